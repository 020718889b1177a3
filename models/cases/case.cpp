// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case.h"

#include "core/cborfields.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

QCborMap subjectToCbor(const Subject &subject)
{
    QCborMap map;
    insertKnown(map, "givenName"_L1, subject.givenName);
    insertKnown(map, "familyName"_L1, subject.familyName);
    insertKnown(map, "otherNames"_L1, toCborArray(subject.otherNames));
    insertKnown(map, "bornOn"_L1, toCborDate(subject.bornOn.value_or(QDate())));
    insertKnown(map, "role"_L1, subject.role);
    insertKnown(map, "group"_L1, subject.group);
    insertKnown(map, "mails"_L1, toCborArray(subject.mails));
    insertKnown(map, "userNames"_L1, toCborArray(subject.userNames));
    insertKnown(map, "addresses"_L1, toCborArray(subject.addresses));
    insertKnown(map, "postal"_L1, toCborArray(subject.postal));
    return map;
}

Subject subjectFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Subject subject;
    subject.givenName = fields.textOr("givenName"_L1);
    subject.familyName = fields.textOr("familyName"_L1);
    subject.otherNames = fields.texts("otherNames"_L1);
    if (const QDate day = fields.date("bornOn"_L1); day.isValid())
        subject.bornOn = day;
    subject.role = fields.textOr("role"_L1);
    subject.group = fields.textOr("group"_L1);
    subject.mails = fields.texts("mails"_L1);
    subject.userNames = fields.texts("userNames"_L1);
    subject.addresses = fields.texts("addresses"_L1);
    subject.postal = fields.texts("postal"_L1);
    return subject;
}

QCborMap representativeToCbor(const Representative &representative)
{
    QCborMap map;
    map.insert(u"name"_s, representative.name);
    map.insert(u"capacity"_s, codeOf(representative.capacity));
    map.insert(u"heard"_s, codeOf(representative.subjectHeard));
    insertKnown(map, "evidenceSeen"_L1, representative.evidenceSeen);
    insertKnown(map, "email"_L1, representative.email);
    insertKnown(map, "postal"_L1, toCborArray(representative.postal));
    return map;
}

/// The open question of \a kind, if the last one of it has no answer.
bool isWaiting(const QList<Event> &events, Event::Kind asked, std::initializer_list<Event::Kind> answered)
{
    bool waiting = false;
    for (const Event &event : events) {
        if (event.kind == asked)
            waiting = true;
        else if (std::find(answered.begin(), answered.end(), event.kind) != answered.end())
            waiting = false;
    }
    return waiting;
}

} // namespace

QList<Event> effectiveEvents(const QList<Event> &events)
{
    QList<EventId> replaced;
    for (const Event &event : events) {
        if (event.replaces)
            replaced << *event.replaces;
    }
    QList<Event> effective;
    for (const Event &event : events) {
        if (event.kind != Event::Kind::Corrected && !replaced.contains(event.id))
            effective << event;
    }
    std::stable_sort(effective.begin(), effective.end(), [](const Event &a, const Event &b) {
        return a.on != b.on ? a.on < b.on : a.recordedAt < b.recordedAt;
    });
    return effective;
}

std::optional<Representative::Capacity> capacityOf(const Case &value)
{
    if (!value.representative)
        return std::nullopt;
    auto capacity = value.representative->capacity;
    if (capacity != Representative::Capacity::CustodyUnclear)
        return capacity; // corrected since, perhaps: what stands in the case counts
    for (const Event &event : effectiveEvents(value.events)) {
        if (event.kind == Event::Kind::CapacityShown)
            capacity = fromCode<Representative::Capacity>(event.details.value(QLatin1String("custody")).toString())
                           .value_or(capacity);
    }
    return capacity;
}

CaseState stateOf(const QList<Event> &allEvents)
{
    using enum Event::Kind;
    const QList<Event> events = effectiveEvents(allEvents);
    CaseState outcome = CaseState::Received;
    for (const Event &event : events) {
        switch (event.kind) {
        case Closed:
            outcome = CaseState::Closed;
            break;
        case Reopened:
            outcome = CaseState::InProgress;
            break;
        case Withdrawn:
            outcome = CaseState::Withdrawn;
            break;
        case Event::Kind::Refused:
            outcome = CaseState::Refused;
            break;
        case Answered:
        case HandedOver:
            outcome = CaseState::Answered;
            break;
        case IdentityConfirmed:
        case ClarificationGiven:
            if (outcome == CaseState::Received)
                outcome = CaseState::InProgress;
            break;
        default:
            break;
        }
    }
    if (outcome != CaseState::Received && outcome != CaseState::InProgress)
        return outcome;
    if (isWaiting(events, IdentityAsked, {IdentityAnswered, IdentityConfirmed, IdentityRefused}))
        return CaseState::AwaitingIdentity;
    if (isWaiting(events, ClarificationAsked, {ClarificationGiven}))
        return CaseState::AwaitingClarification;
    return outcome;
}

