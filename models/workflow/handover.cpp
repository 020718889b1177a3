// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handover.h"

#include "answering.h"
#include "approving.h"
#include "completeness.h"
#include "identity.h"
#include "outdated.h"
#include "workflow/text.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

/// The answer letter that goes along, if the head has signed it.
Result<std::optional<Letter>> releasedAnswer(const Office &office, const Case &value)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    const auto approvals = office.vault.cases().approvals(value.id);
    if (!approvals)
        return approvals.error();
    const Letter *answer = answerLetterAmong(*letters);
    return answer && isReleased(*answer, *approvals) ? std::optional(*answer) : std::nullopt;
}

Result<> checkSealed(const QList<Bundle> &bundles, const NewEvent &fact, const QTimeZone &zone)
{
    if (bundles.isEmpty())
        return refused(u"hand-over.no-bundle"_s,
                       Text::tr("No bundle of this case is sealed, so none can have been handed over. Seal it first, "
                                "or record that the copy went on paper."));
    const auto first = std::min_element(bundles.begin(), bundles.end(), [](const Bundle &one, const Bundle &other) {
        return one.sealedAt < other.sealedAt;
    });
    if (fact.on < first->sealedAt.toTimeZone(zone).date())
        return refused(u"hand-over.before-sealing"_s,
                       Text::tr("The day lies before the sealing of the bundle. Correct the day."));
    return {};
}

/// What goes out is what the case says by then; what is out already is recorded as that.
Result<> checkCurrent(const Office &office, const Case &value, const NewEvent &fact, const QTimeZone &zone,
                      const std::optional<Bundle> &bundle, const std::optional<Letter> &answer)
{
    if (fact.details.value(u"alreadyOut"_s).toBool())
        return {};
    const auto isBy = [&](const QDateTime &at) { return at.toTimeZone(zone).date() <= fact.on; };
    const auto since = bundle ? actSince(office, *bundle) : Result<Act>(Act());
    if (!since)
        return since.error();
    if (since->sequence > 0 && isBy(since->at)) {
        return refused(
            u"hand-over.outdated"_s,
            Text::tr("After the bundle was sealed something was decided, answered or read anew in this case: "
                     "the bundle does not say it. Seal it anew and hand that over. If the old one is already "
                     "out, say so."));
    }
    if (!answer)
        return {};
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    const auto decided = decidedItems(office, value);
    if (!decided)
        return decided.error();
    const auto changed = lastChange(office, value.id, *decided, *ledger);
    if (!changed)
        return changed.error();
    if (*changed <= answer->finishedAt || !isBy(*changed))
        return {};
    return refused(
        u"hand-over.letter-stale"_s,
        Text::tr("After the answer letter was finished something was decided, answered or read anew: the "
                 "letter does not say it. Finish it again and let the head sign it. If the old one is already "
                 "out, say so."));
}

/// A bundle and its passphrase on one way are like a letter with the key taped to it.
Result<> checkPassphraseWay(const QList<Bundle> &bundles, const NewEvent &fact, const QString &way)
{
    if (bundles.constLast().recipient != u"passphrase"_s)
        return {};
    const QString passphraseWay = fact.details.value(u"passphraseWay"_s).toString().trimmed();
    if (passphraseWay.isEmpty())
        return refused(u"hand-over.passphrase-way"_s, Text::tr("Say how the passphrase was handed over."));
    if (isSameWay(passphraseWay, way))
        return refused(
            u"hand-over.same-way"_s,
            Text::tr("The bundle and its passphrase went the same way: whoever has one has both. Use another way "
                     "for the passphrase."));
    return {};
}

/// A letter that refuses goes out with \a fact.
bool isRefusal(const NewEvent &fact, const QList<Letter> &letters)
{
    const QString id = fact.details.value(u"letter"_s).toString();
    return std::any_of(letters.begin(), letters.end(),
                       [&](const Letter &letter) { return letter.kind == u"refusal" && letter.id.toString() == id; });
}

/// Nothing of somebody's data leaves before it is known who asks, and that they may.
Result<> checkWhoAsks(const Office &office, const Case &value)
{
    const auto check = identityCheckOf(office, value);
    if (!check)
        return check.error();
    const QList<Code> obstacles = obstaclesOf(*check);
    if (obstacles.isEmpty())
        return {};
    const QString first = obstacles.constFirst().name;
    if (first == u"obstacle.custody-unclear"_s)
        return refused(u"event.custody-unclear"_s,
                       Text::tr("Whether the parent who asks has custody is still to be cleared. Record what was seen "
                                "before an answer goes out."));
    if (first == u"obstacle.not-heard"_s)
        return refused(u"hand-over.not-heard"_s,
                       Text::tr("It is not recorded whether the young person was heard: nothing is handed over or "
                                "answered before. Record what came of it, or why it does not apply."));
    return refused(u"hand-over.identity"_s,
                   Text::tr("It is not recorded yet who asks, or that they may act for the person: nothing is handed "
                            "over or answered before. Record the identity check first."));
}

