// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemlistmodel.h"

#include "wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

ItemListModel::ItemListModel(Fetch fetch, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_fetch(std::move(fetch)), m_locale(locale)
{ }

void ItemListModel::show(const QList<storage::ItemFilter> &sources, const QHash<SystemId, QString> &systems, Show which)
{
    beginResetModel();
    m_which = which;
    m_lines.clear();
    m_sources = sources;
    m_systems = systems;
    m_next = {sources.value(0), {}, 0, m_next.list + 1};
    m_isComplete = sources.isEmpty();
    m_isAsking = false;
    endResetModel();
    if (m_isComplete)
        Q_EMIT shown();
    else
        ask();
}

void ItemListModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_sources.clear();
    m_systems.clear();
    m_verdicts = {};
    m_next = {{}, {}, 0, m_next.list + 1};
    m_isComplete = true;
    m_isAsking = false;
    endResetModel();
}

void ItemListModel::ask()
{
    m_isAsking = true;
    m_fetch(m_next);
}

void ItemListModel::taken(const Request &request, const Result<storage::ItemPage> &page)
{
    if (request.list != m_next.list)
        return;
    m_isAsking = false;
    if (!page) {
        m_isComplete = true;
        Q_EMIT failed(page.error());
        return;
    }
    const bool isFirst = request.source == 0 && request.after.isEmpty();
    QList<storage::ItemLine> lines = page->lines;
    lines.removeIf([this](const storage::ItemLine &line) {
        const People people = peopleIn(line);
        const bool isWanted = m_which == Show::All || (people != People::NotLooked && people != People::None);
        return line.item.madeFrom.has_value() || !isWanted;
    });
    if (!lines.isEmpty()) {
        const int first = int(m_lines.size());
        beginInsertRows({}, first, first + int(lines.size()) - 1);
        m_lines << lines;
        endInsertRows();
    }
    m_next.after = page->next;
    if (page->next.isEmpty()) {
        ++m_next.source;
        m_next.filter = m_sources.value(m_next.source);
        m_isComplete = m_next.source >= m_sources.size();
    }
    // A page of nothing that is shown would leave a view without a reason to ask for more.
    if (!m_isComplete && lines.isEmpty())
        ask();
    else if (isFirst || m_lines.size() == lines.size())
        Q_EMIT shown();
}

void ItemListModel::setDecision(const QSet<ItemId> &items, const Decision &decision)
{
    for (int row = 0; row < int(m_lines.size()); ++row) {
        if (!items.contains(m_lines.at(row).item.id))
            continue;
        m_lines[row].decision = decision;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void ItemListModel::setVerdicts(const collection::PersonVerdicts &verdicts)
{
    m_verdicts = verdicts;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1), {PeopleRole, PeopleTextRole});
}

ItemListModel::People ItemListModel::peopleIn(const storage::ItemLine &line) const
{
    if (!line.finding)
        return People::NotLooked;
    const auto count = m_verdicts.countIn(*line.finding);
    if (count.others == 0)
        return line.finding->lacks.isEmpty() ? People::None : People::Unclear;
    return count.undecided > 0 ? People::Undecided : People::Decided;
}

QString ItemListModel::peopleText(const storage::ItemLine &line) const
{
    switch (peopleIn(line)) {
    case People::NotLooked:
    case People::None:
        return {};
    case People::Unclear:
        return tr("people?");
    case People::Undecided:
    case People::Decided:
        break;
    }
    return tr("%n other(s)", nullptr, m_verdicts.countIn(*line.finding).others);
}

int ItemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

bool ItemListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void ItemListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

QString ItemListModel::caption(const storage::ItemLine &line) const
{
    QStringList parts{line.decision ? decisionText(line.decision->kind) : tr("open"),
                      m_systems.value(line.item.system)};
    if (line.item.ownership != Ownership::Own)
        parts << ownershipText(line.item.ownership);
    parts << m_locale.formattedDataSize(line.item.sizeBytes, 1, QLocale::DataSizeSIFormat);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const storage::ItemLine &line = m_lines[index.row()];
    const QString title = line.item.title.isEmpty() ? line.item.path : line.item.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case CaptionRole:
        return caption(line);
    case Qt::AccessibleTextRole: {
        const QString people = peopleText(line);
        return title + u", "_s + caption(line) + (people.isEmpty() ? QString() : u", "_s + people);
    }
    case PeopleRole:
        return int(peopleIn(line));
    case PeopleTextRole:
        return peopleText(line);
    case Qt::ToolTipRole:
        return line.item.path;
    case DecisionRole:
        return line.decision ? int(line.decision->kind) : -1;
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
