// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowaudit.h"

#include "cancelled.h"
#include "chainreader.h"
#include "rows.h"
#include "transaction.h"
#include "valuerows.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

/// So many damaged rows of a table are compared with each other to find out which changed places.
constexpr qsizetype movedLimit = 200;

/// A row that is there, but not as journalled.
struct Damaged {
    SealedRow row;
    QByteArray expected; ///< digest
    qint64 sequence = 0;
};

/// Whether each row of it belongs to one case.
bool isOfCases(const SealedTable &table)
{
    return table.tag == crypto::RecordTag::Case || table.columns.contains(u"case_id"_s);
}

class RowAudit
{
public:
    /// \a caseId  only its rows; nothing: all of the organisation
    RowAudit(Connection &connection, const VaultId &vault, const OrganisationId &organisation,
             std::optional<CaseId> caseId, const Watch &watch)
        : m_connection(connection), m_vault(vault), m_organisation(organisation), m_case(caseId), m_watch(watch)
    { }
    Result<RowReport> run();

private:
    Result<> collectMarks();
    Result<> note(const journal::EntryContent &content);
    Result<> forget(const journal::RowMark &mark);
    Result<> compare(const SealedTable &table);
    Result<> findMissing(const SealedTable &table);
    Result<> findUnjournalled(const SealedTable &table);
    void reportDamaged(const SealedTable &table, const QList<Damaged> &damaged);
    std::optional<QUuid> origin(const SealedTable &table, const Damaged &row, const QList<Damaged> &others) const;
    void report(RowFault fault);
    Result<> step();

    Connection &m_connection;
    VaultId m_vault;
    OrganisationId m_organisation;
    std::optional<CaseId> m_case;
    const Watch &m_watch;
    RowReport m_report;
    qint64 m_total = 0;
};

Result<> RowAudit::step()
{
    if (m_watch.stopRequested())
        return cancelled();
    m_watch.tell({m_report.rows, m_total, {u"storage.verifying-rows"_s, {}}});
    return {};
}

void RowAudit::report(RowFault fault)
{
    ++m_report.faultCount;
    if (m_report.faults.size() < RowReport::faultLimit)
        m_report.faults << std::move(fault);
}

/// The journal's last word on every row, in a table of this connection's own.
Result<> RowAudit::collectMarks()
{
    const auto made = m_connection.run(
        u"CREATE TEMPORARY TABLE row_marks (tag BIGINT NOT NULL, row_id TEXT NOT NULL, case_id TEXT NOT NULL, "
        "digest BYTEA NOT NULL, sequence BIGINT NOT NULL, PRIMARY KEY (tag, row_id))"_s);
    if (!made)
        return made.error();
    if (auto indexed = m_connection.run(u"CREATE INDEX row_marks_case ON row_marks (case_id)"_s); !indexed)
        return indexed.error();
    const auto take = [this](const journal::Entry &entry) -> Result<> {
        const auto content = journal::readBody(entry.body);
        if (!content)
            return content.error();
        if (auto going = step(); !going)
            return going.error();
        return note(*content);
    };
    return m_case ? forEachEntryOf(m_connection, m_organisation, *m_case, take)
                  : forEachEntry(m_connection, m_organisation, take);
}

Result<> RowAudit::note(const journal::EntryContent &content)
{
    for (const journal::RowMark &mark : content.rows) {
        if (mark.digest.isEmpty()) {
            if (auto forgotten = forget(mark); !forgotten)
                return forgotten.error();
            continue;
        }
        const bool isCase = mark.tag == quint16(crypto::RecordTag::Case);
        Query query(m_connection,
                    u"INSERT INTO row_marks (tag, row_id, case_id, digest, sequence) "
                    "VALUES (:tag, :row, :case, :digest, :sequence) ON CONFLICT (tag, row_id) DO UPDATE SET "
                    "case_id = excluded.case_id, digest = excluded.digest, sequence = excluded.sequence"_s);
        query.bind(u":tag"_s, mark.tag).bind(u":row"_s, mark.row).bind(u":digest"_s, mark.digest);
        query.bind(u":case"_s, isCase ? CaseId{mark.row} : content.caseId).bind(u":sequence"_s, content.sequence);
        if (auto done = query.exec(); !done)
            return done.error();
    }
    return {};
}

/// A row that is gone on purpose; with a case, all that belonged to it.
Result<> RowAudit::forget(const journal::RowMark &mark)
{
    const bool isCase = mark.tag == quint16(crypto::RecordTag::Case);
    Query query(m_connection,
                isCase ? u"DELETE FROM row_marks WHERE case_id = :row"_s
                       : u"DELETE FROM row_marks WHERE tag = :tag AND row_id = :row"_s);
    query.bind(u":row"_s, mark.row);
    if (!isCase)
        query.bind(u":tag"_s, mark.tag);
    return query.exec();
}

Result<> RowAudit::compare(const SealedTable &table)
{
    Query query(
        m_connection,
        u"SELECT %1, m.digest, m.sequence FROM row_marks m JOIN %2 r ON r.id = m.row_id WHERE m.tag = :tag"_s.arg(
            selectColumns(table, u"r"_s), table.name));
    const int behind = int(columnCount(table));
    QList<Damaged> damaged;
    const auto read = forEachRow(query.bind(u":tag"_s, int(table.tag)), [&]() -> Result<> {
        ++m_report.rows;
        if (auto going = step(); !going)
            return going.error();
        const SealedRow row = rowAt(query, table);
        if (crypto::rowDigest(row.body, rowName(m_vault, table, row)) != query.bytes(behind))
            damaged << Damaged{row, query.bytes(behind), query.integer(behind + 1)};
        return {};
    });
    if (!read)
        return read.error();
    reportDamaged(table, damaged);
    return {};
}

