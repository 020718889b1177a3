// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "removalbox.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace habeas::ui {

RemovalBox::RemovalBox(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_keep(new QPushButton(tr("&Keep it")))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    setFrameShape(QFrame::StyledPanel);
    auto *really = new QPushButton(tr("Take out of the register"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(really);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addLayout(buttons);
    hide();
    connect(really, &QPushButton::clicked, this, &RemovalBox::confirmed);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT kept();
    });
}

void RemovalBox::setName(const QString &name)
{
    m_text->setText(
        name.isEmpty()
            ? QString()
            : tr("“%1” leaves the register today. Requests that came in before keep its line in their ledgers and are "
                 "still owed its answer; what was collected stays. Later requests do not ask it any more.")
                  .arg(name));
}

void RemovalBox::ask()
{
    show();
    m_keep->setFocus(); // nothing happens by pressing Enter twice
}

} // namespace habeas::ui
