// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placebar.h"

#include "theme/icons.h"
#include "widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int barHeight = 48;

QToolButton *arrow(const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(iconNamed(icon));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

PlaceBar::PlaceBar(QWidget *parent)
    : QWidget(parent),
      m_back(arrow(u"back"_s, tr("Back"))),
      m_forward(arrow(u"forward"_s, tr("Forward"))),
      m_within(new QToolButton),
      m_between(new QLabel(u"›"_s)),
      m_title(titleLabel({})),
      m_search(new QPushButton(iconNamed(u"search"_s), tr("Search all cases"))),
      m_new(new QPushButton(iconNamed(u"add"_s), tr("New case")))
{
    setFixedHeight(barHeight);
    m_within->setAutoRaise(true);
    m_title->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    for (QWidget *each : std::initializer_list<QWidget *>{m_back, m_forward, m_within, m_between})
        row->addWidget(each);
    row->addWidget(m_title, 1);
    const std::pair<QPushButton *, QKeySequence> begun[] = {{m_search, Qt::CTRL | Qt::Key_K},
                                                            {m_new, QKeySequence(QKeySequence::New)}};
    for (const auto &[button, keys] : begun) {
        button->setAutoDefault(false);
        button->setToolTip(tr("%1 (%2)").arg(button->text(), keys.toString(QKeySequence::NativeText)));
        row->addWidget(button);
    }
    connect(m_back, &QToolButton::clicked, this, &PlaceBar::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &PlaceBar::forwardWanted);
    connect(m_search, &QPushButton::clicked, this, &PlaceBar::searchWanted);
    connect(m_new, &QPushButton::clicked, this, &PlaceBar::newCaseWanted);
    connect(m_within, &QToolButton::clicked, this, &PlaceBar::upWanted);
}

void PlaceBar::show(const QString &title, const QString &within)
{
    m_title->setText(title);
    m_within->setText(within);
    m_within->setVisible(!within.isEmpty());
    m_between->setVisible(!within.isEmpty());
}

void PlaceBar::offerNewCase(bool isOffered)
{
    m_new->setVisible(isOffered);
}

void PlaceBar::allow(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

} // namespace habeas::ui
