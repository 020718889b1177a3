// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace habeas::ui {

/// Notices when the event loop of the thread it was made on stands still, so that nobody's window freezes unseen: a
/// thread of its own asks the loop, and looks at the clock until it answers.
class Watchdog final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{100};

    explicit Watchdog(std::chrono::milliseconds longest = patience, QObject *parent = nullptr);
    ~Watchdog() override;

Q_SIGNALS:
    /// The loop goes again, after it did not for longer than it may. From the loop.
    void stood(std::chrono::milliseconds time);

private:
    void watch();
    void answer();

    const std::chrono::milliseconds m_longest;
    QThread *m_thread;
    std::mutex m_mutex;
    std::condition_variable m_news;
    bool m_isAsked = false; ///< and the loop has not answered yet
    bool m_ends = false;
};

} // namespace habeas::ui
