// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "journal/entry.h"
#include "journal/verifier.h"

#include <functional>
#include <optional>

namespace habeas::storage {

struct Session;

/// An entry as it lies in the journal, with what its body says.
struct JournalLine {
    journal::Entry entry;
    journal::EntryContent content;
};

/// Which entries a list shows. Empty members do not narrow it.
struct JournalFilter {
    OrganisationId organisation; ///< required
    QList<journal::Action> actions; ///< what was done: one of these
    QString caseNumber; ///< of the case it is about, or the beginning of its number
    QDateTime from; ///< done then or later
    QDateTime until; ///< done before
};

enum class JournalOrder { NewestFirst, OldestFirst };

/// Reads the journal of an organisation and checks it. The vault's thread; errors as CaseStore's.
class JournalStore
{
public:
    explicit JournalStore(Session &session) : m_session(session) { }

    Result<journal::ChainName> chain(const OrganisationId &organisation) const;
    Result<journal::Head> head(const OrganisationId &organisation) const;

    /// At most \a limit entries from number \a from on, in order.
    Result<QList<JournalLine>> entries(const OrganisationId &organisation, qint64 from, int limit) const;
    /// Those of these \a numbers that there are, in order; at most numberLimit.
    Result<QList<JournalLine>> entriesNumbered(const OrganisationId &organisation, const QList<qint64> &numbers) const;
    static constexpr qsizetype numberLimit = 500;
    /// The numbers of at most \a limit entries, in \a order. \a after  those behind this one; 0: from the beginning.
    /// It goes by the columns beside an entry, unjudged: whether they are true is what verify() says.
    Result<QList<qint64>> numbers(const JournalFilter &filter, JournalOrder order, int limit, qint64 after = 0) const;
    /// Every entry about a case, in order.
    Result<QList<JournalLine>> entriesOf(const CaseId &caseId) const;
    /// Those of one kind: a case of many items has many entries, and each names its rows.
    Result<QList<JournalLine>> entriesOf(const CaseId &caseId, journal::Action action) const;
    /// The newest of one kind, unjudged; nothing if there is none. A long journal is searched from its end.
    Result<std::optional<JournalLine>> newest(const OrganisationId &organisation, journal::Action action) const;
    /// Every entry, in order, as stored and unjudged: for exports and verification. Constant memory.
    Result<> forEach(const OrganisationId &organisation,
                     const std::function<Result<>(const journal::Entry &)> &visit) const;
    /// What an entry tells beyond its action. Crypto "storage.key-destroyed" if the case's key is gone.
    Result<QJsonObject> details(const OrganisationId &organisation, const journal::EntryContent &content) const;

    /// Checks the whole chain, and that heads recorded elsewhere are in it. A fault is in the report, not an Error.
    Result<journal::Report> verify(const OrganisationId &organisation, const QList<journal::KnownHead> &knownHeads,
                                   const Watch &watch = {}) const;

private:
    Session &m_session;
};

} // namespace habeas::storage
