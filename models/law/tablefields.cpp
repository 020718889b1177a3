// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefields.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {

void Fault::report(const QString &where, const QString &what)
{
    if (m_text.isEmpty())
        m_text = where + u": "_s + what;
}

Error Fault::error(const QString &table) const
{
    return {Error::Kind::Malformed, u"law.table"_s,
            //: %1 is the name of a file of the program, %2 a place in it and what is wrong there
            QCoreApplication::translate("law",
                                        "The table %1 of this program is broken (%2). Nothing is computed "
                                        "from it. Install the program again.")
                .arg(table, m_text)};
}

Fields::Fields(const QJsonValue &value, QString where, Fault &fault)
    : m_object(value.toObject()), m_where(std::move(where)), m_fault(fault)
{
    if (!value.isObject())
        m_fault.report(m_where, u"not an object"_s);
}

QJsonValue Fields::value(const QString &name)
{
    m_taken << name;
    QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        report(name, u"missing"_s);
    return value;
}

QString Fields::text(const QString &name)
{
    QString text = value(name).toString();
    if (text.isEmpty() || text.trimmed() != text)
        report(name, u"not a text"_s);
    return text;
}

QString Fields::codeName(const QString &name)
{
    static const QRegularExpression pattern(u"^[a-z][a-z0-9-]*$"_s);
    QString code = text(name);
    if (!pattern.match(code).hasMatch())
        report(name, u"not a code: \"%1\""_s.arg(code));
    return code;
}

QStringList Fields::texts(const QString &name)
{
    QStringList texts;
    const QJsonArray items = array(name);
    for (const auto &item : items) {
        const QString text = item.toString();
        if (text.isEmpty() || texts.contains(text))
            report(name, u"empty, not a text, or there twice"_s);
        texts << text;
    }
    return texts;
}

Bilingual Fields::bilingual(const QString &name)
{
    Fields both(object(name), m_where + u'.' + name, m_fault);
    Bilingual text{both.text(u"de"_s), both.text(u"en"_s)};
    both.finish();
    return text;
}

QJsonArray Fields::array(const QString &name)
{
    QJsonArray array = value(name).toArray();
    if (array.isEmpty())
        report(name, u"not a list, or an empty one"_s);
    return array;
}

QJsonObject Fields::object(const QString &name)
{
    const QJsonValue member = value(name);
    if (!member.isObject())
        report(name, u"not an object"_s);
    return member.toObject();
}

int Fields::number(const QString &name, int least, int most)
{
    const QJsonValue member = value(name);
    const double number = member.toDouble();
    if (!member.isDouble() || number != static_cast<int>(number) || number < least || number > most) {
        report(name, u"not a whole number from %1 to %2"_s.arg(least).arg(most));
        return least;
    }
    return static_cast<int>(number);
}

bool Fields::flag(const QString &name)
{
    m_taken << name;
    const QJsonValue member = m_object.value(name);
    if (!member.isUndefined() && !member.isBool())
        report(name, u"not true or false"_s);
    return member.toBool();
}

void Fields::finish()
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_taken.contains(it.key()))
            report(it.key(), u"unknown member"_s);
    }
}

Result<QByteArray> compiledInTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::NotFound, u"law.table"_s,
                     QCoreApplication::translate("law",
                                                 "The table %1 of this program is missing. Nothing is computed "
                                                 "without it. Install the program again.")
                         .arg(path)};
    }
    return file.readAll();
}

QJsonObject tableObject(const QByteArray &document, Fault &fault)
{
    QJsonParseError parse{};
    const QJsonDocument json = QJsonDocument::fromJson(document, &parse);
    if (parse.error != QJsonParseError::NoError)
        fault.report(u"offset %1"_s.arg(parse.offset), parse.errorString());
    else if (!json.isObject())
        fault.report(u"offset 0"_s, u"not an object"_s);
    return json.object();
}

} // namespace habeas::law
