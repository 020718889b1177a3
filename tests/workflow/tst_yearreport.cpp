// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/yearreport.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate yearEnd(2026, 12, 31);

YearCase answered(law::Right right, int days, int dueAfter = 30)
{
    const QDate received(2026, 3, 2);
    return {{right}, received, received.addDays(dueAfter), received.addDays(days), false};
}

YearCase open(law::Right right)
{
    return {{right}, QDate(2026, 12, 20), QDate(2027, 1, 20), {}, false};
}

QList<YearCase> times(int count, const YearCase &of)
{
    return QList<YearCase>(count, of);
}

/// The cells of a report as equations: whether some cell that is not told follows from those that are.
bool somethingFollows(const YearReport &report)
{
    struct Place {
        qsizetype line;
        std::size_t column;
    };
    QList<Place> unknowns;
    const auto told = [&](qsizetype line, std::size_t column) {
        return column < outcomeCount ? report.lines[line].counts[column] : report.lines[line].received;
    };
    for (qsizetype line = 0; line < report.lines.size(); ++line) {
        for (std::size_t column = 0; column <= outcomeCount; ++column) {
            if (!told(line, column))
                unknowns << Place{line, column};
        }
    }
    QList<QList<double>> rows;
    const auto equation = [&](const auto &holds, const auto &isSum) {
        QList<double> row(unknowns.size(), 0);
        for (qsizetype i = 0; i < unknowns.size(); ++i) {
            if (holds(unknowns[i]))
                row[i] = isSum(unknowns[i]) ? -1 : 1;
        }
        rows << row;
    };
    for (qsizetype line = 0; line < report.lines.size(); ++line)
        equation([line](const Place &p) { return p.line == line; },
                 [](const Place &p) { return p.column == outcomeCount; });
    for (std::size_t column = 0; column <= outcomeCount; ++column)
        equation([column](const Place &p) { return p.column == column; },
                 [&](const Place &p) { return p.line == report.lines.size() - 1; });
    // Gauss-Jordan: an unknown alone in a reduced row has one solution.
    qsizetype pivotRow = 0;
    for (qsizetype column = 0; column < unknowns.size() && pivotRow < rows.size(); ++column) {
        qsizetype at = pivotRow;
        while (at < rows.size() && std::abs(rows[at][column]) < 1e-9)
            ++at;
        if (at == rows.size())
            continue;
        rows.swapItemsAt(at, pivotRow);
        const double pivot = rows[pivotRow][column];
        for (double &value : rows[pivotRow])
            value /= pivot;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const double factor = rows[row][column];
            for (qsizetype i = 0; row != pivotRow && i < unknowns.size(); ++i)
                rows[row][i] -= factor * rows[pivotRow][i];
        }
        ++pivotRow;
    }
    return std::any_of(rows.begin(), rows.end(), [](const QList<double> &row) {
        return std::count_if(row.begin(), row.end(), [](double value) { return std::abs(value) > 1e-9; }) == 1;
    });
}

} // namespace

