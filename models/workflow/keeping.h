// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// Seals \a bytes into the blob store: to be put, with what names it, in a change of the same office.
Result<storage::Blob> keep(Office &office, const QByteArray &bytes);

} // namespace habeas::workflow
