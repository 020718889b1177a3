// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapprobe.h"

#include "ldapserver.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

Code code(const QString &name)
{
    return {name, {}};
}

} // namespace

Result<Capabilities> probeDirectory(const Source &source, const Watch &watch)
{
    const auto map = AttributeMap::fromProfile(source.profile);
    if (!map)
        return map.error();
    const auto address = LdapAddress::from(source.location);
    if (!address)
        return address.error();
    LdapSession session(*address, watch, {});
    session.setStep({u"step.ldap-searching"_s, {{u"server"_s, address->server()}}});
    if (auto opened = session.open(source.access, clearnessOf(*address, *map)); !opened)
        return opened.error();
    const auto server = LdapServer::from(session);
    if (!server)
        return server.error();
    QStringList unknown;
    if (const auto fits = fitting(*map, server->schema, unknown); !fits)
        return fits.error();

    Capabilities capabilities;
    capabilities.reads << Code{u"probe.reads-bases"_s, {{u"bases"_s, server->bases.join(u" · "_s)}}};
    if (unknown.isEmpty())
        capabilities.reads << code(u"probe.reads-fields"_s);
    else
        capabilities.lacks << Code{u"probe.absent-fields"_s, {{u"attributes"_s, unknown.join(u", "_s)}}};
    if (server->givesOperational)
        capabilities.reads << code(u"probe.reads-operational"_s);
    else
        capabilities.lacks << code(u"probe.absent-operational"_s);
    return capabilities;
}

} // namespace habeas::connectors
