// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportplace.h"

#include "chartview.h"

#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/printing.h"
#include "widgets/progressrow.h"
#include "widgets/savefile.h"
#include "widgets/scrolling.h"

#include "itemmodels/wording.h"
#include "workflow/yeardocument.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using workflow::Outcome;
using workflow::Told;
using workflow::YearLine;
using workflow::YearReport;

namespace {

enum Column { Right, Received, InTime, Late, Open, Withdrawn, Share, Median, ColumnCount };
constexpr int yearsBack = 5;
constexpr int rowHeight = 30;
constexpr int publishedRole = Qt::UserRole; ///< whether the number goes into files

/// What stays here steps back, besides its brackets.
class PublishedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell(option);
        if (!index.data(publishedRole).toBool())
            cell.palette.setColor(QPalette::Text, option.palette.color(QPalette::PlaceholderText));
        QStyledItemDelegate::paint(painter, cell, index);
    }
};

} // namespace

ReportPlace::ReportPlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_year(new QComboBox),
      m_saveTable(new QPushButton(tr("Save as &CSV …"))),
      m_print(new QPushButton(tr("&Print …"))),
      m_saveDocument(new QPushButton(tr("&Save as PDF …"))),
      m_running(new QVBoxLayout),
      m_table(new QTableView),
      m_charts(new QGridLayout),
      m_about(captionLabel({})),
      m_error(errorLabel())
{
    auto *year = new QLabel(tr("&Year"));
    year->setBuddy(m_year);
    m_year->setObjectName(u"reportYear"_s);
    makeMain(m_saveDocument);
    m_table->setAccessibleName(tr("Report"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new PublishedDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_charts->setHorizontalSpacing(32);
    m_charts->setVerticalSpacing(16);
    m_charts->setContentsMargins(0, 4, 0, 4);
    auto *head = new QHBoxLayout;
    head->addWidget(year);
    head->addWidget(m_year);
    head->addStretch(1);
    head->addWidget(m_saveTable);
    head->addWidget(m_print);
    head->addWidget(m_saveDocument);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->addLayout(head);
    page->addLayout(m_running);
    page->addWidget(m_error);
    auto *shown = new QWidget;
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_about);
    column->addLayout(m_charts);
    column->addStretch(1);
    page->addWidget(scrolling(shown), 1);
    connect(m_year, &QComboBox::activated, this, &ReportPlace::refresh);
    connect(m_saveTable, &QPushButton::clicked, this, &ReportPlace::saveTable);
    connect(m_print, &QPushButton::clicked, this, &ReportPlace::print);
    connect(m_saveDocument, &QPushButton::clicked, this, &ReportPlace::saveDocument);
}

QString ReportPlace::title() const
{
    return tr("Report");
}

void ReportPlace::enter(const Organisation &organisation)
{
    m_organisation = organisation;
    const int year = m_office.clock().today(organisation.zone()).year();
    const int chosen = m_year->currentData().toInt();
    m_year->clear();
    for (int back = 0; back < yearsBack; ++back)
        m_year->addItem(QString::number(year - back), year - back);
    m_year->setCurrentIndex(qMax(0, m_year->findData(chosen)));
    refresh();
    m_year->setFocus();
}

void ReportPlace::forget()
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    while (QLayoutItem *item = m_running->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_model.clear();
    while (QLayoutItem *item = m_charts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_about->clear();
    m_report.reset();
    m_own = {};
    for (QPushButton *button : {m_saveTable, m_print, m_saveDocument})
        button->setEnabled(false);
    showError(m_error, {});
}

void ReportPlace::refresh()
{
    forget();
    const int year = m_year->currentData().toInt();
    m_job = m_office.start<Reports>(
        {tr("Report of %1").arg(year), {}, {}}, this,
        [organisation = m_organisation, year](workflow::Office &office, const Watch &watch) -> Result<Reports> {
            const auto cases = workflow::readYear(office, organisation, year, watch);
            if (!cases)
                return cases.error();
            const QDate until = qMin(QDate(year, 12, 31), office.today(organisation));
            return Reports{workflow::yearReportOf(*cases, year, until, workflow::Readership::Office),
                           workflow::yearReportOf(*cases, year, until, workflow::Readership::Everybody)};
        },
        [this, round = m_round](const Result<Reports> &reports) {
            if (round != m_round)
                return; // another year was chosen meanwhile
            showError(m_error, reports ? QString() : reports.error().message);
            if (reports)
                take(*reports);
        });
    m_running->addWidget(new ProgressRow(m_job, m_reader));
}

QStringList ReportPlace::cellsOf(const YearLine &line) const
{
    const auto number = [this](Told told) { return told ? m_reader.locale.toString(*told) : u"–"_s; };
    return {line.right ? itemmodels::rightText(*line.right) : tr("All requests"),
            number(line.received),
            number(line.at(Outcome::InTime)),
            number(line.at(Outcome::Late)),
            number(line.at(Outcome::Open)),
            number(line.at(Outcome::Withdrawn)),
            line.inTimePercent ? tr("%1 %").arg(number(line.inTimePercent)) : number({}),
            number(line.medianDays)};
}

void ReportPlace::take(const Reports &reports)
{
    const YearReport &report = reports.own;
    m_model.setHorizontalHeaderLabels({tr("Right"), tr("Received"), tr("Answered\nin time"), tr("Answered\nlate"),
                                       tr("Open"), tr("Withdrawn"), tr("Share\nin time"), tr("Median\ndays")});
    bool isAllPublished = true;
    for (qsizetype at = 0; at < report.lines.size(); ++at) {
        const QStringList cells = cellsOf(report.lines.at(at));
        const QStringList published = cellsOf(reports.published.lines.at(at));
        QList<QStandardItem *> row;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const bool isPublished = cells.at(column) == published.at(column);
            isAllPublished = isAllPublished && isPublished;
            row << new QStandardItem(isPublished ? cells.at(column) : u'(' + cells.at(column) + u')');
            row.last()->setData(isPublished, publishedRole);
            if (!report.lines.at(at).right) { // of all
                QFont bold = m_table->font();
                bold.setWeight(QFont::DemiBold);
                row.last()->setFont(bold);
            }
            if (row.size() > 1)
                row.last()->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        m_model.appendRow(row);
    }
    for (int column = Right; column < ColumnCount; ++column) { // a heading stands as what is below it
        const Qt::Alignment side = column == Right ? Qt::AlignLeft : Qt::AlignRight;
        m_model.horizontalHeaderItem(column)->setTextAlignment(side | Qt::AlignVCenter);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents); // no right is cut short
    m_table->horizontalHeader()->setSectionResizeMode(Withdrawn, QHeaderView::ResizeToContents); // nor a long word
    m_table->setCurrentIndex(m_model.index(0, 0));
    QString about =
        tr("Requests that came in during %1, as of %2. A request for several rights stands in each of their lines.")
            .arg(report.year)
            .arg(itemmodels::dayText(report.until, m_reader.locale));
    if (!isAllPublished) {
        about += u' '
            + tr("Numbers in brackets stand only here. In PDF, CSV and print numbers below %1 are left out, and those "
                 "they would follow from: they could point at somebody.")
                  .arg(workflow::leastTold);
    }
    m_about->setText(about);
    m_report = reports.published;
    m_own = reports.own;
    showCharts();
    for (QPushButton *button : {m_saveTable, m_print, m_saveDocument})
        button->setEnabled(true);
}

/// Those of the PDF that have something to show, two beside each other.
void ReportPlace::showCharts()
{
    const letters::Document document =
        workflow::yearDocument(m_own, m_organisation, m_own.until, m_reader.words.language());
    int count = 0;
    for (const letters::Section &section : document.sections) {
        for (const letters::BarChart &chart : section.charts) {
            const bool isTold = std::any_of(chart.bars.begin(), chart.bars.end(),
                                            [](const letters::Bar &bar) { return bar.share.has_value(); });
            if (!isTold)
                continue;
            m_charts->addWidget(new ChartView(chart), count / 2, count % 2, Qt::AlignTop);
            ++count;
        }
    }
}

QString ReportPlace::fileName(const QString &suffix) const
{
    return tr("report-%1").arg(m_report->year) + u'.' + suffix;
}

void ReportPlace::saveTable()
{
    const QString place =
        QFileDialog::getSaveFileName(this, tr("Save the report"), placeToSave(fileName(u"csv"_s)), u"CSV (*.csv)"_s);
    if (!place.isEmpty() && m_report) // else locked while the dialog was open
        showError(m_error,
                  saveFile(this, place,
                           workflow::csvOf(workflow::yearRecords(*m_report, m_reader.words.language()),
                                           m_reader.words.language())));
}

void ReportPlace::saveDocument()
{
    const QString place =
        QFileDialog::getSaveFileName(this, tr("Save the report"), placeToSave(fileName(u"pdf"_s)), u"PDF (*.pdf)"_s);
    if (!place.isEmpty())
        makeDocument([this, place](const QByteArray &pdf) { showError(m_error, saveFile(this, place, pdf)); });
}

void ReportPlace::print()
{
    if (m_report)
        makeDocument([this](const QByteArray &pdf) { printPdf(pdf, fileName(u"pdf"_s), this); });
}

void ReportPlace::makeDocument(const std::function<void(const QByteArray &pdf)> &then)
{
    m_office.ask<QByteArray>(
        this,
        [report = *m_report, organisation = m_organisation,
         language = m_reader.words.language()](workflow::Office &office) {
            return letters::toPdf(yearDocument(report, organisation, office.today(organisation), language));
        },
        [this, round = m_round, then](const Result<QByteArray> &pdf) {
            if (round != m_round)
                return; // another year is shown by now
            showError(m_error, pdf ? QString() : pdf.error().message);
            if (pdf)
                then(*pdf);
        });
}

void ReportPlace::clear()
{
    forget();
    m_organisation = {};
    m_year->clear();
}

} // namespace habeas::ui
