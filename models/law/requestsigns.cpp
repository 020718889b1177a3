// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestsigns.h"

#include "patternparts.h"

#include <QDate>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

const QString valueGroup = u"value"_s;
const QString givenGroup = u"given"_s;
const QString familyGroup = u"family"_s;

constexpr int firstYear = 1900; ///< in which somebody may have been born

QHash<QString, int> monthsOf(Fields &table, Fault &fault)
{
    QHash<QString, int> months;
    const QJsonArray all = table.array(u"months"_s);
    for (qsizetype month = 0; month < all.size(); ++month) {
        const QJsonArray names = all.at(month).toArray();
        for (const auto &name : names)
            months.insert(name.toString().toCaseFolded(), int(month) + 1);
    }
    const bool isWhole = all.size() == 12
        && std::all_of(all.begin(), all.end(), [](const auto &names) { return !names.toArray().isEmpty(); });
    if (!isWhole || months.contains(QString()))
        fault.report(u"table.months"_s, u"not twelve months with their names"_s);
    return months;
}

struct Stretch {
    qsizetype start = 0;
    qsizetype end = 0;
};

QList<Stretch> stretchesOf(const QList<QRegularExpression> &patterns, const QString &text)
{
    QList<Stretch> stretches;
    for (const QRegularExpression &pattern : patterns) {
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            stretches << Stretch{match.capturedStart(), match.capturedEnd()};
        }
    }
    return stretches;
}

/// Passes on the first matches of \a pattern that do not begin in what is \a denied.
void forEachMatch(const QRegularExpression &pattern, const QString &text, const QList<Stretch> &denied,
                  const std::function<void(const QRegularExpressionMatch &)> &take)
{
    qsizetype taken = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext() && taken < RequestSigns::mostOfOne;) {
        const auto match = matches.next();
        const qsizetype start = match.capturedStart();
        if (std::any_of(denied.begin(), denied.end(),
                        [start](const Stretch &each) { return start >= each.start && start < each.end; }))
            continue;
        take(match);
        ++taken;
    }
}

/// Of each kind the first ones, so that none takes another's room.
template <class Sign, class Kind> QList<Sign> firstOfEach(const QList<Sign> &signs, Kind kind)
{
    QHash<int, qsizetype> counts;
    QList<Sign> first;
    for (const Sign &sign : signs) {
        if (++counts[int(kind(sign))] <= RequestSigns::mostOfOne)
            first << sign;
    }
    return first;
}

bool matchesAny(const QList<QRegularExpression> &patterns, const QString &text)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QRegularExpression &pattern) { return pattern.match(text).hasMatch(); });
}

} // namespace

Result<RequestSigns> RequestSigns::load()
{
    const Result<QByteArray> document = compiledInTable(u":/law/signs.json"_s);
    if (!document)
        return document.error();
    return fromJson(*document);
}

Result<RequestSigns> RequestSigns::fromJson(const QByteArray &document)
{
    Fault fault;
    Fields table(tableObject(document, fault), u"table"_s, fault);
    table.text(u"comment"_s);
    RequestSigns signs;
    signs.m_months = monthsOf(table, fault);
    PatternParts parts(fault);
    parts.read(table);
    table.each(u"signs"_s, [&](const QJsonValue &value, const QString &where) {
        Fields fields(value, where, fault);
        const Right right = fields.code<Right>(u"right"_s);
        for (const QRegularExpression &pattern : parts.patternsIn(fields, u"patterns"_s, where))
            signs.m_rules << Rule{right, pattern};
        fields.finish();
    });
    table.each(u"people"_s, [&](const QJsonValue &value, const QString &where) {
        Fields fields(value, where, fault);
        const auto about = fields.code<PersonSign::About>(u"about"_s);
        const QString said = fields.has(u"value"_s) ? fields.codeName(u"value"_s) : QString();
        const bool isWeak = fields.flag(u"weak"_s);
        for (const QRegularExpression &pattern : parts.patternsIn(fields, u"patterns"_s, where)) {
            const QStringList groups = pattern.namedCaptureGroups();
            const bool hasValue = groups.contains(valueGroup)
                || (about == PersonSign::About::Name && groups.contains(givenGroup) && groups.contains(familyGroup));
            if (said.isEmpty() && !hasValue)
                fault.report(where, u"neither a value nor a group of that name: \"%1\""_s.arg(pattern.pattern()));
            signs.m_people << PersonRule{about, said, isWeak, pattern};
        }
        fields.finish();
    });
    table.each(u"quotations"_s, [&](const QJsonValue &value, const QString &where) {
        Fields fields(value, where, fault);
        const bool goesOn = fields.flag(u"goesOn"_s);
        for (const QRegularExpression &pattern : parts.patternsIn(fields, u"patterns"_s, where))
            signs.m_headings << Heading{goesOn, pattern};
        fields.finish();
    });
    const QString handedOnPlace = u"table.handedOn"_s;
    Fields handedOn(table.object(u"handedOn"_s), handedOnPlace, fault);
    signs.m_handedOnSubjects = parts.patternsIn(handedOn, u"subjects"_s, handedOnPlace);
    signs.m_handedOnTexts = parts.patternsIn(handedOn, u"texts"_s, handedOnPlace);
    handedOn.finish();
    const QString denialsPlace = u"table.denials"_s;
    Fields denials(table.object(u"denials"_s), denialsPlace, fault);
    signs.m_deniedRights = parts.patternsIn(denials, u"rights"_s, denialsPlace);
    signs.m_deniedPeople = parts.patternsIn(denials, u"people"_s, denialsPlace);
    denials.finish();
    table.finish();
    if (fault.isReported())
        return fault.error(u"signs"_s);
    return signs;
}

