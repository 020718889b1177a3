// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

namespace habeas::ui {

enum class Scheme { Light, Dark, Contrast };

/// What a colour is for. Widgets name the purpose, never a colour.
enum class Token {
    Window,
    Base,
    Alternate,
    Side, ///< sidebar
    Button,
    Text,
    Text2, ///< captions, disabled
    Line, ///< separators: decoration
    Control, ///< edges of controls: at least 3:1
    Accent,
    OnAccent,
    Link, ///< links and the focus ring
    SelectedRow,
};

/// How a thing stands, always beside words and a shape.
enum class Tone { Good, Warn, Bad, Info, Neutral, ThirdParties };

struct Inks {
    QColor ink;
    QColor fill;
};

QColor colorOf(Scheme scheme, Token token);
Inks colorsOf(Scheme scheme, Tone tone);

/// What the scheme makes of Qt's roles; \sa viewPaletteOf
QPalette paletteOf(Scheme scheme);
/// The same for item views: a soft selection in which text keeps its colour.
QPalette viewPaletteOf(Scheme scheme);

/// The scheme a palette of ours belongs to; of a foreign one, judged by how light its window is.
Scheme schemeOf(const QPalette &palette);

/// Contrast of two opaque colours by WCAG 2: 1 to 21.
double contrastOf(const QColor &a, const QColor &b);

} // namespace habeas::ui
