// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// Stands in every file that is collected: if it is found in the vault's folder, something lay there in clear.
const QByteArray marker = "Hagebuttenmarmelade-4711";

constexpr int fileCount = 300;

int killCount()
{
    bool isNumber = false;
    const int count = qEnvironmentVariableIntValue("HABEAS_KILLS", &isNumber);
    return isNumber ? count : 12;
}

} // namespace

/// The program is killed at any moment of a collection: what was reported as done is there, the rest is said to be
/// missing, and nothing of what it read lies on the disk in clear. HABEAS_KILLS says how often (soak: 1,000).
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString wrong = m_program.setUp();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(QDir(m_program.path(u"source"_s)).mkdir(u"Mia Lindner"_s));
        for (int i = 0; i < fileCount; ++i) {
            QFile file(m_program.path(u"source/Mia Lindner/Blatt %1.txt"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write((marker + ' ').repeated(1 + i % 700));
        }
        const auto found = m_program.run({u"find"_s, m_program.number(), u"--system"_s, u"Ordner"_s});
        const QJsonArray candidates = found.json.value(u"candidates"_s).toArray();
        QVERIFY2(!candidates.isEmpty(), qPrintable(found.errors));
        m_reference = candidates.at(0).toObject().value(u"reference"_s).toString();
    }

    void killedAtAnyMoment()
    {
        QRandomGenerator random(20261122);
        const QStringList collect{u"collect"_s, m_program.number(), u"--system"_s,
                                  u"Ordner"_s,  u"--candidate"_s,   m_reference};
        QProcess whole;
        QElapsedTimer timer;
        timer.start();
        m_program.start(whole, collect);
        QVERIFY(whole.waitForFinished(-1));
        QVERIFY2(whole.exitCode() == 0 || whole.exitCode() == 3, whole.readAllStandardError());
        const int longest = static_cast<int>(timer.elapsed());

        for (int i = 0; i < killCount(); ++i) {
            QProcess process;
            m_program.start(process, collect);
            QThread::msleep(random.bounded(longest));
            process.kill();
            process.waitForFinished(-1);
        }
        // A complete earlier run still speaks for the system, and every state on the way was whole.
        const auto verified = m_program.run({u"journal"_s, u"verify"_s});
        QVERIFY2(verified.json.value(u"valid"_s).toBool(), qPrintable(verified.errors));
        const auto ledger = m_program.run({u"ledger"_s, u"show"_s, m_program.number()});
        const QJsonObject line = ledger.json.value(u"lines"_s).toArray().at(0).toObject();
        QVERIFY2(line.value(u"state"_s) == u"running"_s || line.value(u"found"_s).toInt() == fileCount,
                 QJsonDocument(line).toJson());
        const auto again = m_program.run(collect);
        QVERIFY2(again.status == 0 || again.status == 3, qPrintable(again.errors));
        const auto after = m_program.run({u"ledger"_s, u"show"_s, m_program.number()});
        QCOMPARE(after.json.value(u"lines"_s).toArray().at(0).toObject().value(u"found"_s).toInt(), fileCount);
        const auto whole2 = m_program.run({u"journal"_s, u"verify"_s});
        QVERIFY2(whole2.json.value(u"valid"_s).toBool(), qPrintable(whole2.errors));
    }

    void nothingLiesInClear()
    {
        QDirIterator files(m_program.path(u"vault"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(marker), qPrintable(file.fileName()));
            ++count;
        }
        QVERIFY(count > fileCount);
    }

private:
    Program m_program;
    QString m_reference;
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_clikill.moc"
