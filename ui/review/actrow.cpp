// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actrow.h"

#include "widgets/labels.h"
#include "widgets/progressrow.h"

#include <QBoxLayout>
#include <QLabel>

namespace habeas::ui {

using collection::Act;

ActRow::ActRow(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QWidget(parent), m_office(office), m_reader(reader), m_error(errorLabel()), m_jobs(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_jobs);
    column->addWidget(m_error);
}

void ActRow::run(const CaseId &id, qsizetype count, const Work &work, const Then &then)
{
    if (m_isBusy)
        return;
    refuse({});
    m_isBusy = true;
    Q_EMIT busyChanged();
    const auto done = [this, then, shown = m_shown](const Result<Act> &act) {
        if (shown == m_shown)
            finish(act, then); // else it was done; the page shows another case by now
    };
    if (count <= storage::ItemStore::keyLimit) {
        m_office.ask<Act>(
            this, [work](workflow::Office &office) { return work(office, {}); }, done);
        return;
    }
    Job *job = m_office.start<Act>({tr("Decisions"), id, {}}, this, work, done);
    m_jobs->addWidget(new ProgressRow(job, m_reader));
}

void ActRow::finish(const Result<Act> &act, const Then &then)
{
    m_isBusy = false;
    if (!act)
        refuse(act.error().message);
    else if (act->left > 0)
        refuse(tr("It was stopped: %n item(s) were decided and stay so, %1 were not come to.", nullptr,
                  int(act->items.size()))
                   .arg(m_reader.locale.toString(act->left)));
    then(act);
    Q_EMIT busyChanged();
}

void ActRow::refuse(const QString &message)
{
    showError(m_error, message);
}

void ActRow::clear()
{
    ++m_shown;
    m_isBusy = false;
    refuse({});
    while (QLayoutItem *item = m_jobs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace habeas::ui
