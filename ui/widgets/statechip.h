// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "glyph.h"
#include "theme/tokens.h"

#include <QLabel>

namespace habeas::ui {

/// How a thing stands, beside its name: words and a shape on the ground of their tone.
class StateChip final : public QLabel
{
    Q_OBJECT

public:
    explicit StateChip(QWidget *parent = nullptr);

    void show(const QString &text, Glyph glyph, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph = Glyph::Open;
    Tone m_tone = Tone::Neutral;
};

} // namespace habeas::ui
