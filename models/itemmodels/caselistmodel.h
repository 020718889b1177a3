// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/casestore.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <functional>

namespace habeas::itemmodels {

/// The cases of an organisation, a page at a time: a view asks for more when it comes to the end.
///
/// It asks for pages and never waits for them: answers come by taken(). One for a list that is no longer shown (filter
/// or order changed meanwhile) is thrown away. GUI thread.
class CaseListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Person, Rights, State, Safe, Due, ColumnCount };
    static constexpr int pageSize = 200;

    /// What a page is asked by.
    struct Request {
        storage::CaseFilter filter;
        storage::CaseOrder order = storage::CaseOrder::Due;
        storage::Direction direction = storage::Direction::Ascending;
        QByteArray after;
        int list = 0; ///< given back with the answer
    };
    using Fetch = std::function<void(const Request &)>;

    CaseListModel(Fetch fetch, const QLocale &locale, QObject *parent = nullptr);

    /// Shows another list, from its beginning.
    void show(const storage::CaseFilter &filter, storage::CaseOrder order, storage::Direction direction, QDate today);
    /// Shows nothing and keeps nothing; answers on their way are thrown away.
    void clear();
    /// The answer to a request.
    void taken(const Request &request, const Result<storage::CasePage> &page);
    /// The case of a row; null behind the last.
    CaseId caseAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// By Number, Safe and Due; other columns are sealed and cannot be sorted by the database.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// A page could not be read; the list ends where it ended before.
    void failed(const habeas::Error &error);
    /// The first page is there: the list may be empty.
    void shown();

private:
    QString text(const storage::CaseLine &line, int column) const;
    QString sentence(const storage::CaseLine &line) const;
    void ask();

    Fetch m_fetch;
    QLocale m_locale;
    QDate m_today;
    Request m_next;
    QList<storage::CaseLine> m_lines;
    bool m_isComplete = true;
    bool m_isAsking = false;
};

} // namespace habeas::itemmodels
