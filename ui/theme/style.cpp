// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style.h"

#include "edges.h"
#include "plaintips.h"
#include "wheel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QGroupBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int controlHeight = 28;
constexpr int leastSlider = 28; // of a scroll bar: what a mouse can catch
constexpr int textMargin = 4;
constexpr int cellMargin = 7; // beside the text of a table's cell, and of its header
constexpr int fieldMargin = 5; // the same in a field, beyond the two pixels a line edit adds
constexpr int groupTitleMargin = 3; // below the title of a group; Fusion's
constexpr int iconSize = 16; // in lists
constexpr int leastRow = 24; // of a list or a tree
constexpr int iconGap = 8; // between a button's icon and its text

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

/// Fusion leaves it to the platform. A filled button, and one that is chosen, has the colour of the ring at its edge:
/// there it lies inside.
void drawButtonFocus(QPainter *painter, const QStyleOption &option, Scheme scheme)
{
    const bool isFilled = isDefaultButton(&option);
    const int inset = isFilled || option.state & QStyle::State_On ? 3 : 0;
    drawEdge(painter, option.rect.adjusted(inset, inset, -inset, -inset), Qt::NoBrush,
             colorOf(scheme, isFilled ? Token::OnAccent : Token::Link), focusWidth);
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

/// A button that does something; a box that is ticked is none.
bool isPressed(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
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
        if (hasFocus)
            drawButtonFocus(painter, *option, scheme);
        return;
    }
    case PE_IndicatorCheckBox:
        drawCheckBox(painter, *option, scheme);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(painter, *option, scheme);
        return;
    case PE_Frame:
        drawFrame(painter, *option, widget, scheme);
        return;
    case PE_FrameGroupBox: {
        const auto *group = qobject_cast<const QGroupBox *>(widget);
        if (group && group->isFlat())
            return; // its place is framed already
        const bool hasTitle = group && !group->title().isEmpty(); // it stands above
        const int top = hasTitle
            ? qMax(pixelMetric(PM_IndicatorHeight, option, widget), option->fontMetrics.height()) + groupTitleMargin
            : 0;
        drawEdge(painter, option->rect.adjusted(0, top, 0, 0), colorOf(scheme, Token::Base),
                 colorOf(scheme, Token::Line), 1);
        return;
    }
    case PE_FrameFocusRect:
        if (rowsOf(widget))
            return; // the row shows it
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
    if (element == CE_PushButtonLabel && button) {
        QStyleOptionButton label(*button);
        if (isDefaultButton(option))
            label.palette.setColor(QPalette::ButtonText, colorOf(schemeOf(option->palette), Token::OnAccent));
        drawButtonLabel(label, painter, widget);
        return;
    }
    if (element == CE_PushButtonBevel && button && button->features.testFlag(QStyleOptionButton::Flat)
        && button->state.testFlag(State_HasFocus)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        drawButtonFocus(painter, *option, schemeOf(option->palette)); // it has no edge that would show it
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (const QTableView *table = element == CE_ItemViewItem && item ? rowsOf(widget) : nullptr) {
        QProxyStyle::drawControl(element, option, painter, widget);
        drawRow(painter, *item, *table, schemeOf(option->palette));
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
    if (element == CE_ProgressBarGroove)
        return drawProgressGroove(painter, option->rect, schemeOf(option->palette));
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (element == CE_ProgressBarContents && bar && bar->maximum > bar->minimum)
        return drawProgress(painter, *bar, schemeOf(option->palette));
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
    const Scheme scheme = schemeOf(option->palette);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (box && box->frame && !box->state.testFlag(State_HasFocus)) // Fusion's edge is lost on a dark ground
            drawEdge(painter, option->rect, Qt::NoBrush, colorOf(scheme, Token::Control), 1);
        return;
    }
    painter->fillRect(option->rect, groundOf(widget, option->palette));
    if (bar->maximum > bar->minimum) {
        const QRectF slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colorOf(scheme, Token::Control));
        painter->drawRoundedRect(slider.adjusted(3, 3, -3, -3), edgeRadius, edgeRadius);
        painter->restore();
    }
}

