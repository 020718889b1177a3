// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeparts.h"

#include "rows.h"

#include "crypto/blindindex.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::KeyKind;
using habeas::crypto::KeyName;

namespace habeas::storage {

namespace {

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(Change)
};

Error noSuchCase()
{
    return {Error::Kind::NotFound, u"storage.not-found"_s,
            ChangeText::tr("There is no such case in this organisation. Nothing was changed.")};
}

Error aboutAnotherCase()
{
    return {
        Error::Kind::Refused, u"storage.other-case"_s,
        ChangeText::tr("What is to be stored belongs to another case than the change is about. Nothing was changed.")};
}

QByteArray cacheKey(KeyName name)
{
    name.generation = 1;
    return name.bytes();
}

} // namespace

Result<Change::Parts> Change::Parts::begin(Session &session, const OrganisationId &organisation, const Deed &deed)
{
    const auto keys = session.keyring->organisation(organisation);
    if (!keys)
        return keys.error();
    auto head = lockHead(*session.connection, organisation);
    if (!head)
        return head.error();
    journal::Draft draft;
    draft.at = session.clock.now();
    draft.actor = session.user();
    draft.action = deed.action;
    draft.caseId = deed.caseId;
    draft.details = deed.details;
    return Parts{session, organisation, **keys, std::move(*head), std::move(draft)};
}

KeyName Change::Parts::keyName(KeyKind kind, const CaseId &caseId, const SystemId &system) const
{
    return {session.vault(), organisation, kind, caseId, system, 1};
}

Result<const CaseKey *> Change::Parts::key(const KeyName &name)
{
    const QByteArray place = cacheKey(name);
    if (const auto known = caseKeys.find(place); known != caseKeys.end())
        return &known->second;
    auto found = session.keyring->newestCaseKey(name);
    if (!found)
        return found.error();
    return &caseKeys.emplace(place, std::move(*found)).first->second;
}

Result<const CaseKey *> Change::Parts::keyOrNew(const KeyName &name)
{
    auto found = key(name);
    if (found || found.error().code != u"storage.key-destroyed"_s)
        return found;
    KeyName next = name;
    if (name.kind == KeyKind::Collection) {
        const auto generation = nextCollectionGeneration(name);
        if (!generation)
            return generation.error();
        next.generation = *generation;
    }
    auto made = session.keyring->makeCaseKey(next);
    if (!made)
        return made.error();
    return &caseKeys.emplace(cacheKey(name), std::move(*made)).first->second;
}

/// A key that was destroyed leaves its items: what comes now is told from them by its generation.
Result<quint32> Change::Parts::nextCollectionGeneration(const KeyName &name)
{
    Query query(connection(),
                u"SELECT coalesce(max(generation), 0) FROM items WHERE case_id = :case AND "
                "system_id = :system"_s);
    const auto row = query.bind(u":case"_s, name.caseId).bind(u":system"_s, name.system).first();
    if (!row)
        return row.error();
    return static_cast<quint32>(query.integer(0)) + 1;
}

Result<> Change::Parts::requireCase(const CaseId &caseId)
{
    if (caseId != draft.caseId)
        return aboutAnotherCase();
    if (ownCases.contains(caseId))
        return {};
    Query query(connection(), u"SELECT organisation_id FROM cases WHERE id = :id"_s);
    const auto row = query.bind(u":id"_s, caseId).first();
    if (!row)
        return row.error();
    if (!*row || query.uuid(0) != organisation.value)
        return noSuchCase();
    ownCases.insert(caseId);
    return {};
}

Result<> Change::Parts::requireOwnerOf(const Credential &value)
{
    if (!value.caseId.isNull())
        return requireCase(value.caseId);
    // The check of a single case reads only the entries about it.
    return draft.caseId.isNull() ? Result<>() : Result<>(aboutAnotherCase());
}

Result<std::optional<SealedRow>> Change::Parts::caseRow(const CaseId &caseId)
{
    const SealedTable &table = RowOf<Case>::table();
    Query query(connection(), u"SELECT %1 FROM cases c WHERE c.id = :id"_s.arg(selectColumns(table, u"c"_s)));
    const auto found = query.bind(u":id"_s, caseId).first();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<SealedRow>();
    auto row = rowAt(query, table);
    if (row.plain.first().toString() != organisation.toString())
        return noSuchCase();
    return std::optional(std::move(row));
}

Result<qint64> Change::Parts::ordinalOf(const SealedTable &table, const QUuid &id, const CaseId &caseId)
{
    Query known(connection(), u"SELECT case_id, ordinal FROM %1 WHERE id = :id"_s.arg(table.name));
    const auto row = known.bind(u":id"_s, id).first();
    if (!row)
        return row.error();
    if (*row)
        return known.uuid(0) == caseId.value ? Result<qint64>(known.integer(1)) : aboutAnotherCase();
    Query next(connection(), u"SELECT coalesce(max(ordinal), 0) + 1 FROM %1 WHERE case_id = :case"_s.arg(table.name));
    const auto last = next.bind(u":case"_s, caseId).first();
    if (!last)
        return last.error();
    return next.integer(0);
}

