// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting.h"

#include "answered.h"
#include "answering.h"
#include "approving.h"
#include "casework.h"
#include "completeness.h"
#include "correction.h"
#include "donefacts.h"
#include "release.h"

#include "letters/donepart.h"
#include "letters/pdfa.h"
#include "workflow/text.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

struct Meaning {
    QLatin1String kind;
    Event::Kind event;
    std::optional<Approval::Subject> approval;
};

constexpr Meaning meanings[] = {
    {QLatin1String("acknowledgement"), Event::Kind::Acknowledged, {}},
    {QLatin1String("answer"), Event::Kind::Answered, Approval::Subject::Release},
    {QLatin1String("clarification"), Event::Kind::ClarificationAsked, {}},
    {QLatin1String("done"), Event::Kind::Answered, {}},
    {QLatin1String("extension"), Event::Kind::Extended, Approval::Subject::Extension},
    {QLatin1String("identity"), Event::Kind::IdentityAsked, {}},
    {QLatin1String("recipient"), Event::Kind::RecipientTold, {}},
    {QLatin1String("refusal"), Event::Kind::Refused, Approval::Subject::Refusal},
};

const Meaning *meaningOf(QStringView kind)
{
    const auto found = std::find_if(std::begin(meanings), std::end(meanings),
                                    [kind](const Meaning &meaning) { return meaning.kind == kind; });
    return found == std::end(meanings) ? nullptr : found;
}

/// When this system answered last; invalid: not yet. The day a person gives is none on which it was entered.
QDateTime answeredAt(const LedgerLine &line)
{
    return line.isAskedByHand ? line.completedAt : std::max(line.completedAt, line.readAt);
}

/// What was asked for, or entered, otherwise since is not in it.
Result<> checkSaysWhatIsAsked(const Office &office, const Case &value, const Letter &letter, QDate on)
{
    if (letter.kind != u"answer" && !answersRights(letter))
        return {};
    const auto corrected = lastCorrection(office, value.id);
    if (!corrected)
        return corrected.error();
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const bool isSince = corrected->isValid() && *corrected > letter.finishedAt;
    if (!isSince || on < corrected->toTimeZone(organisation->zone()).date()) // it was out by then
        return {};
    return refused(u"letter.stale"_s,
                   Text::tr("The case was corrected after this letter was finished: the letter does not know of it. "
                            "Write it anew, then record that it went out."));
}

/// What was done is said of all that is held (Art. 12(3)): not while somebody still looks for it, and not of what was
/// found since.
Result<> checkSaysAll(const Office &office, const Case &value, const Letter &letter)
{
    if (letter.kind != u"done")
        return {};
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    if (std::any_of(ledger->begin(), ledger->end(),
                    [&](const LedgerLine &line) { return answeredAt(line) > letter.finishedAt; }))
        return refused(u"letter.stale"_s,
                       Text::tr("A system was answered for after this letter was finished: the letter does not know of "
                                "it. Write it anew, then record that it went out."));
    if (const auto known = checkKnowsRecipients(office, letter); !known)
        return known;
    if (letters::isAboutAll(letter.rights)
        && !std::all_of(ledger->begin(), ledger->end(), [](const LedgerLine &line) { return line.settled(); }))
        return refused(u"letter.ledger-open"_s,
                       Text::tr("A system is not answered for yet: the letter would say that all was dealt with. "
                                "Complete the answers of all systems, then write the letter anew."));
    return {};
}

/// Data whose retention has ended since are to be erased: no letter goes out that says they are kept (Art. 5(1)(e)).
Result<> checkStillKept(const Letter &letter, QDate on)
{
    if (!letter.keptUntil.isValid() || !on.isValid() || on <= letter.keptUntil)
        return {};
    return refused(u"letter.retention-over"_s,
                   Text::tr("The letter says that data are kept until a day that has passed since. Decide anew what "
                            "becomes of them, and write the letter anew."));
}

/// Nothing goes out before it is there.
Result<> checkSentOn(const Office &office, const Case &value, const Letter &letter, QDate on)
{
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    if (!on.isValid() || on >= letter.finishedAt.toTimeZone(organisation->zone()).date())
        return {};
    return refused(u"letter.before-finished"_s,
                   Text::tr("On that day the letter was not finished yet: it cannot have gone out. Record the day on "
                            "which it did."));
}

/// Who was told, of which systems' data, and how: it is proved by this fact alone (Art. 5(2), Art. 19).
QJsonObject detailsOf(const Office &office, const Letter &letter, const Sending &sending)
{
    QJsonObject details{{u"letter"_s, letter.id.toString()}};
    if (letter.kind != u"recipient")
        return details;
    QStringList systems;
    const QList<Letter::Telling> tellings = tellingsOf(letter);
    for (const Letter::Telling &telling : tellings) {
        if (const auto system = office.vault.registry().system(telling.system)) // one that is gone has no name any more
            systems << system->name;
    }
    details.insert(u"recipient"_s, letter.told.join(u", "_s));
    details.insert(u"way"_s, sending.way.trimmed());
    if (!systems.isEmpty())
        details.insert(u"systems"_s, QJsonArray::fromStringList(systems));
    return details;
}

Result<> checkTelling(const Letter &letter, const Sending &sending)
{
    if (letter.kind != u"recipient")
        return {};
    if (sending.way.trimmed().isEmpty())
        return refused(u"letter.way"_s, Text::tr("Say how the recipient was told: by post, by e-mail, handed over."));
    return {};
}

