// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office/officethread.h"
#include "reader.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Has the items of a case looked through for other people, and says how far that is.
class RadarBar final : public QWidget
{
    Q_OBJECT

public:
    RadarBar(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const Case &value);
    void clear();

Q_SIGNALS:
    void looked(); ///< something was looked through, to the end or not

private:
    void count();
    void showUnlooked(qint64 unlooked);
    void start();
    void showJob(Job *job);
    void finish(const QString &sentence);

    OfficeThread &m_office;
    const Reader &m_reader;
    std::optional<Case> m_case;
    int m_shown = 0; ///< counts the cases that were shown
    bool m_isComplete = false;
    QLabel *m_line;
    QLabel *m_error;
    QPushButton *m_start;
    QBoxLayout *m_jobs;
};

} // namespace habeas::ui
