// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/journalmodel.h"

#include "workflow/office.h"

namespace habeas::ui {

// What the list of the journal reads. The vault's thread.

/// The entries of \a numbers, one for each, in that order.
Result<QList<itemmodels::JournalRow>> readEntries(const workflow::Office &office, const OrganisationId &organisation,
                                                  const QList<qint64> &numbers);

/// The next entries that \a request lets through. A text is looked for in what \a words make of an entry.
Result<itemmodels::JournalModel::Found> findEntries(const workflow::Office &office, const Words &words,
                                                    const itemmodels::JournalModel::More &request);

} // namespace habeas::ui
