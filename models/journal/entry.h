// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "action.h"

#include "core/id.h"
#include "core/result.h"
#include "crypto/sealedrow.h"
#include "crypto/statement.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace habeas::journal {

// The chain as pure functions of values: no database, no clock, no settings. Layouts: FORMAT.md.

constexpr qsizetype hashSize = 64; ///< SHA-512

/// Whose chain it is. The first entry's previous hash follows from it, so that a chain cannot be
/// passed off as another organisation's or another vault's.
struct ChainName {
    VaultId vault;
    OrganisationId organisation;
    QByteArray organisationKey; ///< Ed25519 public key

    friend bool operator==(const ChainName &, const ChainName &) = default;
};

/// Where a chain ends: the number and hash of its last entry. Recorded elsewhere too (letters,
/// dossiers, backups), so that a cut-off end shows.
struct Head {
    qint64 sequence = 0; ///< 0: no entry yet
    QByteArray hash;

    /// Before the first entry.
    static Head start(const ChainName &chain);
    friend bool operator==(const Head &, const Head &) = default;
};

/// A row that bears state, and what it was when the entry was written.
struct RowMark {
    quint16 tag = 0; ///< crypto::RecordTag; a number, since a newer program's stays readable
    QUuid row;
    QByteArray digest; ///< crypto::rowDigest(); empty: the row is gone from here on

    friend bool operator==(const RowMark &, const RowMark &) = default;
};

/// Under which key the details are sealed. They die with it; the entry stays valid.
enum class DetailsScope { Organisation, Record };

/// What an entry says of its details.
struct SealedDetails {
    DetailsScope scope = DetailsScope::Organisation;
    quint32 generation = 1;
    QByteArray sealed; ///< a sealed row of RecordTag::JournalDetails
    QByteArray digest; ///< salted SHA-512 of the plain details

    friend bool operator==(const SealedDetails &, const SealedDetails &) = default;
};

/// What is to be recorded.
struct Draft {
    QDateTime at; ///< UTC; stored to the millisecond
    UserId actor;
    Action action = Action::VaultCreated;
    CaseId caseId; ///< null: about no case
    QJsonObject details; ///< parameters of the action's sentence, and what else is worth proving
    QList<RowMark> rows;
    crypto::SignedStatement statement; ///< empty, or what this entry journals
};

/// The key that seals the details: the case's record key where there is a case, else the
/// organisation's.
struct DetailsKey {
    DetailsScope scope = DetailsScope::Organisation;
    quint32 generation = 1;
    const Secret &key;
};

/// An entry as it is stored. `body` is the exact bytes that were signed; every column derives from
/// it.
struct Entry {
    QByteArray body; ///< one line of JSON in ASCII, without a line end
    QByteArray signature; ///< Ed25519 over body
    QByteArray hash; ///< SHA-512(previous hash ‖ SHA-512(body))

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// What a body says.
struct EntryContent {
    qint64 sequence = 0;
    QDateTime at;
    UserId actor;
    QByteArray signer; ///< public key: the actor's, or the organisation's where the rules allow it
    QString action; ///< code; may be a newer program's
    CaseId caseId;
    SealedDetails details;
    QList<RowMark> rows;
    crypto::SignedStatement statement;
    QByteArray previous;

    friend bool operator==(const EntryContent &, const EntryContent &) = default;
};

/// Makes the entry that follows \a head. Lock the head, call this and insert in one transaction.
///
/// \a signer  the actor's key. The organisation's own key signs only the first entry and those that
/// state a user's keys (a user cannot sign before the organisation has said who they are). Refused
/// "crypto.row-too-long" if the details are too long; nothing else fails.
Result<Entry> makeEntry(const Draft &draft, const Head &head, const ChainName &chain, const crypto::SigningKey &signer,
                        const DetailsKey &detailsKey);

/// The head once \a entry is the last.
Result<Head> headAfter(const Entry &entry);

/// What \a body says. Malformed "journal.entry-malformed" unless it is, byte for byte, as Habeas
/// writes it; Unsupported "journal.entry-newer". Says nothing about its signature or place.
Result<EntryContent> readBody(QByteArrayView body);

/// The details of an entry of \a chain. Errors of crypto::openRow(), and Crypto
/// "journal.details-digest" if they are not the ones whose digest was signed.
Result<QJsonObject> openDetails(const EntryContent &entry, const ChainName &chain, const Secret &key);

/// The opened details as the bytes behind the signed digest: digest = SHA-512(purpose ‖ 0x00 ‖ salt
/// ‖ json). What a dossier shows so that an auditor can check them without the key.
struct ProvableDetails {
    QByteArray salt;
    QByteArray json;
};
Result<ProvableDetails> openProvableDetails(const EntryContent &entry, const ChainName &chain, const Secret &key);
/// True if \a details are those behind \a digest.
[[nodiscard]] bool provesDetails(const ProvableDetails &details, QByteArrayView digest);

/// SHA-512(previous ‖ bodyDigest): one link.
QByteArray linkHash(QByteArrayView previous, QByteArrayView bodyDigest);

} // namespace habeas::journal

template <> struct habeas::EnumCodes<habeas::journal::DetailsScope> {
    using enum habeas::journal::DetailsScope;
    static constexpr std::array table{EnumCode{Organisation, "organisation"}, EnumCode{Record, "record"}};
};
