// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drafting.h"

namespace habeas::workflow {

// What a person decided and worded for a letter stays with the case until the letter is finished.

/// What is kept of letters that are being written, the latest first.
///
/// One that cannot be read hides no other: it is left out.
struct KeptDrafts {
    QList<LetterWish> wishes; ///< one of a kind; LetterOrder::on is not set
    std::optional<Error> damaged; ///< why one was left out, as wishFromJson()

    const LetterWish *of(const QString &kind) const;
};
Result<KeptDrafts> keptDrafts(const Office &office, const CaseId &id);

/// Keeps \a wish as the draft of its kind, in place of what was kept. Nothing is written if it is that already.
///
/// \a found  what the writer found kept of this kind, as toJson(); empty: nothing
/// Conflict "letter.draft-changed" if something else is kept by now; Refused "event.case-closed".
Result<> keepDraft(Office &office, const CaseId &id, const LetterWish &wish, const QJsonObject &found);

/// Conflict "letter.draft-changed" unless what is kept of this \a kind is still what was \a found.
Result<> checkDraft(const Office &office, const CaseId &id, const QString &kind, const QJsonObject &found);

/// The draft of this kind, if one is kept. For whoever writes it away in a change of their own.
Result<std::optional<Draft>> draftOf(const Office &office, const CaseId &id, const QString &kind);

} // namespace habeas::workflow
