// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

constexpr qsizetype mostParts = 100;
constexpr qsizetype mostLines = 2000; ///< of one part
constexpr qsizetype longestText = 100'000;

QJsonArray toJson(const QList<Field> &fields)
{
    QJsonArray all;
    for (const Field &field : fields)
        all << QJsonObject{{u"at"_s, field.at}, {u"length"_s, field.length}, {u"name"_s, field.name}};
    return all;
}

QJsonObject toJson(const Rewording &rewording)
{
    QJsonArray lines;
    for (const Line &line : rewording.lines)
        lines << QJsonObject{{u"look"_s, codeOf(line.look)},
                             {u"of"_s, line.of},
                             {u"text"_s, line.said.text},
                             {u"fields"_s, toJson(line.said.fields)}};
    return {{u"basis"_s, QJsonArray::fromStringList(rewording.basis)}, {u"lines"_s, lines}};
}

/// In order, inside the text, not empty.
std::optional<QList<Field>> fieldsIn(const QString &text, const QJsonArray &json)
{
    QList<Field> fields;
    qsizetype free = 0;
    for (const auto &each : json) {
        const Field field{each[u"at"].toInteger(-1), each[u"length"].toInteger(0), each[u"name"].toString()};
        if (field.at < free || field.length < 1 || field.length > text.size() - field.at || field.name.isEmpty())
            return std::nullopt;
        free = field.at + field.length;
        fields << field;
    }
    return fields;
}

std::optional<Line> lineFrom(const QJsonValue &json)
{
    const auto look = fromCode<Line::Look>(json[u"look"].toString());
    const QString text = json[u"text"].toString();
    const auto fields = fieldsIn(text, json[u"fields"].toArray());
    const QString of = json[u"of"].toString();
    const bool isFixed = look == Line::Look::Fixed;
    if (!look || !fields || std::max(text.size(), of.size()) > longestText || (isFixed && !(text + of).isEmpty()))
        return std::nullopt;
    return Line{*look, of, {text, *fields}};
}

std::optional<Rewording> rewordingFrom(const QJsonValue &json)
{
    const QJsonArray lines = json[u"lines"].toArray();
    const QJsonArray basis = json[u"basis"].toArray();
    if (!json[u"lines"].isArray() || !json[u"basis"].isArray() || std::max(lines.size(), basis.size()) > mostLines)
        return std::nullopt;
    Rewording rewording;
    for (const auto &each : basis)
        rewording.basis << each.toString();
    for (const auto &each : lines) {
        const auto line = lineFrom(each);
        if (!line)
            return std::nullopt;
        rewording.lines << *line;
    }
    return rewording;
}

} // namespace

QJsonObject toJson(const Wordings &wordings)
{
    QJsonObject json;
    for (auto it = wordings.begin(); it != wordings.end(); ++it)
        json.insert(it.key(), toJson(*it));
    return json;
}

Result<Wordings> wordingsFromJson(const QJsonObject &json)
{
    const Error damaged{Error::Kind::Malformed, u"letter.wording"_s,
                        QCoreApplication::translate("habeas::letters",
                                                    "The wording of the letter that was kept cannot be read. Reset "
                                                    "the wording, then write it again.")};
    if (json.size() > mostParts)
        return damaged;
    Wordings wordings;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto rewording = rewordingFrom(it.value());
        if (!rewording)
            return damaged;
        wordings.insert(it.key(), *rewording);
    }
    return wordings;
}

} // namespace habeas::letters
