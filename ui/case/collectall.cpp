// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collectall.h"
#include "workflow/asking.h"
#include "workflow/keptaccess.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

CollectAll::CollectAll(OfficeThread &office, QObject *parent) : QObject(parent), m_office(office) { }

QList<System> CollectAll::readyIn(const CaseSheet &sheet)
{
    QList<System> ready;
    for (const LedgerLine &line : sheet.facts.ledger) { // what is gone first comes first
        const auto system = std::find_if(sheet.systems.begin(), sheet.systems.end(),
                                         [&](const System &each) { return each.id == line.system; });
        if (line.state != LedgerLine::State::Open || line.isAskedByHand || system == sheet.systems.end())
            continue;
        if (workflow::loginOf(*system) == workflow::Login::None || sheet.accessTo(system->id))
            ready << *system;
    }
    return ready;
}

void CollectAll::start(const CaseSheet &sheet)
{
    clear();
    m_case = sheet.value().id;
    m_isRunning = true;
    m_turns = readyIn(sheet);
    next();
}

/// As case, system and access are now: since the first was asked somebody may have corrected or withdrawn something.
Result<Collection> CollectAll::collectNow(workflow::Office &office, const CaseId &id, const SystemId &systemId,
                                          const Watch &watch)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    const auto system = office.vault.registry().system(systemId);
    if (!system)
        return system.error();
    const auto kept = workflow::keptAccess(office, *system, id);
    if (!kept)
        return kept.error();
    const auto access =
        *kept ? workflow::openAccess(office, *system, **kept) : Result<connectors::Access>(connectors::Access());
    if (!access)
        return access.error();
    return workflow::collectTheOnly(office, *value, *system, workflow::queryOf(*value), *access, watch);
}

void CollectAll::next()
{
    if (m_turns.isEmpty()) {
        m_isRunning = false;
        Q_EMIT ended();
        return;
    }
    const System system = m_turns.takeFirst();
    m_office.start<Collection>(
        {system.name, m_case, system.id, true}, this,
        [systemId = system.id, id = m_case](workflow::Office &office, const Watch &watch) {
            return collectNow(office, id, systemId, watch);
        },
        [this, system, id = m_case](const Result<Collection> &done) {
            if (id == m_case)
                take(system, done);
        });
    Q_EMIT changed();
}

/// Why nothing of a system was collected, and what to do in this window.
QString CollectAll::textOf(const Error &error)
{
    if (error.code == u"ask.no-candidate")
        return tr("Nobody matches. Look under other names, or record that nobody was found.");
    if (error.code == u"ask.not-certain")
        return tr("Only the name agrees. Look for the person and say whether it is theirs.");
    if (error.code == u"ask.name-differs")
        return tr("The identifier agrees, but the entry has another name. Look for the person and say whether it is "
                  "theirs.");
    if (error.code == u"ask.ambiguous")
        return tr("More than one entry may be the person. Look for the person and choose.");
    return error.message;
}

void CollectAll::take(const System &system, const Result<Collection> &done)
{
    const bool isStopped =
        done ? done->state == Collection::State::Cancelled : done.error().kind == Error::Kind::Cancelled;
    if (!done && !isStopped)
        m_left << std::pair(system.id, tr("%1: %2").arg(system.name, textOf(done.error())));
    if (isStopped) { // whoever stops one wants the others to wait, too
        for (const System &turn : std::as_const(m_turns))
            m_left << std::pair(turn.id, tr("%1: not asked, because you stopped.").arg(turn.name));
        m_turns.clear();
    }
    Q_EMIT changed();
    next();
}

QString CollectAll::left(const QList<LedgerLine> &ledger) const
{
    QStringList lines;
    for (const auto &[system, why] : m_left) {
        const bool isOwed = std::any_of(ledger.begin(), ledger.end(), [&, id = system](const LedgerLine &line) {
            const bool isCollected = line.settled() || line.state == LedgerLine::State::Partial;
            return line.system == id && !isCollected;
        });
        if (isOwed && !m_isRunning)
            lines << why;
    }
    return lines.join(u'\n');
}

void CollectAll::clear()
{
    m_case = {};
    m_turns.clear();
    m_left.clear();
    m_isRunning = false;
}

} // namespace habeas::ui
