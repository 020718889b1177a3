// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestsigns.h"

#include "tablefields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

const QString valueGroup = u"value"_s;

QList<QRegularExpression> patternsOf(Fields &fields, const QString &where, Fault &fault)
{
    QList<QRegularExpression> expressions;
    for (const QString &pattern : fields.texts(u"patterns"_s)) {
        const QRegularExpression expression(
            pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        if (!expression.isValid())
            fault.report(where, u"no pattern: \"%1\""_s.arg(pattern));
        expressions << expression;
    }
    return expressions;
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
    table.each(u"signs"_s, [&](const QJsonValue &value, const QString &where) {
        Fields fields(value, where, fault);
        const Right right = fields.code<Right>(u"right"_s);
        for (const QRegularExpression &pattern : patternsOf(fields, where, fault))
            signs.m_rules << Rule{right, pattern};
        fields.finish();
    });
    table.each(u"people"_s, [&](const QJsonValue &value, const QString &where) {
        Fields fields(value, where, fault);
        const auto about = fields.code<PersonSign::About>(u"about"_s);
        const QString said = fields.has(u"value"_s) ? fields.codeName(u"value"_s) : QString();
        for (const QRegularExpression &pattern : patternsOf(fields, where, fault)) {
            if (said.isEmpty() && !pattern.namedCaptureGroups().contains(valueGroup))
                fault.report(where, u"neither a value nor a group of that name: \"%1\""_s.arg(pattern.pattern()));
            signs.m_people << PersonRule{about, said, pattern};
        }
        fields.finish();
    });
    table.finish();
    if (fault.isReported())
        return fault.error(u"signs"_s);
    return signs;
}

QList<Sign> RequestSigns::in(const QString &text) const
{
    const QString looked = text.left(longestText);
    QList<Sign> found;
    for (const Rule &rule : m_rules) {
        auto matches = rule.pattern.globalMatch(looked);
        while (matches.hasNext() && found.size() < mostSigns) {
            const auto match = matches.next();
            found << Sign{rule.right, match.capturedStart(), match.capturedLength()};
        }
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
    return apart;
}

QList<PersonSign> RequestSigns::peopleIn(const QString &text) const
{
    const QString looked = text.left(longestText);
    QList<PersonSign> found;
    for (const PersonRule &rule : m_people) {
        auto matches = rule.pattern.globalMatch(looked);
        while (matches.hasNext() && found.size() < mostSigns) {
            const auto match = matches.next();
            const QString value = rule.value.isEmpty() ? match.captured(valueGroup).simplified() : rule.value;
            found << PersonSign{rule.about, value, match.capturedStart(), match.capturedLength()};
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const PersonSign &a, const PersonSign &b) { return a.start < b.start; });
    return found;
}

} // namespace habeas::law
