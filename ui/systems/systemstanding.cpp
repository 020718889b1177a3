// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemstanding.h"

#include "widgets/labels.h"
#include "widgets/statechip.h"

#include "register/profiles.h"
#include "workflow/registration.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using State = itemmodels::SystemListModel::State;

namespace {

constexpr int indent = 12;

/// What its profile leaves to the school; empty: nothing.
LocalText toCheckOf(const System &system)
{
    const auto profile = system.profile.isEmpty() ? Result<Profile>(Profile()) : profileNamed(system.profile);
    return profile ? profile->toCheck : LocalText();
}

} // namespace

SystemStanding::SystemStanding(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_chip(new StateChip),
      m_lacks(new QLabel),
      m_toCheck(captionLabel({})),
      m_isChecked(new QCheckBox(tr("&Found out")))
{
    m_lacks->setWordWrap(true);
    m_lacks->setTextFormat(Qt::PlainText);
    auto *checking = new QHBoxLayout;
    checking->addWidget(m_toCheck, 1);
    checking->addWidget(m_isChecked, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(indent, 8, indent, 0);
    column->addWidget(m_lacks);
    column->addLayout(checking);
    connect(m_isChecked, &QCheckBox::clicked, this, &SystemStanding::edited);
}

State SystemStanding::stateOf(const System &system)
{
    if (!workflow::shortcomingsOf(system).isEmpty())
        return State::Lacking;
    return system.isChecked || toCheckOf(system) == LocalText() ? State::Complete : State::ToCheck;
}

void SystemStanding::show(const System &system)
{
    const LocalText both = toCheckOf(system);
    const QString toCheck = m_reader.words.language() == Language::German ? both.german : both.english;
    m_toCheck->setText(toCheck.isEmpty() ? QString() : tr("To check: %1").arg(toCheck));
    m_toCheck->setVisible(!toCheck.isEmpty());
    m_isChecked->setVisible(!toCheck.isEmpty());
    m_isChecked->setChecked(system.isChecked);
    QStringList lacks;
    const auto shortcomings = workflow::shortcomingsOf(system);
    for (const Code &code : shortcomings)
        lacks << u"– "_s + m_reader.words.say(code);
    m_lacks->setText(lacks.isEmpty() ? QString() : tr("Still missing:") + u'\n' + lacks.join(u'\n'));
    m_lacks->setVisible(!lacks.isEmpty());
    switch (stateOf(system)) {
    case State::Unsaved:
    case State::Lacking:
        return m_chip->show(tr("%n thing(s) missing", nullptr, int(lacks.size())), Glyph::Gap, Tone::Warn);
    case State::ToCheck:
        return m_chip->show(tr("still to be checked"), Glyph::Open, Tone::Neutral);
    case State::Complete:
        return m_chip->show(tr("complete for Art. 15"), Glyph::Done, Tone::Good);
    }
}

void SystemStanding::clear()
{
    for (QLabel *label : {m_lacks, m_toCheck})
        label->clear();
    m_isChecked->setChecked(false);
}

bool SystemStanding::isChecked() const
{
    return m_isChecked->isChecked();
}

} // namespace habeas::ui
