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
      m_sheet(new SheetPage),
      m_when(
          captionLabel(tr("Only “Go on” makes this sheet valid. If the vault is locked before that, the sheet so far "
                          "stays the valid one: destroy this one then.")))
{
    setWindowTitle(tr("New recovery sheet"));
    m_pages->addWidget(makeQuestion());
    m_pages->addWidget(m_sheet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_when);
    m_when->setWordWrap(true);
    m_when->setMargin(16);
    m_when->hide();
    connect(m_sheet, &SheetPage::done, this, &SheetDialog::replace);
    connect(&m_office, &OfficeThread::closing, this, [this] { done(QDialog::Rejected); });
    resize(680, 560); // the whole of the sheet, and what is said about it
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
    auto *why = new QLabel(tr("Have a printer at hand: the new sheet is shown only once. As soon as you say that it is "
                              "kept, the sheet so far opens only backups made before."));
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
    struct Made {
        Secret text;
        QByteArray slot;
    };
    m_office.ask<Made>(
        this,
        [current](workflow::Office &office) -> Result<Made> {
            const auto prepared = workflow::prepareRecoverySheet(office, *current);
            if (!prepared)
                return prepared.error();
            return Made{workflow::sheetText(office, prepared->sheet), prepared->slot};
        },
        [this](const Result<Made> &made) {
            m_passphrase->setEnabled(true);
            if (!made) {
                showError(m_error, made.error().message);
                m_passphrase->setFocus();
                return;
            }
            m_slot = made->slot;
            m_pages->setCurrentWidget(m_sheet);
            m_when->show();
            m_sheet->show(made->text);
        });
}

void SheetDialog::replace()
{
    m_sheet->setEnabled(false);
    m_office.ask<std::monostate>(
        this, [slot = m_slot](workflow::Office &office) { return office.vault.replaceRecoverySheet(slot); },
        [this](const Result<> &replaced) {
            if (replaced)
                return accept();
            m_sheet->setEnabled(true);
            m_when->hide();
            m_pages->setCurrentWidget(m_pages->widget(0));
            const Error &error = replaced.error();
            const QString what = error.code == u"storage.outcome-unknown"
                ? tr("Keep both sheets until one of them has opened the vault: %1")
                : tr("The new sheet opens nothing, destroy it. The sheet so far is valid as it was. %1");
            showError(m_error, what.arg(error.message));
            m_passphrase->setFocus();
        });
}

void SheetDialog::reject()
{
    if (m_pages->currentWidget() != m_sheet && m_passphrase->isEnabled())
        QDialog::reject();
}

} // namespace habeas::ui
