// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection/thirdparties.h"

#include <QAbstractListModel>
#include <QHash>
#include <QLocale>

#include <functional>

namespace habeas::itemmodels {

/// Items as one line each, with what was decided about each, and how many other people the radar saw in it.
///
/// It knows all by their ids and holds the lines of a few pages around what is looked at: a hundred thousand cost what
/// a thousand cost. A line that is not there yet is asked for when a view wants it.
class ItemListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DecisionRole = Qt::UserRole, ///< Decision::Kind as int, or -1
        CaptionRole, ///< the second line
        PeopleRole, ///< People as int
        PeopleTextRole, ///< "5 others"
    };
    /// Other people in an item: nobody has looked, none seen, some to decide about, all decided; nobody can tell.
    enum class People { NotLooked, None, Undecided, Decided, Unclear };
    static constexpr int pageSize = 100;
    static constexpr int keptPages = 12;

    /// What a page is asked by.
    struct Request {
        QList<ItemId> items;
        int page = 0;
        int list = 0; ///< given back with the answer
    };
    using Fetch = std::function<void(const Request &)>;

    ItemListModel(Fetch fetch, const QLocale &locale, QObject *parent = nullptr);

    void show(const QList<ItemId> &items);
    void nameSystems(const QHash<SystemId, QString> &names) { m_systems = names; }
    /// What was decided about people: their items say so.
    void setVerdicts(const collection::PersonVerdicts &verdicts);
    void clear();
    void taken(const Request &request, const Result<QList<storage::ItemLine>> &lines);
    const QList<ItemId> &items() const { return m_items; }
    const ItemId &idAt(int row) const { return m_items.at(row); }
    int rowOf(const ItemId &item) const { return int(m_items.indexOf(item)); }
    /// Null while it is not read; it is asked for then, and dataChanged() comes.
    const storage::ItemLine *lineAt(int row) const;
    /// They are something else in the vault by now, and read again.
    void forget(const QList<ItemId> &items);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void failed(const habeas::Error &error); ///< a page could not be read; its lines stay empty

private:
    void want(int page) const;
    void ask();
    QVariant dataOf(const storage::ItemLine &line, int role) const;
    QString caption(const storage::ItemLine &line) const;
    People peopleIn(const storage::ItemLine &line) const;
    QString peopleText(const storage::ItemLine &line) const;

    Fetch m_fetch;
    QLocale m_locale;
    QList<ItemId> m_items;
    QHash<SystemId, QString> m_systems;
    collection::PersonVerdicts m_verdicts;
    QHash<int, QList<storage::ItemLine>> m_pages;
    QList<int> m_kept; ///< of m_pages, the one that came last at the end
    mutable QList<int> m_wanted; ///< the one looked at last at the end
    int m_list = 0;
    bool m_isAsking = false;
};

} // namespace habeas::itemmodels
