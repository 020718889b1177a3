// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "case/caseplace.h"

#include "itemmodels/journalmodel.h"
#include "itemmodels/wording.h"
#include "journal/journalkinds.h"
#include "journal/journalplace.h"
#include "shell/journalcheck.h"

#include <QComboBox>
#include <QHeaderView>
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

    /// One kind each: what is in none would be found by nobody, and in two be counted twice.
    void everyActIsOfOneKind()
    {
        qsizetype actions = 0;
        const auto &kinds = EnumCodes<ui::EntryKind>::table;
        for (const auto &kind : kinds) {
            QVERIFY(!ui::actionsOf(kind.value).isEmpty());
            QVERIFY(!ui::nameOf(kind.value).isEmpty());
            actions += ui::actionsOf(kind.value).size();
        }
        QCOMPARE(actions, qsizetype(EnumCodes<journal::Action>::table.size()));
    }

    void itIsSearchedByNumberAndByWords()
    {
        const int all = table()->model()->rowCount();
        table()->setFocus();
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m_desk->focus(), search());
        m_desk->type(u"2026-0007"_s);
        QTRY_VERIFY(rows() > 0 && rows() < 10);
        for (int row = 0; row < rows(); ++row)
            QTRY_COMPARE(about(row), u"2026-0007"_s);
        QTRY_VERIFY2(m_desk->shownText().contains(u"%1 von %2 Einträgen gezeigt"_s.arg(rows()).arg(all)),
                     qPrintable(m_desk->shownText()));
        m_desk->picture("journal-searched");
        m_desk->key(Qt::Key_Escape);
        QTRY_COMPARE(rows(), all);
        m_desk->type(u"VORGANG 2026-99"_s); // in no sentence
        QTRY_VERIFY(m_desk->shownText().contains(u"0 von %1 Einträgen gezeigt"_s.arg(all)));
        m_desk->replace(u"VORGANG 2026-010"_s); // in those of ten cases, far behind the first that are looked at
        QTRY_COMPARE(rows(), 10);
        QTRY_COMPARE(about(0), u"2026-0109"_s);
        QTRY_COMPARE(about(9), u"2026-0100"_s);
        m_desk->key(Qt::Key_Return);
        QCOMPARE(m_desk->focus(), table());
        QVERIFY(m_desk->press(u"Alle Einträge zeigen"_s));
        QTRY_COMPARE(rows(), all);
        QCOMPARE(search()->text(), QString());
        QVERIFY(!m_desk->shownText().contains(u" von %1 Einträgen"_s.arg(all)));
    }

    /// The kind is kept for another day; the check is of all of it, whatever is shown.
    void itIsNarrowedByKind()
    {
        const int all = table()->model()->rowCount();
        choose(box(u"Art des Eintrags"_s), u"Vorgänge und Aufgaben"_s);
        QTRY_VERIFY(rows() >= cases && rows() < all);
        const int ofCases = rows();
        choose(box(u"Art des Eintrags"_s), u"Tresor und Schlüssel"_s);
        QTRY_VERIFY(rows() > 0 && rows() < ofCases);
        for (int row = 0; row < rows(); ++row)
            QTRY_VERIFY(numberIn(row) > 0 && about(row).isEmpty());
        m_desk->picture("journal-kind");
        {
            ui::JournalPlace next(m_desk->office(), m_desk->reader());
            QCOMPARE(boxIn(next, u"Art des Eintrags"_s)->currentText(), u"Tresor und Schlüssel"_s);
        }
        QVERIFY(m_desk->press(u"Protokoll prüfen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"vollständig und unverändert"), DeskWindow::patience);
        QVERIFY2(m_desk->shownText().contains(QString::number(all)), qPrintable(m_desk->shownText()));
        choose(box(u"Art des Eintrags"_s), u"alle Arten"_s);
        QTRY_COMPARE(rows(), all);
    }

    void itIsNarrowedByDays()
    {
        const int all = table()->model()->rowCount();
        choose(box(u"Tage"_s), u"heute"_s);
        QTRY_VERIFY(m_desk->shownText().contains(u"%1 von %1 Einträgen gezeigt"_s.arg(all)));
        choose(box(u"Tage"_s), u"von – bis"_s);
        QTRY_COMPARE(rows(), all);
        QVERIFY(m_desk->fill(u"Bis"_s, u"16.11."_s)); // of this year: no entry is later than today
        QTRY_COMPARE(rows(), 0);
        m_desk->picture("journal-days");
        QVERIFY(m_desk->fill(u"Bis"_s, u"17.11."_s));
        QTRY_COMPARE(rows(), all);
        QVERIFY(m_desk->fill(u"Von"_s, u"17.11.2026"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"%1 von %1 Einträgen gezeigt"_s.arg(all)));
        m_desk->key(Qt::Key_Tab);
        m_desk->key(Qt::Key_Tab);
        QVERIFY2(!m_desk->shownText().contains(u"fehlt."), qPrintable(m_desk->shownText()));
        QVERIFY(m_desk->fill(u"Von"_s, u"18.11.2026"_s)); // a day nobody has seen narrows nothing, and says so
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY2(m_desk->shownText().contains(u"zu spät"), qPrintable(m_desk->shownText()));
        QCOMPARE(rows(), all);
        choose(box(u"Tage"_s), u"alle Tage"_s);
        QTRY_COMPARE(rows(), all);
    }

    void theOrderIsChosenByHeadingOrByKeys()
    {
        const int all = table()->model()->rowCount();
        clickHeading(JournalModel::When);
        QTRY_COMPARE(numberIn(0), 1);
        QCOMPARE(box(u"Reihenfolge"_s)->currentText(), u"Älteste zuerst"_s);
        clickHeading(JournalModel::What); // no order
        QTest::qWait(50);
        QTRY_COMPARE(numberIn(0), 1);
        search()->setFocus();
        m_desk->type(u"2026-0120"_s);
        QTRY_COMPARE(about(0), u"2026-0120"_s);
        QVERIFY(numberIn(0) < numberIn(rows() - 1) || rows() == 1);
        m_desk->key(Qt::Key_Escape);
        QTRY_COMPARE(rows(), all);
        {
            ui::JournalPlace next(m_desk->office(), m_desk->reader());
            QCOMPARE(boxIn(next, u"Reihenfolge"_s)->currentText(), u"Älteste zuerst"_s);
        }
        choose(box(u"Reihenfolge"_s), u"Neueste zuerst"_s);
        QTRY_COMPARE(numberIn(0), all);
    }

    void columnsStayAsTheyWereLeft()
    {
        const auto width = [&] {
            ui::JournalPlace next(m_desk->office(), m_desk->reader());
            return next.findChild<QTableView *>()->columnWidth(JournalModel::Who);
        };
        table()->setColumnWidth(JournalModel::Who, 177);
        QVERIFY(width() != 177);
        QTRY_COMPARE(width(), 177);
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
        search()->setFocus();
        m_desk->type(u"Lindner"_s);
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
    QString about(int row) const { return table()->model()->index(row, JournalModel::About).data().toString(); }
    int rows() const { return table()->model()->rowCount(); }
    ui::JournalPlace *place() const { return m_desk->window().findChild<ui::JournalPlace *>(); }
    QLineEdit *search() const { return place()->findChild<QLineEdit *>(); }
    QComboBox *box(const QString &name) const { return boxIn(*place(), name); }
    static QComboBox *boxIn(const ui::JournalPlace &place, const QString &name)
    {
        for (QComboBox *each : place.findChildren<QComboBox *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    /// By keys.
    static void choose(QComboBox *box, const QString &text)
    {
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != text; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    void clickHeading(int column) const
    {
        const QHeaderView *heading = table()->horizontalHeader();
        QTest::mouseClick(heading->viewport(), Qt::LeftButton, {},
                          {heading->sectionViewportPosition(column) + 20, heading->height() / 2});
    }
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
