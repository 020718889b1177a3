// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressrow.h"

#include "labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr int steps = 1000;

QString restText(std::chrono::seconds rest)
{
    if (rest < 60s)
        return ProgressRow::tr("less than a minute left");
    return ProgressRow::tr("about %n minute(s) left", nullptr,
                           int(std::chrono::ceil<std::chrono::minutes>(rest).count()));
}

} // namespace

ProgressRow::ProgressRow(Job *job, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_job(job),
      m_reader(reader),
      m_count(captionLabel({})),
      m_now(captionLabel({})),
      m_bar(new QProgressBar),
      m_hold(new QPushButton),
      m_stop(new QPushButton(tr("&Stop")))
{
    m_clock.start();
    const QString title = job->about().title;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    m_hold->setAccessibleDescription(title);
    m_stop->setAccessibleDescription(title);
    if (job->about().isRun)
        m_stop->setToolTip(tr("What was read so far stays."));
    auto *head = new QHBoxLayout;
    head->addWidget(new QLabel(title), 1);
    head->addWidget(m_count);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(head);
    words->addWidget(m_bar);
    words->addWidget(m_now);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    row->addWidget(m_hold);
    m_hold->setVisible(job->about().isRun);
    row->addWidget(m_stop);
    connect(m_hold, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->hold(!m_job->isHeld());
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_hold->setEnabled(false);
        if (m_job)
            m_job->cancel();
    });
    connect(job, &Job::progressed, this, &ProgressRow::update);
    connect(job, &Job::finished, this, &QObject::deleteLater);
    update();
}

QString ProgressRow::countText() const
{
    const auto &tally = m_job->progress().tally;
    if (!tally)
        return {};
    return tr("%n item(s)", nullptr, int(tally->items)) + u" · "_s
        + m_reader.locale.formattedDataSize(tally->bytes, 1, QLocale::DataSizeSIFormat);
}

QString ProgressRow::nowText()
{
    if (m_job->isHeld()) {
        m_bytes.restart();
        m_done.restart();
        return tr("Held. It goes on where it stands.");
    }
    const Progress &progress = m_job->progress();
    const std::chrono::milliseconds now(m_clock.elapsed());
    QStringList parts;
    if (!progress.step.isEmpty())
        parts << m_reader.words.say(progress.step);
    if (progress.tally) {
        m_bytes.take(progress.tally->bytes, now);
        if (const auto pace = m_bytes.perSecond(); pace && *pace >= 1) {
            //: %1 is an amount of data: 8.4 MB
            parts << tr("%1 a second")
                         .arg(m_reader.locale.formattedDataSize(qint64(*pace), 1, QLocale::DataSizeSIFormat));
        }
    }
    if (progress.total > 0) {
        m_done.take(progress.done, now);
        if (const auto rest = m_done.rest(progress.total))
            parts << restText(*rest);
    }
    return parts.join(u" · "_s);
}

void ProgressRow::update()
{
    if (!m_job)
        return;
    const Progress &progress = m_job->progress();
    const bool isHeld = m_job->isHeld();
    const bool isKnown = progress.total > 0;
    m_bar->setRange(0, isKnown || isHeld ? steps : 0);
    if (isKnown)
        m_bar->setValue(int(double(progress.done) / double(progress.total) * steps));
    m_hold->setText(isHeld ? tr("Go on") : tr("Hold"));
    m_count->setText(countText());
    m_now->setText(nowText());
}

} // namespace habeas::ui
