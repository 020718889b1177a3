// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastacts.h"

#include "crypto/sealedrow.h"
#include "storage/cancelled.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using journal::Action;

struct Told {
    QString action;
    QDate day;
    QDateTime at;
    QJsonObject details;
    QList<DecisionId> made; ///< rows of decisions that the entries name
    QSet<QString> acts; ///< to which they belong: within one, each is about another item
};

QList<DecisionId> madeIn(const journal::EntryContent &content)
{
    QList<DecisionId> made;
    for (const journal::RowMark &mark : content.rows) {
        if (mark.tag == quint16(crypto::RecordTag::Decision))
            made << DecisionId{mark.row};
    }
    return made;
}

/// Who decides anew about an item has not decided about two: each item counts once.
Result<> countItems(const Office &office, const CaseId &id, Told &told, const Watch &watch)
{
    if (told.acts.size() < 2)
        return {};
    QSet<ItemId> items;
    const qsizetype limit = storage::ItemStore::keyLimit;
    for (qsizetype from = 0; from < told.made.size(); from += limit) {
        if (watch.stopRequested())
            return storage::cancelled();
        const auto some = office.vault.items().decisions(id, told.made.mid(from, limit));
        if (!some)
            return some.error();
        for (const Decision &decision : *some)
            items << decision.item;
    }
    told.details.insert(u"count"_s, qint64(items.size()));
    return {};
}

/// Told by the case's events, notes and corrections, or by what the same collection says at its end.
bool isToldElsewhere(const QString &code)
{
    using enum Action;
    static constexpr std::array elsewhere{
        CaseOpened,      CaseChanged,   EventRecorded, IdentityAsked, IdentityAnswered,  IdentityConfirmed,
        IdentityRefused, CapacityShown, SubjectHeard,  ConflictKnown, ConflictSettled,   CopyDestroyed,
        NoteAdded,       HandedOver,    CaseClosed,    CaseReopened,  CollectionStarted, ItemsFound,
    };
    const auto action = fromCode<Action>(code);
    return action && std::find(elsewhere.begin(), elsewhere.end(), *action) != elsewhere.end();
}

/// Adds \a next to \a last, if both are counts of the same kind on one day.
bool isJoined(Told &last, const Told &next)
{
    const QString count = u"count"_s;
    if (last.action != next.action || last.day != next.day || !last.details.contains(count)
        || !next.details.contains(count))
        return false;
    last.details.insert(count, last.details.value(count).toInteger() + next.details.value(count).toInteger());
    if (last.details.value(u"about"_s) != next.details.value(u"about"_s))
        last.details.remove(u"about"_s);
    last.at = next.at;
    last.made << next.made;
    last.acts.unite(next.acts);
    return true;
}

/// Kinds that name something else besides the number stay apart.
bool isMany(const QString &code)
{
    using enum Action;
    const auto action = fromCode<Action>(code);
    return action == DecisionMade || action == DecisionUndone || action == PeopleLookedFor;
}

} // namespace

Result<QList<PastAct>> pastActsOf(const Office &office, const Case &value, const Watch &watch)
{
    const auto organisation = office.vault.registry().organisation(value.organisation);
    if (!organisation)
        return organisation.error();
    const auto lines = office.vault.journal().entriesOf(value.id);
    if (!lines)
        return lines.error();
    QList<Told> told;
    for (const storage::JournalLine &line : *lines) {
        if (watch.stopRequested())
            return storage::cancelled();
        if (isToldElsewhere(line.content.action))
            continue;
        // Without its key an entry still says what was done.
        const auto details = office.vault.journal().details(value.organisation, line.content);
        Told next{line.content.action,  line.content.at.toTimeZone(organisation->zone()).date(),
                  line.content.at,      details ? *details : QJsonObject(),
                  madeIn(line.content), {}};
        if (!next.made.isEmpty())
            next.acts << next.details.value(u"act"_s).toString();
        if (told.isEmpty() || !isMany(next.action) || !isJoined(told.last(), next))
            told << next;
    }
    QList<PastAct> acts;
    for (Told &each : told) {
        if (const auto counted = countItems(office, value.id, each, watch); !counted)
            return counted.error();
        acts << PastAct{each.at, journal::sentenceOf(each.action, each.details)};
    }
    return acts;
}

} // namespace habeas::workflow
