// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linepages.h"

#include "storage/casestore.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <functional>

namespace habeas::itemmodels {

/// The cases of an organisation.
///
/// It knows all by their ids, which come some thousands at a time, one request after the other, and holds a few pages
/// of lines. It never waits: answers come by taken(). One for a list that is no longer shown (filter or order changed
/// meanwhile) is thrown away. GUI thread.
class CaseListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Person, Rights, State, Received, Safe, Due, ColumnCount };
    using Lines = LinePages<CaseId, storage::CaseLine>;

    /// What more of the list is asked by.
    struct More {
        storage::CaseFilter filter;
        storage::CaseOrder order = storage::CaseOrder::Due;
        storage::Direction direction = storage::Direction::Ascending;
        QByteArray after;
        int list = 0; ///< given back with the answer

        /// How many ids at most. Hits of a search are opened to be checked: less of them at a time.
        int limit() const { return filter.text.isEmpty() ? 5000 : 500; }
    };
    using FetchMore = std::function<void(const More &)>;

    CaseListModel(FetchMore fetchMore, Lines::Fetch fetchLines, const QLocale &locale, QObject *parent = nullptr);

    /// Shows another list, from its beginning.
    void show(const storage::CaseFilter &filter, storage::CaseOrder order, storage::Direction direction, QDate today);
    /// Shows nothing and keeps nothing; answers on their way are thrown away.
    void clear();
    void taken(const More &request, const Result<storage::CaseKeys> &keys);
    void taken(const Lines::Request &request, const Result<QList<storage::CaseLine>> &lines);
    /// All are known: there are no more than the rows.
    bool isComplete() const { return m_isComplete; }
    /// The case of a row; null behind the last.
    CaseId caseAt(int row) const { return m_lines.ids().value(row); }
    /// -1: it is not among those that are known so far.
    int rowOf(const CaseId &id) const { return int(m_lines.ids().indexOf(id)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The list ends where it ended before, or lines stay empty.
    void failed(const habeas::Error &error);
    /// More of the list is there, or it is known to be empty, or whole.
    void grown();

private:
    QString text(const storage::CaseLine &line, int column) const;
    QString sentence(const storage::CaseLine &line) const;
    static QString headingTip(int column);
    QVariant dataOf(const storage::CaseLine &line, int column, int role) const;
    void reset(const More &next, bool isComplete);

    FetchMore m_fetchMore;
    Lines m_lines;
    QLocale m_locale;
    QDate m_today;
    More m_next;
    bool m_isComplete = true;
};

} // namespace habeas::itemmodels
