// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blobs.h"

#include "cases/case.h"
#include "cases/collection.h"
#include "cases/document.h"
#include "cases/draft.h"
#include "cases/task.h"
#include "cases/thirdparties.h"
#include "journal/entry.h"
#include "register/credential.h"
#include "register/organisation.h"
#include "register/system.h"

namespace habeas::storage {

struct Session;

/// What a change is, for the journal.
struct Deed {
    journal::Action action;
    CaseId caseId; ///< null: about no case; then the details are sealed under the organisation's key
    QJsonObject details; ///< more may come with Change::tell()
};

/// What is derived from a case's events, kept beside them for sorting and paging. Invalid dates: none.
struct Projection {
    CaseState state = CaseState::Received;
    QDate receivedOn;
    QDate safeOn;
    QDate dueOn;
    QDate noticeBy;

    friend bool operator==(const Projection &, const Projection &) = default;
};

/// The rows of one transaction and the journal entry that names them: Vault::change() makes one, gives it to
/// the function that writes, appends the entry and commits. There is no other way to write, so no row that bears
/// state goes unjournalled.
///
/// While it lives it holds the organisation's head: changes of one organisation come one after the other,
/// over all processes. Read what you change *inside* the function (the vault's stores see this transaction), then
/// nobody's write is lost. The function may run again from the start (PostgreSQL asks for it now and then), so
/// it changes nothing outside but what it overwrites then.
///
/// "Added" rows are never changed again: Conflict "storage.exists" the second time. At most rowLimit rows; what belongs
/// to a case is put in a change about that case (Deed::caseId).
class Change
{
public:
    static constexpr qsizetype rowLimit = 5000;

    Change(const Change &) = delete;
    Change &operator=(const Change &) = delete;

    const OrganisationId &organisation() const;

    /// One more parameter for the journal's sentence, known only now.
    void tell(const QString &name, const QJsonValue &value);

    /// The next number of \a year: "2026-0041". Without gaps or doubles: a change that fails gives it back.
    Result<QString> nextCaseNumber(int year);

    Result<> put(const Organisation &value); ///< replaces what is there
    Result<> put(const System &value); ///< adds or replaces
    /// No longer listed; still found by its id, and among those that ever stood in the register.
    Result<> remove(const SystemId &system, QDate on);
    /// Keeps an access with its \a secret; replaces the one of this id. One that belongs to a case is put, and removed,
    /// in a change about that case. Conflict "storage.exists" if the system has another one there.
    Result<> put(const Credential &value, const Secret &secret);
    /// Row and secret are gone. Backups and dead rows hold them, sealed, until they are overwritten.
    Result<> remove(const Credential &value);
    /// Adds or replaces. The first time makes the case's record key. Writes the blind index of the subject's names.
    Result<> put(const Case &value, const Projection &projection);
    /// Adds. The case must be put in the same change, so that its projection never lags behind its events:
    /// Refused "storage.projection-missing" otherwise.
    Result<> put(const Event &value);
    Result<> put(const Task &value); ///< adds or replaces
    Result<> put(const Approval &value); ///< adds
    Result<> put(const Note &value); ///< adds
    Result<> put(const Collection &value); ///< adds or replaces. The first of a system makes its collection key
    Result<> put(const Item &value); ///< adds. Put its blob first, under the item's system
    Result<> put(const Decision &value); ///< adds: the last one of an item counts
    Result<> put(const Finding &value); ///< adds: the last one of an item counts
    Result<> put(const PersonDecision &value); ///< adds: the last one about a person counts
    Result<> put(const Letter &value); ///< adds. Put its blobs first, under BlobOwner::record()
    Result<> put(const Bundle &value); ///< adds or replaces
    Result<> put(const Document &value); ///< adds. Put its blob first, under BlobOwner::record()
    /// Other content of a document that is there, under its id and in its place: that of \a before is destroyed. Put
    /// the new blob first. NotFound "storage.not-found" if it is not there.
    Result<> replace(const Document &before, const Document &after);
    /// The document and its content are gone. Backups, WAL and PostgreSQL's dead rows hold them, sealed, until they are
    /// overwritten. NotFound "storage.not-found".
    Result<> remove(const Document &value);
    Result<> put(const Draft &value); ///< adds or replaces
    Result<> remove(const Draft &value); ///< the row is gone. NotFound "storage.not-found"
    /// What a BlobWriter finished (adds), or more of what it suspended (replaces). The case, or the collection, comes
    /// first.
    Result<> put(const Blob &blob, const BlobOwner &owner);

    /// Destroys the collection key of \a system in \a caseId: the contents' files are removed when the change is done,
    /// the items stay as rows that nobody can open. Backups, WAL and PostgreSQL's dead rows hold the key until they are
    /// overwritten.
    Result<> destroyCollected(const CaseId &caseId, const SystemId &system);
    /// Destroys all keys of the case and removes every row and blob of it, blind index included. The journal stays. The
    /// same is true of backups.
    Result<> deleteCase(const CaseId &caseId);

private:
    friend class Vault;
    struct Parts;
    explicit Change(Parts &parts) : m_parts(parts) { }

    template <class T> Result<> putOfCase(const T &value, const crypto::KeyName &keyName);

    Parts &m_parts;
};

} // namespace habeas::storage
