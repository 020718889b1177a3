// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undoing.h"

#include "crypto/sealedrow.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using journal::Action;

Error stopped()
{
    return {Error::Kind::Cancelled, u"decision.cancelled"_s,
            QCoreApplication::translate("habeas::collection", "It was stopped. Nothing was decided.")};
}

/// One entry, or several of one act.
struct Told {
    UndoableAct past;
    QUuid takesBack; ///< null: it decides
};

/// Nothing if the entry does not say to which act it belongs.
std::optional<Told> toldBy(const storage::JournalLine &line, const QJsonObject &details)
{
    const auto idOf = [&](const QString &key) { return QUuid::fromString(details.value(key).toString()); };
    Told told{{Decision::Kind::Redact, {}}, idOf(u"takes-back"_s)};
    told.past.act.id = idOf(u"act"_s);
    const bool isUndone = line.content.action == codeOf(Action::DecisionUndone);
    if (told.past.act.id.isNull() || isUndone == told.takesBack.isNull())
        return std::nullopt;
    if (line.content.action == codeOf(Action::DecisionMade))
        told.past.kind = fromCode<Decision::Kind>(details.value(u"decision"_s).toString()).value_or(told.past.kind);
    for (const journal::RowMark &mark : line.content.rows) {
        if (mark.tag == quint16(crypto::RecordTag::Decision))
            told.past.act.made << DecisionId{mark.row};
    }
    return told;
}

/// Moves the act that \a told takes back from \a from to \a to; false if it is not the next in turn there.
bool turn(const Told &told, QList<UndoableAct> &from, QList<UndoableAct> &to)
{
    if (from.isEmpty() || from.constLast().act.id != told.takesBack)
        return false;
    to << told.past;
    to.last().kind = from.takeLast().kind;
    return true;
}

void take(const Told &told, UndoableActs &acts)
{
    const Act &act = told.past.act;
    for (QList<UndoableAct> *list : {&acts.done, &acts.undone}) {
        if (!list->isEmpty() && list->constLast().act.id == act.id) { // one batch more of it
            list->last().act.made << act.made;
            return;
        }
    }
    if (told.takesBack.isNull()) {
        acts.done << told.past;
        acts.undone.clear();
    } else if (!turn(told, acts.done, acts.undone) && !turn(told, acts.undone, acts.done)) {
        const auto isIt = [&](const UndoableAct &past) { return past.act.id == told.takesBack; };
        acts.done.removeIf(isIt); // out of turn, in another window
        acts.undone.removeIf(isIt);
    }
}

/// What counted until \a id did; null: the item was open.
DecisionId beforeOf(const DecisionId &id, const QList<Decision> &ofItem)
{
    DecisionId before;
    for (const Decision &each : ofItem) {
        if (each.id == id)
            break;
        before = each.kind == Decision::Kind::Undecided ? DecisionId() : each.id;
    }
    return before;
}

Result<QList<storage::JournalLine>> entriesAbout(const storage::Vault &vault, const CaseId &id)
{
    QList<storage::JournalLine> lines;
    for (const Action action : {Action::DecisionMade, Action::DecisionUndone, Action::ItemRedacted}) {
        const auto some = vault.journal().entriesOf(id, action);
        if (!some)
            return some.error();
        lines << *some;
    }
    std::sort(lines.begin(), lines.end(), [](const storage::JournalLine &a, const storage::JournalLine &b) {
        return a.content.sequence < b.content.sequence;
    });
    return lines;
}

} // namespace

Result<UndoableActs> undoableActs(const storage::Vault &vault, const Case &value, const Watch &watch)
{
    const auto bundles = vault.cases().bundles(value.id);
    if (!bundles)
        return bundles.error();
    if (!bundles->isEmpty())
        return UndoableActs();
    const auto lines = entriesAbout(vault, value.id);
    if (!lines)
        return lines.error();
    UndoableActs acts;
    for (const storage::JournalLine &line : *lines) {
        if (watch.stopRequested())
            return stopped();
        if (line.content.actor != vault.user())
            continue;
        const auto details = vault.journal().details(value.organisation, line.content);
        if (!details)
            return details.error();
        if (const auto told = toldBy(line, *details))
            take(*told, acts);
        else
            acts = {};
    }
    return acts;
}

Result<Act> wholeAct(const storage::Vault &vault, const CaseId &caseId, const Act &act, const Watch &watch)
{
    constexpr qsizetype batch = storage::ItemStore::keyLimit;
    Act whole = act;
    for (qsizetype from = whole.items.size(); from < act.made.size(); from += batch) {
        if (watch.stopRequested())
            return stopped();
        watch.tell({from, act.made.size(), {u"review.step-look"_s, {}}, {}});
        const QList<DecisionId> ids = act.made.mid(from, batch);
        const auto made = vault.items().decisions(caseId, ids);
        if (!made)
            return made.error();
        for (const DecisionId &id : ids) {
            whole.items << made->value(id).item;
            const auto all = vault.items().decisions(whole.items.constLast());
            if (!all)
                return all.error();
            whole.before << beforeOf(id, *all);
        }
    }
    return whole;
}

} // namespace habeas::collection
