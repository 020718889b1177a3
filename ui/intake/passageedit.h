// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/requestreading.h"

#include <QPlainTextEdit>

namespace habeas::ui {

class PassageFormats;

/// A text to be typed and changed in which passages are underlined, each with its number in a ring behind it. The rings
/// have room between the letters and are no part of the text. What is quoted is grey, with a bar at its side.
class PassageEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PassageEdit(QWidget *parent = nullptr);

    void setPassages(const law::RequestReading &reading); ///< those of its own text are marked, and what is quoted
    void point(const QList<int> &numbers); ///< brings the first one into sight

Q_SIGNALS:
    void pointed(const QList<int> &numbers); ///< by the mouse, or where one types

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showPointed();
    void paintBars(QPainter &painter);
    void say(int position);

    law::RequestReading m_reading;
    QList<int> m_pointed;
    QList<int> m_said; ///< what it pointed at itself
    PassageFormats *m_formats;
};

} // namespace habeas::ui
