// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placewindow.h"

#include "case/caseplace.h"
#include "cases/casesplace.h"
#include "desk/deskplace.h"
#include "intake/clipboardfiles.h"
#include "intake/intakeplace.h"
#include "journal/journalplace.h"
#include "report/reportplace.h"
#include "shell/backupnote.h"
#include "shell/dropframe.h"
#include "shell/journalcheck.h"
#include "shell/placebar.h"
#include "shell/savednote.h"
#include "shell/sidebar.h"
#include "systems/systemsplace.h"
#include "theme/icons.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using workflow::Stage;

namespace {

constexpr QSize usualSize(1280, 800);
constexpr QSize leastSize(1024, 640);
constexpr QSize aroundIt(16, 48); // its frame and title, before a window manager has said

QString geometryKey(const QString &name)
{
    return u"geometry/"_s + name;
}

} // namespace

PlaceWindow::PlaceWindow(OfficeThread &office, const Reader &reader, const QString &name)
    : m_office(office), m_reader(reader), m_stack(new QStackedWidget)
{
    setObjectName(name);
    const QSize room = screen()->availableSize() - aroundIt;
    setMinimumSize(leastSize.boundedTo(room));
    setAcceptDrops(true);
    setWindowIcon(iconNamed(u"habeas"_s));
    makePlaces();
    makeMenus();
    connectShell();
    setOpen(false);
    setCentralWidget(m_shell);
    resize(usualSize.boundedTo(room));
    restoreGeometry(QSettings().value(geometryKey(name)).toByteArray());
}

void PlaceWindow::makePlaces()
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

    m_intake = new IntakePlace(m_office, m_reader);
    m_cases = new CasesPlace(m_office, m_reader);
    m_desk = new DeskPlace(m_office, m_reader);
    addPlace(m_desk, u"desk"_s, Qt::Key_1);
    addPlace(m_intake, u"intake"_s, Qt::Key_2);
    addPlace(m_cases, u"cases"_s, Qt::Key_3);
    auto *systems = new SystemsPlace(m_office, m_reader);
    addPlace(systems, u"systems"_s, Qt::Key_4);
    m_journal = new JournalPlace(m_office, m_reader);
    addPlace(m_journal, u"journal"_s, Qt::Key_5);
    addPlace(new ReportPlace(m_office, m_reader), u"report"_s, Qt::Key_6);
    connect(m_desk, &DeskPlace::counted, this, [this](qint64 mine, qint64 openCases) {
        m_sidebar->showCount(int(m_places.indexOf(m_desk)), mine);
        m_sidebar->showCount(int(m_places.indexOf(m_cases)), openCases);
    });
    m_case = new CasePlace(m_office, m_reader);
    const auto acknowledge = [this](const CaseId &id) {
        goToCase(id, Stage::Answer);
        m_case->writeLetter(u"acknowledgement"_s);
    };
    connect(m_intake, &IntakePlace::acknowledgeWanted, this, acknowledge);
    connect(m_intake, &IntakePlace::registerWanted, this, [this, systems] { goToPlace(systems); });
    connect(m_desk, &DeskPlace::acknowledgeWanted, this, acknowledge);
    m_stack->addWidget(m_case);
    connectPlace(m_case);
    connect(m_case, &CasePlace::registerWanted, this, [this, systems](const SystemId &system) {
        goToPlace(systems);
        system.isNull() ? systems->showController() : systems->showSystem(system);
    });
    connect(m_case, &CasePlace::systemsWanted, this, [this, systems] { goToPlace(systems); });
    connect(m_case, &CasePlace::taken, m_sidebar, &Sidebar::addRecent);
    connect(m_case, &CasePlace::stageChanged, this, [this] {
        if (m_stop >= 0 && m_stops.at(m_stop).place == m_case)
            m_stops[m_stop].stage = m_case->stage();
        showTitle();
    });
    // Files fall onto the window, not into a field that would show their path.
    for (QWidget *field : m_shell->findChildren<QWidget *>())
        field->setAcceptDrops(false);
    m_dropFrame = new DropFrame(m_shell);
}

