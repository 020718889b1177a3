// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskwindow.h"

#include "case/deadlinechip.h"
#include "case/heardform.h"
#include "case/stagebar.h"
#include "register/profiles.h"
#include "review/letterkeys.h"
#include "shell/sidebar.h"

#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::DeskWindow;
using workflow::Stage;

namespace {

/// What is chosen from \a menu or those below it as it opens now: each action, with the menu it stands in.
QList<std::pair<QString, QAction *>> actionsOf(QMenu *menu)
{
    QList<std::pair<QString, QAction *>> found;
    Q_EMIT menu->aboutToShow();
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->menu())
            found << actionsOf(action->menu());
        if (!action->isSeparator())
            found << std::pair(menu->title(), action);
    }
    return found;
}

void closeAll(QMenu *menu)
{
    const auto actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu())
            closeAll(action->menu());
    }
    Q_EMIT menu->aboutToHide();
}

} // namespace

/// The menus hold everything that has a key, at each place and each station of a case, in both languages; each of their
/// entries is reached by a letter.
class TestMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        m_desk.reset();
        delete ui::letterKeys(); // the next window has another language
    }

    void everyEntryHasALetterOfItsOwn_data() { languages(); }
    void everyEntryHasALetterOfItsOwn()
    {
        QFETCH(QByteArray, language);
        open(language);
        walk([this](const QString &where) {
            for (QAction *title : m_desk->window().menuBar()->actions()) {
                QHash<QString, QStringList> byMenu;
                for (const auto &[menu, action] : actionsOf(title->menu())) {
                    if (action->isEnabled())
                        QVERIFY2(!QKeySequence::mnemonic(action->text()).isEmpty(),
                                 qPrintable(where + u": "_s + action->text()));
                    byMenu[menu] << action->text();
                }
                for (const QStringList &texts : std::as_const(byMenu))
                    QVERIFY2(tests::sharing(texts).isEmpty(),
                             qPrintable(where + u": "_s + tests::sharing(texts).join(u", "_s)));
                closeAll(title->menu());
            }
        });
    }

    void menusAreReachedByTheSameLettersEverywhere_data() { languages(); }
    void menusAreReachedByTheSameLettersEverywhere()
    {
        QFETCH(QByteArray, language);
        open(language);
        const bool isGerman = language == "de";
        const QStringList titles = isGerman ? QStringList{u"&Tresor"_s,  u"Vor&gang"_s, u"&Bearbeiten"_s, u"&Ansicht"_s,
                                                          u"Gehe &zu"_s, u"E&xtras"_s,  u"H&ier"_s,       u"&Hilfe"_s}
                                            : QStringList{u"&Vault"_s, u"&Case"_s,  u"&Edit"_s, u"Vie&w"_s,
                                                          u"&Go to"_s, u"&Tools"_s, u"He&re"_s, u"&Help"_s};
        walk([&](const QString &where) {
            QStringList shown;
            for (const QAction *title : m_desk->window().menuBar()->actions())
                shown << title->text();
            QCOMPARE(shown, titles);
            const auto ofPage = tests::lettered(m_desk->window());
            for (const auto &[widget, text] : ofPage)
                QVERIFY2(tests::sharing(QStringList(titles) << text).isEmpty(), qPrintable(where + u": "_s + text));
        });
    }

    /// What gives way to a menu goes back to its own letter when it is called otherwise.
    void whatGivesWayKeepsItsOwnLetterInMind()
    {
        open("en");
        m_desk->go(Qt::Key_2);
        auto *button = new QPushButton(u"&Copy"_s, &m_desk->window()); // C is the cases'
        button->show();
        QTRY_VERIFY(button->text() != u"&Copy");
        QCOMPARE(ui::ownText(button), u"&Copy"_s);
        QCOMPARE(QString(button->text()).remove(u'&'), u"Copy"_s);
        const QString given = button->text();
        m_desk->key(Qt::Key_Alt);
        QCOMPARE(button->text(), given);
        button->setText(u"&Copy"_s);
        button->setShortcut(Qt::Key_F12);
        m_desk->key(Qt::Key_Alt);
        QCOMPARE(button->shortcut(), QKeySequence(Qt::Key_F12)); // a key of its own stays
        button->setText(u"&Quiet"_s);
        QCOMPARE(ui::ownText(button), u"&Quiet"_s);
        m_desk->key(Qt::Key_Alt);
        QCOMPARE(button->text(), u"&Quiet"_s);
    }

    void f10OpensTheMenus()
    {
        open("de");
        m_desk->go(Qt::Key_3);
        m_desk->key(Qt::Key_F10);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->title(), u"&Tresor"_s);
        QVERIFY(menu->activeAction() && menu->activeAction()->isEnabled());
        QTest::keyClick(menu, Qt::Key_Right);
        QTRY_VERIFY(QApplication::activePopupWidget() && QApplication::activePopupWidget() != menu);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    void everyKeyStandsInAMenu_data() { languages(); }
    void everyKeyStandsInAMenu()
    {
        QFETCH(QByteArray, language);
        open(language);
        const bool isGerman = language == "de";
        QHash<QString, QSet<QString>> keys; // by where they are offered
        walk([&](const QString &where) {
            for (QAction *title : m_desk->window().menuBar()->actions()) {
                for (const auto &[menu, action] : actionsOf(title->menu())) {
                    const auto shortcuts = action->shortcuts();
                    for (const QKeySequence &each : shortcuts)
                        keys[where] << each.toString(QKeySequence::PortableText);
                }
                closeAll(title->menu());
            }
        });
        const QStringList everywhere{u"Ctrl+N"_s, u"Ctrl+K"_s,      u"Ctrl+F"_s,   u"Ctrl+1"_s,    u"Ctrl+2"_s,
                                     u"Ctrl+3"_s, u"Ctrl+4"_s,      u"Ctrl+5"_s,   u"Ctrl+6"_s,    u"Ctrl+B"_s,
                                     u"Ctrl+D"_s, u"Ctrl+E"_s,      u"Ctrl+L"_s,   u"Ctrl+P"_s,    u"F5"_s,
                                     u"F6"_s,     u"Shift+F6"_s,    u"Alt+Left"_s, u"Alt+Right"_s, u"F1"_s,
                                     u"Ctrl+W"_s, u"Ctrl+Shift+N"_s};
        for (auto at = keys.cbegin(); at != keys.cend(); ++at) {
            for (const QString &key : everywhere)
                QVERIFY2(at->contains(key), qPrintable(at.key() + u": "_s + key));
        }
        const QStringList decisions =
            isGerman ? QStringList{u"H"_s, u"S"_s, u"Z"_s, u"P"_s} : QStringList{u"H"_s, u"R"_s, u"W"_s, u"L"_s};
        const QStringList ofPeople =
            isGerman ? QStringList{u"U"_s, u"N"_s, u"I"_s, u"K"_s} : QStringList{u"M"_s, u"N"_s, u"K"_s, u"E"_s};
        const QStringList gaps{u"F8"_s, u"Shift+F8"_s};
        const QHash<QString, QStringList> somewhere{
            {u"place 2"_s, {u"Ctrl+Return"_s}},
            {u"place 4"_s, {u"F2"_s, u"Del"_s}},
            {stage(Stage::Intake), {u"F2"_s}},
            {stage(Stage::Collect), gaps},
            {stage(Stage::Review),
             gaps + decisions + ofPeople + QStringList{u"F3"_s, u"Shift+F3"_s, u"Ctrl+Z"_s, u"Ctrl+Shift+Z"_s}},
            {stage(Stage::Answer), gaps},
            {stage(Stage::Handover), {u"F9"_s}},
        };
        for (auto at = somewhere.cbegin(); at != somewhere.cend(); ++at) {
            for (const QString &key : *at)
                QVERIFY2(keys.value(at.key()).contains(key), qPrintable(at.key() + u": "_s + key));
        }
    }

    /// Where no case is shown, nothing can be done with it; and what was off is on again in the next.
    void whatNeedsACaseIsOffWithoutOne()
    {
        open("de");
        m_desk->go(Qt::Key_1);
        QVERIFY(!action(u"Ctrl+E"_s)->isEnabled() && !action(u"Ctrl+D"_s)->isEnabled());
        toCase();
        QVERIFY(action(u"Ctrl+E"_s)->isEnabled() && action(u"Ctrl+D"_s)->isEnabled());
        m_desk->lock();
        QTRY_VERIFY(!action(u"Ctrl+D"_s)->isEnabled());
        QVERIFY(!action(u"Ctrl+L"_s)->isEnabled());
    }

    /// From elsewhere in the case it leads to the systems, and begins with the first that owes an answer.
    void oneKeyLeadsToTheSystems()
    {
        open("de");
        toCase();
        auto *bar = m_desk->window().findChild<ui::StageBar *>();
        QVERIFY(bar->stage() != Stage::Collect);
        m_desk->key(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(bar->stage(), Stage::Collect);
        QTRY_VERIFY(offers(u"Antwort eintragen"));
        const auto *ledger = m_desk->shown<QTableView>().constFirst();
        const auto line = [ledger] { return ledger->currentIndex().siblingAtColumn(0).data().toString(); };
        const QString first = line();
        m_desk->key(Qt::Key_F8);
        QVERIFY(line() != first);
        QVERIFY(ledger->hasFocus());
        m_desk->key(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(line(), first);
    }

    /// Alt with a letter that nothing here has is no typing.
    void aLetterOfNobodyTypesNothing()
    {
        open("de");
        m_desk->go(Qt::Key_3);
        m_desk->key(Qt::Key_F, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(m_desk->focus());
        QVERIFY(field);
        m_desk->type(u"2026"_s);
        for (const auto key : {Qt::Key_Q, Qt::Key_Y})
            m_desk->key(key, Qt::AltModifier);
        QCOMPARE(field->text(), u"2026"_s);
        const auto *table = m_desk->shown<QTableView>().constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, DeskWindow::patience);
    }

    void theHearingHasLettersOfItsOwn()
    {
        open("de");
        ui::HeardForm form;
        form.show();
        QVERIFY2(tests::doubledOn(form).isEmpty(), qPrintable(tests::doubledOn(form).join(u", "_s)));
    }

    /// Whoever does not want letters to decide types them into the list as into any other.
    void lettersThatDecideCanBeSwitchedOff()
    {
        open("de");
        toCase();
        setStage(Stage::Review);
        const auto decides = [this] {
            const auto all = m_desk->window().findChildren<QAction *>();
            return std::any_of(all.begin(), all.end(), [](const QAction *each) {
                return each->shortcut() == QKeySequence(Qt::Key_Z) || each->shortcut() == QKeySequence(Qt::Key_U);
            });
        };
        QVERIFY(decides());
        QVERIFY(m_desk->shownText().contains(u"H S Z P"));
        ui::letterKeys()->trigger();
        QVERIFY(!decides());
        QVERIFY(!m_desk->shownText().contains(u"H S Z P"));
        QCOMPARE(QSettings().value(u"review/letterKeys"_s).toBool(), false);
        ui::letterKeys()->trigger();
        QVERIFY(decides());
    }

    /// What it begins with, and what it can be made as small as: with its frame no larger than the screen.
    void aWindowFitsTheScreen()
    {
        open("de");
        const QSize screen = m_desk->window().screen()->availableSize();
        const QSize least = m_desk->window().minimumSize();
        QVERIFY(least.width() < screen.width() && least.height() < screen.height());
        QVERIFY(least.width() <= 1024 && least.height() <= 640);
        const ui::PlaceWindow beside(m_desk->office(), m_desk->reader(), u"window-beside"_s);
        QVERIFY(beside.width() < screen.width() && beside.height() < screen.height());
    }

    /// Arrows through the places lead nowhere before Return: what is marked is what is shown.
    void theSidebarMarksWhatIsShown()
    {
        open("de");
        m_desk->go(Qt::Key_3);
        auto *places = m_desk->window().findChild<ui::Sidebar *>()->findChildren<QListWidget *>().constFirst();
        places->setFocus();
        m_desk->key(Qt::Key_Down);
        QCOMPARE(places->currentRow(), 3);
        m_desk->key(Qt::Key_Tab);
        QVERIFY(!places->hasFocus());
        QCOMPARE(places->currentRow(), 2);
        places->setFocus();
        m_desk->key(Qt::Key_Down);
        m_desk->key(Qt::Key_Return);
        QCOMPARE(m_desk->window().windowTitle(), u"Systeme"_s);
        QCOMPARE(places->currentRow(), 3);
    }

    /// In the smallest window all stations of a case stand beside its deadline.
    void noStationIsCutOff()
    {
        open("de");
        m_desk->window().resize(1024, 640);
        toCase();
        const auto *bar = m_desk->window().findChild<ui::StageBar *>();
        QTRY_VERIFY(bar->height() < 40); // in one line
        QVERIFY2(bar->tabRect(bar->count() - 1).right() < bar->width(),
                 qPrintable(u"%1 in %2"_s.arg(bar->tabRect(bar->count() - 1).right()).arg(bar->width())));
    }

    void theJournalIsCheckedFromAnywhere()
    {
        open("de");
        toCase();
        choose(u"Protokoll prüfen"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"vollständig und unverändert"), DeskWindow::patience);
        QCOMPARE(m_desk->window().windowTitle(), u"Protokoll"_s);
    }

    /// Those of the school and those of the case one sees are two things.
    void deadlinesGoIntoACalendar()
    {
        open("de");
        toCase();
        const auto events = [this](const QString &name) {
            QFile file(m_desk->scratch(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll().count("BEGIN:VEVENT") : -1;
        };
        m_desk->answerFileDialog(m_desk->scratch(u"alle.ics"_s));
        choose(u"Fristen für einen Kalender …"_s);
        QTRY_VERIFY_WITH_TIMEOUT(events(u"alle.ics"_s) > 0, DeskWindow::patience);
        m_desk->answerFileDialog(m_desk->scratch(u"einer.ics"_s));
        choose(u"Fristen dieses Vorgangs für einen Kalender …"_s);
        QTRY_VERIFY_WITH_TIMEOUT(events(u"einer.ics"_s) > 0, DeskWindow::patience);
        QCOMPARE(events(u"alle.ics"_s), 2 * events(u"einer.ics"_s));
    }

    void theRecordIsSavedFromAnywhere()
    {
        open("en");
        m_desk->go(Qt::Key_1);
        m_desk->answerFileDialog(m_desk->scratch(u"record.pdf"_s));
        choose(u"In English …"_s);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_desk->scratch(u"record.pdf"_s)), DeskWindow::patience);
    }

    void holidaysAreKeptFromAnywhere()
    {
        open("de");
        m_desk->go(Qt::Key_6);
        choose(u"Schulferien …"_s);
        const auto editor = [] { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); };
        QTRY_VERIFY_WITH_TIMEOUT(editor() && editor()->isActiveWindow(), DeskWindow::patience);
        editor()->findChild<QPlainTextEdit *>()->setPlainText(u"Weihnachtsferien 14.12.2026 - 9.1.2027"_s);
        QVERIFY(m_desk->press(u"Beim Verantwortlichen ablegen"_s));
        QTRY_VERIFY(!editor());
        m_desk->window().activateWindow(); // what a window manager does when a dialog over it goes
        QTRY_COMPARE(QApplication::activeWindow(), &m_desk->window());
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"„Weihnachtsferien“"), DeskWindow::patience);
    }

