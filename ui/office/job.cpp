// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "job.h"

#include <QThread>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr auto quiet = 250ms; // between two reports that are shown

} // namespace

Job::Job(About about, QObject *parent) : QObject(parent), m_about(std::move(about)) { }

Job::~Job()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void Job::cancel()
{
    m_stop.request_stop();
}

bool Job::isOver() const
{
    return m_thread && m_thread->isFinished();
}

void Job::hold(bool isHeld)
{
    m_isHeld = isHeld && m_about.isRun;
    Q_EMIT progressed();
}

void Job::run(const std::function<void(const Watch &)> &work, const std::function<void()> &then)
{
    m_thread.reset(QThread::create([this, work] {
        std::optional<std::chrono::steady_clock::time_point> told;
        Watch watch;
        watch.stop = m_stop.get_token();
        watch.held = &m_isHeld;
        watch.report = [this, &told](const Progress &progress) {
            const auto now = std::chrono::steady_clock::now();
            if (told && now - *told < quiet)
                return;
            told = now;
            QMetaObject::invokeMethod(
                this, [this, progress] { take(progress); }, Qt::QueuedConnection);
        };
        work(watch);
    }));
    m_thread->setObjectName(u"job"_s);
    connect(m_thread.get(), &QThread::finished, this, [this, then] {
        then();
        Q_EMIT finished();
        deleteLater();
    });
    m_thread->start();
}

void Job::take(const Progress &progress)
{
    m_progress = progress;
    Q_EMIT progressed();
}

} // namespace habeas::ui
