// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapsocket.h"

#include "ldaperrors.h"

#include "../archive/entryreader.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QUrl>

#include <lber.h>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

using End = LdapWait::End;

/// What getaddrinfo() found; it can neither be stopped nor given a limit, so a thread of its own waits for it and is
/// left behind if need be.
struct Resolved {
    std::atomic<bool> ready = false;
    int error = 0;
    addrinfo *first = nullptr;
    ~Resolved()
    {
        if (first)
            ::freeaddrinfo(first);
    }
};

void resolve(Resolved &resolved, const QByteArray &host, const QByteArray &port)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    resolved.error = ::getaddrinfo(host.constData(), port.constData(), &hints, &resolved.first);
    resolved.ready = true;
}

Result<std::shared_ptr<Resolved>> lookUp(const LdapAddress &address, const LdapWait &wait)
{
    const auto resolved = std::make_shared<Resolved>();
    const QByteArray port = QByteArray::number(address.port);
    if (!QHostAddress(address.host).isNull()) {
        resolve(*resolved, address.host.toLatin1(), port);
    } else {
        std::thread([resolved, port, host = QUrl::toAce(address.host)] { resolve(*resolved, host, port); }).detach();
        while (!resolved->ready) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            const End end = wait.look();
            if (end != End::GoOn)
                return end == End::Stopped ? stoppedRun() : ldapError(LdapFault::UnknownHost);
        }
    }
    if (resolved->error != 0)
        return ldapError(LdapFault::UnknownHost);
    return resolved;
}

/// Connects without blocking; gives the descriptor, or the negative errno.
Result<int> tryOne(const addrinfo &target, const LdapWait &wait)
{
    const int fd = ::socket(target.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -errno;
    if (::connect(fd, target.ai_addr, target.ai_addrlen) == 0)
        return fd;
    int error = errno;
    while (error == EINPROGRESS) {
        pollfd waiting{fd, POLLOUT, 0};
        if (::poll(&waiting, 1, static_cast<int>(LdapWait::slice.count())) > 0) {
            socklen_t size = sizeof(error);
            ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
            break;
        }
        const End end = wait.look();
        if (end == End::Stopped) {
            ::close(fd);
            return stoppedRun();
        }
        if (end == End::Expired)
            error = ETIMEDOUT;
    }
    if (error == 0)
        return fd;
    ::close(fd);
    return -error;
}

LdapFault faultOf(const QList<QSslError> &errors)
{
    bool expired = false, otherName = false, untrusted = false;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            expired = true;
            break;
        case QSslError::HostNameMismatch:
            otherName = true;
            break;
        default:
            untrusted = true;
        }
    }
    if (untrusted)
        return LdapFault::CertificateUntrusted;
    if (expired)
        return LdapFault::CertificateExpired;
    return otherName ? LdapFault::CertificateName : LdapFault::TlsFailed;
}

LdapSocket &socketOf(Sockbuf_IO_Desc *layer)
{
    return *static_cast<LdapSocket *>(layer->sbiod_pvt);
}

int setUp(Sockbuf_IO_Desc *layer, void *socket)
{
    layer->sbiod_pvt = socket;
    return 0;
}

int control(Sockbuf_IO_Desc *layer, int option, void *argument)
{
    if (option == LBER_SB_OPT_DATA_READY && socketOf(layer).hasData())
        return 1;
    return LBER_SBIOD_CTRL_NEXT(layer, option, argument);
}

ber_slen_t readSome(Sockbuf_IO_Desc *layer, void *to, ber_len_t size)
{
    return socketOf(layer).read(static_cast<char *>(to), static_cast<qint64>(size));
}

ber_slen_t writeSome(Sockbuf_IO_Desc *layer, void *from, ber_len_t size)
{
    return socketOf(layer).write(static_cast<const char *>(from), static_cast<qint64>(size));
}

int closeLine(Sockbuf_IO_Desc *layer)
{
    socketOf(layer).cut();
    return 0;
}

Sockbuf_IO lineOfOurs{setUp, nullptr, control, readSome, writeSome, closeLine};

} // namespace

Result<std::unique_ptr<LdapSocket>> LdapSocket::connectTo(const LdapAddress &address, LdapWait wait)
{
    const auto resolved = lookUp(address, wait);
    if (!resolved)
        return resolved.error();
    int error = ETIMEDOUT;
    for (const addrinfo *target = (*resolved)->first; target; target = target->ai_next) {
        const auto tried = tryOne(*target, wait);
        if (!tried)
            return tried.error();
        if (*tried < 0) {
            error = -*tried;
            continue;
        }
        std::unique_ptr<LdapSocket> socket(new LdapSocket(address.host));
        socket->m_socket.setSocketDescriptor(*tried);
        return socket;
    }
    return ldapError(error == ECONNREFUSED ? LdapFault::Refused : LdapFault::NoAnswer);
}

Result<> LdapSocket::encrypt(const QByteArray &authorities, Trust trust, LdapWait wait)
{
    if (!QSslSocket::supportsSsl())
        return ldapError(LdapFault::TlsFailed);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!authorities.isEmpty()) {
        const auto further = QSslCertificate::fromData(authorities, QSsl::Pem);
        configuration.setCaCertificates(trust == Trust::Named ? further
                                                              : QSslConfiguration::systemCaCertificates() + further);
    }
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyName(m_host);
    m_socket.startClientEncryption();
    while (!m_socket.waitForEncrypted(static_cast<int>(LdapWait::slice.count()))) {
        if (const auto errors = m_socket.sslHandshakeErrors(); !errors.isEmpty())
            return ldapError(faultOf(errors));
        if (m_socket.state() != QAbstractSocket::ConnectedState
            || m_socket.error() == QAbstractSocket::SslHandshakeFailedError)
            return ldapError(LdapFault::TlsFailed);
        const End end = wait.look();
        if (end != End::GoOn) {
            cut();
            return end == End::Stopped ? stoppedRun() : ldapError(LdapFault::Mute);
        }
    }
    return {};
}

bool LdapSocket::serve(Sockbuf *buffer)
{
    // An answer is bounded, so that a lying length cannot fill the memory: the largest groups have some MiB.
    ber_len_t largest = 64 * 1024 * 1024;
    return ber_sockbuf_ctrl(buffer, LBER_SB_OPT_SET_MAX_INCOMING, &largest) >= 0
        && ber_sockbuf_add_io(buffer, &lineOfOurs, LBER_SBIOD_LEVEL_PROVIDER, this) == 0;
}

qint64 LdapSocket::read(char *to, qint64 size)
{
    if (m_socket.bytesAvailable() == 0)
        m_socket.waitForReadyRead(0);
    const qint64 got = m_socket.read(to, size);
    if (got > 0)
        return got;
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return 0;
    errno = EWOULDBLOCK;
    return -1;
}

qint64 LdapSocket::write(const char *from, qint64 size)
{
    const bool isOpen = m_socket.state() == QAbstractSocket::ConnectedState;
    const qint64 taken = isOpen ? m_socket.write(from, size) : -1;
    if (taken < 0) {
        errno = EPIPE;
        return -1;
    }
    flush();
    return taken;
}

void LdapSocket::flush()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.flush();
}

void LdapSocket::cut()
{
    m_socket.abort();
}

} // namespace habeas::connectors
