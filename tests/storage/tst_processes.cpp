// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"
#include "writtencontent.h"

#include <QRegularExpression>

#include <vector>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// Several programs on one vault at the same time: no write is lost, no number given twice, the chain holds.
class TestProcesses : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void noWriteIsLost_data() { engines(); }
    void noWriteIsLost()
    {
        constexpr int processes = 4;
        constexpr int rounds = 12;
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < processes; ++i) {
            writers.push_back(std::make_unique<QProcess>());
            writers.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            writers.back()->start(
                QStringLiteral(HABEAS_BIN_DIR "/vaultwriter"),
                {place.folder(), place.organisation().toString(), u"p%1"_s.arg(i), QString::number(rounds)});
        }
        QStringList done;
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(300'000));
            QCOMPARE(writer->exitCode(), 0);
            const auto lines = QString::fromLatin1(writer->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
            done += lines.filter(QRegularExpression(u"^done "_s));
        }
        QCOMPARE(done.size(), processes * rounds);

        QCOMPARE(place.open(), QString());
        QStringList numbers;
        for (const QString &line : std::as_const(done)) {
            const auto value = place.vault().cases().caseWith(CaseId::fromString(line.section(u' ', 2, 2)));
            QVERIFY2(value, qPrintable(codeOfError(value)));
            numbers << value->number;
            QVERIFY(place.vault().items().item(ItemId::fromString(line.section(u' ', 3, 3))));
        }
        numbers.sort();
        for (int i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], u"2026-%1"_s.arg(i + 1, 4, 10, QLatin1Char('0'))); // distinct, and without a gap
        const auto report = place.vault().journal().verify(place.organisation(), {});
        QVERIFY(report->isWhole());
        QCOMPARE(report->seen, 4 + 2 * processes * rounds);
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
        QVERIFY(place.vault().verifyBlobs(place.organisation())->isEmpty());
    }

    void theThreadThatDrawsIsKeptOut()
    {
        TestVault place(nullptr);
        QCOMPARE(place.create(), QString());
        QProcess desktop;
        desktop.start(QStringLiteral(HABEAS_BIN_DIR "/vaultwriter"),
                      {place.folder(), place.organisation().toString(), u"d"_s, u"forbidden"_s});
        QVERIFY(desktop.waitForFinished(60'000));
        QCOMPARE(desktop.exitStatus(), QProcess::CrashExit);
        QVERIFY(desktop.readAllStandardError().contains("thread that draws the windows"));
        QVERIFY(!desktop.readAllStandardOutput().contains("ready"));
    }

    /// Its lock says that it is another computer's, where no process can be asked after.
    void aRunOfAnotherComputer_data()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::addColumn<bool>("isKnownToBeGone");
        QTest::newRow("SQLite: nobody can tell") << false << false;
        QTest::newRow("PostgreSQL 15: its server tells") << true << true;
    }
    void aRunOfAnotherComputer()
    {
        QFETCH(bool, isKnownToBeGone);
        using State = Collection::State;
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s);
        auto other = Vault::open(place.vault().secondKey(), place.clock());
        QVERIFY(other);
        Collection run;
        run.id = CollectionId::create();
        run.caseId = id;
        run.system = SystemId::create();
        run.writer = *(*other)->items().writer();
        QVERIFY((*other)->change(place.organisation(), {journal::Action::CollectionStarted, id, {}},
                                 [&](Change &change) { return change.put(run); }));
        const auto state = [&] { return place.vault().cases().collections(id)->constFirst().state; };
        const QString lock =
            place.folder() + u"/blobs/"_s + place.vault().id().toString() + u"/writers/"_s + run.writer + u".lock"_s;
        QFile file(lock);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        file.close();
        QVERIFY(lines.size() >= 3);
        lines[2] = "another-computer"; // as QLockFile writes it: process, program, computer
        lines.resize(3);
        const QByteArray foreign = lines.join('\n') + '\n';
        const auto write = [&] { return file.open(QIODevice::WriteOnly) && file.write(foreign) == foreign.size(); };
        QVERIFY(write());
        file.close();
        QCOMPARE(state(), State::Running);

        other->reset(); // closes its connection, as the server does for a computer that does not answer
        QVERIFY(write());
        file.close();
        QTRY_COMPARE(state(), isKnownToBeGone ? State::Interrupted : State::Running);
        QCOMPARE(QFile::exists(lock), !isKnownToBeGone);
    }

    void aReaderIsNotDisturbed_data() { engines(); }
    void aReaderIsNotDisturbed()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        QProcess writer;
        writer.start(QStringLiteral(HABEAS_BIN_DIR "/vaultwriter"),
                     {place.folder(), place.organisation().toString(), u"w"_s, u"6"_s});
        CaseFilter filter;
        filter.organisation = place.organisation();
        qint64 last = 0;
        while (!writer.waitForFinished(20)) {
            QVERIFY(place.vault().snapshot([&]() -> Result<> {
                const auto count = place.vault().cases().count(filter);
                if (!count)
                    return count.error();
                const auto list = place.vault().cases().list(filter, CaseOrder::Number, Direction::Ascending, 100);
                if (!list)
                    return list.error();
                const bool agree = list->lines.size() == *count && *count >= last;
                last = *count;
                return agree ? Result<>() : Error{Error::Kind::Storage, u"test.disagree"_s, {}};
            }));
        }
        QCOMPARE(writer.exitCode(), 0);
        QCOMPARE(*place.vault().cases().count(filter), 6);
    }
};

QTEST_GUILESS_MAIN(TestProcesses)
#include "tst_processes.moc"
