// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freezeforms.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "itemmodels/wording.h"
#include "workflow/freeze.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int betweenHalves = 24;
constexpr int betweenLines = 4;
constexpr int betweenRows = 8;
constexpr int systemsHeight = 108;
constexpr int reasonHeight = 72;

/// A row that is ticked, or can be.
void addSystem(QListWidget *list, const QString &name, bool isMeant)
{
    auto *item = new QListWidgetItem(name, list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isMeant ? Qt::Checked : Qt::Unchecked);
}

QJsonArray tickedIn(const QListWidget *list)
{
    QJsonArray systems;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            systems.append(list->item(row)->text());
    }
    return systems;
}

QString textIn(const std::optional<Event> &event, const QString &name)
{
    return event ? event->details.value(name).toString() : QString();
}

/// Which \a recorded names, as they are called today.
QStringList systemsOf(const std::optional<Event> &recorded, const CaseSheet &sheet)
{
    return recorded ? workflow::namesOf(workflow::systemsIn(recorded->details), sheet.facts.ledger) : QStringList();
}

} // namespace

FreezeForm::FreezeForm(Event::Kind kind, QWidget *parent)
    : QWidget(parent),
      m_left(new QFormLayout),
      m_right(new QFormLayout),
      m_on(new DayField),
      m_kind(kind),
      m_error(errorLabel())
{
    auto *halves = new QHBoxLayout;
    halves->setSpacing(betweenHalves);
    m_left->setRowWrapPolicy(QFormLayout::WrapAllRows); // what is long to say
    m_left->setVerticalSpacing(betweenLines);
    m_right->setSpacing(betweenRows); // not that of the halves
    for (QFormLayout *half : {m_left, m_right})
        halves->addLayout(half, 1);
    auto *record = new QPushButton(tr("&Record"));
    makeMain(record);
    auto *later = new QPushButton(tr("&Later"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(later);
    row->addWidget(record);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(halves);
    column->addWidget(m_error);
    column->addLayout(row);
    connect(record, &QPushButton::clicked, this, &FreezeForm::recordWanted);
    connect(later, &QPushButton::clicked, this, &FreezeForm::left);
}

void FreezeForm::begin(const CaseSheet &sheet, const std::optional<Event> &recorded)
{
    m_replaces = recorded ? std::optional(recorded->id) : std::nullopt;
    m_on->setMaximumDate(sheet.today);
    m_on->setDate(recorded ? recorded->on : sheet.today);
    showError(m_error, {});
    fill(sheet, recorded);
}

void FreezeForm::goTo()
{
    first()->setFocus();
}

void FreezeForm::clear()
{
    m_replaces.reset();
    m_on->clear();
    showError(m_error, {});
}

workflow::NewEvent FreezeForm::fact() const
{
    workflow::NewEvent fact{.kind = m_kind, .on = m_on->date(), .replaces = m_replaces};
    insert(fact);
    return fact;
}

RestrictForm::RestrictForm(QWidget *parent)
    : FreezeForm(Event::Kind::Restricted, parent), m_systems(new QListWidget), m_how(new QLineEdit)
{
    m_systems->setFixedHeight(systemsHeight);
    m_how->setPlaceholderText(tr("blocked, marked, moved elsewhere"));
    m_left->addRow(tr("&Systems in which the data are only stored from now on"), m_systems);
    m_right->addRow(tr("Restricted o&n"), m_on);
    m_right->addRow(tr("&How"), m_how);
    errorGoesWithInput(error(), this);
}

void RestrictForm::fill(const CaseSheet &sheet, const std::optional<Event> &recorded)
{
    m_systems->clear();
    const QStringList before = systemsOf(recorded, sheet);
    for (const LedgerLine &line : sheet.facts.ledger) {
        addSystem(m_systems, line.systemName,
                  recorded ? before.contains(line.systemName) : line.state != LedgerLine::State::Nothing);
    }
    m_systems->setCurrentRow(0);
    m_how->setText(recorded ? recorded->note : QString());
}

void RestrictForm::insert(workflow::NewEvent &fact) const
{
    fact.details.insert(u"systems"_s, tickedIn(m_systems));
    fact.note = m_how->text().trimmed();
}

QWidget *RestrictForm::first() const
{
    return m_systems->count() > 0 ? static_cast<QWidget *>(m_systems) : m_how;
}

void RestrictForm::clear()
{
    FreezeForm::clear();
    m_systems->clear();
    m_how->clear();
}

WeighForm::WeighForm(QWidget *parent)
    : FreezeForm(Event::Kind::ObjectionWeighed, parent),
      m_result(new QComboBox),
      m_why(new QPlainTextEdit),
      m_weighedBy(new QLineEdit),
      m_decidedBy(new QLineEdit),
      m_paper(new QLineEdit)
{
    m_result->addItem(chooseText());
    for (const auto &entry : EnumCodes<Weighing>::table)
        m_result->addItem(itemmodels::weighingText(entry.value), QString::fromLatin1(entry.code));
    m_why->setFixedHeight(reasonHeight);
    m_why->setTabChangesFocus(true);
    m_left->addRow(tr("What beca&me of the objection"), m_result);
    m_left->addRow(tr("Reason: what was &weighed, and why it came out so"), m_why);
    m_right->addRow(tr("Weighed by"), m_weighedBy);
    m_right->addRow(tr("&Decided by (the head)"), m_decidedBy);
    m_right->addRow(tr("Decided o&n"), m_on);
    m_right->addRow(tr("Where the signed pa&per lies"), m_paper);
    connect(m_result, &QComboBox::currentIndexChanged, this, &WeighForm::adapt);
    errorGoesWithInput(error(), this);
    connect(m_why, &QPlainTextEdit::textChanged, this, [this] { showError(error(), {}); });
}

bool WeighForm::isWeighed() const
{
    return m_result->currentData().toString() != codeOf(Weighing::DirectMarketing);
}

void WeighForm::adapt()
{
    for (QWidget *field :
         {static_cast<QWidget *>(m_weighedBy), static_cast<QWidget *>(m_decidedBy), static_cast<QWidget *>(m_paper)})
        m_right->setRowVisible(field, isWeighed());
    m_left->setRowVisible(m_why, isWeighed());
}

void WeighForm::fill(const CaseSheet &sheet, const std::optional<Event> &recorded)
{
    m_result->setCurrentIndex(recorded ? qMax(0, m_result->findData(textIn(recorded, u"result"_s))) : 0);
    m_why->setPlainText(recorded ? recorded->note : QString());
    m_weighedBy->setText(recorded ? textIn(recorded, u"weighedBy"_s) : sheet.userName);
    m_decidedBy->setText(recorded ? textIn(recorded, u"by"_s) : sheet.organisation.head.name);
    m_paper->setText(textIn(recorded, u"originalAt"_s));
    adapt();
}

void WeighForm::insert(workflow::NewEvent &fact) const
{
    fact.details.insert(u"result"_s, m_result->currentData().toString());
    if (!isWeighed())
        return;
    fact.note = m_why->toPlainText().trimmed();
    fact.details.insert(u"weighedBy"_s, m_weighedBy->text().trimmed());
    fact.details.insert(u"by"_s, m_decidedBy->text().simplified());
    fact.details.insert(u"originalAt"_s, m_paper->text().trimmed());
}

QWidget *WeighForm::first() const
{
    return m_result;
}

void WeighForm::clear()
{
    FreezeForm::clear();
    m_result->setCurrentIndex(0);
    m_why->clear();
    for (QLineEdit *field : {m_weighedBy, m_decidedBy, m_paper})
        field->clear();
}

LiftForm::LiftForm(QWidget *parent)
    : FreezeForm(Event::Kind::RestrictionLifted, parent),
      m_systems(new QListWidget),
      m_told(new DayField),
      m_way(new QLineEdit),
      m_why(new QLineEdit)
{
    m_systems->setFixedHeight(systemsHeight);
    m_systems->setObjectName(u"lifted-systems"_s);
    m_way->setObjectName(u"lifting-told-by"_s);
    m_way->setPlaceholderText(tr("by letter, by e-mail, in person"));
    m_left->addRow(tr("The person was &told on"), m_told);
    m_left->addRow(tr("Told &by"), m_way);
    m_left->addRow(tr("Lifted o&n, not before"), m_on);
    m_right->addRow(tr("W&hy it ends"), m_why);
    m_right->addRow(tr("&Systems in which it ends"), m_systems);
    errorGoesWithInput(error(), this);
}

namespace {

/// Where it could be lifted: as it was before what is \a recorded.
QStringList restingBefore(const CaseSheet &sheet, const std::optional<Event> &recorded)
{
    Case value = sheet.value();
    if (recorded)
        value.events.removeIf([&](const Event &event) { return event.id == recorded->id; });
    return workflow::namesOf(workflow::freezeOf(value, sheet.facts.letters).resting, sheet.facts.ledger);
}

} // namespace

void LiftForm::fill(const CaseSheet &sheet, const std::optional<Event> &recorded)
{
    m_systems->clear();
    const QStringList resting = restingBefore(sheet, recorded);
    const QStringList before = systemsOf(recorded, sheet);
    for (const QString &system : resting)
        addSystem(m_systems, system, before.isEmpty() || before.contains(system));
    m_right->setRowVisible(m_systems, m_systems->count() > 1); // else there is nothing to choose
    m_told->setMaximumDate(sheet.today);
    const QDate told = QDate::fromString(textIn(recorded, u"told"_s), Qt::ISODate);
    if (told.isValid())
        m_told->setDate(told);
    else
        m_told->clear(); // a notice that nobody recorded is not suggested
    m_way->setText(textIn(recorded, u"way"_s));
    m_why->setText(recorded ? recorded->note : QString());
}

void LiftForm::insert(workflow::NewEvent &fact) const
{
    fact.details.insert(u"told"_s, m_told->date().toString(Qt::ISODate));
    fact.details.insert(u"way"_s, m_way->text().trimmed());
    if (m_systems->count() > 0)
        fact.details.insert(u"systems"_s, tickedIn(m_systems));
    fact.note = m_why->text().trimmed();
}

QWidget *LiftForm::first() const
{
    return m_told;
}

void LiftForm::clear()
{
    FreezeForm::clear();
    m_systems->clear();
    m_told->clear();
    m_way->clear();
    m_why->clear();
}

} // namespace habeas::ui
