// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionbar.h"

#include "widgets/labels.h"

#include "law/citation.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

DecisionBar::DecisionBar(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_ground(new QComboBox),
      m_condition(captionLabel({})),
      m_note(new QLineEdit),
      m_count(captionLabel({})),
      m_handOut(new QPushButton(tr("&Hand out"))),
      m_withhold(new QPushButton(tr("&Withhold"))),
      m_redact(new QPushButton(tr("Re&dact"))),
      m_later(new QPushButton(tr("&Later")))
{
    m_handOut->setDefault(true);
    m_ground->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Ground"), m_ground);
    form->addRow(m_condition);
    form->addRow(tr("Weighing, &remark"), m_note);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_later);
    row->addWidget(m_withhold);
    row->addWidget(m_redact);
    row->addWidget(m_handOut);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addLayout(row);

    connect(m_ground, &QComboBox::currentIndexChanged, this, &DecisionBar::explainGround);
    connect(m_handOut, &QPushButton::clicked, this, [this] { decide(Decision::Kind::HandOut); });
    connect(m_withhold, &QPushButton::clicked, this, [this] { decide(Decision::Kind::Withhold); });
    connect(m_redact, &QPushButton::clicked, this, &DecisionBar::redactionWanted);
    connect(m_later, &QPushButton::clicked, this, &DecisionBar::later);
}

void DecisionBar::offer(const QList<law::Ground> &grounds)
{
    if (grounds == m_grounds)
        return;
    m_grounds = grounds;
    m_ground->clear();
    const Language language = m_reader.words.language();
    m_ground->addItem(tr("– choose –"));
    for (const law::Ground &ground : grounds)
        m_ground->addItem(ground.title.in(language) + u" · "_s + law::citationIn(language, ground.sources.value(0)),
                          ground.code);
}

void DecisionBar::explainGround()
{
    const int index = m_ground->currentIndex() - 1;
    m_condition->setText(index >= 0 && index < m_grounds.size()
                             ? m_grounds.at(index).condition.in(m_reader.words.language())
                             : QString());
    m_condition->setVisible(!m_condition->text().isEmpty());
}

void DecisionBar::showCount(int marked)
{
    m_count->setText(marked > 1 ? tr("for %n marked item(s)", nullptr, marked) : QString());
    for (QWidget *each : {m_handOut, m_withhold, m_later})
        each->setEnabled(marked > 0);
    m_redact->setEnabled(marked == 1);
}

void DecisionBar::clear()
{
    m_note->clear();
    m_ground->setCurrentIndex(0);
    showCount(0);
}

collection::Verdict DecisionBar::redactionVerdict() const
{
    const QString chosen = m_ground->currentData().toString();
    return {Decision::Kind::Redact, chosen.isEmpty() ? u"rights-of-others"_s : chosen, m_note->text().trimmed()};
}

void DecisionBar::showRedacting(bool isOn)
{
    m_redact->setText(isOn ? tr("Recor&d redacted version") : tr("Re&dact"));
}

void DecisionBar::decide(Decision::Kind kind)
{
    collection::Verdict verdict{kind, {}, m_note->text().trimmed()};
    if (kind == Decision::Kind::Withhold)
        verdict.ground = m_ground->currentData().toString();
    Q_EMIT decided(verdict);
}

} // namespace habeas::ui
