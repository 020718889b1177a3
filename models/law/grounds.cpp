// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grounds.h"
#include "tablefields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {
namespace {

/// "everywhere", a country, or a list of regions.
QList<Region> readRegions(Fields &fields)
{
    const QJsonValue value = fields.value(u"regions"_s);
    if (value.isArray())
        return fields.codes<Region>(u"regions"_s);
    const QString text = value.toString();
    if (text != u"everywhere"_s && text != u"DE"_s && text != u"AT"_s)
        fields.report(u"regions"_s, u"neither \"everywhere\" nor a country nor a list"_s);
    QList<Region> regions;
    for (const auto &entry : EnumCodes<Region>::table) {
        const bool isAustria = entry.value == Region::Austria;
        if (text == u"everywhere"_s || (text == u"AT"_s) == isAustria)
            regions << entry.value;
    }
    return regions;
}

RecordedFact readRecord(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    RecordedFact record{fields.codeName(u"code"_s), fields.code<RecordedFact::Kind>(u"kind"_s),
                        fields.bilingual(u"label"_s)};
    fields.finish();
    return record;
}

Ground readGround(const QJsonValue &value, const QString &where, Fault &fault)
{
    Fields fields(value, where, fault);
    Ground ground;
    ground.code = fields.codeName(u"code"_s);
    ground.effect = fields.code<Ground::Effect>(u"effect"_s);
    ground.rights = fields.codes<Right>(u"rights"_s);
    ground.regions = readRegions(fields);
    ground.isForPublicBodiesOnly = fields.flag(u"publicBodiesOnly"_s);
    ground.isForPrivateBodiesOnly = fields.flag(u"privateBodiesOnly"_s);
    ground.title = fields.bilingual(u"title"_s);
    ground.condition = fields.bilingual(u"condition"_s);
    fields.each(u"records"_s, [&](const QJsonValue &record, const QString &place) {
        ground.records << readRecord(record, place, fault);
        const auto isSame = [&](const RecordedFact &other) { return other.code == ground.records.last().code; };
        if (std::count_if(ground.records.begin(), ground.records.end(), isSame) > 1)
            fault.report(place, u"there twice"_s);
    });
    ground.sources = fields.texts(u"sources"_s);
    if (ground.isForPublicBodiesOnly && ground.isForPrivateBodiesOnly)
        fields.report(u"privateBodiesOnly"_s, u"for nobody"_s);
    fields.finish();
    return ground;
}

} // namespace

Result<Grounds> Grounds::load()
{
    const Result<QByteArray> document = compiledInTable(u":/law/grounds.json"_s);
    if (!document)
        return document.error();
    return fromJson(*document);
}

Result<Grounds> Grounds::fromJson(const QByteArray &document)
{
    Fault fault;
    Grounds grounds;
    Fields table(tableObject(document, fault), u"table"_s, fault);
    table.each(u"grounds"_s, [&](const QJsonValue &value, const QString &where) {
        const Ground ground = readGround(value, where, fault);
        if (grounds.find(ground.code))
            fault.report(where, u"there twice: \"%1\""_s.arg(ground.code));
        grounds.m_grounds << ground;
    });
    table.finish();
    if (fault.isReported())
        return fault.error(u"grounds"_s);
    return grounds;
}

const Ground *Grounds::find(QStringView code) const
{
    const auto found =
        std::find_if(m_grounds.begin(), m_grounds.end(), [code](const Ground &ground) { return ground.code == code; });
    return found == m_grounds.end() ? nullptr : &*found;
}

QList<Ground> Grounds::against(Right right, Region region, bool isPublicBody) const
{
    QList<Ground> grounds;
    for (const Ground &ground : m_grounds) {
        const bool isForBody = isPublicBody ? !ground.isForPrivateBodiesOnly : !ground.isForPublicBodiesOnly;
        if (isForBody && ground.rights.contains(right) && ground.regions.contains(region))
            grounds << ground;
    }
    return grounds;
}

} // namespace habeas::law
