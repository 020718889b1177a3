// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"
#include "listedcases.h"
#include "widgets/emptyplace.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using itemmodels::CaseListModel;
using tests::boxIn;
using tests::choose;
using tests::DeskWindow;
using tests::listedCases;

/// The list of cases by keyboard: narrowed, searched, ordered; and from it into a case.
class TestCasesPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(tests::fillList), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Fristen"), DeskWindow::patience);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_desk->go(Qt::Key_3);
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Vorgänge"_s);
        field()->clear();
    }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void everyOrderIsOfferedInEveryState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("order");
        QTest::addColumn<QList<int>>("listed");
        QTest::newRow("not closed, due first") << 0 << 0 << QList<int>{2, 1, 5, 3};
        QTest::newRow("not closed, newest first") << 0 << 1 << QList<int>{5, 3, 2, 1};
        QTest::newRow("not closed, oldest first") << 0 << 2 << QList<int>{1, 2, 3, 5};
        QTest::newRow("not closed, due last first") << 0 << 3 << QList<int>{3, 5, 1, 2};
        QTest::newRow("not closed, safe first") << 0 << 4 << QList<int>{1, 2, 3, 5};
        QTest::newRow("not closed, safe last first") << 0 << 5 << QList<int>{5, 3, 2, 1};
        QTest::newRow("not closed, by number") << 0 << 6 << QList<int>{1, 2, 3, 5};
        QTest::newRow("all, highest number first") << 2 << 7 << QList<int>{5, 4, 3, 2, 1};
        QTest::newRow("closed") << 1 << 0 << QList<int>{4};
        QTest::newRow("all, due first") << 2 << 0 << QList<int>{4, 2, 1, 5, 3};
        QTest::newRow("all, newest first") << 2 << 1 << QList<int>{5, 3, 2, 1, 4};
        QTest::newRow("all, oldest first") << 2 << 2 << QList<int>{4, 1, 2, 3, 5};
    }
    void everyOrderIsOfferedInEveryState()
    {
        QFETCH(int, state);
        QFETCH(int, order);
        QFETCH(QList<int>, listed);
        choose(states(), state);
        choose(orders(), order);
        QTRY_COMPARE(numbers(), listed);
        const int count = int(listed.size());
        const QString said = count == 5 ? u"5 Vorgänge\n"_s : u"%1 von 5 Vorgängen gezeigt\n"_s.arg(count);
        QTRY_VERIFY2(m_desk->shownText().contains(said), qPrintable(m_desk->shownText()));
        // Whoever comes back finds it so: another window of another day.
        ui::CasesPlace place(m_desk->office(), m_desk->reader());
        QCOMPARE(boxIn(place, u"Stand"_s)->currentIndex(), state);
        QCOMPARE(boxIn(place, u"Reihenfolge"_s)->currentIndex(), order);
    }

    /// An empty list says why, and has one button for what one does then.
    void anEmptyListHasAWayOn()
    {
        choose(states(), 2);
        field()->setFocus();
        m_desk->type(u"Niemand"_s);
        QTRY_VERIFY(m_desk->shownText().contains(u"Kein Vorgang passt"));
        m_desk->picture("cases-no-hit");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(numbers().size(), 5);
        QCOMPARE(field()->text(), QString());
    }

    /// Who searches among the open ones hears that a closed one matches, and Return twice shows it.
    void whatIsClosedIsNamedWhereOpenOnesAreSearched()
    {
        choose(states(), 0);
        field()->setFocus();
        m_desk->type(u"2026-0004"_s);
        QTRY_VERIFY(m_desk->shownText().contains(u"Kein offener Vorgang passt, aber ein abgeschlossener"));
        m_desk->picture("cases-elsewhere");
        m_desk->key(Qt::Key_Return);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE(numbers(), QList<int>{4});
        QCOMPARE(states()->currentIndex(), 2);
        choose(states(), 1);
        field()->setFocus();
        m_desk->replace(u"2026-0002"_s);
        QTRY_VERIFY(m_desk->shownText().contains(u"Kein abgeschlossener Vorgang passt, aber ein offener"));
        choose(states(), 0);
    }

    void casesAreFoundByNameAndNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("listed");
        QTest::newRow("beginning of a name") << u"Lin"_s << QList<int>{2, 1};
        QTest::newRow("name") << u"lindner"_s << QList<int>{1};
        QTest::newRow("given name") << u"Ida"_s << QList<int>{3};
        QTest::newRow("number") << u"2026-0005"_s << QList<int>{5};
        QTest::newRow("beginning of a number, with spaces") << u" 2026-000 "_s << QList<int>{4, 2, 1, 5, 3};
        QTest::newRow("closed") << u"2026-0004"_s << QList<int>{4};
        QTest::newRow("nobody") << u"Schmidt"_s << QList<int>{};
    }
    void casesAreFoundByNameAndNumber()
    {
        QFETCH(QString, typed);
        QFETCH(QList<int>, listed);
        choose(orders(), 0);
        choose(states(), 0);
        table()->setFocus();
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m_desk->focus(), field());
        QCOMPARE(states()->currentIndex(), 2); // also among those that are closed
        m_desk->replace(typed);
        QTRY_COMPARE(numbers(), listed);
        QTRY_COMPARE(table()->isVisible(), !listed.isEmpty());
        QCOMPARE(m_desk->shownText().contains(u"Kein Vorgang passt"), listed.isEmpty());
        m_desk->picture("cases-found");
        QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field(), Qt::Key_Backspace);
        QTRY_COMPARE(numbers().size(), listedCases().size());
        QVERIFY(table()->isVisible());
        // The way of a search is not kept for another day.
        ui::CasesPlace place(m_desk->office(), m_desk->reader());
        QCOMPARE(boxIn(place, u"Stand"_s)->currentIndex(), 0);
    }

    void fromTheListIntoTheCaseAndBack()
    {
        choose(states(), 0);
        choose(orders(), 0);
        QTRY_COMPARE(numbers(), (QList<int>{2, 1, 5, 3}));
        table()->setFocus();
        QCOMPARE(table()->currentIndex().row(), 0);
        m_desk->key(Qt::Key_Down);
        m_desk->key(Qt::Key_Down);
        m_desk->key(Qt::Key_Up);
        QCOMPARE(table()->currentIndex().row(), 1);
        QVERIFY(table()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"Mia Lindner"));
        m_desk->picture("cases");
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->window().windowTitle().contains(u"2026-0001"));
        QVERIFY(!m_desk->window().windowTitle().contains(u"Lindner")); // others see it
        m_desk->go(Qt::Key_3);
        QTRY_COMPARE(numbers(), (QList<int>{2, 1, 5, 3}));
        QTRY_COMPARE(table()->currentIndex().row(), 1); // where one was
    }

    void enterOpensTheOnlyHitAndGoesToTheListOfSeveral()
    {
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        m_desk->replace(u"Lin"_s);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE(numbers(), (QList<int>{2, 1}));
        QTRY_COMPARE(m_desk->focus(), table());
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        m_desk->key(Qt::Key_Down);
        QCOMPARE(m_desk->focus(), table());
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        m_desk->replace(u"Meyer"_s);
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->window().windowTitle().contains(u"2026-0005"));
    }

    void aTooltipSaysWhatAColumnShortens()
    {
        choose(states(), 0);
        QTRY_COMPARE(numbers(), (QList<int>{2, 1, 5, 3}));
        for (const int column : {CaseListModel::Person, CaseListModel::Rights, CaseListModel::State}) {
            const QModelIndex cell = table()->model()->index(1, column);
            QVERIFY(!cell.data().toString().isEmpty());
            QCOMPARE(cell.data(Qt::ToolTipRole), cell.data());
        }
    }

    void anEmptyPlaceSaysWhatToDo()
    {
        Organisation other;
        other.id = OrganisationId::create();
        ui::CasesPlace place(m_desk->office(), m_desk->reader());
        place.show();
        place.enter(other);
        const auto says = [&](const QString &text) {
            for (const QLabel *label : place.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(u"Beginnen Sie mit der Anfrage"_s));
        QVERIFY(!place.findChild<QTableView *>()->isVisible());
        choose(boxIn(place, u"Stand"_s), 1);
        QTRY_VERIFY(says(u"Noch ist kein Vorgang abgeschlossen"_s));
        choose(boxIn(place, u"Stand"_s), 0);
    }

    /// A list that is empty because nothing is open says so, and leads to what is closed.
    void whereAllAreClosedItIsSaid()
    {
        std::optional<Result<Organisation>> made;
        m_desk->office().ask<Organisation>(
            &m_desk->window(),
            [](workflow::Office &office) -> Result<Organisation> {
                Organisation school;
                school.name = u"Ulmenschule"_s;
                school.head.name = u"Renate Voss"_s;
                school.region = u"DE-NI"_s;
                const auto added = workflow::addOrganisation(office, school);
                const auto closed =
                    added ? tests::put(office, added->id, listedCases().at(3)) : Result<>(added.error());
                return closed ? added : closed.error();
            },
            [&](const Result<Organisation> &done) { made = done; });
        QTRY_VERIFY_WITH_TIMEOUT(made, DeskWindow::patience);
        QVERIFY2(*made, *made ? "" : qPrintable(made->error().message));
        ui::CasesPlace place(m_desk->office(), m_desk->reader());
        place.show();
        place.enter(**made);
        auto *empty = place.findChild<ui::EmptyPlace *>();
        const auto *said = empty->findChild<QLabel *>();
        QTRY_VERIFY2(said->text().startsWith(u"Kein Vorgang ist offen"), qPrintable(said->text()));
        empty->findChild<QPushButton *>()->click();
        QTRY_COMPARE(place.findChild<QTableView *>()->model()->rowCount(), 1);
        QCOMPARE(boxIn(place, u"Stand"_s)->currentIndex(), 1);
        choose(boxIn(place, u"Stand"_s), 0);
    }

    void aLockedVaultLeavesNothing()
    {
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        m_desk->replace(u"Lindner"_s);
        QTRY_COMPARE(numbers(), QList<int>{1});
        m_desk->type(u" M"_s); // a search is about to begin
        m_desk->lock();
        QTest::qWait(400);
        QCOMPARE(table()->model()->rowCount(), 0);
        const QString held = m_desk->everythingHeld();
        for (const QString &word : {u"Lind"_s, u"2026-000"_s, u"Mia"_s, u"1 Vorgang\n"_s})
            QVERIFY2(!held.contains(word), qPrintable(word));
        for (const QWidget *each : m_desk->window().findChildren<QWidget *>())
            QVERIFY2(!each->toolTip().contains(u"Lind"), each->metaObject()->className());
    }

private:
    ui::CasesPlace *place() const { return m_desk->window().findChild<ui::CasesPlace *>(); }
    QTableView *table() const { return place()->findChild<QTableView *>(); }
    QLineEdit *field() const { return place()->findChild<QLineEdit *>(); }
    QComboBox *states() const { return tests::boxIn(*place(), u"Stand"_s); }
    QComboBox *orders() const { return tests::boxIn(*place(), u"Reihenfolge"_s); }
    QList<int> numbers() const { return tests::numbersIn(*table()); }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestCasesPlace)
#include "tst_casesplace.moc"
