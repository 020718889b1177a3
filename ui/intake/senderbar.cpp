// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "senderbar.h"

#include "numberrings.h"
#include "suggestedfield.h"
#include "widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace habeas::ui {

SenderBar::SenderBar(QWidget *parent)
    : QWidget(parent),
      m_remarks(captionLabel({})),
      m_asSubject(new QPushButton(tr("Sender is the perso&n concerned"))),
      m_asRepresentative(new QPushButton(tr("Sender asks for so&mebody"))),
      m_rings(new NumberRings(NumberRings::Beside::Field))
{
    m_remarks->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_asSubject);
    buttons->addWidget(m_asRepresentative);
    buttons->addWidget(m_rings);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_remarks);
    column->addLayout(buttons);
    connect(m_asSubject, &QPushButton::clicked, this, [this] { Q_EMIT chosen(false); });
    connect(m_asRepresentative, &QPushButton::clicked, this, [this] { Q_EMIT chosen(true); });
    connect(m_rings, &NumberRings::pointed, this, &SenderBar::pointed);
    clear();
}

void SenderBar::setSender(const mail::IncomingMail &mail)
{
    m_name = mail.fromName;
    m_address = mail.fromAddress;
    remark(tr("From %1 <%2>. Anybody can write any sender: check who it is.").arg(m_name, m_address));
    if (!mail.receivedAt.isValid())
        remark(tr("The e-mail does not say when it came in: check the day."));
    if (mail.isCut)
        remark(tr("Only the beginning of the text was taken over; the e-mail is kept whole."));
    if (mail.lacksParts)
        remark(tr("The e-mail has more parts than are taken apart here; it is kept whole."));
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

void SenderBar::suggest(const law::RequestReading &reading)
{
    const bool hasSender = !m_address.isEmpty();
    const law::Suggestion *capacity = reading.find(law::Suggestion::Field::Capacity);
    const bool isSuggested = hasSender && capacity && !reading.isHandedOn;
    m_rings->setNumbers(isSuggested ? capacity->numbers : QList<int>());
    m_asRepresentative->setAccessibleDescription(isSuggested ? sourceText(*capacity, reading) : QString());
    if (hasSender && reading.isHandedOn)
        remark(tr("This e-mail hands on what somebody else wrote: who asks stands in its text."));
}

void SenderBar::point(const QList<int> &numbers)
{
    m_rings->point(numbers);
}

void SenderBar::begin()
{
    (m_rings->numbers().isEmpty() ? m_asSubject : m_asRepresentative)->setFocus();
}

void SenderBar::clear()
{
    m_name.clear();
    m_address.clear();
    m_remarks->clear();
    m_rings->setNumbers({});
    m_asRepresentative->setAccessibleDescription({});
    for (QWidget *each : std::initializer_list<QWidget *>{m_asSubject, m_asRepresentative, this})
        each->hide();
}

} // namespace habeas::ui
