// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection/thirdparties.h"

#include <QAbstractListModel>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <functional>

namespace habeas::itemmodels {

/// The items of a case's speaking runs, in the order found, a page at a time; with what was decided about each, and how
/// many other people the radar saw in it.
///
/// What redaction made is left out: it belongs to the decision about its source.
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
    enum class Show { All, WithPeople }; ///< WithPeople: those that are Undecided, Decided or Unclear
    static constexpr int pageSize = 200;

    /// What a page is asked by.
    struct Request {
        storage::ItemFilter filter;
        QByteArray after;
        qsizetype source = 0; ///< which of the runs
        int list = 0; ///< given back with the answer
    };
    using Fetch = std::function<void(const Request &)>;

    ItemListModel(Fetch fetch, const QLocale &locale, QObject *parent = nullptr);

    /// One filter for each run that is shown, in order; and the systems' names.
    void show(const QList<storage::ItemFilter> &sources, const QHash<SystemId, QString> &systems,
              Show which = Show::All);
    /// What was decided about people: their items say so.
    void setVerdicts(const collection::PersonVerdicts &verdicts);
    void clear();
    void taken(const Request &request, const Result<storage::ItemPage> &page);
    const storage::ItemLine &lineAt(int row) const { return m_lines.at(row); }
    /// What was just decided about some items; the store holds it already.
    void setDecision(const QSet<ItemId> &items, const Decision &decision);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const habeas::Error &error); ///< a page could not be read; the list ends where it ended before
    void shown(); ///< the first page is there: the list may be empty

private:
    void ask();
    QString caption(const storage::ItemLine &line) const;
    People peopleIn(const storage::ItemLine &line) const;
    QString peopleText(const storage::ItemLine &line) const;

    Fetch m_fetch;
    QLocale m_locale;
    QList<storage::ItemFilter> m_sources;
    QHash<SystemId, QString> m_systems;
    collection::PersonVerdicts m_verdicts;
    Show m_which = Show::All;
    Request m_next;
    QList<storage::ItemLine> m_lines;
    bool m_isComplete = true;
    bool m_isAsking = false;
};

} // namespace habeas::itemmodels
