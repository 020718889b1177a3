// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptyplace.h"

#include "mainbutton.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace habeas::ui {
namespace {

constexpr int inset = 12;

} // namespace

EmptyPlace::EmptyPlace(QWidget *parent) : QWidget(parent), m_sentence(new QLabel), m_act(new QPushButton)
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    makeMain(m_act);
    setFocusProxy(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inset, inset, inset, inset);
    column->setSpacing(inset);
    column->addStretch(1);
    column->addWidget(m_sentence);
    column->addWidget(m_act, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_act, &QPushButton::clicked, this, &EmptyPlace::wanted);
}

void EmptyPlace::say(const QString &sentence, const QString &act)
{
    m_sentence->setText(sentence);
    m_act->setText(act);
}

} // namespace habeas::ui
