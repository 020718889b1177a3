// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "radarbar.h"

#include "widgets/labels.h"
#include "widgets/progressrow.h"

#include "collection/radarrun.h"
#include "preview/request.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using collection::Look;
using collection::RadarRun;

RadarBar::RadarBar(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_line(captionLabel({})),
      m_error(errorLabel()),
      m_start(new QPushButton),
      m_jobs(new QVBoxLayout)
{
    m_line->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_line);
    column->addWidget(m_start);
    column->addLayout(m_jobs);
    column->addWidget(m_error);
    connect(m_start, &QPushButton::clicked, this, &RadarBar::start);
    hide();
}

void RadarBar::take(const Case &value)
{
    const bool isOther = !m_case || m_case->id != value.id;
    m_case = value;
    if (isOther) {
        ++m_shown;
        const auto jobs = m_office.jobs();
        for (Job *job : jobs)
            showJob(job);
    }
    count();
}

void RadarBar::clear()
{
    ++m_shown;
    m_case.reset();
    m_line->clear();
    showError(m_error, {});
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    hide();
}

void RadarBar::count()
{
    m_office.ask<qint64>(
        this, [value = *m_case](workflow::Office &office) { return collection::countUnlooked(office.vault, value); },
        [this, shown = m_shown](const Result<qint64> &unlooked) {
            if (shown != m_shown)
                return;
            if (unlooked)
                showUnlooked(*unlooked);
            else
                finish(unlooked.error().message);
        });
}

void RadarBar::showUnlooked(qint64 unlooked)
{
    m_isComplete = unlooked == 0;
    m_line->setText(m_isComplete
                        ? tr("All items were looked through for other people.")
                        : tr("%n item(s) were not looked through for other people yet.", nullptr, int(unlooked)));
    m_start->setText(m_isComplete ? tr("Look aga&in") : tr("Look &for other people"));
    show();
}

void RadarBar::start()
{
    showError(m_error, {});
    m_start->setEnabled(false);
    Job *job = m_office.start<RadarRun>(
        {tr("Other people"), m_case->id, {}}, this,
        [value = *m_case, look = m_isComplete ? Look::Everywhere : Look::WhereMissing](workflow::Office &office,
                                                                                       const Watch &watch) {
            return collection::lookForPeople(office.vault, office.clock, value, look, preview::helperProgram(), watch);
        },
        [this, shown = m_shown](const Result<RadarRun> &run) {
            if (shown != m_shown)
                return;
            QStringList said;
            if (!run)
                said << run.error().message;
            else
                for (const Code &lack : run->lacks)
                    said << m_reader.words.say(lack);
            finish(said.join(u'\n'));
        });
    showJob(job);
}

void RadarBar::showJob(Job *job)
{
    const bool isOurs = m_case && job->about().caseId == m_case->id && job->about().title == tr("Other people");
    if (isOurs)
        m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void RadarBar::finish(const QString &sentence)
{
    m_start->setEnabled(true);
    showError(m_error, sentence);
    if (m_case)
        Q_EMIT looked();
}

} // namespace habeas::ui
