// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linepages.h"

#include "core/id.h"
#include "core/result.h"
#include "core/words.h"
#include "storage/journalstore.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <functional>

namespace habeas::itemmodels {

/// An entry of the journal, opened.
struct JournalRow {
    qint64 sequence = 0;
    QDateTime at; ///< invalid: there is no entry of this number, which the journal's check calls damage
    bool isMine = false; ///< signed by whoever has the vault open
    CaseId caseId; ///< null: about no case
    QString caseNumber; ///< empty: the case cannot be read any more
    Code sentence;
};

/// The journal of an organisation.
///
/// Its entries are numbered without a gap: it knows all of them by that, and holds a few pages. Of a journal that is
/// narrowed it asks for the numbers, one request after the other. It never waits: answers come by taken(). One for a
/// list that is no longer shown is thrown away. GUI thread.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, When, Who, About, What, ColumnCount };
    using Lines = LinePages<qint64, JournalRow>;

    /// What the numbers of a narrowed journal are asked by.
    struct More {
        storage::JournalFilter filter;
        QString text; ///< what the sentence of an entry or the number of its case has in it; empty: anything
        storage::JournalOrder order = storage::JournalOrder::NewestFirst;
        qint64 after = 0; ///< those behind this one; 0: from the beginning
        int list = 0; ///< given back with the answer

        /// How many entries are looked at. Where a text is searched they are opened: less of them at a time.
        int limit() const { return text.isEmpty() ? 5000 : 300; }
    };
    /// What came of it.
    struct Found {
        QList<qint64> numbers;
        qint64 next = 0; ///< `after` of the next request; 0: these were the last
    };
    using FetchMore = std::function<void(const More &)>;

    JournalModel(FetchMore fetchMore, Lines::Fetch fetchLines, const Words &words, const QLocale &locale,
                 QObject *parent = nullptr);

    void setReader(const QTimeZone &zone, const QString &userName); ///< of whoever has the vault open
    /// All of the journal, up to its \a newest entry.
    void show(qint64 newest, storage::JournalOrder order);
    /// What is let through, from its beginning.
    void show(const storage::JournalFilter &filter, const QString &text, storage::JournalOrder order);
    void clear();
    /// All numbers are known: there are no more than the rows.
    bool isComplete() const { return m_isComplete; }
    void taken(const More &request, const Result<Found> &found);
    void taken(const Lines::Request &request, const Result<QList<JournalRow>> &rows);
    /// Null while it is not read; it is asked for then, and dataChanged() comes.
    const JournalRow *rowAt(int row) const { return m_lines.lineAt(row); }

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
    QString text(const JournalRow &row, int column) const;
    QVariant dataOf(const JournalRow &row, int column, int role) const;
    void reset(const QList<qint64> &numbers, const More &next, bool isComplete);

    FetchMore m_fetchMore;
    Lines m_lines;
    More m_next;
    bool m_isComplete = true;
    Words m_words;
    QLocale m_locale;
    QTimeZone m_zone;
    QString m_userName;
};

} // namespace habeas::itemmodels
