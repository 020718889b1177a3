// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "review.h"

#include "thirdparties.h"

#include "cases/ledger.h"
#include "law/grounds.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

constexpr qsizetype batchDecisions = 1000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::collection)
};

Error refused(const QString &code, const QString &message)
{
    return {Error::Kind::Refused, code, message};
}

bool concernsOthers(const Item &item)
{
    return item.ownership == Ownership::OtherPerson || !item.otherPeople.isEmpty();
}

Result<> check(const Verdict &verdict, const QList<Item> &items)
{
    if (verdict.kind == Decision::Kind::HandOut) {
        const bool others = std::any_of(items.begin(), items.end(), concernsOthers);
        if (others && verdict.note.trimmed().isEmpty()) {
            return refused(u"decision.note-needed"_s,
                           Text::tr("Among these are contents of other people. They are handed out only with a note "
                                    "that says how their "
                                    "rights were weighed (Art. 15(4) GDPR). Nothing was decided."));
        }
        return {};
    }
    if (verdict.ground.isEmpty())
        return refused(u"decision.ground-needed"_s,
                       Text::tr("What is not handed out needs a legal ground. Nothing was decided."));
    const auto grounds = law::Grounds::load();
    if (!grounds)
        return grounds.error();
    const law::Ground *ground = grounds->find(verdict.ground);
    if (!ground || ground->effect != law::Ground::Effect::WithholdItem) {
        QStringList known;
        for (const law::Ground &each : grounds->all()) {
            if (each.effect == law::Ground::Effect::WithholdItem)
                known << each.code;
        }
        return refused(u"decision.ground-unknown"_s,
                       Text::tr("“%1” is no ground for withholding an item. There are: %2.")
                           .arg(verdict.ground, known.join(u", "_s)));
    }
    return {};
}

/// The letter says by which rule chats of this system go out: who speaks in one must be known first.
Result<bool> needsALook(const storage::Vault &vault, const storage::ItemLine &line)
{
    if (line.finding || line.item.kind != ItemKind::Message)
        return false;
    const auto system = vault.registry().system(line.item.system);
    if (!system)
        return system.error();
    return system->chatRule != System::ChatRule::Undeclared;
}

/// Items whose radar saw people that nobody has decided about, or that are to be hidden, do not go out as they are.
Result<> checkPeople(const storage::Vault &vault, const Case &value, const QList<Item> &items, const Verdict &verdict)
{
    const auto verdicts = PersonVerdicts::of(vault, value.id);
    if (!verdicts)
        return verdicts.error();
    for (const Item &item : items) {
        const auto line = vault.items().item(item.id);
        if (!line)
            return line.error();
        const auto unseen = needsALook(vault, *line);
        if (!unseen)
            return unseen.error();
        if (*unseen) {
            return refused(u"decision.look-first"_s,
                           Text::tr("There is a rule for chats of this system, and these were not looked through for "
                                    "other people yet. Look for them first. Nothing was decided."));
        }
        const auto count = line->finding ? verdicts->countIn(*line->finding) : PersonVerdicts::Count();
        if (count.toRedact > 0) {
            return refused(u"decision.redact-first"_s,
                           Text::tr("Somebody is named in these items who is to be made unrecognisable everywhere. "
                                    "Redact them, or decide otherwise about the person. Nothing was decided."));
        }
        if (count.undecided > 0 && verdict.note.trimmed().isEmpty()) {
            return refused(u"decision.people-undecided"_s,
                           Text::tr("Other people are named in these items. Decide about them first, or say in a note "
                                    "how their rights were weighed (Art. 15(4) GDPR). Nothing was decided."));
        }
    }
    return {};
}

Decision decisionOf(const storage::Vault &vault, const Clock &clock, const Item &item, const Verdict &verdict)
{
    Decision decision;
    decision.id = DecisionId::create();
    decision.caseId = item.caseId;
    decision.item = item.id;
    decision.kind = verdict.kind;
    decision.ground = verdict.ground;
    decision.note = verdict.note;
    decision.by = vault.user();
    decision.at = clock.now();
    return decision;
}

