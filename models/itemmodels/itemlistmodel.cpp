// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemlistmodel.h"

#include "itemform.h"
#include "wording.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

ItemListModel::ItemListModel(Lines::Fetch fetch, const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_lines(*this, std::move(fetch)), m_locale(locale)
{ }

void ItemListModel::show(const QList<ItemId> &items)
{
    beginResetModel();
    m_lines.show(items);
    endResetModel();
}

void ItemListModel::clear()
{
    show({});
    m_systems.clear();
    m_verdicts = {};
}

void ItemListModel::taken(const Lines::Request &request, const Result<QList<storage::ItemLine>> &lines)
{
    if (!lines) {
        if (m_lines.failed(request))
            Q_EMIT failed(lines.error());
        return;
    }
    if (m_lines.taken(request, *lines))
        Q_EMIT dataChanged(index(request.firstRow()), index(request.firstRow() + int(lines->size()) - 1));
}

void ItemListModel::forget(const QList<ItemId> &items)
{
    if (items.size() > Lines::keptPages * Lines::pageSize) // more than are held: quicker read than looked for
        return m_lines.forget([](const storage::ItemLine &) { return true; });
    const QSet<ItemId> changed(items.begin(), items.end());
    m_lines.forget([&](const storage::ItemLine &line) { return changed.contains(line.item.id); });
}

void ItemListModel::setVerdicts(const collection::PersonVerdicts &verdicts)
{
    m_verdicts = verdicts;
    if (!items().isEmpty())
        Q_EMIT dataChanged(index(0), index(int(items().size()) - 1), {PeopleRole, PeopleTextRole});
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
    return parent.isValid() ? 0 : int(items().size());
}

QString ItemListModel::caption(const storage::ItemLine &line) const
{
    QStringList parts;
    if (line.decision)
        parts << decisionText(line.decision->kind);
    if (line.item.modifiedAt.isValid())
        parts << dayText(line.item.modifiedAt.toLocalTime().date(), m_locale);
    parts << m_locale.formattedDataSize(line.item.sizeBytes, 1, QLocale::DataSizeSIFormat);
    if (line.item.ownership != Ownership::Own && line.item.ownership != Ownership::Unknown)
        parts << ownershipText(line.item.ownership);
    parts << m_systems.value(line.item.system);
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
        return title + u", "_s + itemFormText(formOf(line.item)) + u", "_s
            + (line.decision ? QString() : tr("open") + u", "_s) + caption(line)
            + (people.isEmpty() ? QString() : u", "_s + people);
    }
    case PeopleRole:
        return int(peopleIn(line));
    case PeopleTextRole:
        return peopleText(line);
    case Qt::ToolTipRole:
        return (line.item.title.isEmpty() ? QString() : title + u'\n') + line.item.path + u'\n'
            + itemFormText(formOf(line.item)) + u'\n' + caption(line);
    case FormRole:
        return int(formOf(line.item));
    case ElideRole:
        return int(line.item.title.isEmpty() ? Qt::ElideMiddle : Qt::ElideRight);
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
    case ElideRole:
        return int(Qt::ElideRight);
    case DecisionRole:
    case FormRole:
        return -1;
    default:
        return {};
    }
}

} // namespace habeas::itemmodels
