// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casesheet.h"
#include "reader.h"

#include <QListWidget>

namespace habeas::ui {

/// The letters of a case: the one that is being written on top, then the finished ones, the newest first.
class LetterList final : public QListWidget
{
    Q_OBJECT

public:
    explicit LetterList(const Reader &reader, QWidget *parent = nullptr);

    /// What is chosen stays so within a case; chosen() comes in any case.
    void take(const CaseSheet &sheet);
    void forget();
    const Letter *letter() const; ///< the finished one that is chosen; null: the one that is being written is
    /// A letter that was just finished: chosen as soon as the case is read again.
    void chooseNext(const LetterId &letter) { m_next = letter; }
    void chooseDraft() { setCurrentRow(0); }
    bool choose(const LetterId &letter); ///< false if it is not one of the finished ones

Q_SIGNALS:
    void chosen();

private:
    void list(const CaseSheet &sheet, const LetterId &current);

    const Reader &m_reader;
    CaseId m_id;
    QList<Letter> m_written;
    LetterId m_next;
};

} // namespace habeas::ui
