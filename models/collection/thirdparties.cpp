// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thirdparties.h"

#include "collection/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

using Kind = PersonDecision::Kind;

/// What was decided about people stands in whatever went out: the first copy settles it, also while a right that a
/// letter of its own answers is still to do. So this is stateOf(), not the whole answer's day.
bool isOver(CaseState state)
{
    return state == CaseState::Answered || state == CaseState::Refused || state == CaseState::Withdrawn
        || state == CaseState::Closed;
}

Error changedSince()
{
    return {Error::Kind::Refused, u"person.changed-since"_s,
            Text::tr("Something else was decided about this person since. Nothing was taken back.")};
}

Result<Case> openCase(const storage::Vault &vault, const CaseId &caseId)
{
    auto value = vault.cases().caseWith(caseId);
    if (value && isOver(stateOf(value->events))) {
        return Error{
            Error::Kind::Refused, u"person.answered"_s,
            Text::tr("The case is answered, or a copy was handed over: what was decided about people stands in it. "
                     "Reopen the case first.")};
    }
    return value;
}

/// What counts is read inside the change: nobody's decision is overlooked.
Result<PeopleAct> record(storage::Vault &vault, const Clock &clock, const CaseId &caseId,
                         const QList<PersonDecision> &decisions, const PeopleAct &takenBack)
{
    const auto value = openCase(vault, caseId);
    if (!value)
        return value.error();
    PeopleAct act{QUuid::createUuid(), decisions, {}};
    QStringList names;
    for (PersonDecision &decision : act.made) {
        decision.id = PersonDecisionId::create();
        decision.caseId = caseId;
        decision.by = vault.user();
        decision.at = clock.now();
        names << decision.name;
    }
    QJsonObject details{{u"number"_s, value->number},
                        {u"name"_s, names.join(u", "_s)},
                        {u"act"_s, act.id.toString(QUuid::WithoutBraces)}};
    if (!takenBack.id.isNull())
        details.insert(u"takes-back"_s, takenBack.id.toString(QUuid::WithoutBraces));
    const auto stored = vault.change(
        value->organisation, {journal::Action::PersonDecided, caseId, details},
        [&](storage::Change &change) -> Result<> {
            const auto verdicts = PersonVerdicts::of(vault, caseId);
            if (!verdicts)
                return verdicts.error();
            act.before.clear();
            for (qsizetype i = 0; i < act.made.size(); ++i) {
                const PersonDecision &decision = act.made[i];
                const auto last = verdicts->lastOf(decision.person);
                const bool isChanged = !takenBack.id.isNull() && (!last || last->id != takenBack.made.value(i).id);
                if (isChanged)
                    return changedSince();
                act.before << last.value_or(
                    PersonDecision{{}, caseId, decision.person, decision.name, Kind::Undecided, {}, {}, {}});
                if (const auto put = change.put(decision); !put)
                    return put.error();
            }
            return {};
        });
    return stored ? Result<PeopleAct>(std::move(act)) : stored.error();
}

} // namespace

PersonVerdicts::PersonVerdicts(const QList<PersonDecision> &decisions)
{
    for (const PersonDecision &decision : decisions)
        take(decision);
}

Result<PersonVerdicts> PersonVerdicts::of(const storage::Vault &vault, const CaseId &caseId)
{
    const auto decisions = vault.cases().personDecisions(caseId);
    return decisions ? Result<PersonVerdicts>(PersonVerdicts(*decisions)) : decisions.error();
}

Kind PersonVerdicts::kindOf(const QString &person) const
{
    const auto known = m_last.constFind(person);
    return known == m_last.constEnd() ? Kind::Undecided : known->kind;
}

std::optional<PersonDecision> PersonVerdicts::lastOf(const QString &person) const
{
    const auto known = m_last.constFind(person);
    return known == m_last.constEnd() ? std::nullopt : std::optional(*known);
}

void PersonVerdicts::take(const PersonDecision &decision)
{
    m_last.insert(decision.person, decision);
}

PersonVerdicts::Count PersonVerdicts::countIn(const Finding &finding) const
{
    Count count;
    for (const Finding::Named &named : finding.named) {
        const Kind kind = kindOf(named.key);
        if (kind == Kind::Subject || kind == Kind::NoPerson)
            continue;
        ++count.others;
        count.undecided += kind == Kind::Undecided;
        count.toRedact += kind == Kind::Redact;
    }
    return count;
}

bool PersonVerdicts::hidesIn(const Finding &finding, System::ChatRule rule) const
{
    const QList<int> speakers = finding.speakers.value_or(QList<int>());
    const bool isChat = !speakers.isEmpty() || finding.hasUnsaid;
    if (rule == System::ChatRule::Undeclared || !isChat)
        return false;
    if (rule == System::ChatRule::OwnMessages && finding.hasUnsaid)
        return true;
    const bool isMasked = rule == System::ChatRule::Masked && countIn(finding).undecided > 0;
    return isMasked || std::any_of(speakers.begin(), speakers.end(), [&](int speaker) {
               const Kind kind = kindOf(finding.named[speaker].key);
               return kind != Kind::Subject && kind != Kind::Mention;
           });
}

void CasePeople::add(const Finding &finding)
{
    for (const Finding::Named &named : finding.named) {
        CasePerson &person = m_people[named.key];
        if (person.key.isEmpty())
            person = {named.key, named.name, named.role, 0, 0, {}};
        person.possible += named.possible;
        person.possible.removeDuplicates();
        person.hits += named.hits;
        ++person.items;
    }
}

QList<CasePerson> CasePeople::all() const
{
    QList<CasePerson> people = m_people.values();
    std::sort(people.begin(), people.end(), [](const CasePerson &a, const CasePerson &b) {
        return std::tuple(-a.hits, a.name, a.key) < std::tuple(-b.hits, b.name, b.key);
    });
    return people;
}

std::optional<CasePerson> CasePeople::find(const QString &key) const
{
    const auto found = m_people.constFind(key);
    return found == m_people.constEnd() ? std::nullopt : std::optional(*found);
}

Result<PeopleAct> decidePeople(storage::Vault &vault, const Clock &clock, const CaseId &caseId,
                               const QList<CasePerson> &people, Kind kind, const QString &note)
{
    if (kind == Kind::Mention && note.trimmed().isEmpty()) {
        return Error{
            Error::Kind::Refused, u"person.weighing-needed"_s,
            Text::tr("Somebody else is named in what is handed out only with a note that says how their rights "
                     "were weighed (Art. 15(4) GDPR). Nothing was decided.")};
    }
    QList<PersonDecision> decisions;
    for (const CasePerson &person : people)
        decisions << PersonDecision{{}, {}, person.key, person.name, kind, note.trimmed(), {}, {}};
    return record(vault, clock, caseId, decisions, {});
}

Result<PeopleAct> takeBackPeople(storage::Vault &vault, const Clock &clock, const CaseId &caseId, const PeopleAct &act)
{
    const auto bundles = vault.cases().bundles(caseId);
    if (!bundles)
        return bundles.error();
    if (!bundles->isEmpty()) {
        return Error{Error::Kind::Refused, u"person.sealed"_s,
                     Text::tr("The case's bundle is sealed: what was decided for it is not taken back. To change "
                              "something, decide about the people anew, then write the letter and seal again.")};
    }
    return record(vault, clock, caseId, act.before, act);
}

} // namespace habeas::collection
