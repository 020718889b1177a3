// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backupnote.h"

#include "itemmodels/wording.h"
#include "workflow/safekeeping.h"

namespace habeas::ui {

BackupNote::BackupNote(OfficeThread &office, const QLocale &locale, QWidget *parent)
    : QToolButton(parent), m_office(office), m_locale(locale)
{
    setAutoRaise(true);
    hide();
}

void BackupNote::begin(const Organisation &organisation)
{
    using Last = std::optional<QDateTime>;
    m_office.start<Last>(
        {tr("Last backup"), {}, {}, false, true}, this,
        [id = organisation.id](workflow::Office &office, const Watch &) { return workflow::lastBackup(office, id); },
        [this, round = ++m_round, zone = organisation.zone()](const Result<Last> &last) {
            if (last && round == m_round)
                show(*last, zone);
        });
}

void BackupNote::show(const std::optional<QDateTime> &last, const QTimeZone &zone)
{
    const QDateTime now = m_office.clock().now().toTimeZone(zone);
    const qint64 days = last ? last->toTimeZone(zone).date().daysTo(now.date()) : 0;
    if (!last)
        setText(tr("No backup yet"));
    else if (days <= 0)
        setText(tr("Last backup: today"));
    else if (days == 1)
        setText(tr("Last backup: yesterday"));
    else
        setText(tr("Last backup: %n day(s) ago", nullptr, int(days)));
    setToolTip(last ? tr("%1. Make another one").arg(itemmodels::momentText(last->toTimeZone(zone), m_locale))
                    : tr("Make the first one"));
    QToolButton::show();
}

void BackupNote::clear()
{
    ++m_round;
    hide();
}

} // namespace habeas::ui
