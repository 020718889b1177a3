// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <ctime>

#include <cstdio>
#include <functional>

namespace habeas::tests {

constexpr int patience = 1'800'000;

/// What this thread worked so far, in milliseconds: it does not grow while others have the processor.
inline qint64 worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

/// Measures what somebody does in a window: how long until it is done; how long the window did not answer at most; and
/// how long it was at work itself without answering, which a busy machine does not change.
class Stopwatch
{
public:
    Stopwatch()
    {
        m_sinceAnswer.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { answer(); });
        m_timer.start(1);
    }

    /// Does \a act and waits until \a isDone; prints one line, in milliseconds. False: it never was.
    bool measure(const char *name, const std::function<void()> &act, const std::function<bool()> &isDone)
    {
        QCoreApplication::processEvents();
        answer();
        m_longest = 0;
        m_busiest = 0;
        QElapsedTimer clock;
        clock.start();
        act();
        const bool isIn = QTest::qWaitFor(isDone, patience);
        const qint64 time = clock.elapsed();
        QCoreApplication::processEvents(); // what is painted of it belongs to it
        answer();
        std::printf("%s %lld stall %lld busy %lld\n", name, time, m_longest, m_busiest);
        std::fflush(stdout);
        return isIn;
    }

private:
    void answer()
    {
        m_longest = qMax(m_longest, m_sinceAnswer.restart());
        const qint64 now = worked();
        m_busiest = qMax(m_busiest, now - m_workedBefore);
        m_workedBefore = now;
    }

    QTimer m_timer;
    QElapsedTimer m_sinceAnswer;
    qint64 m_longest = 0;
    qint64 m_workedBefore = 0;
    qint64 m_busiest = 0;
};

/// What the program holds, in MiB.
inline qint64 memory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() / 1024;
    }
    return 0;
}

} // namespace habeas::tests