/// The names of their systems. Not their own: those are sealed with what was collected, and the journal outlives it.
QString systemsOf(const storage::Vault &vault, const QList<Item> &items)
{
    QSet<SystemId> systems;
    for (const Item &item : items)
        systems << item.system;
    QStringList names;
    for (const SystemId &id : std::as_const(systems)) {
        if (const auto system = vault.registry().system(id))
            names << system->name;
    }
    names.sort();
    return names.join(u", "_s);
}

QJsonObject detailsOf(const storage::Vault &vault, const Case &value, const Verdict &verdict, const QList<Item> &items)
{
    QJsonObject details{{u"number"_s, value.number},
                        {u"decision"_s, codeOf(verdict.kind)},
                        {u"ground"_s, verdict.ground},
                        {u"count"_s, items.size()},
                        {u"about"_s, systemsOf(vault, items)}};
    if (items.size() == 1)
        details.insert(u"item"_s, items.constFirst().id.toString());
    return details;
}

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

Result<qint64> decide(storage::Vault &vault, const Clock &clock, const Case &value, const QList<Item> &items,
                      const Verdict &verdict)
{
    if (verdict.kind == Decision::Kind::Redact) {
        return refused(u"decision.redaction-needed"_s,
                       Text::tr("A redaction needs the redacted content: give the file that goes out instead."));
    }
    if (const auto checked = check(verdict, items); !checked)
        return checked.error();
    if (verdict.kind == Decision::Kind::HandOut) {
        if (const auto checked = checkPeople(vault, value, items, verdict); !checked)
            return checked.error();
    }
    for (qsizetype from = 0; from < items.size(); from += batchDecisions) {
        const auto batch = items.mid(from, batchDecisions);
        const QJsonObject details = detailsOf(vault, value, verdict, batch);
        const auto decided =
            vault.change(value.organisation, {journal::Action::DecisionMade, value.id, details},
                         [&](storage::Change &change) -> Result<> {
                             for (const Item &item : batch) {
                                 if (const auto put = change.put(decisionOf(vault, clock, item, verdict)); !put)
                                     return put.error();
                             }
                             return {};
                         });
        if (!decided)
            return decided.error();
    }
    return items.size();
}

Result<qint64> handOutOwn(storage::Vault &vault, const Clock &clock, const Case &value)
{
    const auto verdicts = PersonVerdicts::of(vault, value.id);
    if (!verdicts)
        return verdicts.error();
    QList<Item> own;
    const auto visited = forEachItem(
        vault, value,
        [&](const storage::ItemLine &line) -> Result<> {
            const auto count = line.finding ? verdicts->countIn(*line.finding) : PersonVerdicts::Count();
            const bool namesOthers = concernsOthers(line.item) || count.undecided > 0 || count.toRedact > 0;
            if (!line.decision && line.item.ownership == Ownership::Own && !namesOthers)
                own << line.item;
            return {};
        },
        storage::ItemFilter::Radar::Read);
    if (!visited)
        return visited.error();
    return decide(vault, clock, value, own, {.kind = Decision::Kind::HandOut});
}

Outgoing outgoingLike(const Item &source, const QString &mediaType)
{
    return {source.path, source.title, source.request, mediaType, {}};
}

Result<Item> redact(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                    ByteSource &replacement, const Outgoing &outgoing, const Verdict &verdict)
{
    if (const auto checked = check(verdict, {source}); !checked)
        return checked.error();
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
    item.remarks << Code{u"remark.redacted"_s, {{u"ground"_s, verdict.ground}}};
    item.blob = blob.id;
    item.sizeBytes = blob.sizeBytes;
    item.sha512 = blob.sha512;
    Decision decision = decisionOf(vault, clock, source, verdict);
    decision.kind = Decision::Kind::Redact;
    decision.redactedItem = item.id;
    decision.standIns = outgoing.standIns;
    const auto recorded = vault.change(
        value.organisation, {journal::Action::ItemRedacted, value.id, detailsOf(vault, value, verdict, {source})},
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
