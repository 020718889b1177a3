// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enumcodes.h"
#include "core/id.h"
#include "core/language.h"
#include "core/result.h"
#include "law/rights.h"

#include <QCborMap>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace habeas {

/// Whom a request is about. A copy inside its case: it goes when the case's key goes.
struct Subject {
    QString givenName;
    QString familyName;
    QStringList otherNames; ///< former names, nicknames, other spellings: each is searched for
    std::optional<QDate> bornOn;
    QString role; ///< "pupil", "former-pupil", "guardian", "employee", "other"
    QString group; ///< class or department, as people say it: "4d"
    QStringList mails;
    QStringList userNames;
    QStringList addresses; ///< IP addresses known to be the person's
    QStringList postal; ///< lines of the address

    QString fullName() const { return (givenName + QLatin1Char(' ') + familyName).trimmed(); }
    friend bool operator==(const Subject &, const Subject &) = default;
};

/// Who asks, if not the subject: in which capacity, and what was seen to prove it (never what was kept).
///
/// The capacities are facts to weigh, not results: no rule computes a decision from age alone.
struct Representative {
    enum class Capacity {
        JointCustody, ///< §§ 1626, 1629 BGB
        SoleCustody,
        Guardian, ///< § 1793 BGB
        YouthOffice,
        ParentWithoutCustody,
        Lawyer, ///< power of attorney
        ClassSpeaker, ///< acts within the school's responsibility: no right to others' data
        Other,
        /// A parent of whom nobody knows yet whether they have custody (§§ 1626, 1629, 1671 BGB): may not act before
        /// that is cleared. \sa capacityOf
        CustodyUnclear,
    };
    enum class Heard { Yes, NotApplicable, DidNotAnswer, Refused, NotYet }; ///< the young person

    QString name;
    Capacity capacity = Capacity::Other;
    QString evidenceSeen; ///< what was shown: "custody order seen on 3 March, not copied"
    Heard subjectHeard = Heard::NotYet;
    QString email;
    QStringList postal;

    friend bool operator==(const Representative &, const Representative &) = default;
};

/// A dated fact. Never edited: a later event may replace it and says which.
struct Event {
    enum class Kind {
        Received,
        Acknowledged,
        IdentityAsked,
        IdentityAnswered,
        IdentityConfirmed,
        IdentityRefused,
        CapacityShown, ///< that a representative may act
        SubjectHeard, ///< the young person, about somebody asking for them
        ConflictKnown, ///< somebody entitled objects: nothing is handed out until it is settled
        ConflictSettled, ///< by the head
        CopyDestroyed, ///< of a document that had to be sent to prove an identity
        ClarificationAsked,
        ClarificationGiven,
        Extended,
        FeeAnnounced,
        PartAnswered, ///< one of several rights was: the period runs on for the others
        Answered,
        Refused,
        HandedOver,
        Withdrawn,
        Forwarded,
        Corrected, ///< voids the event it replaces
        Closed,
        Reopened,
        DocumentsReceived, ///< more came in; the request itself is Received with its own
        Restricted, ///< the data, until it is decided (Art. 18(1)(a) and (d) GDPR)
        RestrictionLifted, ///< after the person was told (Art. 18(3))
        ObjectionWeighed, ///< what the head decided about an objection (Art. 21)
        RecipientTold, ///< a recipient, of what became of the data it got from us (Art. 19)
        PersonTold, ///< the person, of what a letter said that somebody finds out and tells them
    };
    EventId id;
    CaseId caseId;
    Kind kind = Kind::Received;
    QDate on; ///< the day it happened, in the organisation's time zone
    QDateTime recordedAt; ///< UTC
    UserId recordedBy;
    std::optional<EventId> replaces; ///< the event this one stands in for
    std::optional<EventId> answers; ///< for an answer or confirmation: the question
    bool withoutUndueDelay = true; ///< for a question: the DPO's judgement; only such a one suspends (LAW: recital 63)
    QString note;
    QJsonObject details; ///< per kind: method, handover way, reason codes (storage/FORMAT.md)

    friend bool operator==(const Event &, const Event &) = default;
};

/// What became of an objection (Art. 21 GDPR).
enum class Weighing {
    Upheld, ///< nothing compelling was shown: the processing ends
    CompellingGrounds, ///< they override, or legal claims need the data (Art. 21(1))
    DirectMarketing, ///< there is nothing to weigh: it ends (Art. 21(2) and (3))
    OtherGround, ///< refused without weighing: the law excludes the objection, or Art. 12(5)
    Partly, ///< it ends for some of the data; for the rest grounds were shown
};

/// Where a case stands, derived from its events.
enum class CaseState {
    Received,
    AwaitingIdentity,
    AwaitingClarification,
    InProgress,
    Answered,
    Refused,
    Withdrawn,
    Closed
};

