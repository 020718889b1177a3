// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting.h"

#include "answering.h"
#include "approving.h"
#include "casework.h"
#include "completeness.h"
#include "release.h"

#include "letters/donepart.h"
#include "letters/pdfa.h"
#include "workflow/text.h"

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
    if (letters::isAboutAll(letter.rights)
        && !std::all_of(ledger->begin(), ledger->end(), [](const LedgerLine &line) { return line.settled(); }))
        return refused(u"letter.ledger-open"_s,
                       Text::tr("A system is not answered for yet: the letter would say that all was dealt with. "
                                "Complete the answers of all systems, then write the letter anew."));
    return {};
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

Result<> checkGoesOut(const Office &office, const CaseId &id, const Letter &letter)
{
    if (letter.copy)
        return Error{Error::Kind::Refused, u"letter.goes-with-copy"_s,
                     Text::tr("This letter announces a copy of the data and goes out with it. Record the hand-over "
                              "instead.")};
    const auto approvals = office.vault.cases().approvals(id);
    if (!approvals)
        return approvals.error();
    if (mayGoOut(letter, *approvals))
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

bool mayGoOut(const Letter &letter, const QList<Approval> &approvals)
{
    const auto subject = approvalOfSending(letter);
    if (!subject)
        return true;
    if (*subject == Approval::Subject::Release)
        return isReleased(letter, approvals);
    return std::any_of(approvals.begin(), approvals.end(),
                       [&](const Approval &approval) { return approval.subject == *subject; });
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
    if (const auto checked = checkGoesOut(office, id, *sent); !checked)
        return checked.error();
    if (const auto checked = checkSaysAll(office, *value, *sent); !checked)
        return checked.error();
    if (const auto checked = checkSentOn(office, *value, *sent, sending.on); !checked)
        return checked.error();
    return recordEvent(office, id,
                       {.kind = sent->rights.isEmpty() ? *event : outcomeOf(*sent, *value, *letters),
                        .on = sending.on,
                        .withoutUndueDelay = sending.withoutUndueDelay,
                        .note = sending.note,
                        .details = {{u"letter"_s, letter.toString()}}});
}

} // namespace habeas::workflow
