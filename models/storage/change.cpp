// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeparts.h"

#include "crypto/sealedsecret.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::KeyKind;

namespace habeas::storage {

namespace {

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(Change)
};

Error otherOrganisation()
{
    return {Error::Kind::Refused, u"storage.other-organisation"_s,
            ChangeText::tr("What is to be stored belongs to another organisation than the change is about. Nothing was "
                           "changed.")};
}

Error blobMissing()
{
    return {Error::Kind::Refused, u"storage.blob-missing"_s,
            ChangeText::tr("The content of what is to be stored is not stored itself. Nothing was changed.")};
}

/// The content is there, complete, and under the key it should be.
Result<> requireBlob(Connection &connection, const BlobId &blob, const BlobOwner &owner)
{
    Query query(connection, u"SELECT case_id, scope, system_id, complete FROM blobs WHERE id = :id"_s);
    const auto row = query.bind(u":id"_s, blob).first();
    if (!row)
        return row.error();
    const bool fits = *row && query.uuid(0) == owner.caseId.value && query.text(1) == codeOf(owner.scope)
        && query.uuid(2) == owner.system.value && query.integer(3) == 1;
    return fits ? Result<>() : Result<>(blobMissing());
}

KeyKind kindOf(BlobOwner::Scope scope)
{
    switch (scope) {
    case BlobOwner::Scope::Collection:
        return KeyKind::Collection;
    case BlobOwner::Scope::Evidence:
        return KeyKind::Evidence;
    case BlobOwner::Scope::Record:
        break;
    }
    return KeyKind::Record;
}

} // namespace

const OrganisationId &Change::organisation() const
{
    return m_parts.organisation;
}

void Change::tell(const QString &name, const QJsonValue &value)
{
    m_parts.draft.details.insert(name, value);
}

Result<QString> Change::nextCaseNumber(int year)
{
    Query advance(m_parts.connection(),
                  u"INSERT INTO counters (organisation_id, name, year, value) VALUES (:organisation, 'case', :year, 1) "
                  "ON CONFLICT (organisation_id, name, year) DO UPDATE SET value = counters.value + 1"_s);
    if (auto done = advance.bind(u":organisation"_s, m_parts.organisation).bind(u":year"_s, year).exec(); !done)
        return done.error();
    Query query(
        m_parts.connection(),
        u"SELECT value FROM counters WHERE organisation_id = :organisation AND name = 'case' AND year = :year"_s);
    const auto row = query.bind(u":organisation"_s, m_parts.organisation).bind(u":year"_s, year).first();
    if (!row)
        return row.error();
    return u"%1-%2"_s.arg(year, 4, 10, QLatin1Char('0')).arg(query.integer(0), 4, 10, QLatin1Char('0'));
}

Result<> Change::put(const Organisation &value)
{
    if (value.id != m_parts.organisation)
        return otherOrganisation();
    const QString publicKey = QString::fromLatin1(m_parts.keys.chain.organisationKey.toHex());
    return m_parts.putOfOrganisation(value, {value.id.value, {publicKey}, 1, {}});
}

Result<> Change::put(const System &value)
{
    if (value.organisation != m_parts.organisation)
        return otherOrganisation();
    return m_parts.putOfOrganisation(value, {value.id.value, {value.organisation.toString(), qlonglong(0)}, 1, {}});
}

Result<> Change::remove(const SystemId &system, QDate on)
{
    const SealedTable &table = RowOf<System>::table();
    Query query(m_parts.connection(), u"SELECT %1 FROM systems s WHERE s.id = :id"_s.arg(selectColumns(table, u"s"_s)));
    const auto found = query.bind(u":id"_s, system).first();
    if (!found)
        return found.error();
    if (!*found) {
        return Error{Error::Kind::NotFound, u"storage.not-found"_s,
                     ChangeText::tr("There is no such system in the register. Nothing was changed.")};
    }
    SealedRow row = rowAt(query, table);
    const auto key = m_parts.keys.organisation.find(row.generation);
    if (row.plain[0].toString() != m_parts.organisation.toString() || key == m_parts.keys.organisation.end())
        return otherOrganisation();
    auto value = openValue<System>(m_parts.session.vault(), row, key->second);
    if (!value)
        return value.error();
    value->removedOn = on;
    row.plain[1] = qlonglong(1);
    return m_parts.putOfOrganisation(*value, row);
}

Result<> Change::put(const Credential &value, const Secret &secret)
{
    if (value.organisation != m_parts.organisation)
        return otherOrganisation();
    if (auto required = m_parts.requireOwnerOf(value); !required)
        return required;
    Credential sealed = value;
    const Secret &key = m_parts.keys.organisation.at(m_parts.keys.organisationGeneration());
    sealed.sealedSecret = crypto::sealSecret(secret, key, secretContext(m_parts.session.vault(), value));
    return m_parts.putOfOrganisation(sealed, {value.id.value, RowOf<Credential>::plain(value), 1, {}});
}

