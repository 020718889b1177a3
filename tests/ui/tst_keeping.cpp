// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "shell/backupnote.h"
#include "vault/backupdialog.h"
#include "vault/passphrasedialog.h"
#include "vault/sheetdialog.h"

#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::DeskWindow;

namespace {

const QString oldPassphrase = u"Zitronenfalter am Fensterbrett"_s;
const QString newPassphrase = u"Nachtfalter auf dem Fensterbrett"_s;

} // namespace

/// A vault is kept safe from the window alone: copied and put back, with another passphrase, with another sheet.
class TestKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open([](workflow::Office &, const Organisation &) { return Result<>(); }), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().windowTitle().isEmpty(), DeskWindow::patience);
    }
    void cleanup() { m_desk.reset(); }

    void theVaultIsBackedUpAndPutBack()
    {
        const auto *note = m_desk->window().findChild<ui::BackupNote *>();
        QTRY_COMPARE_WITH_TIMEOUT(note->text(), word(u"Noch keine Sicherung", u"No backup yet"), DeskWindow::patience);
        m_desk->picture("keeping-none");
        choose(word(u"Sicherung anlegen …", u"Back up …"));
        const auto *dialog = shownDialog<ui::BackupDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        m_desk->picture("keeping-desk");
        picture(dialog, "keeping-backup");
        QVERIFY(m_desk->fill(word(u"Wohin", u"Where to"), m_desk->scratch(u"nirgends"_s)));
        QVERIFY(m_desk->press(word(u"Sichern", u"Back up")));
        QTRY_VERIFY(m_desk->shownText().contains(word(u"nicht da", u"not there")));
        QVERIFY(QDir().mkpath(m_desk->scratch(u"platte"_s)));
        QVERIFY(m_desk->fill(word(u"Wohin", u"Where to"), m_desk->scratch(u"platte"_s)));
        QVERIFY(m_desk->press(word(u"Sichern", u"Back up")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(word(u"zurückgelesen", u"was read back")),
                                 DeskWindow::patience);
        const QStringList made = QDir(m_desk->scratch(u"platte"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(made.size(), 1);
        QVERIFY(m_desk->shownText().contains(made.constFirst()));
        picture(dialog, "keeping-backed-up");
        QTRY_COMPARE_WITH_TIMEOUT(note->text(), word(u"Letzte Sicherung: heute", u"Last backup: today"),
                                  DeskWindow::patience);
        QCOMPARE(QSettings().value(u"backup/folder"_s).toString(), m_desk->scratch(u"platte"_s));
        QVERIFY(m_desk->press(word(u"Schließen", u"Close")));

        lock();
        QVERIFY(!m_desk->window().findChild<ui::BackupDialog *>());
        QVERIFY(m_desk->press(word(u"Sicherung zurückspielen …", u"Put a backup back …")));
        m_desk->picture("keeping-restore");
        QCOMPARE(m_desk->doubleMnemonics(), QStringList());
        const QString folder = m_desk->scratch(u"tresor"_s);
        QVERIFY(m_desk->fill(word(u"Ordner der Sicherung", u"Folder of the backup"),
                             m_desk->scratch(u"platte/"_s + made.constFirst())));
        QVERIFY(m_desk->fill(word(u"Neuer Ordner für den Tresor", u"New folder for the vault"), folder));
        QVERIFY(m_desk->press(word(u"Zurückspielen", u"Put it back")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(word(u"nicht leer", u"not empty")),
                                 DeskWindow::patience); // never over a vault
        const QString next = m_desk->scratch(u"wieder"_s);
        QVERIFY(m_desk->fill(word(u"Neuer Ordner für den Tresor", u"New folder for the vault"), next));
        QVERIFY(m_desk->press(word(u"Zurückspielen", u"Put it back")));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(word(u"dieses Tages", u"of that day")),
                                 DeskWindow::patience);
        m_desk->picture("keeping-restored");
        QVERIFY(QFile::exists(next + u"/vault.json"_s));
        m_desk->unlock();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().windowTitle().isEmpty(), DeskWindow::patience);
        QCOMPARE(newest(journal::Action::Restored), 1);
        QVERIFY(!QFile::exists(next + u"/restored"_s));
    }

    void thePassphraseIsChanged()
    {
        choose(word(u"Passwort ändern …", u"Change the passphrase …"));
        const auto *dialog = shownDialog<ui::PassphraseDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        picture(dialog, "keeping-passphrase");
        type(u"geraten und falsch"_s, newPassphrase);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(word(u"falsch", u"wrong")), DeskWindow::patience);
        type(oldPassphrase, u"kurz"_s);
        QTRY_VERIFY(m_desk->shownText().contains(word(u"zu kurz", u"too short")));
        type(oldPassphrase, newPassphrase);
        QTRY_VERIFY_WITH_TIMEOUT(!shownDialog<ui::PassphraseDialog>(), DeskWindow::patience);
        QCOMPARE(newest(journal::Action::PassphraseChanged), 1);
        lock();
        m_desk->unlock(); // with the old one
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(word(u"falsch", u"wrong")), DeskWindow::patience);
        m_desk->type(newPassphrase);
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().windowTitle().isEmpty(), DeskWindow::patience);
    }

    void aNewSheetOpensWhatIsForgotten()
    {
        choose(word(u"Neues Wiederherstellungsblatt …", u"New recovery sheet …"));
        auto *dialog = shownDialog<ui::SheetDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        picture(dialog, "keeping-sheet-question");
        QVERIFY(m_desk->fill(word(u"Passwort", u"Passphrase"), oldPassphrase));
        QVERIFY(m_desk->press(word(u"Neues Blatt anlegen", u"Make a new sheet")));
        static const QRegularExpression code(u"^[0-9A-Z]+-[0-9A-Z]+$"_s, QRegularExpression::MultilineOption);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(code), DeskWindow::patience);
        picture(dialog, "keeping-sheet");
        QVERIFY(m_desk->shownText().contains(u"Lindenschule"_s) && m_desk->shownText().contains(u"Jonas Albers"_s));
        QStringList lines;
        for (auto each = code.globalMatch(m_desk->shownText()); each.hasNext();)
            lines << each.next().captured();
        QCOMPARE(lines.size(), 4);
        dialog->reject(); // somebody may have printed it: it does not go unseen
        QVERIFY(dialog->isVisible());
        dialog->findChild<QCheckBox *>()->click();
        QVERIFY(m_desk->press(word(u"Weiter", u"Go on")));
        QTRY_VERIFY_WITH_TIMEOUT(!shownDialog<ui::SheetDialog>(), DeskWindow::patience);
        QCOMPARE(newest(journal::Action::RecoverySheetMade), 1);
        lock();
        QVERIFY(m_desk->press(word(u"Passwort vergessen …", u"Passphrase forgotten …")));
        QCOMPARE(m_desk->doubleMnemonics(), QStringList());
        QVERIFY(m_desk->fill(word(u"Code des Blatts", u"Code of the sheet"), lines.join(u' ')));
        QVERIFY(m_desk->fill(word(u"Neues Passwort", u"New passphrase"), newPassphrase));
        QVERIFY(m_desk->fill(word(u"Noch einmal", u"Again"), newPassphrase));
        m_desk->picture("keeping-recovery");
        m_desk->key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().windowTitle().isEmpty(), DeskWindow::patience);
        QCOMPARE(newest(journal::Action::PassphraseChanged), 1);
        QVERIFY(!m_desk->everythingHeld().contains(lines.constFirst()));
    }

    /// Who has not said that the new sheet is kept has the old one still.
    void lockingLeavesTheSheetBefore()
    {
        choose(word(u"Neues Wiederherstellungsblatt …", u"New recovery sheet …"));
        const auto *dialog = shownDialog<ui::SheetDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isActiveWindow());
        QVERIFY(m_desk->fill(word(u"Passwort", u"Passphrase"), oldPassphrase));
        QVERIFY(m_desk->press(word(u"Neues Blatt anlegen", u"Make a new sheet")));
        static const QRegularExpression code(u"^[0-9A-Z]+-[0-9A-Z]+$"_s, QRegularExpression::MultilineOption);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(code), DeskWindow::patience);
        dialog->findChild<QCheckBox *>()->click();
        m_desk->lock();
        QTRY_VERIFY(m_desk->window().windowTitle().isEmpty());
        QTRY_VERIFY(!shownDialog<ui::SheetDialog>());
        m_desk->window().activateWindow(); // what a window manager does when a dialog over it goes
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
        m_desk->unlock();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().windowTitle().isEmpty(), DeskWindow::patience);
        QCOMPARE(newest(journal::Action::RecoverySheetMade), 0);
    }

    /// What lies open for a moment does not stay over a locked vault.
    void lockingClosesTheDialogs()
    {
        choose(word(u"Passwort ändern …", u"Change the passphrase …"));
        QVERIFY(shownDialog<ui::PassphraseDialog>());
        m_desk->office().close();
        QTRY_VERIFY(!shownDialog<ui::PassphraseDialog>());
    }

