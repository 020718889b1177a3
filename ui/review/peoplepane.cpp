// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplepane.h"

#include "letterkeys.h"
#include "peopledelegate.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using collection::CasePerson;
using itemmodels::PeopleModel;
using Kind = PersonDecision::Kind;

namespace {

constexpr int rowHeight = 30;
constexpr int shownRows = 3;

} // namespace

PeoplePane::PeoplePane(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_model(reader.locale),
      m_head(new QLabel),
      m_all(new QCheckBox(tr("In &all items"))),
      m_table(new QTableView),
      m_hideAll(new QPushButton),
      m_note(new QLineEdit),
      m_error(errorLabel())
{
    QFont bold = m_head->font();
    bold.setWeight(QFont::DemiBold);
    m_head->setFont(bold);
    m_table->setAccessibleName(tr("Other people"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new PeopleDelegate(m_table));
    showAsRows(m_table, rowHeight);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_hideAll->setFlat(true);
    m_note->setAccessibleName(tr("Weighing about these people"));
    m_note->setPlaceholderText(tr("Weighing, if they may be named"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_hideAll);
    head->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_note);
    column->addWidget(m_error);
    makeDecisions();
    connect(m_all, &QCheckBox::toggled, this, &PeoplePane::showPeople);
    connect(m_hideAll, &QPushButton::clicked, this, [this] { decide(undecided(), Kind::Redact); });
    connect(m_table, &QTableView::activated, this, &PeoplePane::offerDecisions);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == PeopleModel::Verdict)
            offerDecisions(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeoplePane::showChosen);
    clear();
}

/// Each by a letter, too, while the list of people has the focus.
void PeoplePane::makeDecisions()
{
    const auto add = [this](const QString &text, const QKeySequence &key, Kind kind) {
        auto *action = new QAction(text, m_table);
        giveLetterKey(action, key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, kind] { decide(chosen(), kind); });
        m_table->addAction(action);
        m_decisions << action;
    };
    add(tr("&Make unrecognisable"), QKeySequence(tr("M", "key: make unrecognisable")), Kind::Redact);
    add(tr("May be &named"), QKeySequence(tr("N", "key: may be named")), Kind::Mention);
    add(tr("Is the person who as&ks"), QKeySequence(tr("K", "key: is the person who asks")), Kind::Subject);
    add(tr("No p&erson"), QKeySequence(tr("E", "key: no person")), Kind::NoPerson);
}

void PeoplePane::offerDecisions(const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_decisions); // they stay with the table
    const QRect field = m_table->visualRect(index.siblingAtColumn(PeopleModel::Verdict));
    menu->popup(m_table->viewport()->mapToGlobal(field.bottomLeft()));
}

void PeoplePane::take(const CaseId &id)
{
    ++m_shown;
    m_case = id;
    m_office.ask<collection::PersonVerdicts>(
        this, [id](workflow::Office &office) { return collection::PersonVerdicts::of(office.vault, id); },
        [this, shown = m_shown](const Result<collection::PersonVerdicts> &verdicts) {
            if (shown != m_shown)
                return;
            showError(m_error, verdicts ? QString() : verdicts.error().message);
            if (verdicts)
                m_verdicts = *verdicts;
            m_model.setVerdicts(m_verdicts);
            showUndecided();
            Q_EMIT verdictsChanged();
        });
}

void PeoplePane::showAll(const collection::CasePeople &people)
{
    m_people = people;
    showPeople();
}

void PeoplePane::clear()
{
    ++m_shown;
    m_case = {};
    m_people = {};
    m_verdicts = {};
    m_finding.reset();
    m_note->clear();
    showError(m_error, {});
    showPeople();
}

void PeoplePane::showItem(const std::optional<Finding> &finding)
{
    m_finding = finding;
    showPeople();
}

void PeoplePane::showPeople()
{
    QList<CasePerson> people;
    if (m_all->isChecked()) {
        people = m_people.all();
    } else if (m_finding) {
        for (const Finding::Named &named : std::as_const(m_finding->named)) {
            const CasePerson here{named.key, named.name, named.role, named.hits, 1, named.possible};
            people << m_people.find(named.key).value_or(here);
        }
    }
    m_model.show(people, m_verdicts);
    const int count = int(people.size());
    if (m_all->isChecked())
        m_head->setText(tr("%n person(s) in all items", nullptr, count));
    else if (count == 0 && (!m_finding || !m_finding->lacks.isEmpty())) // that none was found would say they are none
        m_head->setText(m_finding ? tr("Not searched for people") : QString());
    else
        m_head->setText(tr("%n person(s) in this item", nullptr, count));
    showUndecided();
    if (count > 0)
        m_table->selectRow(0);
    m_table->setFixedHeight(qBound(1, count, shownRows) * rowHeight);
    for (QWidget *each : QWidgetList{m_table, m_note})
        each->setVisible(count > 0);
    setVisible(!m_people.isEmpty());
    showChosen();
}

void PeoplePane::showChosen()
{
    const bool isAny = m_table->selectionModel()->hasSelection();
    for (QAction *action : std::as_const(m_decisions))
        action->setEnabled(isAny);
    Q_EMIT chosenChanged();
}

QList<CasePerson> PeoplePane::chosen() const
{
    QList<CasePerson> people;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        people << m_model.personAt(row.row());
    return people;
}

QList<CasePerson> PeoplePane::undecided() const
{
    QList<CasePerson> people;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_verdicts.kindOf(m_model.personAt(row).key) == Kind::Undecided)
            people << m_model.personAt(row);
    }
    return people;
}

void PeoplePane::showUndecided()
{
    const int count = int(undecided().size());
    m_hideAll->setText(tr("Make all %n unreco&gnisable", nullptr, count));
    m_hideAll->setVisible(count > 0);
}

std::optional<CasePerson> PeoplePane::person() const
{
    const auto people = chosen();
    return people.size() == 1 ? std::optional(people.constFirst()) : std::nullopt;
}

void PeoplePane::taken(const QList<PersonDecision> &decisions)
{
    for (const PersonDecision &decision : decisions)
        m_verdicts.take(decision);
    m_model.setVerdicts(m_verdicts);
    showUndecided();
    Q_EMIT verdictsChanged();
}

void PeoplePane::decide(const QList<CasePerson> &people, Kind kind)
{
    if (people.isEmpty())
        return;
    if (kind == Kind::Mention && m_note->text().trimmed().isEmpty())
        m_note->setFocus(); // it is refused without
    m_office.ask<collection::PeopleAct>(
        this,
        [id = m_case, people, kind, note = m_note->text()](workflow::Office &office) {
            return collection::decidePeople(office.vault, office.clock, id, people, kind, note);
        },
        [this, id = m_case](const Result<collection::PeopleAct> &act) {
            if (id != m_case)
                return; // it was done; the page shows another case by now
            showError(m_error, act ? QString() : act.error().message);
            if (!act)
                return;
            m_note->clear();
            taken(act->made);
            Q_EMIT recorded(*act);
        });
}

} // namespace habeas::ui
