// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QWidget>

#include <functional>

namespace habeas::ui {

/// Says when something in \a area was shown, hidden or named otherwise: once it is laid out anew.
class LayoutWatch final : public QObject
{
public:
    LayoutWatch(QWidget *area, std::function<void()> then) : QObject(area), m_then(std::move(then))
    {
        area->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == parent() && event->type() == QEvent::LayoutRequest)
            m_then();
        return false;
    }

private:
    std::function<void()> m_then;
};

} // namespace habeas::ui
