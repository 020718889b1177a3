// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recoverypage.h"

#include "widgets/labels.h"
#include "widgets/mainbutton.h"
#include "widgets/secretfield.h"

#include <QBoxLayout>
#include <QDir>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace habeas::ui {

RecoveryPage::RecoveryPage(QWidget *parent)
    : QWidget(parent), m_vault(captionLabel({})), m_code(new QLineEdit), m_error(errorLabel())
{
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Code of the sheet"), m_code);
    form->addRow(captionLabel(tr("Its four lines one after the other.")));
    m_passphrase.addTo(form, tr("&New passphrase"));
    auto *open = new QPushButton(tr("&Open with the new passphrase"));
    makeMain(open);
    auto *back = new QPushButton(tr("&Back"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(open);
    auto *column = new QVBoxLayout;
    column->addWidget(titleLabel(tr("Open with the recovery sheet")));
    column->addWidget(m_vault);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addLayout(buttons);
    setInMiddle(this, column);
    connect(back, &QPushButton::clicked, this, [this] {
        settle({});
        Q_EMIT left();
    });
    connect(open, &QPushButton::clicked, this, &RecoveryPage::tryToOpen);
    for (QLineEdit *field : QList{m_code} + m_passphrase.fields())
        connect(field, &QLineEdit::returnPressed, this, &RecoveryPage::tryToOpen);
    errorGoesWithInput(m_error, this);
}

void RecoveryPage::begin(const QString &folder)
{
    m_folder = folder;
    m_vault->setText(tr("Vault: %1").arg(QDir::toNativeSeparators(folder)));
    m_code->setFocus();
}

void RecoveryPage::tryToOpen()
{
    const QString lack =
        m_code->text().trimmed().isEmpty() ? tr("The code of the sheet is missing.") : m_passphrase.lack();
    showError(m_error, lack);
    if (!lack.isEmpty())
        return;
    const auto code = std::make_shared<Secret>(QByteArrayView(m_code->text().toUtf8()));
    setEnabled(false);
    Q_EMIT openWanted(m_folder, code, m_passphrase.take());
}

/// The code stays until it opened something: nobody types it twice for one wrong letter.
void RecoveryPage::settle(const QString &error)
{
    setEnabled(true);
    showError(m_error, error);
    if (error.isEmpty())
        takeSecret(m_code); // and is wiped
    m_code->setFocus();
}

} // namespace habeas::ui