QList<Sign> RequestSigns::in(const QString &text) const
{
    const QString looked = text.left(longestText);
    const QList<Stretch> denied = stretchesOf(m_deniedRights, looked);
    QList<Sign> found;
    for (const Rule &rule : m_rules) {
        forEachMatch(rule.pattern, looked, denied, [&](const QRegularExpressionMatch &match) {
            found << Sign{rule.right, match.capturedStart(), match.capturedLength()};
        });
    }
    std::stable_sort(found.begin(), found.end(), [](const Sign &a, const Sign &b) { return a.start < b.start; });
    QList<Sign> apart;
    for (const Sign &sign : std::as_const(found)) {
        const bool overlaps = std::any_of(apart.begin(), apart.end(), [&](const Sign &other) {
            return other.right == sign.right && other.start + other.length > sign.start;
        });
        if (!overlaps)
            apart << sign;
    }
    return firstOfEach(apart, [](const Sign &sign) { return sign.right; });
}

QList<PersonSign> RequestSigns::peopleIn(const QString &text) const
{
    const QString looked = text.left(longestText);
    const QList<Stretch> denied = stretchesOf(m_deniedPeople, looked);
    QList<PersonSign> found;
    for (const PersonRule &rule : m_people) {
        forEachMatch(rule.pattern, looked, denied, [&](const QRegularExpressionMatch &match) {
            if (const QString value = valueOf(rule, match); !value.isEmpty())
                found << PersonSign{rule.about, value, match.capturedStart(), match.capturedLength(), rule.isWeak};
        });
    }
    QList<PersonSign> apart;
    for (const PersonSign &sign : std::as_const(found)) {
        const auto isOver = [&](const PersonSign &other) {
            return other.about == sign.about && other.start < sign.start + sign.length
                && sign.start < other.start + other.length;
        };
        const auto isAsGood = [&](const PersonSign &other) {
            return other.length != sign.length ? other.length > sign.length : !other.isWeak || sign.isWeak;
        };
        if (std::any_of(apart.begin(), apart.end(),
                        [&](const PersonSign &other) { return isOver(other) && isAsGood(other); }))
            continue;
        apart.removeIf(isOver);
        apart << sign;
    }
    std::stable_sort(apart.begin(), apart.end(),
                     [](const PersonSign &a, const PersonSign &b) { return a.start < b.start; });
    return firstOfEach(apart, [](const PersonSign &sign) { return sign.about; });
}

QList<Quotation> RequestSigns::quotationsIn(const QString &text) const
{
    const QString looked = text.left(longestText);
    QList<Quotation> found;
    for (const Heading &heading : m_headings) {
        for (auto matches = heading.pattern.globalMatch(looked); matches.hasNext();) {
            const auto match = matches.next();
            found << Quotation{match.capturedStart(), match.capturedLength(), heading.goesOn};
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Quotation &a, const Quotation &b) { return a.start < b.start; });
    return found;
}

bool RequestSigns::isHandedOn(const QString &subject, const QString &text) const
{
    return matchesAny(m_handedOnSubjects, subject) || matchesAny(m_handedOnTexts, text.left(longestText));
}

QString RequestSigns::valueOf(const PersonRule &rule, const QRegularExpressionMatch &match) const
{
    if (!rule.value.isEmpty())
        return rule.value;
    QString value = match.captured(valueGroup);
    if (value.isEmpty())
        value = match.captured(givenGroup) + u' ' + match.captured(familyGroup);
    if (rule.about == PersonSign::About::Born)
        return isoDayIn(value);
    return value.simplified().normalized(QString::NormalizationForm_C);
}

/// "4. März 2015", "March 4th, 2015", "4.3.2015", "2015-03-04".
QString RequestSigns::isoDayIn(const QString &words) const
{
    static const QRegularExpression token(u"\\d+|\\p{L}+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QList<int> numbers;
    int month = 0;
    for (auto tokens = token.globalMatch(words); tokens.hasNext();) {
        const QString each = tokens.next().captured();
        if (each.front().isDigit())
            numbers << each.toInt();
        else if (const auto named = m_months.constFind(each.toCaseFolded()); named != m_months.cend())
            month = *named;
    }
    if (numbers.size() == 3 && numbers.constFirst() >= firstYear)
        std::reverse(numbers.begin(), numbers.end());
    if (month > 0 && numbers.size() == 2)
        numbers.insert(1, month);
    if (numbers.size() != 3)
        return {};
    const QDate day(numbers.at(2), numbers.at(1), numbers.at(0));
    return day.isValid() && day.year() >= firstYear ? day.toString(Qt::ISODate) : QString();
}

} // namespace habeas::law
