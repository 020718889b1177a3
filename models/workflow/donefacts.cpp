// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "donefacts.h"

#include "answering.h"
#include "casework.h"
#include "completeness.h"

#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

/// Whom of \a system a letter calls told, and of what: a recipient learns what became of the data it got, no more.
QList<Letter::Telling> tellingsIn(const QList<letters::DonePart> &parts, const System &system, const QStringList &told)
{
    const QList<law::Right> rights = letters::toldOf(system.id, parts);
    QList<Letter::Telling> tellings;
    for (const Recipient &recipient : rights.isEmpty() ? QList<Recipient>() : system.recipients) {
        const Letter::Telling telling{recipient.name, system.id, rights};
        if (told.contains(recipient.name) && !tellings.contains(telling))
            tellings << telling;
    }
    return tellings;
}

/// Whether a letter that follows an objection so far says what was decided about it.
bool says(Letter::Extent extent, Weighing result)
{
    switch (result) {
    case Weighing::Upheld:
    case Weighing::DirectMarketing:
        return extent == Letter::Extent::Wholly;
    case Weighing::Partly:
        return extent == Letter::Extent::Partly;
    case Weighing::CompellingGrounds:
    case Weighing::OtherGround:
        return extent == Letter::Extent::Not;
    }
    return true;
}

} // namespace

std::optional<Letter::Extent> objectionIn(const Letter &letter)
{
    const auto found =
        std::find_if(letter.followings.begin(), letter.followings.end(),
                     [](const Letter::Following &following) { return following.right == law::Right::Objection; });
    return found == letter.followings.end() ? std::nullopt : std::optional(found->extent);
}

std::optional<bool> saysDecided(const Letter &letter, Weighing result)
{
    const auto extent = objectionIn(letter);
    if (!extent)
        return {};
    const auto isSaid = [&](letters::DonePart::Outcome outcome) {
        return std::any_of(letter.parts.begin(), letter.parts.end(),
                           [&](const Letter::Part &part) { return part.outcome == codeOf(outcome); });
    };
    using enum letters::DonePart::Outcome;
    if (result == Weighing::Partly && extent == Letter::Extent::Not)
        return isSaid(Erased) && isSaid(Kept);
    return says(*extent, result);
}

Result<LetterFacts> factsOfDone(const Office &office, const DoneNotice &notice, const QList<law::Right> &rights,
                                const Case &value)
{
    const auto systems = systemsOf(office, value);
    if (!systems)
        return systems.error();
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const auto table = law::Grounds::load();
    if (!table)
        return table.error();
    LetterFacts facts{.rights = rights};
    facts.refuses = letters::refusedBy(notice.parts, rights, *ledger);
    for (const law::Right right : rights)
        facts.followings << Letter::Following{right, letters::extentOf(right, notice.parts, *organisation, *table)};
    for (const letters::DonePart &part : notice.parts) {
        if (part.outcome)
            facts.parts << Letter::Part{part.system, codeOf(*part.outcome)};
    }
    const QStringList recipients = recipientsOf(notice.parts, *systems);
    for (const QString &name : recipients)
        (notice.told.contains(name) ? facts.told : facts.untold) << name;
    facts.keptUntil = letters::keptUntil(letters::groundsOf(notice.parts), *table);
    for (const System &system : *systems)
        facts.tellings << tellingsIn(notice.parts, system, facts.told);
    return facts;
}

QList<System> silentAmong(const QList<letters::DonePart> &parts, const QList<System> &systems)
{
    QList<System> silent;
    std::copy_if(systems.begin(), systems.end(), std::back_inserter(silent), [&](const System &system) {
        return system.recipients.isEmpty() && !system.noRecipients && !system.removedOn.isValid()
            && !letters::toldOf(system.id, parts).isEmpty();
    });
    return silent;
}

QList<letters::Missing> lackedBy(const DoneNotice &notice, const QList<law::Right> &rights,
                                 std::optional<Weighing> result, const Organisation &organisation,
                                 const law::Grounds &table, const QList<System> &systems)
{
    QList<letters::Missing> lacks;
    const bool isDecided = std::all_of(notice.parts.begin(), notice.parts.end(),
                                       [](const letters::DonePart &part) { return part.outcome.has_value(); });
    // Of what was followed in part the letter itself asks for both parts.
    const bool isWeighed = result && result != Weighing::Partly && rights.contains(law::Right::Objection);
    if (isWeighed && isDecided
        && !says(letters::extentOf(law::Right::Objection, notice.parts, organisation, table), *result)) {
        const bool isEnd = *result == Weighing::Upheld || *result == Weighing::DirectMarketing;
        lacks << letters::Missing{
            u"done"_s, {isEnd ? u"letters.missing.objection-upheld"_s : u"letters.missing.objection-refused"_s, {}}};
    }
    const QList<System> silent = silentAmong(notice.parts, systems);
    for (const System &system : silent)
        lacks << letters::Missing{u"recipients"_s,
                                  {u"letters.missing.recipients-unsaid"_s, {{u"system"_s, system.name}}},
                                  letters::Missing::Place::System,
                                  system.id};
    return lacks;
}

Result<> checkKnowsRecipients(const Office &office, const Letter &letter)
{
    for (const Letter::Part &part : letter.parts) {
        const auto outcome = fromCode<letters::DonePart::Outcome>(part.outcome);
        if (!outcome || !letters::isToldToRecipients(*outcome))
            continue;
        const auto system = office.vault.registry().system(part.system);
        if (!system)
            return system.error();
        const bool isKnown =
            std::all_of(system->recipients.begin(), system->recipients.end(), [&](const Recipient &recipient) {
                return letter.told.contains(recipient.name) || letter.untold.contains(recipient.name);
            });
        if (!isKnown)
            return refused(u"letter.stale"_s,
                           Text::tr("The register names a recipient of these data since the letter was finished: the "
                                    "letter does not say whether it is told (Art. 19 GDPR). Write it anew, then record "
                                    "that it went out."));
    }
    return {};
}

Result<> checkIsToTell(const Office &office, const Case &value, const Letter::Telling &telling)
{
    const auto written = office.vault.cases().letters(value.id);
    if (!written)
        return written.error();
    const QList<OwedNotice> owed = owedNotices(value, *written);
    const auto isOwed = [&](law::Right right) {
        return std::any_of(owed.begin(), owed.end(), [&](const OwedNotice &each) {
            return each.recipient.simplified() == telling.recipient.simplified() && each.rights.contains(right)
                && (each.system.isNull() || each.system == telling.system);
        });
    };
    if (std::all_of(telling.rights.begin(), telling.rights.end(), isOwed))
        return {};
    return refused(u"letter.nothing-to-tell"_s,
                   Text::tr("No letter that went out says that this was done with data of this system and that this "
                            "recipient is told, or the recipient was told already. Send the letter that says what was "
                            "done first (Art. 19 GDPR)."));
}

} // namespace habeas::workflow
