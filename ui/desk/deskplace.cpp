// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskplace.h"

#include "calendarfile.h"
#include "deadlinespanel.h"
#include "holidayediting.h"
#include "holidaysettings.h"
#include "runningpanel.h"
#include "tasklist.h"
#include "timescale.h"
#include "widgets/emptyplace.h"
#include "widgets/labels.h"

#include <QBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::ui {

using workflow::DeskCase;
using workflow::DeskTask;

namespace {

constexpr auto betweenChanges = 700ms; // somebody who decides item by item changes many things
constexpr int casesAtOnce = 20; // between them others ask the vault

QList<DeskTask> tasksOf(const QList<DeskCase> &cases, DeskTask::Kind kind)
{
    QList<DeskTask> tasks;
    for (const DeskCase &of : cases) {
        std::copy_if(of.tasks.begin(), of.tasks.end(), std::back_inserter(tasks),
                     [kind](const DeskTask &task) { return task.kind == kind; });
    }
    std::stable_sort(tasks.begin(), tasks.end(), [](const DeskTask &a, const DeskTask &b) {
        return a.on.isValid() != b.on.isValid() ? a.on.isValid() : a.on < b.on;
    });
    return tasks;
}

} // namespace

DeskPlace::DeskPlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_empty(new EmptyPlace),
      m_error(errorLabel()),
      m_deadlines(new DeadlinesPanel(office.calendar(), reader)),
      m_mine(new TaskList(tr("Waits for me"), tr("Nothing waits for you."), reader)),
      m_others(new TaskList(tr("Waits for others"), tr("Nobody owes an answer."), reader)),
      m_running(new RunningPanel(office, reader)),
      m_vanishing(new TaskList(tr("Vanishes soon"), tr("No data vanish within two weeks."), reader))
{
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_running);
    right->addWidget(m_vanishing, 1);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(m_mine, 1);
    lower->addWidget(m_others, 1);
    lower->addLayout(right, 1);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->setSpacing(12);
    page->addWidget(m_error);
    page->addWidget(m_empty, 1);
    page->addWidget(m_deadlines, 5);
    page->addLayout(lower, 4);
    m_empty->hide();
    connectAll();
}

void DeskPlace::connectAll()
{
    m_recounting.setSingleShot(true);
    m_recounting.setInterval(betweenChanges);
    connect(&m_recounting, &QTimer::timeout, this, &DeskPlace::refresh);
    connect(m_empty, &EmptyPlace::wanted, this, &DeskPlace::newCaseWanted);
    connect(m_deadlines, &DeadlinesPanel::caseChosen, this, [this](const CaseId &id) {
        const auto of =
            std::find_if(m_cases.begin(), m_cases.end(), [&](const DeskCase &each) { return each.id == id; });
        Q_EMIT caseWanted(id, of == m_cases.end() ? workflow::Stage::Intake : of->next);
    });
    connect(m_deadlines, &DeadlinesPanel::calendarWanted, this, [this] {
        saveCalendar(m_office, m_reader, m_organisation, {}, this,
                     [this](const QString &error) { showError(m_error, error); });
    });
    connect(m_deadlines, &DeadlinesPanel::holidaysWanted, this,
            [this] { editSchoolHolidays(m_office, m_organisation.id, this, holidaysKept()); });
    connect(m_running, &RunningPanel::lineWanted, this, [this](const CaseId &id, const SystemId &system) {
        Q_EMIT caseWanted(id, workflow::Stage::Collect, system);
    });
    for (TaskList *list : {m_mine, m_others, m_vanishing})
        connect(list, &TaskList::chosen, this, &DeskPlace::go);
}

QDate DeskPlace::today() const
{
    return m_office.clock().today(m_organisation.zone());
}

QString DeskPlace::title() const
{
    return tr("Desk");
}

void DeskPlace::go(const DeskTask &task)
{
    if (task.what.name == u"desk.acknowledge"_s)
        Q_EMIT acknowledgeWanted(task.caseId);
    else
        Q_EMIT caseWanted(task.caseId, task.stage, task.system);
}

void DeskPlace::enter(const Organisation &organisation)
{
    m_organisation = organisation;
    m_isFresh = true;
    refresh();
}

void DeskPlace::recount(const Organisation &organisation)
{
    m_organisation = organisation;
    m_recounting.start();
}

