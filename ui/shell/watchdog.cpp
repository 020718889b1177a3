// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchdog.h"

namespace habeas::ui {
namespace {

constexpr std::chrono::milliseconds betweenQuestions{50};

} // namespace

Watchdog::Watchdog(std::chrono::milliseconds longest, QObject *parent)
    : QObject(parent), m_longest(longest), m_thread(QThread::create([this] { watch(); }))
{
    m_thread->setObjectName(QStringLiteral("watchdog"));
    m_thread->start();
}

Watchdog::~Watchdog()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ends = true;
    }
    m_news.notify_all();
    m_thread->wait();
    delete m_thread;
}

void Watchdog::watch()
{
    using Clock = std::chrono::steady_clock;
    std::unique_lock lock(m_mutex);
    while (!m_ends) {
        m_isAsked = true;
        const auto asked = Clock::now();
        QMetaObject::invokeMethod(this, &Watchdog::answer, Qt::QueuedConnection);
        m_news.wait(lock, [this] { return !m_isAsked || m_ends; });
        const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - asked);
        if (!m_ends && time > m_longest)
            QMetaObject::invokeMethod(
                this, [this, time] { Q_EMIT stood(time); }, Qt::QueuedConnection);
        m_news.wait_for(lock, betweenQuestions, [this] { return m_ends; });
    }
}

void Watchdog::answer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isAsked = false;
    }
    m_news.notify_all();
}

} // namespace habeas::ui
