// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryjson.h"

#include "secrets.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

QString base64Of(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

bool isBinary(const DirectoryAttribute &attribute, const QByteArray &value)
{
    if (attribute.name.contains(u";binary"_s, Qt::CaseInsensitive))
        return true;
    return std::any_of(value.begin(), value.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
}

/// 100 ns since 1601; 0 and the greatest number mean never (MS-ADTS 2.2.x: pwdLastSet, accountExpires).
QJsonValue fileTimeValue(const QByteArray &value)
{
    bool isNumber = false;
    const qint64 ticks = value.toLongLong(&isNumber);
    if (!isNumber)
        return textOf(value);
    constexpr qint64 secondsTo1970 = 11'644'473'600;
    QJsonObject shown{{u"value"_s, QString::fromLatin1(value)}};
    if (ticks <= 0 || ticks == std::numeric_limits<qint64>::max())
        shown.insert(u"time"_s, u"never"_s);
    else
        shown.insert(u"time"_s,
                     QDateTime::fromSecsSinceEpoch(ticks / 10'000'000 - secondsTo1970, Qt::UTC).toString(Qt::ISODate));
    return shown;
}

QJsonValue jsonValue(const DirectoryAttribute &attribute, const QByteArray &value, const AttributeMap &map,
                     bool &guessed)
{
    if (map.fileTime.contains(attribute.base))
        return fileTimeValue(value);
    if (attribute.base == "objectguid"_L1 && value.size() == 16) {
        // Its first three fields are little-endian (MS-DTYP 2.3.4).
        const auto *b = reinterpret_cast<const uchar *>(value.constData());
        const QUuid uuid(qFromLittleEndian<quint32>(b), qFromLittleEndian<quint16>(b + 4),
                         qFromLittleEndian<quint16>(b + 6), b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
        return QJsonObject{{u"uuid"_s, uuid.toString(QUuid::WithoutBraces)}, {u"base64"_s, base64Of(value)}};
    }
    if (attribute.base == "objectsid"_L1) {
        if (const QString sid = sidText(value); !sid.isEmpty())
            return QJsonObject{{u"sid"_s, sid}, {u"base64"_s, base64Of(value)}};
    }
    if (isBinary(attribute, value))
        return QJsonObject{{u"base64"_s, base64Of(value)}};
    bool latin = false;
    const QString text = textOf(value, &latin);
    if (!latin)
        return text;
    guessed = true;
    return QJsonObject{{u"guessedText"_s, text}, {u"base64"_s, base64Of(value)}};
}

} // namespace

QString sidText(const QByteArray &bytes)
{
    const auto *b = reinterpret_cast<const uchar *>(bytes.constData());
    if (bytes.size() < 8 || b[0] != 1 || bytes.size() != 8 + 4 * b[1])
        return {};
    quint64 authority = 0;
    for (int i = 2; i < 8; ++i)
        authority = authority << 8 | b[i];
    QString text = u"S-1-%1"_s.arg(authority);
    for (int i = 0; i < b[1]; ++i)
        text += u'-' + QString::number(qFromLittleEndian<quint32>(b + 8 + 4 * i));
    return text;
}

QDate dayOf(const QString &text)
{
    static const QRegularExpression digits(u"^(\\d{8})(\\d{4,6}(\\.\\d+)?Z)?$"_s);
    if (const auto match = digits.match(text); match.hasMatch())
        return QDate::fromString(match.captured(1), u"yyyyMMdd"_s);
    for (const QString &format : {u"yyyy-MM-dd"_s, u"dd.MM.yyyy"_s}) {
        if (const QDate day = QDate::fromString(text, format); day.isValid())
            return day;
    }
    return {};
}

QDateTime momentOf(const QString &text)
{
    static const QRegularExpression generalized(u"^(\\d{14})(\\.\\d+)?Z$"_s);
    const auto match = generalized.match(text);
    if (!match.hasMatch())
        return {};
    QDateTime moment = QDateTime::fromString(match.captured(1), u"yyyyMMddHHmmss"_s);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

EntryRecord entryRecord(const DirectoryEntry &entry, const AttributeMap &map, EntryPart part)
{
    EntryRecord record;
    QJsonObject attributes, separate, members;
    QJsonArray withheld;
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        const qint64 count = attribute.values.size();
        if (isSecret(attribute.base, attribute.values, map.secret)) {
            record.secrets << attribute.name;
            withheld << QJsonObject{{u"attribute"_s, attribute.name}, {u"values"_s, count}};
            continue;
        }
        if (map.photo.contains(attribute.base) || map.certificate.contains(attribute.base)) {
            record.separate << attribute.name;
            separate.insert(attribute.name, count);
            continue;
        }
        const bool isMembership = map.memberDn.contains(attribute.base) || map.memberUserName.contains(attribute.base);
        if (isMembership && part != EntryPart::Own) {
            members.insert(attribute.name, count);
            continue;
        }
        QJsonArray values;
        bool guessed = false;
        for (const QByteArray &value : attribute.values)
            values << jsonValue(attribute, value, map, guessed);
        if (guessed)
            record.guessed << attribute.name;
        attributes.insert(attribute.name, values);
    }
    record.json = {{u"dn"_s, entry.dn()}, {u"attributes"_s, attributes}};
    if (!withheld.isEmpty())
        record.json.insert(u"secretsNotCollected"_s, withheld);
    if (!separate.isEmpty())
        record.json.insert(part == EntryPart::Own ? u"separateItems"_s : u"notCollected"_s, separate);
    if (!members.isEmpty())
        record.json.insert(u"memberCounts"_s, members);
    return record;
}

} // namespace habeas::connectors