/// The letter says how many copies on paper are enclosed: they are, and somebody looked at them before.
Result<> checkEnclosed(const Office &office, const Case &value, const NewEvent &fact)
{
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    qint64 copies = 0;
    for (const LedgerLine &line : *ledger)
        copies += copiesOnPaper(line);
    if (copies == 0 || fact.details.value(u"enclosed"_s).toBool())
        return {};
    return refused(
        u"hand-over.enclosures"_s,
        Text::tr("The answer letter says that %n copy/copies on paper are enclosed. Look through them for "
                 "other people's data, enclose them and say so. If they are other copies, correct the answer of the "
                 "system first and finish a letter that fits.",
                 nullptr, int(copies)));
}

/// What it is carried by, however it is said.
QSet<QString> carriersIn(const QString &way)
{
    static const QList<std::pair<QString, QString>> carriers{
        {u"usb"_s, u"stick"_s},  {u"stick"_s, u"stick"_s}, {u"mail"_s, u"mail"_s},      {u"post"_s, u"post"_s},
        {u"brief"_s, u"post"_s}, {u"letter"_s, u"post"_s}, {u"cloud"_s, u"download"_s}, {u"download"_s, u"download"_s}};
    QSet<QString> found;
    for (const auto &[word, carrier] : carriers) {
        if (way.contains(word, Qt::CaseInsensitive))
            found << carrier;
    }
    return found;
}

} // namespace

bool isSameWay(const QString &one, const QString &other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0
        || carriersIn(one).intersects(carriersIn(other));
}

bool isOtherForm(const Letter &answer, CopyForm handed)
{
    const auto has = [](CopyForm form, CopyForm part) { return form == part || form == CopyForm::Both; };
    return answer.copy
        && ((has(*answer.copy, CopyForm::Bundle) && !has(handed, CopyForm::Bundle))
            || (has(*answer.copy, CopyForm::Paper) && !has(handed, CopyForm::Paper)));
}

Result<> checkHandOver(const Office &office, const Case &value, const Organisation &organisation, const NewEvent &fact)
{
    const QString way = fact.details.value(u"way"_s).toString().trimmed();
    if (way.isEmpty())
        return refused(u"hand-over.way"_s, Text::tr("Say how the copy was handed over."));
    if (const auto known = checkWhoAsks(office, value); !known)
        return known.error();
    const CopyForm copy = fromCode<CopyForm>(fact.details.value(u"copy"_s).toString()).value_or(CopyForm::Bundle);
    const auto bundles = office.vault.cases().bundles(value.id);
    if (!bundles)
        return bundles.error();
    const auto answer = releasedAnswer(office, value);
    if (!answer)
        return answer.error();
    if (copy != CopyForm::Paper) {
        if (const auto checked = checkSealed(*bundles, fact, organisation.zone()); !checked)
            return checked.error();
        if (const auto checked = checkPassphraseWay(*bundles, fact, way); !checked)
            return checked.error();
    } else if (!*answer) {
        return refused(u"hand-over.not-released"_s,
                       Text::tr("The head has not signed the finished answer letter yet: nothing goes out before. "
                                "Record the signature first."));
    }
    const auto bundle = copy != CopyForm::Paper ? std::optional(bundles->constLast()) : std::nullopt;
    if (const auto current = checkCurrent(office, value, fact, organisation.zone(), bundle, *answer); !current)
        return current.error();
    if (const auto enclosed = *answer ? checkEnclosed(office, value, fact) : Result<>(); !enclosed)
        return enclosed.error();
    if (*answer && isOtherForm(**answer, copy) && fact.details.value(u"otherForm"_s).toString().trimmed().isEmpty())
        return refused(u"hand-over.other-form"_s,
                       Text::tr("The answer letter says that the copy goes in another form than was handed over. Say "
                                "why in the field for it, or finish a letter that fits and let the "
                                "head sign it."));
    return {};
}

Result<> checkRefused(const Office &office, const Case &value, const NewEvent &fact)
{
    if (const auto signedByHead = checkDecidedByHead(office, value, fact); !signedByHead)
        return signedByHead.error();
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    const bool isBare = !fact.details.contains(u"letter"_s) || isRefusal(fact, *letters);
    return isBare ? Result<>() : checkWhoAsks(office, value);
}

Result<> checkAnswered(const Office &office, const Case &value, const NewEvent &fact)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    if (const auto known = isRefusal(fact, *letters) ? Result<>() : checkWhoAsks(office, value); !known)
        return known.error();
    if (fact.kind == Event::Kind::PartAnswered)
        return {};
    const bool isSaid =
        fact.details.contains(u"letter"_s) || !fact.note.trimmed().isEmpty() || !fact.documents.isEmpty();
    if (!isSaid && !stillToDo(value, *letters).isEmpty())
        return refused(
            u"event.reason-needed"_s,
            Text::tr("No letter that went out says what became of all that was asked for. If it was answered "
                     "in another way, say in a remark how and what was answered."));
    if (!asksForCopy(value, *letters))
        return {};
    const auto answer = releasedAnswer(office, value);
    if (!answer)
        return answer.error();
    if (isSaid || *answer)
        return {};
    return refused(u"event.reason-needed"_s,
                   Text::tr("No answer letter of this case is signed by the head. If the answer was given in another "
                            "way, say in a remark how and what was answered."));
}

} // namespace habeas::workflow
