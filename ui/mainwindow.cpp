// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "case/caseplace.h"
#include "cases/casesplace.h"
#include "desk/deskplace.h"
#include "intake/clipboardfiles.h"
#include "intake/intakeplace.h"
#include "journal/journalplace.h"
#include "report/reportplace.h"
#include "shell/dropframe.h"
#include "shell/idlewatch.h"
#include "shell/journalcheck.h"
#include "shell/placebar.h"
#include "shell/sidebar.h"
#include "systems/systemsplace.h"
#include "theme/icons.h"
#include "vault/entrance.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using workflow::Stage;

MainWindow::MainWindow(OfficeThread &office, const Reader &reader, std::chrono::milliseconds patience)
    : m_office(office), m_reader(reader), m_pages(new QStackedWidget), m_stack(new QStackedWidget)
{
    setCentralWidget(m_pages);
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
    setWindowIcon(iconNamed(u"habeas"_s));
    resize(1280, 800);
    makeEntrance();
    makePlaces();
    makeMenus();
    connectShell();
    connect(new IdleWatch(patience, this), &IdleWatch::idle, this, [this] {
        // What somebody holds does not keep the vault open; it goes on from where it stands another time.
        const auto jobs = m_office.jobs();
        if (place() && std::all_of(jobs.begin(), jobs.end(), [](const Job *job) { return job->isHeld(); }))
            lock();
    });
    showEntrance();
}

MainWindow::~MainWindow()
{
    leaveVault();
}

void MainWindow::leaveVault()
{
    keepStop();
    m_entrance->leave();
}

void MainWindow::makeEntrance()
{
    m_entrance = new Entrance(m_office, m_reader);
    m_pages->addWidget(m_entrance);
    connect(m_entrance, &Entrance::entered, this, &MainWindow::enter);
    connect(m_entrance, &Entrance::said, this, [this](const QString &text) { statusBar()->showMessage(text); });
}

void MainWindow::makePlaces()
{
    m_sidebar = new Sidebar;
    m_bar = new PlaceBar;
    m_shell = new QWidget;
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(m_shell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);
    m_pages->addWidget(m_shell);

    m_intake = new IntakePlace(m_office, m_reader);
    m_cases = new CasesPlace(m_office, m_reader);
    auto *desk = new DeskPlace(m_office, m_reader);
    m_first = desk;
    addPlace(m_first, u"desk"_s, Qt::Key_1);
    addPlace(m_intake, u"intake"_s, Qt::Key_2);
    addPlace(m_cases, u"cases"_s, Qt::Key_3);
    auto *systems = new SystemsPlace(m_office, m_reader);
    addPlace(systems, u"systems"_s, Qt::Key_4);
    m_journal = new JournalPlace(m_office, m_reader);
    addPlace(m_journal, u"journal"_s, Qt::Key_5);
    addPlace(new ReportPlace(m_office, m_reader), u"report"_s, Qt::Key_6);
    connect(desk, &DeskPlace::counted, this, [this](qint64 mine, qint64 openCases) {
        m_sidebar->showCount(int(m_places.indexOf(m_first)), mine);
        m_sidebar->showCount(int(m_places.indexOf(m_cases)), openCases);
    });
    m_case = new CasePlace(m_office, m_reader);
    m_stack->addWidget(m_case);
    connect(m_case, &CasePlace::titleChanged, this, &MainWindow::showTitle);
    connect(m_case, &CasePlace::registerWanted, this, [this, systems](const SystemId &system) {
        goToPlace(systems);
        if (system.isNull())
            systems->showController();
    });
    connect(m_case, &CasePlace::taken, m_sidebar, &Sidebar::addRecent);
    connect(m_case, &CasePlace::stageChanged, this, [this] {
        if (m_stop >= 0 && m_stops.at(m_stop).place == m_case)
            m_stops[m_stop].stage = m_case->stage();
    });
    // Files fall onto the window, not into a field that would show their path.
    for (QWidget *field : m_shell->findChildren<QWidget *>())
        field->setAcceptDrops(false);
    m_dropFrame = new DropFrame(m_shell);
}

