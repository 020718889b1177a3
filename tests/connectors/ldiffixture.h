// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordingsink.h"

#include "connectors/connector.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace habeas::connectors {

/// The query for the pupil of the demo; class and date of birth are left to the test.
inline Query queryFor(const QString &given, const QString &family)
{
    Query query;
    query.givenName = given;
    query.familyName = family;
    return query;
}

/// A directory file of one test, and the connector on it.
class LdifFixture
{
public:
    explicit LdifFixture(const QByteArray &text, QJsonObject profile = {}) : LdifFixture(QString(), std::move(profile))
    {
        QFile file(m_folder.filePath(QStringLiteral("school.ldif")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's directory file could not be written");
        m_path = file.fileName();
    }
    explicit LdifFixture(const QString &path, QJsonObject profile = {})
        : m_path(path), m_profile(std::move(profile)) { }

    QString path() const { return m_path; }

    std::unique_ptr<Connector> connector() const
    {
        auto made = makeConnector(QStringLiteral("ldif"), {m_path, m_profile});
        if (!made)
            qFatal("no connector: %s", qPrintable(made.error().code));
        return std::move(made).value();
    }

    QList<Candidate> find(const Query &query) const
    {
        auto found = connector()->find(query, {});
        if (!found)
            qFatal("find() failed: %s", qPrintable(found.error().code));
        return *found;
    }

    /// Collects the entry \a dn (empty: a person without one) and gives the error's code.
    QString collect(const QString &dn, const Query &query, RecordingSink &sink) const
    {
        Candidate candidate;
        candidate.reference = dn;
        const auto collected = connector()->collect(candidate, query, sink, {});
        if (!sink.keptTheContract())
            return QStringLiteral("the connector broke the sink's contract");
        return collected ? QString() : collected.error().code;
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    QJsonObject m_profile;
};

} // namespace habeas::connectors