void RowAudit::reportDamaged(const SealedTable &table, const QList<Damaged> &damaged)
{
    const QList<Damaged> candidates = damaged.first(qMin(damaged.size(), movedLimit));
    for (const Damaged &row : damaged) {
        const auto from = origin(table, row, candidates);
        report({from ? RowFault::Kind::Moved : RowFault::Kind::Altered, table.tag, row.row.id, from.value_or(QUuid()),
                row.sequence});
    }
}

/// The damaged row whose journalled digest this one has, body alone or with its plain columns.
std::optional<QUuid> RowAudit::origin(const SealedTable &table, const Damaged &row, const QList<Damaged> &others) const
{
    for (const Damaged &other : others) {
        if (other.row.id == row.row.id)
            continue;
        SealedRow whole = row.row;
        whole.id = other.row.id;
        SealedRow bodyOnly = other.row;
        bodyOnly.body = row.row.body;
        for (const SealedRow &guess : {whole, bodyOnly}) {
            if (crypto::rowDigest(guess.body, rowName(m_vault, table, guess)) == other.expected)
                return other.row.id;
        }
    }
    return std::nullopt;
}

Result<> RowAudit::findMissing(const SealedTable &table)
{
    Query query(m_connection,
                u"SELECT m.row_id, m.sequence FROM row_marks m LEFT JOIN %1 r ON r.id = m.row_id "
                "WHERE m.tag = :tag AND r.id IS NULL"_s.arg(table.name));
    return forEachRow(query.bind(u":tag"_s, int(table.tag)), [&] {
        report({RowFault::Kind::Missing, table.tag, query.uuid(0), {}, query.integer(1)});
    });
}

Result<> RowAudit::findUnjournalled(const SealedTable &table)
{
    QString ours = u"r.organisation_id = :organisation"_s;
    if (table.tag == crypto::RecordTag::Organisation)
        ours = u"r.id = :organisation"_s;
    else if (!table.columns.contains(u"organisation_id"_s))
        ours = u"r.case_id IN (SELECT id FROM cases WHERE organisation_id = :organisation)"_s;
    if (m_case)
        ours += table.tag == crypto::RecordTag::Case ? u" AND r.id = :case"_s : u" AND r.case_id = :case"_s;
    Query query(m_connection,
                u"SELECT r.id FROM %1 r LEFT JOIN row_marks m ON m.tag = :tag AND m.row_id = r.id "
                "WHERE m.row_id IS NULL AND %2"_s.arg(table.name, ours));
    query.bind(u":tag"_s, int(table.tag)).bind(u":organisation"_s, m_organisation);
    if (m_case)
        query.bind(u":case"_s, *m_case);
    return forEachRow(query, [&] { report({RowFault::Kind::Unjournalled, table.tag, query.uuid(0), {}, 0}); });
}

Result<RowReport> RowAudit::run()
{
    if (auto collected = collectMarks(); !collected)
        return collected.error();
    Query count(m_connection, u"SELECT count(*) FROM row_marks"_s);
    const auto counted = count.first();
    if (!counted)
        return counted.error();
    m_total = count.integer(0);
    const auto tables = journalledTables();
    for (const SealedTable *table : tables) {
        // Of a row that no case owns, another entry may have the last word.
        if (m_case && !isOfCases(*table))
            continue;
        if (auto done = compare(*table); !done)
            return done.error();
        if (auto done = findMissing(*table); !done)
            return done.error();
        if (auto done = findUnjournalled(*table); !done)
            return done.error();
    }
    return m_report;
}

} // namespace

Code RowFault::reason() const
{
    QString record;
    const auto tables = journalledTables();
    for (const SealedTable *table : tables) {
        if (table->tag == tag)
            record = table->name;
    }
    QJsonObject params{
        {u"row"_s, row.toString(QUuid::WithoutBraces)}, {u"record"_s, record}, {u"sequence"_s, sequence}};
    if (kind == Kind::Moved)
        params.insert(u"from"_s, from.toString(QUuid::WithoutBraces));
    return {u"storage.row-"_s + codeOf(kind), params};
}

namespace {

Result<RowReport> audit(Connection &connection, const VaultId &vault, const OrganisationId &organisation,
                        std::optional<CaseId> caseId, const Watch &watch)
{
    std::unique_ptr<Transaction> snapshot; // the temporary table goes with it
    if (!connection.isInTransaction()) {
        auto begun = Transaction::begin(connection, Transaction::Kind::Snapshot);
        if (!begun)
            return begun.error();
        snapshot = std::move(*begun);
    }
    auto report = RowAudit(connection, vault, organisation, caseId, watch).run();
    if (!snapshot) {
        if (auto dropped = connection.run(u"DROP TABLE row_marks"_s); !dropped && report)
            return dropped.error();
    }
    return report;
}

} // namespace

Result<RowReport> verifyRows(Connection &connection, const VaultId &vault, const OrganisationId &organisation,
                             const Watch &watch)
{
    return audit(connection, vault, organisation, {}, watch);
}

Result<RowReport> verifyCaseRows(Connection &connection, const VaultId &vault, const OrganisationId &organisation,
                                 const CaseId &caseId, const Watch &watch)
{
    return audit(connection, vault, organisation, caseId, watch);
}

} // namespace habeas::storage
