// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// `habeasctl deadline` as scripts see it.
class TestDeadlineCli : public QObject
{
    Q_OBJECT

private:
    struct Outcome {
        int exit = -1;
        QByteArray out;
        QByteArray err;

        QList<QJsonObject> objects() const
        {
            QList<QJsonObject> objects;
            const QList<QByteArray> lines = out.chopped(out.endsWith('\n') ? 1 : 0).split('\n');
            for (const QByteArray &line : lines)
                objects << QJsonDocument::fromJson(line).object();
            return objects;
        }
    };

    static void prepare(QProcess &process, const QStringList &arguments, const char *language)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, QString::fromLatin1(language));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(HABEAS_BIN_DIR "/habeasctl"));
        process.setArguments(QStringList{u"deadline"_s} + arguments);
    }

    static Outcome run(const QStringList &arguments, const QByteArray &input = {}, const char *language = "C.UTF-8")
    {
        QProcess process;
        prepare(process, arguments, language);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goodLines()
    {
        const Outcome outcome = run({u"--batch"_s, u"-"_s},
                                    "\xEF\xBB\xBF{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"id\":\"ä\"}\r\n"
                                    "{\"region\":\"AT\",\"received\":\"2026-09-26\"}\n\n\n");
        QCOMPARE(outcome.exit, 0);
        const auto objects = outcome.objects();
        QCOMPARE(objects.size(), 2);
        QCOMPARE(objects.at(0).value(u"due"_s).toString(), u"2026-10-12"_s);
        QCOMPARE(objects.at(0).value(u"id"_s).toString(), u"ä"_s);
        QCOMPARE(objects.at(1).value(u"due"_s).toString(), u"2026-10-27"_s);
    }

    void badLinesDoNotStopTheRest()
    {
        const Outcome outcome = run({u"--batch"_s, u"-"_s},
                                    "{\"region\":\"DE-NI\",\"received\":\"2026-02-30\",\"id\":1}\n"
                                    "nonsense\n"
                                    "\n"
                                    "{\"region\":\"DE-NI\",\"received\":\"2026-09-10\",\"id\":4}");
        QCOMPARE(outcome.exit, 2);
        QVERIFY(outcome.err.contains("3 of 4"));
        const auto objects = outcome.objects();
        QCOMPARE(objects.size(), 4);
        QVERIFY(objects.at(0).contains(u"error"_s));
        QCOMPARE(objects.at(0).value(u"id"_s).toInt(), 1);
        QCOMPARE(objects.at(1).value(u"input"_s).toString(), u"nonsense"_s);
        QCOMPARE(objects.at(1).value(u"line"_s).toInt(), 2);
        QCOMPARE(objects.at(2).value(u"line"_s).toInt(), 3);
        QCOMPARE(objects.at(3).value(u"due"_s).toString(), u"2026-10-12"_s);
    }

    void nothingInNothingOut()
    {
        for (const QByteArray &input : {QByteArray(), QByteArray("\n"), QByteArray("\r\n\r\n")}) {
            const Outcome outcome = run({u"--batch"_s, u"-"_s}, input);
            QCOMPARE(outcome.exit, 0);
            QCOMPARE(outcome.out, QByteArray());
        }
    }

    void aFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"lines.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\"}\n");
        file.close();
        const Outcome outcome = run({u"--batch"_s, file.fileName()});
        QCOMPARE(outcome.exit, 0);
        QCOMPARE(outcome.objects().size(), 1);

        QCOMPARE(run({u"--batch"_s, folder.filePath(u"missing"_s)}).exit, 2);
        QCOMPARE(run({u"--batch"_s, folder.path()}).exit, 2);
    }

    void aLineTooLongIsPassedOver()
    {
        const QByteArray good = "{\"region\":\"DE-NI\",\"received\":\"2026-09-10\"}\n";
        const Outcome outcome = run({u"--batch"_s, u"-"_s}, good + QByteArray(3'000'000, ' ') + "x\n" + good);
        QCOMPARE(outcome.exit, 2);
        const auto objects = outcome.objects();
        QCOMPARE(objects.size(), 3);
        QCOMPARE(objects.at(1).value(u"bytes"_s).toInteger(), 3'000'001);
        QVERIFY(objects.at(2).contains(u"due"_s));
    }

    /// A program that writes one line and waits for its answer is not left waiting.
    void answersAsTheLinesCome()
    {
        QProcess process;
        prepare(process, {u"--batch"_s, u"-"_s}, "C.UTF-8");
        process.start();
        for (int i = 0; i < 3; ++i) {
            process.write("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\"}\n");
            while (!process.canReadLine())
                QVERIFY(process.waitForReadyRead(30'000));
            QVERIFY(process.readLine().contains("\"due\":\"2026-10-12\""));
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
    }

    /// A hundred thousand lines need no more memory than ten thousand: an answered line leaves nothing behind.
    void memoryDoesNotGrowWithTheLines()
    {
        QProcess process;
        prepare(process, {u"--batch"_s, u"-"_s}, "C.UTF-8");
        // AddressSanitizer keeps freed memory back for a while: not the program's doing.
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":quarantine_size_mb=1"_s);
        process.setProcessEnvironment(environment);
        process.start();
        QVERIFY(process.waitForStarted());
        const QByteArray block = QByteArray("{\"region\":\"DE-NI\",\"received\":\"2026-09-10\"}\n").repeated(1000);
        qint64 early = 0;
        qint64 lines = 0;
        for (int i = 0; i < 100; ++i) {
            process.write(block);
            for (qint64 until = lines + 1000; lines < until;) {
                QVERIFY(process.canReadLine() || process.waitForReadyRead(60'000));
                while (process.canReadLine()) {
                    process.readLine();
                    ++lines;
                }
            }
            if (i == 10)
                early = residentBytes(process.processId());
        }
        const qint64 late = residentBytes(process.processId());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(early > 0);
        QVERIFY2(late - early < 8 * 1024 * 1024, qPrintable(u"grew by %1 bytes"_s.arg(late - early)));
    }

    void oneForPeople_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QStringList>("says");
        QTest::newRow("German") << QByteArray("de_DE.UTF-8")
                                << QStringList{u"Frist endet: Montag, 19. Oktober 2026"_s,
                                               u"Sicherer Tag: Montag, 12. Oktober 2026"_s,
                                               u"Mo 19.10.2026"_s,
                                               u"9 Tage gehemmt"_s,
                                               u"Abs.\u00a03"_s,
                                               u"DSGVO"_s};
        QTest::newRow("English") << QByteArray("C.UTF-8")
                                 << QStringList{u"Deadline: Monday, 19 October 2026"_s,
                                                u"Safe day: Monday, 12 October 2026"_s, u"Mon 19 Oct 2026"_s,
                                                u"suspended for 9 days"_s, u"GDPR"_s};
    }
    void oneForPeople()
    {
        QFETCH(QByteArray, language);
        QFETCH(QStringList, says);
        const Outcome outcome = run({u"--region"_s, u"DE-NI"_s, u"--received"_s, u"2026-09-10"_s, u"--asked"_s,
                                     u"2026-09-12"_s, u"--answered"_s, u"2026-09-21"_s},
                                    {}, language.constData());
        QCOMPARE(outcome.exit, 0);
        const QString text = QString::fromUtf8(outcome.out);
        for (const QString &sentence : says)
            QVERIFY2(text.contains(sentence), qPrintable(sentence + u"\nin\n"_s + text));
    }

    void oneForScripts_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("due");
        const QString base = u"--region DE-NI --received 2026-09-10 "_s;
        QTest::newRow("plain") << base << u"2026-10-12"_s;
        QTest::newRow("extended") << base + u"--extended"_s << u"2026-12-10"_s;
        QTest::newRow("extended on a day") << base + u"--extended=2026-10-12"_s << u"2026-12-10"_s;
        QTest::newRow("extended too late") << base + u"--extended=2026-10-13"_s << u"2026-10-12"_s;
        QTest::newRow("two questions, the first open")
            << base + u"--asked 2026-09-12 --asked 2026-09-15 --answered 2026-09-23 --today 2026-09-21"_s
            << u"2026-10-21"_s;
        QTest::newRow("two questions, the second open")
            << base + u"--asked 2026-09-12 --answered 2026-09-14 --asked 2026-09-20 --today 2026-09-21"_s
            << u"2026-10-13"_s;
        QTest::newRow("local holiday")
            << u"--region DE-BY --received 2025-07-15 --local-holiday augsburg-peace-festival --local-holiday assumption"_s
            << u"2025-08-18"_s;
    }
    void oneForScripts()
    {
        QFETCH(QString, options);
        const Outcome outcome = run(options.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--json"_s});
        QVERIFY2(outcome.exit == 0, outcome.err.constData());
        QCOMPARE(outcome.objects().size(), 1);
        QTEST(outcome.objects().first().value(u"due"_s).toString(), "due");
        QVERIFY(outcome.objects().first().contains(u"steps"_s));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("exit");
        QTest::newRow("nothing asked") << u""_s << 1;
        QTest::newRow("no receipt") << u"--region DE-NI"_s << 1;
        QTest::newRow("no region") << u"--received 2026-09-10"_s << 1;
        QTest::newRow("unknown option") << u"--region DE-NI --received 2026-09-10 --frobnicate"_s << 1;
        QTest::newRow("answer without question")
            << u"--region DE-NI --received 2026-09-10 --answered 2026-09-21"_s << 1;
        QTest::newRow("two answers to one question")
            << u"--region DE-NI --received 2026-09-10 --asked 2026-09-11 --answered 2026-09-21 --answered 2026-09-22"_s
            << 1;
        QTest::newRow("batch and single") << u"--batch - --region DE-NI"_s << 1;
        QTest::newRow("no such day") << u"--region DE-NI --received 2026-02-30"_s << 2;
        QTest::newRow("unknown region") << u"--region DE-XX --received 2026-09-10"_s << 2;
        QTest::newRow("answered before asked")
            << u"--region DE-NI --received 2026-09-10 --asked 2026-09-12 --answered 2026-09-11"_s << 2;
        QTest::newRow("outside the years") << u"--region DE-NI --received 2017-09-10"_s << 2;
    }
    void refused()
    {
        QFETCH(QString, options);
        QFETCH(int, exit);
        const Outcome outcome = run(options.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(outcome.exit, exit);
        QVERIFY(!outcome.err.isEmpty());
        QCOMPARE(outcome.out, QByteArray());
    }

    void refusedForScripts()
    {
        const Outcome outcome = run({u"--region"_s, u"DE-NI"_s, u"--received"_s, u"2026-02-30"_s, u"--json"_s});
        QCOMPARE(outcome.exit, 2);
        QCOMPARE(outcome.objects().first().value(u"error"_s).toObject().value(u"code"_s).toString(),
                 u"deadline.input"_s);
    }

    /// Today is the system's day unless it is given.
    void openQuestionRunsUntilToday()
    {
        const QDate today = QDate::currentDate();
        const QDate received = today.addDays(-20);
        const Outcome outcome = run({u"--region"_s, u"DE-NI"_s, u"--received"_s, received.toString(Qt::ISODate),
                                     u"--asked"_s, received.toString(Qt::ISODate), u"--json"_s});
        QCOMPARE(outcome.exit, 0);
        const QJsonObject step =
            outcome.objects().first().value(u"steps"_s).toObject().value(u"due"_s).toArray().at(2).toObject();
        QCOMPARE(step.value(u"code"_s).toString(), u"deadline.suspended-open"_s);
        // Midnight may pass between our look at the clock and the program's.
        const int days = step.value(u"days"_s).toInt();
        QVERIFY2(days == 20 || (days == 21 && QDate::currentDate() != today), qPrintable(QString::number(days)));
    }

private:
    static qint64 residentBytes(qint64 process)
    {
        QFile status(u"/proc/%1/status"_s.arg(process));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
        }
        return 0;
    }
};

QTEST_GUILESS_MAIN(TestDeadlineCli)
#include "tst_deadlinecli.moc"
