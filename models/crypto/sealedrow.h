// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QCborMap>
#include <QCborValue>
#include <QList>

namespace habeas::crypto {

/// What a sealed row is, in the format: never an SQL name, never renumbered, only added to.
enum class RecordTag : quint16 {
    JournalDetails = 1,
    User = 2,
    Organisation = 3,
    System = 4,
    Case = 5,
    Event = 6,
    Task = 7,
    Approval = 8,
    Note = 9,
    Collection = 10,
    Item = 11,
    Decision = 12,
    Letter = 13,
    Bundle = 14,
    Blob = 15,
    IdentityCheck = 16,
    Credential = 17,
    LedgerAnswer = 18,
    Finding = 19,
    PersonDecision = 20,
    Document = 21,
    Draft = 22,
};

/// One plain column of the row the body belongs to. The name is the format's, not the database's:
/// it stays when the column is renamed.
struct PlainColumn {
    QByteArray name; ///< ASCII, distinct within the row
    QCborValue value; ///< null, bool, integer, string or bytes; dates and ids as strings

    static PlainColumn text(QByteArray name, const QString &value) { return {std::move(name), value}; }
    static PlainColumn integer(QByteArray name, qint64 value) { return {std::move(name), value}; }
    static PlainColumn null(QByteArray name) { return {std::move(name), QCborValue(nullptr)}; }
};
using PlainColumns = QList<PlainColumn>; ///< in any order: they are bound sorted by name

/// Which row it is: all that is bound to its body besides the body itself.
struct RowName {
    VaultId vault;
    RecordTag tag = RecordTag::Case;
    QUuid row;
    quint32 generation = 1; ///< of the key
    PlainColumns columns;
};

/// What an opened body holds. `version` is the record's own (how its map is to be read), from 1.
struct RowBody {
    quint16 version = 1;
    QCborMap map;
};

/// The longest body, as CBOR: what is larger is a blob.
constexpr qsizetype rowBodyLimit = qsizetype(16) * 1024 * 1024;

/// Seals a body: CBOR, padded to one of few sizes (256, 384, 512, 768, 1024 … bytes),
/// XChaCha20-Poly1305.
///
/// Refused "crypto.row-too-long" above rowBodyLimit. Every call gives other bytes. Layout: KEYS.md.
Result<QByteArray> sealRow(const RowBody &body, const RowName &name, const Secret &key);

/// Opens a body.
///
/// \a newest  the highest record version this program reads
/// Crypto "crypto.row-truncated": shorter than it says; Crypto "crypto.row-broken": another key,
/// altered, or its plain columns were, or moved from another row, table, vault or generation;
/// Unsupported "crypto.row-newer": a newer program wrote it (the body is intact).
Result<RowBody> openRow(QByteArrayView sealed, const RowName &name, const Secret &key, quint16 newest);

/// SHA-512 over name and sealed body: what the journal records about a row that bears state.
/// Changing, exchanging or moving the row, or a plain column, changes it. It tells nothing of the
/// body.
QByteArray rowDigest(QByteArrayView sealed, const RowName &name);

} // namespace habeas::crypto
