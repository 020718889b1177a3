// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace habeas::tests {

/// Certificates of one run, made by openssl: an authority, another one, and a server's in three makes.
class Certificates
{
public:
    enum class Kind {
        Good, ///< for localhost and 127.0.0.1
        OtherName, ///< for elsewhere.example
        Expired,
    };
    /// Null if they could not be made; then \a whyNot says why.
    static std::unique_ptr<Certificates> make(QString *whyNot);

    QString authority() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    QString otherAuthority() const { return m_folder.filePath(QStringLiteral("other-ca.pem")); } ///< signed nothing
    QString key() const { return m_folder.filePath(QStringLiteral("server.key")); }
    QString certificate(Kind kind) const;

private:
    QTemporaryDir m_folder;
};

/// A real OpenLDAP server on loopback with data of its own; stopped when it goes or this program dies.
///
/// Suffix dc=lindenschule,dc=example. Every account is a DN below it; the root account may do and see everything.
class SlapdServer
{
public:
    struct Options {
        QByteArray global; ///< lines of slapd.conf before the database
        QByteArray database; ///< and in it: access, limits, overlays
        QByteArray ldif; ///< what it holds
        const Certificates *certificates = nullptr; ///< none: no TLS
        Certificates::Kind certificate = Certificates::Kind::Good;
    };
    /// Null if it could not be had; then \a whyNot names the missing package or what went wrong.
    static std::unique_ptr<SlapdServer> start(const Options &options, QString *whyNot);
    ~SlapdServer();

    QString url() const { return QStringLiteral("ldap://127.0.0.1:%1").arg(m_plainPort); }
    QString tlsUrl() const { return QStringLiteral("ldaps://127.0.0.1:%1").arg(m_tlsPort); }
    static QString suffix() { return QStringLiteral("dc=lindenschule,dc=example"); }
    static QString rootAccount() { return QStringLiteral("cn=admin,dc=lindenschule,dc=example"); }
    static QByteArray rootPassword() { return "admin-pw"; }

    /// Stops answering, and goes on.
    void freeze();
    void thaw();
    /// Ends at once, as a broken computer would.
    void kill();
    /// Runs one of OpenLDAP's client programs at this server as the root account; its output, or nothing with \a
    /// whyNot.
    QByteArray client(const QString &program, const QStringList &arguments, const QByteArray &input, QString *whyNot);

private:
    SlapdServer() = default;
    bool prepare(const Options &options, QString *whyNot);
    bool run(const Options &options, QString *whyNot);

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_plainPort = 0;
    int m_tlsPort = 0;
};

} // namespace habeas::tests
