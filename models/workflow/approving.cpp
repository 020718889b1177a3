// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "approving.h"

#include "answered.h"
#include "answering.h"
#include "casework.h"
#include "completeness.h"
#include "drafting.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using Subject = Approval::Subject;

/// The head releases a letter that can be read, not one that is still to be written.
Result<> checkRelease(const Office &office, const Approval &approval, const Organisation &organisation)
{
    const auto letters = office.vault.cases().letters(approval.caseId);
    if (!letters)
        return letters.error();
    const Letter *answer = answerLetterAmong(*letters);
    if (!answer)
        return refused(u"approval.no-letter"_s,
                       Text::tr("There is no finished answer letter yet, so there is nothing to release. Finish the "
                                "letter, let the head sign, then record the signature."));
    if (approval.signedOn < answer->finishedAt.toTimeZone(organisation.zone()).date())
        return refused(u"approval.before-letter"_s,
                       Text::tr("The signature is older than the answer letter: it was given for something else. "
                                "Present the finished letter to the head, and record that signature."));
    return {};
}

/// A refusal or an extension that is finished, but has not gone out, is what the head signs now.
Result<> checkLetter(const Office &office, const Case &value, const Approval &approval,
                     const Organisation &organisation)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    const QList<Event> events = effectiveEvents(value.events);
    for (const Letter &letter : *letters) {
        if (approvalOfSending(letter) == approval.subject && !sendingOf(events, letter.id)
            && approval.signedOn < letter.finishedAt.toTimeZone(organisation.zone()).date()) {
            return refused(u"approval.before-letter"_s,
                           Text::tr("The signature is older than the letter that waits for it: it was given for "
                                    "something else. Present the finished letter to the head, and record that "
                                    "signature."));
        }
    }
    return {};
}

Result<> checkLine(const LedgerLine &line, const Approval &approval, const Organisation &organisation)
{
    if (line.state == LedgerLine::State::Open || line.state == LedgerLine::State::Running)
        return refused(u"approval.line-open"_s,
                       Text::tr("%1 has not answered yet, so there is nothing to sign for. Collect or record the "
                                "answer first.")
                           .arg(line.systemName));
    if (line.reason.isEmpty())
        return refused(u"approval.no-reason"_s,
                       Text::tr("Nobody has said yet why %1 is left incomplete. Record the reason first: it is what "
                                "the head signs for.")
                           .arg(line.systemName));
    if (approval.signedOn < line.readAt.toTimeZone(organisation.zone()).date())
        return refused(u"approval.before-line"_s,
                       Text::tr("The signature is older than what %1 answered: it was given for something else. "
                                "Record one that was given afterwards.")
                           .arg(line.systemName));
    return {};
}

/// A gap is left for a reason, about what was read or answered.
Result<> checkLines(const Office &office, const Case &value, const Approval &approval, const Organisation &organisation)
{
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    using enum LedgerLine::State;
    for (const LedgerLine &line : *ledger) {
        const bool isLacking = line.state != Found && line.state != Nothing;
        const bool isMeant = approval.subject == Subject::AllLines ? isLacking : line.system == approval.system;
        if (!isMeant || !isLacking)
            continue;
        if (const auto checked = checkLine(line, approval, organisation); !checked)
            return checked.error();
    }
    return {};
}

/// Whether the signature can be about what is recorded without a letter: given since the case was opened again, and
/// about no letter that waits for it and says less, or that was written anew since.
bool isAboutAll(const Case &value, const QList<Letter> &letters, const Approval &approval)
{
    const QList<Event> events = effectiveEvents(value.events);
    if (std::any_of(events.begin(), events.end(), [&](const Event &event) {
            return event.kind == Event::Kind::Reopened && event.recordedAt > approval.recordedAt;
        }))
        return false;
    QList<law::Right> signedFor;
    bool isByLetter = false;
    for (const Letter &letter : letters) {
        if (approvalOfSending(letter) != approval.subject)
            continue;
        const Event *sent = sendingOf(events, letter.id);
        const QList<law::Right> answered = answeredAsOf(value, letters, letter.finishedAt);
        const bool isOpen = !sent
            && (letter.rights.isEmpty()
                || std::any_of(letter.rights.begin(), letter.rights.end(),
                               [&](law::Right right) { return !answered.contains(right); }));
        if (isOpen && letter.finishedAt > approval.recordedAt)
            return false;
        if (letter.finishedAt > approval.recordedAt || (sent && sent->recordedAt < approval.recordedAt))
            continue;
        isByLetter = true;
        signedFor << letter.rights;
    }
    if (!isByLetter || approval.subject != Subject::Refusal)
        return true;
    const QList<law::Right> answered = answeredAsOf(value, letters, approval.recordedAt);
    return std::all_of(value.rights.begin(), value.rights.end(),
                       [&](law::Right right) { return answered.contains(right) || signedFor.contains(right); });
}

