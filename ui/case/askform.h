// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "office/officethread.h"
#include "reader.h"

#include "connectors/connector.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class AccessBox;
class DayField;

/// Asks a system that a connector reads: look for the person, choose who it is, collect.
class AskForm final : public QWidget
{
    Q_OBJECT

public:
    AskForm(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// \a isDue  it owes an answer: asking it is the main act
    void take(const CaseSheet &sheet, const System &system, bool isDue);
    void clear();
    void begin();
    /// Goes on with a run that broke off (workflow::canGoOn()), with what the vault keeps.
    void goOn(const Collection &run);

Q_SIGNALS:
    void changed();
    void ran(); ///< a run has ended, and said how; changed() follows

private:
    connectors::Query query() const;
    void find();
    void showCandidates(const QList<connectors::Candidate> &candidates);
    void forgetCandidates();
    void collect();
    void recordNobody();
    void askForThem(bool isAsked);
    QList<connectors::Candidate> chosen() const;
    void showChosen();
    void showMain(); ///< looking, and then what is done with who was found
    QString foundText() const;
    using Run = std::function<Result<Collection>(workflow::Office &, const connectors::Access &, const Watch &)>;
    /// \a run asks the system on a job of its own, after which a granted access ends or is kept; what it left is read
    /// again.
    void start(const Run &run);
    QString textOf(const Error &error); ///< of a question; a kept access that was refused is no longer used
    void settle(const QString &error);

    OfficeThread &m_office;
    const Reader &m_reader;
    Case m_case;
    System m_system;
    bool m_isDue = false;
    bool m_isNoneOfThem = false; ///< was asked: nobody who was found is the person
    QList<connectors::Candidate> m_candidates;
    AccessBox *m_access;
    QCheckBox *m_period;
    DayField *m_from;
    DayField *m_until;
    QPushButton *m_find;
    QLabel *m_found;
    QListWidget *m_list;
    QLabel *m_together;
    QPushButton *m_nobody;
    QPushButton *m_collect;
    QLabel *m_error;
};

} // namespace habeas::ui
