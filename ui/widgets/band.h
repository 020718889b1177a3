// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// What one should know where one works: a sentence, what it means, and the one way on.
class Band final : public QWidget
{
    Q_OBJECT

public:
    /// \a name  of the button for screen readers: which of several it is
    Band(const QString &button, const QString &name, QWidget *parent = nullptr);

    void show(Tone tone, const QString &sentence, const QString &meaning);
    QPushButton *button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Info;
    QLabel *m_sentence;
    QLabel *m_meaning;
    QPushButton *m_button;
};

} // namespace habeas::ui