/// A year in numbers that point at nobody.
class TestYearReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRightThatManyAskedFor()
    {
        QList<YearCase> cases = times(8, answered(law::Right::Access, 10)) + times(6, answered(law::Right::Access, 40))
            + times(5, open(law::Right::Access));
        const YearReport report = yearReportOf(cases, 2026, yearEnd);
        QCOMPARE(report.lines.size(), 2); // the right, and all
        const YearLine &line = report.lines.first();
        QCOMPARE(line.right, law::Right::Access);
        QCOMPARE(line.received, 19);
        QCOMPARE(line.at(Outcome::InTime), 8);
        QCOMPARE(line.at(Outcome::Late), 6);
        QCOMPARE(line.at(Outcome::Open), 5);
        QCOMPARE(line.at(Outcome::Withdrawn), 0); // nobody can be pointed at
        QCOMPARE(line.inTimePercent, 57);
        QCOMPARE(line.medianDays, 10);
        QCOMPARE(report.lines.last().right, std::nullopt);
        QCOMPARE(report.lines.last().received, 19);
    }

    void theLastDayIsInTime()
    {
        const auto report = yearReportOf(times(5, answered(law::Right::Access, 30, 30))
                                             + times(5, answered(law::Right::Access, 31, 30)),
                                         2026, yearEnd);
        QCOMPARE(report.lines.first().at(Outcome::InTime), 5);
        QCOMPARE(report.lines.first().at(Outcome::Late), 5);
    }

    void anAnswerAfterTheYearWasOpenAtItsEnd()
    {
        YearCase late = open(law::Right::Access);
        late.answeredOn = QDate(2027, 1, 4);
        const auto report = yearReportOf(times(6, late), 2026, yearEnd);
        QCOMPARE(report.lines.first().at(Outcome::Open), 6);
        QCOMPARE(report.lines.first().at(Outcome::InTime), 0);
        QVERIFY(!report.lines.first().medianDays);
    }

    void smallNumbersAreNotTold()
    {
        const auto report = yearReportOf(
            times(20, answered(law::Right::Access, 9)) + times(2, open(law::Right::Access)), 2026, yearEnd);
        const YearLine &line = report.lines.first();
        QVERIFY(!line.at(Outcome::Open));
        // 22 received, 20 in time: the 2 would follow.
        QVERIFY(!line.received || !line.at(Outcome::InTime));
        QVERIFY(!somethingFollows(report));
    }

    void aRareRightDoesNotFollowFromAll()
    {
        const auto report = yearReportOf(
            times(20, answered(law::Right::Access, 9)) + times(1, answered(law::Right::Objection, 9)), 2026, yearEnd);
        QCOMPARE(report.lines.size(), 3);
        QVERIFY(!report.lines[1].received);
        QVERIFY(!report.lines[1].medianDays);
        QVERIFY(!somethingFollows(report));
    }

    /// Many invented years: nothing from 1 to 4 is told, and nothing that is not told follows.
    void nothingFollows()
    {
        QRandomGenerator random(20261117);
        const auto &rights = EnumCodes<law::Right>::table;
        for (int round = 0; round < 400; ++round) {
            QList<YearCase> cases;
            const int kinds = random.bounded(1, 5);
            for (int kind = 0; kind < kinds; ++kind) {
                const law::Right right = rights.at(random.bounded(int(rights.size()))).value;
                cases += times(random.bounded(0, 12), answered(right, 10));
                cases += times(random.bounded(0, 4), answered(right, 40));
                cases += times(random.bounded(0, 7), open(right));
            }
            const YearReport report = yearReportOf(cases, 2026, yearEnd);
            for (const YearLine &line : report.lines) {
                for (const Told &told : line.counts)
                    QVERIFY(!told || *told == 0 || *told >= leastTold);
                QVERIFY(!line.received || *line.received == 0 || *line.received >= leastTold);
            }
            QVERIFY2(!somethingFollows(report), qPrintable(QString::number(round)));
        }
    }

    void cellsOfCsv_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << u"Auskunft"_s << QByteArray("Auskunft");
        QTest::newRow("a semicolon") << u"a;b"_s << QByteArray("\"a;b\"");
        QTest::newRow("a quote, RFC 4180 2.7") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("a line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("UTF-8") << u"Löschung · Art. 17"_s << QByteArray("Löschung · Art. 17");
        QTest::newRow("a formula") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("a formula by plus") << u"+49"_s << QByteArray("'+49");
        QTest::newRow("a formula by minus") << u"-1"_s << QByteArray("'-1");
        QTest::newRow("a formula by at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("a formula behind a tab") << u"\t=1"_s << QByteArray("'\t=1");
    }
    void cellsOfCsv()
    {
        QFETCH(const QString, cell);
        QFETCH(const QByteArray, written);
        const QByteArray mark("\xEF\xBB\xBF");
        QCOMPARE(csvOf({{cell, u"2"_s}, {u"x"_s, u"y"_s}}, Language::German), mark + written + ";2\r\nx;y\r\n");
    }

    /// By a double click: in English a comma parts the cells, and is quoted (RFC 4180 2.6).
    void csvInEnglish()
    {
        QCOMPARE(csvOf({{u"a,b"_s, u"c;d"_s}}, Language::English), QByteArray("\xEF\xBB\xBF\"a,b\",c;d\r\n"));
    }

    /// Who works in the vault knows every case: nothing is left out for them.
    void theOfficeIsToldEveryNumber()
    {
        const auto cases = times(2, answered(law::Right::Access, 9)) + times(1, open(law::Right::Erasure));
        const auto report = yearReportOf(cases, 2026, yearEnd, Readership::Office);
        QCOMPARE(report.lines.size(), 3);
        QCOMPARE(report.lines.first().received, 2);
        QCOMPARE(report.lines.first().inTimePercent, 100);
        QCOMPARE(report.lines.first().medianDays, 9);
        QCOMPARE(report.lines.at(1).at(Outcome::Open), 1);
        QCOMPARE(report.lines.at(1).inTimePercent, std::nullopt); // nobody was answered
        QCOMPARE(report.lines.last().received, 3);
    }
};

QTEST_GUILESS_MAIN(TestYearReport)
#include "tst_yearreport.moc"
