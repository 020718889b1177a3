// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace habeas::bundles {

/// Runs the sinks behind it on a thread of its own, so that hashing and encrypting happen at once.
///
/// Holds at most a few MiB; write() waits while that is full. An error behind it comes back from a
/// later write() or from finish(), which waits until all is written. \a next is touched by the
/// thread only, from construction to finish() or destruction, and is not finished here.
class BackgroundSink final : public ByteSink
{
public:
    explicit BackgroundSink(ByteSink &next);
    ~BackgroundSink() override; ///< without finish(): drops what is waiting
    BackgroundSink(const BackgroundSink &) = delete;
    BackgroundSink &operator=(const BackgroundSink &) = delete;

    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override;

private:
    using Block = std::vector<char>;

    Result<> hand(Block block);
    void run();

    ByteSink &m_next;
    Block m_filling;
    std::mutex m_mutex; ///< of everything below
    std::condition_variable m_changed;
    std::deque<Block> m_waiting;
    std::vector<Block> m_spare;
    bool m_writing = false;
    bool m_ending = false;
    std::optional<Error> m_error;
    std::thread m_thread; ///< last: starts when the rest is there
};

} // namespace habeas::bundles
