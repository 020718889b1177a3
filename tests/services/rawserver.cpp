// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawserver.h"

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace habeas::tests {

int listenOnLoopback(int &port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0
        || ::listen(listener, 8) != 0 || ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no port on loopback");
    port = ntohs(address.sin_port);
    return listener;
}

RawServer::RawServer(Manner manner, const QByteArray &words) : m_listener(listenOnLoopback(m_port))
{
    m_thread = std::thread([this, manner, words] { serve(manner, words); });
}

RawServer::~RawServer()
{
    m_ended = true;
    m_thread.join();
    ::close(m_listener);
}

void RawServer::serve(Manner manner, const QByteArray &words)
{
    struct Client {
        int fd;
        qsizetype sent;
    };
    std::vector<Client> clients;
    while (!m_ended) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 100) > 0) {
            const int fd = ::accept(m_listener, nullptr, nullptr);
            ++m_connections;
            if (manner == Manner::HangsUp) {
                ::close(fd);
                continue;
            }
            clients.push_back({fd, 0});
        }
        for (Client &client : clients) {
            const qsizetype most = manner == Manner::Says ? words.size() : manner == Manner::Trickles ? 1 : 0;
            const QByteArray piece = words.mid(client.sent, most);
            client.sent += piece.size();
            if (!piece.isEmpty())
                (void)!::send(client.fd, piece.constData(), static_cast<size_t>(piece.size()), MSG_NOSIGNAL);
        }
    }
    for (const Client &client : clients)
        ::close(client.fd);
}

} // namespace habeas::tests
