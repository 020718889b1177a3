// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapschema.h"
#include "ldapsession.h"

#include "../directory/attributemap.h"

namespace habeas::connectors {

/// What a server says of itself (its root entry, RFC 4512 5.1) and of its attributes.
struct LdapServer {
    QStringList bases; ///< where to search: the register's, else everything that it holds
    QStringList contexts; ///< all naming contexts, dnKey(): a reference to one of them leads nowhere else
    bool isActiveDirectory = false;
    bool givesOperational = false; ///< asked by "+" (RFC 3673)
    QString product; ///< "OpenLDAP", "Active Directory", as far as it says
    LdapSchema schema;

    /// Asks the server. "ldap.login-needed", "ldap.base-unknown", else as LdapSession.
    static Result<LdapServer> from(LdapSession &session);
    /// Everything about an entry, also what is given only when it is named.
    QList<QByteArray> everything() const;
};

/// Whether this directory may be asked unencrypted.
LdapSession::Clear clearnessOf(const LdapAddress &address, const AttributeMap &map);

/// \a map without the attributes this server does not know, which are added to \a unknown.
/// Refused "ldap.profile-unfit" if no attribute is left by which a person could be found.
Result<AttributeMap> fitting(const AttributeMap &map, const LdapSchema &schema, QStringList &unknown);

} // namespace habeas::connectors
