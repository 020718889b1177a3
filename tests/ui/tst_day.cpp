// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/deadlinechip.h"
#include "case/stagebar.h"
#include "core/threadguard.h"
#include "intake/numberrings.h"
#include "intake/passageedit.h"
#include "law/holidays.h"
#include "mainwindow.h"
#include "papers/pictureview.h"
#include "register/profiles.h"
#include "systems/controllerform.h"
#include "theme/style.h"
#include "widgets/dayfield.h"
#include "workflow/registration.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <sodium.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 60'000; // key derivation, sanitized, on a slow machine
} // namespace

/// A day at the desk, by keyboard alone: a vault is made, a request taken in, its case looked at.
///
/// With HABEAS_SCREENSHOTS naming a folder, each place is painted there as a picture; HABEAS_SCHEME=dark paints it so.
class TestDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        QCoreApplication::setOrganizationName(u"habeas-test"_s);
        QCoreApplication::setApplicationName(u"habeas-test"_s);
        const bool dark = qEnvironmentVariable("HABEAS_SCHEME") == u"dark";
        m_reader = {Words::of(Language::German), QLocale(QLocale::German, QLocale::Germany)};
        QLocale::setDefault(m_reader.locale);
        QVERIFY(m_translator.load(u":/i18n/habeas_de.qm"_s));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
        ui::dress(*qApp, dark ? ui::Scheme::Dark : ui::Scheme::Light);
        auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        m_calendar = std::make_unique<law::HolidayCalendar>(*std::move(calendar));
        forbidThread(QThread::currentThread());
        m_office = std::make_unique<ui::OfficeThread>(m_clock, *m_calendar);
        m_window = std::make_unique<ui::MainWindow>(*m_office, m_reader);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_office.reset();
        forbidThread(nullptr);
    }

    // The platform without a display cannot do all that a popup asks for, and says so.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aVaultIsMade()
    {
        picture("start");
        alt(button("StartPage", u"Neuer Tresor …"_s));
        QTRY_VERIFY(shownText().contains(u"Wiederherstellungsblatt zum Ausdrucken"));
        type(u"Lindenschule"_s);
        tab(2); // the address can wait
        QTest::keyClicks(focus(), u"Nieder"_s);
        tab();
        type(u"Renate Voss"_s);
        tab();
        type(u"Jonas Albers"_s);
        tab(2);
        replace(m_folder.filePath(u"tresor"_s));
        tab(2);
        type(u"kurz"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(shownText().contains(u"zu kurz"));
        QVERIFY(!QDir(m_folder.filePath(u"tresor"_s)).exists());
        focus()->setFocus();
        auto *passphrase = secretFields().at(0);
        passphrase->setFocus();
        replace(passphraseText());
        tab();
        type(passphraseText());
        picture("new-vault");
        key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(visible<QCheckBox>().size() == 1, patience);
        picture("recovery-sheet");
        auto *kept = visible<QCheckBox>().constFirst();
        QVERIFY(!button("SheetPage", u"Weiter"_s)->isEnabled());
        kept->setFocus();
        key(Qt::Key_Space);
        button("SheetPage", u"Weiter"_s)->setFocus();
        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Noch keine Vorgänge"), patience);
        picture("desk-empty");
    }

    void aRequestIsTakenIn()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(shownText().contains(u"Neuer Vorgang"));
        type(u"Mia"_s);
        tab();
        type(u"Lindner"_s);
        // Nothing is asked for yet: it says so, and keeps what was typed.
        key(Qt::Key_Return);
        press(u"Vorgang anlegen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"kein Recht genannt"), patience);
        const auto fields = visible<QLineEdit>();
        QVERIFY(std::any_of(fields.begin(), fields.end(), [](auto *field) { return field->text() == u"Mia"; }));
        for (auto *check : visible<QCheckBox>()) {
            if (check->text().contains(u"15"))
                check->setFocus();
        }
        key(Qt::Key_Space);
        picture("intake");
        QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier); // what the page is for, from anywhere on it
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"2026-0001"), patience);
        QCOMPARE(m_window->windowTitle(), u"2026-0001"_s);
        QVERIFY(!m_window->windowTitle().contains(u"Mia"));
        picture("case");
        for (const auto key :
             {Qt::Key_Left, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right}) {
            visible<ui::StageBar>().constFirst()->setFocus();
            QTest::keyClick(focus(), key);
            picture(("stage-" + QByteArray::number(visible<ui::StageBar>().constFirst()->currentIndex())).constData());
        }
    }

    void whatAFolderHoldsIsCollected()
    {
        for (int i = 1; i <= 3; ++i) {
            const QString letters = m_folder.filePath(i == 1 ? u"ablage/3d/Mia Lindner"_s : u"ablage/4d/Mia Lindner"_s);
            QVERIFY(QDir().mkpath(letters));
            QFile file(letters + u"/Brief %1.txt"_s.arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("Liebe Frau Lindner, das ist Brief " + QByteArray::number(i) + ".\n");
        }
        addSystem(u"Ablage"_s, u"shared-folder"_s, m_folder.filePath(u"ablage"_s));
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        toStage(workflow::Stage::Collect);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        picture("collect");
        // F6 goes round by area, and Shift+F6 the same way back.
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QList<QWidget *> way{focus()};
        for (QTest::keyClick(m_window.get(), Qt::Key_F6); focus() != way.constFirst() && way.size() < 9;
             QTest::keyClick(m_window.get(), Qt::Key_F6))
            way << focus();
        QVERIFY2(way.size() >= 3 && way.size() < 9, qPrintable(QString::number(way.size())));
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(focus(), way.constLast());
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        press(u"Person suchen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button("", u"Abrufen"_s), patience);
        auto *candidates = visible<QListWidget>().constLast();
        QCOMPARE(candidates->count(), 2); // hers of two years, as only a person knows
        QVERIFY(candidates->item(0)->text().contains(u"Mia Lindner"));
        candidates->setFocus();
        candidates->setCurrentRow(0);
        QVERIFY(!shownText().contains(u"ein und derselben Person"));
        QTest::keyClick(candidates, Qt::Key_Down, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"ein und derselben Person"), patience);
        picture("candidates");
        press(u"Als eine Person abrufen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ledgerAnswer().contains(u"3 gefunden"), patience);
        picture("collected");
    }

    void everyFindIsDecided()
    {
        toStage(workflow::Stage::Review);
        auto *list = visible<QListView>().constLast();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 3, patience);
        // The content comes from a helper process.
        QTRY_VERIFY_WITH_TIMEOUT(visible<QPlainTextEdit>().constFirst()->toPlainText().contains(u"das ist Brief"),
                                 patience);
        picture("review");
        list->setFocus();
        // What the menu key sends: the acts of the page stand where the focus is.
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, list->rect().center(),
                                list->mapToGlobal(list->rect().center()));
        QCoreApplication::sendEvent(list->viewport(), &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto acts = menu->actions();
        QVERIFY(std::any_of(acts.begin(), acts.end(),
                            [](const QAction *act) { return act->text().remove(u'&') == u"Nächster offener Fund"; }));
        picture("review-menu");
        menu->close();
        m_window->activateWindow(); // what a window manager does when a popup goes
        QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
        list->setFocus();
        key(Qt::Key_Z);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Rechtsgrund"), patience);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"3 von 3 Funden entschieden"), patience);
        picture("reviewed");
    }

    /// The vault was made without an address: the letter says so, and leads to where it is entered.
    void whatALetterLacksIsOneStepAway()
    {
        toStage(workflow::Stage::Answer);
        QTRY_VERIFY_WITH_TIMEOUT(button("", u"Ergänzen: Verantwortlicher …"_s), patience);
        press(u"Ergänzen: Verantwortlicher …"_s);
        const auto *controller = m_window->findChild<ui::ControllerForm *>();
        QTRY_VERIFY(controller->isVisible());
        const auto isRead = [&] {
            const auto fields = controller->findChildren<QLineEdit *>();
            return std::any_of(fields.begin(), fields.end(),
                               [](const QLineEdit *field) { return field->text() == u"Lindenschule"; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), patience);
        QVERIFY(controller->isVisible()); // the register was read meanwhile
        picture("controller");
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!controller->isVisible());
    }

    void theDeadlineExplainsItself()
    {
        auto *chip = visible<ui::DeadlineChip>().constFirst();
        // Received on Tue 17 Nov 2026: one month ends on Thu 17 Dec (LAW: no holiday).
        QVERIFY2(chip->text().contains(u"17.12."), qPrintable(chip->text()));
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *steps = QApplication::activePopupWidget()->findChild<QTableView *>();
        QVERIFY(steps->model()->rowCount() >= 2);
        QVERIFY(steps->model()->index(0, 0).data().toString().contains(u"DSGVO"));
        if (const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS"); !folder.isEmpty())
            QApplication::activePopupWidget()->grab().save(folder + u"/deadline.png"_s);
        QGuiApplication::clipboard()->clear();
        for (auto *button : QApplication::activePopupWidget()->findChildren<QPushButton *>())
            if (button->text().contains(u"opieren"))
                QTest::keyClick(button, Qt::Key_Space);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"17.12.") && copied.contains(u"DSGVO"), qPrintable(copied));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        m_window->activateWindow(); // what a window manager does when a popup goes
        QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    }

    void theListFindsTheCase()
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        picture("cases");
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        type(u"Petersen"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), -1, patience);
        replace(u"Lind"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        key(Qt::Key_Down);
        QTRY_VERIFY(visible<QTableView>().constFirst()->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        type(u"Lindner"_s);
        key(Qt::Key_Return); // there is but one, and it is opened at once
        QTRY_COMPARE_WITH_TIMEOUT(m_window->windowTitle(), u"2026-0001"_s, patience);
    }

    // What an e-mail says is filled in; what it asks for is suggested, and not decided.
    void aDroppedMailIsTakenOver()
    {
        QFile file(m_folder.filePath(u"anfrage.eml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Received: by mx.example; Mon, 9 Nov 2026 23:30:00 +0100\r\n"
                   "From: Sabine Lindner <sabine@example.org>\r\nSubject: Meine Tochter Mia\r\n"
                   "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                   "Hiermit bitte ich um Auskunft. Das Foto bitte l\xc3\xb6schen.\r\n");
        file.close();
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        drop({file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"sabine@example.org"), patience);
        QCOMPARE(visible<ui::DayField>().constFirst()->date(), QDate(2026, 11, 9));
        // Who the sender is comes first, and is in sight.
        auto *sender = qobject_cast<QPushButton *>(focus());
        QVERIFY(sender && sender->text().remove(u'&').startsWith(u"Absender"));
        QTRY_COMPARE(sender->visibleRegion().boundingRect(), sender->rect());
        QVERIFY(shownText().contains(u"fällig bis Mi\u00a09.12."));
        // What it asks for is quoted at each right, and none is ticked.
        const auto checks = visible<QCheckBox>();
        const auto checked = [&] {
            return std::count_if(checks.begin(), checks.end(), [](auto *check) { return check->isChecked(); });
        };
        const auto right = [&](QStringView article) {
            const auto found = std::find_if(checks.begin(), checks.end(),
                                            [&](auto *check) { return check->text().endsWith(article); });
            return found == checks.end() ? nullptr : *found;
        };
        QVERIFY(right(u"15") && right(u"17") && right(u"16"));
        QCOMPARE(right(u"15")->accessibleDescription(), u"Vorschlag aus: „Auskunft“"_s);
        QCOMPARE(right(u"17")->accessibleDescription(), u"Vorschlag aus: „löschen“"_s);
        QCOMPARE(right(u"16")->accessibleDescription(), QString());
        QCOMPARE(checked(), 0);
        auto *text = visible<ui::PassageEdit>().constFirst();
        right(u"17")->setFocus();
        QCOMPARE(text->extraSelections().size(), 1); // shown where it stands
        QCOMPARE(text->extraSelections().constFirst().cursor.selectedText(), u"löschen"_s);
        right(u"15")->setFocus();
        key(Qt::Key_Space);
        QCOMPARE(checked(), 1);
        // The number at the field and in the text is one; a hand takes it away.
        press(u"Absender fragt für jemanden"_s);
        auto *given = qobject_cast<QLineEdit *>(focus());
        QVERIFY(given);
        QCOMPARE(given->text(), u"Mia"_s);
        QCOMPARE(given->accessibleDescription(), u"Vorschlag aus: „Mia“"_s);
        const auto numbers = [](const QWidget *field) {
            return field->parentWidget()->findChild<ui::NumberRings *>()->numbers();
        };
        QCOMPARE(numbers(given).size(), 1);
        picture("intake-suggested");
        type(u"Mia"_s);
        QCOMPARE(given->text(), u"Mia"_s);
        QCOMPARE(numbers(given), QList<int>());
        QCOMPARE(given->accessibleDescription(), QString());
        tab();
        type(u"Lindner"_s);
        tab();
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Früherer Vorgang unter diesem Namen: 2026-0001"), patience);
        // Who sent it asks; whether they have custody nobody knows yet, and a name in the text changes nothing typed.
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        text->setFocus();
        type(u" Unser Sohn Max."_s);
        QTRY_COMPARE(numbers(custodyBox()).size(), 2);
        QCOMPARE(given->text(), u"Mia"_s);
        QCOMPARE(custodyBox()->currentText(), u"Elternteil – Sorge noch zu klären"_s);
        picture("intake-mail");
    }

    // A photo is looked at beside the fields and kept; it takes the place of nothing that was typed.
    void aPhotoOfALetterIsKept()
    {
        QPlainTextEdit *written = nullptr;
        for (auto *field : visible<QPlainTextEdit>())
            written = field->accessibleName() == u"Was darin steht" ? field : written;
        QVERIFY(written);
        written->setFocus();
        QTest::keyClick(written, Qt::Key_End, Qt::ControlModifier);
        type(u" Am Telefon ergaenzt."_s);
        drop({photo(u"Brief.png"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Der Text eines Fotos wird nicht gelesen"), patience);
        QVERIFY(written->toPlainText().contains(u"Hiermit bitte ich um Auskunft"));
        QVERIFY(written->toPlainText().contains(u"Am Telefon ergaenzt."));
        auto *view = visible<ui::PictureView>().value(0);
        QTRY_VERIFY_WITH_TIMEOUT((view = visible<ui::PictureView>().value(0)), patience);
        // Without leaving the field.
        QCOMPARE(focus(), written);
        QTest::keyClick(written, Qt::Key_Plus, Qt::ControlModifier);
        QTest::keyClick(written, Qt::Key_T, Qt::ControlModifier);
        QVERIFY(view->zoom() > 1);
        picture("intake-photo");
        custodyBox()->setFocus();
        key(Qt::Key_Home); // by hand: nobody has said it
        for (auto *check : visible<QCheckBox>()) {
            if (check->text() == u"Eingang bestätigen") {
                QVERIFY(!check->isChecked());
                check->setFocus();
            }
        }
        key(Qt::Key_Space);
        press(u"Vorgang anlegen"_s);
        QTRY_VERIFY(shownText().contains(u"in welcher Eigenschaft"));
        key(Qt::Key_Down);
        press(u"Vorgang anlegen"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->windowTitle(), u"2026-0002"_s, patience);
        const auto writesAcknowledgement = [this] {
            const auto boxes = visible<QComboBox>();
            return std::any_of(boxes.begin(), boxes.end(), [](const QComboBox *box) {
                return box->currentData().toString() == u"acknowledgement";
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(writesAcknowledgement(), patience);
        toStage(workflow::Stage::Intake);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"2 Unterlagen"), patience);
        auto *documents = listNamed(u"Unterlagen"_s);
        documents->setFocus();
        documents->setCurrentRow(1);
        key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!visible<ui::PictureView>().isEmpty(), patience);
        picture("case-documents");
    }

    void whatComesLaterIsAddedToTheCase()
    {
        drop({photo(u"Nachtrag.png"_s), m_folder.filePath(u"fehlt.pdf"_s)});
        press(u"Zum Vorgang legen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"„fehlt.pdf“ lässt sich nicht lesen"), patience);
        QVERIFY(shownText().contains(u"2 Unterlagen")); // all or none
        press(u"Nicht ablegen"_s);
        drop({photo(u"Nachtrag.png"_s)});
        picture("case-drop");
        press(u"Zum Vorgang legen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"3 Unterlagen"), patience);
        QVERIFY(everythingHeld().join(u'\n').contains(u"Unterlagen eingegangen"));
    }

    // What is said to be destroyed is gone: the file, and the other one of the same content would be too.
    void aCopyThatCameIsDestroyed()
    {
        toStage(workflow::Stage::Identity);
        listNamed(u"Schritte der Prüfung"_s)->setFocus();
        key(Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"nach dem niemand gefragt hat"), patience);
        QVERIFY(!button("", u"Die Kopie ist vernichtet"_s)->isEnabled()); // none is known to be here
        auto *files = listNamed(u"Eingegangene Dateien"_s);
        QCOMPARE(files->count(), 3);
        files->setFocus();
        files->setCurrentRow(2);
        key(Qt::Key_Space);
        picture("identity-copy");
        press(u"1 Datei endgültig vernichten"_s);
        QTRY_COMPARE_WITH_TIMEOUT(files->count(), 2, patience);
        toStage(workflow::Stage::Intake);
        QVERIFY(shownText().contains(u"2 Unterlagen"));
        QVERIFY(everythingHeld().join(u'\n').contains(u"Kopie eines Dokuments vernichtet"));
        QVERIFY(listNamed(u"Unterlagen"_s)->findItems(u"Nachtrag"_s, Qt::MatchContains).isEmpty());
    }

    void aWrongNameIsPutRight()
    {
        toStage(workflow::Stage::Intake);
        key(Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Noch ist nichts anders"), patience);
        replace(u"Mila"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Vorname: „Mia“ → „Mila“"), patience);
        ui::DayField *day = visible<ui::DayField>().constFirst();
        day->setFocus();
        QTest::keyClick(focus(), Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Sagen Sie, warum"), patience);
        for (auto *field : visible<QLineEdit>()) {
            if (field->accessibleName() == u"Grund"
                || QAccessible::queryAccessibleInterface(field)->text(QAccessible::Name).startsWith(u"Grund"))
                field->setFocus();
        }
        type(u"Eingangsstempel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Die Fristen werden neu gerechnet"), patience);
        picture("case-correction");
        press(u"Berichtigen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"Mila Lindner"), patience);
        const QString held = everythingHeld().join(u'\n');
        QVERIFY(held.contains(u"„Mia“ → „Mila“"));
        QVERIFY(held.contains(u"Grund: Eingangsstempel"));
        QVERIFY(held.contains(u"(ersetzt)"));
        picture("case-corrected");
    }

    void aLockedVaultOpensWithItsPassphraseOnly()
    {
        // The case is being read again while the vault is locked: the answer comes too late to be shown.
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!secretFields().isEmpty());
        QTest::qWait(1000);
        QVERIFY(!secretFields().isEmpty());
        QCOMPARE(m_window->windowTitle(), QString());
        const QStringList kept = everythingHeld().filter(
            QRegularExpression(u"Lindner|2026-0001|Lindenschule|sabine|Mila|Nachtrag|Eingangsstempel|Auskunft\\."_s));
        QVERIFY2(kept.isEmpty(), qPrintable(kept.join(u'\n')));
        type(u"Falsches Passwort"_s);
        key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"falsch"), patience);
        picture("wrong-passphrase");
        type(passphraseText());
        key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->windowTitle().isEmpty(), patience); // where one was
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, patience);
    }

    /// Everything that takes the focus says what it is.
    void cleanup()
    {
        QStringList nameless;
        const auto widgets = m_window ? m_window->findChildren<QWidget *>() : QList<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (face && face->text(QAccessible::Name).isEmpty())
                nameless << QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    }

private:
    /// In which capacity somebody asks.
    QComboBox *custodyBox()
    {
        const auto boxes = visible<QComboBox>();
        const auto found = std::find_if(boxes.begin(), boxes.end(),
                                        [](const QComboBox *box) { return box->findData(u"custody-unclear"_s) >= 0; });
        return found == boxes.end() ? nullptr : *found;
    }
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        picture("drop");
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &dropped);
    }
    QListWidget *listNamed(const QString &name) const
    {
        for (QListWidget *list : visible<QListWidget>()) {
            if (list->accessibleName() == name)
                return list;
        }
        return nullptr;
    }
    /// A letter as a camera sees it.
    QString photo(const QString &name) const
    {
        QImage paper(1200, 1600, QImage::Format_RGB32);
        paper.fill(QColor(246, 243, 234));
        QPainter painter(&paper);
        QFont hand = painter.font();
        hand.setPixelSize(44);
        painter.setFont(hand);
        painter.drawText(QRect(120, 160, 960, 1200), Qt::TextWordWrap,
                         u"Sehr geehrte Damen und Herren,\n\nbitte sagen Sie mir, was Sie über meine Tochter Mia "
                         "gespeichert haben.\n\nS. Lindner\n\n"_s
                             + name);
        painter.end();
        const QString path = m_folder.filePath(name);
        return paper.save(path) ? path : QString();
    }
    QWidget *focus() const { return QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), key, modifiers); }
    void tab(int times = 1)
    {
        for (int i = 0; i < times; ++i)
            key(Qt::Key_Tab);
    }
    void type(const QString &text) { QTest::keyClicks(focus(), text); }
    void replace(const QString &text)
    {
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    static QString passphraseText() { return u"Zitronenfalter am Fensterbrett"_s; }

    /// What an administrator would do in the place of systems.
    void addSystem(const QString &name, const QString &profile, const QString &location)
    {
        bool isThere = false;
        m_office->ask<System>(
            m_window.get(),
            [=](workflow::Office &office) -> Result<System> {
                const auto organisations = office.vault.registry().organisations();
                const auto found = profileNamed(profile);
                if (!organisations || !found)
                    return organisations ? found.error() : organisations.error();
                System system = systemFrom(*found, organisations->constFirst().id);
                system.name = name;
                system.location = location;
                return workflow::addSystem(office, system);
            },
            [&](const Result<System> &added) {
                QVERIFY2(added, added ? "" : qPrintable(added.error().message));
                isThere = true;
            });
        QTRY_VERIFY_WITH_TIMEOUT(isThere, patience);
    }
    void toStage(workflow::Stage stage)
    {
        auto *bar = visible<ui::StageBar>().constFirst();
        bar->setFocus();
        while (bar->stage() != stage)
            QTest::keyClick(bar, bar->stage() < stage ? Qt::Key_Right : Qt::Key_Left);
    }
    QString ledgerAnswer() const
    {
        const auto tables = visible<QTableView>();
        return tables.isEmpty() ? QString() : tables.constFirst()->model()->index(0, 1).data().toString();
    }

    template <class Widget> QList<Widget *> visible() const
    {
        QList<Widget *> found;
        const auto all = m_window->findChildren<Widget *>();
        for (Widget *widget : all) {
            if (widget->isVisible())
                found << widget;
        }
        return found;
    }
    QList<QLineEdit *> secretFields() const
    {
        QList<QLineEdit *> fields = visible<QLineEdit>();
        fields.removeIf([](const QLineEdit *field) { return field->echoMode() != QLineEdit::Password; });
        return fields;
    }
    QString shownText() const
    {
        QString text;
        for (const QLabel *label : visible<QLabel>())
            text += label->text() + u'\n';
        return text;
    }
    /// What any widget of the window holds, shown or not, and what the models behind it would give.
    QStringList everythingHeld() const
    {
        QStringList held;
        for (const QLabel *each : m_window->findChildren<QLabel *>())
            held << each->text();
        for (const QLineEdit *each : m_window->findChildren<QLineEdit *>())
            held << each->text();
        for (const QPlainTextEdit *each : m_window->findChildren<QPlainTextEdit *>())
            held << each->toPlainText();
        for (const QToolButton *each : m_window->findChildren<QToolButton *>())
            held << each->text() << each->accessibleName() << each->accessibleDescription();
        for (const QAbstractItemView *view : m_window->findChildren<QAbstractItemView *>()) {
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    held << view->model()->index(row, column).data().toString();
            }
        }
        return held;
    }
    /// Rows of the list that is shown; -1 where none is.
    int rows() const
    {
        const auto tables = visible<QTableView>();
        return tables.isEmpty() ? -1 : tables.constFirst()->model()->rowCount();
    }
    QPushButton *button(const char *, const QString &text) const
    {
        for (QPushButton *each : visible<QPushButton>()) {
            if (QString(each->text()).remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    void alt(QPushButton *button)
    {
        QVERIFY(button);
        const qsizetype at = button->text().indexOf(u'&');
        QTest::keyClick(focus(), Qt::Key(button->text().at(at + 1).toUpper().unicode()), Qt::AltModifier);
    }
    void press(const QString &text)
    {
        QPushButton *found = button("", text);
        QVERIFY2(found, qPrintable(text));
        found->setFocus();
        key(Qt::Key_Space);
    }
    void picture(const char *name)
    {
        const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(50); // labels get their places
        QVERIFY(m_window->grab().save(folder + u'/' + QLatin1String(name) + u".png"_s));
    }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc())};
    std::unique_ptr<law::HolidayCalendar> m_calendar;
    QTranslator m_translator;
    ui::Reader m_reader;
    std::unique_ptr<ui::OfficeThread> m_office;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(TestDay)
#include "tst_day.moc"