/// An icon stands clear of its text: Fusion leaves four pixels.
void Style::drawButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const
{
    if (button.icon.isNull() || button.text.isEmpty() || button.features.testFlag(QStyleOptionButton::HasMenu))
        return QProxyStyle::drawControl(CE_PushButtonLabel, &button, painter, widget);
    const QSize text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text);
    QRect whole(0, 0, button.iconSize.width() + iconGap + text.width(), button.rect.height());
    whole.moveCenter(button.rect.center());
    QRect icon(QPoint(whole.left(), 0), button.iconSize);
    icon.moveTop(button.rect.center().y() - icon.height() / 2);
    icon = visualRect(button.direction, button.rect, icon);
    const QRect words =
        visualRect(button.direction, button.rect, whole.adjusted(whole.width() - text.width(), 0, 0, 0));
    const bool isEnabled = button.state.testFlag(State_Enabled);
    button.icon.paint(painter, icon, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    const bool showsMnemonic = proxy()->styleHint(SH_UnderlineShortcut, &button, widget);
    drawItemText(painter, words, Qt::AlignCenter | (showsMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                 button.palette, isEnabled, button.text, QPalette::ButtonText);
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
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (type) {
    case CT_PushButton:
        return {whole.width() + 16 + (button && !button->icon.isNull() ? iconGap - 4 : 0),
                qMax(whole.height(), controlHeight)};
    case CT_ComboBox:
        return {whole.width() + 3 * textMargin, qMax(whole.height(), controlHeight)};
    case CT_LineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth == 0)
            return whole; // a part of another control
        return {whole.width() + 2 * fieldMargin, qMax(whole.height(), controlHeight)};
    }
    case CT_SpinBox:
        return {whole.width(), qMax(whole.height(), controlHeight)};
    case CT_ItemViewItem: // tables say how high their rows are
        return qobject_cast<const QTableView *>(widget) ? whole : QSize(whole.width(), qMax(whole.height(), leastRow));
    default:
        return whole;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(fieldMargin, 0, -fieldMargin, 0);
    return element == SE_ItemViewItemFocusRect ? option->rect : rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_FocusFrameHMargin: // of a cell's text, one less than it gives
        return cellMargin - 1;
    case PM_HeaderMargin: { // rows are as high as their table says
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        return header && header->orientation() == Qt::Vertical ? QProxyStyle::pixelMetric(metric, option, widget)
                                                               : cellMargin;
    }
    case PM_ListViewIconSize:
        return iconSize;
    case PM_DefaultFrameWidth: // room for the focus
        return isTextArea(widget) ? int(focusWidth) : QProxyStyle::pixelMetric(metric, option, widget);
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

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (isPressed(widget) || isTurned(widget))
        widget->installEventFilter(this);
    if (isTurned(widget) && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
}

void Style::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && isTurned(watched)) {
        event->setAccepted(scrollAround(static_cast<QWidget *>(watched), *static_cast<QWheelEvent *>(event)));
        return true;
    }
    auto *button = event->type() == QEvent::KeyPress ? qobject_cast<QAbstractButton *>(watched) : nullptr;
    if (!button)
        return QProxyStyle::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || !button->isEnabled())
        return false;
    if (!key->isAutoRepeat()) // held down is pressed once
        button->click();
    return true;
}

void dress(QApplication &application, Scheme scheme)
{
    if (!qobject_cast<Style *>(QApplication::style())) {
        application.setStyle(new Style); // the application owns it
        application.installEventFilter(new PlainTips(&application));
    }
    application.setPalette(paletteOf(scheme));
    QApplication::setPalette(viewPaletteOf(scheme), "QAbstractItemView");
}

Scheme systemScheme()
{
    return schemeOf(QGuiApplication::palette());
}

} // namespace habeas::ui
