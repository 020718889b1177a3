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
    m_case = sheet.value();
    m_isRunning = true;
    for (const System &system : readyIn(sheet))
        m_turns << Turn{system, sheet.accessTo(system.id)};
    next();
}

void CollectAll::next()
{
    if (m_turns.isEmpty()) {
        m_isRunning = false;
        Q_EMIT told(m_left.join(u'\n'));
        return;
    }
    const Turn turn = m_turns.takeFirst();
    m_office.start<Collection>(
        {turn.system.name, m_case.id, turn.system.id, true}, this,
        [turn, value = m_case](workflow::Office &office, const Watch &watch) -> Result<Collection> {
            const auto access = turn.kept ? workflow::openAccess(office, turn.system, *turn.kept)
                                          : Result<connectors::Access>(connectors::Access());
            if (!access)
                return access.error();
            return workflow::collectTheOnly(office, value, turn.system, workflow::queryOf(value), *access, watch);
        },
        [this, system = turn.system, id = m_case.id](const Result<Collection> &done) {
            if (id == m_case.id)
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
    if (error.code == u"ask.ambiguous")
        return tr("More than one entry may be the person. Look for the person and choose.");
    return error.message;
}

void CollectAll::take(const System &system, const Result<Collection> &done)
{
    const bool isStopped =
        done ? done->state == Collection::State::Cancelled : done.error().kind == Error::Kind::Cancelled;
    if (!done && !isStopped)
        m_left << tr("%1: %2").arg(system.name, textOf(done.error()));
    if (isStopped) { // whoever stops one wants the others to wait, too
        for (const Turn &turn : std::as_const(m_turns))
            m_left << tr("%1: not asked, because you stopped.").arg(turn.system.name);
        m_turns.clear();
    }
    Q_EMIT changed();
    next();
}

void CollectAll::clear()
{
    m_case = {};
    m_turns.clear();
    m_left.clear();
    m_isRunning = false;
}

} // namespace habeas::ui
