// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"
#include "core/enumcodes.h"
#include "core/id.h"
#include "core/progress.h"
#include "core/result.h"
#include "crypto/sealedrow.h"

#include <QList>
#include <QUuid>

namespace habeas::storage {

class Connection;

/// A row that is not what the journal says it is.
struct RowFault {
    enum class Kind {
        Missing, ///< journalled, and gone
        Altered, ///< its bytes or plain columns are not those journalled
        Moved, ///< intact, but another row's: it lies in this one's place
        Unjournalled, ///< no entry ever named it
    };
    Kind kind = Kind::Altered;
    crypto::RecordTag tag = crypto::RecordTag::Case;
    QUuid row;
    QUuid from; ///< for Moved: the row it really is
    qint64 sequence = 0; ///< the entry that named it last; 0 for Unjournalled

    Code reason() const; ///< "storage.row-…" with `row`, `kind` and `sequence`
    friend bool operator==(const RowFault &, const RowFault &) = default;
};

struct RowReport {
    qint64 rows = 0; ///< rows compared
    QList<RowFault> faults; ///< the first faultLimit of them
    qint64 faultCount = 0; ///< all of them
    static constexpr qsizetype faultLimit = 1000;

    bool isWhole() const { return faultCount == 0; }
};

/// Compares every row of the organisation that bears state with the digest the journal recorded last.
///
/// Needs no key, and says nothing about the journal: verify that first (JournalStore::verify()).
Result<RowReport> verifyRows(Connection &connection, const VaultId &vault, const OrganisationId &organisation,
                             const Watch &watch = {});

/// The same for the rows of one case, by the entries about it: as quick as the case is short.
Result<RowReport> verifyCaseRows(Connection &connection, const VaultId &vault, const OrganisationId &organisation,
                                 const CaseId &caseId, const Watch &watch = {});

} // namespace habeas::storage

template <> struct habeas::EnumCodes<habeas::storage::RowFault::Kind> {
    using enum habeas::storage::RowFault::Kind;
    static constexpr std::array table{
        EnumCode{Missing, "missing"},
        EnumCode{Altered, "altered"},
        EnumCode{Moved, "moved"},
        EnumCode{Unjournalled, "unjournalled"},
    };
};
