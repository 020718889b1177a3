// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificateauthority.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>

#include <openssl/x509v3.h>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype longestFile = 64 * 1024;
constexpr qsizetype mostCertificates = 16;
constexpr qsizetype longestName = 200;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::connectors)
};

Error malformed(const QString &code, const QString &message)
{
    return {Error::Kind::Malformed, code, message};
}

/// OpenSSL's own judgement, by which a server's certificate is checked later: basic constraints and key usage together.
bool maySign(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> parsed(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())),
                                                             &X509_free);
    constexpr int byConstraints = 1, byItself = 3; // the second: self-signed, from before there were constraints
    const int authority = parsed ? X509_check_ca(parsed.get()) : 0;
    return authority == byConstraints || authority == byItself;
}

QList<QSslCertificate> certificatesIn(const QByteArray &file)
{
    const auto pem = QSslCertificate::fromData(file, QSsl::Pem);
    return pem.isEmpty() ? QSslCertificate::fromData(file, QSsl::Der) : pem;
}

/// Names come from whoever made the certificate: no line breaks, and nothing that turns the direction of writing.
QString printable(const QString &name)
{
    QString line = name.simplified().left(longestName);
    line.removeIf([](QChar each) { return !each.isPrint(); });
    return line;
}

} // namespace

QString CertificateAuthority::fingerprintText() const
{
    return QString::fromLatin1(fingerprint.toHex(':').toUpper());
}

Result<QByteArray> certificateAuthoritiesIn(const QByteArray &file, const QDateTime &now)
{
    const auto certificates = file.size() > longestFile ? QList<QSslCertificate>() : certificatesIn(file);
    if (file.size() > longestFile || certificates.size() > mostCertificates) {
        return malformed(u"authority.too-large"_s,
                         Text::tr("The file holds more than the certificates of one school. Nothing was taken. Choose "
                                  "the file of the authority that signed the server's certificate."));
    }
    if (certificates.isEmpty()
        || std::any_of(certificates.begin(), certificates.end(), std::mem_fn(&QSslCertificate::isNull))) {
        return malformed(u"authority.unreadable"_s,
                         Text::tr("The file holds no certificate in PEM or DER form. Nothing was taken. The "
                                  "administrator can export the authority's certificate as .pem or .crt."));
    }
    QByteArray pem;
    for (const QSslCertificate &certificate : certificates) {
        if (!maySign(certificate)) {
            return Error{Error::Kind::Refused, u"authority.not-ca"_s,
                         Text::tr("The file holds a certificate that may not sign others: that of a server or a "
                                  "person. Nothing was taken. Choose the certificate of the authority (CA) that "
                                  "signed it.")};
        }
        if (certificate.expiryDate() < now) {
            return Error{Error::Kind::Refused, u"authority.expired"_s,
                         Text::tr("The authority's certificate has expired: no server can prove itself by it. Nothing "
                                  "was taken. Ask the administrator for the one that is valid today.")};
        }
        pem += certificate.toPem();
    }
    return pem;
}

Result<QByteArray> certificateAuthoritiesFrom(const QString &path, const QDateTime &now)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::NotFound, u"authority.no-file"_s,
                     Text::tr("The certificate file cannot be read: %1").arg(file.errorString())};
    }
    return certificateAuthoritiesIn(file.read(longestFile + 1), now);
}

QList<CertificateAuthority> certificateAuthoritiesOf(const QByteArray &pem)
{
    QList<CertificateAuthority> authorities;
    for (const QSslCertificate &certificate : QSslCertificate::fromData(pem, QSsl::Pem)) {
        authorities << CertificateAuthority{printable(certificate.subjectDisplayName()),
                                            certificate.digest(QCryptographicHash::Sha256), certificate.expiryDate()};
    }
    return authorities;
}

} // namespace habeas::connectors
