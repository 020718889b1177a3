// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"
#include "listedcases.h"

#include "itemmodels/wording.h"

#include <QHeaderView>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using itemmodels::CaseListModel;
using tests::boxIn;
using tests::choose;
using tests::DeskWindow;

/// The table of cases: narrowed by state and right, sorted by its headings, with the columns as they were left.
class TestCasesTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(tests::fillList), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Fristen"), DeskWindow::patience);
        m_desk->go(Qt::Key_3);
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Vorgänge"_s);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void casesAreNarrowedByStateAndRight()
    {
        choose(orders(), 6);
        choose(states(), u"nur: "_s + itemmodels::stateText(CaseState::AwaitingIdentity));
        QTRY_COMPARE(numbers(), QList<int>{3});
        choose(states(), 2);
        choose(rights(), u"Löschung"_s);
        QTRY_COMPARE(numbers(), QList<int>{5});
        QTRY_VERIFY2(m_desk->shownText().contains(u"1 von 5 Vorgängen gezeigt"), qPrintable(m_desk->shownText()));
        m_desk->picture("cases-right");
        {
            ui::CasesPlace place(m_desk->office(), m_desk->reader());
            QCOMPARE(boxIn(place, u"Recht"_s)->currentText(), u"Löschung"_s);
        }
        QVERIFY(m_desk->press(u"Alle Vorgänge zeigen"_s));
        QTRY_COMPARE(numbers(), (QList<int>{1, 2, 3, 4, 5}));
        QCOMPARE(rights()->currentIndex(), 0);
        QVERIFY(!m_desk->press(u"Alle Vorgänge zeigen"_s)); // there are no more
    }

    /// What is left out is not what is not there.
    void anEmptyChoiceSaysWhatItLeavesOut()
    {
        choose(states(), 0);
        choose(rights(), u"Widerspruch"_s);
        QTRY_VERIFY2(m_desk->shownText().contains(u"diesen Stand und dieses Recht; 5 andere"),
                     qPrintable(m_desk->shownText()));
        m_desk->picture("cases-none-of-right");
        QVERIFY(m_desk->press(u"Auch diese anzeigen"_s));
        QTRY_COMPARE(numbers().size(), 5);
        choose(rights(), 0);
    }

    void headingsSort()
    {
        choose(states(), 0);
        choose(orders(), 0);
        QTRY_COMPARE(numbers(), (QList<int>{2, 1, 5, 3}));
        clickHeading(CaseListModel::Due);
        QTRY_COMPARE(numbers(), (QList<int>{3, 5, 1, 2}));
        QCOMPARE(orders()->currentIndex(), 3);
        clickHeading(CaseListModel::Received);
        QTRY_COMPARE(numbers(), (QList<int>{5, 3, 2, 1}));
        QCOMPARE(orders()->currentIndex(), 1); // the newest are looked for, not the oldest
        clickHeading(CaseListModel::Received);
        QTRY_COMPARE(numbers(), (QList<int>{1, 2, 3, 5}));
        clickHeading(CaseListModel::Person); // sealed: no order
        QTest::qWait(50);
        QCOMPARE(numbers(), (QList<int>{1, 2, 3, 5}));
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(CaseListModel::Received));
        m_desk->picture("cases-sorted");
        // The arrow follows what is chosen by keys.
        choose(orders(), 5);
        QTRY_COMPARE(numbers(), (QList<int>{5, 3, 2, 1}));
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(CaseListModel::Safe));
        QCOMPARE(table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        choose(orders(), 0);
    }

    /// With the arrow of its order.
    void noHeadingIsCut()
    {
        const QHeaderView *columns = table()->horizontalHeader();
        for (int column = 0; column < columns->count(); ++column)
            QVERIFY2(columns->sectionSize(column) >= columns->sectionSizeHint(column), QByteArray::number(column));
    }

    /// As wide, and in the order, as they were left; a column that nobody touched keeps to what the table says.
    void columnsStayAsTheyWereLeft()
    {
        QHeaderView *columns = table()->horizontalHeader();
        const int own = columns->sectionSize(CaseListModel::Rights);
        const int ownPerson = columns->sectionSize(CaseListModel::Person);
        columns->resizeSection(CaseListModel::Person, 313);
        columns->moveSection(columns->visualIndex(CaseListModel::State), 1);
        const auto isAsLeft = [&] {
            ui::CasesPlace place(m_desk->office(), m_desk->reader());
            const QHeaderView *other = place.findChild<QTableView *>()->horizontalHeader();
            return other->sectionSize(CaseListModel::Person) == 313 && other->visualIndex(CaseListModel::State) == 1
                && other->sectionSize(CaseListModel::Rights) == own;
        };
        QVERIFY(!isAsLeft());
        QTRY_VERIFY(isAsLeft());
        QCOMPARE(QSettings().value(u"cases/widths"_s).toStringList().count(u"-1"_s), CaseListModel::ColumnCount - 1);
        columns->moveSection(1, CaseListModel::State);
        columns->resizeSection(CaseListModel::Person, ownPerson);
        QTRY_VERIFY(!QSettings().contains(u"cases/widths"_s) && !QSettings().contains(u"cases/columns"_s));
    }

    void escapeEmptiesTheSearch()
    {
        choose(states(), 2);
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        m_desk->type(u"Meyer"_s);
        QTRY_COMPARE(numbers(), QList<int>{5});
        m_desk->key(Qt::Key_Escape);
        QCOMPARE(field()->text(), QString());
        QTRY_COMPARE(numbers().size(), 5);
        QCOMPARE(m_desk->focus(), field());
    }

private:
    ui::CasesPlace *place() const { return m_desk->window().findChild<ui::CasesPlace *>(); }
    QTableView *table() const { return place()->findChild<QTableView *>(); }
    QLineEdit *field() const { return place()->findChild<QLineEdit *>(); }
    QComboBox *states() const { return boxIn(*place(), u"Stand"_s); }
    QComboBox *rights() const { return boxIn(*place(), u"Recht"_s); }
    QComboBox *orders() const { return boxIn(*place(), u"Reihenfolge"_s); }
    QList<int> numbers() const { return tests::numbersIn(*table()); }
    void clickHeading(int column) const
    {
        const QHeaderView *heading = table()->horizontalHeader();
        QTest::mouseClick(heading->viewport(), Qt::LeftButton, {},
                          {heading->sectionViewportPosition(column) + 20, heading->height() / 2});
    }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestCasesTable)
#include "tst_casestable.moc"
