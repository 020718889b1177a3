// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookaroundacts.h"

#include "approving.h"
#include "asking.h"
#include "casework.h"
#include "closing.h"
#include "completeness.h"
#include "drafting.h"
#include "tasks.h"

#include "collection/deciding.h"
#include "collection/radarrun.h"
#include "collection/review.h"
#include "preview/request.h"
#include "workflow/text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {

Error brokenDemo()
{
    return {Error::Kind::Malformed, u"lookaround.table"_s,
            Text::tr("The invented school that belongs to Habeas cannot be read. Install Habeas again.")};
}

QStringList demoTexts(const QJsonValue &value)
{
    QStringList list;
    const auto array = value.toArray();
    for (const auto &each : array)
        list << each.toString();
    return list;
}

Result<> DemoActs::record(const QJsonObject &json)
{
    NewEvent fact;
    fact.kind = fromCode<Event::Kind>(json.value(u"kind"_s).toString()).value_or(Event::Kind::Acknowledged);
    fact.on = m_today.addDays(-json.value(u"daysAgo"_s).toInt());
    fact.note = json.value(u"note"_s).toString();
    for (const QString &name : {u"method"_s, u"seen"_s}) {
        if (json.contains(name))
            fact.details.insert(name, json.value(name));
    }
    const auto event = recordEvent(m_office, m_case.id, fact);
    return event ? Result<>() : event.error();
}

Result<> DemoActs::collectAll(const Watch &watch)
{
    for (const System &system : m_systems) {
        if (system.connector == u"manual"_s)
            continue;
        const auto query = queryOf(m_case);
        const auto candidates = findSubject(m_office, m_case, system, query, {}, watch);
        if (!candidates)
            return candidates.error();
        if (candidates->isEmpty())
            return brokenDemo();
        const auto run = collect(m_office, m_case, system, candidates->first(1), query, {}, watch);
        if (!run)
            return run.error();
    }
    return {};
}

Result<> DemoActs::ask(const QStringList &systems)
{
    for (const System &system : m_systems) {
        if (!systems.contains(system.name))
            continue;
        if (const auto asked = recordAsked(m_office, m_case.id, system.id); !asked)
            return asked.error();
    }
    return {};
}

/// One system is not asked, or could not be read, and why: the head has not agreed yet.
Result<> DemoActs::leaveOut(const QJsonObject &json)
{
    const QString name = json.value(u"system"_s).toString();
    const auto system =
        std::find_if(m_systems.begin(), m_systems.end(), [&](const System &each) { return each.name == name; });
    if (system == m_systems.end())
        return brokenDemo();
    Task::Answer answer;
    answer.state = json.value(u"failed"_s).toBool() ? Task::Answer::State::Failed : Task::Answer::State::NotAsked;
    answer.reason = json.value(u"reason"_s).toString();
    answer.by = system->contact;
    answer.on = m_today;
    const auto answered = answerLedger(m_office, m_case.id, system->id, answer);
    return answered ? Result<>() : answered.error();
}

Result<> DemoActs::answerAll(const QString &how)
{
    for (const System &system : m_systems) {
        if (system.connector != u"manual"_s)
            continue;
        Task::Answer answer;
        answer.state = Task::Answer::State::Nothing;
        answer.how = how;
        answer.by = system.contact;
        answer.on = m_today;
        if (const auto answered = answerLedger(m_office, m_case.id, system.id, answer); !answered)
            return answered.error();
    }
    return {};
}

Result<> DemoActs::handOutAll(const QString &note)
{
    QList<ItemId> items;
    const auto visited =
        collection::forEachItem(m_office.vault, m_case, [&](const storage::ItemLine &line) -> Result<> {
            items << line.item.id;
            return {};
        });
    if (!visited)
        return visited.error();
    const auto decided = collection::decide(m_office.vault, m_office.clock, m_case, items,
                                            {.kind = Decision::Kind::HandOut, .note = note});
    return decided ? Result<>() : decided.error();
}

Result<> DemoActs::finishAnswerLetter()
{
    LetterWish wish;
    wish.order.on = m_today;
    const auto letter = finishLetter(m_office, m_case.id, wish);
    return letter ? Result<>() : letter.error();
}

Result<> DemoActs::approve(const QJsonObject &json)
{
    Approval approval;
    approval.subject =
        fromCode<Approval::Subject>(json.value(u"subject"_s).toString()).value_or(Approval::Subject::Release);
    approval.approvedBy = m_head;
    approval.signedOn = m_today;
    approval.originalAt = json.value(u"originalAt"_s).toString();
    return recordApproval(m_office, m_case.id, approval);
}

Result<> DemoActs::act(const QJsonObject &json, const Watch &watch)
{
    const QString act = json.value(u"act"_s).toString();
    if (act == u"event"_s)
        return record(json);
    if (act == u"collect"_s)
        return collectAll(watch);
    if (act == u"look"_s) {
        const auto looked = collection::lookForPeople(m_office.vault, m_office.clock, m_case,
                                                      collection::Look::Everywhere, preview::helperProgram(), watch);
        return looked ? Result<>() : looked.error();
    }
    if (act == u"ask"_s)
        return ask(demoTexts(json.value(u"systems"_s)));
    if (act == u"leave-out"_s)
        return leaveOut(json);
    if (act == u"answer-all"_s)
        return answerAll(json.value(u"how"_s).toString());
    if (act == u"hand-out"_s)
        return handOutAll(json.value(u"note"_s).toString());
    if (act == u"letter"_s)
        return finishAnswerLetter();
    if (act == u"approve"_s)
        return approve(json);
    if (act == u"close"_s) {
        const auto closed = closeCase(m_office, m_case.id, {});
        return closed ? Result<>() : closed.error();
    }
    return brokenDemo();
}

} // namespace habeas::workflow
