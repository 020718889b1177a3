// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thirdparties.h"

#include "core/cborfields.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {

QCborMap toCbor(const Finding &finding)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(finding.id.value));
    map.insert(u"case"_s, QCborValue(finding.caseId.value));
    map.insert(u"item"_s, QCborValue(finding.item.value));
    map.insert(u"system"_s, QCborValue(finding.system.value));
    QCborArray named;
    for (const Finding::Named &each : finding.named)
        named << QCborArray{each.key,
                            each.name,
                            each.role,
                            each.hits,
                            QCborArray::fromStringList(each.inName),
                            QCborArray::fromStringList(each.possible)};
    insertKnown(map, "named"_L1, named);
    QCborArray marks; // four numbers each
    for (const Finding::Mark &mark : finding.marks)
        marks << mark.page << qint64(mark.start) << qint64(mark.length) << mark.named;
    insertKnown(map, "marks"_L1, marks);
    QCborArray lengths;
    for (const qint64 length : finding.lengths)
        lengths << length;
    insertKnown(map, "lengths"_L1, lengths);
    map.insert(u"nameLooked"_s, true); // earlier findings know the content only
    insertKnown(map, "lacks"_L1, codesToCbor(finding.lacks));
    insertKnown(map, "at"_L1, toCborTime(finding.at));
    if (finding.speakers) {
        QCborArray speakers;
        for (const int speaker : *finding.speakers)
            speakers << speaker;
        map.insert(u"speakers"_s, speakers);
    }
    if (finding.hasUnsaid)
        map.insert(u"unsaid"_s, true);
    return map;
}

Result<Finding> findingFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Finding finding;
    finding.id = fields.id<FindingId>("id"_L1);
    finding.caseId = fields.id<CaseId>("case"_L1);
    finding.item = fields.id<ItemId>("item"_L1);
    finding.system = fields.id<SystemId>("system"_L1);
    const QCborArray named = fields.array("named"_L1);
    for (const auto &value : named) {
        const QCborArray each = value.toArray();
        finding.named << Finding::Named{
            each.at(0).toString(), each.at(1).toString(), each.at(2).toString(), int(each.at(3).toInteger()), {}};
        const QCborArray inName = each.at(4).toArray();
        for (const auto &part : inName)
            finding.named.last().inName << part.toString();
        const QCborArray possible = each.at(5).toArray(); // earlier findings do not say
        for (const auto &name : possible)
            finding.named.last().possible << name.toString();
    }
    const QCborArray marks = fields.array("marks"_L1);
    for (qsizetype i = 0; i + 3 < marks.size(); i += 4) {
        const Finding::Mark mark{int(marks.at(i).toInteger()), marks.at(i + 1).toInteger(), marks.at(i + 2).toInteger(),
                                 int(marks.at(i + 3).toInteger())};
        if (mark.named < 0 || mark.named >= finding.named.size())
            return fields.error("finding"_L1);
        finding.marks << mark;
    }
    const QCborArray lengths = fields.array("lengths"_L1);
    for (const auto &length : lengths)
        finding.lengths << length.toInteger();
    finding.lacks = codesFromCbor(fields.array("lacks"_L1));
    if (!fields.has("nameLooked"_L1))
        finding.lacks << Code{u"radar.lacks.name"_s, {}};
    finding.at = fields.time("at"_L1);
    if (!fields.has("speakers"_L1))
        finding.speakers.reset();
    const QCborArray speakers = finding.speakers ? fields.array("speakers"_L1) : QCborArray();
    for (const auto &speaker : speakers) {
        if (speaker.toInteger(-1) < 0 || speaker.toInteger() >= finding.named.size())
            return fields.error("finding"_L1);
        *finding.speakers << int(speaker.toInteger());
    }
    finding.hasUnsaid = fields.has("unsaid"_L1);
    if (fields.failed() || marks.size() % 4 != 0)
        return fields.error("finding"_L1);
    return finding;
}

QCborMap toCbor(const PersonDecision &decision)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(decision.id.value));
    map.insert(u"case"_s, QCborValue(decision.caseId.value));
    map.insert(u"person"_s, decision.person);
    map.insert(u"kind"_s, codeOf(decision.kind));
    insertKnown(map, "name"_L1, decision.name);
    insertKnown(map, "note"_L1, decision.note);
    insertKnown(map, "by"_L1, QCborValue(decision.by.value));
    insertKnown(map, "at"_L1, toCborTime(decision.at));
    return map;
}

Result<PersonDecision> personDecisionFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    PersonDecision decision;
    decision.id = fields.id<PersonDecisionId>("id"_L1);
    decision.caseId = fields.id<CaseId>("case"_L1);
    decision.person = fields.text("person"_L1);
    decision.kind = fields.code<PersonDecision::Kind>("kind"_L1);
    decision.name = fields.textOr("name"_L1);
    decision.note = fields.textOr("note"_L1);
    decision.by = fields.id<UserId>("by"_L1);
    decision.at = fields.time("at"_L1);
    if (fields.failed())
        return fields.error("person decision"_L1);
    return decision;
}

} // namespace habeas