/// One request.
struct Case {
    CaseId id;
    OrganisationId organisation;
    QString number; ///< shown to people: "2026-0041"
    QList<law::Right> rights;
    Subject subject;
    std::optional<Representative> representative; ///< nothing: the subject asks in person
    QString channel = QStringLiteral("letter"); ///< "letter", "email", "in-person", "phone", "form"
    QString request; ///< what was asked, in the person's words
    Language language = Language::German; ///< of the letters
    QList<Event> events; ///< oldest first; the only truth: state and deadlines derive from them

    friend bool operator==(const Case &, const Case &) = default;
};

/// The events that count: replaced and voided ones left out, by day, then in the order recorded.
QList<Event> effectiveEvents(const QList<Event> &events);

/// Pure function of the events.
CaseState stateOf(const QList<Event> &events);

/// In which capacity somebody asks for the person: as noted at intake or, where custody was unclear there, as it was
/// found since ("custody" of CapacityShown). Nothing if the person asks. Pure.
std::optional<Representative::Capacity> capacityOf(const Case &value);

/// Day of receipt; invalid while none is recorded.
QDate receivedOn(const QList<Event> &events);

QCborMap toCbor(const Case &value); ///< without the events: each is a row of its own
Result<Case> caseFromCbor(const QCborMap &map);
QCborMap toCbor(const Event &event);
Result<Event> eventFromCbor(const QCborMap &map);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::Event::Kind> {
    using enum habeas::Event::Kind;
    static constexpr std::array table{
        EnumCode{Received, "received"},
        EnumCode{Acknowledged, "acknowledged"},
        EnumCode{IdentityAsked, "identity-asked"},
        EnumCode{IdentityAnswered, "identity-answered"},
        EnumCode{IdentityConfirmed, "identity-confirmed"},
        EnumCode{IdentityRefused, "identity-refused"},
        EnumCode{CapacityShown, "capacity-shown"},
        EnumCode{SubjectHeard, "subject-heard"},
        EnumCode{ConflictKnown, "conflict-known"},
        EnumCode{ConflictSettled, "conflict-settled"},
        EnumCode{CopyDestroyed, "copy-destroyed"},
        EnumCode{ClarificationAsked, "clarification-asked"},
        EnumCode{ClarificationGiven, "clarification-given"},
        EnumCode{Extended, "extended"},
        EnumCode{FeeAnnounced, "fee-announced"},
        EnumCode{PartAnswered, "part-answered"},
        EnumCode{Answered, "answered"},
        EnumCode{Refused, "refused"},
        EnumCode{HandedOver, "handed-over"},
        EnumCode{Withdrawn, "withdrawn"},
        EnumCode{Forwarded, "forwarded"},
        EnumCode{Corrected, "corrected"},
        EnumCode{Closed, "closed"},
        EnumCode{Reopened, "reopened"},
        EnumCode{DocumentsReceived, "documents-received"},
        EnumCode{Restricted, "restricted"},
        EnumCode{RestrictionLifted, "restriction-lifted"},
        EnumCode{ObjectionWeighed, "objection-weighed"},
        EnumCode{RecipientTold, "recipient-told"},
        EnumCode{PersonTold, "person-told"},
    };
};

template <> struct habeas::EnumCodes<habeas::CaseState> {
    using enum habeas::CaseState;
    static constexpr std::array table{
        EnumCode{Received, "received"},
        EnumCode{AwaitingIdentity, "awaiting-identity"},
        EnumCode{AwaitingClarification, "awaiting-clarification"},
        EnumCode{InProgress, "in-progress"},
        EnumCode{Answered, "answered"},
        EnumCode{Refused, "refused"},
        EnumCode{Withdrawn, "withdrawn"},
        EnumCode{Closed, "closed"},
    };
};

template <> struct habeas::EnumCodes<habeas::Representative::Capacity> {
    using enum habeas::Representative::Capacity;
    static constexpr std::array table{
        EnumCode{JointCustody, "joint-custody"},
        EnumCode{SoleCustody, "sole-custody"},
        EnumCode{Guardian, "guardian"},
        EnumCode{YouthOffice, "youth-office"},
        EnumCode{ParentWithoutCustody, "parent-without-custody"},
        EnumCode{Lawyer, "lawyer"},
        EnumCode{ClassSpeaker, "class-speaker"},
        EnumCode{Other, "other"},
        EnumCode{CustodyUnclear, "custody-unclear"},
    };
};

template <> struct habeas::EnumCodes<habeas::Representative::Heard> {
    using enum habeas::Representative::Heard;
    static constexpr std::array table{
        EnumCode{Yes, "yes"},
        EnumCode{NotApplicable, "not-applicable"},
        EnumCode{DidNotAnswer, "did-not-answer"},
        EnumCode{Refused, "refused"},
        EnumCode{NotYet, "not-yet"},
    };
};

template <> struct habeas::EnumCodes<habeas::Weighing> {
    using enum habeas::Weighing;
    static constexpr std::array table{
        EnumCode{Upheld, "upheld"},
        EnumCode{CompellingGrounds, "compelling-grounds"},
        EnumCode{DirectMarketing, "direct-marketing"},
        EnumCode{OtherGround, "other-ground"},
        EnumCode{Partly, "partly"},
    };
};
