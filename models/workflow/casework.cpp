// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casework.h"

#include "answering.h"
#include "casedeadlines.h"
#include "completeness.h"
#include "destroying.h"
#include "entered.h"
#include "factcheck.h"
#include "namedsystems.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Kind = habeas::Event::Kind;

namespace habeas::workflow {
namespace {

/// An open question moves the dates on until the answer.
QDate judgedOn(const Office &office, const Case &value, const Organisation &organisation, const QList<Letter> &letters)
{
    const QDate answered = answeredOn(value, letters);
    return answered.isValid() ? answered : office.today(organisation);
}

Result<storage::Projection> projectionOf(const Office &office, const Case &value, const Organisation &organisation,
                                         const QList<Letter> &letters)
{
    const auto deadlines =
        deadlinesOf(value, organisation, office.calendar, judgedOn(office, value, organisation, letters));
    if (!deadlines)
        return deadlines.error();
    return storage::Projection{wholeStateOf(value, letters), receivedOn(value.events), deadlines->safe.date,
                               deadlines->due.date, deadlines->noticeBy.date};
}

journal::Action actionOf(Kind kind)
{
    using enum journal::Action;
    switch (kind) {
    case Kind::IdentityAsked:
        return IdentityAsked;
    case Kind::IdentityAnswered:
        return IdentityAnswered;
    case Kind::IdentityConfirmed:
        return IdentityConfirmed;
    case Kind::IdentityRefused:
        return IdentityRefused;
    case Kind::CapacityShown:
        return CapacityShown;
    case Kind::SubjectHeard:
        return SubjectHeard;
    case Kind::ConflictKnown:
        return ConflictKnown;
    case Kind::ConflictSettled:
        return ConflictSettled;
    case Kind::CopyDestroyed:
        return CopyDestroyed;
    case Kind::HandedOver:
        return HandedOver;
    case Kind::Closed:
        return CaseClosed;
    case Kind::Reopened:
        return CaseReopened;
    default:
        return EventRecorded;
    }
}

Task taskFor(const CaseId &caseId, const System &system, QDate received)
{
    Task task;
    task.id = TaskId::create();
    task.caseId = caseId;
    task.system = system.id;
    task.kind = system.profile == u"teachers-devices"_s ? Task::Kind::SignedStatement
        : system.profile == u"paper-files"_s            ? Task::Kind::SearchPaper
        : system.recipients.isEmpty()                   ? Task::Kind::Other
                                                        : Task::Kind::AskProcessor;
    task.title = system.name;
    task.assignee = system.contact;
    // Two weeks inside our own month, or before the first data vanish.
    task.dueOn = received.addDays(std::min(14, system.retention.days.value_or(14)));
    return task;
}

/// By which letter it was answered stays when the day is corrected: what that letter says is owed stays owed.
NewEvent withItsLetter(const Case &value, const NewEvent &fact)
{
    NewEvent whole = fact;
    const bool isAnswer = fact.kind == Kind::Answered || fact.kind == Kind::PartAnswered || fact.kind == Kind::Refused;
    for (const Event &event : value.events) {
        const QJsonValue letter = event.details.value(u"letter"_s);
        if (isAnswer && fact.replaces == event.id && letter.isString() && !fact.details.contains(u"letter"_s))
            whole.details.insert(u"letter"_s, letter);
    }
    return whole;
}

} // namespace

Result<> check(const Office &office, const NewCase &request, const Organisation &organisation)
{
    if (request.rights.isEmpty())
        return Error{Error::Kind::Malformed, u"case.no-rights"_s,
                     Text::tr("No right is named. Say what is asked for.")};
    if (request.subject.fullName().isEmpty())
        return Error{Error::Kind::Malformed, u"case.incomplete"_s,
                     Text::tr("The name of the person concerned is missing.")};
    if (request.representative && request.representative->name.trimmed().isEmpty())
        return Error{Error::Kind::Malformed, u"case.incomplete"_s,
                     Text::tr("The name of the representative is missing.")};
    if (const auto checked = check(request.subject, office.today(organisation)); !checked)
        return checked.error();
    if (request.representative && !request.representative->email.trimmed().isEmpty()) {
        if (const auto mail = checkMails({request.representative->email.trimmed()}); !mail)
            return Error{Error::Kind::Malformed, u"representative.mail"_s, mail.error().message};
    }
    if (request.representative && request.representative->subjectHeard == Representative::Heard::NotApplicable)
        return Error{Error::Kind::Malformed, u"identity.heard-reason"_s,
                     Text::tr("That the young person does not have to be heard needs a reason. Leave it open here and "
                              "record it with the check of the identity.")};
    if (!request.receivedOn.isValid())
        return Error{Error::Kind::Malformed, u"case.incomplete"_s,
                     Text::tr("The day of receipt is missing: the period runs from it.")};
    if (request.receivedOn > office.today(organisation))
        return Error{Error::Kind::Malformed, u"case.received-in-future"_s,
                     Text::tr("The day of receipt lies in the future.")};
    return {};
}

Event eventOf(const Office &office, const CaseId &id, const NewEvent &fact)
{
    Event event;
    event.id = EventId::create();
    event.caseId = id;
    event.kind = fact.kind;
    event.on = fact.on;
    event.recordedAt = office.clock.now();
    event.recordedBy = office.vault.user();
    event.replaces = fact.replaces;
    event.answers = fact.answers;
    event.withoutUndueDelay = fact.withoutUndueDelay;
    event.note = fact.note;
    event.details = fact.details;
    return event;
}

Result<Case> openCase(Office &office, const NewCase &request)
{
    const auto organisation = office.vault.registry().organisation(request.organisation);
    if (!organisation)
        return organisation.error();
    if (const auto checked = check(office, request, *organisation); !checked)
        return checked.error();
    const auto systems = office.vault.registry().systems(request.organisation);
    if (!systems)
        return systems.error();

    Case value;
    value.id = CaseId::create();
    value.organisation = request.organisation;
    value.rights = request.rights;
    value.subject = request.subject;
    value.representative = request.representative;
    value.channel = request.channel;
    value.request = request.request;
    value.language = request.language;
    value.events = {eventOf(office, value.id, {.kind = Kind::Received, .on = request.receivedOn})};
    const auto projection = projectionOf(office, value, *organisation, {});
    if (!projection)
        return projection.error();
    const auto kept = keepDocuments(office, value.events.constFirst(), request.documents);
    if (!kept)
        return kept.error();

    const auto opened = office.vault.change(
        value.organisation, {journal::Action::CaseOpened, value.id, {}}, [&](storage::Change &change) -> Result<> {
            const auto number = change.nextCaseNumber(office.today(*organisation).year());
            if (!number)
                return number.error();
            value.number = *number;
            change.tell(u"number"_s, value.number);
            if (const auto put = change.put(value, *projection); !put)
                return put.error();
            if (const auto put = change.put(value.events.constFirst()); !put)
                return put.error();
            if (const auto put = kept->put(change); !put)
                return put.error();
            for (const System &system : *systems) {
                if (system.connector != u"manual"_s)
                    continue;
                if (const auto put = change.put(taskFor(value.id, system, request.receivedOn)); !put)
                    return put.error();
            }
            if (request.isToBeAcknowledged) {
                Task task;
                task.id = TaskId::create();
                task.caseId = value.id;
                task.kind = Task::Kind::Acknowledge;
                if (const auto put = change.put(task); !put)
                    return put.error();
            }
            return {};
        });
    if (!opened)
        return opened.error();
    return value;
}

Result<> changeCase(Office &office, const CaseId &id, const storage::Deed &deed,
                    const std::function<Result<>(Case &, storage::Change &)> &edit)
{
    const auto before = office.vault.cases().caseWith(id);
    if (!before)
        return before.error();
    const auto organisation = office.vault.registry().organisation(before->organisation);
    if (!organisation)
        return organisation.error();
    return office.vault.change(before->organisation, deed, [&](storage::Change &change) -> Result<> {
        // Read again inside the transaction: another process may have recorded something meanwhile.
        auto value = office.vault.cases().caseWith(id);
        if (!value)
            return value.error();
        if (const auto edited = edit(*value, change); !edited)
            return edited.error();
        const auto letters = office.vault.cases().letters(id);
        if (!letters)
            return letters.error();
        const auto projection = projectionOf(office, *value, *organisation, *letters);
        if (!projection)
            return projection.error();
        return change.put(*value, *projection);
    });
}

Result<Event> recordEvent(Office &office, const CaseId &id, const NewEvent &fact)
{
    Event event = eventOf(office, id, fact);
    storage::Deed deed{
        actionOf(fact.kind), id, {{u"event"_s, codeOf(fact.kind)}, {u"on"_s, fact.on.toString(Qt::ISODate)}}};
    const auto kept = keepDocuments(office, event, fact.documents);
    if (!kept)
        return kept.error();
    const auto destruction = destructionOf(office, id, fact);
    if (!destruction)
        return destruction.error();
    if (event.note.isEmpty())
        event.note = destruction->names();
    const QString method = fact.details.value(u"method"_s).toString();
    if (!method.isEmpty())
        deed.details.insert(u"method"_s, method);
    const auto recorded = changeCase(office, id, deed, [&](Case &value, storage::Change &change) -> Result<> {
        const auto organisation = office.vault.registry().organisation(value.organisation);
        if (!organisation)
            return organisation.error();
        const auto ledger = ledgerOf(office, value);
        if (!ledger)
            return ledger.error();
        NewEvent whole = withItsLetter(value, fact);
        whole.details = withSystemIds(whole.details, *ledger);
        event.details = whole.details;
        if (const auto checked = checkFact(office, value, *organisation, whole); !checked)
            return checked.error();
        change.tell(u"number"_s, value.number);
        value.events << event;
        if (const auto put = change.put(event); !put)
            return put.error();
        if (const auto gone = destruction->put(office, change); !gone)
            return gone.error();
        return kept->put(change);
    });
    if (!recorded)
        return recorded.error();
    return event;
}

Result<> addNote(Office &office, const CaseId &id, const QString &text)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    if (text.trimmed().isEmpty())
        return Error{Error::Kind::Malformed, u"note.empty"_s, Text::tr("The note is empty.")};
    const Note note{NoteId::create(), id, text, office.vault.user(), office.clock.now()};
    return office.vault.change(value->organisation, {journal::Action::NoteAdded, id, {{u"number"_s, value->number}}},
                               [&](storage::Change &change) { return change.put(note); });
}

Result<Case> caseNumbered(const Office &office, const QString &number, const OrganisationId &organisation)
{
    if (!organisation.isNull())
        return office.vault.cases().caseNumbered(organisation, number);
    const auto organisations = office.vault.registry().organisations();
    if (!organisations)
        return organisations.error();
    std::optional<Case> found;
    for (const Organisation &each : *organisations) {
        auto value = office.vault.cases().caseNumbered(each.id, number);
        if (!value && value.error().kind == Error::Kind::NotFound)
            continue;
        if (!value)
            return value.error();
        if (found) {
            return refused(
                u"case.ambiguous"_s,
                Text::tr("Several organisations of this vault have a case %1. Say which organisation is meant (--org).")
                    .arg(number));
        }
        found = std::move(*value);
    }
    if (!found)
        return Error{Error::Kind::NotFound, u"case.unknown"_s, Text::tr("There is no case %1.").arg(number)};
    return *found;
}

Result<law::Deadlines> deadlinesOf(const Office &office, const Case &value)
{
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    return deadlinesOf(value, *organisation, office.calendar, judgedOn(office, value, *organisation, *letters));
}

} // namespace habeas::workflow
