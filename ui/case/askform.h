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
class QDateEdit;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class Grant;
class SignInBox;

/// Asks a system that a connector reads: look for the person, choose who it is, collect.
class AskForm final : public QWidget
{
    Q_OBJECT

public:
    AskForm(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet, const System &system);
    void clear();
    void begin();

Q_SIGNALS:
    void changed();

private:
    QWidget *accessBox();
    connectors::Access access();
    std::shared_ptr<Grant> takeGrant(); ///< what is to end with the run; null: nothing
    connectors::Query query() const;
    void find();
    void showCandidates(const QList<connectors::Candidate> &candidates);
    void forgetCandidates();
    void collect();
    void recordNobody();
    QString foundText() const;
    /// \a run asks the system on a job of its own, after which a granted access ends; what it left is read again.
    void start(const std::function<Result<Collection>(workflow::Office &, const Watch &)> &run);
    void settle(const QString &error);

    OfficeThread &m_office;
    const Reader &m_reader;
    Case m_case;
    System m_system;
    QList<connectors::Candidate> m_candidates;
    std::shared_ptr<const Secret> m_password; ///< between looking and collecting; gone with the case
    SignInBox *m_signIn;
    QCheckBox *m_endAccess;
    QWidget *m_accessBox;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QGroupBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QPushButton *m_find;
    QLabel *m_found;
    QListWidget *m_list;
    QPushButton *m_nobody;
    QPushButton *m_collect;
    QLabel *m_error;
};

} // namespace habeas::ui
