// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undoing.h"

#include "crypto/sealedrow.h"

#include <QCoreApplication>

#include <QHash>

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

bool isAboutPeople(const storage::JournalLine &line)
{
    return line.content.action == codeOf(Action::PersonDecided);
}

/// \a all  decisions about people of the case, oldest first
PeopleAct peopleActOf(const QUuid &id, const storage::JournalLine &line, const QList<PersonDecision> &all)
{
    PeopleAct act{id, {}, {}};
    QHash<QString, PersonDecision> last;
    for (const PersonDecision &decision : all) {
        const bool isOfIt = std::any_of(line.content.rows.begin(), line.content.rows.end(), [&](const auto &mark) {
            return mark.tag == quint16(crypto::RecordTag::PersonDecision) && mark.row == decision.id.value;
        });
        if (isOfIt) {
            act.made << decision;
            act.before << last.value(
                decision.person,
                {{}, decision.caseId, decision.person, decision.name, PersonDecision::Kind::Undecided, {}, {}, {}});
        }
        last.insert(decision.person, decision);
    }
    return act;
}

/// Nothing if the entry does not say to which act it belongs. \a people  as peopleActOf() takes them
std::optional<Told> toldBy(const storage::JournalLine &line, const QJsonObject &details,
                           const QList<PersonDecision> &people)
{
    const auto idOf = [&](const QString &key) { return QUuid::fromString(details.value(key).toString()); };
    Told told{{Decision::Kind::Redact, {}, {}}, idOf(u"takes-back"_s)};
    told.past.act.id = idOf(u"act"_s);
    const bool isUndone = line.content.action == codeOf(Action::DecisionUndone);
    const bool isFit = isAboutPeople(line) || isUndone != told.takesBack.isNull();
    if (told.past.act.id.isNull() || !isFit)
        return std::nullopt;
    if (line.content.action == codeOf(Action::DecisionMade))
        told.past.kind = fromCode<Decision::Kind>(details.value(u"decision"_s).toString()).value_or(told.past.kind);
    for (const journal::RowMark &mark : line.content.rows) {
        if (mark.tag == quint16(crypto::RecordTag::Decision))
            told.past.act.made << DecisionId{mark.row};
    }
    if (isAboutPeople(line))
        told.past.people = peopleActOf(std::exchange(told.past.act, {}).id, line, people);
    return told;
}

/// Moves the act that \a told takes back from \a from to \a to; false if it is not the next in turn there.
bool turn(const Told &told, QList<UndoableAct> &from, QList<UndoableAct> &to)
{
    if (from.isEmpty() || from.constLast().id() != told.takesBack)
        return false;
    to << told.past;
    to.last().kind = from.takeLast().kind;
    return true;
}

void take(const Told &told, UndoableActs &acts)
{
    for (QList<UndoableAct> *list : {&acts.done, &acts.undone}) {
        if (!list->isEmpty() && list->constLast().id() == told.past.id()) { // one batch more of it
            list->last().act.made << told.past.act.made;
            return;
        }
    }
    if (told.takesBack.isNull()) {
        acts.done << told.past;
        acts.undone.clear();
    } else if (!turn(told, acts.done, acts.undone) && !turn(told, acts.undone, acts.done)) {
        const auto isIt = [&](const UndoableAct &past) { return past.id() == told.takesBack; };
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
    for (const Action action :
         {Action::DecisionMade, Action::DecisionUndone, Action::ItemRedacted, Action::PersonDecided}) {
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
    const auto people = vault.cases().personDecisions(value.id);
    if (!people)
        return people.error();
    UndoableActs acts;
    for (const storage::JournalLine &line : *lines) {
        if (watch.stopRequested())
            return stopped();
        if (line.content.actor != vault.user())
            continue;
        const auto details = vault.journal().details(value.organisation, line.content);
        if (!details)
            return details.error();
        if (const auto told = toldBy(line, *details, *people))
            take(*told, acts);
        else if (!isAboutPeople(line))
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
