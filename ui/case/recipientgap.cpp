// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipientgap.h"

#include "widgets/labels.h"

#include "workflow/registration.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

RecipientGap::RecipientGap(QWidget *parent)
    : QWidget(parent), m_sentence(errorLabel()), m_go(new QPushButton(tr("Enter recipien&ts …")))
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentence);
    column->addLayout(row);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT systemWanted(m_first); });
    hide();
}

void RecipientGap::take(const CaseSheet &sheet, bool isAnswer)
{
    const bool isAsked = sheet.value().rights.contains(law::Right::Access);
    const QList<System> silent =
        isAnswer && isAsked ? workflow::withoutRecipients(sheet.systems, sheet.facts.ledger) : QList<System>();
    if (silent.isEmpty())
        return clear();
    QStringList names;
    for (const System &system : silent)
        names << system.name;
    m_first = silent.constFirst().id;
    showError(m_sentence,
              tr("Nobody has said who gets data from: %1. The letter says that this is being cleared up (Art. 15(1)(c) "
                 "GDPR).")
                  .arg(names.join(u", "_s)),
              Tone::Warn);
    show();
}

void RecipientGap::clear()
{
    m_sentence->clear();
    m_first = {};
    hide();
}

} // namespace habeas::ui
