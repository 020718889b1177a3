// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr double radius = 4;
constexpr double focusWidth = 2;
constexpr int controlHeight = 28;
constexpr int leastSlider = 28; // of a scroll bar: what a mouse can catch
constexpr int textMargin = 4;

void drawEdge(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &edge, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, width));
    painter->setBrush(fill);
    const double half = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

bool isDefaultButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton)
        && button->state.testFlag(QStyle::State_Enabled);
}

QColor buttonFill(const QStyleOption *option, Scheme scheme)
{
    const bool isFilled = isDefaultButton(option);
    const QColor plain = colorOf(scheme, isFilled ? Token::Accent : Token::Button);
    if (!option->state.testFlag(QStyle::State_Enabled))
        return colorOf(scheme, Token::Window);
    if (option->state.testFlag(QStyle::State_Sunken))
        return scheme == Scheme::Dark ? plain.lighter(115) : plain.darker(112);
    if (option->state.testFlag(QStyle::State_MouseOver))
        return scheme == Scheme::Dark ? plain.lighter(108) : plain.darker(104);
    return plain;
}

/// What lies behind a scroll bar: that of what it scrolls.
QColor groundOf(const QWidget *bar, const QPalette &palette)
{
    for (const QWidget *each = bar; each; each = each->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(each))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return palette.color(QPalette::Window);
}

void drawCheckBox(QPainter *painter, const QStyleOption &option, Scheme scheme)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor fill = colorOf(scheme, !isEnabled ? Token::Window : (isOn ? Token::Accent : Token::Base));
    drawEdge(painter, option.rect, fill, colorOf(scheme, isOn && isEnabled ? Token::Accent : Token::Control), 1);
    if (!isOn)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colorOf(scheme, isEnabled ? Token::OnAccent : Token::Text2), 2, Qt::SolidLine, Qt::RoundCap));
    const QRectF box(option.rect);
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    painter->restore();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Scheme scheme = schemeOf(option->palette);
    const bool hasFocus = option->state.testFlag(State_HasFocus);
    switch (element) {
    case PE_FrameLineEdit:
        drawEdge(painter, option->rect, Qt::NoBrush, colorOf(scheme, hasFocus ? Token::Link : Token::Control),
                 hasFocus ? focusWidth : 1);
        return;
    case PE_PanelLineEdit: {
        drawEdge(painter, option->rect, option->palette.brush(QPalette::Base), Qt::transparent, 1);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            proxy()->drawPrimitive(PE_FrameLineEdit, option, painter, widget);
        return;
    }
    case PE_PanelButtonCommand: {
        const bool isDown = option->state & State_On; // a choice that is made: also by a thicker edge
        const bool isAccent = isDown || isDefaultButton(option);
        drawEdge(painter, option->rect, isDown ? colorOf(scheme, Token::SelectedRow) : buttonFill(option, scheme),
                 colorOf(scheme, isAccent ? Token::Accent : Token::Control), isDown ? focusWidth : 1);
        return;
    }
    case PE_IndicatorCheckBox:
        drawCheckBox(painter, *option, scheme);
        return;
    case PE_FrameFocusRect:
        drawEdge(painter, option->rect, Qt::NoBrush, colorOf(scheme, Token::Link), focusWidth);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button && isDefaultButton(option)) {
        QStyleOptionButton onAccent(*button);
        onAccent.palette.setColor(QPalette::ButtonText, colorOf(schemeOf(option->palette), Token::OnAccent));
        QProxyStyle::drawControl(element, &onAccent, painter, widget);
        return;
    }
    if (element == CE_HeaderSection) {
        const Scheme scheme = schemeOf(option->palette);
        const QRect &box = option->rect;
        painter->fillRect(box, colorOf(scheme, Token::Alternate));
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colorOf(scheme, Token::Line));
        painter->fillRect(QRect(box.right(), box.top(), 1, box.height()), colorOf(scheme, Token::Line));
        return;
    }
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element == CE_ComboBoxLabel && box && !box->editable) {
        QStyleOptionComboBox fitting(*box);
        const QRect field = proxy()->subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
        const int icon = box->currentIcon.isNull() ? 0 : box->iconSize.width() + 4;
        fitting.currentText =
            box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, field.width() - icon - 2 * textMargin);
        QProxyStyle::drawControl(element, &fitting, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const Scheme scheme = schemeOf(option->palette);
    painter->fillRect(option->rect, groundOf(widget, option->palette));
    if (bar->maximum > bar->minimum) {
        const QRectF slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colorOf(scheme, Token::Control));
        painter->drawRoundedRect(slider.adjusted(3, 3, -3, -3), radius, radius);
        painter->restore();
    }
}

/// A scroll bar is its slider: arrows at its ends are nobody's way any more.
QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isFlat = bar->orientation == Qt::Horizontal;
    const int length = isFlat ? bar->rect.width() : bar->rect.height();
    const qint64 steps = qint64(bar->maximum) - bar->minimum + bar->pageStep;
    const int slider =
        qBound(qMin(leastSlider, length), int(qint64(length) * bar->pageStep / qMax(qint64(1), steps)), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        return visualRect(bar->direction, bar->rect,
                          isFlat ? QRect(from, 0, to - from, bar->rect.height())
                                 : QRect(0, from, bar->rect.width(), to - from));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return stretch(start, start + slider);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + slider, length);
    case SC_ScrollBarGroove:
        return bar->rect;
    default:
        return {};
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_PushButton ? QSize(whole.width() + 16, qMax(whole.height(), controlHeight)) : whole;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void dress(QApplication &application, Scheme scheme)
{
    if (!qobject_cast<Style *>(QApplication::style()))
        application.setStyle(new Style); // the application owns it
    application.setPalette(paletteOf(scheme));
    QApplication::setPalette(viewPaletteOf(scheme), "QAbstractItemView");
}

Scheme systemScheme()
{
    return schemeOf(QGuiApplication::palette());
}

} // namespace habeas::ui