void PlaceWindow::addPlace(Place *place, const QString &icon, Qt::Key key)
{
    m_places << place;
    m_placeKeys << key;
    m_stack->addWidget(place);
    m_sidebar->addPlace(place->title(), icon);
    connect(place, &Place::caseWanted, this, &PlaceWindow::goToCase);
    connect(place, &Place::newCaseWanted, this, [this] { goToPlace(m_intake); });
    connectPlace(place);
}

void PlaceWindow::connectPlace(Place *place)
{
    connect(place, &Place::titleChanged, this, &PlaceWindow::showTitle);
    connect(place, &Place::changed, this, &PlaceWindow::changed);
    connect(place, &Place::changed, this, [this, place](const CaseId &id) {
        recount();
        if (Place *shown = this->place(); shown && shown != place)
            shown->readAgain(id); // what ran on behind it has come to its end
    });
}

void PlaceWindow::searchCases()
{
    goToPlace(m_cases);
    m_cases->search();
}

void PlaceWindow::connectShell()
{
    m_jobs = new QLabel;
    statusBar()->addWidget(m_jobs);
    m_savedNote = new SavedNote(this);
    statusBar()->addWidget(m_savedNote);
    m_keys = asCaption(new ElidedLabel);
    m_keys->setWordWrap(false);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(m_keys, 1);
    m_backupNote = new BackupNote(m_office, m_reader.locale);
    statusBar()->addPermanentWidget(m_backupNote);
    connect(m_backupNote, &BackupNote::clicked, this, &PlaceWindow::backupWanted);
    m_journalCheck = new JournalCheck(m_office, m_reader);
    statusBar()->addPermanentWidget(m_journalCheck);
    connect(m_journalCheck, &JournalCheck::clicked, this, [this] { goToPlace(m_journal); });
    connect(m_journal, &JournalPlace::verified, this,
            [this](const workflow::Proof &proof) { m_journalCheck->take(proof, organisation().zone()); });
    m_lockNote = new QLabel;
    statusBar()->addPermanentWidget(m_lockNote);
    connect(&m_office, &OfficeThread::jobStarted, this, [this](Job *job) {
        showJobs();
        connect(job, &QObject::destroyed, this, &PlaceWindow::showJobs, Qt::QueuedConnection);
    });
    connect(m_sidebar, &Sidebar::placeChosen, this, [this](int index) { goToPlace(m_places.at(index)); });
    connect(m_sidebar, &Sidebar::organisationChosen, this, &PlaceWindow::chooseOrganisation);
    connect(m_sidebar, &Sidebar::caseChosen, this, [this](const CaseId &id) { goToCase(id, {}); });
    connect(m_sidebar, &Sidebar::lockWanted, this, &PlaceWindow::lockWanted);
    connect(m_bar, &PlaceBar::backWanted, this, [this] { step(-1); });
    connect(m_bar, &PlaceBar::forwardWanted, this, [this] { step(1); });
    connect(m_bar, &PlaceBar::searchWanted, this, &PlaceWindow::searchCases);
    connect(m_bar, &PlaceBar::newCaseWanted, this, [this] { goToPlace(m_intake); });
    connect(m_bar, &PlaceBar::upWanted, this, [this] { goToPlace(m_cases); });
}

void PlaceWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitSidebar();
}

void PlaceWindow::fitSidebar()
{
    const Place *shown = place();
    m_sidebar->fitTo(width(), shown && shown->needsWidth());
}

void PlaceWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    QSettings().setValue(geometryKey(objectName()), saveGeometry());
    Q_EMIT closed();
}

void PlaceWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!place() || localFilesIn(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropFrame->show(place() == m_case ? tr("Add to %1").arg(m_case->title()) : tr("Take in as a new request"));
}

void PlaceWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropFrame->hide();
}

void PlaceWindow::dropEvent(QDropEvent *event)
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

Place *PlaceWindow::place() const
{
    return isOpen() ? qobject_cast<Place *>(m_stack->currentWidget()) : nullptr;
}

void PlaceWindow::go(const Stop &stop)
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

void PlaceWindow::goToCase(const CaseId &id, std::optional<Stage> stage, const SystemId &system)
{
    go({m_case, id, stage, system});
}

void PlaceWindow::step(int by)
{
    const qsizetype next = m_stop + by;
    if (next < 0 || next >= m_stops.size())
        return;
    m_stop = next;
    visit(m_stops.at(next));
}

