// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "workflow/connectiontest.h"

#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

/// Tests how a system is read, and says what that showed: what works, what it cannot read.
///
/// It keeps no password: it is asked for again with every system.
class ConnectionPanel final : public QWidget
{
    Q_OBJECT

public:
    ConnectionPanel(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Of which system, as it is being edited. Another one forgets what the last test said; so does another place to
    /// read.
    void take(const System &system);
    void clear();

private:
    void test();
    void showTest(const workflow::ConnectionTest &test);
    void forget(); ///< the last test, and one that is running
    connectors::Access access();

    OfficeThread &m_office;
    const Reader &m_reader;
    System m_system;
    int m_round = 0; ///< of tests: an answer to an earlier one is not shown
    QPointer<Job> m_job;
    std::shared_ptr<Secret> m_password;
    QLabel *m_what;
    QWidget *m_accessBox;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QPushButton *m_test;
    QVBoxLayout *m_running;
    QLabel *m_error;
    QListWidget *m_results;
};

} // namespace habeas::ui
