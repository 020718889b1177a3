// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dayfield.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace habeas::ui;
using namespace Qt::Literals::StringLiterals;

/// A typed day becomes exactly that day or none: it says in a file when a period began.
class TestDayField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        build();
    }

    void cleanup() { m_form.reset(); }

    void aDayIsReadAsItIsWritten_data()
    {
        QTest::addColumn<QLocale::Language>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");

        const QDate october(2026, 10, 31);
        for (const auto language : {QLocale::German, QLocale::English}) {
            const auto row = [&](const QString &typed, QDate day) {
                QTest::addRow("%s %s", qPrintable(QLocale::languageToCode(language)), qPrintable(typed))
                    << language << typed << day;
            };
            for (const auto &typed : {u"31.10.2026"_s, u"31.10.26"_s, u"31.10."_s, u"31.10"_s, u"31102026"_s,
                                      u"31/10/2026"_s, u"31/10/26"_s, u"2026-10-31"_s, u" 31. 10. 2026 "_s})
                row(typed, october);
            row(u"1.2.2026"_s, {2026, 2, 1});
            row(u"24.11."_s, {2025, 11, 24}); // tomorrow has not been
            row(u"29.2."_s, {2024, 2, 29});
            for (const auto &typed : {u""_s, u"31"_s, u"31."_s, u"31.11.2026"_s, u"31.11."_s, u"30.2."_s,
                                      u"10/31/2026"_s, u"31.10.202"_s, u"31.10.20266"_s, u"3110"_s, u"20261031"_s,
                                      u"2026-31-10"_s, u"0.10.2026"_s, u"31 Foo 2026"_s, u"31 Ma 2026"_s, u"gestern"_s})
                row(typed, {});
        }
        const auto english = QLocale::English;
        const auto german = QLocale::German;
        for (const auto &typed : {u"31 Oct 2026"_s, u"31 october 2026"_s, u"31 Oct 26"_s, u"31 Oct"_s})
            QTest::addRow("in English %s", qPrintable(typed)) << english << typed << october;
        QTest::newRow("in English Sept") << english << u"3 Sept 2026"_s << QDate(2026, 9, 3);
        QTest::newRow("in German Oktober") << german << u"31. Oktober 2026"_s << october;
        QTest::newRow("in German Maerz") << german << u"3. M\u00e4rz 2026"_s << QDate(2026, 3, 3);
    }

    void aDayIsReadAsItIsWritten()
    {
        QFETCH(const QLocale::Language, language);
        QFETCH(const QString, typed);
        QFETCH(const QDate, day);
        QCOMPARE(dayIn(typed, QLocale(language), {}, {2026, 11, 23}), day);
    }

    void withoutALatestDayTheNextOneIsMeant()
    {
        const QLocale german(QLocale::German);
        QCOMPARE(dayIn(u"24.11."_s, german, {2026, 11, 23}), QDate(2026, 11, 24));
        QCOMPARE(dayIn(u"7.1."_s, german, {2026, 11, 23}), QDate(2027, 1, 7));
    }

    // Every day of two years as it is written, typed over a day of a month that has 30 days.
    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<QLocale::Language>("language");
        QTest::newRow("German") << QLocale::German;
        QTest::newRow("English") << QLocale::English;
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(const QLocale::Language, language);
        QLocale::setDefault(QLocale(language));
        m_day->setMaximumDate({});
        for (QDate day(2026, 1, 1); day.year() < 2028; day = day.addDays(1)) {
            m_day->setDate(day);
            QCOMPARE(m_day->date(), day);
        }
    }

    void byTabAndByLetterTypingReplacesTheDay_data()
    {
        QTest::addColumn<bool>("isByLetter");
        QTest::newRow("Tab") << false;
        QTest::newRow("letter") << true;
    }

    void byTabAndByLetterTypingReplacesTheDay()
    {
        QFETCH(const bool, isByLetter);
        for (const auto &[typed, day] : {std::pair{u"15.10.2026"_s, QDate(2026, 10, 15)},
                                         {u"31.10.2026"_s, QDate(2026, 10, 31)},
                                         {u"31.10."_s, QDate(2026, 10, 31)},
                                         {u"31102026"_s, QDate(2026, 10, 31)}}) {
            m_day->setDate({2026, 11, 23});
            m_before->setFocus();
            isByLetter ? QTest::keyClick(m_form.get(), Qt::Key_E, Qt::AltModifier)
                       : QTest::keyClick(m_before, Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), line());
            QTest::keyClicks(line(), typed);
            QCOMPARE(m_day->date(), day);
            QTest::keyClick(line(), Qt::Key_Tab);
            QCOMPARE(m_day->date(), day);
            QCOMPARE(line()->text(), QLocale().toString(day, u"d.M.yyyy"_s));
            QVERIFY(said().isEmpty());
        }
    }

    void noOtherDayIsTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << u"31.11.2026"_s << u"31.11.2026"_s;
        QTest::newRow("unfinished") << u"31.1"_s + u'x' << u"31.1x"_s;
        QTest::newRow("from the day that stands there, or from today") << u"+1"_s << u"↑ and ↓"_s;
        QTest::newRow("to come") << u"24.11.2026"_s << u"23.11.2026"_s;
        QTest::newRow("empty") << QString() << u"missing"_s;
    }

    void noOtherDayIsTaken()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        QSignalSpy told(m_day, &DayField::dateChanged);
        m_day->setFocus();
        line()->selectAll();
        QTest::keyClick(line(), Qt::Key_Delete);
        QTest::keyClicks(line(), typed);
        QVERIFY(!m_day->date().isValid());
        QVERIFY(this->said().isEmpty()); // not while it is being typed
        QVERIFY(!told.constLast().constFirst().toDate().isValid());
        m_before->setFocus();
        QVERIFY2(this->said().contains(said), qPrintable(this->said()));
        QCOMPARE(line()->text(), typed);
        m_day->offer({2026, 11, 1}); // what is read anew
        QCOMPARE(line()->text(), typed);
        QVERIFY(!DayField::allHoldIn(m_form.get()));
        QCOMPARE(QApplication::focusWidget(), line());
        m_day->setDate({2026, 11, 1});
        QVERIFY(this->said().isEmpty());
        QVERIFY(DayField::allHoldIn(m_form.get()));
    }

    void arrowsAndTheCalendarChooseADay()
    {
        m_day->setFocus();
        QTest::keyClick(line(), Qt::Key_Up); // the latest that may be
        QCOMPARE(m_day->date(), QDate(2026, 11, 23));
        QTest::keyClick(line(), Qt::Key_Down);
        QCOMPARE(m_day->date(), QDate(2026, 11, 22));
        QTest::keyClick(line(), Qt::Key_PageDown);
        QCOMPARE(m_day->date(), QDate(2026, 10, 22));
        QTest::keyClick(line(), Qt::Key_Down, Qt::AltModifier);
        auto *calendar = m_day->findChild<QCalendarWidget *>();
        QVERIFY(calendar && calendar->isVisible());
        QCOMPARE(calendar->selectedDate(), QDate(2026, 10, 22));
        QCOMPARE(calendar->maximumDate(), QDate(2026, 11, 23));
        Q_EMIT calendar->activated({2026, 10, 1});
        QCOMPARE(m_day->date(), QDate(2026, 10, 1));
        QVERIFY(!calendar->isVisible());
    }

    void itIsNamedByItsLabel() { QCOMPARE(line()->accessibleName(), u"Came in on"_s); }

private:
    void build()
    {
        m_form = std::make_unique<QWidget>();
        auto *form = new QFormLayout(m_form.get());
        m_before = new QLineEdit;
        m_day = new DayField;
        form->addRow(m_before);
        form->addRow(u"Cam&e in on"_s, m_day);
        m_day->setMaximumDate({2026, 11, 23});
        m_day->setDate({2026, 11, 23});
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    QLineEdit *line() const { return m_day->findChild<QLineEdit *>(); }

    QString said() const
    {
        const auto *label = m_day->findChild<QLabel *>();
        return label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<QWidget> m_form;
    QLineEdit *m_before = nullptr;
    DayField *m_day = nullptr;
};

QTEST_MAIN(TestDayField)
#include "tst_dayfield.moc"
