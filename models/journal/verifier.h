// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entry.h"

#include <QHash>
#include <QMultiMap>

#include <optional>

namespace habeas::journal {

/// The first thing wrong with a chain.
struct Fault {
    enum class Kind {
        Altered, ///< the bytes are not those that were chained (body, or stored hash)
        Signature, ///< chained, but not signed by the key it names
        Signer, ///< signed by a key that may not sign it: unknown, ended, or not the actor's
        Previous, ///< it names another predecessor than the entry before it
        Gap, ///< one or more entries before it are missing
        Reordered, ///< the entries are there, in another order
        Duplicate, ///< a number comes twice
        Statement, ///< it journals a statement the organisation did not sign
        Truncated, ///< the chain ends before a head recorded elsewhere
        OtherHead, ///< a head recorded elsewhere names another hash for this entry
        WrongChain, ///< the first entry does not begin this organisation's chain
        Newer, ///< a newer program's entry: this one cannot judge it
    };
    Kind kind = Kind::Altered;
    qint64 sequence = 0; ///< the entry at fault, or the one that is missing

    Code reason() const; ///< "journal.fault-…" with `sequence`
    friend bool operator==(const Fault &, const Fault &) = default;
};

/// A head that was recorded outside the chain, and where.
struct KnownHead {
    Head head;
    QString from; ///< "letter 2026-0041", "backup of 2026-03-04"; for the report
};

/// What a verification found.
struct Report {
    std::optional<Fault> fault; ///< the first; nothing: the chain is whole
    Head holds; ///< everything up to here is proven
    qint64 seen = 0; ///< entries given, hidden ones included
    qint64 hidden = 0; ///< of these only digests were shown: in place, but not read
    qint64 unproven = 0; ///< hidden ones after `holds` that no signature and no known head confirms
    qint64 laterSound = 0; ///< after the fault: entries whose own signature is good and that follow the one before
    qint64 laterBad = 0; ///< after the fault: the others
    QStringList headsMet; ///< known heads that were found as recorded

    /// Nothing wrong, and nothing taken on trust.
    bool isWhole() const { return !fault && unproven == 0; }
};

/// Checks a chain entry by entry, in one pass and constant memory (but for the users' keys).
///
/// Needs no secret: it verifies after every key of a case is destroyed. Give entries as stored, in
/// their order; then finish(). One object, one chain, one thread.
class Verifier
{
public:
    explicit Verifier(ChainName chain, const QList<KnownHead> &knownHeads = {});

    void add(const Entry &entry);
    /// An entry of which a dossier shows only its place. Its signature is not checked, its link is.
    void addHidden(qint64 sequence, QByteArrayView bodyDigest, QByteArrayView hash);
    /// Call once, last.
    Report finish();

    /// What was wrong so far.
    const std::optional<Fault> &fault() const { return m_report.fault; }

private:
    enum class Proof { Signed, Linked };

    std::optional<Fault> faultOf(const Entry &entry);
    Fault misplaced(qint64 sequence) const;
    std::optional<crypto::Statement> statementOf(const EntryContent &content) const;
    bool maySign(const EntryContent &content, const std::optional<crypto::Statement> &statement) const;
    void learn(const std::optional<crypto::Statement> &statement);
    bool contradictsKnownHead(qint64 sequence, QByteArrayView hash) const;
    void advance(const QByteArray &hash, Proof proof);
    void fail(const Fault &fault, const QByteArray &hash);
    void noteReordering(qint64 sequence);
    void addLater(const Entry &entry);
    void countLater(bool isSound, const QByteArray &hash);

    ChainName m_chain;
    QMultiMap<qint64, KnownHead> m_knownHeads;
    Head m_tip; ///< the last entry that followed the one before it
    Report m_report;
    QHash<UserId, QByteArray> m_userKeys; ///< Ed25519 keys that count now
    QByteArray m_laterHash; ///< stored hash of the last entry given, once a fault was met
};

} // namespace habeas::journal

template <> struct habeas::EnumCodes<habeas::journal::Fault::Kind> {
    using enum habeas::journal::Fault::Kind;
    static constexpr std::array table{
        EnumCode{Altered, "altered"},
        EnumCode{Signature, "signature"},
        EnumCode{Signer, "signer"},
        EnumCode{Previous, "previous"},
        EnumCode{Gap, "gap"},
        EnumCode{Reordered, "reordered"},
        EnumCode{Duplicate, "duplicate"},
        EnumCode{Statement, "statement"},
        EnumCode{Truncated, "truncated"},
        EnumCode{OtherHead, "other-head"},
        EnumCode{WrongChain, "wrong-chain"},
        EnumCode{Newer, "newer"},
    };
};
