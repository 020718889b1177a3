// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flow.h"

#include <QPainter>
#include <QTextLayout>

namespace habeas::letters {
namespace {

/// Where a line should end that Qt ends at \a end: not behind a hyphen inside an e-mail address or before a digit
/// ("4711-22"), unless nothing else would be left on the line.
qsizetype betterEnd(QStringView text, qsizetype start, qsizetype end)
{
    if (end >= text.size() || end <= start || text.at(end - 1).isSpace())
        return end;
    qsizetype from = end, to = end;
    while (from > start && !text.at(from - 1).isSpace())
        --from;
    while (to < text.size() && !text.at(to).isSpace())
        ++to;
    const bool keep = text.at(end).isDigit() || text.mid(from, to - from).contains(u'@');
    return keep && from > start ? from : end;
}

} // namespace

TextBox::TextBox(const ShippedFonts &fonts, QPaintDevice *device, const QString &text, const TextStyle &style,
                 qreal width)
    : m_layout(std::make_unique<QTextLayout>(text, fonts.font(style.face, style.points), device)),
      m_colour(style.colour),
      m_pitch(style.points * style.leading * resolution / 72)
{
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        const qsizetype end = betterEnd(text, line.textStart(), line.textStart() + line.textLength());
        if (end < line.textStart() + line.textLength())
            line.setNumColumns(int(end - line.textStart()), width);
        const qreal above = (m_pitch - line.ascent() - line.descent()) / 2;
        line.setPosition({0, above});
        m_baseline = above + line.ascent();
    }
    m_layout->endLayout();
}

TextBox::~TextBox() = default;

int TextBox::lineCount() const
{
    return m_layout->lineCount();
}

qreal TextBox::widthOfLine(int line) const
{
    return m_layout->lineAt(line).naturalTextWidth();
}

void TextBox::paintLines(QPainter &painter, QPointF at, int first, int count) const
{
    painter.setPen(m_colour);
    for (int i = 0; i < count; ++i)
        m_layout->lineAt(first + i).draw(&painter, at + QPointF(0, i * m_pitch));
}

} // namespace habeas::letters
