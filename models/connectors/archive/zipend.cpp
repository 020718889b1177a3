// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipreader.h"

#include <QtEndian>

namespace habeas::connectors {

namespace {

constexpr qint64 endSize = 22; // end of central directory record without its comment
constexpr qint64 locatorSize = 20; // ZIP64 end of central directory locator, right before it
constexpr qint64 end64Size = 56; // ZIP64 end of central directory record
constexpr qint64 longestComment = 0xffff;
constexpr quint16 seeZip64 = 0xffff;

QByteArray bytesAt(QFile &file, qint64 offset, qint64 count)
{
    if (offset < 0 || !file.seek(offset))
        return {};
    return file.read(count);
}

template <class Number> Number numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

} // namespace

std::optional<qint64> promisedEntries(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() < endSize)
        return std::nullopt;
    const qint64 tailStart = std::max<qint64>(0, file.size() - endSize - longestComment);
    const QByteArray tail = bytesAt(file, tailStart, file.size() - tailStart);
    const qsizetype end = tail.size() < endSize ? -1 : tail.lastIndexOf("PK\x05\x06", tail.size() - endSize);
    if (end < 0)
        return std::nullopt;

    const auto count = numberAt<quint16>(tail, end + 10);
    const QByteArray locator = bytesAt(file, tailStart + end - locatorSize, locatorSize);
    if (locator.size() != locatorSize || !locator.startsWith("PK\x06\x07"))
        return count;
    const QByteArray end64 = bytesAt(file, numberAt<qint64>(locator, 8), end64Size);
    if (end64.size() != end64Size || !end64.startsWith("PK\x06\x06"))
        return count == seeZip64 ? std::nullopt : std::optional<qint64>(count);
    const auto count64 = numberAt<qint64>(end64, 32);
    return count64 < 0 ? std::nullopt : std::optional<qint64>(count64);
}

} // namespace habeas::connectors
