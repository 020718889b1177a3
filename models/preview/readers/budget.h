// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preview/limits.h"
#include "preview/preview.h"

namespace habeas::preview {

/// What one answer may still hold. Cuts what does not fit and remembers that it did.
class Budget
{
public:
    /// As much of \a text as fits, lines of more than lineCharacters broken: nothing is left out of them.
    QString text(const QString &text);
    /// Appends \a cells to \a rows; false if the answer is full: the rest need not be read.
    bool addRow(QList<QStringList> &rows, const QStringList &cells);
    /// Appends \a message; false if the answer is full.
    bool addMessage(QList<Message> &messages, Message message);

    bool isFull() const { return m_characters <= 0; }
    /// \a rows  that the content has; 0 if nobody counted them
    QList<Remark> remarks(qint64 rows = 0) const;

private:
    QString cell(const QString &text);

    qsizetype m_characters = limits::characters;
    int m_rows = 0;
    int m_cells = 0;
    qint64 m_columns = 0; ///< the most a row had, if some were left out
    qint64 m_shortened = 0;
    bool m_cutRows = false;
    bool m_cutText = false;
};

} // namespace habeas::preview
