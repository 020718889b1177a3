// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/job.h"
#include "pace.h"
#include "reader.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// A running work: what it is, how much it has come to, what it reads now or waits for, how fast it is and how long it
/// will take; and ways to hold and to stop it.
class ProgressRow final : public QWidget
{
    Q_OBJECT

public:
    ProgressRow(Job *job, const Reader &reader, QWidget *parent = nullptr);

private:
    void update();
    QString countText() const;
    QString nowText();

    QPointer<Job> m_job;
    const Reader &m_reader;
    QElapsedTimer m_clock;
    Pace m_bytes;
    Pace m_done;
    QLabel *m_count;
    QLabel *m_now;
    QProgressBar *m_bar;
    QPushButton *m_hold;
    QPushButton *m_stop;
};

} // namespace habeas::ui
