// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "systems/controllerform.h"

#include "systems/profilechooser.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::DeskWindow;

/// The register, kept by keyboard alone: a system is added from a kind, tested, changed, and taken out again.
class TestSystems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open([](workflow::Office &, const Organisation &) { return Result<>(); }), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->shown<QTableView>().isEmpty()
                                     || m_desk->shownText().contains(u"Noch keine Vorgänge"),
                                 DeskWindow::patience);
    }
    void cleanupTestCase() { m_desk.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        QVERIFY2(m_desk->nameless().isEmpty(), qPrintable(m_desk->nameless().join(u", "_s)));
        QVERIFY2(m_desk->doubleMnemonics().isEmpty(), qPrintable(m_desk->doubleMnemonics().join(u", "_s)));
    }

    void anEmptyRegisterSaysWhatItIsFor()
    {
        m_desk->go(Qt::Key_4);
        QTRY_VERIFY(m_desk->shownText().contains(u"Noch keine Systeme"));
        QVERIFY(!m_desk->shownText().contains(u"0 System")); // nothing to count
        m_desk->picture("systems-empty");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier); // the button that begins
        QTRY_VERIFY(m_desk->window().findChild<ui::ProfileChooser *>()->isVisible());
    }

    void aSystemIsAddedFromAKind()
    {
        QVERIFY(m_desk->press(u"Neues System …"_s));
        m_desk->type(u"ldif"_s); // what it is read from
        QVERIFY(!m_desk->shownText().contains(u"Keine Art"));
        QTRY_VERIFY(m_desk->shownText().contains(u"Verzeichnisdatei (LDIF)"));
        m_desk->replace(u"e"_s); // fits many
        const auto *kinds = m_desk->window().findChild<ui::ProfileChooser *>()->findChild<QListWidget *>();
        const int first = kinds->currentRow();
        m_desk->key(Qt::Key_Down); // from the search, too
        QVERIFY(kinds->currentRow() > first);
        m_desk->replace(u"Gemeinsamer"_s);
        m_desk->picture("systems-kinds");
        QTRY_VERIFY(m_desk->shownText().contains(u"Unterordner nach Personen"));
        m_desk->key(Qt::Key_Return);
        // What is missing is said, and the focus stands on it.
        QTRY_VERIFY(m_desk->shownText().contains(u"Der Ort fehlt"));
        QCOMPARE(m_desk->focus()->objectName(), u"systemLocation"_s);
        QVERIFY(QDir().mkpath(m_desk->scratch(u"Klassen/Mia Lindner"_s)));
        m_desk->type(m_desk->scratch(u"Klassen"_s));
        QTRY_VERIFY(!m_desk->shownText().contains(u"Der Ort fehlt"));
        sayThatNobodyGetsTheData();
        m_desk->picture("systems-draft");
        QVERIFY(m_desk->press(u"Speichern"_s));
        QTRY_VERIFY(isSaved());
        QCOMPARE(count(), 1);
        QVERIFY(DeskWindow::textOf(table()).contains(u"Gemeinsamer Ordner\nOrdner"));
    }

    void theConnectionIsTested()
    {
        m_desk->key(Qt::Key_F5);
        auto *results = m_desk->find<QListWidget>(u"testResults"_s);
        QTRY_VERIFY_WITH_TIMEOUT(results->isVisible(), DeskWindow::patience);
        const QString said = DeskWindow::textOf(results);
        QVERIFY2(said.contains(u"ließ sich lesen"), qPrintable(said));
        QVERIFY2(said.contains(u"liest hier nur"), qPrintable(said));
        m_desk->picture("systems-tested");
    }

    void whatIsNotThereIsSaid()
    {
        m_desk->find<QLineEdit>(u"systemLocation"_s)->setFocus();
        m_desk->replace(m_desk->scratch(u"fehlt"_s));
        // The test asks where the entry points now, saved or not.
        QTRY_VERIFY(!m_desk->find<QListWidget>(u"testResults"_s)->isVisible());
        QVERIFY(m_desk->press(u"Verbindung prüfen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"ist nicht da"), DeskWindow::patience);
        m_desk->picture("systems-not-there");
    }

    void aDraftWaitsUntilItIsDiscarded()
    {
        m_desk->go(Qt::Key_3);
        m_desk->go(Qt::Key_4);
        QTRY_COMPARE(m_desk->find<QLineEdit>(u"systemLocation"_s)->text(), m_desk->scratch(u"fehlt"_s));
        QVERIFY(DeskWindow::textOf(table()).contains(u"nicht gespeichert"));
        QVERIFY(m_desk->press(u"Änderungen verwerfen"_s));
        QTRY_COMPARE(m_desk->find<QLineEdit>(u"systemLocation"_s)->text(), m_desk->scratch(u"Klassen"_s));
        QVERIFY(!m_desk->press(u"Speichern"_s)); // nothing to save
    }

    void anEntryIsChanged()
    {
        auto *name = m_desk->find<QLineEdit>(u"systemName"_s);
        name->setFocus();
        m_desk->replace(u"Klassenordner"_s);
        QVERIFY(m_desk->press(u"Speichern"_s));
        QTRY_VERIFY(isSaved());
        QVERIFY(DeskWindow::textOf(table()).contains(u"Klassenordner"));
        m_desk->window().findChild<QWidget *>(u"systemName"_s)->setFocus();
        QTest::keyClick(&m_desk->window(), Qt::Key_F5);
        QTRY_COMPARE(name->text(), u"Klassenordner"_s);
    }

    void aNameIsTakenOnce()
    {
        QVERIFY(m_desk->press(u"Neues System …"_s));
        m_desk->type(u"Akten auf Papier"_s);
        QVERIFY(m_desk->press(u"Diese Art nehmen"_s));
        QTRY_COMPARE(m_desk->focus()->objectName(), u"systemContact"_s);
        m_desk->type(u"Sekretariat"_s);
        m_desk->find<QLineEdit>(u"systemName"_s)->setFocus();
        m_desk->replace(u"klassenordner"_s);
        QVERIFY(m_desk->press(u"Speichern"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"gibt es schon"));
        m_desk->find<QLineEdit>(u"systemName"_s)->setFocus();
        m_desk->replace(u"Papierakten"_s);
        sayThatNobodyGetsTheData();
        m_desk->picture("systems-by-hand");
        QVERIFY(m_desk->press(u"Speichern"_s));
        QTRY_VERIFY(isSaved());
        QCOMPARE(count(), 2);
        QVERIFY(DeskWindow::textOf(table()).contains(u"von Hand gefragt"));
    }

    /// Complete is said of what is complete: what the kind leaves to the school must be found out first.
    void whatIsToBeCheckedIsNotComplete()
    {
        QVERIFY(m_desk->shownText().contains(u"Zu prüfen: "));
        QVERIFY(stateOf(u"Papierakten"_s).contains(u"noch zu prüfen"));
        for (QCheckBox *box : m_desk->shown<QCheckBox>()) {
            if (box->text().remove(u'&') == u"Geprüft")
                box->setFocus();
        }
        m_desk->key(Qt::Key_Space);
        QVERIFY(stateOf(u"Papierakten"_s).contains(u"nicht gespeichert"));
        QVERIFY(m_desk->press(u"Speichern"_s));
        QTRY_VERIFY(isSaved());
        QTRY_VERIFY(stateOf(u"Papierakten"_s).contains(u"vollständig für Art. 15"));
        QVERIFY(stateOf(u"Klassenordner"_s).contains(u"noch zu prüfen"));
        m_desk->picture("systems-checked");
    }

    void theOnlyHitIsOpened()
    {
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        m_desk->type(u"Klassen"_s);
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE(m_desk->focus()->objectName(), u"systemName"_s);
        QCOMPARE(m_desk->find<QLineEdit>(u"systemName"_s)->text(), u"Klassenordner"_s);
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        m_desk->replace(u"gibt es nicht"_s);
        QTRY_VERIFY(m_desk->shownText().contains(u"Kein System passt."));
        m_desk->picture("systems-no-hit");
        m_desk->replace({});
        m_desk->key(Qt::Key_Delete);
        QTRY_COMPARE(count(), 2);
    }

    void theControllersOwnEntryIsKept()
    {
        QVERIFY(m_desk->press(u"Verantwortlicher …"_s));
        auto *joint = m_desk->find<QPlainTextEdit>(u"jointControllers"_s);
        QTRY_VERIFY(joint->isVisible() && joint->isEnabled());
        m_desk->picture("systems-controller");
        QVERIFY(!m_desk->press(u"Verantwortlichen sichern"_s)); // nothing to save
        const QWidget *fields =
            m_desk->window().findChild<ui::ControllerForm *>()->findChild<QScrollArea *>()->widget();
        int count = 0;
        for (int last = -1; fields->isAncestorOf(m_desk->focus()); ++count) { // Tab goes as one reads
            const int here = m_desk->focus()->mapTo(fields, QPoint()).y();
            QVERIFY2(here > last, qPrintable(m_desk->focus()->accessibleName()));
            last = here;
            m_desk->key(Qt::Key_Tab);
        }
        QVERIFY2(count >= 12, qPrintable(QString::number(count)));
        joint->setFocus();
        m_desk->type(u"keine"_s);
        QVERIFY(m_desk->press(u"Verantwortlichen sichern"_s));
        QTRY_VERIFY(!joint->isEnabled());
        QTRY_VERIFY(joint->isEnabled());
        QVERIFY(!m_desk->press(u"Verantwortlichen sichern"_s)); // it is
        QCOMPARE(joint->toPlainText(), u"keine"_s);
        QVERIFY(m_desk->press(u"Zurück zu den Systemen"_s));
        QTRY_VERIFY(!joint->isVisible());
    }

    void theRecordOfArticle30()
    {
        const QString place = m_desk->scratch(u"verzeichnis.pdf"_s);
        const QPushButton *button = m_desk->find<QPushButton>(u"record"_s);
        m_desk->answerFileDialog(place);
        // The menu of the button, then the first language.
        QTimer::singleShot(0, button, [button] {
            QTest::keyClick(button->menu(), Qt::Key_Down);
            QTest::keyClick(button->menu(), Qt::Key_Return);
        });
        QVERIFY(m_desk->press(QString(button->text()).remove(u'&')));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(place), DeskWindow::patience);
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, place, u"-"_s});
        QVERIFY2(reader.waitForFinished() && reader.exitCode() == 0, "pdftotext");
        const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
        QVERIFY2(text.contains(u"Verzeichnis von Verarbeitungstätigkeiten"), qPrintable(text));
        QVERIFY2(text.contains(u"Klassenordner: g) Technische und organisatorische Maßnahmen"), qPrintable(text));
        QVERIFY(text.contains(u"Schülerinnen und Schüler")); // the profile's
        QVERIFY(!text.contains(u": Gemeinsam Verantwortliche")); // said above: none
        QVERIFY(text.contains(u"[fehlt im Register]"));
        m_desk->window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
    }

    void removalIsExplainedFirst()
    {
        QVERIFY(m_desk->press(u"Entfernen …"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"schulden"));
        m_desk->picture("systems-removal");
        m_desk->key(Qt::Key_Space); // the focus stands on what changes nothing
        QTRY_VERIFY(!m_desk->shownText().contains(u"schulden"));
        QCOMPARE(count(), 2);
        QVERIFY(m_desk->press(u"Entfernen …"_s));
        QVERIFY(m_desk->press(u"Aus dem Verzeichnis nehmen"_s));
        QTRY_COMPARE(count(), 1);
    }

    void aLockedVaultLeavesNothing()
    {
        m_desk->lock();
        QTRY_VERIFY(!m_desk->shownText().contains(u"Klassenordner"));
        QTest::qWait(200);
        const QString held = m_desk->everythingHeld();
        for (const QString &word : {u"Klassenordner"_s, u"Papierakten"_s, m_desk->scratch(u"Klassen"_s)})
            QVERIFY2(!held.contains(word), qPrintable(word));
    }

private:
    void sayThatNobodyGetsTheData()
    {
        for (QCheckBox *box : m_desk->shown<QCheckBox>()) {
            if (box->text().remove(u'&') == u"Es gibt keine")
                box->click();
        }
    }
    QString stateOf(const QString &name) const
    {
        const auto *model = table()->model();
        const QModelIndexList rows = model->match(model->index(0, 0), Qt::DisplayRole, name);
        return rows.isEmpty() ? QString() : rows.constFirst().data(Qt::AccessibleTextRole).toString();
    }
    QTableView *table() const
    {
        for (QTableView *each : m_desk->window().findChildren<QTableView *>()) {
            if (each->accessibleName() == u"Systeme" || each->accessibleName() == u"Systems")
                return each;
        }
        return nullptr;
    }
    bool isSaved() const
    {
        return m_desk->find<QLineEdit>(u"systemName"_s)->isEnabled()
            && !DeskWindow::textOf(table()).contains(u"nicht gespeichert");
    }
    int count() const { return table()->model()->rowCount(); }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestSystems)
#include "tst_systems.moc"
