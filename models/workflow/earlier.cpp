// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlier.h"

#include "answering.h"
#include "changes.h"
#include "completeness.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

/// Answered, refused or withdrawn.
Result<QDate> settledOn(const Office &office, const Case &value)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    QDate on = answeredOn(value, *letters);
    for (const Event &event : effectiveEvents(value.events)) {
        if (event.kind == Event::Kind::Withdrawn && !on.isValid())
            on = event.on;
    }
    return on;
}

template <class T> void takeKnown(T &place, const T &value)
{
    if (!value.isEmpty())
        place = value;
}

/// What is said of the person now and was otherwise then.
QList<Code> changesOfPerson(const Case &then, const Subject &now)
{
    Case after = then;
    takeKnown(after.subject.role, now.role);
    takeKnown(after.subject.group, now.group);
    takeKnown(after.subject.mails, now.mails);
    takeKnown(after.subject.userNames, now.userNames);
    takeKnown(after.subject.postal, now.postal);
    if (now.bornOn)
        after.subject.bornOn = now.bornOn;
    return changesIn({{u"changes"_s, changesBetween(then, after)}});
}

/// What was found then; and the systems that came or went since the answer.
Result<QList<Code>> changesOfSystems(const Office &office, const Case &value, QDate settled)
{
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    const auto systems = systemsOf(office, value);
    if (!systems)
        return systems.error();
    qint64 found = 0;
    QStringList added;
    QStringList removed;
    for (const LedgerLine &line : *ledger) {
        found += line.found;
        const auto system =
            std::find_if(systems->begin(), systems->end(), [&](const System &each) { return each.id == line.system; });
        if (system != systems->end() && system->removedOn.isValid())
            removed << line.systemName;
        else if (line.state == LedgerLine::State::Open) // an answered case has no other open line
            added << line.systemName;
    }
    QList<Code> codes{{u"earlier.found"_s, {{u"count"_s, found}}}};
    if (settled.isValid() && !added.isEmpty())
        codes << Code{u"earlier.systems-added"_s, {{u"systems"_s, added.join(u", "_s)}}};
    if (settled.isValid() && !removed.isEmpty())
        codes << Code{u"earlier.systems-removed"_s, {{u"systems"_s, removed.join(u", "_s)}}};
    return codes;
}

Result<EarlierCase> read(const Office &office, const storage::CaseLine &line, const Subject &subject)
{
    const auto value = office.vault.cases().caseWith(line.id);
    if (!value)
        return value.error();
    const auto settled = settledOn(office, *value);
    if (!settled)
        return settled.error();
    EarlierCase earlier{
        value->id, value->number, value->rights, stateOf(value->events), receivedOn(value->events), *settled, {}};
    if (!earlier.settledOn.isValid() && earlier.state != CaseState::Closed)
        earlier.remarks << Code{u"earlier.open"_s, {}};
    const auto systems = changesOfSystems(office, *value, earlier.settledOn);
    if (!systems)
        return systems.error();
    earlier.remarks << *systems << changesOfPerson(*value, subject);
    return earlier;
}

} // namespace

Result<QList<EarlierCase>> earlierCases(const Office &office, const OrganisationId &organisation,
                                        const Subject &subject, int limit)
{
    storage::CaseFilter filter;
    filter.organisation = organisation;
    filter.text = subject.fullName();
    QList<EarlierCase> all;
    const auto done = office.vault.snapshot([&]() -> Result<> {
        const auto page =
            office.vault.cases().list(filter, storage::CaseOrder::Received, storage::Direction::Descending, limit);
        if (!page)
            return page.error();
        for (const storage::CaseLine &line : page->lines) {
            const auto earlier = read(office, line, subject);
            if (!earlier)
                return earlier.error();
            all << *earlier;
        }
        return {};
    });
    return done ? Result<QList<EarlierCase>>(all) : done.error();
}

} // namespace habeas::workflow
