// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linepages.h"

#include "core/id.h"
#include "core/result.h"
#include "core/words.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

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
/// Its entries are numbered without a gap: it knows all of them by that, and holds a few pages. It asks for pages and
/// never waits for them: answers come by taken(). One for a list that is no longer shown is thrown away. GUI thread.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, When, Who, About, What, ColumnCount };
    using Lines = LinePages<qint64, JournalRow>;

    JournalModel(Lines::Fetch fetch, const Words &words, const QLocale &locale, QObject *parent = nullptr);

    /// The journal from its \a newest entry down to the first.
    void show(qint64 newest, const QTimeZone &zone, const QString &userName);
    void clear();
    void taken(const Lines::Request &request, const Result<QList<JournalRow>> &rows);
    /// Null while it is not read; it is asked for then, and dataChanged() comes.
    const JournalRow *rowAt(int row) const { return m_lines.lineAt(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const habeas::Error &error); ///< a page could not be read; its lines stay empty

private:
    QString text(const JournalRow &row, int column) const;
    QVariant dataOf(const JournalRow &row, int column, int role) const;

    Lines m_lines;
    Words m_words;
    QLocale m_locale;
    QTimeZone m_zone;
    QString m_userName;
};

} // namespace habeas::itemmodels
