// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bilingual.h"
#include "core/enumcodes.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace habeas::law {

/// The first thing found wrong in a table, with the place: "holidays[3].in[0].region: …".
class Fault
{
public:
    void report(const QString &where, const QString &what);
    bool isReported() const { return !m_text.isEmpty(); }
    /// Malformed "law.table".
    Error error(const QString &table) const;

private:
    QString m_text;
};

/// One JSON object of a table of ours, read strictly: a member that is missing, of another type, empty or unknown is a
/// fault. A reader takes each member once and ends with finish(); values read after a fault are empty.
class Fields
{
public:
    Fields(const QJsonValue &value, QString where, Fault &fault);

    bool has(const QString &name) const { return m_object.contains(name); }

    QString text(const QString &name);
    QString codeName(const QString &name); ///< lower case, digits and "-", beginning with a letter
    QStringList texts(const QString &name); ///< at least one
    Bilingual bilingual(const QString &name);
    QJsonArray array(const QString &name); ///< at least one
    QJsonObject object(const QString &name);
    QJsonValue value(const QString &name);
    int number(const QString &name, int least, int most);
    bool flag(const QString &name); ///< missing is false
    void finish(); ///< reports a member that nobody took

    template <class Read> void each(const QString &name, Read read)
    {
        const QJsonArray items = array(name);
        for (qsizetype i = 0; i < items.size(); ++i)
            read(items.at(i), m_where + QStringLiteral(".%1[%2]").arg(name).arg(i));
    }
    template <class Enum> Enum code(const QString &name) { return codeFrom<Enum>(text(name), name); }
    template <class Enum> QList<Enum> codes(const QString &name)
    {
        QList<Enum> values;
        for (const QString &text : texts(name))
            values << codeFrom<Enum>(text, name);
        return values;
    }

    void report(const QString &name, const QString &what) { m_fault.report(m_where + QLatin1Char('.') + name, what); }

private:
    template <class Enum> Enum codeFrom(const QString &text, const QString &name)
    {
        const std::optional<Enum> value = fromCode<Enum>(text);
        if (!value)
            report(name, QStringLiteral("unknown code \"%1\"").arg(text));
        return value.value_or(EnumCodes<Enum>::table.front().value);
    }

    QJsonObject m_object;
    QStringList m_taken;
    QString m_where;
    Fault &m_fault;
};

/// The bytes of a table compiled in at \a path. NotFound "law.table" if the program was built without it.
Result<QByteArray> compiledInTable(const QString &path);

/// The object a table document holds; reports a fault if it is none.
QJsonObject tableObject(const QByteArray &document, Fault &fault);

} // namespace habeas::law
