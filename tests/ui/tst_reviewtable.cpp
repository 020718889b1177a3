// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letters.h"
#include "preparedcase.h"
#include "review/decisionbar.h"
#include "review/marktext.h"
#include "widgets/focusring.h"

#include <QBuffer>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000;

/// A page without a word, in a file with a title.
QByteArray pdfCalled(const QString &title)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    QPainter(&writer).drawRect(100, 100, 100, 100);
    return content;
}

} // namespace

/// A list of marks by keyboard: the rows of others are hidden whole in one step and shown again, and a given name says
/// whom it may mean.
class TestReviewTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        const QStringList doubled = tests::doubledOn(m_case->place());
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u", "_s)));
    }

    void initTestCase()
    {
        m_case = std::make_unique<PreparedCase>();
        QCOMPARE(m_case->prepare(workflow::Stage::Review,
                                 {{u"noten.csv"_s,
                                   "Name;Vorname;Note;Bemerkung\nWiesel;Paul;4;stört\nLindner;Mia;2;hilft\n"
                                   "Krause;Paul;1;sehr gut\nKaminski;Jule;3;still\n"},
                                  {u"sport.txt"_s, "Paul Wiesel und Paul Krause liefen. Paul gewann."},
                                  {u"Brief an Jule Kaminski.docx"_s, "no archive"},
                                  {u"urkunde.pdf"_s, pdfCalled(u"Urkunde fuer Jule Kaminski"_s)}}),
                 QString());
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 4, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"4 Funde sind noch nicht"_s), patience);
        QVERIFY(m_case->press(u"Nach Dritten suchen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Alle Funde sind"_s), patience);
    }
    void cleanupTestCase() { m_case.reset(); }

    void wholeRowsAreHiddenAtOnceAndShownAgain()
    {
        open(u"noten.csv"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"3 Zeilen betreffen andere"_s), patience);
        m_case->picture("review-rows");
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(m_case->shownText().contains(u"3 Stellen geschwärzt"_s));
        QVERIFY(!m_case->shownText().contains(u"betreffen andere"_s));
        QCOMPARE(text()->extraSelections().size(), 3); // no name shines through
        m_case->picture("review-rows-hidden");
        QVERIFY(m_case->press(u"Zeilen wieder zeigen"_s));
        QVERIFY(m_case->shownText().contains(u"3 Zeilen betreffen andere"_s));
        QVERIFY(!m_case->shownText().contains(u"geschwärzt"_s + u'\n'));
    }

    void onlyTheSubjectsRowGoesOut()
    {
        QVERIFY(m_case->press(u"Alle 3 unkenntlich machen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!m_case->button(u"Alle 3 unkenntlich machen"_s), patience);
        QVERIFY(m_case->press(u"3 ganze Zeilen schwärzen"_s));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY(text()->toPlainText().contains(u"[Person A]"_s));
        m_case->picture("review-rows-outgoing");
        for (const QString &other : {u"stört"_s, u"sehr gut"_s, u"still"_s, u"Paul"_s, u"Kaminski"_s})
            QVERIFY2(!text()->toPlainText().contains(other), qPrintable(text()->toPlainText()));
        QVERIFY(text()->toPlainText().contains(u"Lindner\tMia\t2\thilft"_s));
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Festgehalten: „"_s), patience);
    }

    void aGivenNameSaysWhomItMayMean()
    {
        open(u"sport.txt"_s);
        for (const QPushButton *choice :
             m_case->visible<QPushButton>()) // what was chosen for the item before is not for this one
            QVERIFY2(!choice->isChecked(), qPrintable(choice->text()));
        auto *people = m_case->one<QTableView>();
        QTRY_COMPARE_WITH_TIMEOUT(people->model()->rowCount(), 3, patience);
        QStringList where;
        for (int row = 0; row < 3; ++row)
            where << people->model()->index(row, 1).data().toString();
        QVERIFY2(where.join(u'\n').contains(u"vielleicht Paul Wiesel oder Paul Krause"_s),
                 qPrintable(where.join(u'\n')));
        m_case->picture("review-given-name");
    }

    /// Notes and properties are content: whoever decides sees them.
    void whatAPdfCarriesBesidesItsPagesIsShown()
    {
        open(u"urkunde.pdf"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Auch neben den Seiten sind andere genannt"_s),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Seite 1 von 1"_s), patience);
        for (QToolButton *turn : m_case->visible<QToolButton>()) {
            if (turn->accessibleName() == u"Nächste Seite"_s)
                turn->click();
        }
        QTRY_VERIFY(m_case->shownText().contains(u"Neben den Seiten"_s));
        QTRY_VERIFY(text()->toPlainText().contains(u"Urkunde fuer Jule Kaminski"_s));
        QCOMPARE(text()->extraSelections().size(), 1);
        m_case->picture("review-beside-pages");
    }

    /// Where none of several is shown, it is said what they are.
    void whatIsMarkedIsSaid()
    {
        list()->setFocus();
        list()->selectAll();
        QTRY_VERIFY(m_case->shownText().contains(u"4 Funde markiert"_s));
        QVERIFY2(text()->toPlainText().startsWith(u"Ordner: 4 Funde"_s), qPrintable(text()->toPlainText()));
        QVERIFY2(text()->toPlainText().contains(u"0 herausgegeben · 1 geschwärzt · 0 zurückgehalten · 3 offen"_s),
                 qPrintable(text()->toPlainText()));
        QVERIFY(text()->toPlainText().contains(u"gilt für alle"_s));
        m_case->picture("review-marked");
        const int first = list()->model()->index(0, 0).row();
        list()->setCurrentIndex(list()->model()->index(first, 0));
        QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY(m_case->shownText().contains(u"2 Funde markiert"_s));
        open(u"sport.txt"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text()->toPlainText().startsWith(u"Paul Wiesel"_s), patience);
    }

    /// Neither the preview nor the flat button has an edge of its own.
    void whereTheFocusIsIsSeen()
    {
        open(u"sport.txt"_s);
        text()->setFocus();
        const auto ringed = [this] {
            const auto rings = m_case->visible<ui::FocusRing>();
            return !rings.isEmpty() && rings.constFirst()->geometry().contains(text()->geometry());
        };
        QTRY_VERIFY(ringed());
        m_case->picture("review-focus-preview");
        list()->setFocus();
        QTRY_VERIFY(m_case->visible<ui::FocusRing>().isEmpty());
    }

    /// Under another name it would go out unread, with whoever stands in it.
    void whatCouldNotBeReadIsNotOnlyRenamed()
    {
        open(u".docx"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->one<QTableView>()->model()->rowCount() == 1, patience);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_S);
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"der Inhalt ließ sich nicht lesen"_s), patience);
        m_case->picture("review-unread");

        // In its own program, then: the original is saved, and what was made of it goes out instead.
        const QString original = m_case->path(u"original.docx"_s);
        choosing(u"Original speichern …"_s, original);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Unverschlüsselt gespeichert"_s), patience);
        QFile saved(original);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("no archive"));
        const auto withText = [&](const QByteArray &text) {
            QFile made(m_case->path(u"fassung.txt"_s));
            QVERIFY(made.open(QIODevice::WriteOnly) && made.write(text) > 0);
            made.close();
            choosing(u"Geschwärzte Fassung wählen …"_s, made.fileName());
        };
        withText("Liebe Jule Kaminski");
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"steht in dieser Fassung noch"_s), patience);
        m_case->picture("review-elsewhere");
        // It still cannot be redacted here when its people are decided about.
        m_case->place().activateWindow(); // what a window manager does when a dialog over it goes
        QVERIFY(QTest::qWaitForWindowActive(&m_case->place()));
        for (const auto key : {Qt::Key_K, Qt::Key_U}) {
            m_case->one<QTableView>()->setFocus();
            m_case->one<QTableView>()->selectRow(0);
            QTest::keyClick(m_case->one<QTableView>(), key);
            QTRY_VERIFY_WITH_TIMEOUT(!m_case->shownText().contains(u"steht in dieser Fassung noch"_s), patience);
            QTest::qWait(200); // the case was read again
            QVERIFY(m_case->button(u"Original speichern …"_s) && m_case->button(u"Geschwärzte Fassung wählen …"_s));
            QVERIFY(m_case->shownText().contains(u"der Inhalt ließ sich nicht lesen"_s));
        }
        // Somebody else is called so, too: that is said beside the decision, and counts.
        auto *note = m_case->place().findChild<ui::DecisionBar *>()->findChild<QLineEdit *>();
        note->setText(u"die Buchhandlung Kaminski"_s);
        withText("Liebe Grüße von Kaminski");
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Festgehalten: „"_s), patience);
        QVERIFY(!m_case->button(u"Geschwärzte Fassung wählen …"_s));
    }

private:
    void choosing(const QString &button, const QString &path)
    {
        QTRY_VERIFY(m_case->button(button));
        QVERIFY(m_case->press(button));
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_case->place().findChild<QFileDialog *>()) && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(path);
        QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
        QTRY_VERIFY(!m_case->place().findChild<QFileDialog *>());
    }
    QListView *list() const { return m_case->one<QListView>(); }
    ui::MarkText *text() const { return m_case->one<ui::MarkText>(); }
    void open(const QString &name)
    {
        list()->setFocus();
        const auto rowOf = [&] {
            for (int i = 0; i < list()->model()->rowCount(); ++i) {
                if (list()->model()->index(i, 0).data().toString().endsWith(name))
                    return i;
            }
            return -1;
        };
        QVERIFY(QTest::qWaitFor([&] { return rowOf() >= 0; }, patience));
        list()->setCurrentIndex(list()->model()->index(rowOf(), 0));
    }

    std::unique_ptr<PreparedCase> m_case;
};

QTEST_MAIN(TestReviewTable)
#include "tst_reviewtable.moc"
