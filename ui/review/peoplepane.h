// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "collection/radar.h"
#include "itemmodels/peoplemodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace habeas::ui {

/// Whom an item, or all of the case, names, and what is done about each: decided once for all items.
class PeoplePane final : public QWidget
{
    Q_OBJECT

public:
    PeoplePane(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Reads what was decided about people of a case.
    void take(const CaseId &id);
    /// Whom all its items name.
    void showAll(const collection::CasePeople &people);
    void clear();
    /// The people in one item; nothing: in none, or in several.
    void showItem(const std::optional<Finding> &finding);

    const collection::PersonVerdicts &verdicts() const { return m_verdicts; }
    void decide(const QList<collection::CasePerson> &people, PersonDecision::Kind kind);
    void taken(const QList<PersonDecision> &decisions); ///< what was decided about people elsewhere
    /// What can be decided about those who are chosen, each by a letter too.
    const QList<QAction *> &decisions() const { return m_decisions; }
    /// The only one who is chosen, as all items name them; nothing: nobody, or several.
    std::optional<collection::CasePerson> person() const;

Q_SIGNALS:
    void verdictsChanged();
    void chosenChanged();
    void recorded(const habeas::collection::PeopleAct &act); ///< it was decided here

private:
    void makeDecisions();
    void offerDecisions(const QModelIndex &index); ///< as a menu under the field that shows what is decided
    void showPeople();
    void showChosen();
    void showUndecided(); ///< whether there is something to do for all of them at once
    QList<collection::CasePerson> chosen() const;
    QList<collection::CasePerson> undecided() const; ///< of those who are shown

    OfficeThread &m_office;
    const Reader &m_reader;
    CaseId m_case;
    int m_shown = 0; ///< counts what was read
    collection::CasePeople m_people;
    collection::PersonVerdicts m_verdicts;
    std::optional<Finding> m_finding;
    itemmodels::PeopleModel m_model;
    QLabel *m_head;
    QCheckBox *m_all;
    QTableView *m_table;
    QPushButton *m_hideAll;
    QLineEdit *m_note;
    QLabel *m_error;
    QList<QAction *> m_decisions;
};

} // namespace habeas::ui
