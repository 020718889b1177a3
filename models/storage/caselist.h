// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casestore.h"
#include "keyring.h"
#include "sealedtable.h"

#include "crypto/blindindex.h"

namespace habeas::storage {

/// One listing of cases: the filter as SQL, page by page, each hit of a search checked after opening.
class CaseList
{
public:
    CaseList(Session &session, const CaseFilter &filter);

    Result<CasePage> page(CaseOrder order, Direction direction, int limit, const QByteArray &after);
    Result<CaseKeys> keys(CaseOrder order, Direction direction, int limit, const QByteArray &after);
    /// Whatever the filter says besides the organisation.
    Result<QList<CaseLine>> lines(const QList<CaseId> &ids);
    Result<qint64> count();

private:
    struct Rows {
        QList<CaseLine> lines;
        QByteArray next;
    };

    Result<const OrganisationKeys *> prepare();
    QString conditions() const;
    void bind(Query &query) const;
    QString section(CaseOrder order, Direction direction, const QByteArray &after) const;
    void bindSection(Query &query, int limit, const QByteArray &after) const;
    static QString selectLines();
    static void bindLines(Query &query, const OrganisationKeys &keys);
    /// At most \a limit rows as they come, opened, searched ones not checked.
    Result<Rows> rows(CaseOrder order, Direction direction, int limit, const QByteArray &after);
    CaseLine lineFrom(const Query &query, const OrganisationKeys &keys);
    Result<Case> open(const SealedRow &row, const QByteArray &wrapped, const OrganisationKeys &keys);
    bool isHit(const CaseLine &line) const;

    Session &m_session;
    CaseFilter m_filter;
    QList<crypto::BlindIndex::Token> m_tokens;
    Secret m_key; ///< of the row being opened; its memory serves all
};

} // namespace habeas::storage
