// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestsigns.h"

#include "tablefields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {

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
        const QStringList patterns = fields.texts(u"patterns"_s);
        for (const QString &pattern : patterns) {
            const QRegularExpression expression(
                pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
            if (!expression.isValid())
                fault.report(where, u"no pattern: \"%1\""_s.arg(pattern));
            signs.m_rules << Rule{right, expression};
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

} // namespace habeas::law
