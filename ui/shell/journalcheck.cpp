// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalcheck.h"

namespace habeas::ui {

JournalCheck::JournalCheck(OfficeThread &office, const Reader &reader, QWidget *parent)
    : QToolButton(parent), m_office(office), m_reader(reader)
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({glyphSize, glyphSize});
    hide();
}

void JournalCheck::begin(const Organisation &organisation)
{
    clear();
    say(Glyph::Running, tr("Journal is being checked"));
    m_job = m_office.start<workflow::Proof>(
        {tr("Check of the journal"), {}, {}}, this,
        [id = organisation.id](workflow::Office &office, const Watch &watch) {
            return workflow::verifyRecords(office, id, watch);
        },
        [this, round = m_round, zone = organisation.zone()](const Result<workflow::Proof> &proof) {
            if (round != m_round)
                return;
            if (proof)
                take(*proof, zone);
            else
                say(Glyph::Gap, tr("Journal not checked"));
        });
}

void JournalCheck::take(const workflow::Proof &proof, const QTimeZone &zone)
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    if (!proof.isWhole())
        return say(Glyph::Urgent, tr("Journal damaged – look at it"));
    const QTime now = m_office.clock().now().toTimeZone(zone).time();
    say(Glyph::Done, tr("Journal checked at %1").arg(m_reader.locale.toString(now, QLocale::ShortFormat)));
}

void JournalCheck::say(Glyph glyph, const QString &text)
{
    setIcon(glyphIcon(glyph));
    setText(text);
    setToolTip(tr("To the journal"));
    show();
}

void JournalCheck::clear()
{
    ++m_round;
    if (m_job)
        m_job->cancel();
    setText({});
    hide();
}

} // namespace habeas::ui
