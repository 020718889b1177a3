// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheetdialog.h"

#include "newpassphrase.h"
#include "sheetpage.h"
#include "widgets/labels.h"
#include "widgets/secretfield.h"

#include "workflow/safekeeping.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace habeas::ui {

SheetDialog::SheetDialog(OfficeThread &office, QWidget *parent)
    : QDialog(parent),
      m_office(office),
      m_passphrase(passphraseField()),
      m_error(errorLabel()),
      m_pages(new QStackedWidget),
      m_sheet(new SheetPage)
{
    setWindowTitle(tr("New recovery sheet"));
    m_pages->addWidget(makeQuestion());
    m_pages->addWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    connect(m_sheet, &SheetPage::done, this, &QDialog::accept);
    connect(&m_office, &OfficeThread::closing, this, [this] { done(QDialog::Rejected); });
    resize(680, 480);
    m_passphrase->setFocus();
}

QWidget *SheetDialog::makeQuestion()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Passphrase"), m_passphrase);
    auto *leave = new QPushButton(tr("&Leave unchanged"));
    leave->setAutoDefault(false);
    auto *go = new QPushButton(tr("&Make a new sheet"));
    go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(go);
    auto *why = new QLabel(tr("The sheet so far opens the vault no more from then on, only backups made before. Have "
                              "a printer at hand: the new one is shown only once."));
    why->setWordWrap(true);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout;
    column->addWidget(titleLabel(tr("New recovery sheet")));
    column->addWidget(why);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addLayout(buttons);
    setInMiddle(page, column);
    connect(leave, &QPushButton::clicked, this, &SheetDialog::reject);
    connect(go, &QPushButton::clicked, this, &SheetDialog::make);
    errorGoesWithInput(m_error, page);
    return page;
}

void SheetDialog::make()
{
    if (!m_passphrase->isEnabled())
        return; // it is under way
    const bool isThere = !m_passphrase->text().isEmpty();
    showError(m_error, isThere ? QString() : tr("The passphrase is missing."));
    if (!isThere)
        return;
    const auto current = takeSecret(m_passphrase);
    m_passphrase->setEnabled(false);
    m_office.ask<Secret>(
        this,
        [current](workflow::Office &office) -> Result<Secret> {
            const auto sheet = workflow::newRecoverySheet(office, *current);
            if (!sheet)
                return sheet.error();
            return workflow::sheetText(office, *sheet);
        },
        [this](const Result<Secret> &sheet) {
            m_passphrase->setEnabled(true);
            if (!sheet) {
                showError(m_error, sheet.error().message);
                m_passphrase->setFocus();
                return;
            }
            m_pages->setCurrentWidget(m_sheet);
            m_sheet->show(*sheet);
        });
}

void SheetDialog::reject()
{
    if (m_pages->currentWidget() != m_sheet && m_passphrase->isEnabled())
        QDialog::reject();
}

} // namespace habeas::ui
