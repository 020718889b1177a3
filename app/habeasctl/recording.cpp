// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording.h"

#include "jsonviews.h"
#include "vaultaccess.h"

#include "letters/frame.h"
#include "workflow/casework.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {

namespace {

/// The event somebody means: its number in case show, or its id. An unknown one is no event of the case.
EventId eventMeant(const QString &text, const QList<Event> &events)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        return EventId::fromString(text);
    return number >= 1 && number <= events.size() ? events.at(number - 1).id : EventId();
}

} // namespace

Result<> record(Context &context, const EventOptions &options, Event::Kind kind, workflow::Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto day = dayOf(options.on, office, *value);
    if (!day)
        return day.error();
    workflow::NewEvent fact{
        .kind = kind, .on = *day, .withoutUndueDelay = !options.delayed, .note = text(options.note)};
    if (!options.replaces.empty())
        fact.replaces = eventMeant(text(options.replaces), value->events);
    const std::pair<QString, const std::string &> details[] = {{u"method"_s, options.method},
                                                               {u"seen"_s, options.seen},
                                                               {u"custody"_s, options.custody},
                                                               {u"heard"_s, options.heard},
                                                               {u"by"_s, options.by},
                                                               {u"way"_s, options.way},
                                                               {u"passphraseWay"_s, options.passphraseWay},
                                                               {u"otherForm"_s, options.otherForm},
                                                               {u"result"_s, options.result},
                                                               {u"weighedBy"_s, options.weighedBy},
                                                               {u"originalAt"_s, options.originalAt}};
    for (const auto &[name, given] : details) {
        if (!given.empty())
            fact.details.insert(name, text(given));
    }
    if (!options.told.empty()) {
        const auto told = dayOf(options.told, office, *value);
        if (!told)
            return told.error();
        fact.details.insert(u"told"_s, told->toString(Qt::ISODate));
    }
    if (!options.systems.empty()) {
        QStringList names;
        for (const std::string &name : options.systems)
            names << text(name);
        fact.details.insert(u"systems"_s, QJsonArray::fromStringList(names));
    }
    if (!options.copy.empty()) {
        const auto copy = codeArgument<CopyForm>(options.copy);
        if (!copy)
            return copy.error();
        fact.details.insert(u"copy"_s, codeOf(*copy));
    }
    if (options.enclosed)
        fact.details.insert(u"enclosed"_s, true);
    if (options.alreadyOut)
        fact.details.insert(u"alreadyOut"_s, true);
    if (options.noFile)
        fact.details.insert(u"noFile"_s, true);
    if (!options.documents.empty()) {
        const auto documents = office.vault.cases().documents(value->id);
        if (!documents)
            return documents.error();
        for (const int place : options.documents) // an unknown one is no document of the case
            fact.destroyed << (place <= documents->size() ? documents->at(place - 1).id : DocumentId());
    }
    const auto event = workflow::recordEvent(office, value->id, fact);
    if (!event)
        return event.error();
    context.say(
        Text::tr("%1 on %2 is recorded in case %3.").arg(codeOf(kind), event->on.toString(Qt::ISODate), value->number));
    context.answer({{u"event"_s, jsonOf(*event)}});
    return {};
}

} // namespace habeas::ctl