private:
    static QString word(QStringView german, QStringView english)
    {
        return (qEnvironmentVariable("HABEAS_LANGUAGE") == u"en" ? english : german).toString();
    }
    void type(const QString &current, const QString &wanted)
    {
        QVERIFY(m_desk->fill(word(u"Bisheriges Passwort", u"Passphrase so far"), current));
        QVERIFY(m_desk->fill(word(u"Neues Passwort", u"New passphrase"), wanted));
        QVERIFY(m_desk->fill(word(u"Noch einmal", u"Again"), wanted));
        QVERIFY(m_desk->press(word(u"Passwort ändern", u"Change the passphrase")));
    }
    template <class Dialog> Dialog *shownDialog() const
    {
        auto *dialog = m_desk->window().findChild<Dialog *>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    void lock()
    {
        m_desk->window().activateWindow(); // what a window manager does when a dialog over it goes
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
        m_desk->lock();
        QTRY_VERIFY(m_desk->window().windowTitle().isEmpty());
    }
    /// How many of the newest of this kind the journal has: none or one.
    int newest(journal::Action action)
    {
        std::optional<int> found;
        m_desk->office().ask<int>(
            &m_desk->window(),
            [action](workflow::Office &office) -> Result<int> {
                const auto schools = office.vault.registry().organisations();
                if (!schools)
                    return schools.error();
                const auto told = office.vault.journal().newest(schools->constFirst().id, action);
                return told ? Result<int>(told->has_value() ? 1 : 0) : told.error();
            },
            [&found](const Result<int> &told) { found = told ? *told : -1; });
        return QTest::qWaitFor([&] { return found.has_value(); }, DeskWindow::patience) ? *found : -1;
    }
    void choose(const QString &text)
    {
        for (QAction *title : m_desk->window().menuBar()->actions()) {
            for (QAction *action : title->menu()->actions()) {
                if (QString(action->text()).remove(u'&') == text)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(text));
    }
    static void picture(const QWidget *dialog, const char *name)
    {
        const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(50); // labels get their places
        const_cast<QWidget *>(dialog)->grab().save(folder + u'/' + QLatin1String(name) + u".png"_s);
    }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestKeeping)
#include "tst_keeping.moc"
