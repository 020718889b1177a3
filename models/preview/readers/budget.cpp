// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budget.h"

#include <algorithm>

namespace habeas::preview {
namespace {

/// Where a line that begins at \a start is broken: at the end of a sentence or of a bracket, else between words, so
/// that a name stays whole.
qsizetype breakOf(QStringView text, qsizetype start)
{
    const qsizetype end = start + limits::lineCharacters;
    const auto lastAfter = [&](auto isEnd) {
        qsizetype at = end;
        while (at > start + limits::lineCharacters / 2 && !isEnd(text[at - 1]))
            --at;
        return at > start + limits::lineCharacters / 2 ? at : qsizetype(-1);
    };
    const qsizetype sentence = lastAfter([](QChar c) { return QStringView(u".;!?}])>").contains(c); });
    if (sentence > 0)
        return sentence;
    const qsizetype word = lastAfter([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate() && !c.isMark(); });
    if (word > 0)
        return word;
    return text[end - 1].isHighSurrogate() ? end - 1 : end;
}

/// \a text in lines that a view can lay out.
QString inLines(const QString &text)
{
    QString broken;
    qsizetype taken = 0;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        end = end < 0 ? text.size() : end;
        while (end - start > limits::lineCharacters) {
            start = breakOf(text, start);
            broken += QStringView(text).mid(taken, start - taken);
            broken += u'\n';
            taken = start;
        }
        start = end + 1;
    }
    if (taken == 0)
        return text;
    return broken += QStringView(text).mid(taken);
}

} // namespace

QString Budget::text(const QString &text)
{
    QString kept = inLines(text);
    if (kept.size() > m_characters) {
        m_cutText = true;
        kept.truncate(m_characters);
        if (!kept.isEmpty() && kept.back().isHighSurrogate())
            kept.chop(1);
    }
    m_characters -= kept.size();
    return kept;
}

QString Budget::cell(const QString &text)
{
    if (text.size() <= limits::cellCharacters)
        return this->text(text);
    ++m_shortened;
    QString beginning = text.first(limits::cellCharacters);
    if (beginning.back().isHighSurrogate())
        beginning.chop(1);
    return this->text(beginning);
}

bool Budget::addRow(QList<QStringList> &rows, const QStringList &cells)
{
    const auto shown = std::min<qsizetype>(cells.size(), limits::columns);
    if (m_rows >= limits::rows || m_cells + shown > limits::cells || isFull()) {
        m_cutRows = true;
        return false;
    }
    if (shown < cells.size())
        m_columns = std::max<qint64>(m_columns, cells.size());
    QStringList kept;
    for (qsizetype i = 0; i < shown; ++i)
        kept << cell(cells[i]);
    rows << kept;
    ++m_rows;
    m_cells += int(shown);
    return true;
}

bool Budget::addMessage(QList<Message> &messages, Message message)
{
    if (messages.size() >= limits::messages || isFull())
        return false;
    message.author = cell(message.author);
    message.authorId = cell(message.authorId);
    message.text = cell(message.text);
    messages << message;
    return true;
}

QList<Remark> Budget::remarks(qint64 rows) const
{
    QList<Remark> remarks;
    if (m_cutText)
        remarks << Remark{Remark::Kind::OnlyCharacters, limits::characters, 0};
    if (m_cutRows)
        remarks << Remark{Remark::Kind::OnlyRows, m_rows, rows};
    if (m_columns > 0)
        remarks << Remark{Remark::Kind::OnlyColumns, limits::columns, m_columns};
    if (m_shortened > 0)
        remarks << Remark{Remark::Kind::ShortenedCells, m_shortened, 0};
    return remarks;
}

} // namespace habeas::preview
