// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "core/words.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <functional>

namespace habeas::itemmodels {

/// An entry of the journal, opened.
struct JournalRow {
    qint64 sequence = 0;
    QDateTime at;
    bool isMine = false; ///< signed by whoever has the vault open
    CaseId caseId; ///< null: about no case
    QString caseNumber; ///< empty: the case cannot be read any more
    Code sentence;
};

/// The journal of an organisation, newest first, a page at a time: a view asks for more when it comes to the end.
///
/// It asks for pages and never waits for them: answers come by taken(). One for a list that is no longer shown is
/// thrown away. GUI thread.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, When, Who, About, What, ColumnCount };
    static constexpr int pageSize = 100;

    /// What a page is asked by: at most pageSize entries before this one.
    struct Request {
        qint64 before = 0; ///< 0: the newest
        int list = 0; ///< given back with the answer
    };
    using Fetch = std::function<void(const Request &)>;

    JournalModel(Fetch fetch, const Words &words, const QLocale &locale, QObject *parent = nullptr);

    void show(const QTimeZone &zone, const QString &userName); ///< from the newest on
    void clear();
    void taken(const Request &request, const Result<QList<JournalRow>> &page);
    const JournalRow &rowAt(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page could not be read; the list ends where it ended before.
    void failed(const habeas::Error &error);

private:
    QString text(const JournalRow &row, int column) const;
    void ask();

    Fetch m_fetch;
    Words m_words;
    QLocale m_locale;
    QTimeZone m_zone;
    QString m_userName;
    Request m_next;
    QList<JournalRow> m_rows;
    bool m_isComplete = true;
    bool m_isAsking = false;
};

} // namespace habeas::itemmodels
