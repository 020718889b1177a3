// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deadlinechip.h"

#include "widgets/glyph.h"

#include "itemmodels/wording.h"
#include "workflow/answering.h"
#include "workflow/desk.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::ui::DeadlineChip)
};

constexpr int calmDays = 10;
constexpr int urgentDays = 3;
constexpr int chipHeight = 28;
constexpr int signWidth = 30; // at either end
constexpr double radius = 4;

} // namespace

ChipState chipStateOf(const law::Deadlines &deadlines, CaseState state, QDate answeredOn, QDate today,
                      const QLocale &locale)
{
    const auto day = [&](QDate date) { return itemmodels::shortDay(date, today, locale); };
    if (answeredOn.isValid() || state == CaseState::Closed) {
        const qint64 early = answeredOn.daysTo(deadlines.due.date);
        if (!answeredOn.isValid())
            return {Text::tr("Closed"), Tone::Neutral};
        if (early < 0)
            return {Text::tr("Answered on %1, %n day(s) late", nullptr, int(-early)).arg(day(answeredOn)), Tone::Bad};
        if (early == 0)
            return {Text::tr("Answered on %1, the last day of the period").arg(day(answeredOn)), Tone::Good};
        return {Text::tr("Answered on %1, %n day(s) before the period ended", nullptr, int(early)).arg(day(answeredOn)),
                Tone::Good};
    }
    if (state == CaseState::Withdrawn)
        return {Text::tr("Withdrawn: nothing is due"), Tone::Neutral};
    const qint64 toSafe = today.daysTo(deadlines.safe.date);
    const qint64 toDue = today.daysTo(deadlines.due.date);
    if (toDue < 0)
        return {Text::tr("Overdue for %n day(s)", nullptr, int(-toDue)), Tone::Bad};
    if (toSafe < 0)
        return {Text::tr("The safe day was %1 · due %2").arg(day(deadlines.safe.date), day(deadlines.due.date)),
                Tone::Bad};
    if (deadlines.isSuspended)
        return {Text::tr("A question is open · safe until %1").arg(day(deadlines.safe.date)), Tone::Info};
    const Tone tone = toSafe <= urgentDays ? Tone::Bad : (toSafe <= calmDays ? Tone::Warn : Tone::Neutral);
    return {Text::tr("%n day(s) left · safe until %1", nullptr, int(toSafe)).arg(day(deadlines.safe.date)), tone};
}

DeadlineChip::DeadlineChip(const Reader &reader, const law::HolidayCalendar &calendar, QWidget *parent)
    : QToolButton(parent), m_reader(reader), m_calendar(calendar)
{
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
    connect(this, &QToolButton::clicked, this, &DeadlineChip::explain);
}

void DeadlineChip::show(const CaseSheet &sheet)
{
    m_deadlines = sheet.deadlines;
    m_today = sheet.today;
    const QList<Letter> &letters = sheet.facts.letters;
    const CaseState standing = workflow::wholeStateOf(sheet.value(), letters);
    const QDate answeredOn = workflow::answeredOn(sheet.value(), letters);
    const bool isOver = answeredOn.isValid() || workflow::isSettled(standing) || m_deadlines.isExtended
        || m_today > m_deadlines.noticeBy.date;
    m_extending = isOver ? DeadlinePopup::Extending::Over : DeadlinePopup::Extending::Possible;
    const ChipState state = chipStateOf(m_deadlines, standing, answeredOn, m_today, m_reader.locale);
    setText(state.text);
    setAccessibleName(state.text);
    const auto day = [&](const law::Deadline &deadline) {
        return itemmodels::shortDay(deadline.date, m_today, m_reader.locale);
    };
    setAccessibleDescription(tr("Safe day %1, due %2, notice of an extension by %3")
                                 .arg(day(m_deadlines.safe), day(m_deadlines.due), day(m_deadlines.noticeBy)));
    m_tone = state.tone;
    updateGeometry();
    update();
}

void DeadlineChip::clear()
{
    m_deadlines = {};
    setText({});
    setAccessibleName({});
    setAccessibleDescription({});
}

QSize DeadlineChip::sizeHint() const
{
    const QSize text = fontMetrics().size(Qt::TextSingleLine, this->text());
    return {text.width() + 2 * signWidth, chipHeight};
}

/// Its sign, its words, and that there is more behind it, on the ground of its tone.
void DeadlineChip::paintEvent(QPaintEvent *)
{
    const Scheme scheme = schemeOf(palette());
    const Inks inks = colorsOf(scheme, m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colorOf(scheme, Token::Link) : inks.ink, hasFocus() ? 2 : 1));
    painter.setBrush(inks.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const QRectF sign(8, (height() - glyphSize) / 2.0, glyphSize, glyphSize);
    if (m_tone == Tone::Bad)
        paintGlyph(&painter, sign, Glyph::Urgent, scheme);
    else if (m_tone == Tone::Good)
        paintGlyph(&painter, sign, Glyph::Done, scheme);
    else if (m_tone == Tone::Info)
        paintGlyph(&painter, sign, Glyph::Waiting, scheme);
    painter.setPen(QPen(inks.ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (m_tone == Tone::Warn || m_tone == Tone::Neutral) { // time goes by
        painter.drawEllipse(sign.adjusted(1.5, 1.5, -1.5, -1.5));
        painter.drawPolyline(QPolygonF{sign.center() - QPointF(0, 4), sign.center(), sign.center() + QPointF(3, 2)});
    }
    const QPointF tip(width() - signWidth / 2.0, height() / 2.0 + 2);
    painter.drawPolyline(QPolygonF{tip - QPointF(4, 4), tip, tip + QPointF(4, -4)});
    painter.drawText(rect().adjusted(signWidth, 0, -signWidth, 0), Qt::AlignCenter | Qt::TextSingleLine, text());
}

void DeadlineChip::explain()
{
    auto *popup = new DeadlinePopup(m_reader, m_calendar, m_deadlines, m_today, m_extending, this);
    connect(popup, &QObject::destroyed, this, [this] { setFocus(); });
    connect(popup, &DeadlinePopup::extendWanted, this, [this, popup] {
        disconnect(popup, nullptr, this, nullptr); // the focus goes elsewhere
        popup->close();
        Q_EMIT extendWanted();
    });
    popup->showBelow(this);
}

} // namespace habeas::ui
