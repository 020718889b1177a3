// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents.h"

namespace habeas::workflow {

struct NewEvent;

/// Documents of a case that are to be gone: a copy of an identity document, which is never kept. Made before the change
/// that carries it out, because contents are read and sealed anew.
struct Destruction {
    QList<Document> removed; ///< what was chosen, what is attached to it, and what has the same content
    QList<Document> mails; ///< as they were: they hold what was removed
    KeptDocuments shortened; ///< the same without it, a note in its place
    QList<Document> all; ///< of the case, when it was made

    QString names() const; ///< of what is removed, for who reads the case's history
    /// In a change about their case; the journal is told how many they are. Conflict "document.changed" if it has other
    /// documents by now.
    Result<> put(const Office &office, storage::Change &change) const;
};

/// What \a fact destroys in \a caseId. Nothing for another fact than CopyDestroyed.
///
/// NotFound "document.unknown" (a chosen one is not of this case); Refused "identity.which-file" (files came in, and it
/// is not said which of them show it, or that none does), "document.still-in-mail" (it cannot be found in the e-mail it
/// was attached to: choose that), mail::without()'s; errors of contentOf() and keep().
Result<Destruction> destructionOf(Office &office, const CaseId &caseId, const NewEvent &fact);

} // namespace habeas::workflow
