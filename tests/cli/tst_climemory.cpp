// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 fiveGigabytes = qint64(5) * 1000 * 1000 * 1000;
constexpr qint64 limitKib = 100 * 1024;
// The vault's key derivation takes 256 MiB for a moment; it is over by then, and not what is measured.
constexpr qint64 keyDerivationMs = 5000;

qint64 residentKib(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}

} // namespace

/// Memory stays under 100 MiB over idle while 5 GB are collected and sealed. Runs with ./dev soak.
class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString wrong = m_program.setUp();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(QDir(m_program.path(u"source"_s)).mkdir(u"Mia Lindner"_s));
        QFile film(m_program.path(u"source/Mia Lindner/Film.mp4"_s));
        QVERIFY(film.open(QIODevice::WriteOnly));
        QVERIFY(film.resize(fiveGigabytes));

        // Idle: the program is up and waits for a line.
        QProcess idle;
        idle.start(QStringLiteral(HABEAS_BIN_DIR "/habeasctl"), {u"deadline"_s, u"--batch"_s, u"-"_s});
        QVERIFY(idle.waitForStarted());
        QThread::sleep(2);
        m_idleKib = residentKib(idle.processId());
        idle.closeWriteChannel();
        idle.waitForFinished();
        QVERIFY(m_idleKib > 0);
    }

    void collecting()
    {
        const auto found = m_program.run({u"find"_s, m_program.number(), u"--system"_s, u"Ordner"_s});
        const QJsonObject candidate = found.json.value(u"candidates"_s).toArray().at(0).toObject();
        const qint64 peak = peakOf({u"collect"_s, m_program.number(), u"--system"_s, u"Ordner"_s, u"--candidate"_s,
                                    candidate.value(u"reference"_s).toString()});
        QVERIFY2(peak - m_idleKib < limitKib, qPrintable(u"%1 KiB over idle"_s.arg(peak - m_idleKib)));
    }

    void sealing()
    {
        const QString number = m_program.number();
        const QList<QStringList> steps{
            {u"identity"_s, u"confirm"_s, number, u"--on"_s, u"today"_s, u"--method"_s, u"known-in-person"_s,
             u"--seen"_s, u"bekannt"_s},
            {u"decide"_s, number, u"--hand-out"_s, u"--note"_s, u"durchgesehen"_s},
            {u"letter"_s, number},
            {u"approve"_s, number, u"--subject"_s, u"release"_s, u"--by"_s, u"Voss"_s, u"--signed-on"_s, u"today"_s,
             u"--original-at"_s, u"Ordner"_s},
        };
        for (const QStringList &step : steps) {
            const auto outcome = m_program.run(step);
            QVERIFY2(outcome.status == 0, qPrintable(step.join(u' ') + outcome.errors));
        }
        QVERIFY(QDir(m_program.folder()).mkdir(u"out"_s));
        const QString bundle = m_program.path(u"out/b.age"_s);
        const qint64 peak = peakOf({u"seal"_s, number, u"-o"_s, bundle, u"--passphrase-out"_s, m_program.path(u"p"_s)});
        QVERIFY(QFile::exists(bundle));
        QVERIFY2(peak - m_idleKib < limitKib, qPrintable(u"%1 KiB over idle"_s.arg(peak - m_idleKib)));
    }

private:
    qint64 peakOf(const QStringList &command)
    {
        QProcess process;
        m_program.start(process, command);
        QElapsedTimer timer;
        timer.start();
        qint64 peak = 0;
        while (process.state() == QProcess::Running) {
            process.waitForFinished(20);
            if (timer.elapsed() > keyDerivationMs)
                peak = std::max(peak, residentKib(process.processId()));
        }
        qInfo("%s: peak %lld KiB, idle %lld KiB, %lld s", qPrintable(command.constFirst()), peak, m_idleKib,
              timer.elapsed() / 1000);
        return peak;
    }

    Program m_program;
    qint64 m_idleKib = 0;
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_climemory.moc"
