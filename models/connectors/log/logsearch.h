// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "logrecord.h"

#include "../connector.h"

#include <QSet>

namespace habeas::connectors {

/// Why a line concerns the subject, and whose it is.
enum class LineKind {
    None,
    Own, ///< carries the subject's user name
    FailedLogin, ///< the same with status 401: anybody can type a name
    ByAddress, ///< nobody logged in, from an address of the subject within the period
    Named, ///< nobody logged in, the subject's user name stands in the URL or text
    OthersNaming, ///< another user's, the subject's user name stands in the URL or text: never collected
    OthersAddress, ///< another user's, from an address of the subject: never collected
};

/// An address in the one form it is compared in: "::ffff:192.0.2.7" is "192.0.2.7", IPv6 shortened, no zone.
/// Empty if \a text is no address (a host name).
QString addressKey(const QString &text);

/// What one run looks for in each line.
class LogSearch
{
public:
    /// \a users, \a addresses  beside those of \a query, whose mail addresses count as user names too
    LogSearch(const Query &query, const QStringList &users, const QStringList &addresses, const LogProfile &profile);

    LineKind kindOf(const LogRecord &record) const;
    bool isInPeriod(const LogRecord &record) const { return record.time >= m_from && record.time < m_until; }
    bool isUser(const QByteArray &user) const;
    /// An address of the subject, whatever the time.
    bool isAddress(const QByteArray &address) const;
    bool looksByAddress() const { return !m_addresses.isEmpty() && m_hasPeriod; }
    bool hasAddresses() const { return !m_addresses.isEmpty(); }
    bool hasUsers() const { return !m_users.isEmpty(); }
    bool hasPeriod() const { return m_hasPeriod; } ///< both ends given: an address needs them
    const QStringList &users() const { return m_shownUsers; }
    const QStringList &addresses() const { return m_shownAddresses; }

private:
    bool isNamedIn(const LogRecord &record) const;
    bool isNamedInUrl(const QByteArray &url) const;
    bool holdsUserName(const QString &text) const;

    const LogProfile &m_profile;
    QSet<QString> m_users; ///< folded
    QSet<QString> m_addresses; ///< keys
    QStringList m_shownUsers, m_shownAddresses;
    qint64 m_from, m_until; ///< milliseconds since 1970
    bool m_hasPeriod = false;
};

} // namespace habeas::connectors
