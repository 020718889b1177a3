// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingfield.h"

#include "theme/tokens.h"
#include "wordingfields.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QMimeData>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ui {

using letters::Field;
using letters::Line;
using letters::Paragraph;

namespace {

constexpr QLatin1String lineFormat("application/x-habeas-wording");

/// Shows what is a field. Not part of what can be undone, and as the scheme is now.
class FieldMarker final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &) override
    {
        const Inks inks = colorsOf(schemeOf(QGuiApplication::palette()), Tone::Info);
        QTextCharFormat mark;
        mark.setBackground(inks.fill);
        mark.setUnderlineStyle(QTextCharFormat::DotLine);
        mark.setUnderlineColor(inks.ink);
        const auto fields = fieldsIn(currentBlock());
        for (const PlacedField &field : fields)
            setFormat(field.begin - currentBlock().position(), field.end - field.begin, mark);
    }
};

std::optional<QTextCursor::MoveOperation> erasedBy(const QKeyEvent &event)
{
    using Key = QKeySequence;
    using Move = QTextCursor;
    constexpr std::pair<Key::StandardKey, Move::MoveOperation> keys[] = {
        {Key::Backspace, Move::PreviousCharacter},   {Key::Delete, Move::NextCharacter},
        {Key::DeleteStartOfWord, Move::StartOfWord}, {Key::DeleteEndOfWord, Move::NextWord},
        {Key::DeleteEndOfLine, Move::EndOfBlock},
    };
    for (const auto &[key, move] : keys) {
        if (event.matches(key))
            return move;
    }
    return std::nullopt;
}

} // namespace

WordingField::WordingField(QWidget *parent) : ColumnText(parent)
{
    new FieldMarker(document());
    connect(this, &QTextEdit::cursorPositionChanged, this, &WordingField::keepOutOfFields);
}

void WordingField::setLines(const QList<Line> &lines)
{
    const QSignalBlocker quiet(this);
    document()->setUndoRedoEnabled(false);
    document()->clear();
    QTextCursor cursor(document());
    write(cursor, lines);
    document()->setUndoRedoEnabled(true);
    m_last = 0;
}

void WordingField::replaceLines(const QList<Line> &lines)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setBlockFormat({});
    write(cursor, lines);
    cursor.endEditBlock();
}

void WordingField::insert(const Paragraph &said)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (!before.isEmpty() && !before.back().isSpace())
        cursor.insertText(u" "_s, {});
    write(cursor, said);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void WordingField::append(const Line &line)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    if (!document()->isEmpty())
        cursor.insertBlock({}, {});
    write(cursor, QList{line});
    cursor.endEditBlock();
    setTextCursor(cursor);
}

/// From the block the cursor is in, which is empty.
void WordingField::write(QTextCursor &cursor, const QList<Line> &lines)
{
    QTextList *list = nullptr;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            cursor.insertBlock({}, {});
        const Line &line = lines.at(i);
        if (line.look != Line::Look::Bullet)
            list = nullptr;
        else if (list)
            list->add(cursor.block());
        else
            list = cursor.createList(QTextListFormat::ListDisc);
        setStandsFor(cursor, line.of);
        write(cursor, line.said);
    }
}

void WordingField::write(QTextCursor &cursor, const Paragraph &said)
{
    qsizetype at = 0;
    for (const Field &field : said.fields) {
        cursor.insertText(said.text.sliced(at, field.at - at), {});
        cursor.insertText(said.text.sliced(field.at, field.length),
                          fieldFormat(field.name, said.text.sliced(field.at, field.length)));
        at = field.at + field.length;
    }
    cursor.insertText(said.text.sliced(at), {});
}

QList<Line> WordingField::lines() const
{
    return linesBetween(0, document()->characterCount());
}

QList<Line> WordingField::linesBetween(int begin, int end) const
{
    QList<Line> lines;
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        if (Line line = lineOf(block, begin, end); !line.said.text.trimmed().isEmpty())
            lines << std::move(line);
    }
    return lines;
}

