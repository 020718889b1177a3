// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresql.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QTcpServer>
#include <QThread>

#include <csignal>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::tests {

namespace {

const QString binaries = u"/usr/lib/postgresql/15/bin/"_s;

/// initdb and postgres refuse to run as root.
QStringList unprivileged(const QStringList &command)
{
    QStringList all{u"setpriv"_s, u"--pdeathsig=INT"_s};
    if (geteuid() == 0)
        all << u"--reuid=postgres"_s << u"--regid=postgres"_s << u"--init-groups"_s;
    return all + command;
}

bool run(QStringList command, const QString &folder, QString *whyNot, const QStringList &environment = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    const QString program = command.takeFirst();
    process.start(program, command);
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    *whyNot = program + u": "_s + process.errorString() + u' ' + QString::fromLocal8Bit(process.readAll()).right(500);
    return false;
}

bool writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString missingPackage()
{
    if (!QFile::exists(binaries + u"initdb"_s))
        return u"PostgreSQL 15 is missing: install the package postgresql-15"_s;
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return u"Qt's PostgreSQL driver is missing: install the package libqt6sql6-psql"_s;
    return {};
}

QString randomWord()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36);
}

int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

std::unique_ptr<PostgreSqlServer> PostgreSqlServer::start(QString *whyNot)
{
    *whyNot = missingPackage();
    if (!whyNot->isEmpty())
        return nullptr;
    std::unique_ptr<PostgreSqlServer> server(new PostgreSqlServer);
    if (server->makeCertificates(whyNot) && server->makeCluster(whyNot) && server->startServer(whyNot))
        return server;
    return nullptr;
}

PostgreSqlServer::~PostgreSqlServer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT); // "fast shutdown"
    if (!m_server.waitForFinished(15'000))
        m_server.kill();
    m_server.waitForFinished(5'000);
}

bool PostgreSqlServer::makeCertificates(QString *whyNot)
{
    const QString folder = m_folder.path();
    const auto authority = [&](const QString &name) {
        return run({u"openssl"_s, u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                    u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"3"_s, u"-subj"_s, u"/CN=Test CA "_s + name,
                    u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-addext"_s,
                    u"keyUsage=critical,keyCertSign,cRLSign"_s},
                   folder, whyNot);
    };
    return authority(u"ca"_s) && authority(u"other-ca"_s)
        && writeFile(filePath(u"extensions"_s), u"subjectAltName=DNS:localhost,IP:127.0.0.1\n"_s)
        && run({u"openssl"_s, u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s, u"server.csr"_s},
               folder, whyNot)
        && run({u"openssl"_s, u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
                u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"3"_s, u"-out"_s, u"server.pem"_s, u"-extfile"_s,
                u"extensions"_s},
               folder, whyNot);
}

bool PostgreSqlServer::makeCluster(QString *whyNot)
{
    m_password = randomWord();
    m_superuserPassword = randomWord();
    const QString folder = m_folder.path();
    if (!writeFile(filePath(u"superuser"_s), m_superuserPassword + u'\n'))
        return false;
    if (geteuid() == 0 && !run({u"chown"_s, u"-R"_s, u"postgres:postgres"_s, folder}, folder, whyNot))
        return false;
    return run(unprivileged({binaries + u"initdb"_s, u"-D"_s, folder + u"/data"_s, u"-U"_s, u"postgres"_s, u"-E"_s,
                             u"UTF8"_s, u"--locale=C.UTF-8"_s, u"-A"_s, u"scram-sha-256"_s,
                             u"--pwfile="_s + filePath(u"superuser"_s), u"--no-sync"_s}),
               folder, whyNot)
        && writeFile(filePath(u"hba.conf"_s),
                     u"hostssl all all 127.0.0.1/32 scram-sha-256\n"
                     "hostnossl all all 127.0.0.1/32 reject\n"_s)
        && (geteuid() != 0 || run({u"chown"_s, u"postgres:postgres"_s, filePath(u"hba.conf"_s)}, folder, whyNot));
}

bool PostgreSqlServer::startServer(QString *whyNot)
{
    const QString folder = m_folder.path();
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = freePort();
        QStringList command = unprivileged({binaries + u"postgres"_s, u"-D"_s, folder + u"/data"_s});
        const QStringList settings{u"listen_addresses=127.0.0.1"_s, u"port=%1"_s.arg(m_port), u"ssl=on"_s,
                                   u"ssl_cert_file=%1/server.pem"_s.arg(folder),
                                   u"ssl_key_file=%1/server.key"_s.arg(folder), u"hba_file=%1/hba.conf"_s.arg(folder),
                                   u"unix_socket_directories="_s,
                                   // The server is never killed, only its clients are.
                                   u"fsync=off"_s, u"full_page_writes=off"_s, u"log_min_messages=fatal"_s};
        for (const QString &setting : settings)
            command << u"-c"_s << setting;
        const QString program = command.takeFirst();
        m_server.start(program, command);
        for (int poll = 0; poll < 200 && m_server.state() != QProcess::NotRunning; ++poll) {
            m_server.waitForFinished(50);
            QString ignored;
            if (run({binaries + u"pg_isready"_s, u"-q"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port)},
                    folder, &ignored)) {
                const QString places = u"localhost:%1:*:%2:%3\n127.0.0.1:%1:*:%2:%3\n"_s;
                qputenv("PGPASSFILE", QFile::encodeName(passFile()));
                return writeFile(passFile(), places.arg(m_port).arg(user(), m_password))
                    && runAsSuperuser(u"postgres"_s, u"CREATE ROLE habeas LOGIN PASSWORD '%1'"_s.arg(m_password));
            }
        }
    }
    *whyNot = u"postgres did not start: "_s + QString::fromLocal8Bit(m_server.readAll()).right(500);
    return false;
}

bool PostgreSqlServer::runAsSuperuser(const QString &database, const QString &sql)
{
    QString whyNot;
    const bool done =
        run({u"psql"_s, u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, u"localhost"_s, u"-p"_s,
             QString::number(m_port), u"-U"_s, u"postgres"_s, u"-c"_s, sql, database},
            m_folder.path(), &whyNot,
            {u"PGPASSWORD="_s + m_superuserPassword, u"PGSSLMODE=verify-full"_s, u"PGSSLROOTCERT="_s + caFile()});
    if (!done)
        qWarning("%s", qPrintable(whyNot));
    return done;
}

bool PostgreSqlServer::createDatabase(const QString &name, const QString &clauses)
{
    return runAsSuperuser(u"postgres"_s, u"CREATE DATABASE %1 OWNER habeas %2"_s.arg(name, clauses));
}

QString PostgreSqlServer::newDatabase(Sorting sorting)
{
    const QString name = u"t%1"_s.arg(++m_databases);
    QString clauses = u"TEMPLATE template0 LOCALE 'C.UTF-8'"_s;
    if (sorting == Sorting::Language)
        clauses += u" LOCALE_PROVIDER icu ICU_LOCALE 'de'"_s;
    return createDatabase(name, clauses) ? name : QString();
}

QString PostgreSqlServer::copyDatabase(const QString &source)
{
    const QString name = u"t%1"_s.arg(++m_databases);
    return createDatabase(name, u"TEMPLATE %1"_s.arg(source)) ? name : QString();
}

} // namespace habeas::tests
