// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"

#include "letters/donepart.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class GroundFacts;

/// What becomes of the data, part by part: a list of them, and below it what is said of the one that is chosen.
class DoneParts final : public QWidget
{
    Q_OBJECT

public:
    explicit DoneParts(const Reader &reader, QWidget *parent = nullptr);

    /// What is written stays; \a isOther case begins anew.
    void take(const CaseSheet &sheet, bool isOther);
    void clear();
    void setRights(const QList<law::Right> &rights); ///< what can become of data follows from them
    QList<letters::DonePart> parts() const { return m_parts; }
    void show(const QList<letters::DonePart> &parts);
    /// The focus goes to the field that lacks it; false: it is none of these.
    bool beginAt(const letters::Missing &missing);

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    letters::DonePart *chosen();
    void offerFound(); ///< a part, not decided yet, for each system with items that none is about
    void list(int row); ///< all parts, this one chosen
    void showChosen();
    void offerOutcomes();
    void offerGrounds();
    void askFacts();
    void fitList();
    void fitRows(); ///< only what there is to say of this outcome
    void noteEdit();
    void add(const SystemId &system);
    void remove();
    QString textOf(const letters::DonePart &part) const;
    const law::Ground *groundOf(const letters::DonePart &part) const;
    bool isWhole(const letters::DonePart &part) const;

    const Reader &m_reader;
    law::Grounds m_grounds;
    Organisation m_organisation;
    QDate m_today;
    QList<LedgerLine> m_ledger;
    QList<law::Right> m_rights;
    QList<letters::DonePart> m_parts;
    bool m_isShowing = false; ///< what the fields say meanwhile is nobody's edit
    QListWidget *m_list;
    QPushButton *m_remove;
    QWidget *m_fields; ///< of the chosen one
    QFormLayout *m_form;
    QComboBox *m_system;
    QLineEdit *m_what;
    QComboBox *m_outcome;
    QComboBox *m_ground;
    QLabel *m_condition;
    GroundFacts *m_facts;
    QLineEdit *m_why;
};

} // namespace habeas::ui
