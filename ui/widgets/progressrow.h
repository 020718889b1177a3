// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/job.h"
#include "reader.h"

#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// A running work on one line: what it is, what it reads now, how far it is, and a way to stop it.
class ProgressRow final : public QWidget
{
    Q_OBJECT

public:
    ProgressRow(Job *job, const Reader &reader, QWidget *parent = nullptr);

private:
    void update();

    QPointer<Job> m_job;
    const Reader &m_reader;
    QLabel *m_now;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace habeas::ui
