// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redactionrow.h"

#include "widgets/labels.h"
#include "widgets/progressrow.h"

#include <QBoxLayout>
#include <QLabel>

namespace habeas::ui {

RedactionRow::RedactionRow(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent),
      m_office(office),
      m_reader(reader),
      m_done(captionLabel({})),
      m_error(errorLabel()),
      m_jobs(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_done);
    column->addLayout(m_jobs);
    column->addWidget(m_error);
    m_done->hide();
}

void RedactionRow::record(const Order &order)
{
    say({});
    const auto then = [this, order, shown = m_shown](const Result<Recorded> &made) {
        if (shown != m_shown)
            return; // it was done; the page shows another case by now
        if (!made)
            return refuse(made.error());
        say(tr("Recorded: “%1”. It was read back from the vault: what was hidden is not in it. The original stays in "
               "the vault and is not handed out.")
                .arg(made->item.title.isEmpty() ? made->item.path : made->item.title));
        Q_EMIT recorded(made->act, order.text ? order.text->standIns : QMap<QString, QString>());
    };
    if (order.text)
        recordText(order, then);
    else
        recordPages(order, then);
}

Result<RedactionRow::Recorded> RedactionRow::recordedOf(const storage::Vault &vault, const Order &order,
                                                        const Result<Item> &made)
{
    if (!made)
        return made.error();
    const auto act = collection::lastActOn(vault, order.source.item.id, order.verdict.act);
    return act ? Result<Recorded>(Recorded{*made, *act}) : act.error();
}

void RedactionRow::recordText(const Order &order, const OfficeThread::Then<Recorded> &then)
{
    m_office.ask<Recorded>(
        this,
        [order](workflow::Office &office) {
            return recordedOf(office.vault, order,
                              collection::redactText(office.vault, office.clock, order.value, order.source.item,
                                                     *order.text, order.verdict));
        },
        then);
}

void RedactionRow::recordPages(const Order &order, const OfficeThread::Then<Recorded> &then)
{
    Job *job = m_office.start<Recorded>(
        {tr("Redaction"), order.value.id, {}}, this,
        [order](workflow::Office &office, const Watch &watch) {
            return recordedOf(office.vault, order,
                              collection::redactAreas(office.vault, office.clock, order.value, order.source, order.plan,
                                                      order.verdict, preview::helperProgram(), watch));
        },
        then);
    m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void RedactionRow::refuse(const Error &error)
{
    m_done->hide();
    showError(m_error, error.message);
}

void RedactionRow::say(const QString &sentence)
{
    showError(m_error, {});
    m_done->setText(sentence);
    m_done->setVisible(!sentence.isEmpty());
}

void RedactionRow::clear()
{
    ++m_shown;
    say({});
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace habeas::ui
