// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chainwriter.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

Error headDiffers()
{
    return {
        Error::Kind::Crypto, u"storage.head-differs"_s,
        QCoreApplication::translate("ChainWriter",
                                    "The journal does not end where its head says: entries were removed or exchanged. "
                                    "Nothing was changed. Let the journal be checked, and restore the vault from a "
                                    "backup.")};
}

} // namespace

Result<journal::Head> lockHead(Connection &connection, const OrganisationId &organisation)
{
    QString sql = u"SELECT h.sequence, h.hash, j.hash FROM journal_heads h LEFT JOIN journal j "
                  "ON j.organisation_id = h.organisation_id AND j.sequence = h.sequence "
                  "WHERE h.organisation_id = :organisation"_s;
    // SQLite has no row locks and needs none: its one writer has the whole database.
    if (connection.engine() == Engine::PostgreSql) {
        Query lock(connection, u"SELECT 1 FROM journal_heads WHERE organisation_id = :organisation FOR UPDATE"_s);
        if (auto locked = lock.bind(u":organisation"_s, organisation).exec(); !locked)
            return locked.error();
    }
    Query query(connection, sql);
    const auto row = query.bind(u":organisation"_s, organisation).first();
    if (!row)
        return row.error();
    if (!*row)
        return headDiffers();
    const journal::Head head{query.integer(0), query.bytes(1)};
    if (head.sequence > 0 && query.bytes(2) != head.hash)
        return headDiffers();
    return head;
}

Result<> append(Connection &connection, const journal::Draft &draft, journal::Head &head,
                const journal::ChainName &chain, const crypto::SigningKey &signer,
                const journal::DetailsKey &detailsKey)
{
    const auto entry = journal::makeEntry(draft, head, chain, signer, detailsKey);
    if (!entry)
        return entry.error();
    Query insert(
        connection,
        u"INSERT INTO journal (organisation_id, sequence, at, actor_id, action, case_id, body, signature, hash) "
        "VALUES (:organisation, :sequence, :at, :actor, :action, :case, :body, :signature, :hash)"_s);
    insert.bind(u":organisation"_s, chain.organisation).bind(u":sequence"_s, head.sequence + 1);
    insert.bind(u":at"_s, draft.at.toMSecsSinceEpoch()).bind(u":actor"_s, draft.actor);
    insert.bind(u":action"_s, codeOf(draft.action)).bind(u":case"_s, draft.caseId);
    insert.bind(u":body"_s, entry->body).bind(u":signature"_s, entry->signature).bind(u":hash"_s, entry->hash);
    if (auto done = insert.exec(); !done)
        return done.error();
    Query advance(connection,
                  u"UPDATE journal_heads SET sequence = :sequence, hash = :hash WHERE organisation_id = :organisation "
                  "AND sequence = :previous"_s);
    advance.bind(u":sequence"_s, head.sequence + 1).bind(u":hash"_s, entry->hash);
    advance.bind(u":organisation"_s, chain.organisation).bind(u":previous"_s, head.sequence);
    const auto advanced = advance.change();
    if (!advanced)
        return advanced.error();
    if (*advanced != 1)
        return headDiffers();
    head = {head.sequence + 1, entry->hash};
    return {};
}

Result<> startChain(Connection &connection, const journal::ChainName &chain)
{
    Query query(connection,
                u"INSERT INTO journal_heads (organisation_id, sequence, hash) VALUES (:organisation, 0, :hash)"_s);
    return query.bind(u":organisation"_s, chain.organisation).bind(u":hash"_s, journal::Head::start(chain).hash).exec();
}

} // namespace habeas::storage
