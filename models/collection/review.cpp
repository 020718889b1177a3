// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review.h"

#include "cases/ledger.h"
#include "collection/text.h"
#include "spared.h"
#include "thirdparties.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

/// A run knows how many items it kept: a row that somebody took away must not make a bundle silently short.
Error itemsMissing(const System &system, qint64 count)
{
    return {
        Error::Kind::Crypto, u"items.missing"_s,
        Text::tr("%n item(s) that were collected from “%1” are gone from the vault. Nothing is handed out like this. "
                 "Run journal verify, and go back to a backup or collect again.",
                 nullptr, static_cast<int>(count))
            .arg(system.name)};
}

bool isWeighed(const Decision &decision)
{
    return !decision.note.trimmed().isEmpty();
}

/// A redaction hides whom it was made to hide; nobody else.
bool isHiddenIn(const Decision &decision, const Finding::Named &named, const PersonDecision &last)
{
    if (decision.kind != Decision::Kind::Redact)
        return false;
    return decision.hidden ? decision.hidden->contains(named.key) : last.at <= decision.at;
}

bool namesSomebody(const Finding &finding, const PersonVerdicts &verdicts, const Decision &decision)
{
    const bool isRedacted = decision.kind == Decision::Kind::Redact;
    if (!isRedacted && decision.kind != Decision::Kind::HandOut)
        return false;
    return std::any_of(finding.named.begin(), finding.named.end(), [&](const Finding::Named &named) {
        const auto last = verdicts.lastOf(named.key);
        if (!last || last->kind == PersonDecision::Kind::Undecided)
            return isRedacted || !isWeighed(decision);
        return last->kind == PersonDecision::Kind::Redact && !isHiddenIn(decision, named, *last);
    });
}

/// A chat goes out by another rule than the one its system has by now, and that one would leave something out.
bool breaksRule(const Finding &finding, const PersonVerdicts &verdicts, const Decision &decision, System::ChatRule rule)
{
    const bool isOut = decision.kind == Decision::Kind::HandOut
        || (decision.kind == Decision::Kind::Redact && decision.chatRule != rule);
    return isOut && verdicts.hidesIn(finding, rule);
}

/// The keys of the people a redaction of \a source is made to hide. Somebody of whom nothing was decided is not hidden:
/// Refused "redaction.people-undecided".
Result<QStringList> hiddenIn(const storage::Vault &vault, const Case &value, const Item &source)
{
    const auto lines = vault.items().lines(value.id, {source.id}, storage::ItemFilter::Radar::Read);
    if (!lines)
        return lines.error();
    const auto verdicts = PersonVerdicts::of(vault, value.id);
    if (!verdicts)
        return verdicts.error();
    QStringList hidden;
    for (const storage::ItemLine &line : *lines) {
        if (!line.finding)
            continue;
        if (verdicts->countIn(*line.finding).undecided > 0) {
            return Error{
                Error::Kind::Refused, u"redaction.people-undecided"_s,
                Text::tr("Nothing is decided yet about some of the people named in this item, so they would still "
                         "be named. Decide about each of them first. Nothing was redacted.")};
        }
        for (const Finding::Named &named : line.finding->named) {
            if (const auto last = verdicts->lastOf(named.key); last && last->kind == PersonDecision::Kind::Redact)
                hidden << named.key;
        }
    }
    return hidden;
}

} // namespace

Result<> forEachItem(const storage::Vault &vault, const Case &value,
                     const std::function<Result<>(const storage::ItemLine &)> &visit, storage::ItemFilter::Radar radar)
{
    const auto collections = vault.cases().collections(value.id);
    if (!collections)
        return collections.error();
    // What was collected counts, also from a system that has left the register since.
    const auto systems = vault.registry().systems(value.organisation, storage::RegisterStore::Which::Ever);
    if (!systems)
        return systems.error();
    for (const System &system : *systems) {
        const Collection *run = speakingRun(*collections, system.id);
        if (!run)
            continue;
        storage::ItemFilter filter;
        filter.caseId = value.id;
        filter.system = system.id;
        filter.collection = run->id;
        filter.radar = radar;
        qint64 seen = 0;
        const auto visited = vault.items().forEach(filter, [&](const storage::ItemLine &line) -> Result<> {
            if (line.item.madeFrom)
                return {};
            ++seen;
            return visit(line);
        });
        if (!visited)
            return visited.error();
        if (seen < run->items)
            return itemsMissing(system, run->items - seen);
    }
    return {};
}

