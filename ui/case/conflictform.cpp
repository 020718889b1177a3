// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictform.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "itemmodels/wording.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

ConflictForm::ConflictForm(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_standing(new QLabel),
      m_unfold(new QPushButton(tr("Record an ob&jection …"))),
      m_fields(new QWidget),
      m_on(new DayField),
      m_byLabel(new QLabel(tr("&Decided by"))),
      m_by(new QLineEdit),
      m_whatLabel(new QLabel),
      m_what(new QLineEdit),
      m_record(new QPushButton),
      m_error(errorLabel())
{
    m_standing->setWordWrap(true);
    m_byLabel->setBuddy(m_by);
    m_whatLabel->setBuddy(m_what);
    auto *form = new QFormLayout;
    form->addRow(tr("Day"), m_on);
    form->addRow(m_byLabel, m_by);
    form->addRow(m_whatLabel, m_what);
    m_on->setAccessibleName(tr("Day of the objection or decision"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    auto *inner = new QVBoxLayout(m_fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addLayout(form);
    inner->addWidget(m_error);
    inner->addLayout(row);
    auto *head = new QHBoxLayout;
    head->addWidget(m_standing, 1);
    head->addWidget(m_unfold, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_fields);
    connect(m_unfold, &QPushButton::clicked, this, [this] {
        fold(false);
        m_what->setFocus();
    });
    fold(true);
    connect(m_record, &QPushButton::clicked, this, &ConflictForm::recordWanted);
    connect(m_what, &QLineEdit::returnPressed, this, &ConflictForm::recordWanted);
    errorGoesWithInput(m_error, m_fields);
}

void ConflictForm::take(const CaseSheet &sheet, const workflow::IdentityCheck &check)
{
    const bool isFromOther = check.conflict && check.conflict->kind == Event::Kind::ConflictKnown;
    m_isOpen = check.isInConflict;
    fold(!m_isOpen && m_what->text().isEmpty()); // what somebody is typing stays in sight
    m_standing->setText(
        !m_isOpen ? tr("Does another parent object, or somebody else entitled?")
            : !isFromOther
            ? tr("The young person does not want it. The head decides.")
            : tr("Objection of %1: %2. The head decides.")
                  .arg(itemmodels::shortDay(check.conflict->on, sheet.today, m_reader.locale), check.conflict->note));
    m_on->setMaximumDate(sheet.today);
    m_on->offer(sheet.today);
    m_byLabel->setVisible(m_isOpen);
    m_by->setVisible(m_isOpen);
    if (m_isOpen && m_by->text().isEmpty())
        m_by->setText(sheet.organisation.head.name);
    m_whatLabel->setText(m_isOpen ? tr("Decision and its r&easons") : tr("Who o&bjects, to what"));
    setMain(m_record, m_isOpen && check.isCapacityShown); // else what shows that comes first
    m_record->setText(m_isOpen ? tr("Record the decision") : tr("Record the objection"));
}

void ConflictForm::fold(bool isFolded)
{
    m_unfold->setVisible(isFolded);
    m_fields->setVisible(!isFolded);
}

void ConflictForm::clear()
{
    fold(true);
    m_standing->clear();
    m_by->clear();
    m_what->clear();
    m_on->clear();
    showError(m_error, {});
}

void ConflictForm::begin()
{
    m_what->setFocus();
}

workflow::NewEvent ConflictForm::fact() const
{
    workflow::NewEvent fact{.kind = m_isOpen ? Event::Kind::ConflictSettled : Event::Kind::ConflictKnown,
                            .on = m_on->date(),
                            .note = m_what->text().trimmed()};
    if (m_isOpen)
        fact.details.insert(u"by"_s, m_by->text().trimmed());
    return fact;
}

} // namespace habeas::ui
