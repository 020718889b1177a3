// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backgroundsink.h"

#include <algorithm>

namespace habeas::bundles {
namespace {

constexpr std::size_t blockSize = 1024 * 1024;
constexpr std::size_t mostWaiting = 4;

} // namespace

BackgroundSink::BackgroundSink(ByteSink &next) : m_next(next), m_thread([this] { run(); })
{
    m_filling.reserve(blockSize);
}

BackgroundSink::~BackgroundSink()
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.clear();
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<> BackgroundSink::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto part = std::min<qsizetype>(bytes.size(), static_cast<qsizetype>(blockSize - m_filling.size()));
        m_filling.insert(m_filling.end(), bytes.data(), bytes.data() + part);
        bytes = bytes.sliced(part);
        if (m_filling.size() < blockSize)
            continue;
        if (auto handed = hand(std::move(m_filling)); !handed)
            return handed;
    }
    return {};
}

Result<> BackgroundSink::finish()
{
    if (auto handed = hand(std::move(m_filling)); !handed)
        return handed;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || (m_waiting.empty() && !m_writing); });
    return m_error ? Result<>(*m_error) : Result<>();
}

Result<> BackgroundSink::hand(Block block)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || m_waiting.size() < mostWaiting; });
    if (m_error)
        return *m_error;
    m_waiting.push_back(std::move(block));
    m_filling = Block();
    if (!m_spare.empty()) {
        m_filling = std::move(m_spare.back());
        m_spare.pop_back();
    }
    m_filling.clear();
    m_filling.reserve(blockSize);
    m_changed.notify_all();
    return {};
}

void BackgroundSink::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        Block block = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_writing = true;
        lock.unlock();
        auto written = m_next.write({block.data(), static_cast<qsizetype>(block.size())});
        lock.lock();
        m_writing = false;
        m_spare.push_back(std::move(block));
        if (!written) {
            m_error = written.error();
            m_waiting.clear();
        }
        m_changed.notify_all();
    }
}

} // namespace habeas::bundles
