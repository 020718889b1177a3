// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heardform.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

HeardForm::HeardForm(QWidget *parent)
    : QWidget(parent),
      m_choices(new QButtonGroup(this)),
      m_on(new DayField),
      m_note(new QLineEdit),
      m_error(errorLabel())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *why = captionLabel(tr("No age decides whether a young person is heard: what they understand does. Nothing "
                                "about their health is noted."));
    column->addWidget(why);
    using enum Representative::Heard;
    for (const auto heard : {Yes, Refused, DidNotAnswer, NotApplicable}) {
        auto *choice =
            new QRadioButton(heard == NotApplicable ? tr("does not apply: say why in the remark") : text(heard));
        m_choices->addButton(choice, int(heard));
        column->addWidget(choice);
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&On"), m_on);
    form->addRow(tr("Re&mark"), m_note);
    column->addSpacing(8);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addStretch(1);
    auto *record = new QPushButton(tr("&Record"));
    makeMain(record);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(record);
    column->addLayout(row);
    connect(record, &QPushButton::clicked, this, &HeardForm::recordWanted);
    errorGoesWithInput(m_error, this);
}

QString HeardForm::text(Representative::Heard heard)
{
    switch (heard) {
    case Representative::Heard::NotYet:
        return tr("not yet");
    case Representative::Heard::Yes:
        return tr("heard, no objection");
    case Representative::Heard::Refused:
        return tr("heard, objects");
    case Representative::Heard::DidNotAnswer:
        return tr("asked, did not answer");
    case Representative::Heard::NotApplicable:
        return tr("not applicable");
    }
    return {};
}

void HeardForm::take(const CaseSheet &sheet, const workflow::IdentityCheck &check)
{
    m_on->setMaximumDate(sheet.today);
    m_on->offer(sheet.today);
    if (auto *choice = m_choices->button(int(check.heard)))
        choice->setChecked(true);
}

void HeardForm::clear()
{
    if (auto *choice = m_choices->checkedButton()) {
        m_choices->setExclusive(false);
        choice->setChecked(false);
        m_choices->setExclusive(true);
    }
    m_note->clear();
    m_on->clear();
    showError(m_error, {});
}

void HeardForm::fill(const Event &event)
{
    m_on->setDate(event.on);
    m_note->setText(event.note);
}

void HeardForm::begin()
{
    (m_choices->checkedButton() ? m_choices->checkedButton() : m_choices->buttons().constFirst())->setFocus();
}

workflow::NewEvent HeardForm::fact() const
{
    workflow::NewEvent fact{.kind = Event::Kind::SubjectHeard, .on = m_on->date(), .note = m_note->text().trimmed()};
    if (m_choices->checkedId() >= 0)
        fact.details.insert(u"heard"_s, codeOf(Representative::Heard(m_choices->checkedId())));
    return fact;
}

} // namespace habeas::ui
