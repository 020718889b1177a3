// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/deadline.h"
#include "law/holidays.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace habeas;
using namespace habeas::law;
using namespace Qt::Literals::StringLiterals;

/// Our dates against those of tests/law/oracle.py, which shares no code and no table with them.
class TestDeadlineOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyDateAgrees_data();
    void everyDateAgrees();
};

namespace {

QDate day(QStringView text)
{
    return QDate(text.mid(0, 4).toInt(), text.mid(5, 2).toInt(), text.mid(8, 2).toInt());
}

QList<Question> questionsFrom(const QString &text)
{
    QList<Question> questions;
    if (text == u"-"_s)
        return questions;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const bool isDelayed = part.endsWith(u'!');
        const QStringView days = QStringView(part).chopped(isDelayed ? 1 : 0);
        Question question{day(days.left(10)), std::nullopt, !isDelayed};
        if (days.size() > 11)
            question.answered = day(days.mid(11));
        questions << question;
    }
    return questions;
}

DeadlineInput inputFrom(const QStringList &fields)
{
    DeadlineInput input;
    input.region = fromCode<Region>(fields.at(0)).value();
    input.received = day(fields.at(1));
    if (fields.at(2) == u"+"_s)
        input.extension = Extension{};
    else if (fields.at(2) != u"-"_s)
        input.extension = Extension{day(fields.at(2))};
    input.questions = questionsFrom(fields.at(3));
    input.today = day(fields.at(4));
    if (fields.at(5) != u"-"_s)
        input.localHolidays = fields.at(5).split(u',');
    return input;
}

} // namespace

void TestDeadlineOracle::everyDateAgrees_data()
{
    // Every day of receipt until 2040, then a sample of days that meets every weekday.
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("atLeast"); ///< cases: an oracle that falls silent is no agreement
    QTest::newRow("2018-2025") << 2018 << 2025 << 90'000;
    QTest::newRow("2026-2033") << 2026 << 2033 << 90'000;
    QTest::newRow("2034-2040") << 2034 << 2040 << 80'000;
    QTest::newRow("2041-2070") << 2041 << 2070 << 40'000;
    QTest::newRow("2071-2100") << 2071 << 2100 << 40'000;
}

void TestDeadlineOracle::everyDateAgrees()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(int, atLeast);
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    QVERIFY2(!python.isEmpty(), "python3 is missing (Debian package python3)");
    const Result<HolidayCalendar> calendar = HolidayCalendar::load();
    QVERIFY2(calendar, calendar ? "" : qPrintable(calendar.error().message));

    QProcess oracle;
    oracle.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    oracle.start(python, {QStringLiteral(HABEAS_ORACLE), QString::number(first), QString::number(last)},
                 QIODevice::ReadOnly);
    int count = 0;
    while (oracle.canReadLine() || oracle.waitForReadyRead(60'000)) {
        while (oracle.canReadLine()) {
            const QByteArray line = oracle.readLine().trimmed();
            const QStringList fields = QString::fromLatin1(line).split(u' ');
            QVERIFY2(fields.size() == 9, line.constData());
            const Result<Deadlines> ours = deadlinesOf(inputFrom(fields), *calendar);
            QVERIFY2(ours, line.constData());
            if (ours->due.date != day(fields.at(6)) || ours->safe.date != day(fields.at(7))
                || ours->noticeBy.date != day(fields.at(8))) {
                QFAIL(qPrintable(u"%1: we say %2 %3 %4"_s.arg(QString::fromLatin1(line), isoDay(ours->due.date),
                                                              isoDay(ours->safe.date), isoDay(ours->noticeBy.date))));
            }
            ++count;
        }
    }
    QVERIFY(oracle.waitForFinished() || oracle.state() == QProcess::NotRunning);
    QCOMPARE(oracle.exitStatus(), QProcess::NormalExit);
    QCOMPARE(oracle.exitCode(), 0);
    QVERIFY2(count >= atLeast, qPrintable(QString::number(count)));
}

QTEST_GUILESS_MAIN(TestDeadlineOracle)
#include "tst_deadlineoracle.moc"
