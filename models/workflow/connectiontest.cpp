// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectiontest.h"

#include "asking.h"
#include "keptaccess.h"

#include "connectors/capabilities.h"

#include <QElapsedTimer>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using connectors::Candidate;

Code code(const QString &name)
{
    return {name, {}};
}

Code accountCode(const QString &name, const Candidate &candidate)
{
    return {name, {{u"account"_s, candidate.reference}, {u"name"_s, candidate.name}}};
}

/// Whoever holds one account or one person shows it whatever is asked; the others find nobody of that name.
QList<Code> seenIn(const System &system, const QList<Candidate> &found, const connectors::Access &access)
{
    if (system.connector == u"folder"_s) {
        if (found.isEmpty())
            return {code(u"probe.file-read"_s)};
        const QString names = found.first().traits.join(u", "_s);
        return {code(u"probe.file-read"_s),
                names.isEmpty() ? code(u"probe.folder-empty"_s) : Code{u"probe.holds-files"_s, {{u"names"_s, names}}}};
    }
    if (!connectors::isLive(system.connector)) {
        QList<Code> seen{code(u"probe.file-read"_s)};
        if (!found.isEmpty())
            seen << accountCode(u"probe.holds-account"_s, found.first());
        return seen;
    }
    if (!found.isEmpty())
        return {accountCode(u"probe.logged-in"_s, found.first())};
    if (access.account.isEmpty())
        return {code(u"probe.anonymous"_s), code(u"probe.searched"_s)};
    return {{u"probe.logged-in-only"_s, {{u"account"_s, access.account}}}, code(u"probe.searched"_s)};
}

QList<Code> limitsOf(const System &system, bool asAdministrator)
{
    if (system.connector == u"nextcloud"_s && asAdministrator) {
        return {code(u"gap.nextcloud-admin-files"_s), code(u"gap.nextcloud-admin-calendars"_s),
                code(u"gap.nextcloud-admin-rest"_s)};
    }
    if (system.connector == u"nextcloud"_s)
        return {code(u"probe.limit-nextcloud"_s), code(u"probe.limit-nextcloud-apps"_s)};
    if (system.connector == u"ldap"_s)
        return {code(u"probe.limit-directory"_s)};
    return {code(u"probe.limit-"_s + system.connector)}; // ldif, log, folder, nextcloud-export
}

} // namespace

Result<ConnectionTest> testConnection(const System &system, const connectors::Access &access, const Watch &watch)
{
    const auto connector = connectorOf(system, access);
    if (!connector)
        return connector.error();
    const QString nobody = u"habeas-"_s + QUuid::createUuid().toString(QUuid::Id128).first(12);
    connectors::Query query;
    query.familyName = nobody;
    query.userNames = {nobody};
    QElapsedTimer clock;
    clock.start();
    const auto found = (*connector)->find(query, watch);
    if (!found)
        return found.error();
    const auto source = sourceOf(system, access);
    if (!source)
        return source.error();
    const auto capabilities = connectors::capabilitiesOf(system.connector, *source, watch);
    if (!capabilities)
        return capabilities.error();
    ConnectionTest test;
    test.proven = {{u"probe.answered"_s, {{u"milliseconds"_s, clock.elapsed()}}}};
    test.proven << seenIn(system, *found, access) << Code{u"probe.asked"_s, {{u"name"_s, nobody}}};
    test.proven << capabilities->reads;
    test.limits = capabilities->lacks + limitsOf(system, loginOf(system) == Login::Schools);
    using connectors::Ability;
    if (!((*connector)->abilities() & (Ability::Rectify | Ability::Restrict | Ability::Erase)))
        test.limits << code(u"probe.only-reads"_s);
    return test;
}

} // namespace habeas::workflow
