// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressrow.h"

#include "labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int steps = 1000;

} // namespace

ProgressRow::ProgressRow(Job *job, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_job(job),
      m_reader(reader),
      m_now(captionLabel({})),
      m_bar(new QProgressBar),
      m_stop(new QPushButton(tr("&Stop")))
{
    const QString title = job->about().title;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    m_stop->setAccessibleDescription(title);
    m_stop->setToolTip(tr("What was read so far stays."));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(new QLabel(title));
    words->addWidget(m_bar);
    words->addWidget(m_now);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        if (m_job)
            m_job->cancel();
    });
    connect(job, &Job::progressed, this, &ProgressRow::update);
    connect(job, &Job::finished, this, &QObject::deleteLater);
    update();
}

void ProgressRow::update()
{
    if (!m_job)
        return;
    const Progress &progress = m_job->progress();
    const bool isKnown = progress.total > 0;
    m_bar->setRange(0, isKnown ? steps : 0);
    if (isKnown)
        m_bar->setValue(int(double(progress.done) / double(progress.total) * steps));
    QStringList parts;
    if (!progress.step.isEmpty())
        parts << m_reader.words.say(progress.step);
    if (progress.tally) {
        parts << tr("%n item(s)", nullptr, int(progress.tally->items))
              << m_reader.locale.formattedDataSize(progress.tally->bytes, 1, QLocale::DataSizeSIFormat);
    }
    m_now->setText(parts.join(u" · "_s));
}

} // namespace habeas::ui
