// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

#include "bundles/contents.h"

namespace habeas::workflow {

/// What is handed out of the case, once nothing stands in the way: the finished letter, the ledger and the items as
/// decided. Bundle and paper edition are made of this, so that they cannot differ.
///
/// Refused "release.not-ready" while obstaclesToSealing() has some; errors of the stores. Contents are read through the
/// callbacks, from the office's vault.
Result<bundles::BundleContents> releasedContents(const Office &office, const CaseId &id);

} // namespace habeas::workflow
