// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksum.h"

#include <QStringList>

namespace habeas::connectors::nextcloud {

Checksum::Checksum(const QString &told)
{
    static const std::pair<QLatin1String, QCryptographicHash::Algorithm> known[] = {
        {QLatin1String("SHA3-256:"), QCryptographicHash::Sha3_256},
        {QLatin1String("SHA256:"), QCryptographicHash::Sha256},
        {QLatin1String("SHA1:"), QCryptographicHash::Sha1},
        {QLatin1String("MD5:"), QCryptographicHash::Md5},
    };
    const QStringList parts = told.split(u' ', Qt::SkipEmptyParts);
    for (const auto &[name, algorithm] : known) {
        for (const QString &part : parts) {
            if (!part.startsWith(name, Qt::CaseInsensitive))
                continue;
            m_hash = std::make_unique<QCryptographicHash>(algorithm);
            m_hex = part.mid(name.size()).toLatin1().toLower();
            return;
        }
    }
}

void Checksum::add(QByteArrayView bytes)
{
    if (m_hash)
        m_hash->addData(bytes.toByteArray());
}

bool Checksum::agrees()
{
    return !m_hash || m_hash->result().toHex() == m_hex;
}

} // namespace habeas::connectors::nextcloud