void PlaceWindow::visit(const Stop &stop)
{
    m_stack->setCurrentWidget(stop.place);
    m_sidebar->markPlace(int(m_places.indexOf(stop.place == m_case ? m_cases : stop.place)));
    m_bar->allow(m_stop > 0, m_stop + 1 < m_stops.size());
    if (stop.place == m_case)
        m_case->show(stop.caseId, stop.stage, stop.system);
    else
        stop.place->enter(organisation());
    showTitle();
}

void PlaceWindow::showTitle()
{
    const Place *shown = place();
    // Never a name: titles are seen in the taskbar and when a screen is shared.
    setWindowTitle(shown ? shown->title() : QString());
    fitSidebar();
    m_keys->setText(shown ? shown->keyHint() : QString());
    for (QAction *action : std::as_const(m_caseActions))
        action->setEnabled(shown && shown == m_case);
    if (!shown)
        return;
    m_bar->show(shown->heading(), shown == m_case ? m_cases->title() : QString());
    m_bar->offerNewCase(shown != m_intake);
}

void PlaceWindow::showJobs()
{
    const auto running = m_office.jobs().size();
    m_jobs->setText(running == 0 ? QString() : tr("%n work(s) running", nullptr, int(running)));
}

void PlaceWindow::setOpen(bool isOpen)
{
    for (QAction *action : m_vaultActions + m_keepingActions)
        action->setEnabled(isOpen);
    m_lockNote->setVisible(isOpen);
}

void PlaceWindow::open(const Opened &opened, const OrganisationId &organisation)
{
    m_opened = opened;
    setOpen(true);
    m_lockNote->setText(
        m_opened.isInvented
            ? tr("An invented school to look around · locking, also after %n minute(s) of rest, throws it away",
                 nullptr, int(untilLocked.count()))
            : tr("Vault open · locks after %n minute(s) of rest", nullptr, int(untilLocked.count())));
    m_sidebar->showOrganisations(m_opened.organisations);
    m_sidebar->showUser(m_opened.userName);
    const auto &all = m_opened.organisations;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Organisation &each) { return each.id == organisation; });
    m_organisation = found == all.end() ? 0 : std::distance(all.begin(), found);
    m_sidebar->markOrganisation(int(m_organisation));
    m_journalCheck->begin(this->organisation());
    for (QAction *action : std::as_const(m_keepingActions))
        action->setEnabled(!m_opened.isInvented);
    backedUp();
    recount(); // who goes on in a case does not come past the desk
}

void PlaceWindow::goOn(const LastStop &stop)
{
    if (!stop.caseId.isNull())
        goToCase(stop.caseId, stop.stage);
    else
        goToPlace(m_places.value(stop.place, m_desk));
}

LastStop PlaceWindow::stop() const
{
    const Stop &stop = m_stops.at(m_stop);
    return {organisation().id, int(m_places.indexOf(stop.place)), stop.caseId, stop.stage.value_or(m_case->stage())};
}

/// What waits, and how many cases are open, stands beside every place.
void PlaceWindow::recount()
{
    if (isOpen())
        m_desk->recount(organisation());
}

void PlaceWindow::readAgain(const CaseId &id)
{
    recount();
    if (Place *shown = place())
        shown->readAgain(id);
}

void PlaceWindow::backedUp()
{
    if (isOpen() && !m_opened.isInvented)
        m_backupNote->begin(organisation());
}

void PlaceWindow::say(const QString &text)
{
    statusBar()->showMessage(text);
}

void PlaceWindow::chooseOrganisation(int index)
{
    m_organisation = index;
    m_journalCheck->begin(organisation());
    backedUp();
    goToPlace(m_desk);
}

void PlaceWindow::clear()
{
    m_opened = {};
    m_stops.clear();
    m_stop = -1;
    m_sidebar->clear();
    for (Place *place : std::as_const(m_places))
        place->clear();
    m_case->clear();
    m_journalCheck->clear();
    m_backupNote->clear();
    statusBar()->clearMessage();
    m_savedNote->clear();
    m_bar->show({}, {});
    setOpen(false);
    showTitle();
}

} // namespace habeas::ui
