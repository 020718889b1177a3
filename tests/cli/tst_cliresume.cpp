// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/nextclouddouble.h"
#include "program.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <atomic>

using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QString pageName(int number)
{
    return u"blatt_%1.txt"_s.arg(number, 3, 10, QLatin1Char('0'));
}

} // namespace

/// habeasctl is killed while it collects from a Nextcloud and started again: what was kept is not asked for twice, what
/// changed meanwhile is, and ledger and journal tell both runs.
class TestCliResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_account.add(u"/warten.bin"_s, QByteArray(1'500'000, 'w')); // the last one read: large ones come last
        for (int i = 0; i < pages; ++i)
            m_account.add(u"/viele/"_s + pageName(i), "Blatt " + QByteArray::number(i));
        m_server = std::make_unique<ReplayServer>([this](const Asked &asked) {
            if (const auto planted = faulty(asked))
                return *planted;
            Reply reply = m_account.answer(asked);
            reply.stalls = m_stalls && asked.method == "GET" && asked.path().endsWith("/warten.bin");
            return reply;
        });
        QCOMPARE(m_program.setUp(), QString());
        QFile secret(m_program.path(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("Zug-Wolke-Garten-99\n") > 0);
        const auto added = m_program.run({u"system"_s, u"add"_s, u"--profile"_s, u"nextcloud-account"_s, u"--name"_s,
                                          u"Wolke"_s, u"--location"_s, m_server->address().toString()});
        QVERIFY2(added.status == 0, qPrintable(added.errors));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isKilled()
    {
        QProcess process;
        m_program.start(process, collect());
        QTRY_VERIFY_WITH_TIMEOUT(m_server->count("/warten.bin") == 1, 120'000);
        process.kill();
        QVERIFY(process.waitForFinished());

        const QJsonObject line = ledgerLine();
        QCOMPARE(line[u"state"_s].toString(), u"partial"_s); // nobody has noted it yet, and yet it is said
        QCOMPARE(line[u"failure"_s][u"code"_s].toString(), u"failure.interrupted"_s);
        m_kept = pagesIn(items()); // how many depends on the machine: a batch ends by number and by time
        QVERIFY(!m_kept.isEmpty() && m_kept.size() <= line[u"found"_s].toInt());
        QVERIFY(isJournalValid());
    }

    void isTakenUp()
    {
        m_stalls = false;
        QVERIFY(!m_kept.isEmpty());
        const QString changed = *m_kept.begin();
        m_account.files[u"/viele/"_s + changed].content = "Ganz neu geschrieben";
        const qsizetype before = m_server->asked().size();
        const auto run = m_program.run(collect());
        QVERIFY2(run.status == 3, qPrintable(run.errors)); // what no interface gives is missing always
        const QJsonObject collection = run.json[u"collection"_s].toObject();
        QCOMPARE(collection[u"state"_s].toString(), u"done"_s);

        const QList<Asked> asked = m_server->asked().mid(before);
        const auto isAskedFor = [&](const QString &name) {
            return std::any_of(asked.begin(), asked.end(), [&](const Asked &one) {
                const bool isWholeFolder = one.target.endsWith("&files=viele");
                return one.method == "GET" && (isWholeFolder || one.target.contains(name.toLatin1()));
            });
        };
        for (int i = 0; i < pages; ++i) {
            const QString name = pageName(i);
            QVERIFY2(isAskedFor(name) == (!m_kept.contains(name) || name == changed), qPrintable(name));
        }
        QCOMPARE(m_server->count("/warten.bin"), 2);

        const QJsonArray how = collection[u"how"_s].toArray();
        const auto carried = std::find_if(
            how.begin(), how.end(), [](const QJsonValue &code) { return code[u"code"_s] == u"how.carried-over"_s; });
        QVERIFY(carried != how.end());
        QVERIFY((*carried)[u"count"_s].toInt() >= m_kept.size() - 1); // and earlier versions, trash

        const QJsonArray all = items();
        QCOMPARE(pagesIn(all).size(), pages);
        QCOMPARE(collection[u"items"_s].toInt(), all.size());
        const auto item = std::find_if(all.begin(), all.end(), [&](const QJsonValue &one) {
            return one[u"path"_s] == QString(u"files/files/viele/"_s + changed);
        });
        QVERIFY(item != all.end());
        QCOMPARE((*item)[u"size"_s].toInt(), 20);
    }

    void everythingIsTold()
    {
        const QJsonObject line = ledgerLine();
        QCOMPARE(line[u"state"_s].toString(), u"partial"_s); // done, with gaps
        QCOMPARE(line[u"found"_s].toInt(), items().size());
        const auto journal = m_program.run({u"journal"_s, u"show"_s, u"--case"_s, m_program.number()});
        QStringList actions;
        const QJsonArray entries = journal.json[u"entries"_s].toArray();
        for (const QJsonValue &entry : entries)
            actions << entry[u"action"_s].toString();
        QCOMPARE(actions.count(u"collection-started"_s), 2);
        QCOMPARE(actions.count(u"collection-interrupted"_s), 1);
        QCOMPARE(actions.count(u"collection-finished"_s), 1);
        QVERIFY(isJournalValid());
    }

    /// What no interface gives is asked of the operator, once, with the command to run.
    void questionsAreAskedOnce()
    {
        const QJsonArray tasks = questions();
        QVERIFY(tasks.size() >= 7);
        QVERIFY(std::any_of(tasks.begin(), tasks.end(), [](const QJsonValue &task) {
            return task[u"ask"_s][u"text"_s].toString().contains(u"occ user:setting 'mia.lindner' --output=json"_s);
        }));
        const auto answer = [&](int task) {
            return m_program.run({u"ledger"_s, u"answer"_s, m_program.number(), u"--task"_s, QString::number(task),
                                  u"--state"_s, u"nothing"_s, u"--how"_s, u"occ"_s, u"--by"_s, u"IT"_s});
        };
        QCOMPARE(answer(1).status, 0);
        QCOMPARE(answer(1000).json[u"error"_s][u"code"_s].toString(), u"task.unknown"_s);
        QCOMPARE(m_program.run(collect()).status, 3);
        const QJsonArray again = questions();
        QCOMPARE(again.size(), tasks.size());
        QCOMPARE(again[0][u"answer"_s][u"state"_s].toString(), u"nothing"_s);
        QVERIFY(!again[1].toObject().contains(u"answer"_s));
        QCOMPARE(ledgerLine()[u"reason"_s].toString(), QString()); // no word about the run
        QVERIFY(isJournalValid());
    }

    /// Whatever goes wrong with a server stands in the ledger, with its place.
    void faultsShowInTheLedger_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        const auto planted = [](const char *name, Fault fault, const QString &code, const QString &where) {
            QTest::newRow(name) << fault << u"gap.nextcloud-"_s + code << where;
        };
        planted("a skipped share", Fault::Several, u"share-not-listed"_s, u"/nur-lesen.txt"_s);
        planted("a page that fails", Fault::Several, u"pages-missing"_s, u"activity.json"_s);
        planted("half a file", Fault::Several, u"cut-off"_s, u"files/files/warten.bin"_s);
        planted("a listing that changes while read", Fault::Several, u"still-changing"_s, {});
        planted("an account without rights", Fault::NoRights, u"no-file-access"_s, {});
    }
    void faultsShowInTheLedger()
    {
        QFETCH(const Fault, fault);
        QFETCH(const QString, code);
        QFETCH(const QString, where);
        if (fault != m_fault) { // one run shows all that go together
            m_fault = fault;
            m_account.hidden = QStringList{u"/nur-lesen.txt"_s};
            QCOMPARE(m_program.run(collect()).status, 3);
        }
        const QJsonObject line = ledgerLine();
        QCOMPARE(line[u"state"_s].toString(), u"partial"_s);
        const QJsonArray gaps = line[u"gaps"_s].toArray();
        QVERIFY(std::any_of(gaps.begin(), gaps.end(), [&](const QJsonValue &gap) {
            const bool isThere = where.isEmpty() || gap[u"where"_s] == where;
            return gap[u"code"_s] == code && isThere && gap[u"text"_s].toString().size() > code.size();
        }));
    }

    /// At a terminal one sees how far it is, and Ctrl-C keeps what has come.
    void isWatchedAndStopped()
    {
        m_fault = Fault::None;
        m_account.hidden.clear();
        m_stalls = true;
        const int before = m_server->count("/warten.bin");
        // In place of the shell: one of the plain kind dies of the Ctrl-C itself and says 130.
        QStringList words{u"exec"_s, QStringLiteral(HABEAS_BIN_DIR "/habeasctl")};
        const QStringList arguments = m_program.arguments(collect()).mid(1); // without --json
        for (const QString &argument : arguments)
            words << u'\'' + argument + u'\'';
        QProcess terminal; // of bsdutils: gives the program a terminal of its own
        terminal.start(u"script"_s, {u"-qec"_s, words.join(u' '), u"/dev/null"_s});
        QVERIFY2(terminal.waitForStarted(), "script (package bsdutils) is not installed");
        QTRY_VERIFY_WITH_TIMEOUT(m_server->count("/warten.bin") == before + 1, 120'000);
        QVERIFY(terminal.write("\x03") == 1);
        QVERIFY(terminal.waitForFinished());
        QCOMPARE(terminal.exitCode(), 3);
        const QByteArray shown = terminal.readAll();
        QVERIFY2(QRegularExpression(u"\r\x1b\\[K\\d+ items?, \\S+ \\S+, \\d+ requests  \\d+ / \\d+  \\w"_s)
                     .match(QString::fromUtf8(shown))
                     .hasMatch(),
                 shown);
        QVERIFY2(shown.contains("\r\x1b[KWolke: cancelled, "), shown);
    }

private:
    enum class Fault { None, Several, NoRights };
    static constexpr int pages = 540;

    /// What the server answers in place of the truth; from its thread.
    std::optional<Reply> faulty(const Asked &asked)
    {
        const QByteArray files = "/remote.php/dav/files/mia.lindner/";
        const bool isListing = asked.method == "PROPFIND" && asked.path() == files;
        if (m_fault == Fault::NoRights && isListing)
            return m_account.recordings().reply(u"401"_s); // 207, and nothing in it
        if (m_fault != Fault::Several)
            return std::nullopt;
        if (asked.target.contains("since=769"))
            return Reply{500, {}, {}};
        if (isListing)
            m_account.add(u"/neu %1.txt"_s.arg(++m_changes), "neu");
        if (asked.method != "GET" || asked.path() != files + "warten.bin")
            return std::nullopt;
        Reply half = m_account.answer(asked);
        half.cutAfter = 0;
        return half;
    }

    QStringList collect() const
    {
        return {u"collect"_s,
                m_program.number(),
                u"--system"_s,
                u"Wolke"_s,
                u"--user-name"_s,
                u"mia.lindner"_s,
                u"--system-account"_s,
                u"mia.lindner"_s,
                u"--system-secret-file"_s,
                m_program.path(u"secret"_s)};
    }

    QJsonArray items() const { return m_program.run({u"items"_s, m_program.number()}).json[u"items"_s].toArray(); }

    static QSet<QString> pagesIn(const QJsonArray &items)
    {
        QSet<QString> names;
        for (const QJsonValue &item : items) {
            const QString path = item[u"path"_s].toString();
            if (path.startsWith(u"files/files/viele/blatt_"))
                names.insert(path.section(u'/', -1));
        }
        return names;
    }

    QJsonArray questions() const
    {
        const auto shown = m_program.run({u"case"_s, u"show"_s, m_program.number()});
        return shown.json[u"case"_s][u"tasks"_s].toArray();
    }

    QJsonObject ledgerLine() const
    {
        const auto ledger = m_program.run({u"ledger"_s, u"show"_s, m_program.number()});
        const QJsonArray lines = ledger.json[u"lines"_s].toArray();
        for (const QJsonValue &line : lines) {
            if (line[u"system"_s] == u"Wolke"_s)
                return line.toObject();
        }
        return {};
    }

    bool isJournalValid() const { return m_program.run({u"journal"_s, u"verify"_s}).json[u"valid"_s].toBool(); }

    NextcloudDouble m_account;
    std::atomic<bool> m_stalls = true;
    std::atomic<Fault> m_fault = Fault::None;
    int m_changes = 0;
    std::unique_ptr<ReplayServer> m_server;
    Program m_program;
    QSet<QString> m_kept; ///< pages the killed run had committed
};

QTEST_GUILESS_MAIN(TestCliResume)
#include "tst_cliresume.moc"
