// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// usage: bench_ldap URL AUTHORITIES ACCOUNT PASSWORD USERNAME GIVEN FAMILY
//
// Finds one person at a directory server and reads everything about them, as find and collect do, without a vault.
// Prints: items bytes requests gaps.

#include "countingsink.h"

#include "connectors/certificateauthority.h"
#include "register/profiles.h"

#include <QCoreApplication>

#include <cstdio>
#include <sodium.h>

using namespace habeas;
using namespace habeas::bench;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 1;
    const QCoreApplication app(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() != 8)
        return 2;
    const auto profile = profileNamed(u"ldap-openldap"_s);
    if (!profile)
        return failed(profile.error());
    const auto authorities = certificateAuthoritiesFrom(given[2], QDateTime::currentDateTimeUtc());
    if (!authorities)
        return failed(authorities.error());
    const Access access{given[3], std::make_shared<const Secret>(QByteArrayView(given[4].toUtf8())), *authorities};
    const auto connector = makeConnector(u"ldap"_s, {given[1], profile->connector, access});
    if (!connector)
        return failed(connector.error());
    Query query;
    query.userNames = QStringList{given[5]};
    query.givenName = given[6];
    query.familyName = given[7];
    const auto found = (*connector)->find(query, {});
    if (!found)
        return failed(found.error());
    if (found->isEmpty() || found->first().match != Candidate::Match::Certain)
        return 3;
    CountingSink sink;
    const auto collected = (*connector)->collect(found->first(), query, sink, {});
    if (!collected)
        return failed(collected.error());
    sink.print();
    std::putchar('\n');
    return 0;
}
