// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engines.h"
#include "writtencontent.h"

#include "crypto/digest.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QThread>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// A program that is killed at any moment loses nothing that it reported as done, and leaves nothing in clear.
///
/// HABEAS_KILLS says how often for each engine (a sample of 10 if it says nothing; the soak says 1,000), HABEAS_SEED
/// which moments; the seed is printed.
class TestKill : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingReportedIsLost_data() { engines(); }
    void nothingReportedIsLost()
    {
        const int kills =
            qEnvironmentVariableIntValue("HABEAS_KILLS") > 0 ? qEnvironmentVariableIntValue("HABEAS_KILLS") : 10;
        const auto seed = quint32(qEnvironmentVariableIntValue("HABEAS_SEED"));
        qInfo("%d kills, HABEAS_SEED=%u", kills, seed);
        QRandomGenerator random(seed);
        // Checking reads the whole vault: a new one every fifty kills keeps a thousand within an hour.
        for (int kill = 1; kill <= kills && !QTest::currentTestFailed(); kill += 50)
            killInOneVault(kill, qMin(kill + 49, kills), seed, random);
    }

private:
    void killInOneVault(int first, int last, quint32 seed, QRandomGenerator &random)
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        place.close();
        QStringList reported;
        for (int kill = first; kill <= last; ++kill) {
            reported += killedWriter(place, u"k%1"_s.arg(kill), random);
            // Checked as it goes, so that a fault is seen at the kill that made it.
            checkAll(place, kill == last ? reported : reported.mid(qMax(qsizetype(0), reported.size() - 3)));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"after kill %1 with seed %2"_s.arg(kill).arg(seed)));
        }
        QVERIFY2(reported.size() >= last - first + 1,
                 "the writers hardly came to write: the moments are too early to test anything");
        onlyWhatIsNamedStays(place);
    }

    /// Starts a writer, kills it somewhere in its work, and gives what it reported: "NAME done ROUND CASE ITEM".
    static QStringList killedWriter(const TestVault &place, const QString &name, QRandomGenerator &random)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(HABEAS_BIN_DIR "/vaultwriter"),
                     {place.folder(), place.organisation().toString(), name, u"0"_s});
        QByteArray output;
        const int rounds = random.bounded(1, 6); // how many it may finish undisturbed
        while (output.count("done ") < rounds && writer.waitForReadyRead(60'000))
            output += writer.readAllStandardOutput();
        QThread::usleep(ulong(random.bounded(60'000)));
        writer.kill();
        writer.waitForFinished();
        output += writer.readAllStandardOutput();
        QStringList done;
        const auto lines = QString::fromLatin1(output).split(u'\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // what follows the last line end was not said to its end
            if (lines[i].startsWith(u"done "_s))
                done << name + u' ' + lines[i];
        }
        return done;
    }

    static void checkAll(TestVault &place, const QStringList &reported)
    {
        QCOMPARE(place.open(), QString());
        for (const QString &line : reported) {
            const QString name = line.section(u' ', 0, 0);
            const int round = line.section(u' ', 2, 2).toInt();
            const auto value = place.vault().cases().caseWith(CaseId::fromString(line.section(u' ', 3, 3)));
            QVERIFY2(value, qPrintable(line + u' ' + codeOfError(value)));
            QCOMPARE(value->subject.givenName, subjectOf(name, round));
            const auto item = place.vault().items().item(ItemId::fromString(line.section(u' ', 4, 4)));
            QVERIFY2(item, qPrintable(line + u' ' + codeOfError(item)));
            auto reader = place.vault().items().read(item->item.blob);
            QVERIFY2(reader, qPrintable(line + u' ' + codeOfError(reader)));
            const auto digest = crypto::digestOf(crypto::Hash::Sha512, **reader);
            QVERIFY2(digest, qPrintable(line + u' ' + codeOfError(digest)));
            QCOMPARE(*digest, crypto::digestOf(crypto::Hash::Sha512, contentOf(name, round)));
        }
        QVERIFY(place.vault().journal().verify(place.organisation(), {})->isWhole());
        QVERIFY(place.vault().verifyRows(place.organisation())->isWhole());
        place.close();
        nothingInClear(place.folder());
    }

    static void nothingInClear(const QString &folder)
    {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(clearTextMarker), qPrintable(file.fileName()));
        }
    }

    /// What killed writers left is swept at the next opening: as many files stay as the database names.
    static void onlyWhatIsNamedStays(TestVault &place)
    {
        QCOMPARE(place.open(), QString());
        int files = 0;
        QDirIterator blobs(place.folder() + u"/blobs"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (blobs.hasNext())
            files += blobs.next().isEmpty() ? 0 : 1;
        CaseFilter filter;
        filter.organisation = place.organisation();
        qint64 named = 0;
        const auto cases = place.vault().cases().list(filter, CaseOrder::Number, Direction::Ascending, 100'000);
        for (const CaseLine &line : cases->lines) {
            ItemFilter items;
            items.caseId = line.id;
            named += *place.vault().items().count(items);
        }
        QCOMPARE(files, named);
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
