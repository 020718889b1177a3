// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "register/system.h"
#include "storage/vault.h"

#include <QHash>

namespace habeas::collection {

/// What was decided about the people whom items of a case name, by the radar's key; who is undecided is not in it.
class PersonVerdicts
{
public:
    PersonVerdicts() = default;
    explicit PersonVerdicts(const QList<PersonDecision> &decisions); ///< oldest first
    static Result<PersonVerdicts> of(const storage::Vault &vault, const CaseId &caseId);

    PersonDecision::Kind kindOf(const QString &person) const;
    QString noteOf(const QString &person) const { return m_last.value(person).note; }
    /// What counts about somebody; nothing: nobody decided.
    std::optional<PersonDecision> lastOf(const QString &person) const;
    void take(const PersonDecision &decision);

    /// Other people in it, as far as it is not decided that they are none: how many, and how many of them may not be
    /// handed out like this.
    struct Count {
        int others = 0;
        int undecided = 0;
        int toRedact = 0;

        friend bool operator==(const Count &, const Count &) = default;
    };
    Count countIn(const Finding &finding) const;
    /// Whether \a rule leaves something out of a chat by what was decided so far.
    bool hidesIn(const Finding &finding, System::ChatRule rule) const;

    bool isEmpty() const { return m_last.isEmpty(); } ///< nothing was ever decided about anybody

private:
    QHash<QString, PersonDecision> m_last;
};

/// Somebody, in all items of a case.
struct CasePerson {
    QString key;
    QString name;
    QString role; ///< code of Person::Role
    qint64 hits = 0;
    qint64 items = 0;
    QStringList possible; ///< whom a given name alone may mean

    friend bool operator==(const CasePerson &, const CasePerson &) = default;
};

/// Whom the items of a case name: added up finding by finding.
class CasePeople
{
public:
    void add(const Finding &finding);
    /// Most hits first.
    QList<CasePerson> all() const;
    std::optional<CasePerson> find(const QString &key) const;
    bool isEmpty() const { return m_people.isEmpty(); }

private:
    QHash<QString, CasePerson> m_people;
};

/// What was decided about people in one go, and what counted before: enough to take it back.
struct PeopleAct {
    QUuid id; ///< the journal's entry about it names it
    QList<PersonDecision> made;
    QList<PersonDecision> before; ///< of each of them; Undecided: nobody had decided

    friend bool operator==(const PeopleAct &, const PeopleAct &) = default;
};

/// Decides about people in all items of the case at once. Earlier decisions stay in the record.
///
/// Refused "person.weighing-needed" (to name somebody, Art. 15(4) GDPR), "person.answered" (the case is answered).
Result<PeopleAct> decidePeople(storage::Vault &vault, const Clock &clock, const CaseId &caseId,
                               const QList<CasePerson> &people, PersonDecision::Kind kind, const QString &note);
/// Takes an act back, whoever's sitting it was: about each person counts again what did before, by a new decision that
/// says so. The answer is an act itself: taken back, it is as if the first had never been taken back.
///
/// Refused "person.sealed" (the case's bundle is sealed), "person.changed-since" (about one of them something else was
/// decided since, also by somebody else), "person.answered": nothing is taken back.
Result<PeopleAct> takeBackPeople(storage::Vault &vault, const Clock &clock, const CaseId &caseId, const PeopleAct &act);

} // namespace habeas::collection
