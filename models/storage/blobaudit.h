// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"
#include "core/id.h"
#include "core/progress.h"
#include "core/result.h"

#include <QList>

namespace habeas::storage {

class Vault;

/// Reads every content that items, letters and documents of the organisation name, and compares it with their digests.
/// One Code "storage.blob-fault" a fault, with `case` (number), `of` (id of item, letter or document) and `fault` (an
/// error's code). Contents whose key was destroyed are left out: the journal tells of them.
Result<QList<Code>> verifyBlobs(const Vault &vault, const OrganisationId &organisation, const Watch &watch = {});

} // namespace habeas::storage
