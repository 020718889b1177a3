// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace habeas::connectors {

/// Where a directory server is, as the register names it: "ldaps://dc1.schule.example/dc=schule,dc=example".
struct LdapAddress {
    bool isTls = false; ///< ldaps://; ldap:// is encrypted by StartTLS
    QString host; ///< a name or an IP address, without brackets
    quint16 port = 389;
    QString base; ///< below which entry to search; empty: everything the server holds
    bool isLoopback() const; ///< what is sent there does not leave the computer

    /// Without the base: "ldaps://dc1.schule.example:636", for people and provenance.
    QString server() const;

    /// An LDAP URL (RFC 4516) with nothing behind the base. Malformed "ldap.bad-address": also for a user name in it.
    static Result<LdapAddress> from(const QString &location);
};

} // namespace habeas::connectors
