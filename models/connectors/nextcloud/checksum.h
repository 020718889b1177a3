// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>

#include <memory>

namespace habeas::connectors::nextcloud {

/// The strongest checksum that a listing tells of a content ("SHA1:abc MD5:def") and that can be recomputed.
class Checksum
{
public:
    /// One that is told nothing agrees with everything.
    explicit Checksum(const QString &told = {});

    void add(QByteArrayView bytes);
    /// Whether all that was added is what was told. Once.
    bool agrees();

private:
    std::unique_ptr<QCryptographicHash> m_hash;
    QByteArray m_hex;
};

} // namespace habeas::connectors::nextcloud
