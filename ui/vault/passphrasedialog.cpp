// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passphrasedialog.h"

#include "widgets/labels.h"
#include "widgets/secretfield.h"

#include "workflow/safekeeping.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace habeas::ui {

PassphraseDialog::PassphraseDialog(OfficeThread &office, QWidget *parent)
    : QDialog(parent), m_office(office), m_current(passphraseField()), m_fields(new QWidget), m_error(errorLabel())
{
    setWindowTitle(tr("Change the passphrase"));
    setMinimumWidth(520);
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Passphrase so &far"), m_current);
    m_wanted.addTo(form, tr("&New passphrase"));
    auto *leave = new QPushButton(tr("&Leave unchanged"));
    leave->setAutoDefault(false);
    auto *go = new QPushButton(tr("&Change the passphrase"));
    go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(go);
    auto *column = new QVBoxLayout(this);
    column->addWidget(captionLabel(tr("The recovery sheet stays as it is. Backups made so far are still opened by the "
                                      "passphrase of their day: keep it until you have made a new one.")));
    column->addWidget(m_fields);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &PassphraseDialog::change);
    connect(&m_office, &OfficeThread::closing, this, &QDialog::reject);
    errorGoesWithInput(m_error, m_fields);
    m_current->setFocus();
}

void PassphraseDialog::change()
{
    if (!m_fields->isEnabled())
        return; // it is under way
    const QString lack = m_current->text().isEmpty() ? tr("The passphrase so far is missing.") : m_wanted.lack();
    showError(m_error, lack);
    if (!lack.isEmpty())
        return;
    const auto current = takeSecret(m_current);
    const auto wanted = m_wanted.take();
    m_fields->setEnabled(false);
    m_office.ask<std::monostate>(
        this,
        [current, wanted](workflow::Office &office) { return workflow::changePassphrase(office, *current, *wanted); },
        [this, wanted](const Result<> &done) {
            m_fields->setEnabled(true);
            if (!done) {
                showError(m_error, done.error().message);
                m_current->setFocus();
                return;
            }
            Q_EMIT changed(wanted);
            accept();
        });
}

} // namespace habeas::ui
