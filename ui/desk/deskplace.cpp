// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deskplace.h"

#include "calendarfile.h"
#include "case/stagebar.h"
#include "holidaysettings.h"
#include "tasklist.h"
#include "timelinedelegate.h"
#include "timelineheader.h"
#include "widgets/labels.h"
#include "widgets/progressrow.h"
#include "widgets/rowtable.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::DeadlineRow;
using itemmodels::DeadlinesModel;
using workflow::DeskCase;
using workflow::DeskTask;

namespace {

constexpr int rowHeight = 26;
constexpr int casesAtOnce = 20; // between them others ask the vault
constexpr qint64 largestCalendar = 2 * 1024 * 1024; // what is longer is refused as none

/// A mark of the time line with its meaning in words.
class LegendEntry final : public QWidget
{
public:
    LegendEntry(const QString &text, std::optional<Mark> mark) : m_mark(mark)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(width, 0, 0, 0);
        auto *label = captionLabel(text);
        label->setWordWrap(false);
        row->addWidget(label);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Scheme scheme = schemeOf(palette());
        const QColor ink = colorsOf(scheme, m_mark ? Tone::Info : Tone::Warn).ink;
        QPainter painter(this);
        const QPointF middle(width / 2.0 - 2, height() / 2.0);
        if (m_mark)
            paintMark(&painter, middle, *m_mark, ink, colorOf(scheme, Token::Base));
        else
            paintArgued(&painter, QRectF(middle.x() - 8, middle.y() - 3, 16, 6), ink);
    }

private:
    static constexpr int width = 22;
    std::optional<Mark> m_mark;
};

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
      m_model(reader.locale),
      m_head(sectionLabel({})),
      m_calendar(new QPushButton(tr("For a &calendar …"))),
      m_asTable(new QPushButton(tr("As &table"))),
      m_table(new QTableView),
      m_axis(new TimelineHeader(DeadlinesModel::Line, reader.locale)),
      m_lines(new TimelineDelegate(this)),
      m_readHolidays(new QPushButton(tr("School &holidays …"))),
      m_inHolidays(errorLabel()),
      m_days(captionLabel({})),
      m_empty(new QLabel),
      m_new(new QPushButton(tr("&New case …"))),
      m_error(errorLabel()),
      m_mine(new TaskList(tr("Waits for me"), tr("Nothing waits for you."), reader)),
      m_others(new TaskList(tr("Waits for others"), tr("Nobody owes an answer."), reader)),
      m_vanishing(new TaskList(tr("Vanishes soon"), tr("No data vanish within two weeks."), reader)),
      m_runningHead(sectionLabel(tr("Running now"))),
      m_running(new QVBoxLayout)
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_new->setDefault(true);
    auto *right = new QVBoxLayout;
    right->addWidget(m_runningHead);
    right->addLayout(m_running);
    right->addWidget(m_vanishing, 1);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(m_mine, 1);
    lower->addWidget(m_others, 1);
    lower->addLayout(right, 1);
    m_deadlines = deadlines();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->setSpacing(12);
    page->addWidget(m_error);
    page->addWidget(m_empty, 1);
    page->addWidget(m_new, 0, Qt::AlignHCenter);
    page->addWidget(m_deadlines, 5);
    page->addLayout(lower, 4);
    m_empty->hide();
    m_new->hide();
    connectAll();
    showAs(false);
    showJobs();
}

QWidget *DeskPlace::deadlines()
{
    m_table->setAccessibleName(tr("Deadlines"));
    m_table->setModel(&m_model);
    m_table->setHorizontalHeader(m_axis);
    m_table->setItemDelegateForColumn(DeadlinesModel::Line, m_lines);
    showAsRows(m_table, rowHeight);
    m_axis->setStretchLastSection(true);
    m_axis->resizeSection(DeadlinesModel::Number, 90);
    m_axis->resizeSection(DeadlinesModel::Person, 150);
    m_axis->resizeSection(DeadlinesModel::Stage, 90);
    m_asTable->setCheckable(true);
    m_legend = legend();
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_legend);
    head->addWidget(m_calendar);
    head->addWidget(m_asTable);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_days, 1);
    foot->addWidget(m_readHolidays);
    column->addWidget(m_inHolidays);
    column->addLayout(foot);
    return box;
}

QWidget *DeskPlace::legend()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new LegendEntry(tr("safe day"), Mark::Safe));
    row->addWidget(new LegendEntry(tr("period ends"), Mark::Due));
    row->addWidget(new LegendEntry(tr("both"), Mark::Both));
    row->addWidget(new LegendEntry(tr("rests on an argument"), std::nullopt));
    return box;
}

