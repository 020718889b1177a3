// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casestore.h"

#include "caselist.h"
#include "rowreader.h"
#include "transaction.h"

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::KeyKind;

namespace habeas::storage {

namespace {

/// A value of a case by its own id.
template <class T> Result<T> ofCase(Session &session, const QUuid &id)
{
    const auto row = rowWithId<T>(session, id);
    if (!row)
        return row.error();
    const CaseId caseId = CaseId::fromString(row->plain.first().toString());
    auto reader = RowReader::ofCase(session, caseId);
    if (!reader)
        return reader.error();
    return reader->openOfCase<T>(*row, KeyKind::Record, caseId);
}

template <class T> Result<QList<T>> allOfCase(Session &session, const CaseId &id)
{
    auto reader = RowReader::ofCase(session, id);
    if (!reader)
        return reader.error();
    return reader->allOfCase<T>(id);
}

} // namespace

Result<CasePage> CaseStore::list(const CaseFilter &filter, CaseOrder order, Direction direction, int limit,
                                 const QByteArray &after) const
{
    return CaseList(m_session, filter).page(order, direction, limit, after);
}

Result<CaseKeys> CaseStore::keys(const CaseFilter &filter, CaseOrder order, Direction direction, int limit,
                                 const QByteArray &after) const
{
    return CaseList(m_session, filter).keys(order, direction, limit, after);
}

Result<QList<CaseLine>> CaseStore::lines(const OrganisationId &organisation, const QList<CaseId> &ids) const
{
    CaseFilter filter;
    filter.organisation = organisation;
    return CaseList(m_session, filter).lines(ids);
}

Result<qint64> CaseStore::count(const CaseFilter &filter) const
{
    return CaseList(m_session, filter).count();
}

Result<Case> CaseStore::caseWith(const CaseId &id) const
{
    Case whole;
    // Case and events of one moment, whoever writes meanwhile.
    auto read = inSnapshot(*m_session.connection, [&]() -> Result<> {
        const auto row = rowWithId<Case>(m_session, id.value);
        if (!row)
            return row.error();
        RowReader reader(m_session, OrganisationId::fromString(row->plain.first().toString()));
        auto value = reader.openOfCase<Case>(*row, KeyKind::Record, id);
        if (!value)
            return value.error();
        auto events = reader.allOfCase<Event>(id);
        if (!events)
            return events.error();
        whole = std::move(*value);
        whole.events = std::move(*events);
        return {};
    });
    return read ? Result<Case>(std::move(whole)) : read.error();
}

Result<Case> CaseStore::caseNumbered(const OrganisationId &organisation, const QString &number) const
{
    Query query(*m_session.connection,
                u"SELECT id FROM cases WHERE organisation_id = :organisation AND number = :number"_s);
    const auto row = query.bind(u":organisation"_s, organisation).bind(u":number"_s, number).first();
    if (!row)
        return row.error();
    return *row ? caseWith({query.uuid(0)}) : Result<Case>(notFound());
}

Result<Projection> CaseStore::projection(const CaseId &id) const
{
    const auto row = rowWithId<Case>(m_session, id.value);
    if (!row)
        return row.error();
    // The columns count only together with the body they are bound to.
    RowReader reader(m_session, OrganisationId::fromString(row->plain.first().toString()));
    if (const auto value = reader.openOfCase<Case>(*row, KeyKind::Record, id); !value)
        return value.error();
    return RowOf<Case>::projection(*row);
}

Result<QList<Task>> CaseStore::tasks(const CaseId &id) const
{
    return allOfCase<Task>(m_session, id);
}

Result<QList<Approval>> CaseStore::approvals(const CaseId &id) const
{
    return allOfCase<Approval>(m_session, id);
}

Result<QList<Draft>> CaseStore::drafts(const CaseId &id) const
{
    return allOfCase<Draft>(m_session, id);
}

Result<QList<PersonDecision>> CaseStore::personDecisions(const CaseId &id) const
{
    return allOfCase<PersonDecision>(m_session, id);
}

Result<QList<Note>> CaseStore::notes(const CaseId &id) const
{
    return allOfCase<Note>(m_session, id);
}

Result<QList<Collection>> CaseStore::collections(const CaseId &id) const
{
    auto runs = allOfCase<Collection>(m_session, id);
    if (!runs)
        return runs;
    for (Collection &run : *runs) {
        if (run.state != Collection::State::Running || m_session.blobs->isAtWork(run.writer))
            continue;
        run.state = Collection::State::Interrupted;
        run.failure = Code{u"failure.interrupted"_s, {}};
    }
    return runs;
}

Result<QList<Letter>> CaseStore::letters(const CaseId &id) const
{
    return allOfCase<Letter>(m_session, id);
}

Result<QList<Bundle>> CaseStore::bundles(const CaseId &id) const
{
    return allOfCase<Bundle>(m_session, id);
}

Result<QList<Document>> CaseStore::documents(const CaseId &id) const
{
    return allOfCase<Document>(m_session, id);
}

Result<Task> CaseStore::task(const TaskId &id) const
{
    return ofCase<Task>(m_session, id.value);
}

Result<Collection> CaseStore::collection(const CollectionId &id) const
{
    return ofCase<Collection>(m_session, id.value);
}

} // namespace habeas::storage
