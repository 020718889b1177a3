// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemlistmodel.h"

#include "wording.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

ItemListModel::ItemListModel(Fetch fetch, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_fetch(std::move(fetch)), m_locale(locale)
{ }

void ItemListModel::show(const QList<ItemId> &items)
{
    beginResetModel();
    ++m_list;
    m_items = items;
    m_pages.clear();
    m_kept.clear();
    m_wanted.clear();
    m_isAsking = false;
    endResetModel();
}

void ItemListModel::clear()
{
    show({});
    m_systems.clear();
    m_verdicts = {};
}

const storage::ItemLine *ItemListModel::lineAt(int row) const
{
    if (row < 0 || row >= m_items.size())
        return nullptr;
    const auto page = m_pages.constFind(row / pageSize);
    if (page != m_pages.constEnd())
        return &page->at(row % pageSize);
    want(row / pageSize);
    return nullptr;
}

/// Whoever scrolls fast leaves pages behind that nobody looks at any more: the last ones wanted are read.
void ItemListModel::want(int page) const
{
    constexpr qsizetype mostWanted = 3;
    if (m_wanted.contains(page))
        return;
    m_wanted << page;
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    if (m_wanted.size() == 1 && !m_isAsking) {
        auto *self = const_cast<ItemListModel *>(this); // the caller is in the middle of reading
        QMetaObject::invokeMethod(self, &ItemListModel::ask, Qt::QueuedConnection);
    }
}

void ItemListModel::ask()
{
    if (m_isAsking || m_wanted.isEmpty())
        return;
    m_isAsking = true;
    const int page = m_wanted.last();
    m_fetch({m_items.mid(qsizetype(page) * pageSize, pageSize), page, m_list});
}

void ItemListModel::taken(const Request &request, const Result<QList<storage::ItemLine>> &lines)
{
    if (request.list != m_list)
        return;
    m_isAsking = false;
    m_wanted.removeAll(request.page);
    if (!lines) {
        Q_EMIT failed(lines.error());
        return;
    }
    m_pages.insert(request.page, *lines);
    m_kept.removeAll(request.page);
    m_kept << request.page;
    if (m_kept.size() > keptPages)
        m_pages.remove(m_kept.takeFirst());
    const int first = request.page * pageSize;
    Q_EMIT dataChanged(index(first), index(first + int(lines->size()) - 1));
    ask();
}

void ItemListModel::forget(const QList<ItemId> &items)
{
    const QSet<ItemId> changed(items.begin(), items.end());
    const auto isChanged = [&](const storage::ItemLine &line) { return changed.contains(line.item.id); };
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        if (std::any_of(page->begin(), page->end(), isChanged))
            m_wanted << page.key(); // what is shown stays until the answer is there
    }
    ++m_list; // what is on its way may be older
    m_isAsking = false;
    ask();
}

void ItemListModel::setVerdicts(const collection::PersonVerdicts &verdicts)
{
    m_verdicts = verdicts;
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_items.size()) - 1), {PeopleRole, PeopleTextRole});
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
    return parent.isValid() ? 0 : int(m_items.size());
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

QVariant ItemListModel::dataOf(const storage::ItemLine &line, int role) const
{
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

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const storage::ItemLine *line = lineAt(index.row()))
        return dataOf(*line, role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("Being read …");
    case PeopleRole:
        return int(People::None);
    case DecisionRole:
        return -1;
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
