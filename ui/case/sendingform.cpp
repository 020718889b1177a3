// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendingform.h"

#include "signatureform.h"
#include "wayfield.h"
#include "widgets/dayfield.h"
#include "widgets/labels.h"

#include "itemmodels/wording.h"
#include "workflow/answering.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
SendingForm::SendingForm(const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_head(sectionLabel({})),
      m_fact(captionLabel({})),
      m_signature(new SignatureForm(tr("The head decides"))),
      m_box(new QWidget),
      m_on(new DayField),
      m_way(new WayField),
      m_noteLabel(new QLabel),
      m_note(new QLineEdit),
      m_prompt(new QCheckBox(tr("Asked without undue delay: the &period rests"))),
      m_record(new QPushButton(tr("Record that it &went out"))),
      m_error(errorLabel())
{
    m_way->lineEdit()->setPlaceholderText({});
    auto *form = new QFormLayout(m_box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Went out o&n"), m_on);
    form->addRow(tr("&How it went out"), m_way);
    m_noteLabel->setBuddy(m_note);
    form->addRow(m_noteLabel, m_note);
    form->addRow(m_prompt);
    form->addRow(m_error);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    form->addRow(row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_head);
    column->addWidget(m_fact);
    column->addWidget(m_signature);
    column->addWidget(m_box);
    column->addStretch(1);
    connect(m_record, &QPushButton::clicked, this, &SendingForm::recordWanted);
}

void SendingForm::take(const CaseSheet &sheet, const Letter &letter)
{
    const bool isOther = m_letter != letter.id;
    m_letter = letter.id;
    const auto shortDay = [&](QDate day) { return itemmodels::shortDay(day, sheet.today, m_reader.locale); };
    m_head->setText(itemmodels::letterKindText(letter.kind));
    const QDate finishedOn = letter.finishedAt.toTimeZone(sheet.organisation.zone()).date();
    const QList<Event> events = effectiveEvents(sheet.value().events);
    const Event *sent = workflow::sendingOf(events, letter.id);
    m_fact->setText(sent ? tr("Finished %1, went out %2").arg(shortDay(finishedOn), shortDay(sent->on))
                        : letter.copy
                        ? tr("Finished %1. It goes out with the copy: see Hand over.").arg(shortDay(finishedOn))
                        : tr("Finished %1, not recorded as sent").arg(shortDay(finishedOn)));
    const auto event = workflow::eventOfSending(letter.kind);
    const bool goesAlone = event && !letter.copy; // with a copy, it goes when that is handed over
    const bool isSigned = workflow::mayGoOut(letter, sheet.facts.letters, sheet.facts.approvals);
    m_signature->setVisible(goesAlone && !isSigned);
    m_signature->take(sheet, isOther);
    m_box->setVisible(goesAlone && !sent && isSigned);
    const bool isQuestion = event == Event::Kind::IdentityAsked || event == Event::Kind::ClarificationAsked;
    m_prompt->setVisible(isQuestion);
    static_cast<QFormLayout *>(m_box->layout())->setRowVisible(m_way, event == Event::Kind::RecipientTold);
    m_noteLabel->setText(isQuestion ? tr("R&eason or remark") : tr("R&emark")); // the letter itself says why
    m_on->setMaximumDate(sheet.today);
    if (!isOther)
        return;
    m_on->setDate(sheet.today);
    m_way->forget();
    m_note->clear();
    m_prompt->setChecked(true);
    showError(m_error, {});
}

void SendingForm::clear()
{
    m_letter = {};
    m_head->clear();
    m_fact->clear();
    m_way->forget();
    m_note->clear();
    m_signature->clear();
    showError(m_error, {});
}

void SendingForm::begin()
{
    if (m_signature->isVisible())
        m_signature->begin();
    else
        m_on->setFocus();
}

workflow::Sending SendingForm::sending() const
{
    return {m_on->date(), m_note->text().trimmed(), m_prompt->isChecked(), m_way->way()};
}

} // namespace habeas::ui
