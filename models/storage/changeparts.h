// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chainwriter.h"
#include "change.h"
#include "session.h"
#include "valuerows.h"

#include <map>

namespace habeas::storage {

/// The state of a change while it runs.
struct Change::Parts {
    Session &session;
    OrganisationId organisation;
    const OrganisationKeys &keys;
    journal::Head head;
    journal::Draft draft;
    std::map<QByteArray, CaseKey> caseKeys = {}; ///< by KeyName::bytes() of generation 1
    QHash<QPair<quint16, QUuid>, qsizetype> marks = {}; ///< place in draft.rows
    QSet<CaseId> ownCases = {}; ///< known to be this organisation's
    QSet<CaseId> casesPut = {};
    QSet<CaseId> casesWithEvents = {};
    QStringList filesPut = {};
    QStringList filesToRemove = {};

    /// Locks the head and begins.
    static Result<Parts> begin(Session &session, const OrganisationId &organisation, const Deed &deed);
    /// Checks what only shows at the end, and appends the journal entry.
    Result<> finish();

    Connection &connection() const { return *session.connection; }
    crypto::KeyName keyName(crypto::KeyKind kind, const CaseId &caseId, const SystemId &system = {}) const;
    /// The newest key of this name. The pointer holds as long as this.
    Result<const CaseKey *> key(const crypto::KeyName &name);
    /// The same; makes it if there is none.
    Result<const CaseKey *> keyOrNew(const crypto::KeyName &name);
    /// NotFound unless the case is there and this organisation's; Refused if the change is about another.
    Result<> requireCase(const CaseId &caseId);
    /// requireCase() for a person's own access; Refused "storage.other-case" for the school's in a change about a case.
    Result<> requireOwnerOf(const Credential &value);
    /// A case's row; nothing if there is none. Conflict if it is another organisation's.
    Result<std::optional<SealedRow>> caseRow(const CaseId &caseId);
    /// Its place among its like in the case: the one it has, else the next.
    Result<qint64> ordinalOf(const SealedTable &table, const QUuid &id, const CaseId &caseId);
    Result<> writeIndex(const Case &value);
    /// Names the row in the journal entry. Refused "storage.change-too-large".
    Result<> mark(const SealedTable &table, const SealedRow &row);
    void markGone(const SealedTable &table, const QUuid &row);
    /// Seals and stores a row under the organisation's key.
    template <class T> Result<> putOfOrganisation(const T &value, SealedRow row);
    /// Files under the blobs that \a condition names; their rows are deleted.
    Result<> removeBlobs(const QString &condition, const CaseId &caseId, const SystemId &system,
                         const BlobId &blob = {});
    /// Its row and its content; the journal is told by who calls.
    Result<> removeDocument(const Document &value);

private:
    Result<quint32> nextCollectionGeneration(const crypto::KeyName &name);
};

template <class T> Result<> Change::Parts::putOfOrganisation(const T &value, SealedRow row)
{
    const SealedTable &table = RowOf<T>::table();
    row.generation = keys.organisationGeneration();
    if (auto sealed = sealValue(session.vault(), value, keys.organisation.at(row.generation), row); !sealed)
        return sealed.error();
    if (auto done = insertOrReplaceRow(connection(), table, row); !done)
        return done.error();
    return mark(table, row);
}

} // namespace habeas::storage
