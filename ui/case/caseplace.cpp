// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caseplace.h"

#include "deadlinechip.h"
#include "place.h"

#include "itemmodels/wording.h"
#include "workflow/casework.h"
#include "workflow/completeness.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int rowHeight = 30;

QWidget *panel(QWidget *head, QWidget *content)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(head);
    column->addWidget(content, 1);
    return box;
}

} // namespace

Result<CaseSheet> readCaseSheet(const workflow::Office &office, const CaseId &id)
{
    CaseSheet sheet;
    const auto read = office.vault.snapshot([&]() -> Result<> {
        auto value = office.vault.cases().caseWith(id);
        if (!value)
            return value.error();
        auto organisation = office.vault.registry().organisation(value->organisation);
        if (!organisation)
            return organisation.error();
        auto deadlines = workflow::deadlinesOf(office, *value);
        if (!deadlines)
            return deadlines.error();
        auto ledger = workflow::ledgerOf(office, *value);
        if (!ledger)
            return ledger.error();
        const auto rows = office.vault.verifyRows(value->organisation, id);
        if (!rows)
            return rows.error();
        sheet = {*std::move(value), *std::move(organisation), *std::move(deadlines), *std::move(ledger),
                 rows->faultCount};
        return {};
    });
    return read ? Result<CaseSheet>(std::move(sheet)) : read.error();
}

CasePlace::CasePlace(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_ledger(reader.words, reader.locale),
      m_name(titleLabel({})),
      m_rights(captionLabel({})),
      m_summary(captionLabel({})),
      m_chip(new DeadlineChip(reader, office.calendar())),
      m_ledgerHead(sectionLabel({})),
      m_table(new QTableView),
      m_history(new QTreeWidget),
      m_error(errorLabel())
{
    auto *back = new QPushButton(tr("&Back to the list"));
    back->setAutoDefault(false);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->setModel(&m_ledger);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->resizeSection(itemmodels::LedgerModel::System, 200);
    m_table->horizontalHeader()->resizeSection(itemmodels::LedgerModel::Answer, 150);
    m_table->horizontalHeader()->setSectionResizeMode(itemmodels::LedgerModel::Detail, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(itemmodels::LedgerModel::Read, QHeaderView::ResizeToContents);
    m_history->setAccessibleName(tr("History"));
    m_history->setHeaderLabels({tr("Day"), tr("What happened")});
    m_history->setRootIsDecorated(false);
    m_history->setWordWrap(true);

    auto *who = new QVBoxLayout;
    who->addWidget(m_name);
    who->addWidget(m_rights);
    who->addWidget(m_summary);
    auto *right = new QVBoxLayout;
    right->addWidget(m_chip, 0, Qt::AlignRight);
    right->addWidget(back, 0, Qt::AlignRight);
    right->addStretch(1);
    auto *head = new QHBoxLayout;
    head->addLayout(who, 1);
    head->addLayout(right);
    auto *halves = new QSplitter;
    halves->addWidget(panel(m_ledgerHead, m_table));
    halves->addWidget(panel(sectionLabel(tr("History")), m_history));
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_error);
    page->addWidget(halves, 1);

    connect(back, &QPushButton::clicked, this, &CasePlace::left);
}

void CasePlace::show(const CaseId &id)
{
    m_id = id;
    refresh();
}

void CasePlace::clear()
{
    m_id = {};
    m_number.clear();
    for (QLabel *label : {m_name, m_rights, m_summary, m_ledgerHead})
        label->clear();
    m_chip->clear();
    m_ledger.show({}, {});
    m_history->clear();
    showError(m_error, {});
}

void CasePlace::refresh()
{
    m_office.ask<CaseSheet>(
        this, [id = m_id](workflow::Office &office) { return readCaseSheet(office, id); },
        [this, id = m_id](const Result<CaseSheet> &sheet) {
            if (id != m_id)
                return; // another case was chosen meanwhile
            showError(m_error, sheet ? QString() : sheet.error().message);
            if (sheet)
                take(*sheet);
        });
}

QString CasePlace::summary(const CaseSheet &sheet, QDate today) const
{
    const Case &value = sheet.value;
    QStringList parts;
    if (!value.subject.group.isEmpty())
        parts << value.subject.group;
    if (value.representative)
        parts << tr("asked for by %1").arg(value.representative->name);
    parts << tr("came in %1").arg(itemmodels::shortDay(receivedOn(value.events), today, m_reader.locale));
    parts << itemmodels::stateText(stateOf(value.events)) << sheet.organisation.name;
    return parts.join(u" · "_s);
}

QString CasePlace::ledgerHead(const CaseSheet &sheet) const
{
    if (sheet.ledger.isEmpty())
        return tr("The register holds no system yet, so nothing can be complete. Add them with habeasctl system add.");
    return tr("Ledger: %1 of %n system(s) settled", nullptr, int(sheet.ledger.size())).arg(m_ledger.settledCount());
}

void CasePlace::take(const CaseSheet &sheet)
{
    const QDate today = m_office.clock().today(sheet.organisation.zone());
    m_number = sheet.value.number;
    m_name->setText(sheet.value.subject.fullName() + u"   "_s + m_number);
    QStringList rights;
    for (const law::Right right : sheet.value.rights)
        rights << itemmodels::rightText(right);
    m_rights->setText(rights.join(u"   "_s));
    m_summary->setText(summary(sheet, today));
    m_chip->show(sheet.deadlines, sheet.value, today);
    m_ledger.show(sheet.ledger, today);
    m_ledgerHead->setText(ledgerHead(sheet));
    fillHistory(sheet, today);
    if (sheet.damagedRows > 0)
        showError(m_error, m_reader.words.say({u"obstacle.rows-damaged"_s, {{u"count"_s, sheet.damagedRows}}}));
    m_table->setFocus();
    if (m_ledger.rowCount() > 0)
        m_table->setCurrentIndex(m_ledger.index(0, 0));
    Q_EMIT shown();
}

void CasePlace::fillHistory(const CaseSheet &sheet, QDate today)
{
    m_history->clear();
    for (auto event = sheet.value.events.rbegin(); event != sheet.value.events.rend(); ++event) {
        const QString day = itemmodels::shortDay(event->on, today, m_reader.locale);
        QString what = itemmodels::eventText(event->kind);
        if (!event->note.isEmpty())
            what += u'\n' + event->note;
        auto *item = new QTreeWidgetItem(m_history, {day, what});
        item->setData(0, Qt::AccessibleTextRole, day + u", "_s + what);
    }
    m_history->resizeColumnToContents(0);
}

} // namespace habeas::ui