void DeskPlace::connectAll()
{
    connect(m_asTable, &QPushButton::toggled, this, &DeskPlace::showAs);
    connect(m_readHolidays, &QPushButton::clicked, this, &DeskPlace::readHolidays);
    connect(m_calendar, &QPushButton::clicked, this, &DeskPlace::saveCalendar);
    connect(m_new, &QPushButton::clicked, this, &DeskPlace::newCaseWanted);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const CaseId id = m_model.rowAt(index.row()).caseId;
        const auto of =
            std::find_if(m_cases.begin(), m_cases.end(), [&](const DeskCase &each) { return each.id == id; });
        Q_EMIT caseWanted(id, of == m_cases.end() ? workflow::Stage::Intake : of->next);
    });
    for (TaskList *list : {m_mine, m_others, m_vanishing})
        connect(list, &TaskList::chosen, this, &DeskPlace::go);
    connect(&m_office, &OfficeThread::jobStarted, this, &DeskPlace::showJob);
}

QString DeskPlace::title() const
{
    return tr("Desk");
}

void DeskPlace::go(const DeskTask &task)
{
    Q_EMIT caseWanted(task.caseId, task.stage);
}

void DeskPlace::showAs(bool isTable)
{
    for (const auto column : {DeadlinesModel::Safe, DeadlinesModel::Due, DeadlinesModel::Remark})
        m_table->setColumnHidden(column, !isTable);
    m_table->setColumnHidden(DeadlinesModel::Line, isTable);
    m_legend->setVisible(!isTable);
    m_days->setVisible(!isTable);
    m_readHolidays->setVisible(!isTable);
    m_axis->updateGeometry();
}

void DeskPlace::saveCalendar()
{
    ui::saveCalendar(m_office, m_reader, m_organisation, {}, this,
                     [this](const QString &error) { showError(m_error, error); });
}

void DeskPlace::enter(const Organisation &organisation)
{
    m_organisation = organisation;
    m_holidays = schoolHolidays(organisation.id);
    refresh();
    m_table->setFocus();
}

void DeskPlace::refresh()
{
    ++m_round;
    m_today = m_office.clock().today(m_organisation.zone());
    showError(m_error, {});
    showScale();
    clearJobs();
    const auto jobs = m_office.jobs();
    for (Job *job : jobs)
        showJob(job);
    m_office.ask<qint64>(
        this, [id = m_organisation.id](workflow::Office &office) { return workflow::openCaseCount(office, id); },
        [this, round = m_round](const Result<qint64> &count) {
            if (round != m_round || !count)
                return; // reading the cases says why
            m_open = *count;
            showCounts();
        });
    m_cases.clear();
    readMore({});
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
    QList<DeadlineRow> rows;
    for (const DeskCase &of : std::as_const(m_cases)) {
        if (of.isAnswered)
            continue;
        QStringList remarks;
        if (of.isExtended)
            remarks << tr("extended");
        if (of.isSuspended)
            remarks << tr("a question is open");
        if (of.unreadable)
            remarks << of.unreadable->message;
        const workflow::SchoolHoliday *holiday = workflow::holidayOn(m_holidays, of.safeOn);
        rows << DeadlineRow{of.id,
                            of.number,
                            of.unreadable ? tr("cannot be read") : of.person,
                            StageBar::nameOf(of.stage),
                            of.safeOn,
                            of.dueOn,
                            holiday ? holiday->name : QString(),
                            remarks.join(u" · "_s)};
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DeadlineRow &a, const DeadlineRow &b) { return a.safeOn < b.safeOn; });
    const int row = m_table->currentIndex().row();
    m_model.show(m_today);
    m_model.append(rows);
    if (!rows.isEmpty())
        m_table->setCurrentIndex(m_model.index(qBound(0, row, int(rows.size()) - 1), 0));
    showHolidays();
    m_mine->show(tasksOf(m_cases, DeskTask::Kind::Mine), m_today);
    m_others->show(tasksOf(m_cases, DeskTask::Kind::Others), m_today);
    m_vanishing->show(tasksOf(m_cases, DeskTask::Kind::Vanishing), m_today);
    showCounts();
}

