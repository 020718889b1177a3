// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldiffixture.h"
#include "tool.h"

#include "connectors/ldap/ldapconnector.h"
#include "services/slapd.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

namespace habeas::connectors {

using tests::Certificates;
using tests::SlapdServer;

inline const QString miasDn = QStringLiteral("uid=mia.lindner,ou=Schülerinnen und Schüler,dc=lindenschule,dc=example");

/// What an administrator's own settings could do to a program on libldap: cut its answers, follow referrals, believe
/// any certificate. To be called before anything else; every test has to pass regardless.
inline void misleadLdapLibrary()
{
    qputenv("LDAPSIZELIMIT", "1");
    qputenv("LDAPTIMELIMIT", "1");
    qputenv("LDAPDEREF", "always");
    qputenv("LDAPREFERRALS", "on");
    qputenv("LDAPTLS_REQCERT", "never");
    qputenv("LDAPURI", "ldap://127.0.0.1:1");
}

/// The demo directory, with so many pupils beside the known ones.
inline QByteArray demoDirectory(int pupils)
{
    const ToolRun run = runTool(QStringLiteral("python3"),
                                {QStringLiteral(HABEAS_TEST_DATA "/make_demo_directory.py"), QStringLiteral("--pupils"),
                                 QString::number(pupils)});
    if (!run.failure.isEmpty())
        qFatal("%s", qPrintable(run.failure));
    return run.output;
}

/// The "connector" part of a profile that is compiled in, read from its file.
inline QJsonObject profileOf(const QString &id)
{
    QFile file(QStringLiteral(HABEAS_RESOURCES "/systems/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the profile %s is missing", qPrintable(id));
    return QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("connector")].toObject();
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    return file.readAll();
}

/// \a authority  a PEM file; empty: none
inline Access accessAs(const QString &account, const QByteArray &password, const QString &authority = {})
{
    return {account, std::make_shared<const Secret>(QByteArrayView(password)),
            authority.isEmpty() ? QByteArray() : contentOf(authority)};
}

/// A connector on a server, and what it said.
class LdapFixture
{
public:
    explicit LdapFixture(const QString &location, Access access = {},
                         const QString &profile = QStringLiteral("ldap-openldap"))
        : m_source{location, profileOf(profile), std::move(access)}
    { }
    LdapPatience patience;
    std::stop_source stop;
    QString lastError; ///< code of the last find() or collect(); empty if it went well
    Error::Kind lastKind = Error::Kind::Cancelled;

    Source &source() { return m_source; }

    QList<Candidate> find(const Query &query)
    {
        auto found = connector().find(query, watch());
        keep(found);
        return found ? *found : QList<Candidate>();
    }

    /// \a dn  empty: a person without an entry
    RecordingSink collect(const QString &dn, const Query &query)
    {
        RecordingSink sink;
        Candidate candidate;
        candidate.reference = dn;
        keep(connector().collect(candidate, query, sink, watch()));
        if (!sink.keptTheContract() && lastError.isEmpty())
            lastError = QStringLiteral("the connector broke the sink's contract");
        return sink;
    }

    LdapConnector connector() const
    {
        auto map = AttributeMap::fromProfile(m_source.profile);
        if (!map)
            qFatal("%s", qPrintable(map.error().message));
        return {m_source, *map, patience};
    }

private:
    template <class T> void keep(const Result<T> &result)
    {
        lastError = result ? QString() : result.error().code;
        if (!result)
            lastKind = result.error().kind;
    }
    Watch watch() { return {{}, stop.get_token()}; }

    Source m_source;
};

} // namespace habeas::connectors
