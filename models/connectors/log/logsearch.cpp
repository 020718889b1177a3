// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsearch.h"

#include "../spelling.h"

#include <QDateTime>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

/// UTF-8, else Latin-1: what a browser sent is what was typed.
QString decoded(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : text;
}

QString percentDecoded(QByteArray text, bool plusIsBlank)
{
    if (plusIsBlank)
        text.replace('+', ' ');
    return decoded(QByteArray::fromPercentEncoding(text));
}

qint64 startOf(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

/// The part of \a path that stands where \a pattern says {user}; nothing if the path is another one.
QByteArray userInPath(const QByteArray &path, const QString &pattern)
{
    const QByteArray before = pattern.section(u"{user}"_s, 0, 0).toUtf8();
    const QByteArray behind = pattern.section(u"{user}"_s, 1).toUtf8();
    const qsizetype at = path.indexOf(before);
    // Before the pattern there may be the folder the application lives in: /cloud/remote.php/…
    if (at < 0)
        return {};
    const QByteArray rest = path.mid(at + before.size());
    const qsizetype end = rest.indexOf('/');
    const QByteArray user = end < 0 ? rest : rest.left(end);
    return (end < 0 ? QByteArray() : rest.mid(end)).startsWith(behind) ? user : QByteArray();
}

} // namespace

QString addressKey(const QString &text)
{
    const QHostAddress address(text.section(u'%', 0, 0).trimmed());
    if (address.isNull())
        return {};
    bool isMapped = false;
    const quint32 four = address.toIPv4Address(&isMapped);
    return isMapped ? QHostAddress(four).toString() : address.toString();
}

LogSearch::LogSearch(const Query &query, const QStringList &users, const QStringList &addresses,
                     const LogProfile &profile)
    : m_profile(profile),
      m_from(query.from.isValid() ? startOf(query.from, profile.zone) : std::numeric_limits<qint64>::min()),
      m_until(query.until.isValid() ? startOf(query.until.addDays(1), profile.zone)
                                    : std::numeric_limits<qint64>::max()),
      m_hasPeriod(query.from.isValid() && query.until.isValid())
{
    const QStringList names = users + query.userNames + query.mails;
    for (const QString &name : names) {
        const QString key = folded(name.trimmed());
        if (key.isEmpty() || m_users.contains(key))
            continue;
        m_users.insert(key);
        m_shownUsers << name.trimmed();
    }
    const QStringList all = addresses + query.addresses;
    for (const QString &address : all) {
        const QString key = addressKey(address);
        if (key.isEmpty() || m_addresses.contains(key))
            continue;
        m_addresses.insert(key);
        m_shownAddresses << key;
    }
}

bool LogSearch::isUser(const QByteArray &user) const
{
    return !user.isEmpty() && m_users.contains(folded(decoded(user)));
}

bool LogSearch::isAddress(const QByteArray &address) const
{
    return !m_addresses.isEmpty() && m_addresses.contains(addressKey(QString::fromLatin1(address)));
}

bool LogSearch::isNamedInUrl(const QByteArray &url) const
{
    const qsizetype mark = url.indexOf('?');
    const QByteArray path = mark < 0 ? url : url.left(mark);
    for (const QString &pattern : m_profile.userPaths) {
        const QByteArray user = userInPath(path, pattern);
        if (!user.isEmpty() && m_users.contains(folded(percentDecoded(user, false))))
            return true;
    }
    if (mark < 0 || m_profile.userParameters.isEmpty())
        return false;
    const auto parameters = url.mid(mark + 1).split('&');
    return std::any_of(parameters.begin(), parameters.end(), [&](const QByteArray &parameter) {
        const qsizetype equals = parameter.indexOf('=');
        return equals > 0 && m_profile.userParameters.contains(percentDecoded(parameter.left(equals), true))
            && m_users.contains(folded(percentDecoded(parameter.mid(equals + 1), true)));
    });
}

bool LogSearch::holdsUserName(const QString &text) const
{
    // User names of letters, digits and . _ - @: what stands between other signs is one word.
    static const QRegularExpression separator(u"[^\\p{L}\\p{M}\\p{N}._@-]+"_s);
    const QStringList words = text.split(separator, Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        const QString key = folded(word);
        return m_users.contains(key) || (key.endsWith(u'.') && m_users.contains(key.chopped(1)));
    });
}

bool LogSearch::isNamedIn(const LogRecord &record) const
{
    if (m_users.isEmpty())
        return false;
    return isNamedInUrl(record.target) || (m_profile.inReferrer && isNamedInUrl(record.referrer))
        || (!record.text.isEmpty() && holdsUserName(decoded(record.text)));
}

LineKind LogSearch::kindOf(const LogRecord &record) const
{
    constexpr int unauthorized = 401; // RFC 9110 section 15.5.2
    if (!isInPeriod(record))
        return LineKind::None;
    if (isUser(record.user))
        return record.status == unauthorized ? LineKind::FailedLogin : LineKind::Own;
    const bool byAddress = m_hasPeriod && isAddress(record.address);
    if (record.user.isEmpty()) {
        if (byAddress)
            return LineKind::ByAddress;
        return isNamedIn(record) ? LineKind::Named : LineKind::None;
    }
    if (isNamedIn(record))
        return LineKind::OthersNaming;
    return byAddress ? LineKind::OthersAddress : LineKind::None;
}

} // namespace habeas::connectors