void MainWindow::addPlace(Place *place, const QString &icon, Qt::Key key)
{
    m_places << place;
    m_placeKeys << key;
    m_stack->addWidget(place);
    m_sidebar->addPlace(place->title(), icon);
    connect(place, &Place::caseWanted, this, &MainWindow::goToCase);
    connect(place, &Place::newCaseWanted, this, [this] { goToPlace(m_intake); });
    connect(place, &Place::titleChanged, this, &MainWindow::showTitle);
}

void MainWindow::searchCases()
{
    goToPlace(m_cases);
    m_cases->search();
}

void MainWindow::connectShell()
{
    m_jobs = new QLabel;
    statusBar()->addWidget(m_jobs);
    m_journalCheck = new JournalCheck(m_office, m_reader);
    statusBar()->addPermanentWidget(m_journalCheck);
    connect(m_journalCheck, &JournalCheck::clicked, this, [this] { goToPlace(m_journal); });
    m_lockNote = new QLabel(tr("Vault open · locks after %n minute(s) of rest", nullptr, int(untilLocked.count())));
    statusBar()->addPermanentWidget(m_lockNote);
    m_lockNote->hide();
    connect(&m_office, &OfficeThread::jobStarted, this, [this](Job *job) {
        showJobs();
        connect(job, &QObject::destroyed, this, &MainWindow::showJobs, Qt::QueuedConnection);
    });
    connect(m_sidebar, &Sidebar::placeChosen, this, [this](int index) { goToPlace(m_places.at(index)); });
    connect(m_sidebar, &Sidebar::organisationChosen, this, &MainWindow::chooseOrganisation);
    connect(m_sidebar, &Sidebar::caseChosen, this, [this](const CaseId &id) { goToCase(id, Stage::Collect); });
    connect(m_sidebar, &Sidebar::lockWanted, this, &MainWindow::lock);
    connect(m_bar, &PlaceBar::backWanted, this, [this] { step(-1); });
    connect(m_bar, &PlaceBar::forwardWanted, this, [this] { step(1); });
    connect(m_bar, &PlaceBar::searchWanted, this, &MainWindow::searchCases);
    connect(m_bar, &PlaceBar::newCaseWanted, this, [this] { goToPlace(m_intake); });
    connect(m_bar, &PlaceBar::upWanted, this, [this] { goToPlace(m_cases); });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->fitTo(width());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!place() || localFilesIn(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropFrame->show(place() == m_case ? tr("Add to %1").arg(m_case->title()) : tr("Take in as a new request"));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropFrame->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropFrame->hide();
    const QStringList paths = localFilesIn(event->mimeData());
    if (!place() || paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (place() == m_case)
        return m_case->takeFiles(paths);
    goToPlace(m_intake);
    m_intake->takeFiles(paths);
}

Place *MainWindow::place() const
{
    return m_pages->currentWidget() == m_shell ? qobject_cast<Place *>(m_stack->currentWidget()) : nullptr;
}

void MainWindow::showEntrance()
{
    for (QAction *action : std::as_const(m_vaultActions))
        action->setEnabled(false);
    m_pages->setCurrentWidget(m_entrance);
    m_lockNote->hide();
    showTitle();
    m_entrance->begin();
}

void MainWindow::go(const Stop &stop)
{
    if (m_stop < 0 || !(m_stops.at(m_stop) == stop)) {
        m_stops.resize(m_stop + 1); // what was ahead is left behind
        m_stops << stop;
        m_stop = m_stops.size() - 1;
    } else {
        m_stops[m_stop] = stop;
    }
    visit(stop);
}

void MainWindow::goToCase(const CaseId &id, Stage stage, const SystemId &system)
{
    go({m_case, id, stage, system});
}

void MainWindow::step(int by)
{
    const qsizetype next = m_stop + by;
    if (next < 0 || next >= m_stops.size())
        return;
    m_stop = next;
    visit(m_stops.at(next));
}

void MainWindow::visit(const Stop &stop)
{
    for (QAction *action : std::as_const(m_vaultActions))
        action->setEnabled(true);
    m_pages->setCurrentWidget(m_shell);
    m_lockNote->show();
    m_stack->setCurrentWidget(stop.place);
    m_sidebar->markPlace(int(m_places.indexOf(stop.place == m_case ? m_cases : stop.place)));
    m_bar->allow(m_stop > 0, m_stop + 1 < m_stops.size());
    if (stop.place == m_case)
        m_case->show(stop.caseId, stop.stage, stop.system);
    else
        stop.place->enter(organisation());
    showTitle();
}

void MainWindow::showTitle()
{
    const Place *shown = place();
    // Never a name: titles are seen in the taskbar and when a screen is shared.
    setWindowTitle(shown ? shown->title() : QString());
    if (!shown)
        return;
    m_bar->show(shown->title(), shown == m_case ? m_cases->title() : QString());
    m_bar->offerNewCase(shown != m_intake);
}

void MainWindow::showJobs()
{
    const auto running = m_office.jobs().size();
    m_jobs->setText(running == 0 ? QString() : tr("%n work(s) running", nullptr, int(running)));
}

void MainWindow::enter(const QString &folder)
{
    m_folder = folder;
    struct Opened {
        QList<Organisation> organisations;
        QString userName;
        LastStop last;
    };
    m_office.ask<Opened>(
        this,
        [last = m_folder.isEmpty() ? LastStop() : lastStop(m_folder)](workflow::Office &office) -> Result<Opened> {
            const auto organisations = office.vault.registry().organisations();
            if (!organisations)
                return organisations.error();
            const auto name = office.vault.userName();
            if (!name)
                return name.error();
            const bool isThere = last.caseId.isNull() || bool(office.vault.cases().caseWith(last.caseId));
            return Opened{*organisations, *name, isThere ? last : LastStop{last.organisation, 0, {}, {}}};
        },
        [this](const Result<Opened> &opened) {
            if (!opened || opened->organisations.isEmpty()) {
                m_entrance->turnBack(opened ? tr("The vault holds no controller yet. Add one with habeasctl org add.")
                                            : opened.error().message);
                return;
            }
            m_organisations = opened->organisations;
            m_sidebar->showOrganisations(m_organisations);
            m_sidebar->showUser(opened->userName);
            goOn(opened->last);
        });
}

/// The desk lies behind it: one step back leads there.
void MainWindow::goOn(const LastStop &last)
{
    const auto found = std::find_if(m_organisations.begin(), m_organisations.end(),
                                    [&](const Organisation &each) { return each.id == last.organisation; });
    const int index = found == m_organisations.end() ? 0 : int(std::distance(m_organisations.begin(), found));
    m_sidebar->markOrganisation(index);
    chooseOrganisation(index);
    if (found == m_organisations.end())
        return;
    if (!last.caseId.isNull())
        goToCase(last.caseId, last.stage);
    else if (last.place > 0 && last.place < m_places.size())
        goToPlace(m_places.at(last.place));
}

void MainWindow::keepStop()
{
    if (m_stop < 0 || m_folder.isEmpty())
        return;
    const Stop &stop = m_stops.at(m_stop);
    remember(m_folder, {organisation().id, int(m_places.indexOf(stop.place)), stop.caseId, stop.stage});
    m_folder.clear();
}

void MainWindow::chooseOrganisation(int index)
{
    m_organisation = index;
    m_journalCheck->begin(organisation());
    goToPlace(m_first);
}

void MainWindow::lock()
{
    leaveVault();
    m_organisations.clear();
    m_stops.clear();
    m_stop = -1;
    m_sidebar->clear();
    for (Place *place : std::as_const(m_places))
        place->clear();
    m_case->clear();
    m_journalCheck->clear();
    m_bar->show({}, {});
    showEntrance();
}

} // namespace habeas::ui
