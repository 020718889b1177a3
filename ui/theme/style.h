// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tokens.h"

#include <QProxyStyle>

QT_BEGIN_NAMESPACE
class QApplication;
class QStyleOptionButton;
QT_END_NAMESPACE

namespace habeas::ui {

/// Fusion with edges that can be seen: it derives them from the window's colour, at about 2:1.
///
/// A default button is filled with the accent: a place has one. Text edges, buttons, scroll bars and the focus ring
/// come from the tokens of the palette in use, so that a change of scheme needs nothing more.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    /// Return presses a button that has the focus, as the space bar does: Qt leaves that to some desktops. The wheel
    /// scrolls a page and never changes the day, number or choice that happens to lie under the pointer, nor takes
    /// the focus there.
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drawButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const;
};

/// Gives the application the style and the palettes of \a scheme.
void dress(QApplication &application, Scheme scheme);

/// What the system shows: judged by its palette, before ours replaces it.
Scheme systemScheme();

} // namespace habeas::ui