Result<qint64> countLeft(const storage::Vault &vault, const Case &value, storage::ItemFilter done)
{
    const auto collections = vault.cases().collections(value.id);
    if (!collections)
        return collections.error();
    QSet<SystemId> systems;
    for (const Collection &run : *collections)
        systems << run.system;
    qint64 left = 0;
    for (const SystemId &system : std::as_const(systems)) {
        const Collection *run = speakingRun(*collections, system);
        if (!run)
            continue;
        done.caseId = value.id;
        done.system = system;
        done.collection = run->id;
        const auto count = vault.items().count(done);
        if (!count)
            return count.error();
        left += run->items - *count;
    }
    return left;
}

Result<qint64> countUndecided(const storage::Vault &vault, const Case &value)
{
    storage::ItemFilter decided;
    decided.decided = storage::ItemFilter::Decided::Decided; // a redaction never has a decision of its own
    return countLeft(vault, value, decided);
}

Result<OthersInCopy> othersInCopy(const storage::Vault &vault, const Case &value)
{
    const auto verdicts = PersonVerdicts::of(vault, value.id);
    if (!verdicts)
        return verdicts.error();
    const auto spared = sparedIn(vault, value);
    if (!spared)
        return spared.error();
    const auto rules = chatRulesOf(vault, value.organisation);
    if (!rules)
        return rules.error();
    OthersInCopy others;
    others.isAnybodyDecided = !verdicts->isEmpty();
    const auto visited = forEachItem(
        vault, value,
        [&](const storage::ItemLine &line) -> Result<> {
            if (!line.decision)
                return {};
            if (line.finding && namesSomebody(*line.finding, *verdicts, *line.decision))
                others.named << line.item;
            if (line.finding && breaksRule(*line.finding, *verdicts, *line.decision, rules->value(line.item.system)))
                others.byOtherRule << line.item;
            const bool isLooked = line.finding && !isBefore(*line.finding, spared->since);
            const bool goesOut =
                line.decision->kind == Decision::Kind::HandOut || line.decision->kind == Decision::Kind::Redact;
            if (!isLooked && goesOut && !isWeighed(*line.decision))
                ++others.unlooked;
            return {};
        },
        storage::ItemFilter::Radar::Read);
    return visited ? Result<OthersInCopy>(std::move(others)) : visited.error();
}

Result<Item> redact(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                    ByteSource &replacement, const Outgoing &outgoing, const Verdict &verdict)
{
    if (const auto checked = checkGround({Decision::Kind::Redact, verdict.ground, verdict.note}); !checked)
        return checked.error();
    auto hidden = hiddenIn(vault, value, source);
    if (!hidden)
        return hidden.error();
    auto writer = vault.items().write();
    if (!writer)
        return writer.error();
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    for (;;) {
        const auto count = replacement.read({buffer.data(), static_cast<std::size_t>(buffer.size())});
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        const QByteArrayView piece(buffer.constData(), static_cast<qsizetype>(*count));
        if (const auto written = (*writer)->write(piece); !written)
            return written.error();
    }
    if (const auto finished = (*writer)->finish(); !finished)
        return finished.error();
    const storage::Blob blob = (*writer)->blob();

    Item item = source;
    item.id = ItemId::create();
    item.madeFrom = source.id;
    item.path = outgoing.path;
    item.title = outgoing.title;
    item.request = outgoing.request;
    item.mediaType = outgoing.mediaType;
    item.readAt = clock.now();
    item.remarks << Code{outgoing.isRenamedOnly ? u"remark.renamed"_s : u"remark.redacted"_s,
                         {{u"ground"_s, verdict.ground}}};
    item.blob = blob.id;
    item.sizeBytes = blob.sizeBytes;
    item.sha512 = blob.sha512;
    Decision decision = decisionOn(vault, clock, source, verdict);
    decision.kind = Decision::Kind::Redact;
    decision.redactedItem = item.id;
    decision.standIns = outgoing.standIns;
    decision.chatRule = outgoing.chatRule;
    decision.hidden = *std::move(hidden);
    const QUuid act = verdict.act.isNull() ? QUuid::createUuid() : verdict.act;
    const auto recorded = vault.change(value.organisation,
                                       {journal::Action::ItemRedacted, value.id,
                                        detailsOf(vault, value, {source},
                                                  {{u"decision"_s, codeOf(verdict.kind)},
                                                   {u"ground"_s, verdict.ground},
                                                   {u"act"_s, act.toString(QUuid::WithoutBraces)}})},
                                       [&](storage::Change &change) -> Result<> {
                                           const auto owner = storage::BlobOwner::collection(value.id, source.system);
                                           if (const auto put = change.put(blob, owner); !put)
                                               return put.error();
                                           if (const auto put = change.put(item); !put)
                                               return put.error();
                                           return change.put(decision);
                                       });
    if (!recorded)
        return recorded.error();
    return item;
}

} // namespace habeas::collection
