// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace habeas::connectors {

/// A certificate authority as people see it: the school's own, which no computer trusts by itself.
struct CertificateAuthority {
    QString name; ///< on one line, as its certificate says: whoever made it chose it
    QByteArray fingerprint; ///< SHA-256 of the certificate
    QDateTime validUntil;

    /// "3F:0A:…", as other programs show it.
    QString fingerprintText() const;
};

/// The certificates of \a file, PEM (one or several) or DER, as System::authorities keeps them: PEM, and nothing else
/// of the file, so that a private key beside a certificate goes nowhere.
///
/// Malformed "authority.unreadable", "authority.too-large" (64 KiB, 16 certificates); Refused "authority.not-ca" if one
/// of them may not sign others (RFC 5280, 4.2.1.9), "authority.expired" if one is no longer valid at \a now.
Result<QByteArray> certificateAuthoritiesIn(const QByteArray &file, const QDateTime &now);
/// The same of the file called \a path. NotFound "authority.no-file".
Result<QByteArray> certificateAuthoritiesFrom(const QString &path, const QDateTime &now);

/// Whose certificates \a pem holds, valid or not; what is none is left out.
QList<CertificateAuthority> certificateAuthoritiesOf(const QByteArray &pem);

} // namespace habeas::connectors
