// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passageedit.h"

#include "numberrings.h"
#include "theme/tokens.h"

#include <QMap>
#include <QMouseEvent>
#include <QPainter>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace habeas::ui {
namespace {

constexpr int beforeRing = 2;
constexpr int barWidth = 2; // the margin of a document is twice as wide
constexpr int ringRoom = ringSize + 2 * beforeRing;

bool isInText(const law::Passage &passage)
{
    return passage.place == law::Passage::Place::Text && passage.length > 0;
}

} // namespace

/// Formats are laid over the text: neither its content nor what can be undone knows of them.
class PassageFormats final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setPassages(const QList<law::Passage> &passages, const QList<law::Quoted> &quoted, Scheme scheme)
    {
        m_passages = passages;
        m_quoted = quoted;
        m_scheme = scheme;
        rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        const qsizetype from = currentBlock().position();
        const qsizetype until = from + text.size();
        QTextCharFormat grey;
        grey.setForeground(colorOf(m_scheme, Token::Text2));
        for (const law::Quoted &quoted : m_quoted) {
            const qsizetype first = qMax(quoted.start, from);
            const qsizetype end = qMin(quoted.start + quoted.length, until);
            if (first < end)
                setFormat(int(first - from), int(end - first), grey);
        }
        QTextCharFormat format;
        format.setBackground(colorsOf(m_scheme, Tone::Info).fill);
        format.setFontUnderline(true);
        format.setUnderlineColor(colorOf(m_scheme, Token::Link));
        QMap<qsizetype, int> rings; // how many stand behind a letter of the block
        for (const law::Passage &passage : m_passages) {
            const qsizetype end = passage.start + passage.length;
            if (end <= from || passage.start >= until)
                continue;
            const qsizetype first = qMax(passage.start, from);
            setFormat(int(first - from), int(qMin(end, until) - first), format);
            if (end <= until)
                ++rings[end - 1 - from];
        }
        for (auto it = rings.cbegin(); it != rings.cend(); ++it) {
            format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
            format.setFontLetterSpacing(it.value() * ringRoom);
            setFormat(int(it.key()), 1, format);
        }
    }

private:
    QList<law::Passage> m_passages;
    QList<law::Quoted> m_quoted;
    Scheme m_scheme = Scheme::Light;
};

PassageEdit::PassageEdit(QWidget *parent) : QPlainTextEdit(parent), m_formats(new PassageFormats(document()))
{
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus())
            say(textCursor().position());
    });
}

void PassageEdit::setPassages(const law::RequestReading &reading)
{
    m_reading = reading;
    QList<law::Passage> mine;
    std::copy_if(reading.passages.begin(), reading.passages.end(), std::back_inserter(mine), isInText);
    m_formats->setPassages(mine, reading.quoted, schemeOf(palette()));
    m_pointed.clear();
    showPointed();
}

void PassageEdit::point(const QList<int> &numbers)
{
    const bool isNothing =
        m_pointed.isEmpty() && numbers.isEmpty(); // Qt 6.4 compares two empty lists by memcmp of null
    if (isNothing || m_pointed == numbers)
        return;
    m_pointed = numbers;
    showPointed();
    for (const int number : numbers) {
        if (number > m_reading.passages.size() || !isInText(m_reading.passage(number)) || hasFocus())
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(int(m_reading.passage(number).start));
        setTextCursor(cursor);
        return ensureCursorVisible();
    }
}

void PassageEdit::showPointed()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const int number : std::as_const(m_pointed)) {
        if (number > m_reading.passages.size() || !isInText(m_reading.passage(number)))
            continue;
        const law::Passage &passage = m_reading.passage(number);
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(passage.start));
        selection.cursor.setPosition(int(passage.start + passage.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(colorOf(schemeOf(palette()), Token::Accent));
        selection.format.setForeground(colorOf(schemeOf(palette()), Token::OnAccent));
        selections << selection;
    }
    setExtraSelections(selections);
}

void PassageEdit::paintBars(QPainter &painter)
{
    const QColor color = colorOf(schemeOf(palette()), Token::Control);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
        if (box.top() > viewport()->height())
            return;
        const bool isQuoted =
            std::any_of(m_reading.quoted.begin(), m_reading.quoted.end(), [&](const law::Quoted &each) {
                return block.position() >= each.start && block.position() < each.start + each.length;
            });
        if (isQuoted)
            painter.fillRect(QRectF(0, box.top(), barWidth, box.height()), color);
    }
}

void PassageEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paintBars(painter);
    const Scheme scheme = schemeOf(palette());
    const int top = firstVisibleBlock().position();
    QMap<qsizetype, int> painted; // rings behind a letter
    for (int number = 1; number <= m_reading.passages.size(); ++number) {
        const law::Passage &passage = m_reading.passage(number);
        const qsizetype last = passage.start + passage.length - 1;
        if (!isInText(passage) || last < top || last >= document()->characterCount())
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(int(last));
        const QRect letter = cursorRect(cursor);
        if (letter.top() > viewport()->height())
            break; // what comes behind stands below
        const int width = fontMetrics().horizontalAdvance(document()->characterAt(int(last)));
        const int before = painted[last]++ * ringRoom;
        paintNumber(&painter,
                    QPointF(letter.left() + width + beforeRing + before, letter.center().y() - ringSize / 2.0), number,
                    true, scheme);
    }
}

void PassageEdit::say(int position)
{
    QList<int> numbers;
    for (int number = 1; number <= m_reading.passages.size(); ++number) {
        const law::Passage &passage = m_reading.passage(number);
        if (isInText(passage) && position >= passage.start && position <= passage.start + passage.length)
            numbers << number;
    }
    if (std::exchange(m_said, numbers) != numbers)
        Q_EMIT pointed(numbers);
}

void PassageEdit::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    say(cursorForPosition(event->position().toPoint()).position());
}

void PassageEdit::leaveEvent(QEvent *event)
{
    QPlainTextEdit::leaveEvent(event);
    if (!std::exchange(m_said, {}).isEmpty())
        Q_EMIT pointed({});
}

void PassageEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setPassages(law::RequestReading(m_reading));
}

} // namespace habeas::ui

#include "passageedit.moc"
