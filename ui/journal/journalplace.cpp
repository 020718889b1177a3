// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalplace.h"

#include "journalfilter.h"
#include "journalreading.h"
#include "verdictview.h"
#include "widgets/columns.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/progressrow.h"
#include "widgets/rowtable.h"

#include "itemmodels/wording.h"
#include "workflow/verdict.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using itemmodels::JournalModel;
using itemmodels::JournalRow;

namespace {

constexpr int rowHeight = 28;
constexpr qint64 mostEntries = 10'000'000; // what its end says is somebody's claim until it was checked

/// What the list begins with.
struct Known {
    QString userName;
    qint64 newest = 0; ///< entry
};

Error tooMany()
{
    return {Error::Kind::Refused, u"journal.too-long"_s,
            JournalPlace::tr("The journal says that it has more than %1 entries, which no list can show. Nothing was "
                             "changed. Check the journal.")
                .arg(mostEntries)};
}

/// What a column of moments needs in this font, whatever the day: names of days and months differ.
int widthOfMoments(const QFontMetrics &font, const QLocale &locale)
{
    constexpr int months = 12;
    constexpr int besides = 20; // the margins of a cell, and a pixel or two
    int widest = 0;
    for (int month = 1; month <= months; ++month) {
        for (int day = 20; day <= 26; ++day) {
            const QDateTime at(QDate(2026, month, day), QTime(20, 0));
            widest = qMax(widest, font.horizontalAdvance(itemmodels::momentText(at, locale)));
        }
    }
    return widest + besides;
}

} // namespace

JournalPlace::JournalPlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : Place(parent),
      m_office(office),
      m_reader(reader),
      m_model([this](const JournalModel::More &request) { askMore(request); },
              [this](const JournalModel::Lines::Request &request) { askLines(request); }, reader.words, reader.locale),
      m_verify(new QPushButton(tr("Check the &journal"))),
      m_running(new QVBoxLayout),
      m_verdict(new VerdictView(reader)),
      m_filter(new JournalFilter),
      m_table(new QTableView),
      m_sorting(new HeadingSort(m_table->horizontalHeader(), {JournalModel::Number, JournalModel::When})),
      m_count(captionLabel({})),
      m_all(new QPushButton(tr("&Show all entries"))),
      m_error(errorLabel())
{
    makeMain(m_verify);
    dressTable();
    auto *head = new QHBoxLayout;
    head->addWidget(captionLabel(tr("Everything that was done. Nothing here can be changed unseen.")), 1);
    head->addWidget(m_verify);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(16, 0, 16, 12);
    page->setSpacing(12);
    page->addLayout(head);
    page->addLayout(m_running);
    page->addWidget(m_verdict);
    page->addWidget(m_filter);
    page->addWidget(m_error);
    page->addWidget(m_table, 1);
    page->addLayout(foot());
    connectList();
    showSorting();
}

void JournalPlace::dressTable()
{
    m_table->setAccessibleName(tr("Journal"));
    m_table->setModel(&m_model);
    showAsRows(m_table, rowHeight);
    QHeaderView *columns = m_table->horizontalHeader();
    columns->setStretchLastSection(true);
    columns->resizeSection(JournalModel::Number, 80);
    columns->resizeSection(JournalModel::When, widthOfMoments(m_table->fontMetrics(), m_reader.locale));
    columns->resizeSection(JournalModel::Who, 140);
    columns->resizeSection(JournalModel::About, 130);
    rememberColumns(columns, u"journal"_s);
}

QHBoxLayout *JournalPlace::foot()
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_all);
    m_all->hide();
    return foot;
}

void JournalPlace::connectList()
{
    connect(m_verify, &QPushButton::clicked, this, &JournalPlace::verify);
    connect(m_filter, &JournalFilter::changed, this, &JournalPlace::refresh);
    connect(m_filter, &JournalFilter::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_sorting, &HeadingSort::wanted, this, [this](int, Qt::SortOrder order) {
        m_filter->setOrder(order == Qt::AscendingOrder ? storage::JournalOrder::OldestFirst
                                                       : storage::JournalOrder::NewestFirst);
    });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_filter->clear();
        refresh();
        m_table->setFocus();
    });
    connect(&m_model, &JournalModel::grown, this, &JournalPlace::settle);
    connect(&m_model, &JournalModel::failed, this, [this](const Error &error) {
        m_count->clear(); // nothing more comes
        showError(m_error, error.message);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const JournalRow *row = m_model.rowAt(index.row());
        if (row && !row->caseNumber.isEmpty())
            Q_EMIT caseWanted(row->caseId, workflow::Stage::Intake);
    });
}