Result<> checkTime(const Office &office, const Case &value, const Approval &approval, const Organisation &organisation)
{
    if (const auto open = checkOpen(value); !open)
        return open.error();
    if (approval.signedOn < receivedOn(value.events))
        return refused(u"approval.before-receipt"_s,
                       Text::tr("The signature is older than the request. Correct the day, or record the signature "
                                "that was given for this request."));
    switch (approval.subject) {
    case Subject::Release:
        return checkRelease(office, approval, organisation);
    case Subject::LedgerLine:
    case Subject::AllLines:
        return checkLines(office, value, approval, organisation);
    case Subject::Refusal:
    case Subject::Extension:
        return checkLetter(office, value, approval, organisation);
    case Subject::Closing:
        return {};
    }
    return {};
}

} // namespace

Result<> checkSignature(const Approval &approval, const Organisation &organisation, QDate today)
{
    const QString by = approval.approvedBy.simplified(); // a space more is not another person
    if (by.isEmpty() || !approval.signedOn.isValid() || approval.originalAt.trimmed().isEmpty()) {
        return Error{
            Error::Kind::Malformed, u"approval.incomplete"_s,
            Text::tr("A recorded signature needs three things: who signed, on which day, and where the paper lies.")};
    }
    if (approval.signedOn > today)
        return Error{Error::Kind::Malformed, u"approval.in-future"_s,
                     Text::tr("The day of the signature lies in the future.")};
    if (!organisation.dpo.name.isEmpty() && by.compare(organisation.dpo.name.simplified(), Qt::CaseInsensitive) == 0) {
        return refused(
            u"approval.same-person"_s,
            Text::tr("The data protection officer must not decide in the controller's place (Art. 38(6) GDPR). The "
                     "head signs."));
    }
    return {};
}

Result<> recordApproval(Office &office, const CaseId &id, Approval approval)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto organisation = office.vault.registry().organisation(value->organisation);
    if (!organisation)
        return organisation.error();
    approval.approvedBy = approval.approvedBy.simplified(); // a space more is not another person
    if (const auto checked = checkSignature(approval, *organisation, office.today(*organisation)); !checked)
        return checked.error();
    approval.id = QUuid::createUuid();
    approval.caseId = id;
    approval.recordedBy = office.vault.user();
    approval.recordedAt = office.clock.now();
    storage::Deed deed{journal::Action::ApprovalRecorded,
                       id,
                       {{u"number"_s, value->number},
                        {u"subject"_s, codeOf(approval.subject)},
                        {u"by"_s, approval.approvedBy},
                        {u"on"_s, approval.signedOn.toString(Qt::ISODate)}}};
    if (approval.subject == Subject::LedgerLine) {
        const auto system = office.vault.registry().system(approval.system);
        if (!system)
            return system.error();
        deed.details.insert(u"about"_s, system->name);
    }
    return office.vault.change(value->organisation, deed, [&](storage::Change &change) -> Result<> {
        // Read again inside the transaction: another process may have closed the case or read the system anew.
        const auto current = office.vault.cases().caseWith(id);
        if (!current)
            return current.error();
        if (const auto checked = checkTime(office, *current, approval, *organisation); !checked)
            return checked.error();
        return change.put(approval);
    });
}

Result<> checkDecidedByHead(const Office &office, const Case &value, const NewEvent &fact)
{
    const auto approvals = office.vault.cases().approvals(value.id);
    if (!approvals)
        return approvals.error();
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    const Subject subject = fact.kind == Event::Kind::Refused ? Subject::Refusal : Subject::Extension;
    const bool isBare = !fact.replaces && !fact.details.contains(u"letter"_s); // a letter has its own signature
    const bool isSigned = std::any_of(approvals->begin(), approvals->end(), [&](const Approval &approval) {
        return approval.subject == subject && (!isBare || isAboutAll(value, *letters, approval));
    });
    if (isSigned)
        return {};
    return refused(u"event.not-approved"_s,
                   Text::tr("The head decides on an extension or a refusal (Art. 38(6) GDPR). Record the signature "
                            "first."));
}

bool isReleased(const Letter &answer, const QList<Approval> &approvals)
{
    return std::any_of(approvals.begin(), approvals.end(), [&answer](const Approval &approval) {
        return approval.subject == Subject::Release && approval.recordedAt >= answer.finishedAt;
    });
}

bool isDeputy(const QString &signedBy, const QString &head)
{
    return !head.isEmpty() && !signedBy.isEmpty() && signedBy.compare(head, Qt::CaseInsensitive) != 0;
}

} // namespace habeas::workflow
