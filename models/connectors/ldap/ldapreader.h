// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldapserver.h"

#include <QSet>

namespace habeas::connectors {

/// Searches for one run: counts the requests, and makes a gap of every part that a server does not give.
class LdapReader
{
public:
    LdapReader(LdapSession &session, const LdapServer &server, const Access &access, Sink &sink);

    /// Searches below every base; an empty filter asks for nothing. What a limit cut off becomes the gap \a reason,
    /// what the account may not search "gap.ldap-no-access"; every other end but success is an Error.
    Result<> searchAll(const QByteArray &filter, const QList<QByteArray> &attributes, const char *reason,
                       const LdapSession::Visit &visit);
    /// One search; how it ended is for the caller to judge.
    Result<LdapEnd> search(const LdapSearch &search, const LdapSession::Visit &visit);
    /// The entry \a dn with every list whole; nothing if it is not there or not to be seen.
    Result<std::optional<DirectoryEntry>> read(const QString &dn);

    /// Whether one of its lists is only a part: "member;range=0-1499" (MS-ADTS 3.1.1.3.1.3.3).
    static bool isRanged(const DirectoryEntry &entry);
    /// Asks for the rest of each such list; not to be called while a search runs.
    Result<> completeRanges(DirectoryEntry &entry);

    void gap(const char *reason, const QString &where, const QJsonObject &params = {});
    const QList<QByteArray> &everything() const { return m_everything; } ///< what to ask for, to see all of an entry
    QString server() const { return m_session.address().server(); }
    bool isEncrypted() const { return m_session.isEncrypted(); }

private:
    Result<std::optional<qint64>> askForPart(const QString &attribute, qint64 from, DirectoryEntry &whole);
    Result<> askForRest(const QString &attribute, qint64 from, DirectoryEntry &whole);
    void reference(const QString &url);

    LdapSession &m_session;
    const LdapServer &m_server;
    const bool m_isNobody;
    Sink &m_sink;
    const QList<QByteArray> m_everything;
    QSet<QString> m_references;
    qint64 m_counted = 0; ///< requests the sink knows of
};

} // namespace habeas::connectors
