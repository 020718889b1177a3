// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemlistmodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::itemmodels {

QString connectorText(const QString &connector)
{
    const std::pair<QString, QString> texts[] = {
        {u"manual"_s, SystemListModel::tr("asked by hand")},
        {u"ldap"_s, SystemListModel::tr("Directory server (LDAP)")},
        {u"ldif"_s, SystemListModel::tr("Directory file (LDIF)")},
        {u"nextcloud"_s, SystemListModel::tr("Nextcloud")},
        {u"nextcloud-export"_s, SystemListModel::tr("Nextcloud export")},
        {u"log"_s, SystemListModel::tr("Log files")},
        {u"folder"_s, SystemListModel::tr("Folder")},
    };
    const auto found =
        std::find_if(std::begin(texts), std::end(texts), [&](const auto &text) { return text.first == connector; });
    return found == std::end(texts) ? connector : found->second;
}

void SystemListModel::show(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void SystemListModel::update(const Row &row)
{
    const int at = rowOf(row.system.id);
    if (at < 0)
        return;
    m_rows[at] = row;
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

int SystemListModel::rowOf(const SystemId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.system.id == id; });
    return found == m_rows.end() ? -1 : int(std::distance(m_rows.begin(), found));
}

int SystemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SystemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SystemListModel::stateText(State state)
{
    switch (state) {
    case State::Unsaved:
        return tr("not saved");
    case State::Lacking:
        return tr("something is missing");
    case State::ToCheck:
        return tr("still to be checked");
    case State::Complete:
        return tr("complete for Art. 15");
    }
    return {};
}

QString SystemListModel::groupText(Profile::Group group)
{
    switch (group) {
    case Profile::Group::Learning:
        return tr("Learning and exchange");
    case Profile::Group::Administration:
        return tr("Administration");
    case Profile::Group::MailAndLogs:
        return tr("Mail and logs");
    case Profile::Group::Processors:
        return tr("Processors");
    }
    return {};
}

QVariant SystemListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isWhole = row.state == State::Complete || row.state == State::ToCheck;
    const QString reads = isWhole ? connectorText(row.system.connector) : stateText(row.state);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.system.name : reads;
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3, %4"_s.arg(row.system.name, connectorText(row.system.connector), stateText(row.state),
                                       groupText(row.group));
    case Qt::ToolTipRole:
        return row.system.name;
    case StateRole:
        return int(row.state);
    case GroupRole:
        return groupText(row.group);
    case SortRole:
        return QString::number(int(row.group)) + row.system.name;
    default:
        return {};
    }
}

QVariant SystemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("System") : tr("Read by");
}

} // namespace habeas::itemmodels
