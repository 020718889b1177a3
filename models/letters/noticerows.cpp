// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticerows.h"

#include "law/citation.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

/// A full stop follows in the letter.
QString withoutStop(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.endsWith(u'.') ? trimmed.chopped(1) : trimmed;
}

/// Why \a day cannot be what \a fact asks for; empty: it can.
const char *misplaced(const law::RecordedFact &fact, QDate day, QDate on)
{
    using Kind = law::RecordedFact::Kind;
    if (fact.kind == Kind::Until && day < on)
        return "fact-past";
    return fact.kind == Kind::Date && day > on ? "fact-to-come" : nullptr;
}

} // namespace

QJsonObject inBoth(const law::Bilingual &text)
{
    return {{languageCode(Language::German), text.german}, {languageCode(Language::English), text.english}};
}

law::Bilingual saidLabel(const law::RecordedFact &fact)
{
    return {fact.label.german.section(u" ("_s, 0, 0), fact.label.english.section(u" ("_s, 0, 0)};
}

Missing missingIn(const QString &part, const char *what, Missing::Place place)
{
    return {part, {u"letters.missing."_s + QLatin1String(what), {}}, place, {}};
}

Gathering beginNotice(const Frame &frame)
{
    Gathering gathering(frame);
    gathering.needOfficer(u"dpo"_s);
    gathering.set("rights", rightRows(gathering, frame.request.rights, u"rights"_s));
    return gathering;
}

Facts textRows(const Gathering &gathering, const QStringList &texts)
{
    Facts rows(Facts::type::list);
    for (const QString &text : texts) {
        Facts row(Facts::type::object);
        row.set("text", gathering.text(text));
        rows << row;
    }
    return rows;
}

Facts paragraphs(const Gathering &gathering, const QString &text)
{
    return textRows(gathering, text.trimmed().split(u'\n', Qt::SkipEmptyParts));
}

Facts paragraphs(Gathering &gathering, const QString &text, const Missing &ifBlank)
{
    if (text.trimmed().isEmpty())
        gathering.lack(ifBlank);
    return paragraphs(gathering, text);
}

Facts rightRows(Gathering &gathering, const QList<law::Right> &rights, const QString &part)
{
    Facts rows(Facts::type::list);
    for (const law::Right right : rights) {
        Facts row(Facts::type::object);
        row.set("text", gathering.sentence({u"letters.right."_s + codeOf(right), {}}, part, {}));
        rows << row;
    }
    if (rights.isEmpty())
        gathering.lack(missingIn(part, "no-rights", Missing::Place::Case));
    return rows;
}

void setGround(Gathering &gathering, Facts &row, const law::Ground &ground, const law::ReliedGround &relied,
               const QString &part, const QString &about, const SystemId &system)
{
    const Language language = gathering.language();
    const QString title = ground.title.in(language);
    row.set("title", gathering.text(title));
    row.set("source", gathering.text(law::citationIn(language, ground.sources.value(0))));
    Facts facts(Facts::type::list);
    for (const law::RecordedFact &fact : ground.records) {
        const law::Bilingual label = saidLabel(fact);
        const auto missing = [&](const char *what) {
            Missing lack = missingIn(part, what);
            lack.system = system;
            lack.what.params = {{u"fact"_s, inBoth(label)},
                                {u"about"_s, about.isEmpty() ? QJsonValue(inBoth(ground.title)) : about}};
            return lack;
        };
        const QString text = withoutStop(relied.facts.value(fact.code));
        const QDate day = QDate::fromString(text, Qt::ISODate);
        Facts each(Facts::type::object);
        each.set("label", gathering.text(label.in(language)));
        each.set("text",
                 fact.kind == law::RecordedFact::Kind::Text ? gathering.required(text, missing("fact"))
                                                            : gathering.requiredDay(day, missing("fact")));
        if (const char *why = day.isValid() ? misplaced(fact, day, gathering.frame().on) : nullptr)
            gathering.lack(missing(why));
        facts << each;
    }
    row.set("facts", facts);
}

} // namespace habeas::letters
