// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../connector.h"

namespace habeas::connectors {

/// A log in files, as its profile declares it (LogProfile): of a web server, of Nextcloud; plain or gzip, rotated.
///
/// Finds user names and addresses; collects the lines of one person by user name, by address and period, or both.
/// Lines of other users are never collected. What becomes an item, and in which form: FORMAT.md.
/// Malformed "log.profile" for a profile it does not understand.
Result<std::unique_ptr<Connector>> makeLogConnector(const Source &source);

} // namespace habeas::connectors
