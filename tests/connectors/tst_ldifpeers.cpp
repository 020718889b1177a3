// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldiffixture.h"
#include "memory.h"
#include "tool.h"

#include <QDir>
#include <QJsonArray>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString suffix = u"dc=lindenschule,dc=example"_s;
const QString mia = u"uid=mia.lindner,ou=Schülerinnen und Schüler,dc=lindenschule,dc=example"_s;

ToolRun generated(const QStringList &arguments)
{
    return runTool(u"python3"_s, QStringList(QStringLiteral(HABEAS_TEST_DATA "/make_demo_directory.py")) + arguments);
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A directory server's files, filled and read by its own tools; no server runs.
class Slapd
{
public:
    QString prepare()
    {
        if (!m_folder.isValid() || !QDir(m_folder.path()).mkdir(u"db"_s))
            return u"no temporary folder"_s;
        QByteArray config;
        for (const char *schema : {"core", "cosine", "nis", "inetorgperson"})
            config += QByteArray("include /etc/ldap/schema/") + schema + ".schema\n";
        // SCHAC, the schema for academia: only the attribute the demo uses.
        config += "attributetype ( 1.3.6.1.4.1.25178.1.2.3 NAME 'schacDateOfBirth' EQUALITY numericStringMatch "
                  "SYNTAX 1.3.6.1.4.1.1466.115.121.1.36 SINGLE-VALUE )\n"
                  "modulepath /usr/lib/ldap\nmoduleload back_mdb\nmoduleload memberof\nmoduleload ppolicy\n"
                  "database mdb\nsuffix \"dc=lindenschule,dc=example\"\nmaxsize 1073741824\ndbnosync\n"
                  "overlay memberof\noverlay ppolicy\ndirectory "
            + m_folder.filePath(u"db"_s).toUtf8() + '\n';
        return save(configPath(), config) ? QString() : u"slapd.conf could not be written"_s;
    }
    ToolRun add(const QString &ldif) const
    {
        return runTool(u"slapadd"_s, {u"-q"_s, u"-f"_s, configPath(), u"-l"_s, ldif});
    }
    ToolRun cat(const QString &filter = {}) const
    {
        QStringList arguments{u"-f"_s, configPath(), u"-o"_s, u"ldif-wrap=no"_s};
        if (filter.isEmpty())
            arguments.resize(2);
        else
            arguments << u"-a"_s << filter;
        return runTool(u"slapcat"_s, arguments);
    }

private:
    QString configPath() const { return m_folder.filePath(u"slapd.conf"_s); }
    QTemporaryDir m_folder;
};

/// The DNs of an unwrapped LDIF, taken without our reader.
QStringList dnsOf(const QByteArray &ldif)
{
    QStringList dns;
    const auto lines = ldif.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("dn: "))
            dns << QString::fromUtf8(line.mid(4));
        else if (line.startsWith("dn:: "))
            dns << QString::fromUtf8(QByteArray::fromBase64(line.mid(5)));
    }
    dns.sort();
    return dns;
}

} // namespace

/// The connector beside OpenLDAP's own tools, and at the size of a large school.
class TestLdifPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void demoIsWhatItsGeneratorWrites()
    {
        const ToolRun run = generated({});
        QCOMPARE(run.failure, QString());
        QFile file(QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(run.output, file.readAll());
    }

    /// The demo is byte for byte what OpenLDAP exports, so the demo is no made-up dialect.
    void demoIsWhatSlapcatWrites()
    {
        Slapd slapd;
        QCOMPARE(slapd.prepare(), QString());
        const QString path = QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif");
        QCOMPARE(slapd.add(path).failure, QString());
        const ToolRun exported = slapd.cat();
        QCOMPARE(exported.failure, QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(exported.output, file.readAll());
    }

    /// Among 10,000 entries: what we find is what OpenLDAP's own filters find, in bounded memory.
    void largeSchool()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"large.ldif"_s);
        {
            const ToolRun run = generated({u"--pupils"_s, u"9000"_s});
            QCOMPARE(run.failure, QString());
            QVERIFY(run.output.count("\n\n") >= 10'000);
            QVERIFY(save(path, run.output));
        }

        Slapd slapd;
        QCOMPARE(slapd.prepare(), QString());
        QCOMPARE(slapd.add(path).failure, QString());
        const ToolRun direct = slapd.cat(u"(|(member=%1)(memberUid=mia.lindner))"_s.arg(mia));
        QCOMPARE(direct.failure, QString());
        const ToolRun naming = slapd.cat(u"(|(seeAlso=%1)(owner=%1)(description=*Mia Lindner*))"_s.arg(mia));
        QCOMPARE(naming.failure, QString());

        const LdifFixture fixture(path);
        const MemoryPeak memory;
        const auto found = fixture.find(queryFor(u"Mia"_s, u"Lindner"_s));
        QVERIFY(found.size() >= 2);
        RecordingSink sink;
        QCOMPARE(fixture.collect(mia, queryFor(u"Mia"_s, u"Lindner"_s), sink), QString());
        QVERIFY2(memory.grownMiB() < 16, qPrintable(QString::number(memory.grownMiB())));

        QStringList groups, mentions;
        for (const auto &item : std::as_const(sink.items)) {
            const QJsonObject json = QJsonDocument::fromJson(item.content).object();
            if (item.head.path.startsWith(u"groups/"_s) && json[u"membership"_s].toObject()[u"direct"_s].toBool())
                groups << json[u"dn"_s].toString();
            if (item.head.path.startsWith(u"mentions/"_s))
                mentions << json[u"dn"_s].toString();
        }
        groups.sort();
        mentions.sort();
        QCOMPARE(groups, dnsOf(direct.output));
        QCOMPARE(mentions, dnsOf(naming.output));
    }
};

QTEST_GUILESS_MAIN(TestLdifPeers)
#include "tst_ldifpeers.moc"
