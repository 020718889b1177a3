// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatureform.h"

#include "widgets/dayfield.h"
#include "widgets/labels.h"
#include "widgets/mainbutton.h"

#include "workflow/approving.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace habeas::ui {

SignatureForm::SignatureForm(const QString &title, QWidget *parent)
    : QGroupBox(title, parent),
      m_head(new QLineEdit),
      m_deputy(captionLabel({})),
      m_signedOn(new DayField),
      m_paper(new QLineEdit),
      m_record(new QPushButton(tr("Re&cord the signature"))),
      m_error(errorLabel())
{
    setFlat(true); // it lies in a panel
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 8, 0, 0);
    form->addRow(tr("Signed by"), m_head);
    form->addRow(m_deputy);
    form->addRow(tr("Signed &on"), m_signedOn);
    form->addRow(tr("Where the paper lies"), m_paper);
    form->addRow(m_error);
    form->addRow(row);
    m_deputy->hide();
    errorGoesWithInput(m_error, this);
    connect(m_head, &QLineEdit::textChanged, this, &SignatureForm::compareHead);
    connect(m_record, &QPushButton::clicked, this, &SignatureForm::recordWanted);
    connect(m_paper, &QLineEdit::returnPressed, this, &SignatureForm::recordWanted);
}

void SignatureForm::take(const CaseSheet &sheet, bool isOther)
{
    m_signedOn->setMaximumDate(sheet.today);
    if (!isOther)
        return;
    clear();
    m_headOfRegister = sheet.organisation.head.name;
    m_head->setText(m_headOfRegister);
    m_signedOn->setDate(sheet.today);
}

void SignatureForm::clear()
{
    m_headOfRegister.clear();
    m_head->clear();
    m_paper->clear();
    showError(m_error, {});
}

void SignatureForm::compareHead()
{
    const bool isDeputy = workflow::isDeputy(m_head->text().trimmed(), m_headOfRegister);
    m_deputy->setText(
        isDeputy ? tr("Not the head of the register (%1). That is right only for a deputy.").arg(m_headOfRegister)
                 : QString());
    m_deputy->setVisible(isDeputy);
}

void SignatureForm::begin()
{
    m_head->text().isEmpty() ? m_head->setFocus() : m_paper->setFocus();
}

void SignatureForm::setMain(bool isMain)
{
    ui::setMain(m_record, isMain);
}

Approval SignatureForm::approval(Approval::Subject subject) const
{
    Approval approval;
    approval.subject = subject;
    approval.approvedBy = m_head->text().trimmed();
    approval.signedOn = m_signedOn->date();
    approval.originalAt = m_paper->text().trimmed();
    return approval;
}

} // namespace habeas::ui
