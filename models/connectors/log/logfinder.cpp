// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfinder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array)
        texts << value.toString();
    return texts;
}

} // namespace

QString LogReference::toString() const
{
    const QJsonObject object{{u"users"_s, QJsonArray::fromStringList(users)},
                             {u"addresses"_s, QJsonArray::fromStringList(addresses)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<LogReference> LogReference::fromString(const QString &text)
{
    if (text.isEmpty())
        return LogReference();
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const LogReference reference{textsOf(object[u"users"_s].toArray()), textsOf(object[u"addresses"_s].toArray())};
    if (reference.users.isEmpty() && reference.addresses.isEmpty()) {
        return Error{Error::Kind::Malformed, u"log.reference"_s,
                     QCoreApplication::translate("Log",
                                                 "The chosen candidate is not one of a log. Nothing was collected. "
                                                 "Search again.")};
    }
    return reference;
}

LogFinder::LogFinder(const Query &query, const LogSearch &search)
    : m_search(search), m_name(query), m_periodOnly(m_name.isEmpty() && !search.hasUsers() && !search.hasAddresses())
{ }

void LogFinder::note(Seen &seen, const LogRecord &record)
{
    constexpr int unauthorized = 401;
    if (seen.lines == 0 || record.time < seen.first.time)
        seen.first = record;
    if (seen.lines == 0 || record.time > seen.last.time)
        seen.last = record;
    ++seen.lines;
    seen.failedLogins += record.status == unauthorized;
}

void LogFinder::take(const LogRecord &record)
{
    if (!m_search.isInPeriod(record) || tooMany())
        return;
    const auto noteAs = [&](QMap<QString, Seen> &seen, Identifier::Kind kind, const QByteArray &value) {
        const QString text = QString::fromUtf8(value);
        Seen &one = seen[u"%1 %2"_s.arg(codeOf(kind), folded(text))];
        if (one.lines == 0)
            one.identifier = {kind, text};
        note(one, record);
    };
    if (m_search.isUser(record.user))
        noteAs(m_known, Identifier::Kind::UserName, record.user);
    else if (!record.user.isEmpty() && (m_periodOnly || m_name.mayBeUserName(QString::fromUtf8(record.user))))
        noteAs(m_others, Identifier::Kind::UserName, record.user);
    if (m_search.isAddress(record.address) && record.user.isEmpty())
        noteAs(m_known, Identifier::Kind::Ip, addressKey(QString::fromLatin1(record.address)).toLatin1());
    else if (m_periodOnly && record.user.isEmpty())
        noteAs(m_others, Identifier::Kind::Ip, record.address);
}

QString LogFinder::trait(const Seen &seen)
{
    QString text = u"%1: %2 × (%3 – %4)"_s.arg(seen.identifier.value)
                       .arg(seen.lines)
                       .arg(timeText(seen.first), timeText(seen.last));
    if (seen.failedLogins > 0)
        text += u", 401: %1 ×"_s.arg(seen.failedLogins);
    return text;
}

/// Everything the query names and the log knows, as one.
Candidate LogFinder::known() const
{
    Candidate candidate;
    LogReference reference;
    bool byUser = false;
    for (const Seen &seen : m_known) {
        const bool isUser = seen.identifier.kind == Identifier::Kind::UserName;
        (isUser ? reference.users : reference.addresses) << seen.identifier.value;
        byUser = byUser || isUser;
        candidate.identifiers << seen.identifier;
        candidate.traits << trait(seen);
    }
    candidate.reference = reference.toString();
    candidate.name = (reference.users + reference.addresses).join(u", "_s);
    if (byUser)
        candidate.reasons << Code{u"reason.log-user-name"_s, {}};
    if (!reference.addresses.isEmpty())
        candidate.reasons << Code{u"reason.log-address"_s, {}};
    using enum Candidate::Match;
    candidate.match = byUser ? Certain : m_search.hasPeriod() ? Likely : Possible;
    return candidate;
}

QList<Candidate> LogFinder::candidates() const
{
    QList<Candidate> candidates;
    if (!m_known.isEmpty())
        candidates << known();
    for (const Seen &seen : m_others) {
        const bool isUser = seen.identifier.kind == Identifier::Kind::UserName;
        const LogReference reference{isUser ? QStringList(seen.identifier.value) : QStringList(),
                                     isUser ? QStringList() : QStringList(seen.identifier.value)};
        candidates << Candidate{reference.toString(),
                                seen.identifier.value,
                                Candidate::Match::Possible,
                                {seen.identifier},
                                {trait(seen)},
                                {Code{m_periodOnly ? u"reason.log-period"_s : u"reason.log-name-like"_s, {}}}};
    }
    return candidates;
}

} // namespace habeas::connectors
