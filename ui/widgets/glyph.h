// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/ledger.h"
#include "theme/tokens.h"

QT_BEGIN_NAMESPACE
class QIcon;
class QPainter;
class QRectF;
QT_END_NAMESPACE

namespace habeas::ui {

/// A state as a shape: it can be told without its colour, and never stands without words.
enum class Glyph {
    Done, ///< filled disc with a tick: found, settled
    Nothing, ///< ring with a slash: looked for, not found
    Running, ///< half disc
    Waiting, ///< hourglass: others owe it
    Open, ///< dashed ring
    NotAsked, ///< ring with a bar: stays so
    Begun, ///< ring with a point
    ToCome, ///< ring
    Gap, ///< outlined triangle
    Failed, ///< filled triangle
    Urgent, ///< filled octagon
};

constexpr int glyphSize = 16;

Tone toneOf(Glyph glyph);
Glyph glyphOf(LedgerLine::State state);
void paintGlyph(QPainter *painter, const QRectF &box, Glyph glyph, Scheme scheme);
/// For item views: the glyph as a decoration.
QIcon glyphIcon(Glyph glyph);

} // namespace habeas::ui