QDate receivedOn(const QList<Event> &allEvents)
{
    const QList<Event> events = effectiveEvents(allEvents);
    const auto received = std::find_if(events.begin(), events.end(),
                                       [](const Event &event) { return event.kind == Event::Kind::Received; });
    return received == events.end() ? QDate() : received->on;
}

QCborMap toCbor(const Case &value)
{
    QCborArray rights;
    for (const law::Right right : value.rights)
        rights.append(codeOf(right));
    QCborMap map;
    map.insert(u"id"_s, QCborValue(value.id.value));
    map.insert(u"organisation"_s, QCborValue(value.organisation.value));
    map.insert(u"number"_s, value.number);
    map.insert(u"rights"_s, rights);
    map.insert(u"subject"_s, subjectToCbor(value.subject));
    if (value.representative)
        map.insert(u"representative"_s, representativeToCbor(*value.representative));
    map.insert(u"language"_s, languageCode(value.language));
    insertKnown(map, "channel"_L1, value.channel);
    insertKnown(map, "request"_L1, value.request);
    return map;
}

Result<Case> caseFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Case value;
    value.id = fields.id<CaseId>("id"_L1);
    value.organisation = fields.id<OrganisationId>("organisation"_L1);
    value.number = fields.text("number"_L1);
    const QStringList rights = fields.texts("rights"_L1);
    for (const QString &code : rights) {
        const auto right = fromCode<law::Right>(code);
        if (!right)
            return Error{
                Error::Kind::Unsupported, u"body.unknown-right"_s,
                u"A case asks for a right this version of Habeas does not know. Open it with the newer version."_s};
        value.rights << *right;
    }
    value.subject = subjectFromCbor(fields.map("subject"_L1));
    if (fields.has("representative"_L1)) {
        CborFields person(fields.map("representative"_L1));
        value.representative = Representative{
            .name = person.text("name"_L1),
            .capacity = person.code<Representative::Capacity>("capacity"_L1),
            .evidenceSeen = person.textOr("evidenceSeen"_L1),
            .subjectHeard = person.code<Representative::Heard>("heard"_L1),
            .email = person.textOr("email"_L1),
            .postal = person.texts("postal"_L1),
        };
        if (person.failed())
            return person.error("representative"_L1);
    }
    value.language = fields.textOr("language"_L1) == u"en" ? Language::English : Language::German;
    value.channel = fields.textOr("channel"_L1);
    value.request = fields.textOr("request"_L1);
    if (fields.failed())
        return fields.error("case"_L1);
    return value;
}

QCborMap toCbor(const Event &event)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(event.id.value));
    map.insert(u"case"_s, QCborValue(event.caseId.value));
    map.insert(u"kind"_s, codeOf(event.kind));
    map.insert(u"on"_s, toCborDate(event.on));
    map.insert(u"recordedAt"_s, toCborTime(event.recordedAt));
    insertKnown(map, "recordedBy"_L1, QCborValue(event.recordedBy.value));
    if (event.replaces)
        map.insert(u"replaces"_s, QCborValue(event.replaces->value));
    if (event.answers)
        map.insert(u"answers"_s, QCborValue(event.answers->value));
    map.insert(u"withoutUndueDelay"_s, event.withoutUndueDelay);
    insertKnown(map, "note"_L1, event.note);
    insertKnown(map, "details"_L1, QCborMap::fromJsonObject(event.details));
    return map;
}

Result<Event> eventFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Event event;
    event.id = fields.id<EventId>("id"_L1);
    event.caseId = fields.id<CaseId>("case"_L1);
    event.kind = fields.code<Event::Kind>("kind"_L1);
    event.on = fields.date("on"_L1);
    event.recordedAt = fields.time("recordedAt"_L1);
    event.recordedBy = fields.id<UserId>("recordedBy"_L1);
    if (fields.has("replaces"_L1))
        event.replaces = fields.id<EventId>("replaces"_L1);
    if (fields.has("answers"_L1))
        event.answers = fields.id<EventId>("answers"_L1);
    event.withoutUndueDelay = fields.flag("withoutUndueDelay"_L1, true);
    event.note = fields.textOr("note"_L1);
    event.details = fields.map("details"_L1).toJsonObject();
    if (fields.failed())
        return fields.error("event"_L1);
    return event;
}

} // namespace habeas