/// Each answer goes out once, and no right is answered twice: else nobody could say which answer counts.
Result<> checkFirstAnswer(const Case &value, const QList<Letter> &letters, const Letter &letter)
{
    const bool isOnce =
        letter.kind == u"answer" || letter.kind == u"extension" || letter.kind == u"recipient" || answersRights(letter);
    if (isOnce && sendingOf(effectiveEvents(value.events), letter.id))
        return refused(u"letter.told-already"_s,
                       Text::tr("That this letter went out is recorded already. If it was another day, void that event "
                                "first."));
    const QList<law::Right> answered = answeredAsOf(value, letters, letter.finishedAt);
    if (!answersRights(letter) || std::none_of(letter.rights.begin(), letter.rights.end(), [&](law::Right right) {
            return answered.contains(right);
        }))
        return {};
    return refused(u"letter.rights-not-open"_s,
                   Text::tr("The letter names a right that was not asked for in this case, or that a letter which went "
                            "out has answered already. Name the rights that are still open."));
}

/// Both wait for the same signature about the same.
bool isSignedAlike(const Letter &letter, const Letter &other)
{
    return approvalOfSending(letter) == approvalOfSending(other)
        && ((letter.rights.isEmpty() && other.rights.isEmpty())
            || std::any_of(letter.rights.begin(), letter.rights.end(),
                           [&](law::Right right) { return other.rights.contains(right); }));
}

Result<> checkGoesOut(const Office &office, const CaseId &id, const Letter &letter, const QList<Letter> &letters)
{
    if (letter.copy)
        return Error{Error::Kind::Refused, u"letter.goes-with-copy"_s,
                     Text::tr("This letter announces a copy of the data and goes out with it. Record the hand-over "
                              "instead.")};
    const auto approvals = office.vault.cases().approvals(id);
    if (!approvals)
        return approvals.error();
    if (mayGoOut(letter, letters, *approvals))
        return {};
    return Error{Error::Kind::Refused, u"letter.not-approved"_s,
                 Text::tr("The head decides on an answer, an extension or a refusal (Art. 38(6) GDPR). Record the "
                          "signature first, then that the letter went out.")};
}

} // namespace

Result<LetterDraft> draftLetter(const Office &office, const CaseId &id, const LetterWish &wish)
{
    LetterOrder order = wish.order;
    order.wordings.clear();
    auto generated = wish.notice ? draftNotice(office, id, order, *wish.notice) : draftAnswer(office, id, order);
    if (!generated)
        return generated.error();
    letters::LetterContent content = *generated;
    letters::reword(content, wish.order.wordings);
    auto pdf = letters::toDraftPdf(content);
    if (!pdf)
        return pdf.error();
    return LetterDraft{*std::move(generated), std::move(content), *std::move(pdf)};
}

Result<Letter> finishLetter(Office &office, const CaseId &id, const LetterWish &wish)
{
    return wish.notice ? finishNotice(office, id, wish.order, *wish.notice) : finishAnswer(office, id, wish.order);
}

std::optional<Event::Kind> eventOfSending(QStringView kind)
{
    const Meaning *meaning = meaningOf(kind);
    return meaning ? std::optional(meaning->event) : std::nullopt;
}

std::optional<Approval::Subject> approvalOfSending(const Letter &letter)
{
    if (letter.refuses != Letter::Refuses::Nothing)
        return Approval::Subject::Refusal;
    const Meaning *meaning = meaningOf(letter.kind);
    return meaning ? meaning->approval : std::nullopt;
}

bool mayGoOut(const Letter &letter, const QList<Letter> &letters, const QList<Approval> &approvals)
{
    const auto subject = approvalOfSending(letter);
    return !subject || std::any_of(approvals.begin(), approvals.end(), [&](const Approval &approval) {
        return approval.subject == *subject && approval.recordedAt >= letter.finishedAt
            && std::none_of(letters.begin(), letters.end(), [&](const Letter &other) {
                   return isSignedAlike(letter, other) && other.finishedAt > letter.finishedAt
                       && other.finishedAt <= approval.recordedAt;
               });
    });
}

Result<Event> recordSending(Office &office, const CaseId &id, const LetterId &letter, const Sending &sending)
{
    const auto letters = office.vault.cases().letters(id);
    if (!letters)
        return letters.error();
    const auto sent =
        std::find_if(letters->begin(), letters->end(), [&](const Letter &each) { return each.id == letter; });
    if (sent == letters->end())
        return Error{Error::Kind::NotFound, u"letter.unknown"_s, Text::tr("The case has no such letter.")};
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto event = eventOfSending(sent->kind);
    if (!event)
        return Error{Error::Kind::Refused, u"letter.no-event"_s,
                     Text::tr("That this letter went out is no event of the case. Nothing was recorded.")};
    if (const auto checked = checkFirstAnswer(*value, *letters, *sent); !checked)
        return checked.error();
    if (const auto checked = checkGoesOut(office, id, *sent, *letters); !checked)
        return checked.error();
    if (const auto checked = checkSaysAll(office, *value, *sent); !checked)
        return checked.error();
    if (const auto checked = checkSaysWhatIsAsked(office, *value, *sent, sending.on); !checked)
        return checked.error();
    if (const auto checked = checkSentOn(office, *value, *sent, sending.on); !checked)
        return checked.error();
    if (const auto checked = checkStillKept(*sent, sending.on); !checked)
        return checked.error();
    if (const auto checked = checkTelling(*sent, sending); !checked)
        return checked.error();
    const bool isOutcome = sent->kind == u"answer" || (answersRights(*sent) && !sent->rights.isEmpty());
    return recordEvent(office, id,
                       {.kind = isOutcome ? outcomeOf(*sent, *value, *letters) : *event,
                        .on = sending.on,
                        .withoutUndueDelay = sending.withoutUndueDelay,
                        .note = sending.note,
                        .details = detailsOf(office, *sent, sending)});
}

} // namespace habeas::workflow
