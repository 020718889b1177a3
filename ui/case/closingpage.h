// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stagepage.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

class History;
class Panel;

/// What still stands in the way of closing, and closing; a closed case may be opened again.
class ClosingPage final : public StagePage
{
    Q_OBJECT

public:
    ClosingPage(OfficeThread &office, const Reader &reader, QWidget *parent = nullptr);

    void take(const CaseSheet &sheet) override;
    void clear() override;
    void begin() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readObstacles();
    void close();

    CaseId m_id;
    QDate m_today;
    bool m_isClosed = false;
    bool m_isStale = false; ///< the obstacles are read again when somebody looks
    Panel *m_standing;
    QListWidget *m_obstacles;
    History *m_history;
    QLineEdit *m_note;
    QPushButton *m_close;
    QLabel *m_error;
};

} // namespace habeas::ui
