// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signatureform.h"

#include "widgets/labels.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace habeas::ui {

SignatureForm::SignatureForm(const QString &title, QWidget *parent)
    : QGroupBox(title, parent),
      m_head(new QLineEdit),
      m_signedOn(new QDateEdit),
      m_paper(new QLineEdit),
      m_record(new QPushButton(tr("Record the si&gnature"))),
      m_error(errorLabel())
{
    m_signedOn->setCalendarPopup(true);
    m_signedOn->setDisplayFormat(tr("d MMMM yyyy"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_record);
    auto *form = new QFormLayout(this);
    form->addRow(tr("S&igned by"), m_head);
    form->addRow(tr("Signed &on"), m_signedOn);
    form->addRow(tr("Where the &paper lies"), m_paper);
    form->addRow(m_error);
    form->addRow(row);
    connect(m_record, &QPushButton::clicked, this, &SignatureForm::recordWanted);
    connect(m_paper, &QLineEdit::returnPressed, this, &SignatureForm::recordWanted);
}

void SignatureForm::take(const CaseSheet &sheet, bool isOther)
{
    m_signedOn->setMaximumDate(sheet.today);
    if (!isOther)
        return;
    clear();
    m_head->setText(sheet.organisation.head.name);
    m_signedOn->setDate(sheet.today);
}

void SignatureForm::clear()
{
    m_head->clear();
    m_paper->clear();
    showError(m_error, {});
}

void SignatureForm::begin()
{
    m_head->text().isEmpty() ? m_head->setFocus() : m_paper->setFocus();
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
