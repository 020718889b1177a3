// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/journalstore.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// What is shown of the journal, and in which order: a search, the kind of entry and the days. Kind and order are kept
/// for another day, never what was searched.
class JournalFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalFilter(QWidget *parent = nullptr);

    void setToday(QDate today); ///< no entry is later
    /// As it stands; \a zone  in which the days are days
    storage::JournalFilter filter(const OrganisationId &organisation, const QTimeZone &zone) const;
    QString text() const; ///< looked for in what was done; a case number is in filter()
    storage::JournalOrder order() const;
    void setOrder(storage::JournalOrder order); ///< as if somebody had chosen it
    bool isNarrowed() const; ///< something is left out
    void clear(); ///< nothing is left out any more; says nothing
    void forget(); ///< what was typed and which days; says nothing
    void goToSearch();

Q_SIGNALS:
    void changed();
    void leftDownwards(); ///< from the search into the list

private:
    void addDays();
    void connectAll();
    bool isBetweenDays() const; ///< the days are typed
    void daysChosen();

    QLineEdit *m_search;
    QComboBox *m_kinds;
    QComboBox *m_days;
    QComboBox *m_order;
    QWidget *m_between;
    DayField *m_first;
    DayField *m_last;
    QDate m_today;
    QTimer m_typing;
};

} // namespace habeas::ui