QString JournalPlace::title() const
{
    return tr("Journal");
}

void JournalPlace::enter(const Organisation &organisation)
{
    if (organisation.id != m_organisation.id)
        forget();
    m_organisation = organisation;
    refresh();
    m_table->setFocus();
}

void JournalPlace::refresh()
{
    showError(m_error, {});
    m_office.ask<Known>(
        this,
        [id = m_organisation.id](workflow::Office &office) -> Result<Known> {
            const auto name = office.vault.userName();
            if (!name)
                return name.error();
            const auto head = office.vault.journal().head(id);
            if (!head)
                return head.error();
            return head->sequence > mostEntries ? tooMany() : Result<Known>(Known{*name, head->sequence});
        },
        [this, id = m_organisation.id](const Result<Known> &known) {
            if (id != m_organisation.id)
                return; // another controller was chosen meanwhile
            if (!known)
                return showError(m_error, known.error().message);
            m_newest = known->newest;
            m_model.setReader(m_organisation.zone(), known->userName);
            showList();
        });
}

void JournalPlace::showList()
{
    showSorting();
    m_filter->setToday(m_office.clock().today(m_organisation.zone()));
    if (!m_filter->isNarrowed())
        return m_model.show(m_newest, m_filter->order());
    m_model.show(m_filter->filter(m_organisation.id, m_organisation.zone()), m_filter->text(), m_filter->order());
    settle();
}

/// The number and the day go together: one arrow stands for both.
void JournalPlace::showSorting()
{
    const bool isNewestFirst = m_filter->order() == storage::JournalOrder::NewestFirst;
    m_sorting->show(JournalModel::When, isNewestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void JournalPlace::settle()
{
    const int rows = m_model.rowCount();
    const QString found = m_reader.locale.toString(rows);
    if (!m_model.isComplete())
        m_count->setText(tr("%n found so far, being read …", nullptr, rows));
    else if (m_filter->isNarrowed())
        m_count->setText(tr("%1 of %n entries shown", nullptr, int(m_newest)).arg(found));
    else
        m_count->setText(tr("%n entries", nullptr, rows));
    m_all->setVisible(m_filter->isNarrowed());
    if (rows > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0)); // else the first key only looks for a place to begin
}

void JournalPlace::search()
{
    m_filter->goToSearch();
}

void JournalPlace::readAgain(const CaseId &)
{
    if (m_table->currentIndex().row() <= 0) // whoever reads further down stays there
        refresh();
}

void JournalPlace::askMore(const JournalModel::More &request)
{
    m_office.ask<JournalModel::Found>(
        this,
        [words = m_reader.words, request](workflow::Office &office) { return findEntries(office, words, request); },
        [this, request](const Result<JournalModel::Found> &found) { m_model.taken(request, found); });
}

void JournalPlace::askLines(const JournalModel::Lines::Request &request)
{
    m_office.ask<QList<JournalRow>>(
        this,
        [id = m_organisation.id, numbers = request.ids](workflow::Office &office) {
            return readEntries(office, id, numbers);
        },
        [this, request](const Result<QList<JournalRow>> &rows) { m_model.taken(request, rows); });
}

void JournalPlace::forget()
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    while (QLayoutItem *item = m_running->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_verdict->clear();
    showError(m_error, {});
    m_verify->setEnabled(true);
}

void JournalPlace::verify()
{
    if (!m_verify->isEnabled())
        return; // it is under way
    forget();
    m_verify->setEnabled(false);
    m_job = m_office.start<workflow::Proof>(
        {tr("Check of the journal"), {}, {}}, this,
        [id = m_organisation.id](workflow::Office &office, const Watch &watch) {
            return workflow::verifyOrganisation(office, id, watch);
        },
        [this, round = m_round](const Result<workflow::Proof> &proof) {
            if (round != m_round)
                return; // another controller was chosen meanwhile
            m_verify->setEnabled(true);
            showError(m_error, proof ? QString() : proof.error().message);
            if (!proof)
                return;
            m_verdict->show(workflow::verdictOf(*proof));
            Q_EMIT verified(*proof);
        });
    m_running->addWidget(new ProgressRow(m_job, m_reader));
}

void JournalPlace::clear()
{
    forget();
    m_organisation = {};
    m_newest = 0;
    m_filter->forget();
    m_model.clear();
    m_count->clear();
}

} // namespace habeas::ui
