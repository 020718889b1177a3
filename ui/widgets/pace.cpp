// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pace.h"

using namespace std::chrono_literals;

namespace habeas::ui {
namespace {

constexpr auto window = 10s;
constexpr auto least = 2s;

} // namespace

void Pace::take(qint64 amount, Time at)
{
    if (!m_seen.empty() && amount < m_seen.back().amount)
        m_seen.clear(); // another part of the work has begun
    m_seen.push_back({amount, at});
    while (m_seen.size() > 2 && at - m_seen[1].at >= window)
        m_seen.pop_front();
}

std::optional<double> Pace::perSecond() const
{
    if (m_seen.empty() || m_seen.back().at - m_seen.front().at < least)
        return std::nullopt;
    const std::chrono::duration<double> passed = m_seen.back().at - m_seen.front().at;
    return double(m_seen.back().amount - m_seen.front().amount) / passed.count();
}

std::optional<std::chrono::seconds> Pace::rest(qint64 total) const
{
    const auto pace = perSecond();
    if (!pace || *pace <= 0 || total <= m_seen.back().amount)
        return std::nullopt;
    return std::chrono::seconds(qint64(double(total - m_seen.back().amount) / *pace));
}

} // namespace habeas::ui
