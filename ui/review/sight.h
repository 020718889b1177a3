// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader.h"

#include "collection/redactionplan.h"

namespace habeas::ui {

/// What an item is shown with, and what follows from it: who is marked where, what is hidden, and under which name it
/// goes out. A value; it asks no vault.
struct Sight {
    storage::ItemLine line; ///< with what the radar saw in it
    collection::PersonVerdicts verdicts;
    QMap<QString, QString> standIns; ///< used in the case so far
    System::ChatRule chatRule = System::ChatRule::Undeclared; ///< of its system
    collection::RedactionPlan plan;
    Subject subject; ///< whose rows of a table stay
    Words words; ///< of the case's letters: what is shown of a text is what goes out

    QString title() const;
    QString outgoingTitle() const; ///< without those who are to be unrecognisable
    QString facts(const Reader &reader) const;
    /// What \a preview leaves out, what the radar could not tell, and what goes out beyond what is shown.
    QStringList remarks(const preview::Preview &preview, const Reader &reader) const;
    /// The marks on a page, as long as its text is the one they were made for.
    QList<Finding::Mark> marksOn(int page, qsizetype length) const;
    /// \a text without what is hidden in it. Refused as collection::coversIn().
    Result<collection::TextRedaction> redactionOf(const preview::PlainText &text) const;
    /// The rows of its tables that are about others.
    QList<preview::Passage> rowsOfOthers(const preview::PlainText &text) const;
    /// Only the name without those who are to be unrecognisable; nothing: none of them is in it.
    std::optional<collection::TextRedaction> renaming() const;
};

} // namespace habeas::ui
