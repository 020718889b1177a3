// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "correction.h"

#include "casework.h"
#include "changes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr int pageSize = 200;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::workflow)
};

Error refused(const QString &code, const QString &message)
{
    return {Error::Kind::Refused, code, message};
}

const Event *receiptOf(const QList<Event> &effective)
{
    for (const Event &event : effective) {
        if (event.kind == Event::Kind::Received)
            return &event;
    }
    return nullptr;
}

/// \a value with another day of receipt: an event that stands in for the one that counts now.
Result<Event> receivedAgain(const Office &office, const Case &value, const Correction &correction)
{
    if (correction.reason.trimmed().isEmpty()) {
        return refused(u"event.reason-needed"_s,
                       Text::tr("Every deadline runs from the day of receipt. Say why the recorded one was wrong."));
    }
    const QList<Event> effective = effectiveEvents(value.events);
    const Event *receipt = receiptOf(effective);
    for (const Event &event : effective) {
        if (event.kind != Event::Kind::Received && event.on < correction.receivedOn) {
            return refused(u"case.received-late"_s,
                           Text::tr("Something is recorded for a day before this one. Correct that first, or give an "
                                    "earlier day of receipt."));
        }
    }
    NewEvent fact{.kind = Event::Kind::Received, .on = correction.receivedOn, .note = correction.reason};
    if (receipt)
        fact.replaces = receipt->id;
    return eventOf(office, value.id, fact);
}

void take(Case &value, const Case &after)
{
    value.rights = after.rights;
    value.subject = after.subject;
    value.representative = after.representative;
    value.channel = after.channel;
    value.request = after.request;
    value.language = after.language;
}

NewCase asEntered(const Case &value, QDate receivedOn)
{
    return {value.organisation, value.rights,  value.subject,  value.representative,
            value.channel,      value.request, value.language, receivedOn};
}

bool hasDatesOf(const law::Deadlines &deadlines, const storage::Projection &projection)
{
    return deadlines.safe.date == projection.safeOn && deadlines.due.date == projection.dueOn
        && deadlines.noticeBy.date == projection.noticeBy;
}

/// Whether the case had other dates.
Result<bool> recount(Office &office, const storage::CaseLine &line)
{
    const auto value = office.vault.cases().caseWith(line.id);
    if (!value)
        return value.error();
    const auto deadlines = deadlinesOf(office, *value);
    if (!deadlines)
        return deadlines.error();
    if (hasDatesOf(*deadlines, line.projection))
        return false;
    const QJsonObject dueOn{{u"field"_s, u"due-on"_s},
                            {u"from"_s, line.projection.dueOn.toString(Qt::ISODate)},
                            {u"to"_s, deadlines->due.date.toString(Qt::ISODate)}};
    const storage::Deed deed{
        journal::Action::CaseChanged, line.id, {{u"number"_s, line.number}, {u"changes"_s, QJsonArray{dueOn}}}};
    const auto changed = changeCase(office, line.id, deed, [](Case &, storage::Change &) { return Result<>(); });
    if (!changed)
        return changed.error();
    return true;
}

} // namespace

Result<Case> correctCase(Office &office, const Case &before, const Correction &correction)
{
    const auto organisation = office.vault.registry().organisation(before.organisation);
    if (!organisation)
        return organisation.error();
    const QDate recorded = receivedOn(before.events);
    const bool isOtherDay = correction.receivedOn.isValid() && correction.receivedOn != recorded;
    const NewCase entered = asEntered(correction.after, isOtherDay ? correction.receivedOn : recorded);
    if (const auto checked = check(office, entered, *organisation); !checked)
        return checked.error();
    if (stateOf(before.events) == CaseState::Closed)
        return refused(u"event.case-closed"_s, Text::tr("The case is closed. Reopen it first; that is recorded too."));

    Case after = before;
    take(after, correction.after);
    if (isOtherDay) {
        const auto receipt = receivedAgain(office, before, correction);
        if (!receipt)
            return receipt.error();
        after.events << *receipt;
    }
    if (after == before)
        return before;
    const storage::Deed deed{journal::Action::CaseChanged,
                             before.id,
                             {{u"number"_s, before.number}, {u"changes"_s, changesBetween(before, after)}}};
    const auto changed = changeCase(office, before.id, deed, [&](Case &value, storage::Change &change) -> Result<> {
        if (value != before) {
            return Error{Error::Kind::Conflict, u"case.changed"_s,
                         Text::tr("Somebody else has changed this case meanwhile. Nothing was saved. Look at it as it "
                                  "is now, then correct it again.")};
        }
        value = after;
        return isOtherDay ? change.put(after.events.constLast()) : Result<>();
    });
    if (!changed)
        return changed.error();
    return after;
}

Result<QDateTime> lastCorrection(const Office &office, const CaseId &id)
{
    const auto lines = office.vault.journal().entriesOf(id);
    if (!lines)
        return lines.error();
    QDateTime last;
    for (const storage::JournalLine &line : *lines) {
        if (line.content.action == codeOf(journal::Action::CaseChanged))
            last = line.content.at;
    }
    return last;
}

Result<qint64> recountDates(Office &office, const OrganisationId &organisation)
{
    storage::CaseFilter filter;
    filter.organisation = organisation;
    for (const auto &entry : EnumCodes<CaseState>::table) {
        if (entry.value != CaseState::Closed)
            filter.states << entry.value;
    }
    qint64 count = 0;
    QByteArray after;
    do {
        // By number: the dates change while the list is read.
        const auto page = office.vault.cases().list(filter, storage::CaseOrder::Number, storage::Direction::Ascending,
                                                    pageSize, after);
        if (!page)
            return page.error();
        for (const storage::CaseLine &line : page->lines) {
            const auto isRecounted = recount(office, line);
            if (!isRecounted)
                return isRecounted.error();
            count += *isRecounted ? 1 : 0;
        }
        after = page->next;
    } while (!after.isEmpty());
    return count;
}

} // namespace habeas::workflow
