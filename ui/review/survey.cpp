// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey.h"

namespace habeas::ui {

using itemmodels::ItemCatalogue;

namespace {

using Runs = QList<ItemCatalogue::Run>;

Result<Runs> readKeys(const workflow::Office &office, const CaseId &id, const QList<Survey::Source> &sources)
{
    Runs runs;
    for (const Survey::Source &source : sources) {
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
}

} // namespace

void Survey::take(CaseId id, QList<Source> sources) // copies: they may be its own
{
    clear();
    m_case = id;
    m_sources = std::move(sources);
    ask<ItemCatalogue>(
        [id, sources = m_sources](workflow::Office &office) -> Result<ItemCatalogue> {
            const auto runs = readKeys(office, id, sources);
            return runs ? Result<ItemCatalogue>(ItemCatalogue(*runs)) : runs.error();
        },
        [this](ItemCatalogue catalogue) {
            m_catalogue = std::move(catalogue);
            Q_EMIT known();
            readOn();
        });
}

void Survey::update()
{
    if (m_case.isNull())
        return;
    ask<Runs>([id = m_case, sources = m_sources](workflow::Office &office) { return readKeys(office, id, sources); },
              [this](const Runs &runs) {
                  if (m_catalogue.update(runs))
                      Q_EMIT updated();
                  else
                      take(m_case, m_sources);
              });
}

/// What comes for what was shown before is thrown away.
template <class T>
void Survey::ask(std::function<Result<T>(workflow::Office &)> work, const std::function<void(T)> &then)
{
    m_office.ask<T>(this, std::move(work), [this, then, round = m_round](Result<T> answer) {
        if (round != m_round)
            return;
        if (answer)
            then(*std::move(answer));
        else
            Q_EMIT failed(answer.error());
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

void Survey::readOn()
{
    const QList<ItemId> next = m_catalogue.unread(storage::ItemStore::keyLimit);
    if (next.isEmpty()) {
        m_isComplete = true;
        Q_EMIT completed();
        return;
    }
    ask<QList<storage::ItemLine>>(
        [id = m_case, next](workflow::Office &office) {
            return office.vault.items().lines(id, next, storage::ItemFilter::Radar::Read);
        },
        [this](const QList<storage::ItemLine> &lines) {
            m_catalogue.take(lines);
            for (const storage::ItemLine &line : lines) {
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
