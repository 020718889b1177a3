// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "correction.h"

#include "answering.h"
#include "casework.h"
#include "changes.h"

#include "connectors/spelling.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr int pageSize = 200;

const Event *receiptOf(const QList<Event> &effective)
{
    for (const Event &event : effective) {
        if (event.kind == Event::Kind::Received)
            return &event;
    }
    return nullptr;
}

bool isChecked(const Case &value)
{
    const QList<Event> effective = effectiveEvents(value.events);
    return std::any_of(effective.begin(), effective.end(), [](const Event &event) {
        return event.kind == Event::Kind::IdentityConfirmed || event.kind == Event::Kind::CapacityShown;
    });
}

/// Who asks, folded; another spelling is the same person. Empty: the subject.
QStringList requesterOf(const Case &value)
{
    return value.representative ? connectors::skeletonWords(value.representative->name) : QStringList();
}

/// What was seen proves who was seen: a correction neither hands it on to somebody else, nor stands for it
/// (Art. 12(6) GDPR; §§ 1626a, 1629, 1671 BGB).
Result<> checkRequester(const Case &before, const Case &after)
{
    using Capacity = Representative::Capacity;
    if (requesterOf(before) != requesterOf(after) && isChecked(before)) {
        return refused(u"correction.requester-checked"_s,
                       Text::tr("Who asks was checked under the recorded name, and somebody else was not. Take the "
                                "check back first, or open a case for the other person."));
    }
    const auto isCustody = [](Capacity capacity) {
        return capacity == Capacity::JointCustody || capacity == Capacity::SoleCustody
            || capacity == Capacity::ParentWithoutCustody;
    };
    const bool wasUnclear = before.representative && before.representative->capacity == Capacity::CustodyUnclear;
    if (wasUnclear && after.representative && isCustody(after.representative->capacity)) {
        return refused(u"correction.custody-unclear"_s,
                       Text::tr("Who has custody is not corrected but found: record under who asks what was seen, and "
                                "how."));
    }
    return {};
}

/// What is wished besides, once all that was asked for is answered, is a request of its own with a period of its own
/// (Art. 12(3)): nobody would answer it here.
Result<> checkAddedRights(const Office &office, const Case &before, const Case &after)
{
    using enum law::Right;
    QList<law::Right> added = after.rights;
    added.removeIf([&](law::Right right) { return before.rights.contains(right); });
    if (added.isEmpty())
        return {};
    const auto letters = office.vault.cases().letters(before.id);
    if (!letters)
        return letters.error();
    const QList<Event> events = effectiveEvents(before.events);
    const auto has = [&](Event::Kind kind) {
        return std::any_of(events.begin(), events.end(), [&](const Event &event) { return event.kind == kind; });
    };
    const bool isCopyAdded = added.contains(Access) || added.contains(Portability);
    if (!answeredOn(before, *letters).isValid() && !has(Event::Kind::Withdrawn)
        && !(isCopyAdded && has(Event::Kind::HandedOver)))
        return {};
    return refused(u"correction.rights-answered"_s,
                   Text::tr("This request is answered or withdrawn already. What is asked for besides is a new request "
                            "with a period of its own: open a new case for it."));
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

/// \a before with what \a correction says instead; the same if nothing differs.
Result<Case> corrected(const Office &office, const Case &before, const Correction &correction)
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
    if (const auto checked = checkRequester(before, correction.after); !checked)
        return checked.error();
    if (const auto checked = checkAddedRights(office, before, correction.after); !checked)
        return checked.error();
    Case after = before;
    take(after, correction.after);
    if (!isOtherDay)
        return after;
    const auto receipt = receivedAgain(office, before, correction);
    if (!receipt)
        return receipt.error();
    after.events << *receipt;
    return after;
}

QJsonArray changesOf(const Case &before, const Case &after, const QString &reason)
{
    QJsonArray changes = changesBetween(before, after);
    if (!reason.trimmed().isEmpty())
        changes.append(QJsonObject{{u"field"_s, u"reason"_s}, {u"from"_s, QString()}, {u"to"_s, reason.trimmed()}});
    return changes;
}

} // namespace

Result<Case> correctCase(Office &office, const Case &before, const Correction &correction)
{
    const auto wanted = corrected(office, before, correction);
    if (!wanted)
        return wanted.error();
    const Case &after = *wanted;
    if (after == before)
        return before;
    const storage::Deed deed{
        journal::Action::CaseChanged,
        before.id,
        {{u"number"_s, before.number}, {u"changes"_s, changesOf(before, after, correction.reason)}}};
    const auto changed = changeCase(office, before.id, deed, [&](Case &value, storage::Change &change) -> Result<> {
        if (value != before) {
            return Error{Error::Kind::Conflict, u"case.changed"_s,
                         Text::tr("Somebody else has changed this case meanwhile. Nothing was saved. Look at it as it "
                                  "is now, then correct it again.")};
        }
        value = after;
        return after.events.size() > before.events.size() ? change.put(after.events.constLast()) : Result<>();
    });
    if (!changed)
        return changed.error();
    return after;
}

bool isLookedForDifferently(const Subject &before, const Subject &after)
{
    return before.givenName != after.givenName || before.familyName != after.familyName
        || before.otherNames != after.otherNames || before.bornOn != after.bornOn || before.group != after.group
        || before.mails != after.mails || before.userNames != after.userNames || before.addresses != after.addresses;
}

Result<QList<Code>> effectsOf(const Office &office, const Case &before, const Correction &correction)
{
    const auto after = corrected(office, before, correction);
    if (!after)
        return after.error();
    if (*after == before)
        return QList<Code>();
    QList<Code> effects = changesIn({{u"changes"_s, changesOf(before, *after, {})}});
    const auto then = deadlinesOf(office, before);
    const auto now = deadlinesOf(office, *after);
    if (!then || !now)
        return then ? now.error() : then.error();
    if (then->safe.date != now->safe.date || then->due.date != now->due.date) {
        const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
        effects << Code{u"effect.dates"_s,
                        {{u"safeFrom"_s, day(then->safe.date)},
                         {u"safe"_s, day(now->safe.date)},
                         {u"dueFrom"_s, day(then->due.date)},
                         {u"due"_s, day(now->due.date)}}};
    }
    const auto letters = office.vault.cases().letters(before.id);
    if (!letters)
        return letters.error();
    if (!letters->isEmpty())
        effects << Code{u"effect.letters"_s, {{u"count"_s, letters->size()}}};
    const auto runs = office.vault.cases().collections(before.id);
    if (!runs)
        return runs.error();
    if (!runs->isEmpty() && isLookedForDifferently(before.subject, after->subject))
        effects << Code{u"effect.ask-again"_s, {}};
    return effects;
}

Result<QDateTime> lastCorrection(const Office &office, const CaseId &id)
{
    const auto lines = office.vault.journal().entriesOf(id, journal::Action::CaseChanged);
    if (!lines)
        return lines.error();
    QDateTime last;
    for (const storage::JournalLine &line : *lines)
        last = line.content.at;
    return last;
}

Result<QList<PastCorrection>> correctionsOf(const Office &office, const Case &value)
{
    const auto lines = office.vault.journal().entriesOf(value.id, journal::Action::CaseChanged);
    if (!lines)
        return lines.error();
    QList<PastCorrection> all;
    for (const storage::JournalLine &line : *lines) {
        const auto details = office.vault.journal().details(value.organisation, line.content);
        if (!details)
            return details.error();
        if (const QList<Code> changes = changesIn(*details); !changes.isEmpty())
            all << PastCorrection{line.content.at, changes};
    }
    return all;
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
