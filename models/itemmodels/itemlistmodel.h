// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linepages.h"

#include "collection/thirdparties.h"

#include <QAbstractListModel>
#include <QHash>
#include <QLocale>

namespace habeas::itemmodels {

/// Items as one line each, with what was decided about each, and how many other people the radar saw in it.
///
/// It knows all by their ids and holds a few pages of lines. GUI thread.
class ItemListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DecisionRole = Qt::UserRole, ///< Decision::Kind as int, or -1
        CaptionRole, ///< the second line
        PeopleRole, ///< People as int
        PeopleTextRole, ///< "5 others"
        FormRole, ///< ItemForm as int, or -1 while it is not known
        ElideRole, ///< how the first line is shortened, Qt::TextElideMode as int: a path loses its middle
    };
    /// Other people in an item: nobody has looked, none seen, some to decide about, all decided; nobody can tell.
    enum class People { NotLooked, None, Undecided, Decided, Unclear };
    using Lines = LinePages<ItemId, storage::ItemLine>;

    ItemListModel(Lines::Fetch fetch, const QLocale &locale, QObject *parent = nullptr);

    void show(const QList<ItemId> &items);
    void nameSystems(const QHash<SystemId, QString> &names) { m_systems = names; }
    /// What was decided about people: their items say so.
    void setVerdicts(const collection::PersonVerdicts &verdicts);
    void clear();
    void taken(const Lines::Request &request, const Result<QList<storage::ItemLine>> &lines);
    const QList<ItemId> &items() const { return m_lines.ids(); }
    const ItemId &idAt(int row) const { return m_lines.ids().at(row); }
    int rowOf(const ItemId &item) const { return int(m_lines.ids().indexOf(item)); }
    /// Null while it is not read; it is asked for then, and dataChanged() comes.
    const storage::ItemLine *lineAt(int row) const { return m_lines.lineAt(row); }
    /// They are something else in the vault by now, and read again.
    void forget(const QList<ItemId> &items);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void failed(const habeas::Error &error); ///< a page could not be read; its lines stay empty

private:
    QVariant dataOf(const storage::ItemLine &line, int role) const;
    QString caption(const storage::ItemLine &line) const;
    People peopleIn(const storage::ItemLine &line) const;
    QString peopleText(const storage::ItemLine &line) const;

    Lines m_lines;
    QLocale m_locale;
    QHash<SystemId, QString> m_systems;
    collection::PersonVerdicts m_verdicts;
};

} // namespace habeas::itemmodels
