// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace habeas::ui {

/// A ring around what has no frame of its own, as long as the focus is in it.
class FocusRing final : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget *area); ///< belongs to \a area, and lies over all of it

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; ///< \a area has another size

private:
    void fit();

    QWidget *m_area;
};

} // namespace habeas::ui
