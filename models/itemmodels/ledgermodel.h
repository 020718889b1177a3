// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/ledger.h"
#include "core/words.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QTimeZone>

namespace habeas::itemmodels {

/// What a person does next with a line of the ledger.
enum class LedgerAct {
    None, ///< nothing is owed, or it is running
    Collect, ///< a connector reads it
    Enter, ///< a person answers
    Look, ///< something is missing: it is asked for, or said and signed
    Mend, ///< it failed
};

/// Pure.
LedgerAct actOf(const LedgerLine &line);

/// The ledger of a case, a line for each system. GUI thread.
class LedgerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { System, Answer, Detail, Read, Act, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole, ///< LedgerLine::State as int
        OwesRole, ///< somebody owes something: bool
    };

    /// Which line comes first; of two alike the one whose data vanish first. Answer: what is open, then as
    /// LedgerLine::State lists them; Read: what was read last.
    enum class Order { Vanishing, ToDo, Name, Answer, Read };

    LedgerModel(const Words &words, const QLocale &locale, QObject *parent = nullptr);

    void show(const QList<LedgerLine> &lines, QDate today,
              const QTimeZone &zone); ///< \a lines  as ledgerOf() orders them
    void setOrder(Order order);
    const LedgerLine &lineAt(int row) const { return m_lines.at(row); }
    int rowOf(const SystemId &system) const; ///< -1: it has no line
    /// How many lines may stay as they are when the case is closed.
    int settledCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    QString text(const LedgerLine &line, int column) const;
    QString detail(const LedgerLine &line) const;
    QString sentence(const LedgerLine &line) const; ///< the whole line, for those who hear it

    Words m_words;
    QLocale m_locale;
    QDate m_today;
    QTimeZone m_zone = QTimeZone::utc();
    Order m_order = Order::Vanishing;
    QList<LedgerLine> m_given; ///< what vanishes soonest first
    QList<LedgerLine> m_lines; ///< as shown
};

} // namespace habeas::itemmodels
