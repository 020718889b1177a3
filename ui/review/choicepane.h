// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "itemmodels/itemcatalogue.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace habeas::ui {

class DayField;

/// Which items of a case are listed, and how far the work is: the systems with what is open in each, states, the time
/// they are from, and counts that add up to all there are. States and time are remembered.
class ChoicePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicePane(const Reader &reader, QWidget *parent = nullptr);

    /// In the order they are shown.
    void nameSystems(const QList<std::pair<SystemId, QString>> &systems);
    /// What there is. The choice stays as it was as far as it still makes sense.
    void show(const itemmodels::ItemCatalogue &catalogue, const collection::PersonVerdicts &verdicts, bool isComplete);
    void clear();
    void setLookedAtOnly(bool isOnly); ///< nothing is decided: neither counts nor choices of it
    itemmodels::ItemChoice choice() const; ///< in the order found

Q_SIGNALS:
    void choiceChanged();

private:
    QLayout *period();
    QTreeWidgetItem *row(QTreeWidgetItem *parent, int place, const QString &name, const QString &key,
                         const itemmodels::ItemCatalogue::Counts &counts);
    void showSystems(const itemmodels::ItemCatalogue::Overview &overview);
    void showYears(const itemmodels::ItemCatalogue::Overview &overview);
    void showCounts(const itemmodels::ItemCatalogue::Overview &overview, const QString &reading);
    void choosePeriod();
    void chooseDays();
    void remember() const;

    const Reader &m_reader;
    QList<std::pair<SystemId, QString>> m_names;
    QTreeWidget *m_systems;
    QCheckBox *m_open;
    QCheckBox *m_decided;
    QCheckBox *m_people;
    QComboBox *m_period;
    QWidget *m_days;
    DayField *m_from;
    DayField *m_to;
    QDate m_since = QDate::currentDate();
    QDate m_until = m_since;
    QLabel *m_head;
    QProgressBar *m_bar;
    QLabel *m_counts;
};

} // namespace habeas::ui
