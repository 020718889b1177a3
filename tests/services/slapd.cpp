// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slapd.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace habeas::tests {
namespace {

QString pathOf(const QString &program)
{
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : found;
}

bool runTool(const QString &program, const QStringList &arguments, const QString &folder, QString *whyNot)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(pathOf(program), arguments);
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    *whyNot = program + u": "_s + process.errorString() + u' ' + QString::fromLocal8Bit(process.readAll()).right(500);
    return false;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

std::unique_ptr<Certificates> Certificates::make(QString *whyNot)
{
    if (pathOf(u"openssl"_s).isEmpty()) {
        *whyNot = u"openssl is missing: install the package openssl"_s;
        return nullptr;
    }
    std::unique_ptr<Certificates> made(new Certificates);
    const QString folder = made->m_folder.path();
    const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};
    const auto authority = [&](const QString &name) {
        return runTool(u"openssl"_s,
                       QStringList{u"req"_s, u"-x509"_s} + newKey
                           + QStringList{u"-days"_s, u"3"_s, u"-subj"_s, u"/CN=Test CA "_s + name, u"-keyout"_s,
                                         name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-addext"_s,
                                         u"keyUsage=critical,keyCertSign,cRLSign"_s},
                       folder, whyNot);
    };
    const auto signedAs = [&](const QString &name, const QByteArray &names, const QString &days) {
        return writeFile(made->m_folder.filePath(name + u".ext"_s), "subjectAltName=" + names + '\n')
            && runTool(u"openssl"_s,
                       {u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
                        u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, days, u"-out"_s, name + u".pem"_s, u"-extfile"_s,
                        name + u".ext"_s},
                       folder, whyNot);
    };
    const bool done = authority(u"ca"_s) && authority(u"other-ca"_s)
        && runTool(u"openssl"_s,
                   QStringList{u"req"_s} + newKey
                       + QStringList{u"-subj"_s, u"/CN=directory"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s,
                                     u"server.csr"_s},
                   folder, whyNot)
        && signedAs(u"good"_s, "DNS:localhost,IP:127.0.0.1", u"3"_s)
        && signedAs(u"elsewhere"_s, "DNS:elsewhere.example", u"3"_s)
        && signedAs(u"expired"_s, "DNS:localhost,IP:127.0.0.1", u"-1"_s);
    if (!done)
        return nullptr;
    return made;
}

QString Certificates::certificate(Kind kind) const
{
    switch (kind) {
    case Kind::Good:
        return m_folder.filePath(u"good.pem"_s);
    case Kind::OtherName:
        return m_folder.filePath(u"elsewhere.pem"_s);
    case Kind::Expired:
        return m_folder.filePath(u"expired.pem"_s);
    }
    return {};
}

std::unique_ptr<SlapdServer> SlapdServer::start(const Options &options, QString *whyNot)
{
    for (const auto &[program, package] :
         {std::pair{u"slapd"_s, u"slapd"_s}, {u"ldapsearch"_s, u"ldap-utils"_s}, {u"setpriv"_s, u"util-linux"_s}}) {
        if (pathOf(program).isEmpty()) {
            *whyNot = program + u" is missing: install the package "_s + package;
            return nullptr;
        }
    }
    std::unique_ptr<SlapdServer> server(new SlapdServer);
    if (server->prepare(options, whyNot) && server->run(options, whyNot))
        return server;
    return nullptr;
}

SlapdServer::~SlapdServer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    thaw();
    m_server.terminate();
    if (!m_server.waitForFinished(10'000))
        kill();
}

bool SlapdServer::prepare(const Options &options, QString *whyNot)
{
    QByteArray config;
    for (const char *schema : {"core", "cosine", "nis", "inetorgperson", "dyngroup"})
        config += QByteArray("include /etc/ldap/schema/") + schema + ".schema\n";
    // SCHAC, the schema for academia: only the attribute the demo uses.
    config += "attributetype ( 1.3.6.1.4.1.25178.1.2.3 NAME 'schacDateOfBirth' EQUALITY numericStringMatch "
              "SYNTAX 1.3.6.1.4.1.1466.115.121.1.36 SINGLE-VALUE )\n"
              "modulepath /usr/lib/ldap\n";
    for (const char *module : {"back_mdb", "memberof", "ppolicy", "retcode"})
        config += QByteArray("moduleload ") + module + '\n';
    if (options.certificates) {
        config += "TLSCACertificateFile " + options.certificates->authority().toUtf8() + "\nTLSCertificateFile "
            + options.certificates->certificate(options.certificate).toUtf8() + "\nTLSCertificateKeyFile "
            + options.certificates->key().toUtf8() + '\n';
    }
    config += options.global
        + "database mdb\nsuffix \"dc=lindenschule,dc=example\"\nrootdn \"cn=admin,dc=lindenschule,dc=example\"\n"
          "rootpw admin-pw\nmaxsize 1073741824\ndbnosync\n"
          "index objectClass eq\nindex uid,mail,employeeNumber eq\nindex cn,sn,givenName pres,eq,sub\n"
          "index member,memberUid,seeAlso eq\ndirectory "
        + m_folder.filePath(u"db"_s).toUtf8() + '\n' + options.database;
    if (!m_folder.isValid() || !QDir(m_folder.path()).mkdir(u"db"_s)
        || !writeFile(m_folder.filePath(u"slapd.conf"_s), config)
        || !writeFile(m_folder.filePath(u"data.ldif"_s), options.ldif)) {
        *whyNot = u"no temporary folder for slapd"_s;
        return false;
    }
    return runTool(u"slapadd"_s, {u"-q"_s, u"-f"_s, u"slapd.conf"_s, u"-l"_s, u"data.ldif"_s}, m_folder.path(), whyNot);
}

bool SlapdServer::run(const Options &options, QString *whyNot)
{
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_plainPort = freePort();
        m_tlsPort = options.certificates ? freePort() : 0;
        const QString urls = options.certificates ? url() + u"/ "_s + tlsUrl() + u'/' : url() + u'/';
        m_server.start(
            pathOf(u"setpriv"_s),
            {u"--pdeathsig=TERM"_s, pathOf(u"slapd"_s), u"-f"_s, u"slapd.conf"_s, u"-h"_s, urls, u"-d"_s, u"0"_s});
        for (int poll = 0; poll < 200 && m_server.state() != QProcess::NotRunning; ++poll) {
            m_server.waitForFinished(25);
            QString refusal;
            const QByteArray answer =
                client(u"ldapsearch"_s, {u"-b"_s, QString(), u"-s"_s, u"base"_s, u"1.1"_s}, {}, &refusal);
            if (!answer.isEmpty() || refusal.contains(u"Confidentiality required"_s))
                return true;
        }
    }
    *whyNot = u"slapd did not start: "_s + QString::fromLocal8Bit(m_server.readAll()).right(500);
    return false;
}

void SlapdServer::freeze()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP);
}

void SlapdServer::thaw()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT);
}

void SlapdServer::kill()
{
    m_server.kill();
    m_server.waitForFinished(5'000);
}

QByteArray SlapdServer::client(const QString &program, const QStringList &arguments, const QByteArray &input,
                               QString *whyNot)
{
    QProcess process;
    QProcessEnvironment environment; // without what the tests mislead the library with
    environment.insert(u"LDAPNOINIT"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(
        pathOf(program),
        QStringList{u"-x"_s, u"-H"_s, url(), u"-D"_s, rootAccount(), u"-w"_s, QString::fromLatin1(rootPassword())}
            + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    *whyNot = program + u": "_s + QString::fromUtf8(process.readAllStandardError());
    return {};
}

} // namespace habeas::tests
