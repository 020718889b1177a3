// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "code.h"

#include <atomic>
#include <functional>
#include <optional>
#include <stop_token>

namespace habeas {

/// What a run on a system has come to.
struct Tally {
    qint64 items = 0;
    qint64 bytes = 0; ///< of content
    qint64 requests = 0; ///< to a live system
};

/// What a long work is doing now. `total` is 0 while unknown; the unit is the work's (bytes or items).
struct Progress {
    qint64 done = 0;
    qint64 total = 0;
    Code step; ///< what is being read or written, in words of core/words.h
    std::optional<Tally> tally; ///< of a run; connectors leave it to the run
};

/// How a long work reports, and learns that it should stop. Passed down by reference.
///
/// `report` may be empty; it is called on the working thread, as often as the work likes (the receiver
/// thins out); who waits for a server tells every 200 ms, so that the receiver sees the wait. Whoever sees
/// stopRequested() ends with Error::Kind::Cancelled and leaves nothing half done.
///
/// `held` may be null, and outlives the work. While it is true the work waits before its next question, or its next
/// piece of a file: who asks a server looks at isHeld() and keeps its connections going, all others ask mayGoOn().
struct Watch {
    std::function<void(const Progress &)> report;
    std::stop_token stop;
    const std::atomic<bool> *held = nullptr;

    void tell(const Progress &progress) const
    {
        if (report)
            report(progress);
    }
    bool stopRequested() const { return stop.stop_requested(); }
    /// Never once it should stop.
    bool isHeld() const { return held && *held && !stopRequested(); }
    /// Waits while it is held; false once it should stop.
    bool mayGoOn() const;
};

} // namespace habeas
