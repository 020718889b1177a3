// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blobs.h"
#include "change.h"
#include "sealedtable.h"

namespace habeas::storage {

/// How a value lies in its table, one specialisation a type:
/// `table()`; `id(value)`; `plain(value)`, the columns that only this type has (behind case_id and ordinal where the
/// value belongs to a case); `body(value)` and back, `read(map)`; whether a row `isFinal`, that is only ever added.
template <class T> struct RowOf;

template <> struct RowOf<Organisation> {
    static const SealedTable &table();
    static QCborMap body(const Organisation &value) { return toCbor(value); }
    static Result<Organisation> read(const QCborMap &map) { return organisationFromCbor(map); }
};

template <> struct RowOf<System> {
    static const SealedTable &table();
    static QCborMap body(const System &value) { return toCbor(value); }
    static Result<System> read(const QCborMap &map) { return systemFromCbor(map); }
};

template <> struct RowOf<Credential> {
    static const SealedTable &table();
    static QVariantList plain(const Credential &value);
    static QCborMap body(const Credential &value) { return toCbor(value); }
    static Result<Credential> read(const QCborMap &map) { return credentialFromCbor(map); }
};

/// Whose a sealed secret is (crypto/sealedsecret.h).
QByteArray secretContext(const VaultId &vault, const Credential &value);

/// The user as an organisation knows them: the name people see, and the statement about their keys.
struct Member {
    QUuid id;
    OrganisationId organisation;
    UserId user;
    QString name;
    crypto::SignedStatement keys;

    friend bool operator==(const Member &, const Member &) = default;
};

template <> struct RowOf<Member> {
    static const SealedTable &table();
    static QCborMap body(const Member &value);
    static Result<Member> read(const QCborMap &map);
};

template <> struct RowOf<Case> {
    static const SealedTable &table();
    static QVariantList plain(const Case &value, const Projection &projection);
    static Projection projection(const SealedRow &row);
    static QCborMap body(const Case &value) { return toCbor(value); }
    static Result<Case> read(const QCborMap &map) { return caseFromCbor(map); }
};

template <> struct RowOf<Blob> {
    static const SealedTable &table();
    static QVariantList plain(const Blob &value, const BlobOwner &owner);
    static BlobOwner owner(const SealedRow &row);
    static QCborMap body(const Blob &value);
    static Result<Blob> read(const QCborMap &map);
};

template <> struct RowOf<Event> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Event &value);
    static QCborMap body(const Event &value) { return toCbor(value); }
    static Result<Event> read(const QCborMap &map) { return eventFromCbor(map); }
};

template <> struct RowOf<Task> {
    static constexpr bool isFinal = false;
    static const SealedTable &table();
    static QVariantList plain(const Task &value);
    static QCborMap body(const Task &value) { return toCbor(value); }
    static Result<Task> read(const QCborMap &map) { return taskFromCbor(map); }
};

template <> struct RowOf<Approval> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Approval &) { return {}; }
    static QCborMap body(const Approval &value) { return toCbor(value); }
    static Result<Approval> read(const QCborMap &map) { return approvalFromCbor(map); }
};

template <> struct RowOf<Note> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Note &) { return {}; }
    static QCborMap body(const Note &value) { return toCbor(value); }
    static Result<Note> read(const QCborMap &map) { return noteFromCbor(map); }
};

template <> struct RowOf<Collection> {
    static constexpr bool isFinal = false;
    static const SealedTable &table();
    static QVariantList plain(const Collection &value);
    static QCborMap body(const Collection &value) { return toCbor(value); }
    static Result<Collection> read(const QCborMap &map) { return collectionFromCbor(map); }
};

template <> struct RowOf<Item> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Item &value);
    static QCborMap body(const Item &value) { return toCbor(value); }
    static Result<Item> read(const QCborMap &map) { return itemFromCbor(map); }
};

template <> struct RowOf<Decision> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Decision &value);
    static QCborMap body(const Decision &value) { return toCbor(value); }
    static Result<Decision> read(const QCborMap &map) { return decisionFromCbor(map); }
};

template <> struct RowOf<Finding> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Finding &value);
    static QCborMap body(const Finding &value) { return toCbor(value); }
    static Result<Finding> read(const QCborMap &map) { return findingFromCbor(map); }
};

template <> struct RowOf<PersonDecision> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const PersonDecision &) { return {}; }
    static QCborMap body(const PersonDecision &value) { return toCbor(value); }
    static Result<PersonDecision> read(const QCborMap &map) { return personDecisionFromCbor(map); }
};

template <> struct RowOf<Letter> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Letter &) { return {}; }
    static QCborMap body(const Letter &value) { return toCbor(value); }
    static Result<Letter> read(const QCborMap &map) { return letterFromCbor(map); }
};

template <> struct RowOf<Bundle> {
    static constexpr bool isFinal = false;
    static const SealedTable &table();
    static QVariantList plain(const Bundle &) { return {}; }
    static QCborMap body(const Bundle &value) { return toCbor(value); }
    static Result<Bundle> read(const QCborMap &map) { return bundleFromCbor(map); }
};

template <> struct RowOf<Document> {
    static constexpr bool isFinal = true;
    static const SealedTable &table();
    static QVariantList plain(const Document &) { return {}; }
    static QCborMap body(const Document &value) { return toCbor(value); }
    static Result<Document> read(const QCborMap &map) { return documentFromCbor(map); }
};

template <> struct RowOf<Draft> {
    static constexpr bool isFinal = false;
    static const SealedTable &table();
    static QVariantList plain(const Draft &) { return {}; }
    static QCborMap body(const Draft &value) { return toCbor(value); }
    static Result<Draft> read(const QCborMap &map) { return draftFromCbor(map); }
};

/// Every table whose rows the journal names, in an order that foreign keys allow.
QList<const SealedTable *> journalledTables();

/// Opens a row and reads its value.
template <class T> Result<T> openValue(const VaultId &vault, const SealedRow &row, const Secret &key)
{
    const SealedTable &table = RowOf<T>::table();
    const auto body = crypto::openRow(row.body, rowName(vault, table, row), key, table.version);
    if (!body)
        return body.error();
    return RowOf<T>::read(body->map);
}

/// Fills in the sealed body of \a row from \a value.
template <class T> Result<> sealValue(const VaultId &vault, const T &value, const Secret &key, SealedRow &row)
{
    const SealedTable &table = RowOf<T>::table();
    auto sealed = crypto::sealRow({table.version, RowOf<T>::body(value)}, rowName(vault, table, row), key);
    if (!sealed)
        return sealed.error();
    row.body = std::move(*sealed);
    return {};
}

} // namespace habeas::storage

template <> struct habeas::EnumCodes<habeas::storage::BlobOwner::Scope> {
    using enum habeas::storage::BlobOwner::Scope;
    static constexpr std::array table{
        EnumCode{Record, "record"},
        EnumCode{Evidence, "evidence"},
        EnumCode{Collection, "collection"},
    };
};
