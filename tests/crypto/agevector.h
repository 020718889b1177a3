// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>

namespace habeas::test {

/// One vector of tests/data/age; the lines before the file are explained in the README of C2SP/CCTV.
struct AgeVector {
    QByteArray expect;
    QByteArray payloadSha256; ///< hex; empty if the vector names none
    QByteArray fileKey;
    QList<QByteArray> identities;
    QList<QByteArray> passphrases;
    bool armored = false;
    bool wellFormed = false; ///< every line before the file was understood
    QByteArray file;

    static QStringList namesIn(const QString &folder)
    {
        return QDir(QStringLiteral(HABEAS_TEST_DATA "/age/") + folder).entryList(QDir::Files, QDir::Name);
    }

    static AgeVector read(const QString &folder, const QString &name)
    {
        QFile file(QStringLiteral(HABEAS_TEST_DATA "/age/") + folder + u'/' + name);
        AgeVector vector;
        if (!file.open(QIODevice::ReadOnly))
            return vector;
        bool compressed = false;
        vector.wellFormed = true;
        for (QByteArray line = file.readLine(); line != "\n"; line = file.readLine()) {
            const qsizetype colon = line.indexOf(": ");
            const QByteArray value = line.mid(colon + 2).chopped(1);
            const QByteArray field = line.first(std::max<qsizetype>(colon, 0));
            compressed |= field == "compressed";
            if (!vector.take(field, value)) {
                vector.wellFormed = false;
                return vector;
            }
        }
        vector.file = file.readAll();
        if (compressed) // qUncompress wants to be told a size first and grows if it is not enough
            vector.file = qUncompress(QByteArray("\x01\x20\x00\x00", 4) + vector.file);
        return vector;
    }

private:
    bool take(const QByteArray &field, const QByteArray &value)
    {
        if (field == "expect")
            expect = value;
        else if (field == "payload")
            payloadSha256 = value;
        else if (field == "file key")
            fileKey = QByteArray::fromHex(value);
        else if (field == "identity")
            identities << value;
        else if (field == "passphrase")
            passphrases << value;
        else if (field == "armored")
            armored = value == "yes";
        else if (field == "compressed")
            return value == "zlib";
        else
            return field == "comment";
        return true;
    }
};

} // namespace habeas::test
