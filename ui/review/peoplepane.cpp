// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplepane.h"

#include "widgets/glyph.h"
#include "widgets/labels.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using collection::CasePerson;
using itemmodels::PeopleModel;
using Kind = PersonDecision::Kind;

namespace {

constexpr int rowHeight = 26;
constexpr int shownRows = 4;

Glyph glyphOf(Kind kind)
{
    switch (kind) {
    case Kind::Undecided:
        return Glyph::Open;
    case Kind::Redact:
        return Glyph::Begun;
    case Kind::Mention:
        return Glyph::Done;
    case Kind::Subject:
    case Kind::NoPerson:
        return Glyph::NotAsked;
    }
    return Glyph::Open;
}

/// The decision as a shape beside its words.
class Shapes final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DecorationRole || index.column() != PeopleModel::Verdict)
            return QIdentityProxyModel::data(index, role);
        return glyphIcon(glyphOf(static_cast<Kind>(index.data(PeopleModel::KindRole).toInt())));
    }
};

} // namespace

PeoplePane::PeoplePane(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_model(reader.locale),
      m_head(sectionLabel({})),
      m_all(new QCheckBox(tr("In &all items"))),
      m_table(new QTableView),
      m_note(new QLineEdit),
      m_error(errorLabel())
{
    auto *shapes = new Shapes(this);
    shapes->setSourceModel(&m_model);
    m_table->setAccessibleName(tr("Other people"));
    m_table->setModel(shapes);
    showAsRows(m_table, rowHeight);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_note, 1);
    head->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_table);
    m_decisions = decisions();
    column->addWidget(m_decisions);
    column->addWidget(m_error);
    connect(m_all, &QCheckBox::toggled, this, &PeoplePane::showPeople);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeoplePane::showChosen);
    clear();
}

QPushButton *PeoplePane::addDecision(const QString &text, const QKeySequence &key, Kind kind)
{
    auto *button = new QPushButton(text);
    connect(button, &QPushButton::clicked, this, [this, kind] { decide(kind); });
    auto *shortcut = new QShortcut(key, m_table);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, kind] { decide(kind); });
    button->setToolTip(tr("%1, while the list of people has the focus").arg(key.toString(QKeySequence::NativeText)));
    m_buttons << button;
    return button;
}

QWidget *PeoplePane::decisions()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        addDecision(tr("&Make unrecognisable"), QKeySequence(tr("M", "key: make unrecognisable")), Kind::Redact));
    row->addWidget(addDecision(tr("May be &named"), QKeySequence(tr("N", "key: may be named")), Kind::Mention));
    row->addWidget(addDecision(tr("Is the person who as&ks"), QKeySequence(tr("K", "key: is the person who asks")),
                               Kind::Subject));
    row->addWidget(addDecision(tr("No p&erson"), QKeySequence(tr("E", "key: no person")), Kind::NoPerson));
    m_note->setAccessibleName(tr("Weighing about these people"));
    m_note->setPlaceholderText(tr("Weighing, if they may be named"));
    row->addStretch(1);
    return box;
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
            const CasePerson here{named.key, named.name, named.role, named.hits, 1};
            people << m_people.find(named.key).value_or(here);
        }
    }
    m_model.show(people, m_verdicts);
    const int count = int(people.size());
    m_head->setText(m_all->isChecked() ? tr("%n person(s) in all items", nullptr, count)
                                       : tr("%n person(s) in this item", nullptr, count));
    if (count > 0)
        m_table->selectRow(0);
    m_table->setFixedHeight(qBound(1, count, shownRows) * rowHeight + 2 * m_table->frameWidth());
    for (QWidget *each : QWidgetList{m_table, m_decisions, m_note})
        each->setVisible(count > 0);
    setVisible(!m_people.isEmpty());
    showChosen();
}

void PeoplePane::showChosen()
{
    const bool isAny = m_table->selectionModel()->hasSelection();
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(isAny);
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

std::optional<CasePerson> PeoplePane::person() const
{
    const auto people = chosen();
    return people.size() == 1 ? std::optional(people.constFirst()) : std::nullopt;
}

QList<PersonDecision> PeoplePane::current(const QList<PersonDecision> &people) const
{
    QList<PersonDecision> now;
    for (const PersonDecision &each : people)
        now << PersonDecision{
            {}, m_case, each.person, each.name, m_verdicts.kindOf(each.person), m_verdicts.noteOf(each.person), {}, {}};
    return now;
}

void PeoplePane::taken(const QList<PersonDecision> &decisions)
{
    for (const PersonDecision &decision : decisions)
        m_verdicts.take(decision);
    m_model.setVerdicts(m_verdicts);
    Q_EMIT verdictsChanged();
}

void PeoplePane::decide(Kind kind)
{
    const auto people = chosen();
    if (people.isEmpty())
        return;
    m_office.ask<QList<PersonDecision>>(
        this,
        [id = m_case, people, kind, note = m_note->text()](workflow::Office &office) {
            return collection::decidePeople(office.vault, office.clock, id, people, kind, note);
        },
        [this, id = m_case](const Result<QList<PersonDecision>> &decisions) {
            if (id != m_case)
                return; // it was done; the page shows another case by now
            showError(m_error, decisions ? QString() : decisions.error().message);
            if (!decisions)
                return;
            const auto before = current(*decisions);
            m_note->clear();
            taken(*decisions);
            Q_EMIT recorded(before);
        });
}

} // namespace habeas::ui
