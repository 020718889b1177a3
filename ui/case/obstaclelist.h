// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"
#include "widgets/panel.h"

#include "workflow/standing.h"

QT_BEGIN_NAMESPACE
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// What stands in the way, each with the way on.
class ObstacleList final : public Panel
{
    Q_OBJECT

public:
    explicit ObstacleList(const Reader &reader, QWidget *parent = nullptr);

    void take(const QList<Code> &obstacles);
    void clear() { take({}); }
    void begin();

Q_SIGNALS:
    void stageWanted(habeas::workflow::Stage stage);

private:
    std::optional<workflow::Stage> wayOn() const; ///< of the row somebody is at
    void showWayOn();
    void go();

    const Reader &m_reader;
    QList<Code> m_obstacles;
    QListWidget *m_list;
    QPushButton *m_go;
};

} // namespace habeas::ui
