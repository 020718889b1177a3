// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "senderbar.h"

#include "widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace habeas::ui {

SenderBar::SenderBar(QWidget *parent)
    : QWidget(parent),
      m_remarks(captionLabel({})),
      m_asSubject(new QPushButton(tr("Sender is the perso&n concerned"))),
      m_asRepresentative(new QPushButton(tr("Sender asks for so&mebody")))
{
    m_remarks->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_asSubject);
    buttons->addWidget(m_asRepresentative);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_remarks);
    column->addLayout(buttons);
    connect(m_asSubject, &QPushButton::clicked, this, &SenderBar::isSubject);
    connect(m_asRepresentative, &QPushButton::clicked, this, &SenderBar::isRepresentative);
    clear();
}

void SenderBar::setSender(const QString &name, const QString &address)
{
    m_name = name;
    m_address = address;
    remark(tr("From %1 <%2>. Anybody can write any sender: check who it is.").arg(name, address));
    m_asSubject->show();
    m_asRepresentative->show();
}

void SenderBar::remark(const QString &sentence)
{
    if (sentence.isEmpty() || m_remarks->text().split(u'\n').contains(sentence))
        return;
    m_remarks->setText(m_remarks->text().isEmpty() ? sentence : m_remarks->text() + u'\n' + sentence);
    show();
}

void SenderBar::begin()
{
    m_asSubject->setFocus();
}

void SenderBar::clear()
{
    m_name.clear();
    m_address.clear();
    m_remarks->clear();
    for (QWidget *each : std::initializer_list<QWidget *>{m_asSubject, m_asRepresentative, this})
        each->hide();
}

} // namespace habeas::ui
