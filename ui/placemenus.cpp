// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placewindow.h"

#include "case/caseplace.h"
#include "desk/calendarfile.h"
#include "desk/holidayediting.h"
#include "guide/guidewindow.h"
#include "intake/intakeplace.h"
#include "journal/journalplace.h"
#include "review/letterkeys.h"
#include "shell/areas.h"
#include "shell/menuletters.h"
#include "shell/sidebar.h"
#include "systems/recordfile.h"
#include "theme/appearance.h"

#include <QGuiApplication>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// The menus of a window: everything it can do, with the keys for it.

namespace habeas::ui {

QAction *PlaceWindow::addPlaceAction(QMenu *menu, const QString &text, const QKeySequence &key,
                                     const std::function<void()> &act)
{
    QAction *action = menu->addAction(text, key, this, act);
    m_vaultActions << action;
    return action;
}

void PlaceWindow::makeMenus()
{
    QMenu *vault = menuBar()->addMenu(tr("&Vault"));
    addPlaceAction(vault, tr("&Lock"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockWanted(); });
    addPlaceAction(vault, tr("&Print …"), QKeySequence::Print, [this] {
        if (place()->canPrint())
            return place()->print();
        statusBar()->showMessage(tr("Nothing to print here. Finished letters are printed at the stage “Answer”, the "
                                    "paper edition at “Hand-over”, the register under “Systems”, the year under "
                                    "“Report”."));
    });
    vault->addSeparator();
    const auto addKeeping = [&](const QString &text, const std::function<void()> &act) {
        m_keepingActions << vault->addAction(text, this, act);
    };
    addKeeping(tr("&Back up …"), [this] { Q_EMIT backupWanted(); });
    addKeeping(tr("Change the p&assphrase …"), [this] { Q_EMIT passphraseWanted(); });
    addKeeping(tr("New &recovery sheet …"), [this] { Q_EMIT sheetWanted(); });
    vault->addSeparator();
    vault->addAction(tr("&Close window"), QKeySequence(Qt::CTRL | Qt::Key_W), this, &QWidget::close);
    vault->addAction(tr("&Quit"), QKeySequence::Quit, qApp, &QGuiApplication::quit);
    makeCaseMenu();
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    m_vaultActions << edit->menuAction();
    connect(edit, &QMenu::aboutToShow, this, [this, edit] {
        edit->clear(); // the actions stay with their page
        const QList<QAction *> actions = place() ? place()->editActions() : QList<QAction *>();
        edit->addActions(actions);
        if (actions.isEmpty())
            edit->addAction(tr("Nothing to take back here"))->setEnabled(false);
    });
    giveLetters(edit);
    QMenu *view = menuBar()->addMenu(tr("Vie&w"));
    addPlaceAction(view, tr("&Narrow sidebar"), QKeySequence(Qt::CTRL | Qt::Key_B),
                   [this] { m_sidebar->setNarrow(!m_sidebar->isNarrow()); });
    addPlaceAction(view, tr("&Refresh"), QKeySequence::Refresh, [this] { place()->askAgain(); });
    addPlaceAction(view, tr("In a new &window"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                   [this] { Q_EMIT windowWanted(); });
    addAppearanceMenu(view);
    makePlaceMenu();
    makeToolMenu();
    makeMenuOfHere();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Guide"), QKeySequence::HelpContents, this, &PlaceWindow::showGuide);
    new MenuLetters(menuBar());
    // Qt opens menu bars by Alt alone; who comes from elsewhere presses F10.
    connect(new QShortcut(Qt::Key_F10, this), &QShortcut::activated, this, [this] {
        QAction *first = menuBar()->actions().constFirst();
        menuBar()->setActiveAction(first);
        const auto acts = first->menu()->actions(); // arrows go on from one of them, as where a letter opened it
        const auto enabled =
            std::find_if(acts.begin(), acts.end(), [](const QAction *each) { return each->isEnabled(); });
        if (enabled != acts.end())
            first->menu()->setActiveAction(*enabled);
    });
}

void PlaceWindow::makeCaseMenu()
{
    QMenu *cases = menuBar()->addMenu(tr("&Case"));
    addPlaceAction(cases, tr("&New case …"), QKeySequence::New, [this] { goToPlace(m_intake); });
    const auto add = [&](const QString &text, const QKeySequence &key, const std::function<void()> &act) {
        m_caseActions << cases->addAction(text, key, this, act);
    };
    add(tr("&Collect data"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_case->collect(); });
    add(tr("Explain the &deadline"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_case->explainDeadline(); });
    add(tr("De&adlines of this case for a calendar …"), {},
        [this] { saveCalendar(m_office, m_reader, organisation(), m_case->id(), this, said()); });
}

/// What is done with the whole school, from wherever somebody is.
void PlaceWindow::makeToolMenu()
{
    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    addPlaceAction(tools, tr("Deadlines for a &calendar …"), {},
                   [this] { saveCalendar(m_office, m_reader, organisation(), {}, this, said()); });
    addPlaceAction(tools, tr("School &holidays …"), {}, [this] {
        editSchoolHolidays(m_office, organisation().id, this, [this](const QString &error) {
            statusBar()->showMessage(error);
            if (!error.isEmpty())
                return;
            readAgain({});
            Q_EMIT changed({});
        });
    });
    QMenu *record = tools->addMenu(tr("&Record of processing activities"));
    m_vaultActions << record->menuAction();
    const auto addRecord = [&](const QString &text, Language language) {
        addPlaceAction(record, text, {},
                       [this, language] { saveRecord(m_office, organisation().id, language, this, said()); });
    };
    addRecord(tr("In &German …"), Language::German);
    addRecord(tr("In &English …"), Language::English);
    addPlaceAction(tools, tr("Check the &journal"), {}, [this] {
        goToPlace(m_journal);
        m_journal->verify();
    });
    tools->addSeparator();
    tools->addAction(letterKeys());
    connect(letterKeys(), &QAction::toggled, this, &PlaceWindow::showTitle); // the keys it names
}

std::function<void(const QString &)> PlaceWindow::said()
{
    return [this](const QString &text) { say(text); };
}

/// What can be done on the page one sees: what it is for first, then what it has keys for.
void PlaceWindow::makeMenuOfHere()
{
    auto *main = new QAction(this);
    main->setShortcut(mainKey());
    addAction(main);
    m_vaultActions << main; // the entrance has a main button of its own
    const auto button = [this] { return place() ? place()->mainButton() : nullptr; };
    connect(main, &QAction::triggered, this, [button] {
        if (QPushButton *shown = button())
            shown->click(); // nothing, while it is disabled
    });
    QMenu *here = menuBar()->addMenu(tr("He&re"));
    m_vaultActions << here->menuAction();
    connect(here, &QMenu::aboutToShow, this, [this, here, main, button] {
        here->clear(); // the actions stay with their page
        if (const QPushButton *shown = button()) {
            main->setText(shown->text().remove(u'&'));
            main->setEnabled(shown->isEnabled());
            here->addAction(main);
        }
        const auto edits = place() ? place()->editActions() : QList<QAction *>(); // they have a menu of their own
        const auto actions = place() ? place()->pageActions() : QList<QAction *>();
        for (QAction *action : actions) {
            if (!edits.contains(action))
                here->addAction(action);
        }
        if (here->isEmpty())
            here->addAction(tr("Everything stands on the page"))->setEnabled(false);
    });
    giveLetters(here);
    connect(here, &QMenu::aboutToHide, main, [main] { main->setEnabled(true); }); // the button may be, by then
}

void PlaceWindow::showGuide()
{
    if (!m_guide)
        m_guide = new GuideWindow(m_reader.words.language(), this);
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
    m_guide->showPart(place() ? place()->guidePart() : QString());
}

void PlaceWindow::makePlaceMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go to"));
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        Place *place = m_places.at(i);
        const QKeySequence key(Qt::CTRL | m_placeKeys.at(i));
        addPlaceAction(menu, place->title(), key, [this, place] { goToPlace(place); });
    }
    menu->addSeparator();
    addPlaceAction(menu, tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(-1); });
    addPlaceAction(menu, tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { step(1); });
    addPlaceAction(menu, tr("Next &area"), QKeySequence(Qt::Key_F6), [this] { goToArea(m_shell, 1); });
    addPlaceAction(menu, tr("&Previous area"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { goToArea(m_shell, -1); });
    menu->addSeparator();
    addPlaceAction(menu, tr("&Search all cases"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { searchCases(); });
    addPlaceAction(menu, tr("Search &here"), QKeySequence::Find, [this] { place()->search(); });
    giveLetters(menu);
}

} // namespace habeas::ui
