// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftovers.h"

#include <QCryptographicHash>

#include <utility>

namespace habeas::collection {
namespace {

QByteArray keyOf(const Item &item)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(item.path.toUtf8());
    hash.addData(QByteArrayView("\0", 1)); // neither holds one
    hash.addData(item.version.toUtf8());
    return hash.result();
}

} // namespace

Leftovers::Leftovers(const storage::Vault &vault, const Collection &run)
    : m_vault(vault), m_case(run.caseId), m_system(run.system), m_run(run.id), m_references(run.references)
{ }

std::optional<Item> Leftovers::find(const Item &head)
{
    if (head.version.isEmpty())
        return std::nullopt;
    look();
    const auto found = m_items.constFind(keyOf(head));
    if (found == m_items.constEnd())
        return std::nullopt;
    const auto line = m_vault.items().item(*found);
    const bool isWhole = line && m_vault.items().read(line->item.blob);
    return isWhole ? std::optional(line->item) : std::nullopt;
}

std::optional<Item> Leftovers::findPart(const Item &head)
{
    if (head.version.isEmpty())
        return std::nullopt;
    look();
    const auto found = m_parts.constFind(keyOf(head));
    if (found == m_parts.constEnd())
        return std::nullopt;
    const auto blob = m_vault.items().blob(found->blob);
    return blob && !blob->isComplete() ? std::optional(*found) : std::nullopt;
}

void Leftovers::look()
{
    if (std::exchange(m_hasLooked, true))
        return;
    const auto runs = m_vault.cases().collections(m_case);
    if (!runs)
        return;
    QList<Collection> brokenOff;
    for (const Collection &run : *runs) {
        if (run.system != m_system || run.id == m_run || run.references != m_references)
            continue;
        if (run.state == Collection::State::Done)
            brokenOff.clear();
        else if (run.state != Collection::State::Running)
            brokenOff << run;
    }
    for (const Collection &run : std::as_const(brokenOff))
        lookThrough(run);
}

void Leftovers::lookThrough(const Collection &run)
{
    for (const Item &part : run.parts)
        m_parts.insert(keyOf(part), part);
    storage::ItemFilter filter;
    filter.caseId = m_case;
    filter.system = m_system;
    filter.collection = run.id;
    const auto looked = m_vault.items().forEach(filter, [this](const storage::ItemLine &line) -> Result<> {
        if (!line.item.madeFrom && !line.item.version.isEmpty())
            m_items.insert(keyOf(line.item), line.item.id);
        return {};
    });
    Q_UNUSED(looked) // a damaged row costs what lies behind it: read anew
}

} // namespace habeas::collection
