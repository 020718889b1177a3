// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlinespanel.h"

#include "case/stagebar.h"
#include "timelinedelegate.h"
#include "timelineheader.h"
#include "timelinelegend.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include "itemmodels/wording.h"
#include "workflow/desk.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::DeadlineRow;
using itemmodels::DeadlinesModel;
using workflow::DeskCase;
using workflow::SchoolHoliday;

namespace {

constexpr int rowHeight = 26;

} // namespace

DeadlinesPanel::DeadlinesPanel(const law::HolidayCalendar &calendar, const Reader &reader, QWidget *parent)
    : Panel({}, parent),
      m_calendar(calendar),
      m_reader(reader),
      m_model(reader.locale),
      m_legend(new TimelineLegend),
      m_toCalendar(new QPushButton(tr("For a &calendar …"))),
      m_asTable(new QPushButton(tr("As &table"))),
      m_table(new QTableView),
      m_axis(new TimelineHeader(DeadlinesModel::Line, reader.locale)),
      m_lines(new TimelineDelegate(this)),
      m_inHolidays(errorLabel()),
      m_days(captionLabel({})),
      m_editHolidays(new QPushButton(tr("School &holidays …")))
{
    setFocusProxy(m_table);
    arrange();
    connect(m_asTable, &QPushButton::toggled, this, &DeadlinesPanel::showAs);
    connect(m_editHolidays, &QPushButton::clicked, this, &DeadlinesPanel::holidaysWanted);
    connect(m_toCalendar, &QPushButton::clicked, this, &DeadlinesPanel::calendarWanted);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT caseChosen(m_model.rowAt(index.row()).caseId); });
    showAs(false);
}

void DeadlinesPanel::arrange()
{
    m_table->setAccessibleName(tr("Deadlines"));
    m_table->setModel(&m_model);
    m_table->setHorizontalHeader(m_axis);
    m_table->setItemDelegateForColumn(DeadlinesModel::Line, m_lines);
    m_table->setFrameShape(QFrame::NoFrame);
    showAsRows(m_table, rowHeight);
    m_axis->setStretchLastSection(true);
    m_axis->resizeSection(DeadlinesModel::Number, 90);
    m_axis->resizeSection(DeadlinesModel::Person, 150);
    m_axis->resizeSection(DeadlinesModel::Stage, 90);
    m_asTable->setCheckable(true);
    for (QWidget *each : std::initializer_list<QWidget *>{m_legend, m_toCalendar, m_asTable})
        head()->addWidget(each);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 4, 12, 4);
    foot->setSpacing(8);
    foot->addWidget(m_days, 1);
    foot->addWidget(m_editHolidays);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_inHolidays);
    body()->addLayout(foot);
}

void DeadlinesPanel::showAs(bool isTable)
{
    for (const auto column : {DeadlinesModel::Safe, DeadlinesModel::Due, DeadlinesModel::Remark})
        m_table->setColumnHidden(column, !isTable);
    m_table->setColumnHidden(DeadlinesModel::Line, isTable);
    m_legend->setVisible(!isTable);
    m_days->setVisible(!isTable);
    m_editHolidays->setVisible(!isTable);
    m_axis->updateGeometry();
}

void DeadlinesPanel::showDays(const Organisation &organisation, QDate today)
{
    m_organisation = organisation;
    m_today = today;
    showScale();
}

void DeadlinesPanel::showCases(const QList<DeskCase> &cases)
{
    QList<DeadlineRow> rows;
    for (const DeskCase &of : cases) {
        if (of.isAnswered)
            continue;
        QStringList remarks;
        if (of.isExtended)
            remarks << tr("extended");
        if (of.isSuspended)
            remarks << tr("a question is open");
        if (of.unreadable)
            remarks << of.unreadable->message;
        const SchoolHoliday *holiday = workflow::holidayOn(m_organisation.schoolHolidays, of.safeOn);
        rows << DeadlineRow{of.id,
                            of.number,
                            of.unreadable ? tr("cannot be read") : of.person,
                            StageBar::nameOf(of.next),
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
    showHolidays(cases);
}

void DeadlinesPanel::showScale()
{
    TimeScale scale{m_today, {}, {}};
    QStringList named;
    const auto region = fromCode<law::Region>(m_organisation.region);
    for (int i = 0; region && i < TimeScale::dayCount; ++i) {
        const auto holiday = m_calendar.holidayOn(m_today.addDays(i), *region, m_organisation.localHolidays);
        if (!holiday)
            continue;
        scale.holidays.insert(holiday->date);
        named << itemmodels::shortDay(holiday->date, m_today, m_reader.locale) + QChar(QChar::Nbsp)
                + m_calendar.nameOf(holiday->code, m_reader.words.language());
    }
    for (const SchoolHoliday &holiday : std::as_const(m_organisation.schoolHolidays)) {
        if (holiday.last < m_today || !scale.shows(qMax(holiday.first, m_today)))
            continue;
        scale.bands << TimeScale::Band{qMax(holiday.first, m_today), holiday.last, holiday.name};
        named << rangeOf(holiday) + QChar(QChar::Nbsp) + holiday.name;
    }
    m_lines->setScale(scale);
    m_axis->setScale(scale);
    QString days = named.isEmpty() ? tr("No holiday in these days.") : tr("Hatched: %1.").arg(named.join(u", "_s));
    if (m_organisation.schoolHolidays.isEmpty()
        || m_organisation.schoolHolidays.constLast().last < m_today.addDays(TimeScale::dayCount))
        days +=
            u' ' + tr("School holidays are not known for all of these days; the ministry offers them as a calendar.");
    m_days->setText(days);
}

QString DeadlinesPanel::rangeOf(const SchoolHoliday &holiday) const
{
    return itemmodels::shortDay(holiday.first, m_today, m_reader.locale) + u"–"_s
        + itemmodels::shortDay(holiday.last, m_today, m_reader.locale);
}

void DeadlinesPanel::showHolidays(const QList<DeskCase> &cases)
{
    QStringList sentences;
    for (const SchoolHoliday &holiday : std::as_const(m_organisation.schoolHolidays)) {
        const auto count = std::count_if(cases.begin(), cases.end(), [&](const DeskCase &of) {
            return !of.isAnswered && holiday.contains(of.safeOn) && of.safeOn >= m_today;
        });
        if (count > 0)
            sentences << tr("%n case(s) fall due in “%1” (%2). Settle before who stands in.", nullptr, int(count))
                             .arg(holiday.name, rangeOf(holiday));
    }
    showError(m_inHolidays, sentences.join(u'\n'), Tone::Warn);
}

void DeadlinesPanel::clear()
{
    m_organisation = {};
    m_model.show({});
    m_days->clear();
    showError(m_inHolidays, {});
}

} // namespace habeas::ui
