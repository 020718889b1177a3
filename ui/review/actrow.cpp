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

bool ActRow::begin()
{
    if (m_isBusy)
        return false;
    refuse({});
    m_isBusy = true;
    Q_EMIT busyChanged();
    return true;
}

/// What comes for another case was done all the same, and is not shown here.
ActRow::Then ActRow::whenDone(const Then &then)
{
    return [this, then, shown = m_shown](const Result<Act> &act) {
        if (shown == m_shown)
            finish(act, then);
    };
}

void ActRow::run(const CaseId &id, qsizetype count, const Work &work, const Then &then)
{
    if (count > storage::ItemStore::keyLimit)
        return runLong(id, work, then);
    if (begin())
        m_office.ask<Act>(
            this, [work](workflow::Office &office) { return work(office, {}); }, whenDone(then));
}

void ActRow::runLong(const CaseId &id, const Work &work, const Then &then)
{
    if (!begin())
        return;
    Job *job = m_office.start<Act>({tr("Decisions"), id, {}}, this, work, whenDone(then));
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
    else if (act->refused > 0)
        refuse(tr("%n item(s) stay as they were: nobody is to be hidden in them, or they can only be redacted by hand.",
                  nullptr, int(act->refused)));
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
