// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rightfacts.h"
#include "tablefields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

Duty readDuty(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    Duty duty{fields.codeName(u"code"_s), fields.bilingual(u"text"_s), fields.text(u"source"_s)};
    fields.finish();
    return duty;
}

QList<Duty> readDuties(Fields &fields, const QString &name, Fault &fault)
{
    QList<Duty> duties;
    fields.each(name, [&](const QJsonValue &value, const QString &where) {
        const Duty duty = readDuty(value, where, fault);
        const auto isSame = [&](const Duty &other) { return other.code == duty.code; };
        if (std::any_of(duties.begin(), duties.end(), isSame))
            fault.report(where, u"there twice: \"%1\""_s.arg(duty.code));
        duties << duty;
    });
    return duties;
}

RightFacts readRight(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    RightFacts facts;
    facts.right = fields.code<Right>(u"right"_s);
    facts.title = fields.bilingual(u"title"_s);
    facts.asksFor = fields.bilingual(u"asksFor"_s);
    if (fields.has(u"conditions"_s))
        facts.conditions = readDuties(fields, u"conditions"_s, fault);
    facts.steps = readDuties(fields, u"steps"_s, fault);
    facts.followUps = readDuties(fields, u"followUps"_s, fault);
    facts.sources = fields.texts(u"sources"_s);
    fields.finish();
    return facts;
}

} // namespace

Result<RightTable> RightTable::load()
{
    const Result<QByteArray> document = compiledInTable(u":/law/rights.json"_s);
    if (!document)
        return document.error();
    return fromJson(*document);
}

Result<RightTable> RightTable::fromJson(const QByteArray &document)
{
    Fault fault;
    RightTable rights;
    Fields table(tableObject(document, fault), u"table"_s, fault);
    table.each(u"rights"_s, [&](const QJsonValue &value, const QString &where) {
        rights.m_rights << readRight(value, where, fault);
        // Every right once, in the order of the enumeration: of() finds it by its place.
        if (rights.m_rights.size() != static_cast<qsizetype>(rights.m_rights.last().right) + 1)
            fault.report(where, u"out of order, or there twice"_s);
    });
    table.finish();
    if (rights.m_rights.size() != static_cast<qsizetype>(EnumCodes<Right>::table.size()))
        fault.report(u"table.rights"_s, u"one is missing"_s);
    if (fault.isReported())
        return fault.error(u"rights"_s);
    return rights;
}

const RightFacts &RightTable::of(Right right) const
{
    return m_rights.at(static_cast<qsizetype>(right));
}

} // namespace habeas::law
