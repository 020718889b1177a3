// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QLocale>

namespace habeas::itemmodels {

/// A case on the time line.
struct DeadlineRow {
    CaseId caseId;
    QString number;
    QString person;
    QString stage; ///< in words
    QDate safeOn;
    QDate dueOn;
    QString holiday; ///< school holidays it falls due in; empty: none
    QString remark; ///< "extended", "a question is open", why the case cannot be read
};

/// The deadlines of open cases, one a row: as cells for a table, as days for a time line. GUI thread.
class DeadlinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Person, Stage, Safe, Due, Remark, Line, ColumnCount };
    enum Role { SafeRole = Qt::UserRole, DueRole, TodayRole }; ///< QDate

    explicit DeadlinesModel(const QLocale &locale, QObject *parent = nullptr);

    void show(QDate today); ///< no rows yet
    void append(const QList<DeadlineRow> &rows);
    const DeadlineRow &rowAt(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const DeadlineRow &row, int column) const;
    QString lineText(const DeadlineRow &row) const; ///< what stands beside the mark
    QString daysText(const DeadlineRow &row) const;
    static QString remark(const DeadlineRow &row);
    QString sentence(const DeadlineRow &row) const; ///< the same for who hears it
    QString day(QDate day) const;

    QLocale m_locale;
    QDate m_today;
    QList<DeadlineRow> m_rows;
};

} // namespace habeas::itemmodels