void DeskPlace::refresh()
{
    m_recounting.stop();
    ++m_round;
    showError(m_error, {});
    readOrganisation();
    m_running->refresh();
    m_office.ask<workflow::CaseCounts>(
        this, [id = m_organisation.id](workflow::Office &office) { return workflow::caseCounts(office, id); },
        [this, round = m_round](const Result<workflow::CaseCounts> &counts) {
            if (round != m_round || !counts)
                return; // reading the cases says why
            m_counts = *counts;
            showCounts();
        });
    m_cases.clear();
    readMore({});
}

/// As it is by now: somebody else may have changed its holidays.
void DeskPlace::readOrganisation()
{
    m_office.ask<Organisation>(
        this, [id = m_organisation.id](workflow::Office &office) { return office.vault.registry().organisation(id); },
        [this, round = m_round](const Result<Organisation> &organisation) {
            if (round != m_round || !organisation)
                return; // reading the cases says why
            m_organisation = *organisation;
            m_deadlines->showDays(m_organisation, today());
            const auto local = localSchoolHolidays(m_organisation.id);
            if (local.isEmpty())
                return;
            if (m_organisation.schoolHolidays.isEmpty())
                return keepSchoolHolidays(m_office, m_organisation.id, local, this, holidaysKept());
            forgetLocalSchoolHolidays(m_organisation.id); // those of the vault hold
        });
}

std::function<void(const QString &error)> DeskPlace::holidaysKept()
{
    return [this, id = m_organisation.id](const QString &error) {
        if (!error.isEmpty())
            return showError(m_error, error);
        Q_EMIT changed({});
        if (id == m_organisation.id)
            refresh();
    };
}

void DeskPlace::readMore(const QByteArray &after)
{
    m_office.ask<workflow::DeskPage>(
        this,
        [organisation = m_organisation, after](workflow::Office &office) {
            return workflow::readDesk(office, organisation, casesAtOnce, after);
        },
        [this, round = m_round](const Result<workflow::DeskPage> &page) {
            if (round != m_round)
                return; // it is being read again, or another controller was chosen
            if (!page)
                return showError(m_error, page.error().message);
            take(*page);
        });
}

void DeskPlace::take(const workflow::DeskPage &page)
{
    m_cases << page.cases;
    if (!page.next.isEmpty() && m_cases.size() < mostCases)
        readMore(page.next);
    settle();
}

void DeskPlace::settle()
{
    m_deadlines->showCases(m_cases);
    const auto mine = tasksOf(m_cases, DeskTask::Kind::Mine);
    m_mine->show(mine, today());
    m_others->show(tasksOf(m_cases, DeskTask::Kind::Others), today());
    m_vanishing->show(tasksOf(m_cases, DeskTask::Kind::Vanishing), today());
    showCounts();
    if (std::exchange(m_isFresh, false) && isVisible()) // what is empty or hidden takes no focus
        (m_cases.isEmpty() ? static_cast<QWidget *>(m_empty) : m_deadlines)->setFocus();
    Q_EMIT counted(mine.size(), qMax(m_counts.open, qint64(m_cases.size())));
}

void DeskPlace::showCounts()
{
    const qint64 unread = m_counts.open - m_cases.size();
    m_deadlines->setTitle(unread > 0 && m_cases.size() >= mostCases
                              ? tr("Deadlines; %n open case(s) due later are not on this page", nullptr, int(unread))
                              : tr("Deadlines of the next %n day(s)", nullptr, TimeScale::dayCount));
    const bool isEmpty = m_cases.isEmpty();
    m_empty->say(m_counts.all > 0 ? tr("No case is open. The next one begins with the request that came in.")
                                  : tr("No cases yet. Begin with the request that came in."),
                 tr("&New case …"));
    m_empty->setVisible(isEmpty);
    for (QWidget *each : std::initializer_list<QWidget *>{m_deadlines, m_mine, m_others, m_vanishing})
        each->setVisible(!isEmpty);
}

void DeskPlace::clear()
{
    ++m_round;
    m_recounting.stop();
    m_organisation = {};
    m_cases.clear();
    m_counts = {};
    m_deadlines->clear();
    for (TaskList *list : {m_mine, m_others, m_vanishing})
        list->clear();
    m_running->clear();
    showError(m_error, {});
}

} // namespace habeas::ui
