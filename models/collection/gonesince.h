// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/vault.h"

namespace habeas::collection {

/// What earlier runs found of the same person in the same system and \a run no longer has, neither at its path nor with
/// its content elsewhere (a rotated log): a gap for each, "gap.gone-since" with the day it was last read. Only what the
/// latest run found is reviewed and handed out, so what vanished between two runs would else drop out with its
/// decision and without a word. The items of \a run must be committed. Blocks; off the GUI thread.
Result<QList<Gap>> goneSince(const storage::Vault &vault, const Collection &run);

} // namespace habeas::collection
