// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace habeas::tests {

/// A private PostgreSQL 15 on loopback for the tests of this program: TLS only, passwords only, its own certificates.
///
/// Makes the cluster in about a second and stops it when it goes (or when this program dies). As root the server
/// runs as the user "postgres", else as whoever runs the tests. Sets PGPASSFILE for this program and its children.
class PostgreSqlServer
{
public:
    /// Null if it could not be had; then \a whyNot names the missing package or what went wrong.
    static std::unique_ptr<PostgreSqlServer> start(QString *whyNot);
    ~PostgreSqlServer();

    int port() const { return m_port; }
    QString user() const { return QStringLiteral("habeas"); } ///< no superuser; owns what newDatabase() makes
    QString caFile() const { return filePath(QStringLiteral("ca.pem")); }
    QString otherCaFile() const { return filePath(QStringLiteral("other-ca.pem")); } ///< did not sign the server's
    QString passFile() const { return filePath(QStringLiteral("passfile")); }

    enum class Sorting { Bytes, Language };
    /// A new empty database; empty if it could not be made.
    QString newDatabase(Sorting sorting = Sorting::Bytes);
    /// A copy of a database nobody is connected to.
    QString copyDatabase(const QString &source);
    /// Runs SQL as superuser, as somebody would who has got hold of the server. False if it failed.
    bool runAsSuperuser(const QString &database, const QString &sql);

private:
    PostgreSqlServer() = default;
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    bool makeCertificates(QString *whyNot);
    bool makeCluster(QString *whyNot);
    bool startServer(QString *whyNot);
    bool createDatabase(const QString &name, const QString &clauses);

    QTemporaryDir m_folder{QStringLiteral("/tmp/habeas-postgresql-XXXXXX")};
    QProcess m_server;
    int m_port = 0;
    QString m_password;
    QString m_superuserPassword;
    int m_databases = 0;
};

} // namespace habeas::tests