void DeskPlace::showCounts()
{
    const qint64 unread = m_open - m_cases.size();
    m_head->setText(unread > 0 && m_cases.size() >= mostCases
                        ? tr("Deadlines; %n open case(s) due later are not on this page", nullptr, int(unread))
                        : tr("Deadlines of the next %n day(s)", nullptr, TimeScale::dayCount));
    const bool isEmpty = m_cases.isEmpty();
    m_empty->setText(isEmpty ? tr("No cases yet. Begin with the request that came in.") : QString());
    m_empty->setVisible(isEmpty);
    m_new->setVisible(isEmpty);
    for (QWidget *each : std::initializer_list<QWidget *>{m_deadlines, m_mine, m_others, m_vanishing})
        each->setVisible(!isEmpty);
}

void DeskPlace::showScale()
{
    TimeScale scale{m_today, {}};
    QStringList named;
    const auto region = fromCode<law::Region>(m_organisation.region);
    for (int i = 0; region && i < TimeScale::dayCount; ++i) {
        const auto holiday = m_office.calendar().holidayOn(m_today.addDays(i), *region, m_organisation.localHolidays);
        if (!holiday)
            continue;
        scale.holidays.insert(holiday->date);
        named << itemmodels::shortDay(holiday->date, m_today, m_reader.locale) + QChar(0x00a0)
                + m_office.calendar().nameOf(holiday->code, m_reader.words.language());
    }
    for (const workflow::SchoolHoliday &holiday : std::as_const(m_holidays)) {
        if (holiday.last < m_today || !scale.shows(qMax(holiday.first, m_today)))
            continue;
        for (QDate day = qMax(holiday.first, m_today); day <= holiday.last && scale.shows(day); day = day.addDays(1))
            scale.holidays.insert(day);
        named << rangeOf(holiday) + QChar::Nbsp + holiday.name;
    }
    m_lines->setScale(scale);
    m_axis->setScale(scale);
    QString days = named.isEmpty() ? tr("No holiday in these days.") : tr("Hatched: %1.").arg(named.join(u", "_s));
    if (m_holidays.isEmpty() || m_holidays.constLast().last < m_today.addDays(TimeScale::dayCount))
        days +=
            u' ' + tr("School holidays are not known for all of these days; the ministry offers them as a calendar.");
    m_days->setText(days);
}

QString DeskPlace::rangeOf(const workflow::SchoolHoliday &holiday) const
{
    return itemmodels::shortDay(holiday.first, m_today, m_reader.locale) + u"–"_s
        + itemmodels::shortDay(holiday.last, m_today, m_reader.locale);
}

void DeskPlace::readHolidays()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Calendar of the school holidays"), {}, u"iCalendar (*.ics)"_s);
    if (path.isEmpty())
        return;
    QFile file(path);
    const bool isRead = file.open(QIODevice::ReadOnly);
    const auto holidays = workflow::schoolHolidaysOf(isRead ? file.read(largestCalendar) : QByteArray());
    if (!holidays)
        return showError(m_error, holidays.error().message);
    keepSchoolHolidays(m_organisation.id, *holidays);
    m_holidays = *holidays;
    refresh();
}

void DeskPlace::showHolidays()
{
    QStringList sentences;
    for (const workflow::SchoolHoliday &holiday : std::as_const(m_holidays)) {
        const auto count = std::count_if(m_cases.begin(), m_cases.end(), [&](const DeskCase &of) {
            return !of.isAnswered && holiday.contains(of.safeOn) && of.safeOn >= m_today;
        });
        if (count > 0)
            sentences << tr("%n case(s) fall due in “%1” (%2). Settle before who stands in.", nullptr, int(count))
                             .arg(holiday.name, rangeOf(holiday));
    }
    showError(m_inHolidays, sentences.join(u'\n'), Tone::Warn);
}

void DeskPlace::showJob(Job *job)
{
    m_running->addWidget(new ProgressRow(job, m_reader));
    connect(job, &QObject::destroyed, this, &DeskPlace::showJobs);
    showJobs();
}

void DeskPlace::showJobs()
{
    m_runningHead->setVisible(!m_office.jobs().isEmpty());
}

void DeskPlace::clearJobs()
{
    while (QLayoutItem *item = m_running->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    showJobs();
}

void DeskPlace::clear()
{
    ++m_round;
    m_organisation = {};
    m_cases.clear();
    m_open = 0;
    m_model.show({});
    for (TaskList *list : {m_mine, m_others, m_vanishing})
        list->clear();
    m_holidays.clear();
    showError(m_inHolidays, {});
    m_days->clear();
    clearJobs();
    showError(m_error, {});
}

} // namespace habeas::ui
