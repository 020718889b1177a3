// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"

#include "cases/case.h"
#include "cases/task.h"

#include <optional>

namespace habeas::storage {

/// Which cases a list shows. Empty members do not narrow it.
struct CaseFilter {
    OrganisationId organisation; ///< required
    QList<CaseState> states;
    QList<law::Right> rights; ///< one of these was asked for
    QDate dueUntil; ///< due on this day or before
    QString text; ///< words of the subject's names, or their beginnings of at least three letters
    QString number; ///< a case number or its beginning
};

enum class CaseOrder { Due, Received, Number, Safe };
enum class Direction { Ascending, Descending };

/// A line of the case list.
struct CaseLine {
    CaseId id;
    QString number;
    QList<law::Right> rights;
    Projection projection;
    Subject subject;
    std::optional<Error> unreadable; ///< why the subject is empty: the row is damaged, or its key destroyed
};

/// Ids of a list, in its order. `next` asks for those behind them; empty: these were the last.
struct CaseKeys {
    QList<CaseId> ids;
    QByteArray next;
};

/// A page of a list. `next` asks for the one behind it; empty: this was the last.
struct CasePage {
    QList<CaseLine> lines;
    QByteArray next;
};

/// Reads cases and what belongs to them. All writing goes through Change. The vault's thread.
///
/// Errors everywhere: NotFound "storage.not-found"; those of crypto::openRow() for a damaged row; Crypto
/// "storage.key-destroyed"; Denied "storage.no-key" (the user has no key to it); Storage for the database.
class CaseStore
{
public:
    explicit CaseStore(Session &session) : m_session(session) { }

    /// A page of at most \a limit lines. Keyset paging: the cost of a page does not grow with its place.
    Result<CasePage> list(const CaseFilter &filter, CaseOrder order, Direction direction, int limit,
                          const QByteArray &after = {}) const;
    /// The ids alone, in the same order. Nothing is opened but what a search may have found, to check it: then there
    /// may be fewer than \a limit, or none, and more behind them.
    Result<CaseKeys> keys(const CaseFilter &filter, CaseOrder order, Direction direction, int limit,
                          const QByteArray &after = {}) const;
    /// These cases of an organisation, in the order of \a ids; at most keyLimit. One that is gone is unreadable,
    /// NotFound.
    Result<QList<CaseLine>> lines(const OrganisationId &organisation, const QList<CaseId> &ids) const;
    static constexpr qsizetype keyLimit = 500;
    /// How many the filter lets through. With `text` every hit is opened and checked.
    Result<qint64> count(const CaseFilter &filter) const;

    /// With its events, oldest recorded first.
    Result<Case> caseWith(const CaseId &id) const;
    Result<Case> caseNumbered(const OrganisationId &organisation, const QString &number) const;
    Result<Projection> projection(const CaseId &id) const;

    // Oldest recorded first.
    Result<QList<Task>> tasks(const CaseId &id) const;
    Result<QList<Approval>> approvals(const CaseId &id) const;
    /// Oldest first; the last one about a person counts.
    Result<QList<Draft>> drafts(const CaseId &id) const; ///< at most one of a kind
    Result<QList<PersonDecision>> personDecisions(const CaseId &id) const;
    Result<QList<Note>> notes(const CaseId &id) const;
    /// A run whose program died without a word is Interrupted here; collection() gives the row as it is.
    Result<QList<Collection>> collections(const CaseId &id) const;
    Result<QList<Letter>> letters(const CaseId &id) const;
    Result<QList<Bundle>> bundles(const CaseId &id) const;
    Result<QList<Document>> documents(const CaseId &id) const;

    Result<Task> task(const TaskId &id) const;
    Result<Collection> collection(const CollectionId &id) const;

private:
    Session &m_session;
};

} // namespace habeas::storage
