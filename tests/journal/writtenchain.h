// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/verifier.h"

#include <QTest>

namespace habeas::journal {

/// A chain as a vault writes it: the organisation, its first user, then that user's work on two
/// cases.
struct WrittenChain {
    crypto::SigningKey organisationKey = crypto::SigningKey::generate();
    crypto::SigningKey userKey = crypto::SigningKey::generate();
    crypto::BoxKey userBox = crypto::BoxKey::generate();
    Secret detailsKey = Secret::random(32);
    ChainName name{VaultId::create(), OrganisationId::create(), organisationKey.publicKey()};
    UserId user = UserId::create();
    QList<CaseId> cases{CaseId::create(), CaseId::create()};
    Head head = Head::start(name);
    QList<Entry> entries;

    Draft draft(Action action) const
    {
        Draft draft;
        draft.at = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::UTC).addSecs(head.sequence);
        draft.actor = user;
        draft.action = action;
        return draft;
    }

    /// Makes the entry that comes next without adding it.
    Entry made(const Draft &draft, const crypto::SigningKey &signer) const
    {
        const auto scope = draft.caseId.isNull() ? DetailsScope::Organisation : DetailsScope::Record;
        const auto entry = makeEntry(draft, head, name, signer, {scope, 1, detailsKey});
        return entry ? *entry : Entry();
    }

    void add(const Draft &draft, const crypto::SigningKey &signer)
    {
        entries << made(draft, signer);
        head = *headAfter(entries.last());
    }

    crypto::Statement statement(crypto::Statement::Kind kind, UserId about, const crypto::SigningKey &key) const
    {
        crypto::Statement statement;
        statement.kind = kind;
        statement.vault = name.vault;
        statement.organisation = name.organisation;
        statement.at = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
        statement.user = about;
        if (kind == crypto::Statement::Kind::UserKeys)
            statement.boxKey = userBox.publicKey();
        statement.signKey = key.publicKey();
        return statement;
    }

    Draft keysStated(UserId about, const crypto::SigningKey &key) const
    {
        Draft stated = draft(Action::UserKeysStated);
        stated.statement =
            crypto::signStatement(statement(crypto::Statement::Kind::UserKeys, about, key), organisationKey);
        return stated;
    }

    /// \a length entries, at least two.
    static WrittenChain ofLength(int length)
    {
        WrittenChain chain;
        Draft first = chain.draft(Action::OrganisationAdded);
        first.details.insert(QStringLiteral("name"), QStringLiteral("Grundschule am Deich"));
        chain.add(first, chain.organisationKey);
        chain.add(chain.keysStated(chain.user, chain.userKey), chain.organisationKey);
        while (chain.entries.size() < length) {
            Draft event = chain.draft(Action::EventRecorded);
            event.caseId = chain.cases[chain.entries.size() % 2];
            event.details.insert(QStringLiteral("on"), QStringLiteral("2026-03-04"));
            event.rows = {{6, QUuid::createUuid(), QByteArray(hashSize, 'r')}};
            chain.add(event, chain.userKey);
        }
        return chain;
    }

    Report verified(const QList<Entry> &given, const QList<KnownHead> &known = {}) const
    {
        Verifier verifier(name, known);
        for (const Entry &entry : given)
            verifier.add(entry);
        return verifier.finish();
    }
};

} // namespace habeas::journal