Result<> Change::remove(const Credential &value)
{
    if (auto required = m_parts.requireOwnerOf(value); !required)
        return required;
    Query row(m_parts.connection(),
              u"DELETE FROM credentials WHERE id = :id AND organisation_id = :organisation AND case_id = :case"_s);
    row.bind(u":id"_s, value.id).bind(u":organisation"_s, m_parts.organisation).bind(u":case"_s, value.caseId);
    const auto removed = row.change();
    if (!removed)
        return removed.error();
    if (*removed > 0) // else somebody else was faster
        m_parts.markGone(RowOf<Credential>::table(), value.id.value);
    return {};
}

Result<> Change::put(const Case &value, const Projection &projection)
{
    if (value.organisation != m_parts.organisation)
        return otherOrganisation();
    const auto present = m_parts.caseRow(value.id);
    if (!present)
        return present.error();
    const auto name = m_parts.keyName(KeyKind::Record, value.id);
    const auto key = *present ? m_parts.key(name) : m_parts.keyOrNew(name);
    if (!key)
        return key.error();
    SealedRow row{value.id.value, RowOf<Case>::plain(value, projection), (*key)->generation, {}};
    if (auto sealed = sealValue(m_parts.session.vault(), value, (*key)->secret, row); !sealed)
        return sealed.error();
    if (auto done = insertOrReplaceRow(m_parts.connection(), RowOf<Case>::table(), row); !done)
        return done.error();
    if (auto indexed = m_parts.writeIndex(value); !indexed)
        return indexed.error();
    m_parts.casesPut.insert(value.id);
    m_parts.ownCases.insert(value.id);
    return m_parts.mark(RowOf<Case>::table(), row);
}

template <class T> Result<> Change::putOfCase(const T &value, const crypto::KeyName &keyName)
{
    const SealedTable &table = RowOf<T>::table();
    if (auto required = m_parts.requireCase(value.caseId); !required)
        return required.error();
    const auto key = m_parts.key(keyName);
    if (!key)
        return key.error();
    QUuid id;
    if constexpr (std::is_same_v<decltype(value.id), QUuid>)
        id = value.id;
    else
        id = value.id.value;
    const auto ordinal = m_parts.ordinalOf(table, id, value.caseId);
    if (!ordinal)
        return ordinal.error();
    SealedRow row{id, {value.caseId.toString(), qlonglong(*ordinal)}, (*key)->generation, {}};
    row.plain += RowOf<T>::plain(value);
    if (auto sealed = sealValue(m_parts.session.vault(), value, (*key)->secret, row); !sealed)
        return sealed.error();
    auto stored = RowOf<T>::isFinal ? insertRow(m_parts.connection(), table, row)
                                    : insertOrReplaceRow(m_parts.connection(), table, row);
    if (!stored)
        return stored.error();
    return m_parts.mark(table, row);
}

Result<> Change::put(const Event &value)
{
    m_parts.casesWithEvents.insert(value.caseId);
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Task &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Approval &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Note &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Collection &value)
{
    // What was looked for and found survives the contents: the row is sealed under the record key.
    if (auto stored = putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId)); !stored)
        return stored.error();
    const auto key = m_parts.keyOrNew(m_parts.keyName(KeyKind::Collection, value.caseId, value.system));
    return key ? Result<>() : Result<>(key.error());
}

Result<> Change::put(const Item &value)
{
    const BlobOwner owner = BlobOwner::collection(value.caseId, value.system);
    if (auto there = requireBlob(m_parts.connection(), value.blob, owner); !there)
        return there.error();
    return putOfCase(value, m_parts.keyName(KeyKind::Collection, value.caseId, value.system));
}

Result<> Change::put(const Decision &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Finding &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Collection, value.caseId, value.system));
}

