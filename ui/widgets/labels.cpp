// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include "theme/tokens.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QGuiApplication>
#include <QLabel>

namespace habeas::ui {
namespace {

constexpr int readingWidth = 640;

QLabel *label(const QString &text, double factor, QFont::Weight weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    return label(text, 1.4, QFont::DemiBold, parent);
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    return label(text, 1.15, QFont::DemiBold, parent);
}

QLabel *captionLabel(const QString &text, QWidget *parent)
{
    auto *caption = label(text, 0.92, QFont::Normal, parent);
    caption->setForegroundRole(QPalette::PlaceholderText);
    return caption;
}

void setInMiddle(QWidget *page, QLayout *content)
{
    auto *middle = new QWidget;
    middle->setMaximumWidth(readingWidth);
    middle->setLayout(content);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(middle, 4);
    across->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addLayout(across);
    column->addStretch(2);
}

QLabel *errorLabel(QWidget *parent)
{
    auto *error = label({}, 1, QFont::DemiBold, parent);
    error->setMargin(8);
    error->setAutoFillBackground(true);
    error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    error->hide();
    return error;
}

void showError(QLabel *label, const QString &message, Tone tone)
{
    const Inks inks = colorsOf(schemeOf(QGuiApplication::palette()), tone);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, inks.ink);
    palette.setColor(QPalette::Window, inks.fill);
    label->setPalette(palette);
    label->setText(message);
    label->setVisible(!message.isEmpty());
    if (!message.isEmpty()) {
        QAccessibleEvent alert(label, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace habeas::ui
