// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sambadc.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>

#include <cstring>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::tests {
namespace {

QString pathOf(const QString &program)
{
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? QStandardPaths::findExecutable(program, {u"/usr/sbin"_s}) : found;
}

bool runTool(const QString &program, const QStringList &arguments, QString *whyNot)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(300'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    *whyNot = program + u": "_s + process.errorString() + u' ' + QString::fromLocal8Bit(process.readAll()).right(800);
    return false;
}

} // namespace

bool SambaDc::enterOwnNetwork()
{
    if (::unshare(CLONE_NEWNET) != 0)
        return false;
    const int any = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq loopback{};
    std::strncpy(loopback.ifr_name, "lo", sizeof(loopback.ifr_name) - 1);
    loopback.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool isUp = ::ioctl(any, SIOCSIFFLAGS, &loopback) == 0;
    ::close(any);
    return isUp;
}

std::unique_ptr<SambaDc> SambaDc::start(const Certificates &certificates, QString *whyNot)
{
    for (const auto &[path, package] :
         {std::pair{pathOf(u"samba"_s), u"samba-ad-dc"_s},
          {pathOf(u"samba-tool"_s), u"samba-ad-dc"_s},
          {QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"samba/setup/provision.ldif"_s),
           u"samba-ad-provision"_s}}) {
        if (path.isEmpty()) {
            *whyNot = u"Samba's domain controller is missing: install the package "_s + package;
            return nullptr;
        }
    }
    std::unique_ptr<SambaDc> server(new SambaDc);
    if (server->provision(certificates, whyNot) && server->run(whyNot))
        return server;
    return nullptr;
}

SambaDc::~SambaDc()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (m_server.waitForFinished(15'000))
        return;
    m_server.kill();
    m_server.waitForFinished(5'000);
}

bool SambaDc::provision(const Certificates &certificates, QString *whyNot)
{
    const QString folder = m_folder.filePath(u"d"_s);
    const QString key = m_folder.filePath(u"server.key"_s); // Samba wants it to be nobody else's
    if (!QFile::copy(certificates.key(), key) || !QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner)) {
        *whyNot = u"no temporary folder for Samba"_s;
        return false;
    }
    const auto option = [](const QString &name, const QString &value) { return u"--option="_s + name + u'=' + value; };
    return runTool(pathOf(u"samba-tool"_s),
                   {u"domain"_s, u"provision"_s, u"--targetdir="_s + folder, u"--realm=SCHULE.EXAMPLE"_s,
                    u"--domain=SCHULE"_s, u"--server-role=dc"_s, u"--dns-backend=NONE"_s,
                    u"--adminpass="_s + QString::fromLatin1(administratorPassword()), u"--host-name=dc1"_s,
                    u"--host-ip=127.0.0.1"_s, u"--use-rfc2307"_s, option(u"interfaces"_s, u"lo"_s),
                    option(u"bind interfaces only"_s, u"yes"_s),
                    option(u"tls certfile"_s, certificates.certificate(Certificates::Kind::Good)),
                    option(u"tls keyfile"_s, key), option(u"tls cafile"_s, certificates.authority())},
                   whyNot)
        && runTool(u"/usr/bin/python3"_s,
                   {QStringLiteral(HABEAS_TEST_SERVICES "/samba_fill.py"), folder + u"/etc/smb.conf"_s,
                    folder + u"/private/sam.ldb"_s},
                   whyNot);
}

bool SambaDc::run(QString *whyNot)
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(pathOf(u"setpriv"_s),
                   {u"--pdeathsig=TERM"_s, pathOf(u"samba"_s), u"-s"_s, m_folder.filePath(u"d/etc/smb.conf"_s), u"-i"_s,
                    u"-M"_s, u"single"_s, u"--debug-stdout"_s, u"--option=server services=ldap"_s,
                    u"--option=interfaces=127.0.0.1"_s, u"--option=bind interfaces only=yes"_s});
    for (int poll = 0; poll < 300 && m_server.state() != QProcess::NotRunning; ++poll) {
        m_server.waitForFinished(100);
        QTcpSocket probe;
        probe.connectToHost(u"127.0.0.1"_s, 636);
        if (m_server.state() == QProcess::Running && probe.waitForConnected(1000))
            return true;
    }
    *whyNot = u"samba did not start: "_s + QString::fromLocal8Bit(m_server.readAll()).right(800);
    return false;
}

} // namespace habeas::tests
