// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/deadline.h"
#include "register/credential.h"
#include "register/organisation.h"
#include "workflow/correction.h"
#include "workflow/keptdrafts.h"
#include "workflow/standing.h"

namespace habeas::ui {

/// What the page of a case shows: read in one piece, so that its parts agree. Whether its records are what the journal
/// says is not asked here: that takes as long as the case is large.
struct CaseSheet {
    workflow::CaseFacts facts;
    Organisation organisation;
    law::Deadlines deadlines;
    QList<System> systems; ///< in the order of the ledger
    QList<Task> tasks;
    QList<Note> notes;
    QList<Document> documents;
    QList<workflow::PastCorrection> corrections;
    QList<Credential> accesses; ///< to its systems, as the vault keeps them for this case
    workflow::KeptDrafts drafts; ///< of letters
    UserId user; ///< who has opened the vault
    QString userName;
    QDate today; ///< in the organisation's time zone
    workflow::Standing standing;

    const Case &value() const { return facts.value; }
    std::optional<Credential> accessTo(const SystemId &system) const;
    QString recorderOf(const Event &event) const; ///< in words
};

/// On the vault's thread. Errors of the stores; NotFound if there is no such case.
Result<CaseSheet> readCaseSheet(const workflow::Office &office, const CaseId &id);

} // namespace habeas::ui
