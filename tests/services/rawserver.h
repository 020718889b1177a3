// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>

namespace habeas::tests {

/// A socket that listens on loopback, and the port it was given. Ends the program if there is none to be had.
int listenOnLoopback(int &port);

/// A server on loopback that does one thing to whoever connects, in a thread of its own.
class RawServer
{
public:
    enum class Manner {
        Mute, ///< accepts and says nothing
        HangsUp, ///< accepts and closes
        Says, ///< sends its words, then nothing
        Trickles, ///< sends its words byte by byte, ten in a second
    };
    explicit RawServer(Manner manner, const QByteArray &words = {});
    ~RawServer();
    int port() const { return m_port; }
    int connections() const { return m_connections; }

private:
    void serve(Manner manner, const QByteArray &words);

    int m_port = 0;
    const int m_listener;
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_connections = 0;
    std::thread m_thread;
};

} // namespace habeas::tests
