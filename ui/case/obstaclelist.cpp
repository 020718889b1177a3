// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "obstaclelist.h"

#include "stagebar.h"
#include "widgets/glyph.h"
#include "widgets/wholetext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using workflow::Stage;

namespace {

constexpr int shownRows = 5;

struct Way {
    QLatin1String obstacle;
    Stage stage;
};

constexpr Way ways[] = {
    {QLatin1String("obstacle.capacity"), Stage::Identity},
    {QLatin1String("obstacle.case-closed"), Stage::Closing},
    {QLatin1String("obstacle.chat-rule"), Stage::Review},
    {QLatin1String("obstacle.conflict"), Stage::Identity},
    {QLatin1String("obstacle.custody-unclear"), Stage::Identity},
    {QLatin1String("obstacle.done-unsent"), Stage::Answer},
    {QLatin1String("obstacle.ledger-open"), Stage::Collect},
    {QLatin1String("obstacle.ledger-unsettled"), Stage::Collect},
    {QLatin1String("obstacle.letter-stale"), Stage::Answer},
    {QLatin1String("obstacle.more-by-chat-rule"), Stage::Review},
    {QLatin1String("obstacle.more-name-others"), Stage::Review},
    {QLatin1String("obstacle.names-others"), Stage::Review},
    {QLatin1String("obstacle.no-identity"), Stage::Identity},
    {QLatin1String("obstacle.no-letter"), Stage::Answer},
    {QLatin1String("obstacle.not-heard"), Stage::Identity},
    {QLatin1String("obstacle.office-without-right"), Stage::Identity},
    {QLatin1String("obstacle.recipient-unsent"), Stage::Answer},
    {QLatin1String("obstacle.recipient-unsent-of"), Stage::Answer},
    {QLatin1String("obstacle.recipient-untold"), Stage::Answer},
    {QLatin1String("obstacle.recipient-untold-of"), Stage::Answer},
    {QLatin1String("obstacle.recipients-unsaid"), Stage::Intake},
    {QLatin1String("obstacle.refusal-unsent"), Stage::Answer},
    {QLatin1String("obstacle.undecided"), Stage::Review},
    {QLatin1String("obstacle.unlooked"), Stage::Review},
};

} // namespace

ObstacleList::ObstacleList(const Reader &reader, QWidget *parent)
    : Panel({}, parent), m_reader(reader), m_list(new QListWidget), m_go(new QPushButton)
{
    m_list->setAccessibleName(tr("What stands in the way"));
    m_list->setItemDelegate(new WholeText(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_go);
    body()->addWidget(m_list);
    addInset()->addLayout(row);
    connect(m_list, &QListWidget::currentRowChanged, this, &ObstacleList::showWayOn);
    connect(m_list, &QListWidget::itemActivated, this, &ObstacleList::go);
    connect(m_go, &QPushButton::clicked, this, &ObstacleList::go);
    clear();
}

void ObstacleList::take(const QList<Code> &obstacles)
{
    const int row = m_list->currentRow();
    m_obstacles = obstacles;
    m_list->clear();
    for (const Code &obstacle : obstacles)
        m_list->addItem(new QListWidgetItem(glyphIcon(Glyph::Gap), m_reader.words.say(obstacle)));
    m_list->setFixedHeight(std::min(shownRows, int(obstacles.size()) + 1) * 3 * fontMetrics().lineSpacing() / 2);
    m_list->setCurrentRow(std::clamp(row, 0, int(qMax(qsizetype(0), obstacles.size() - 1))));
    setTitle(obstacles.isEmpty() ? QString()
                                 : tr("%n thing(s) stand in the way of sealing", nullptr, int(obstacles.size())));
    setVisible(!obstacles.isEmpty());
    showWayOn();
}

void ObstacleList::begin()
{
    m_list->setFocus();
}

std::optional<Stage> ObstacleList::wayOn() const
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_obstacles.size())
        return {};
    const auto way = std::find_if(std::begin(ways), std::end(ways),
                                  [&](const Way &each) { return each.obstacle == m_obstacles.at(row).name; });
    return way == std::end(ways) ? std::nullopt : std::optional(way->stage);
}

void ObstacleList::showWayOn()
{
    const auto stage = wayOn();
    m_go->setVisible(stage.has_value());
    if (stage)
        m_go->setText(tr("G&o there: %1").arg(StageBar::nameOf(*stage)));
}

void ObstacleList::go()
{
    if (const auto stage = wayOn())
        Q_EMIT stageWanted(*stage);
}

} // namespace habeas::ui
