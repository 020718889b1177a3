// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../connector.h"

namespace habeas::connectors {

/// A directory (OpenLDAP, UCS, Active Directory, Samba) as an administrator exports it: one LDIF file.
///
/// Finds and collects. The profile's "connector" object maps attributes, see AttributeMap. What becomes an
/// item, and in which form: FORMAT.md. Malformed "directory.profile" for a profile it does not understand.
Result<std::unique_ptr<Connector>> makeLdifConnector(const Source &source);

} // namespace habeas::connectors
