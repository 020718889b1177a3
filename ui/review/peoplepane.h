// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include "collection/radar.h"
#include "itemmodels/peoplemodel.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
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

    /// Reads what the radar saw in the runs, page by page, and what was decided.
    void take(const CaseId &id, const QList<storage::ItemFilter> &runs);
    void clear();
    /// The people in one item; nothing: in none, or in several.
    void showItem(const std::optional<Finding> &finding);

    const collection::PersonVerdicts &verdicts() const { return m_verdicts; }
    const QMap<QString, QString> &standIns() const { return m_standIns; } ///< used in the case so far
    void addStandIns(const QMap<QString, QString> &used) { m_standIns.insert(used); }
    void decide(PersonDecision::Kind kind); ///< about the chosen people

Q_SIGNALS:
    void verdictsChanged();

private:
    struct Reading {
        QList<storage::ItemFilter> runs;
        QByteArray after;
        collection::CasePeople people;
        QMap<QString, QString> standIns;
    };

    QWidget *decisions();
    QPushButton *addDecision(const QString &text, const QKeySequence &key, PersonDecision::Kind kind);
    void readOn(const std::shared_ptr<Reading> &reading);
    void showPeople();
    void showChosen();
    QList<collection::CasePerson> chosen() const;
    void record(const std::function<Result<QList<PersonDecision>>(workflow::Office &)> &work,
                const QList<PersonDecision> &before);
    void undo();

    OfficeThread &m_office;
    const Reader &m_reader;
    CaseId m_case;
    int m_shown = 0; ///< counts what was read
    collection::CasePeople m_people;
    collection::PersonVerdicts m_verdicts;
    QMap<QString, QString> m_standIns;
    std::optional<Finding> m_finding;
    QList<QList<PersonDecision>> m_before; ///< what each decision of this sitting replaced
    itemmodels::PeopleModel m_model;
    QLabel *m_head;
    QCheckBox *m_all;
    QTableView *m_table;
    QWidget *m_decisions = nullptr;
    QLineEdit *m_note;
    QLabel *m_error;
    QList<QPushButton *> m_buttons;
    QPushButton *m_undo;
};

} // namespace habeas::ui
