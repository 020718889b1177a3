// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "report/chartview.h"
#include "shell/savednote.h"
#include "widgets/savefile.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QProcess>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::DeskWindow;

/// A year in numbers, by keyboard, and as a file.
class TestReportPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(&TestReportPlace::fill), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Fristen"), DeskWindow::patience);
        m_desk->go(Qt::Key_6);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 2, DeskWindow::patience);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void theYearStandsInLines()
    {
        const QString text = DeskWindow::textOf(table());
        QVERIFY2(text.contains(u"Auskunft · Art. 15\n13\n"), qPrintable(text));
        QVERIFY(text.contains(u"Alle Anfragen\n13\n"));
        QVERIFY(m_desk->shownText().contains(u"17.11.2026"));
        QTRY_VERIFY(!m_desk->shown<ui::ChartView>().isEmpty()); // drawn behind the lines
        const auto charts = m_desk->shown<ui::ChartView>();
        QCOMPARE(charts.constFirst()->accessibleName(), u"Eingegangene Anfragen"_s);
        QCOMPARE(charts.constFirst()->accessibleDescription(), u"Auskunft, Art.\u00a015: 13, Alle Anfragen: 13"_s);
        m_desk->picture("report");
    }

    void noHeadingIsCutInASmallWindow()
    {
        const QSize usual = m_desk->window().size();
        m_desk->window().resize(1024, 640);
        const auto *columns = table()->horizontalHeader();
        QTRY_VERIFY(columns->length() <= table()->viewport()->width());
        for (int column = 0; column < columns->count(); ++column) {
            const QString words = table()->model()->headerData(column, Qt::Horizontal).toString();
            const int needed = QFontMetrics(columns->font()).size(0, words).width();
            QVERIFY2(columns->sectionSize(column) >= needed, qPrintable(words));
        }
        m_desk->window().resize(usual);
    }

    void itIsSavedAsCsv()
    {
        const QString place = m_desk->scratch(u"bericht.csv"_s);
        answerFileDialog(place);
        QVERIFY(m_desk->press(u"Als CSV sichern …"_s));
        QFile file(place);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.startsWith("\xEF\xBB\xBFRecht;Eingegangen;")); // as a German Excel opens it
        QVERIFY(csv.contains("\r\nAuskunft, Art. 15;13;"));
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(!csv.contains("Lindner"));
        const auto *note = m_desk->window().findChild<ui::SavedNote *>();
        QVERIFY(note->isVisible() && note->text().contains(u"bericht.csv"));
        QCOMPARE(QDir::fromNativeSeparators(note->toolTip()), place);
        QCOMPARE(ui::placeToSave(u"b.pdf"_s), m_desk->scratch(u"b.pdf"_s)); // the next one goes beside it
        m_desk->window().activateWindow(); // what a window manager does when a dialog goes
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    }

    /// The numbers of the table, drawn and written; what another program reads of it.
    void itIsSavedAsPdf()
    {
        const QString place = m_desk->scratch(u"bericht.pdf"_s);
        answerFileDialog(place);
        QVERIFY(m_desk->press(u"Als PDF sichern …"_s));
        QTRY_VERIFY(QFile::exists(place));
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, place, u"-"_s});
        QVERIFY2(reader.waitForFinished() && reader.exitCode() == 0, "pdftotext");
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified().replace(u'\u00a0', u' ');
        QVERIFY2(text.contains(u"Anfragen betroffener Personen im Jahr 2026"), qPrintable(text));
        QVERIFY(text.contains(u"Stand 17. November 2026"));
        QVERIFY(text.contains(u"Auskunft, Art. 15 13 7 0 6 0"));
        QVERIFY(text.contains(u"Auskunft, Art. 15 100 %"));
        QVERIFY(!text.contains(u"Lindner"));
        m_desk->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    }

    void anotherYearIsChosenByKeys()
    {
        auto *year = m_desk->find<QComboBox>(u"reportYear"_s);
        year->setFocus();
        m_desk->key(Qt::Key_Down);
        QCOMPARE(year->currentText(), u"2025"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1); // nobody asked for anything: only the line of all
        QVERIFY(DeskWindow::textOf(table()).startsWith(u"Alle Anfragen\n0\n"));
    }

    /// Who works here knows both cases; a file that leaves the vault does not tell them.
    void smallNumbersStandOnlyHere()
    {
        auto *year = m_desk->find<QComboBox>(u"reportYear"_s);
        year->setFocus();
        m_desk->key(Qt::Key_Down);
        QCOMPARE(year->currentText(), u"2024"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY2(DeskWindow::textOf(table()).startsWith(u"Löschung · Art. 17\n(2)\n"),
                 qPrintable(DeskWindow::textOf(table())));
        QVERIFY(m_desk->shownText().contains(u"Zahlen in Klammern stehen nur hier."));
        m_desk->picture("report-small");
        const QString place = m_desk->scratch(u"klein.csv"_s);
        answerFileDialog(place);
        QVERIFY(m_desk->press(u"Als CSV sichern …"_s));
        QTRY_VERIFY(QFile::exists(place));
        QFile file(place);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY2(csv.contains("Löschung, Art. 17;nicht genannt;") && !csv.contains("(2)"), csv.constData());
        m_desk->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    }

    void aLockedVaultLeavesNothing()
    {
        m_desk->lock();
        QTest::qWait(300);
        QVERIFY(!m_desk->everythingHeld().contains(u"Alle Anfragen"));
        QVERIFY(m_desk->window().findChildren<ui::ChartView *>().isEmpty());
        QVERIFY(!m_desk->window().findChild<ui::SavedNote *>()->isVisible());
    }

private:
    /// Types \a path into the dialog that the next key opens.
    void answerFileDialog(const QString &path)
    {
        QTimer::singleShot(0, this, [path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            dialog->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        });
    }
    static Result<> fill(workflow::Office &office, const Organisation &school)
    {
        for (int i = 0; i < 2; ++i) {
            workflow::NewCase request;
            request.organisation = school.id;
            request.rights = {law::Right::Erasure};
            request.subject.familyName = u"Karaca"_s;
            request.channel = u"letter"_s;
            request.receivedOn = QDate(2024, 9, 2);
            if (const auto opened = workflow::openCase(office, request); !opened)
                return opened.error();
        }
        for (int i = 0; i < 13; ++i) {
            workflow::NewCase request;
            request.organisation = school.id;
            request.rights = {law::Right::Access};
            request.subject.familyName = u"Lindner"_s;
            request.channel = u"letter"_s;
            request.receivedOn = QDate(2026, 9, 1);
            const auto opened = workflow::openCase(office, request);
            if (!opened)
                return opened.error();
            if (i >= 7)
                continue;
            const workflow::NewEvent known{.kind = Event::Kind::IdentityConfirmed,
                                           .on = QDate(2026, 9, 2),
                                           .details = {{u"method"_s, u"known-in-person"_s}, {u"seen"_s, u"bekannt"_s}}};
            if (const auto recorded = workflow::recordEvent(office, opened->id, known); !recorded)
                return recorded.error();
            workflow::NewEvent answer;
            answer.kind = Event::Kind::Answered;
            answer.on = QDate(2026, 9, 20 + i);
            answer.note = u"Beantwortet, bevor es den Tresor gab"_s;
            if (const auto recorded = workflow::recordEvent(office, opened->id, answer); !recorded)
                return recorded.error();
        }
        return {};
    }
    QTableView *table() const
    {
        for (QTableView *each : m_desk->window().findChildren<QTableView *>()) {
            if (each->accessibleName() == u"Bericht" || each->accessibleName() == u"Report")
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestReportPlace)
#include "tst_reportplace.moc"
