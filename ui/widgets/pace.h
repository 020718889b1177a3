// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace habeas::ui {

/// How fast an amount grows: over the last ten seconds, so that one slow file does not make it jump.
class Pace
{
public:
    using Time = std::chrono::milliseconds; ///< since anything; never goes back

    void take(qint64 amount, Time at);
    /// It stood still on purpose: what was before says nothing about what comes.
    void restart() { m_seen.clear(); }
    /// Nothing within the first two seconds.
    std::optional<double> perSecond() const;
    /// Until \a total is reached; nothing while that cannot be told.
    std::optional<std::chrono::seconds> rest(qint64 total) const;

private:
    struct Seen {
        qint64 amount;
        Time at;
    };
    std::deque<Seen> m_seen;
};

} // namespace habeas::ui
