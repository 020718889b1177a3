// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlinespanel.h"

#include "case/stagebar.h"
#include "timelinedelegate.h"
#include "timelineheader.h"
#include "timelinelegend.h"
#include "widgets/columns.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include "itemmodels/wording.h"
#include "workflow/desk.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::DeadlineRow;
using itemmodels::DeadlinesModel;
using workflow::DeskCase;
using workflow::SchoolHoliday;

namespace {

constexpr int rowHeight = 26;
constexpr int inset = 12;

const QString tableKey = u"desk/table"_s;
const QString columnKey = u"desk/column"_s;
const QString descendingKey = u"desk/descending"_s;

} // namespace

DeadlinesPanel::DeadlinesPanel(const law::HolidayCalendar &calendar, const Reader &reader, QWidget *parent)
    : Panel({}, parent),
      m_calendar(calendar),
      m_reader(reader),
      m_model(reader.locale),
      m_shown(reader.locale),
      m_legend(new TimelineLegend),
      m_toCalendar(new QPushButton(tr("For a &calendar …"))),
      m_asTable(new QPushButton(tr("As &table"))),
      m_tools(new QWidget),
      m_search(new QLineEdit),
      m_column(new QComboBox),
      m_isDescending(new QCheckBox(tr("&Descending"))),
      m_table(new QTableView),
      m_axis(new TimelineHeader(DeadlinesModel::Line, reader.locale)),
      m_sorting(nullptr),
      m_lines(new TimelineDelegate(this)),
      m_inHolidays(errorLabel()),
      m_days(captionLabel({})),
      m_count(captionLabel({})),
      m_all(new QPushButton(tr("Sho&w all cases"))),
      m_editHolidays(new QPushButton(tr("School &holidays …")))
{
    setFocusProxy(m_table);
    m_shown.setSourceModel(&m_model);
    arrange();
    connectAll();
    const QSettings settings;
    m_asTable->setChecked(settings.value(tableKey).toBool());
    showAs(m_asTable->isChecked());
}

void DeadlinesPanel::arrange()
{
    m_table->setAccessibleName(tr("Deadlines"));
    m_table->setModel(&m_shown);
    m_table->setHorizontalHeader(m_axis);
    m_table->setItemDelegateForColumn(DeadlinesModel::Line, m_lines);
    m_table->setFrameShape(QFrame::NoFrame);
    showAsRows(m_table, rowHeight);
    m_axis->setStretchLastSection(true);
    m_axis->resizeSection(DeadlinesModel::Number, 90);
    m_axis->resizeSection(DeadlinesModel::Person, 150);
    m_axis->resizeSection(DeadlinesModel::Stage, 90);
    QList<int> columns(DeadlinesModel::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    m_sorting = new HeadingSort(m_axis, columns);
    rememberColumns(m_axis, u"desk"_s);
    m_asTable->setCheckable(true);
    for (QWidget *each : std::initializer_list<QWidget *>{m_legend, m_toCalendar, m_asTable})
        head()->addWidget(each);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(inset, 4, inset, 4);
    foot->setSpacing(8);
    foot->addWidget(m_days, 1);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_all);
    foot->addWidget(m_editHolidays);
    arrangeTools();
    body()->addWidget(m_tools);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_inHolidays);
    body()->addLayout(foot);
}

void DeadlinesPanel::arrangeTools()
{
    m_search->setPlaceholderText(tr("Search in these cases"));
    m_search->setAccessibleName(tr("Search in these cases"));
    m_search->setClearButtonEnabled(true);
    clearByEscape(m_search);
    for (int column = DeadlinesModel::Number; column <= DeadlinesModel::Remark; ++column)
        m_column->addItem(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column);
    auto *label = new QLabel(tr("Sorted &by"));
    label->setBuddy(m_column);
    m_column->setAccessibleName(tr("Sorted by"));
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(inset, 4, inset, 4);
    row->addWidget(m_search, 1);
    row->addWidget(label);
    row->addWidget(m_column);
    row->addWidget(m_isDescending);
}

