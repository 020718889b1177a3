// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningpanel.h"

#include "widgets/progressrow.h"

#include <QBoxLayout>
#include <QPushButton>

namespace habeas::ui {

RunningPanel::RunningPanel(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Panel(tr("Running now"), parent), m_office(office), m_reader(reader)
{
    body()->setContentsMargins(12, 0, 12, 8);
    connect(&office, &OfficeThread::jobStarted, this, &RunningPanel::add);
    count();
}

void RunningPanel::refresh()
{
    clear();
    const auto jobs = m_office.jobs();
    for (Job *job : jobs)
        add(job);
}

void RunningPanel::add(Job *job)
{
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ProgressRow(job, m_reader));
    if (const Job::About about = job->about(); !about.caseId.isNull() && !about.system.isNull()) {
        auto *there = new QPushButton(tr("Go there"));
        there->setAccessibleDescription(about.title);
        column->addWidget(there, 0, Qt::AlignRight);
        connect(there, &QPushButton::clicked, this, [this, about] { Q_EMIT lineWanted(about.caseId, about.system); });
    }
    body()->addWidget(line);
    connect(job, &Job::finished, line, &QObject::deleteLater);
    connect(job, &QObject::destroyed, this, &RunningPanel::count);
    count();
}

void RunningPanel::count()
{
    const auto running = m_office.jobs().size();
    setCount(m_reader.locale.toString(running));
    setVisible(running > 0);
}

void RunningPanel::clear()
{
    while (QLayoutItem *item = body()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    count();
}

} // namespace habeas::ui
