// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budget.h"

namespace habeas::preview {

QString Budget::text(const QString &text)
{
    QString kept = text;
    if (text.size() > m_characters) {
        m_cutText = true;
        kept.truncate(m_characters);
        if (!kept.isEmpty() && kept.back().isHighSurrogate())
            kept.chop(1);
    }
    m_characters -= text.size();
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
