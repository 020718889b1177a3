// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextstep.h"

#include "letterform.h"
#include "stagebar.h"
#include "theme/tokens.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int edge = 4;

} // namespace

NextStep::NextStep(const Reader &reader, QWidget *parent)
    : QFrame(parent), m_reader(reader), m_sentence(sectionLabel({})), m_go(new QPushButton)
{
    m_go->setDefault(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(captionLabel(tr("Next step")));
    words->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->addLayout(words, 1);
    row->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &NextStep::wanted);
}

void NextStep::show(const workflow::Standing &standing, workflow::Stage shown)
{
    m_sentence->setText(m_reader.words.say(standing.step));
    // There it has a button of its own; but which letter is to be written has to be chosen.
    const QString letter = LetterForm::kindOfStep(standing.step.name);
    m_go->setVisible(!standing.waits && (standing.next != shown || !letter.isEmpty()));
    const bool isNamed = !letter.isEmpty() && standing.next == shown;
    m_go->setText(tr("&Go on: %1").arg(isNamed ? itemmodels::letterKindText(letter) : StageBar::nameOf(standing.next)));
}

void NextStep::setMain(bool isMain)
{
    m_go->setDefault(isMain);
}

void NextStep::clear()
{
    m_sentence->clear();
    m_go->hide();
}

void NextStep::paintEvent(QPaintEvent *)
{
    const Scheme scheme = schemeOf(palette());
    QPainter painter(this);
    painter.setPen(colorOf(scheme, Token::Accent));
    painter.setBrush(colorOf(scheme, Token::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, edge, height()), colorOf(scheme, Token::Accent));
}

} // namespace habeas::ui
