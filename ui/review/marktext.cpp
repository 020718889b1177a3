// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marktext.h"

#include "theme/tokens.h"

#include <QEvent>
#include <QTextBlock>

#include <algorithm>

namespace habeas::ui {

MarkText::MarkText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkText::tellMark);
}

void MarkText::show(const QString &text, const QList<Mark> &marks)
{
    setExtraSelections({});
    setPlainText(text);
    m_marks = marks;
    paintMarks();
}

void MarkText::setMarks(const QList<Mark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    paintMarks();
}

void MarkText::paintMarks()
{
    const Scheme scheme = schemeOf(palette());
    const Inks inks = colorsOf(scheme, Tone::ThirdParties);
    QTextCharFormat seen;
    seen.setForeground(inks.ink);
    seen.setBackground(inks.fill);
    seen.setUnderlineStyle(QTextCharFormat::DotLine);
    seen.setUnderlineColor(inks.ink);
    QTextCharFormat hidden;
    hidden.setForeground(colorOf(scheme, Token::Text));
    hidden.setBackground(colorOf(scheme, Token::Text));
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : std::as_const(m_marks)) {
        QTextCursor cursor(document());
        cursor.setPosition(int(mark.start));
        cursor.setPosition(int(mark.start + mark.length), QTextCursor::KeepAnchor);
        selections << QTextEdit::ExtraSelection{cursor, mark.isHidden ? hidden : seen};
    }
    setExtraSelections(selections);
}

bool MarkText::goToMark(bool forward)
{
    if (m_marks.isEmpty())
        return false;
    const int from = forward ? textCursor().selectionEnd() : textCursor().selectionStart();
    const Mark *found = nullptr;
    for (const Mark &mark : std::as_const(m_marks)) {
        if (forward && !found && mark.start >= from && (mark.start > 0 || !textCursor().hasSelection()))
            found = &mark;
        if (!forward && mark.start + mark.length <= from)
            found = &mark;
    }
    if (!found)
        found = forward ? &m_marks.constFirst() : &m_marks.constLast();
    QTextCursor cursor(document());
    cursor.setPosition(int(found->start));
    cursor.setPosition(int(found->start + found->length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void MarkText::tellMark()
{
    const int place = textCursor().selectionStart();
    const auto at = std::find_if(m_marks.begin(), m_marks.end(), [place](const Mark &mark) {
        return mark.start <= place && place < mark.start + mark.length;
    });
    setAccessibleDescription(at == m_marks.end() ? QString() : at->about);
}

void MarkText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

} // namespace habeas::ui
