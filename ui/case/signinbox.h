// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "grant.h"
#include "office/officethread.h"

#include <QPointer>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// A person signs in to a system in their browser and grants access; no password of theirs passes through here.
///
/// Only a page on the host of the register is opened by itself: another address is shown, and a person decides.
class SignInBox final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInBox(OfficeThread &office, QWidget *parent = nullptr);

    /// For whom, and where. What was granted for another one is given back.
    void take(const CaseId &caseId, const System &system);
    void clear() { take({}, {}); }
    /// Whether what is granted is to be kept, and not to end.
    void setKept(bool isKept);
    /// What was granted; null: nothing.
    const std::shared_ptr<Grant> &grant() const { return m_grant; }
    /// The same, and it is the caller's from now on.
    std::shared_ptr<Grant> handOver();

Q_SIGNALS:
    void granted();
    void failed(const QString &error);

private:
    void begin();
    void await(const workflow::SignIn &begun);
    void openPage();
    void forget();
    void showGranted();

    OfficeThread &m_office;
    CaseId m_caseId;
    System m_system;
    int m_round = 0; ///< of sign-ins: an answer to an earlier one is not taken
    QPointer<Job> m_job;
    std::shared_ptr<Grant> m_grant;
    bool m_isKept = false;
    QPushButton *m_begin;
    QLabel *m_state;
    QLineEdit *m_page;
    QPushButton *m_open;
};

} // namespace habeas::ui
