// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/capabilities.h"

namespace habeas::connectors::nextcloud {

/// Asks each part of the account once for nothing but itself. An administrator's access reads no part of anybody's
/// account: nothing is asked for it.
Result<Capabilities> probe(const Source &source, const Watch &watch);

} // namespace habeas::connectors::nextcloud
