// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "band.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace habeas::ui {
namespace {

constexpr int edge = 4;

QLabel *line()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

Band::Band(const QString &button, const QString &name, QWidget *parent)
    : QWidget(parent), m_sentence(line()), m_meaning(line()), m_button(new QPushButton(button))
{
    QFont strong = m_sentence->font();
    strong.setWeight(QFont::DemiBold);
    m_sentence->setFont(strong);
    m_button->setAccessibleName(name);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_meaning);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12 + edge, 8, 12, 8);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Band::show(Tone tone, const QString &sentence, const QString &meaning)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    update();
    QWidget::show();
}

void Band::paintEvent(QPaintEvent *)
{
    const Inks inks = colorsOf(schemeOf(palette()), m_tone);
    QPainter painter(this);
    painter.setPen(colorOf(schemeOf(palette()), Token::Line));
    painter.setBrush(inks.fill);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, edge, height()), inks.ink);
}

} // namespace habeas::ui