Result<> Change::put(const PersonDecision &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Letter &value)
{
    for (const BlobId &blob : value.files) {
        if (auto there = requireBlob(m_parts.connection(), blob, BlobOwner::record(value.caseId)); !there)
            return there.error();
    }
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Bundle &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::put(const Document &value)
{
    if (auto there = requireBlob(m_parts.connection(), value.blob, BlobOwner::record(value.caseId)); !there)
        return there.error();
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::replace(const Document &before, const Document &after)
{
    const SealedTable &table = RowOf<Document>::table();
    if (auto there = requireBlob(m_parts.connection(), after.blob, BlobOwner::record(after.caseId)); !there)
        return there.error();
    const auto key = m_parts.key(m_parts.keyName(KeyKind::Record, after.caseId));
    if (!key)
        return key.error();
    const auto ordinal = m_parts.ordinalOf(table, before.id.value, before.caseId);
    if (!ordinal)
        return ordinal.error();
    if (auto gone = m_parts.removeDocument(before); !gone)
        return gone;
    SealedRow row{before.id.value, {before.caseId.toString(), qlonglong(*ordinal)}, (*key)->generation, {}};
    if (auto sealed = sealValue(m_parts.session.vault(), after, (*key)->secret, row); !sealed)
        return sealed.error();
    if (auto stored = insertRow(m_parts.connection(), table, row); !stored)
        return stored;
    return m_parts.mark(table, row);
}

Result<> Change::remove(const Document &value)
{
    if (auto gone = m_parts.removeDocument(value); !gone)
        return gone;
    m_parts.markGone(RowOf<Document>::table(), value.id.value);
    return {};
}

Result<> Change::put(const Draft &value)
{
    return putOfCase(value, m_parts.keyName(KeyKind::Record, value.caseId));
}

Result<> Change::remove(const Draft &value)
{
    if (auto required = m_parts.requireCase(value.caseId); !required)
        return required.error();
    Query row(m_parts.connection(), u"DELETE FROM drafts WHERE id = :id AND case_id = :case"_s);
    const auto removed = row.bind(u":id"_s, value.id).bind(u":case"_s, value.caseId).change();
    if (!removed)
        return removed.error();
    if (*removed == 0) {
        return Error{Error::Kind::NotFound, u"storage.not-found"_s,
                     ChangeText::tr("There is no such draft in the case. Nothing was changed.")};
    }
    m_parts.markGone(RowOf<Draft>::table(), value.id.value);
    return {};
}

Result<> Change::put(const Blob &blob, const BlobOwner &owner)
{
    if (auto required = m_parts.requireCase(owner.caseId); !required)
        return required.error();
    const auto name = m_parts.keyName(kindOf(owner.scope), owner.caseId, owner.system);
    const auto key = owner.scope == BlobOwner::Scope::Evidence ? m_parts.keyOrNew(name) : m_parts.key(name);
    if (!key)
        return key.error();
    SealedRow row{blob.id.value, RowOf<Blob>::plain(blob, owner), (*key)->generation, {}};
    if (auto sealed = sealValue(m_parts.session.vault(), blob, (*key)->secret, row); !sealed)
        return sealed.error();
    Query resumed(m_parts.connection(), u"SELECT 1 FROM blobs WHERE id = :id AND complete = 0"_s);
    const auto isMore = resumed.bind(u":id"_s, blob.id).first();
    if (!isMore)
        return isMore.error();
    auto stored = *isMore ? insertOrReplaceRow(m_parts.connection(), RowOf<Blob>::table(), row)
                          : insertRow(m_parts.connection(), RowOf<Blob>::table(), row);
    if (!stored)
        return stored.error();
    for (const Segment &segment : blob.segments) {
        Query file(m_parts.connection(),
                   u"INSERT INTO blob_files (file, blob_id) VALUES (:file, :blob) ON CONFLICT (file) DO NOTHING"_s);
        if (auto done = file.bind(u":file"_s, segment.file).bind(u":blob"_s, blob.id).exec(); !done)
            return done.error();
        m_parts.filesPut << segment.file;
    }
    return {};
}

Result<> Change::destroyCollected(const CaseId &caseId, const SystemId &system)
{
    if (auto required = m_parts.requireCase(caseId); !required)
        return required.error();
    Query keys(m_parts.connection(),
               u"DELETE FROM wrapped_keys WHERE case_id = :case AND kind = :kind AND system_id = :system"_s);
    keys.bind(u":case"_s, caseId).bind(u":kind"_s, qint64(KeyKind::Collection)).bind(u":system"_s, system);
    if (auto done = keys.exec(); !done)
        return done.error();
    m_parts.caseKeys.clear();
    return m_parts.removeBlobs(u"case_id = :case AND scope = 'collection' AND system_id = :system"_s, caseId, system);
}

Result<> Change::deleteCase(const CaseId &caseId)
{
    if (auto required = m_parts.requireCase(caseId); !required)
        return required.error();
    if (auto removed = m_parts.removeBlobs(u"case_id = :case"_s, caseId, {}); !removed)
        return removed.error();
    static const QStringList tables{
        u"credentials"_s, u"wrapped_keys"_s,     u"case_index"_s, u"decisions"_s,   u"findings"_s,
        u"drafts"_s,      u"person_decisions"_s, u"items"_s,      u"collections"_s, u"documents"_s,
        u"bundles"_s,     u"letters"_s,          u"notes"_s,      u"approvals"_s,   u"tasks"_s,
        u"events"_s};
    for (const QString &table : tables) {
        Query rows(m_parts.connection(), u"DELETE FROM %1 WHERE case_id = :case"_s.arg(table));
        if (auto done = rows.bind(u":case"_s, caseId).exec(); !done)
            return done.error();
    }
    Query row(m_parts.connection(), u"DELETE FROM cases WHERE id = :case"_s);
    if (auto done = row.bind(u":case"_s, caseId).exec(); !done)
        return done.error();
    m_parts.caseKeys.clear();
    m_parts.ownCases.remove(caseId);
    m_parts.markGone(RowOf<Case>::table(), caseId.value);
    return {};
}

} // namespace habeas::storage
