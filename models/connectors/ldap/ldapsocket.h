// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapaddress.h"
#include "ldapwait.h"

#include <QSslSocket>

#include <memory>

struct sockbuf;

namespace habeas::connectors {

/// The line to a directory server: TCP, and TLS on it, under libldap.
///
/// libldap's own (GnuTLS on Debian) is not used: it cannot say why a certificate was refused, checks "localhost"
/// against the computer's own name, replaces the computer's authorities by those of a file, and hangs for ever in the
/// handshake with a peer that says nothing. Every wait here ends after its limit or when the watch stops it.
class LdapSocket
{
public:
    /// Unreachable "ldap.unknown-host", "ldap.refused", "ldap.no-answer"; Cancelled.
    static Result<std::unique_ptr<LdapSocket>> connectTo(const LdapAddress &address, LdapWait wait);

    /// Who may have signed the certificate. Reading all of the computer's authorities takes Qt 0.2 s.
    enum class Trust {
        Named, ///< the school's own if there are any, else the computer's
        All, ///< both
    };
    /// TLS 1.2 or later; the certificate must lead to one of those trusted (\a authorities is PEM),
    /// be valid today and name the host. Crypto "ldap.certificate-untrusted", "ldap.certificate-expired",
    /// "ldap.certificate-name"; Unreachable "ldap.tls-failed", "ldap.mute".
    Result<> encrypt(const QByteArray &authorities, Trust trust, LdapWait wait);
    bool isEncrypted() const { return m_socket.isEncrypted(); }

    qintptr descriptor() const { return m_socket.socketDescriptor(); }
    /// Makes \a buffer, which must not live longer, read and write here.
    bool serve(sockbuf *buffer);
    /// Sends what could not be sent at once. Never waits.
    void flush();
    /// Ends the line at once; every later read and write fails.
    void cut();

    /// At most \a size bytes; 0 at the end, -1 with errno EWOULDBLOCK if there is nothing now.
    qint64 read(char *to, qint64 size);
    qint64 write(const char *from, qint64 size);
    bool hasData() const { return m_socket.bytesAvailable() > 0; }

private:
    explicit LdapSocket(const QString &host) : m_host(host) { }

    QString m_host;
    QSslSocket m_socket;
};

} // namespace habeas::connectors
