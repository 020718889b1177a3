// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "case/caseplace.h"

#include "itemmodels/journalmodel.h"
#include "itemmodels/wording.h"
#include "shell/journalcheck.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using itemmodels::JournalModel;
using tests::DeskWindow;

namespace {

constexpr int cases = 120; // more entries than one page of the list

} // namespace

/// The journal read and checked by keyboard.
class TestJournalPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(&TestJournalPlace::fill), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Fristen"), DeskWindow::patience);
        m_desk->go(Qt::Key_5);
        QTRY_VERIFY(table()->model()->rowCount() > 0);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void theStatusBarSaysThatItWasChecked()
    {
        QTRY_COMPARE_WITH_TIMEOUT(checkText(), u"Protokoll geprüft um 10:00"_s, DeskWindow::patience);
    }

    void theNewestStandsFirstInPlainWords()
    {
        QTRY_COMPARE(numberIn(0), table()->model()->rowCount());
        const QString newest = table()->model()->index(0, JournalModel::What).data().toString();
        QVERIFY2(newest.contains(u"Vorgang 2026-0120 eröffnet"), qPrintable(newest));
        QCOMPARE(table()->model()->index(0, JournalModel::Who).data().toString(), u"Jonas Albers"_s);
        QCOMPARE(table()->model()->index(0, JournalModel::About).data().toString(), u"2026-0120"_s);
    }

    /// Whatever the font: the names of days and months are not of one width.
    void whenItWasIsShownWhole()
    {
        const QFontMetrics font = table()->fontMetrics();
        for (int month = 1; month <= 12; ++month) {
            const QDateTime at(QDate(2026, month, 28), QTime(23, 58));
            const QString moment = itemmodels::momentText(at, m_desk->reader().locale);
            QVERIFY2(font.horizontalAdvance(moment) + 14 <= table()->columnWidth(JournalModel::When),
                     qPrintable(moment));
        }
    }

    void allEntriesAreListedWithoutAGap()
    {
        table()->setFocus();
        m_desk->key(Qt::Key_End, Qt::ControlModifier);
        const int last = table()->model()->rowCount() - 1;
        QVERIFY(last >= cases && last > JournalModel::Lines::pageSize);
        QTRY_COMPARE(numberIn(last), 1);
        for (int row = last; row >= 0; --row)
            QTRY_COMPARE(numberIn(row), last + 1 - row);
        m_desk->picture("journal");
        m_desk->key(Qt::Key_Home, Qt::ControlModifier);
    }

    /// What ends behind the journal, in the same window, stands in it.
    void whatIsRecordedMeanwhileIsShown()
    {
        const int before = table()->model()->rowCount();
        std::optional<Result<Case>> opened;
        m_desk->office().ask<Case>(
            &m_desk->window(),
            [](workflow::Office &office) -> Result<Case> {
                const auto schools = office.vault.registry().organisations();
                return schools ? workflow::openCase(office, requestTo(schools->constFirst().id)) : schools.error();
            },
            [&](const Result<Case> &done) { opened = done; });
        QTRY_VERIFY_WITH_TIMEOUT(opened && *opened, DeskWindow::patience);
        auto *page = m_desk->window().findChild<ui::CasePlace *>();
        Q_EMIT page->changed((*opened)->id);
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > before, DeskWindow::patience);
    }

    void theCheckSaysWhatItProvesAndWhatNot()
    {
        QVERIFY(m_desk->press(u"Protokoll prüfen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"vollständig und unverändert"), DeskWindow::patience);
        const QString said = m_desk->shownText();
        QVERIFY(said.contains(u"Nicht bewiesen"));
        QVERIFY(said.contains(u"Wer am Rechner saß"));
        QVERIFY2(said.contains(u"Ob am Ende Einträge fehlen"), qPrintable(said));
        m_desk->picture("journal-checked");
    }

    /// What is said in the status bar is what was found out last.
    void aCheckByHandIsSaidInTheStatusBarToo()
    {
        damage();
        QVERIFY(m_desk->press(u"Protokoll prüfen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(checkText(), u"Protokoll beschädigt – ansehen"_s, DeskWindow::patience);
    }

    void aLockedVaultLeavesNothing()
    {
        QTest::keyClick(&m_desk->window(), Qt::Key_F5);
        m_desk->lock();
        QTest::qWait(300);
        const QString held = m_desk->everythingHeld();
        for (const QString &word : {u"2026-01"_s, u"Lindner"_s, u"unverändert:"_s, u"Jonas Albers"_s})
            QVERIFY2(!held.contains(word), qPrintable(word));
    }

    /// Nobody asked for a check: who opens the vault learns it, and one step leads to the faults.
    void whatWasChangedBehindItsBackIsSaidAtOnce()
    {
        damage();
        m_desk->unlock();
        QTRY_COMPARE_WITH_TIMEOUT(checkText(), u"Protokoll beschädigt – ansehen"_s, DeskWindow::patience);
        m_desk->picture("journal-damaged");
        QTest::keyClick(&m_desk->window(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Schreibtisch"_s);
        m_desk->window().findChild<ui::JournalCheck *>()->click();
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Protokoll"_s);
    }

private:
    static Result<> fill(workflow::Office &office, const Organisation &school)
    {
        for (int i = 0; i < cases; ++i) {
            if (const auto opened = workflow::openCase(office, requestTo(school.id)); !opened)
                return opened.error();
        }
        return {};
    }
    static workflow::NewCase requestTo(const OrganisationId &school)
    {
        workflow::NewCase request;
        request.organisation = school;
        request.rights = {law::Right::Access};
        request.subject.familyName = u"Lindner"_s;
        request.channel = u"letter"_s;
        request.receivedOn = QDate(2026, 11, 16);
        return request;
    }
    /// An event is removed behind the vault's back.
    void damage()
    {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"thief"_s);
            database.setDatabaseName(m_desk->scratch(u"tresor/vault.sqlite"_s));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY2(query.exec(u"DELETE FROM events WHERE id = (SELECT min(id) FROM events)"_s),
                     qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"thief"_s);
    }
    int numberIn(int row) const { return table()->model()->index(row, JournalModel::Number).data().toString().toInt(); }
    QString checkText() const { return m_desk->window().findChild<ui::JournalCheck *>()->text(); }
    QTableView *table() const
    {
        for (QTableView *each : m_desk->window().findChildren<QTableView *>()) {
            if (qobject_cast<JournalModel *>(each->model()))
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestJournalPlace)
#include "tst_journalplace.moc"
