// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "register/profiles.h"

#include <QAbstractTableModel>

namespace habeas::itemmodels {

/// What reads a system, by the connector's name: "Directory server (LDAP)"; of an unknown one its name.
QString connectorText(const QString &connector);

/// The register of an organisation, a line for each system. Holds copies, asks no store. GUI thread.
class SystemListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Reads, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, ///< State as int
        GroupRole, ///< its heading: "Learning and exchange"
        SortRole, ///< by group, then by name
    };
    /// How an entry stands, worst first.
    enum class State {
        Unsaved, ///< it is being edited
        Lacking, ///< something is missing for a letter, or to ask it
        ToCheck, ///< nothing is missing, but what its profile leaves to the school is not checked
        Complete,
    };
    struct Row {
        System system;
        State state = State::Complete;
        Profile::Group group = Profile::Group::Administration;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<Row> &rows);
    /// The row of a system that is being edited, as it is now; nothing if it is not in the list.
    void update(const Row &row);
    const System &systemAt(int row) const { return m_rows.at(row).system; }
    int rowOf(const SystemId &id) const; ///< -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString stateText(State state);
    static QString groupText(Profile::Group group);

    QList<Row> m_rows;
};

} // namespace habeas::itemmodels
