// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace habeas::storage {

/// What a long work ends with when the person stopped it: Cancelled "storage.cancelled".
Error cancelled();

} // namespace habeas::storage
