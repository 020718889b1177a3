// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"

#include <QElapsedTimer>

#include <chrono>

namespace habeas::connectors {

/// How long a server may stay silent.
struct LdapPatience {
    std::chrono::milliseconds connect{15'000}; ///< for the connection, and again for its encryption
    std::chrono::milliseconds silence{60'000}; ///< between a request and the next piece of its answer
};

/// One wait for a server, in slices: whoever watches is told in each, and may stop it.
class LdapWait
{
public:
    enum class End { GoOn, Stopped, Expired };
    static constexpr std::chrono::milliseconds slice{150}; ///< longest time without a look at the watch

    LdapWait(const Watch &watch, const Progress &progress, std::chrono::milliseconds limit)
        : m_watch(watch), m_progress(progress), m_limit(limit)
    {
        m_since.start();
    }
    /// To be called after each slice.
    End look() const
    {
        m_watch.tell(m_progress);
        if (m_watch.stopRequested())
            return End::Stopped;
        return m_since.hasExpired(m_limit.count()) ? End::Expired : End::GoOn;
    }
    void restart() { m_since.restart(); }

private:
    const Watch &m_watch;
    const Progress &m_progress;
    const std::chrono::milliseconds m_limit;
    QElapsedTimer m_since;
};

} // namespace habeas::connectors
