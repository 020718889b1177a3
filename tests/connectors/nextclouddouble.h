// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../services/replayserver.h"

#include <QMap>
#include <QStringList>

namespace habeas::tests {

/// The account of mia.lindner as a real Nextcloud 25 answered for it: files from a small tree that a test may change,
/// in the server's own XML, and everything else as it was recorded.
///
/// Honest: faults are planted by the test, which answers some requests itself and hands the rest on to answer().
class NextcloudDouble
{
public:
    struct File {
        qint64 id = 0;
        bool isFolder = false;
        QByteArray content;
        qint64 zeros = -1; ///< instead of `content`: so many zero bytes
        QString owner = QStringLiteral("mia.lindner");
        QByteArray mount; ///< "", "shared", "group"
        QByteArray permissions = "RGDNVW";
        QList<int> shareTypes;
        bool isFavourite = false;
        int comments = 0;
        QByteArray checksum;
        QByteArray etag;
    };

    NextcloudDouble();

    QMap<QString, File> files; ///< by path, "/Schule/Mathe/noten.csv"; "/" is the root
    bool hasArchives = true;
    bool allowsInfinity = true;
    QByteArray sessions = "[]"; ///< on the page Security: so seen by an app password
    QStringList hidden; ///< paths left out of listings although their folder counts them

    File &add(const QString &path, const QByteArray &content);
    File &addFolder(const QString &path);

    Reply answer(const Asked &asked) const;
    const Recordings &recordings() const { return m_recordings; }

    /// The listing of one path with what is below it to \a depth ("0", "1", "infinity").
    Reply listing(const QString &path, const QByteArray &depth) const;

private:
    Reply fileAnswer(const Asked &asked) const;
    Reply content(const Asked &asked, const File &file) const;
    Reply archive(const Asked &asked) const;
    Reply versions(const Asked &asked) const;
    Reply comments(const Asked &asked) const;
    Reply collection(const Asked &asked) const;
    QByteArray response(const QString &path, const File &file) const;
    QByteArray etagOf(const QString &path) const;

    const Recordings m_recordings;
    qint64 m_nextId = 5000;
};

Reply notThere();
Reply multistatus(const QByteArray &responses);
Reply json(const QByteArray &text, int status = 200);

} // namespace habeas::tests