Result<> Change::Parts::writeIndex(const Case &value)
{
    const crypto::BlindIndex index(keys.index);
    const auto wanted =
        index.tokensOf(QStringList{value.subject.givenName, value.subject.familyName} + value.subject.otherNames);
    Query query(connection(), u"SELECT token FROM case_index WHERE case_id = :case ORDER BY token"_s);
    const auto present =
        allRows(query.bind(u":case"_s, value.id), [&] { return crypto::BlindIndex::Token(query.integer(0)); });
    if (!present)
        return present.error();
    if (*present == wanted)
        return {};
    Query clear(connection(), u"DELETE FROM case_index WHERE case_id = :case"_s);
    if (auto done = clear.bind(u":case"_s, value.id).exec(); !done)
        return done.error();
    for (const auto token : wanted) {
        Query insert(connection(), u"INSERT INTO case_index (token, case_id) VALUES (:token, :case)"_s);
        if (auto done = insert.bind(u":token"_s, token).bind(u":case"_s, value.id).exec(); !done)
            return done.error();
    }
    return {};
}

Result<> Change::Parts::mark(const SealedTable &table, const SealedRow &row)
{
    const journal::RowMark entry{quint16(table.tag), row.id,
                                 crypto::rowDigest(row.body, rowName(session.vault(), table, row))};
    const QPair<quint16, QUuid> place(entry.tag, entry.row);
    if (const auto known = marks.constFind(place); known != marks.constEnd()) {
        draft.rows[*known] = entry;
        return {};
    }
    if (draft.rows.size() >= rowLimit) {
        return Error{Error::Kind::Refused, u"storage.change-too-large"_s,
                     ChangeText::tr("Too much was to be stored in one step. Nothing was changed.")};
    }
    marks.insert(place, draft.rows.size());
    draft.rows << entry;
    return {};
}

void Change::Parts::markGone(const SealedTable &table, const QUuid &row)
{
    draft.rows << journal::RowMark{quint16(table.tag), row, {}};
}

Result<> Change::Parts::removeDocument(const Document &value)
{
    if (auto required = requireCase(value.caseId); !required)
        return required.error();
    Query row(connection(), u"DELETE FROM documents WHERE id = :id AND case_id = :case"_s);
    const auto removed = row.bind(u":id"_s, value.id).bind(u":case"_s, value.caseId).change();
    if (!removed)
        return removed.error();
    if (*removed == 0) {
        return Error{Error::Kind::NotFound, u"storage.not-found"_s,
                     ChangeText::tr("There is no such document in the case. Nothing was changed.")};
    }
    return removeBlobs(u"case_id = :case AND id = :blob"_s, value.caseId, {}, value.blob);
}

Result<> Change::Parts::removeBlobs(const QString &condition, const CaseId &caseId, const SystemId &system,
                                    const BlobId &blob)
{
    const auto bound = [&](Query &query) -> Query & {
        query.bind(u":case"_s, caseId);
        if (!system.isNull())
            query.bind(u":system"_s, system);
        if (!blob.isNull())
            query.bind(u":blob"_s, blob);
        return query;
    };
    const QString blobs = u"SELECT id FROM blobs WHERE "_s + condition;
    Query files(connection(), u"SELECT file FROM blob_files WHERE blob_id IN (%1)"_s.arg(blobs));
    if (auto read = forEachRow(bound(files), [&] { filesToRemove << files.text(0); }); !read)
        return read.error();
    Query names(connection(), u"DELETE FROM blob_files WHERE blob_id IN (%1)"_s.arg(blobs));
    if (auto done = bound(names).exec(); !done)
        return done.error();
    Query rows(connection(), u"DELETE FROM blobs WHERE "_s + condition);
    return bound(rows).exec();
}

Result<> Change::Parts::finish()
{
    for (const CaseId &caseId : std::as_const(casesWithEvents)) {
        if (!casesPut.contains(caseId)) {
            return Error{Error::Kind::Refused, u"storage.projection-missing"_s,
                         ChangeText::tr("An event was to be stored without the state that follows from it. Nothing was "
                                        "changed.")};
        }
    }
    const auto append = [this](const journal::DetailsKey &detailsKey) {
        return storage::append(connection(), draft, head, keys.chain, session.keyring->user().signing(), detailsKey);
    };
    if (!draft.caseId.isNull()) {
        const auto record = key(keyName(KeyKind::Record, draft.caseId));
        if (record)
            return append({journal::DetailsScope::Record, (*record)->generation, (*record)->secret});
        if (record.error().code != u"storage.key-destroyed"_s)
            return record.error();
    }
    const quint32 generation = keys.organisationGeneration();
    return append({journal::DetailsScope::Organisation, generation, keys.organisation.at(generation)});
}

} // namespace habeas::storage
