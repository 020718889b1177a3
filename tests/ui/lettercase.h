// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preparedcase.h"

QT_BEGIN_NAMESPACE
class QTextEdit;
QT_END_NAMESPACE

/// A case at its letters, driven by keyboard.
class LetterCase : public PreparedCase
{
public:
    /// What went wrong; empty: the case is there, at its answer, which is drafted.
    QString begin();
    /// Goes to the letter that is being written, and to this kind of it; waits for its draft.
    void choose(const QString &kind);
    /// The words of the part under this heading, with the focus in them; null if there is none.
    QTextEdit *words(const QString &heading) const;
    /// Finishes the letter that is being written; what it says, as HTML.
    QString finished();
};
