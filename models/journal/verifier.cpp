// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verifier.h"

#include "crypto/digest.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::journal {

namespace {

QByteArray bodyDigestOf(const Entry &entry)
{
    return crypto::digestOf(crypto::Hash::Sha512, entry.body);
}

} // namespace

Code Fault::reason() const
{
    return {u"journal.fault-"_s + codeOf(kind), {{u"sequence"_s, sequence}}};
}

Verifier::Verifier(ChainName chain, const QList<KnownHead> &knownHeads)
    : m_chain(std::move(chain)), m_tip(Head::start(m_chain))
{
    for (const KnownHead &known : knownHeads)
        m_knownHeads.insert(known.head.sequence, known);
    m_report.holds = m_tip;
}

void Verifier::add(const Entry &entry)
{
    ++m_report.seen;
    if (m_report.fault) {
        addLater(entry);
        return;
    }
    if (const auto fault = faultOf(entry)) {
        fail(*fault, entry.hash);
        return;
    }
    advance(entry.hash, Proof::Signed);
}

void Verifier::addHidden(qint64 sequence, QByteArrayView bodyDigest, QByteArrayView hash)
{
    ++m_report.seen;
    ++m_report.hidden;
    if (m_report.fault) {
        noteReordering(sequence);
        countLater(linkHash(m_laterHash, bodyDigest) == hash, hash.toByteArray());
        return;
    }
    const qint64 expected = m_tip.sequence + 1;
    if (sequence != expected)
        fail(misplaced(sequence), hash.toByteArray());
    else if (linkHash(m_tip.hash, bodyDigest) != hash)
        fail({Fault::Kind::Altered, expected}, hash.toByteArray());
    else if (contradictsKnownHead(expected, hash))
        fail({Fault::Kind::OtherHead, expected}, hash.toByteArray());
    else
        advance(hash.toByteArray(), Proof::Linked);
}

Report Verifier::finish()
{
    if (!m_report.fault && !m_knownHeads.isEmpty() && m_knownHeads.lastKey() > m_tip.sequence)
        m_report.fault = Fault{Fault::Kind::Truncated, m_tip.sequence + 1};
    return m_report;
}

/// The first thing wrong with the entry that should come next.
std::optional<Fault> Verifier::faultOf(const Entry &entry)
{
    const qint64 expected = m_tip.sequence + 1;
    const QByteArray hash = linkHash(m_tip.hash, bodyDigestOf(entry));
    const auto content = readBody(entry.body);
    if (!content) {
        const bool isNewer = content.error().kind == Error::Kind::Unsupported && hash == entry.hash;
        return Fault{isNewer ? Fault::Kind::Newer : Fault::Kind::Altered, expected};
    }
    const bool isSigned = crypto::verify(content->signer, entry.body, entry.signature);
    // A number or a link that its own signature does not cover was written by a forger, not by a
    // wrong order.
    if (content->sequence != expected)
        return isSigned ? misplaced(content->sequence) : Fault{Fault::Kind::Altered, expected};
    if (content->previous != m_tip.hash) {
        const auto kind = expected == 1 ? Fault::Kind::WrongChain : Fault::Kind::Previous;
        return Fault{isSigned ? kind : Fault::Kind::Altered, expected};
    }
    if (hash != entry.hash)
        return Fault{Fault::Kind::Altered, expected};
    if (!isSigned)
        return Fault{Fault::Kind::Signature, expected};

    const auto statement = statementOf(*content);
    if (!content->statement.isEmpty() && !statement)
        return Fault{Fault::Kind::Statement, expected};
    if (!maySign(*content, statement))
        return Fault{Fault::Kind::Signer, expected};
    if (contradictsKnownHead(expected, entry.hash))
        return Fault{Fault::Kind::OtherHead, expected};
    learn(statement);
    return std::nullopt;
}

Fault Verifier::misplaced(qint64 sequence) const
{
    const qint64 expected = m_tip.sequence + 1;
    return sequence < expected ? Fault{Fault::Kind::Duplicate, sequence} : Fault{Fault::Kind::Gap, expected};
}

std::optional<crypto::Statement> Verifier::statementOf(const EntryContent &content) const
{
    if (content.statement.isEmpty())
        return std::nullopt;
    auto statement =
        crypto::verifyStatement(content.statement, m_chain.organisationKey, m_chain.vault, m_chain.organisation);
    if (!statement)
        return std::nullopt;
    return std::move(*statement);
}

bool Verifier::maySign(const EntryContent &content, const std::optional<crypto::Statement> &statement) const
{
    if (content.signer == m_userKeys.value(content.actor))
        return true;
    const bool introducesUser = statement && statement->kind == crypto::Statement::Kind::UserKeys;
    return content.signer == m_chain.organisationKey && (content.sequence == 1 || introducesUser);
}

void Verifier::learn(const std::optional<crypto::Statement> &statement)
{
    if (!statement)
        return;
    if (statement->kind == crypto::Statement::Kind::UserKeys)
        m_userKeys.insert(statement->user, statement->signKey);
    else if (statement->kind == crypto::Statement::Kind::UserKeysEnded)
        m_userKeys.remove(statement->user);
}

bool Verifier::contradictsKnownHead(qint64 sequence, QByteArrayView hash) const
{
    const auto known = m_knownHeads.values(sequence);
    return std::any_of(known.begin(), known.end(), [hash](const KnownHead &k) { return k.head.hash != hash; });
}

void Verifier::advance(const QByteArray &hash, Proof proof)
{
    m_tip = {m_tip.sequence + 1, hash};
    const auto known = m_knownHeads.values(m_tip.sequence);
    for (const KnownHead &head : known)
        m_report.headsMet << head.from;
    // A hidden entry proves itself by what comes after it: a signature over its hash, or a head
    // recorded elsewhere.
    if (proof == Proof::Signed || !known.isEmpty()) {
        m_report.holds = m_tip;
        m_report.unproven = 0;
    } else {
        ++m_report.unproven;
    }
}

void Verifier::fail(const Fault &fault, const QByteArray &hash)
{
    m_report.fault = fault;
    m_laterHash = hash;
}

void Verifier::noteReordering(qint64 sequence)
{
    if (m_report.fault->kind == Fault::Kind::Gap && m_report.fault->sequence == sequence)
        m_report.fault->kind = Fault::Kind::Reordered;
}

void Verifier::addLater(const Entry &entry)
{
    const auto content = readBody(entry.body);
    if (!content) {
        countLater(false, entry.hash);
        return;
    }
    noteReordering(content->sequence);
    const auto statement = statementOf(*content);
    const bool isSound = content->previous == m_laterHash && linkHash(m_laterHash, bodyDigestOf(entry)) == entry.hash
        && crypto::verify(content->signer, entry.body, entry.signature) && maySign(*content, statement)
        && content->statement.isEmpty() != statement.has_value();
    if (isSound)
        learn(statement);
    countLater(isSound, entry.hash);
}

void Verifier::countLater(bool isSound, const QByteArray &hash)
{
    ++(isSound ? m_report.laterSound : m_report.laterBad);
    m_laterHash = hash;
}

} // namespace habeas::journal
