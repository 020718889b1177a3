// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/progress.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace habeas::ui {

/// A long work on a thread of its own, seen from the GUI thread: how far it is, and ways to hold and to stop it.
///
/// Made by OfficeThread::start(), which owns it; it goes after finished().
class Job final : public QObject
{
    Q_OBJECT

public:
    /// Whom it serves, for those who show running work.
    struct About {
        QString title; ///< "Nextcloud"; no person's name
        CaseId caseId;
        SystemId system; ///< null: not about one
        bool isRun = false; ///< it collects: its line of the ledger is running, and its work looks at Watch::held
        bool isQuiet = false; ///< nobody waits for it, so it is no running work that a place shows
    };

    Job(About about, QObject *parent);
    ~Job() override; ///< stops the work and waits for it

    const About &about() const { return m_about; }
    const Progress &progress() const { return m_progress; }
    /// Asks the work to stop; its answer is then an Error::Kind::Cancelled.
    void cancel();
    /// Lets the work wait before its next question, or go on. What is under way ends first.
    void hold(bool isHeld);
    bool isHeld() const { return m_isHeld && !isCancelled(); }
    bool isRunning() const { return m_thread != nullptr; }
    bool isOver() const; ///< its answer is there, or on its way
    bool isCancelled() const { return m_stop.stop_requested(); }

    /// Runs \a work on a new thread; then \a then on the GUI thread. Once.
    void run(const std::function<void(const Watch &)> &work, const std::function<void()> &then);

Q_SIGNALS:
    void progressed(); ///< at most four times a second, and when it is held or goes on
    void finished();

private:
    void take(const Progress &progress);

    About m_about;
    std::stop_source m_stop;
    std::atomic<bool> m_isHeld = false; ///< read by the work's thread
    std::unique_ptr<QThread> m_thread;
    Progress m_progress;
};

} // namespace habeas::ui
