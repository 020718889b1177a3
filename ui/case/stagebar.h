// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workflow/standing.h"

#include "reader.h"

#include <QTabBar>

namespace habeas::ui {

/// The stations of a case side by side: where it stands, and the way from one to another.
class StageBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit StageBar(const Reader &reader, QWidget *parent = nullptr);

    void setCompact(bool isCompact); ///< one line: without what stands under the names
    void show(const workflow::Standing &standing, QDate today);
    workflow::Stage stage() const { return static_cast<workflow::Stage>(currentIndex()); }
    void setStage(workflow::Stage stage) { setCurrentIndex(static_cast<int>(stage)); }

    static QString nameOf(workflow::Stage stage);
    /// What stands below a station, its day as short as everywhere: "bestätigt Mo 2.11.". Empty if nothing does.
    static QString detailText(const workflow::Standing::Station &station, QDate today, const Reader &reader);

Q_SIGNALS:
    void stageChosen(habeas::workflow::Stage stage);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStation(QPainter &painter, int index) const;
    void paintWay(QPainter &painter, int index, int left, int y) const; ///< to the next station

    const Reader &m_reader;
    workflow::Standing m_standing;
    QStringList m_details; ///< of each station
    bool m_isCompact = false;
};

} // namespace habeas::ui
