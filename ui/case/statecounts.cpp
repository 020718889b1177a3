// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statecounts.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {
namespace {

constexpr int inset = 12;
constexpr int above = 8;
constexpr int betweenShapeAndWord = 4;
constexpr int betweenCounts = 16;
constexpr int rowHeight = 22;

} // namespace

StateCounts::StateCounts(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StateCounts::show(const QList<LedgerLine> &ledger)
{
    using enum LedgerLine::State;
    const auto of = [&](std::initializer_list<LedgerLine::State> states) {
        return int(std::count_if(ledger.begin(), ledger.end(), [&](const LedgerLine &line) {
            return std::find(states.begin(), states.end(), line.state) != states.end();
        }));
    };
    m_counts.clear();
    const auto add = [&](int count, Glyph glyph, const QString &text) {
        if (count > 0)
            m_counts << Count{glyph, text};
    };
    const int open = of({Open});
    const int running = of({Running});
    const int found = of({Found});
    const int nothing = of({Nothing});
    const int faults = of({Partial, Failed});
    const int notAsked = of({NotAsked});
    add(open, Glyph::Open, tr("%n open", nullptr, open));
    add(running, Glyph::Running, tr("%n running", nullptr, running));
    add(faults, of({Failed}) > 0 ? Glyph::Failed : Glyph::Gap, tr("%n fault(s)", nullptr, faults));
    add(found, Glyph::Done, tr("%n found", nullptr, found));
    add(nothing, Glyph::Nothing, tr("%n with nothing found", nullptr, nothing));
    add(notAsked, Glyph::NotAsked, tr("%n not asked", nullptr, notAsked));
    QStringList words;
    for (const Count &count : std::as_const(m_counts))
        words << count.text;
    setText(words.join(u", "_s)); // what is heard, and copied
    updateGeometry();
}

QList<QRect> StateCounts::places(int width) const
{
    QList<QRect> places;
    QPoint at(inset, above);
    for (const Count &count : m_counts) {
        const int wide = glyphSize + betweenShapeAndWord + fontMetrics().horizontalAdvance(count.text);
        if (at.x() > inset && at.x() + wide > width - inset)
            at = {inset, at.y() + rowHeight};
        places << QRect(at, QSize(wide, rowHeight));
        at.rx() += wide + betweenCounts;
    }
    return places;
}

int StateCounts::heightForWidth(int width) const
{
    const QList<QRect> all = places(width);
    return all.isEmpty() ? 0 : all.constLast().bottom() + 1 + above;
}

QSize StateCounts::minimumSizeHint() const
{
    int widest = 0;
    for (const QRect &place : places(0))
        widest = std::max(widest, place.width());
    return {widest + 2 * inset, m_counts.isEmpty() ? 0 : rowHeight + 2 * above};
}

QSize StateCounts::sizeHint() const
{
    const QList<QRect> all = places(QWIDGETSIZE_MAX);
    return all.isEmpty() ? QSize() : QSize(all.constLast().right() + 1 + inset, rowHeight + 2 * above);
}

void StateCounts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRect &place = all.at(i);
        const int top = place.top() + (place.height() - glyphSize) / 2;
        paintGlyph(&painter, QRectF(place.left(), top, glyphSize, glyphSize), m_counts.at(i).glyph, scheme);
        painter.setPen(colorOf(scheme, Token::Text));
        painter.drawText(place.adjusted(glyphSize + betweenShapeAndWord, 0, 0, 0), Qt::AlignVCenter,
                         m_counts.at(i).text);
    }
}

} // namespace habeas::ui
