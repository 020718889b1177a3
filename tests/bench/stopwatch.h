// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <functional>

namespace habeas::tests {

constexpr int patience = 1'800'000;

/// Measures what somebody does in a window: how long until it is done, and how long the window did not answer at most.
class Stopwatch
{
public:
    Stopwatch()
    {
        m_sinceAnswer.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = qMax(m_longest, m_sinceAnswer.restart()); });
        m_timer.start(1);
    }

    /// Does \a act and waits until \a isDone; prints one line, in milliseconds. False: it never was.
    bool measure(const char *name, const std::function<void()> &act, const std::function<bool()> &isDone)
    {
        QCoreApplication::processEvents();
        m_longest = 0;
        m_sinceAnswer.restart();
        QElapsedTimer clock;
        clock.start();
        act();
        const bool isIn = QTest::qWaitFor(isDone, patience);
        const qint64 time = clock.elapsed();
        QCoreApplication::processEvents(); // what is painted of it belongs to it
        std::printf("%s %lld stall %lld\n", name, time, qMax(m_longest, m_sinceAnswer.elapsed()));
        std::fflush(stdout);
        return isIn;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceAnswer;
    qint64 m_longest = 0;
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
