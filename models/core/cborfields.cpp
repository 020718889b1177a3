// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cborfields.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas {

void CborFields::fail(QLatin1String key)
{
    if (m_wrongKey.isEmpty())
        m_wrongKey = key;
}

QCborValue CborFields::typed(QLatin1String key, QCborValue::Type type)
{
    QCborValue value = m_map.value(key);
    if (value.isUndefined() || value.type() == type)
        return value;
    fail(key);
    return {};
}

QString CborFields::text(QLatin1String key)
{
    const QCborValue value = m_map.value(key);
    if (!value.isString())
        fail(key);
    return value.toString();
}

QString CborFields::textOr(QLatin1String key, const QString &fallback)
{
    return typed(key, QCborValue::String).toString(fallback);
}

QStringList CborFields::texts(QLatin1String key)
{
    QStringList list;
    const QCborArray values = array(key);
    for (const auto &value : values) {
        if (!value.isString())
            fail(key);
        list << value.toString();
    }
    return list;
}

QByteArray CborFields::bytes(QLatin1String key)
{
    return typed(key, QCborValue::ByteArray).toByteArray();
}

qint64 CborFields::number(QLatin1String key)
{
    return typed(key, QCborValue::Integer).toInteger();
}

bool CborFields::flag(QLatin1String key, bool fallback)
{
    const QCborValue value = m_map.value(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isBool())
        fail(key);
    return value.toBool();
}

QDate CborFields::date(QLatin1String key)
{
    const QCborValue value = typed(key, QCborValue::String);
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    if (value.isString() && !day.isValid())
        fail(key);
    return day;
}

QDateTime CborFields::time(QLatin1String key)
{
    const QCborValue value = typed(key, QCborValue::String);
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (value.isString() && !time.isValid())
        fail(key);
    return time;
}

QCborMap CborFields::map(QLatin1String key)
{
    return typed(key, QCborValue::Map).toMap();
}

QCborArray CborFields::array(QLatin1String key)
{
    return typed(key, QCborValue::Array).toArray();
}

Error CborFields::error(QLatin1String what) const
{
    return {
        Error::Kind::Malformed, u"body.wrong-field"_s,
        QCoreApplication::translate("habeas",
                                    "A stored record (%1) cannot be read: its field “%2” is missing or not "
                                    "what it should be. Nothing was changed. Verify the vault, or go back to a backup.")
            .arg(what, m_wrongKey)};
}

QCborArray toCborArray(const QStringList &texts)
{
    QCborArray array;
    for (const QString &text : texts)
        array.append(text);
    return array;
}

QCborValue toCborTime(const QDateTime &time)
{
    return time.isValid() ? QCborValue(time.toUTC().toString(Qt::ISODateWithMs)) : QCborValue();
}

QCborValue toCborDate(QDate date)
{
    return date.isValid() ? QCborValue(date.toString(Qt::ISODate)) : QCborValue();
}

void insertKnown(QCborMap &map, QLatin1String key, const QCborValue &value)
{
    const bool empty = value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isByteArray() && value.toByteArray().isEmpty()) || (value.isArray() && value.toArray().isEmpty())
        || (value.isMap() && value.toMap().isEmpty()) || (value.isUuid() && value.toUuid().isNull());
    if (!empty)
        map.insert(QString(key), value);
}

} // namespace habeas
