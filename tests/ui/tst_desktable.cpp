// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "desk/deadlinespanel.h"
#include "itemmodels/deadlinesmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using itemmodels::DeadlinesModel;
using tests::DeskWindow;

/// The deadlines of the desk as a table: sorted by every column, searched, and a table again the next time.
class TestDeskTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(&TestDeskTable::fill), QString());
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 3, DeskWindow::patience);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void itIsATableAgainTheNextTime()
    {
        QVERIFY(!isTableNextTime());
        QCOMPARE(people(), (QStringList{u"Weber"_s, u"Albers"_s, u"Öztürk"_s}));
        QVERIFY(m_desk->press(u"Als Tabelle"_s));
        QVERIFY(isTableNextTime());
        m_desk->picture("desk-table-sorted");
    }

    void everyHeadingSorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("listed");
        QTest::newRow("number") << int(DeadlinesModel::Number) << QStringList{u"Öztürk"_s, u"Albers"_s, u"Weber"_s};
        QTest::newRow("person") << int(DeadlinesModel::Person) << QStringList{u"Albers"_s, u"Öztürk"_s, u"Weber"_s};
        QTest::newRow("safe day") << int(DeadlinesModel::Safe) << QStringList{u"Weber"_s, u"Albers"_s, u"Öztürk"_s};
        QTest::newRow("due") << int(DeadlinesModel::Due) << QStringList{u"Weber"_s, u"Albers"_s, u"Öztürk"_s};
    }
    /// By a click, and backwards by the next one; and by keys.
    void everyHeadingSorts()
    {
        QFETCH(int, column);
        QFETCH(QStringList, listed);
        QStringList backwards = listed;
        std::reverse(backwards.begin(), backwards.end());
        choose(DeadlinesModel::Remark, false); // another one
        clickHeading(column);
        QCOMPARE(people(), listed);
        QCOMPARE(columns()->currentData().toInt(), column);
        clickHeading(column);
        QCOMPARE(people(), backwards);
        QVERIFY(descending()->isChecked());
        choose(DeadlinesModel::Remark, false);
        choose(column, true);
        QCOMPARE(people(), backwards);
        QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), column);
        const ui::DeadlinesPanel next(m_desk->office().calendar(), m_desk->reader());
        QCOMPARE(next.findChild<QComboBox *>()->currentData().toInt(), column);
        QVERIFY(next.findChild<QCheckBox *>()->isChecked());
        choose(DeadlinesModel::Safe, false);
    }

    /// With the arrow of its order.
    void noHeadingIsCut()
    {
        const QHeaderView *columns = table()->horizontalHeader();
        for (int column = 0; column < columns->count(); ++column)
            QVERIFY2(columns->sectionSize(column) >= columns->sectionSizeHint(column), QByteArray::number(column));
    }

    void wordsNarrowIt()
    {
        search()->setFocus();
        m_desk->type(u"alb"_s);
        QCOMPARE(people(), QStringList{u"Albers"_s});
        QVERIFY2(m_desk->shownText().contains(u"1 von 3 Vorgängen gezeigt"), qPrintable(m_desk->shownText()));
        m_desk->picture("desk-table-searched");
        m_desk->key(Qt::Key_Escape);
        QCOMPARE(people().size(), 3);
        QCOMPARE(m_desk->focus(), search());
        m_desk->type(u"niemand"_s);
        QCOMPARE(people().size(), 0);
        QVERIFY(m_desk->press(u"Alle Vorgänge zeigen"_s));
        QCOMPARE(people().size(), 3);
        QVERIFY(!m_desk->shownText().contains(u" von 3 "));
    }

    /// What is opened is the row one sees, not the one that stands there unsorted.
    void theRowThatIsSeenIsOpened()
    {
        choose(DeadlinesModel::Person, false);
        table()->setCurrentIndex(table()->model()->index(0, 0));
        table()->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().windowTitle().startsWith(u"2026-0002"), DeskWindow::patience);
        m_desk->go(Qt::Key_1);
        QTRY_COMPARE(m_desk->window().windowTitle(), u"Schreibtisch"_s);
        choose(DeadlinesModel::Safe, false);
    }

    /// Nothing is left out where nobody sees why.
    void theTimeLineShowsAll()
    {
        search()->setFocus();
        m_desk->type(u"alb"_s);
        QCOMPARE(people().size(), 1);
        QVERIFY(m_desk->press(u"Als Tabelle"_s));
        QCOMPARE(people().size(), 3);
        QVERIFY(!search()->isVisible());
        m_desk->picture("desk-line");
        QVERIFY(!isTableNextTime());
    }

    void columnsStayAsTheyWereLeft()
    {
        const auto width = [&] {
            const ui::DeadlinesPanel next(m_desk->office().calendar(), m_desk->reader());
            return next.findChild<QTableView *>()->columnWidth(DeadlinesModel::Person);
        };
        table()->setColumnWidth(DeadlinesModel::Person, 211);
        QVERIFY(width() != 211);
        QTRY_COMPARE(width(), 211);
    }

private:
    /// In this order; due in another one.
    static Result<> fill(workflow::Office &office, const Organisation &school)
    {
        for (const auto &[name, day] :
             {std::pair(u"Öztürk"_s, QDate(2026, 11, 13)), std::pair(u"Albers"_s, QDate(2026, 11, 11)),
              std::pair(u"Weber"_s, QDate(2026, 11, 3))}) {
            workflow::NewCase request;
            request.organisation = school.id;
            request.rights = {law::Right::Access};
            request.subject.familyName = name;
            request.channel = u"letter"_s;
            request.receivedOn = day;
            if (const auto opened = workflow::openCase(office, request); !opened)
                return opened.error();
        }
        return {};
    }
    ui::DeadlinesPanel *panel() const { return m_desk->window().findChild<ui::DeadlinesPanel *>(); }
    QTableView *table() const { return panel()->findChild<QTableView *>(); }
    QLineEdit *search() const { return panel()->findChild<QLineEdit *>(); }
    QComboBox *columns() const { return panel()->findChild<QComboBox *>(); }
    QCheckBox *descending() const { return panel()->findChild<QCheckBox *>(); }
    bool isTableNextTime() const
    {
        const ui::DeadlinesPanel next(m_desk->office().calendar(), m_desk->reader());
        return next.findChild<QTableView *>()->isColumnHidden(DeadlinesModel::Line);
    }
    /// By keys.
    void choose(int column, bool isDescending) const
    {
        columns()->setFocus();
        QTest::keyClick(columns(), Qt::Key_Home);
        for (int i = 0; i < column; ++i)
            QTest::keyClick(columns(), Qt::Key_Down);
        if (descending()->isChecked() != isDescending)
            QTest::keyClick(descending(), Qt::Key_Space);
    }
    void clickHeading(int column) const
    {
        const QHeaderView *heading = table()->horizontalHeader();
        QTest::mouseClick(heading->viewport(), Qt::LeftButton, {},
                          {heading->sectionViewportPosition(column) + 20, heading->height() / 2});
    }
    QStringList people() const
    {
        QStringList people;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            people << table()->model()->index(row, DeadlinesModel::Person).data().toString();
        return people;
    }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestDeskTable)
#include "tst_desktable.moc"
