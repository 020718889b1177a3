// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "enumcodes.h"
#include "id.h"
#include "result.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace habeas {

/// Reads the fields of a stored value and remembers the first one that is missing or of the wrong type.
///
/// A body that opened was written by us, so a wrong field means another program or a defect: the caller
/// asks failed() once, at the end, and reports the field's name (never its value).
class CborFields
{
public:
    explicit CborFields(const QCborMap &map) : m_map(map) { }

    QString text(QLatin1String key); ///< required
    QString textOr(QLatin1String key, const QString &fallback = {});
    QStringList texts(QLatin1String key); ///< absent: empty
    QByteArray bytes(QLatin1String key); ///< absent: empty
    qint64 number(QLatin1String key); ///< absent: 0
    bool flag(QLatin1String key, bool fallback = false);
    QDate date(QLatin1String key); ///< absent: invalid; ISO 8601
    QDateTime time(QLatin1String key); ///< absent: invalid; UTC
    QCborMap map(QLatin1String key); ///< absent: empty
    QCborArray array(QLatin1String key); ///< absent: empty
    bool has(QLatin1String key) const { return m_map.contains(key); }

    /// Null if absent.
    template <class IdType> IdType id(QLatin1String key)
    {
        const QCborValue value = m_map.value(key);
        if (value.isUuid())
            return {value.toUuid()};
        if (!value.isUndefined())
            fail(key);
        return {};
    }

    /// Required; an unknown code fails.
    template <class Enum> Enum code(QLatin1String key)
    {
        const auto value = fromCode<Enum>(m_map.value(key).toString());
        if (!value)
            fail(key);
        return value.value_or(EnumCodes<Enum>::table.front().value);
    }

    bool failed() const { return !m_wrongKey.isEmpty(); }
    /// For \a what ("case", "item"): Malformed, naming the field.
    Error error(QLatin1String what) const;

private:
    QCborValue typed(QLatin1String key, QCborValue::Type type);
    void fail(QLatin1String key);

    QCborMap m_map;
    QString m_wrongKey;
};

QCborArray toCborArray(const QStringList &texts);
/// UTC with milliseconds, ISO 8601; undefined (left out by insertKnown) for an invalid one.
QCborValue toCborTime(const QDateTime &time);
QCborValue toCborDate(QDate date);
/// Inserts unless \a value is undefined, null, an empty text, an empty array or an empty map.
void insertKnown(QCborMap &map, QLatin1String key, const QCborValue &value);

} // namespace habeas