void WordingField::keyPressEvent(QKeyEvent *event)
{
    if (eraseAsWhole(*event)) {
        event->accept();
        return;
    }
    const QString typed = event->text();
    if (event == QKeySequence::InsertParagraphSeparator || event == QKeySequence::InsertLineSeparator
        || (!typed.isEmpty() && typed.front().isPrint()
            && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))))
        makeRoom();
    ColumnText::keyPressEvent(event);
}

void WordingField::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        makeRoom();
    ColumnText::inputMethodEvent(event);
}

/// Whether the key took away a field, or a stretch with fields in it.
bool WordingField::eraseAsWhole(const QKeyEvent &event)
{
    const auto move = erasedBy(event);
    if (!move)
        return false;
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        cursor.movePosition(*move, QTextCursor::KeepAnchor);
    int begin = cursor.selectionStart(), end = cursor.selectionEnd();
    const auto fields = fieldsBetween(*document(), begin, end);
    if (fields.isEmpty())
        return false;
    cursor.setPosition(std::min(begin, fields.constFirst().begin));
    cursor.setPosition(std::max(end, fields.constLast().end), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setTextCursor(cursor);
    return true;
}

/// What is typed next takes the place of the selection, and is no part of the field before it.
void WordingField::makeRoom()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        cursor.removeSelectedText();
        setTextCursor(cursor);
    }
    if (isFieldFormat(textCursor().charFormat()))
        setCurrentCharFormat({});
}

void WordingField::keepOutOfFields()
{
    QTextCursor cursor = textCursor();
    const bool isForward = cursor.position() > m_last;
    const auto around = fieldAround(*document(), cursor.position());
    const auto aroundAnchor = fieldAround(*document(), cursor.anchor());
    if (!around && !aroundAnchor) {
        m_last = cursor.position();
        tellField();
        return;
    }
    const int position = !around ? cursor.position() : isForward ? around->end : around->begin;
    int anchor = cursor.hasSelection() ? cursor.anchor() : position;
    if (aroundAnchor && cursor.hasSelection())
        anchor = position > anchor ? aroundAnchor->begin : aroundAnchor->end;
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(cursor); // and once more through here
}

void WordingField::tellField()
{
    const int at = textCursor().position();
    const auto fields = fieldsIn(textCursor().block());
    const auto reached = std::find_if(fields.begin(), fields.end(),
                                      [at](const PlacedField &field) { return field.begin <= at && at <= field.end; });
    if (reached == fields.end())
        Q_EMIT fieldReached({}, {});
    else
        Q_EMIT fieldReached(reached->name, reached->value);
}

void WordingField::changeEvent(QEvent *event)
{
    ColumnText::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        if (auto *marker = document()->findChild<QSyntaxHighlighter *>())
            marker->rehighlight();
    }
}

bool WordingField::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

/// Fields come with words copied out of a letter; any other text comes as it is read.
void WordingField::insertFromMimeData(const QMimeData *source)
{
    keepOutOfFields(); // what is dropped comes without a move of the cursor
    makeRoom();
    QTextCursor cursor = textCursor();
    const auto parts = letters::wordingsFromJson(QJsonDocument::fromJson(source->data(lineFormat)).object());
    cursor.beginEditBlock();
    if (const QList<Line> lines = parts ? parts->value({}).lines : QList<Line>(); !lines.isEmpty()) {
        write(cursor, lines.constFirst().said);
        if (lines.size() > 1) {
            cursor.insertBlock({}, {});
            write(cursor, lines.sliced(1));
        }
    } else {
        cursor.insertText(source->text(), {});
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
}

QMimeData *WordingField::createMimeDataFromSelection() const
{
    auto *copy = new QMimeData;
    const QTextCursor cursor = textCursor();
    const letters::Wordings copied{{{}, {linesBetween(cursor.selectionStart(), cursor.selectionEnd()), {}}}};
    copy->setData(lineFormat, QJsonDocument(letters::toJson(copied)).toJson(QJsonDocument::Compact));
    copy->setText(cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return copy;
}

} // namespace habeas::ui