void DeadlinesPanel::connectAll()
{
    connect(m_asTable, &QPushButton::toggled, this, [this](bool isTable) {
        QSettings().setValue(tableKey, isTable);
        showAs(isTable);
    });
    connect(m_editHolidays, &QPushButton::clicked, this, &DeadlinesPanel::holidaysWanted);
    connect(m_toCalendar, &QPushButton::clicked, this, &DeadlinesPanel::calendarWanted);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT caseChosen(m_model.rowAt(m_shown.mapToSource(index).row()).caseId);
    });
    connect(m_search, &QLineEdit::textChanged, this, &DeadlinesPanel::search);
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_table->setFocus();
    });
    const auto order = [](bool isDescending) { return isDescending ? Qt::DescendingOrder : Qt::AscendingOrder; };
    connect(m_column, &QComboBox::activated, this,
            [this, order] { sortBy(m_column->currentData().toInt(), order(m_isDescending->isChecked())); });
    connect(m_isDescending, &QCheckBox::clicked, this,
            [this, order](bool isDescending) { sortBy(m_column->currentData().toInt(), order(isDescending)); });
    connect(m_sorting, &HeadingSort::wanted, this, &DeadlinesPanel::sortBy);
}

/// The table as it was left; the time line always begins with what is next.
void DeadlinesPanel::showOrder(bool isTable)
{
    if (!isTable)
        return showSorted(DeadlinesModel::Safe, Qt::AscendingOrder);
    const QSettings settings;
    const int column = settings.value(columnKey, int(DeadlinesModel::Safe)).toInt();
    showSorted(qBound(int(DeadlinesModel::Number), column, int(DeadlinesModel::Remark)),
               settings.value(descendingKey).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void DeadlinesPanel::showSorted(int column, Qt::SortOrder order)
{
    m_column->setCurrentIndex(m_column->findData(column));
    m_isDescending->setChecked(order == Qt::DescendingOrder);
    m_sorting->show(column, order);
    m_shown.sort(column, order);
    m_table->scrollTo(m_table->currentIndex());
}

void DeadlinesPanel::sortBy(int column, Qt::SortOrder order)
{
    const int by = column == DeadlinesModel::Line ? int(DeadlinesModel::Safe) : column; // the line shows these days
    showSorted(by, order);
    if (!m_asTable->isChecked())
        return;
    QSettings().setValue(columnKey, by);
    QSettings().setValue(descendingKey, order == Qt::DescendingOrder);
}

void DeadlinesPanel::search()
{
    const CaseId id = chosen();
    m_shown.search(m_search->text());
    choose(id);
    const int all = m_model.rowCount();
    const bool isNarrowed = m_shown.rowCount() < all;
    m_count->setText(isNarrowed ? tr("%1 of %n case(s) shown", nullptr, all).arg(m_shown.rowCount()) : QString());
    m_all->setVisible(isNarrowed);
}

CaseId DeadlinesPanel::chosen() const
{
    const QModelIndex index = m_shown.mapToSource(m_table->currentIndex());
    return index.isValid() ? m_model.rowAt(index.row()).caseId : CaseId();
}

void DeadlinesPanel::choose(const CaseId &id)
{
    int row = 0;
    for (int i = 0; i < m_shown.rowCount(); ++i) {
        if (m_model.rowAt(m_shown.mapToSource(m_shown.index(i, 0)).row()).caseId == id)
            row = i;
    }
    m_table->setCurrentIndex(m_shown.index(row, 0));
}

/// Whoever cannot see what narrows it sees all.
void DeadlinesPanel::showAs(bool isTable)
{
    if (!isTable)
        m_search->clear();
    for (const auto column : {DeadlinesModel::Safe, DeadlinesModel::Due, DeadlinesModel::Remark})
        m_table->setColumnHidden(column, !isTable);
    m_table->setColumnHidden(DeadlinesModel::Line, isTable);
    m_axis->setSectionsMovable(isTable); // the line keeps its place
    m_tools->setVisible(isTable);
    m_count->setVisible(isTable);
    m_legend->setVisible(!isTable);
    m_days->setVisible(!isTable);
    m_editHolidays->setVisible(!isTable);
    showOrder(isTable);
    search();
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
    const CaseId here = chosen();
    m_model.show(m_today);
    m_model.append(rows);
    search();
    choose(here);
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
            const auto isMet = [&](QDate day) { return day >= m_today && holiday.contains(day); };
            return !of.isAnswered && (isMet(of.safeOn) || isMet(of.dueOn));
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
    m_search->clear();
    m_days->clear();
    showError(m_inHolidays, {});
}

} // namespace habeas::ui
