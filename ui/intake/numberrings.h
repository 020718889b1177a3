// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QList>
#include <QWidget>

namespace habeas::ui {

constexpr int ringSize = 18; ///< logical pixels

/// A number in a ring, filled where it stands in the source or is pointed at.
void paintNumber(QPainter *painter, QPointF corner, int number, bool isFilled, Scheme scheme);

/// The numbers of passages, beside what they suggest or say. Moving onto them points at them.
class NumberRings final : public QWidget
{
    Q_OBJECT

public:
    enum class Beside { Field, Source };

    explicit NumberRings(Beside beside, QWidget *parent = nullptr);

    void setNumbers(const QList<int> &numbers); ///< none: it takes no room
    const QList<int> &numbers() const { return m_numbers; }
    void point(const QList<int> &numbers); ///< these are filled

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void pointed(const QList<int> &numbers); ///< none: no longer

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Beside m_beside;
    QList<int> m_numbers;
    QList<int> m_pointed;
};

} // namespace habeas::ui
