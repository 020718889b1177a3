// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/connector.h"

#include <cstdio>

namespace habeas::bench {

/// Counts what a connector gives it, and keeps nothing.
class CountingSink final : public connectors::Sink
{
public:
    Result<> begin(const Item &) override { return {}; }
    Result<> write(QByteArrayView piece) override
    {
        m_bytes += piece.size();
        return {};
    }
    Result<> end() override
    {
        ++m_items;
        return {};
    }
    void abandon(const Gap &) override { ++m_gaps; }
    void gap(const Gap &) override { ++m_gaps; }
    void lookedFor(const Code &) override { }
    void requested(qint64 count) override { m_requests += count; }
    void identifier(const Identifier &) override { }

    /// "items bytes requests gaps", for the script that called.
    void print() const
    {
        std::printf("%lld %lld %lld %lld", static_cast<long long>(m_items), static_cast<long long>(m_bytes),
                    static_cast<long long>(m_requests), static_cast<long long>(m_gaps));
    }

private:
    qint64 m_items = 0, m_bytes = 0, m_requests = 0, m_gaps = 0;
};

/// Says what failed; the program's exit status.
inline int failed(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(error.code), qPrintable(error.message));
    return 1;
}

} // namespace habeas::bench
