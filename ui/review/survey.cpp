// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey.h"

namespace habeas::ui {

using itemmodels::ItemCatalogue;

void Survey::take(CaseId id, QList<Source> sources) // copies: they may be its own
{
    clear();
    m_case = id;
    m_sources = std::move(sources);
    askKeys([this](const Runs &runs) {
        m_catalogue = ItemCatalogue(runs);
        Q_EMIT known();
        readOn();
    });
}

void Survey::update()
{
    if (m_case.isNull())
        return;
    askKeys([this](const Runs &runs) {
        if (m_catalogue.update(runs))
            Q_EMIT updated();
        else
            take(m_case, m_sources);
    });
}

void Survey::clear()
{
    ++m_round;
    m_case = {};
    m_sources.clear();
    m_isComplete = false;
    m_catalogue = {};
    m_people = {};
    m_standIns.clear();
}

void Survey::setDecision(const QList<ItemId> &items, std::optional<Decision::Kind> kind)
{
    m_catalogue.setDecision(items, kind);
}

void Survey::askKeys(const std::function<void(const Runs &)> &then)
{
    m_office.ask<Runs>(
        this,
        [id = m_case, sources = m_sources](workflow::Office &office) -> Result<Runs> {
            Runs runs;
            for (const Source &source : sources) {
                storage::ItemFilter filter;
                filter.caseId = id;
                filter.system = source.system;
                filter.collection = source.run;
                const auto keys = office.vault.items().keys(filter);
                if (!keys)
                    return keys.error();
                runs << ItemCatalogue::Run{source.system, source.items, *keys};
            }
            return runs;
        },
        [this, then, round = m_round](const Result<Runs> &runs) {
            if (round != m_round)
                return;
            if (runs)
                then(*runs);
            else
                Q_EMIT failed(runs.error());
        });
}

void Survey::readOn()
{
    const QList<ItemId> next = m_catalogue.unread(storage::ItemStore::keyLimit);
    if (next.isEmpty()) {
        m_isComplete = true;
        Q_EMIT completed();
        return;
    }
    m_office.ask<QList<storage::ItemLine>>(
        this,
        [id = m_case, next](workflow::Office &office) {
            return office.vault.items().lines(id, next, storage::ItemFilter::Radar::Read);
        },
        [this, round = m_round](const Result<QList<storage::ItemLine>> &lines) {
            if (round != m_round)
                return;
            if (!lines) {
                Q_EMIT failed(lines.error());
                return;
            }
            m_catalogue.take(*lines);
            for (const storage::ItemLine &line : *lines) {
                if (line.finding && !line.item.madeFrom)
                    m_people.add(*line.finding);
                if (line.decision)
                    m_standIns.insert(line.decision->standIns);
            }
            Q_EMIT progressed();
            readOn();
        });
}

} // namespace habeas::ui
