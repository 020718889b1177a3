// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapwait.h"

#include "../connector.h"
#include "../directory/attributemap.h"

namespace habeas::connectors {

/// A directory server (OpenLDAP, UCS, Active Directory, Samba) that is asked itself: README.md.
///
/// Finds and collects what the `ldif` connector would in an export of the same directory (directory/FORMAT.md), and is
/// given the same profiles. The source's location is an LDAP URL.
class LdapConnector final : public Connector
{
public:
    /// Malformed "directory.profile", "ldap.bad-address". Asks nobody yet.
    static Result<std::unique_ptr<Connector>> make(const Source &source);

    LdapConnector(Source source, AttributeMap map, const LdapPatience &patience);

    Abilities abilities() const override { return Ability::Find | Ability::Collect; }
    /// Where the server stops the search for similar names, each candidate says so; if it stops before any was found,
    /// Refused "ldap.search-cut".
    Result<QList<Candidate>> find(const Query &query, const Watch &watch) override;
    Result<> collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch) override;

private:
    const Source m_source;
    const AttributeMap m_map;
    const LdapPatience m_patience;
};

} // namespace habeas::connectors
