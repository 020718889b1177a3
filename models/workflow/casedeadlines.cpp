// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casedeadlines.h"

#include "law/holidays.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

bool isQuestion(Event::Kind kind)
{
    return kind == Event::Kind::IdentityAsked || kind == Event::Kind::ClarificationAsked;
}

/// Whether \a event ends the waiting for \a question.
bool ends(const Event &event, const Event &question)
{
    if (event.on < question.on)
        return false;
    if (event.answers)
        return *event.answers == question.id;
    using enum Event::Kind;
    if (question.kind == IdentityAsked)
        return event.kind == IdentityAnswered || event.kind == IdentityConfirmed || event.kind == IdentityRefused;
    return event.kind == ClarificationGiven;
}

QList<law::Question> questionsOf(const QList<Event> &events)
{
    QList<law::Question> questions;
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (!isQuestion(events[i].kind))
            continue;
        law::Question question{events[i].on, {}, events[i].withoutUndueDelay};
        for (qsizetype j = i + 1; j < events.size() && !question.answered; ++j) {
            if (ends(events[j], events[i]))
                question.answered = events[j].on;
        }
        questions << question;
    }
    return questions;
}

} // namespace

std::optional<QDate> extensionToldOn(const QList<Event> &events)
{
    const QList<Event> effective = effectiveEvents(events);
    const auto told = std::find_if(effective.begin(), effective.end(),
                                   [](const Event &event) { return event.kind == Event::Kind::Extended; });
    return told == effective.end() ? std::nullopt : std::optional(told->on);
}

Result<law::DeadlineInput> deadlineInputOf(const Case &value, const Organisation &organisation, QDate today)
{
    const auto region = fromCode<law::Region>(organisation.region);
    if (!region) {
        return Error{
            Error::Kind::Malformed, u"deadline.unknown-region"_s,
            Text::tr("The organisation's region is unknown, so no deadline can be computed. Correct the region in "
                     "the register.")};
    }
    const QList<Event> events = effectiveEvents(value.events);
    law::DeadlineInput input;
    input.region = *region;
    input.received = receivedOn(events);
    if (!input.received.isValid()) {
        return Error{
            Error::Kind::Malformed, u"deadline.not-received"_s,
            Text::tr(
                "No day of receipt is recorded, so no deadline can be computed. Record the day the request arrived.")};
    }
    input.questions = questionsOf(events);
    if (const auto told = extensionToldOn(value.events))
        input.extension = law::Extension{*told};
    input.localHolidays = organisation.localHolidays;
    input.today = today;
    input.period = law::periodKindOf(value.rights);
    return input;
}

Result<law::Deadlines> deadlinesOf(const Case &value, const Organisation &organisation,
                                   const law::HolidayCalendar &calendar, QDate today)
{
    const auto input = deadlineInputOf(value, organisation, today);
    if (!input)
        return input.error();
    return law::deadlinesOf(*input, calendar);
}

} // namespace habeas::workflow
