// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"
#include "workflow/connectiontest.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimeZone>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace habeas::ui {

class KeptAccess;

/// Tests how a system is read, and says what that showed: what works, what it cannot read.
///
/// A password is forgotten with the next system, unless it is to be kept in the vault: the school's own only, and once
/// the test has shown that it opens something.
class ConnectionPanel final : public QWidget
{
    Q_OBJECT

public:
    ConnectionPanel(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    /// Of which system, as it is being edited. Another one forgets what the last test said; so does another place to
    /// read.
    void take(const System &system);
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    void clear();
    /// Begins a test; false if there is nothing to test, or one is running.
    bool test();

private:
    void showTest(const workflow::ConnectionTest &test);
    void forget(); ///< the last test, and one that is running
    void readKept();
    QString textOf(const Error &error); ///< of a test; a kept access that was refused is no longer used
    void adapt();
    connectors::Access entered();

    QTimeZone m_zone = QTimeZone::utc();
    OfficeThread &m_office;
    const Reader &m_reader;
    System m_system;
    QElapsedTimer m_begun; ///< the test that runs, or the last one
    int m_round = 0; ///< of tests: an answer to an earlier one is not shown
    QPointer<Job> m_job;
    std::shared_ptr<Secret> m_password;
    QLabel *m_what;
    KeptAccess *m_kept;
    QWidget *m_accessBox;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QCheckBox *m_keep;
    QPushButton *m_test;
    QVBoxLayout *m_running;
    QLabel *m_error;
    QListWidget *m_results;
};

} // namespace habeas::ui