private:
    static void languages()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("German") << QByteArray("de");
        QTest::newRow("English") << QByteArray("en");
    }
    void open(const QByteArray &language)
    {
        qputenv("HABEAS_LANGUAGE", language);
        m_desk = std::make_unique<DeskWindow>(QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(&TestMenus::fill), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().windowTitle().isEmpty(), DeskWindow::patience);
        const auto *table = m_desk->shown<QTableView>().value(0);
        QTRY_VERIFY_WITH_TIMEOUT((table = m_desk->shown<QTableView>().value(0)), DeskWindow::patience);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, DeskWindow::patience);
    }
    static Result<> fill(workflow::Office &office, const Organisation &school)
    {
        for (const QString &name : {u"Sekretariat"_s, u"Archiv"_s}) {
            System system = systemFrom(*profileNamed(u"paper-files"_s), school.id);
            system.name = name;
            system.contact = name;
            if (const auto added = workflow::addSystem(office, system); !added)
                return added.error();
        }
        for (const QString &name : {u"Mia Lindner"_s, u"Deniz Karaca"_s}) {
            workflow::NewCase request;
            request.organisation = school.id;
            request.rights = {law::Right::Access};
            request.subject.givenName = name.section(u' ', 0, 0);
            request.subject.familyName = name.section(u' ', 1);
            request.channel = u"letter"_s;
            request.receivedOn = QDate(2026, 11, 16);
            if (const auto opened = workflow::openCase(office, request); !opened)
                return opened.error();
        }
        return {};
    }
    static QString stage(Stage stage) { return u"stage %1"_s.arg(int(stage)); }
    void setStage(Stage stage)
    {
        m_desk->window().findChild<ui::StageBar *>()->setCurrentIndex(int(stage));
        QTest::qWait(100); // pages are laid out
    }
    void toCase()
    {
        m_desk->go(Qt::Key_1);
        auto *table = m_desk->shown<QTableView>().constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, DeskWindow::patience);
        table->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().windowTitle().startsWith(u"2026-"), DeskWindow::patience);
        const auto *chip = m_desk->window().findChild<ui::DeadlineChip *>();
        QTRY_VERIFY_WITH_TIMEOUT(chip->isVisible() && !chip->text().isEmpty(), DeskWindow::patience); // it was read
    }
    void walk(const std::function<void(const QString &where)> &look)
    {
        for (int place = 1; place <= 6; ++place) {
            m_desk->go(Qt::Key(Qt::Key_0 + place));
            QTest::qWait(100);
            look(u"place %1"_s.arg(place));
        }
        toCase();
        for (std::size_t each = 0; each < workflow::stageCount; ++each) {
            setStage(static_cast<Stage>(each));
            look(stage(static_cast<Stage>(each)));
        }
    }
    bool offers(QStringView text) const
    {
        const auto buttons = m_desk->shown<QPushButton>();
        return std::any_of(buttons.begin(), buttons.end(),
                           [&](const QPushButton *each) { return each->text().remove(u'&') == text; });
    }
    QAction *action(const QString &key) const
    {
        const auto all = m_desk->window().findChildren<QAction *>();
        const auto found = std::find_if(all.begin(), all.end(), [&](const QAction *each) {
            return each->shortcut().toString(QKeySequence::PortableText) == key;
        });
        return found == all.end() ? nullptr : *found;
    }
    /// From the menus, wherever it stands.
    void choose(const QString &text)
    {
        for (QAction *title : m_desk->window().menuBar()->actions()) {
            const auto found = actionsOf(title->menu());
            closeAll(title->menu());
            for (const auto &[menu, action] : found) {
                if (QString(action->text()).remove(u'&') == text)
                    return action->trigger();
            }
        }
        QFAIL(qPrintable(text));
    }

    std::unique_ptr<DeskWindow> m_desk;
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
