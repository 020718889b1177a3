// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholeline.h"

#include "itemmodels/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LedgerLine)
};

constexpr qsizetype mostGaps = 20; // more are said to be there; the letter names them all

} // namespace

QString wholeLine(const LedgerLine &line, const QTimeZone &zone, const Reader &reader)
{
    QStringList lines{itemmodels::ledgerText(line, reader.locale)};
    if (line.askedOn.isValid())
        lines << Text::tr("Asked for on %1, no answer yet.").arg(itemmodels::shortDay(line.askedOn, {}, reader.locale));
    for (const Code &how : line.how)
        lines << reader.words.say(how);
    if (line.failure)
        lines << reader.words.say(*line.failure);
    for (const Gap &gap : line.gaps.first(qMin(mostGaps, line.gaps.size()))) {
        lines << u"– "_s + reader.words.say(gap.reason) + (gap.where.isEmpty() ? QString() : u"\n   "_s + gap.where);
        if (gap.ask)
            lines << u"   "_s + reader.words.say(*gap.ask);
    }
    if (line.gaps.size() > mostGaps)
        lines << Text::tr("… and %n further gap(s)", nullptr, int(line.gaps.size() - mostGaps));
    if (line.brokeOffAgainAt.isValid())
        lines << Text::tr(
                     "It was asked again on %1; that broke off. What was found before holds. Search again for what "
                     "has come since.")
                     .arg(itemmodels::momentText(line.brokeOffAgainAt.toTimeZone(zone), reader.locale));
    const bool isShort = line.state == LedgerLine::State::Partial || line.state == LedgerLine::State::Failed;
    if (isShort && line.reason.isEmpty())
        lines << Text::tr("To do: mend the cause and ask again, or give the reason why it stays so and have the head "
                          "sign it.");
    if (!line.reason.isEmpty())
        lines << Text::tr("Reason: %1").arg(line.reason);
    if (line.approved)
        lines << Text::tr("The head has agreed that it stays so.");
    return lines.join(u'\n');
}

} // namespace habeas::ui
