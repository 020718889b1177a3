// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapreader.h"

#include "ldaperrors.h"

#include "../directory/distinguishedname.h"

#include <QRegularExpression>
#include <QUrl>

#include <ldap.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype referencesNamed = 50;
constexpr int mostParts = 2000; ///< of one list: three million values where an Active Directory gives 1,500 a time

QString limitOf(int code)
{
    switch (code) {
    case LDAP_TIMELIMIT_EXCEEDED:
        return u"timeLimitExceeded"_s;
    case LDAP_SIZELIMIT_EXCEEDED:
        return u"sizeLimitExceeded"_s;
    default:
        return u"adminLimitExceeded"_s;
    }
}

/// Which values of a list an attribute holds, as its name says.
struct Range {
    qint64 first = 0;
    qint64 last = -1; ///< -1: to the end of the list

    bool isEnd() const { return last < 0; }
    /// Begins at \a from and holds as many values as it says.
    bool fits(qint64 from, qsizetype count) const { return first == from && (isEnd() || last - first + 1 == count); }
};

/// Of "member;range=0-1499" or "member;range=1500-*"; nothing for an attribute without a range.
std::optional<Range> rangeOf(const QString &name)
{
    static const QRegularExpression range(u";range=(\\d{1,15})-(\\d{1,15}|\\*)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = range.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return Range{match.captured(1).toLongLong(), match.captured(2) == "*"_L1 ? -1 : match.captured(2).toLongLong()};
}

void addAll(DirectoryEntry &entry, const QString &name, const DirectoryAttribute &attribute)
{
    for (const QByteArray &value : attribute.values)
        entry.add(name, value);
}

} // namespace

LdapReader::LdapReader(LdapSession &session, const LdapServer &server, const Access &access, Sink &sink)
    : m_session(session),
      m_server(server),
      m_isNobody(access.account.isEmpty()),
      m_sink(sink),
      m_everything(server.everything())
{ }

void LdapReader::gap(const char *reason, const QString &where, const QJsonObject &params)
{
    m_sink.gap({Code{QString::fromLatin1(reason), params}, where});
}

/// An Active Directory refers to its own other parts with every search; only what lies elsewhere is missing.
void LdapReader::reference(const QString &url)
{
    const QString dn = QUrl(url).path(QUrl::FullyDecoded).mid(1);
    if (m_references.contains(url) || (!dn.isEmpty() && m_server.contexts.contains(dnKey(dn))))
        return;
    m_references << url;
    if (m_references.size() <= referencesNamed)
        gap("gap.ldap-referral", dn, {{u"target"_s, url}});
    else if (m_references.size() == referencesNamed + 1)
        gap("gap.ldap-referrals-more", m_session.address().server());
}

Result<LdapEnd> LdapReader::search(const LdapSearch &search, const LdapSession::Visit &visit)
{
    auto end = m_session.search(search, visit);
    m_sink.requested(m_session.requests() - m_counted);
    m_counted = m_session.requests();
    if (end) {
        for (const QString &url : std::as_const(end->references))
            reference(url);
    }
    return end;
}

Result<> LdapReader::searchAll(const QByteArray &filter, const QList<QByteArray> &attributes, const char *reason,
                               const LdapSession::Visit &visit)
{
    if (filter.isEmpty())
        return {};
    for (const QString &base : m_server.bases) {
        const auto end = search({.base = base, .filter = filter, .attributes = attributes}, visit);
        if (!end)
            return end.error();
        if (end->isCut())
            gap(reason, base, {{u"limit"_s, limitOf(end->code)}});
        else if (end->code == LDAP_INSUFFICIENT_ACCESS)
            gap("gap.ldap-no-access", base);
        else if (!end->isWhole())
            return ldapEndError(end->code, m_isNobody);
    }
    return {};
}

/// The part of \a attribute that begins at \a from, added to \a whole. Where the next one begins: -1 at the list's end,
/// nothing if the server gave something else than it was asked for.
Result<std::optional<qint64>> LdapReader::askForPart(const QString &attribute, qint64 from, DirectoryEntry &whole)
{
    const QByteArray asked = attribute.toUtf8() + ";range=" + QByteArray::number(from) + "-*";
    std::optional<qint64> next;
    const auto end = search({.base = whole.dn(), .scope = LdapScope::Entry, .attributes = {asked}},
                            [&](DirectoryEntry &entry) -> Result<> {
                                for (const DirectoryAttribute &part : entry.attributes()) {
                                    const auto range = rangeOf(part.name);
                                    if (!range || next || !range->fits(from, part.values.size()))
                                        continue;
                                    addAll(whole, attribute, part);
                                    next = range->isEnd() ? -1 : range->last + 1;
                                }
                                return {};
                            });
    if (!end)
        return end.error();
    return end->isWhole() ? next : std::nullopt;
}

/// Every value from \a from on; a gap if the list has no end, or not the one its parts speak of.
Result<> LdapReader::askForRest(const QString &attribute, qint64 from, DirectoryEntry &whole)
{
    for (int parts = 0; parts < mostParts; ++parts) {
        const auto next = askForPart(attribute, from, whole);
        if (!next)
            return next.error();
        if (*next == -1)
            return {};
        if (!*next)
            break;
        from = **next;
    }
    gap("gap.ldap-range", whole.dn(), {{u"attributes"_s, attribute}});
    return {};
}

bool LdapReader::isRanged(const DirectoryEntry &entry)
{
    return std::any_of(entry.attributes().begin(), entry.attributes().end(),
                       [](const DirectoryAttribute &attribute) { return rangeOf(attribute.name).has_value(); });
}

Result<> LdapReader::completeRanges(DirectoryEntry &entry)
{
    if (!isRanged(entry))
        return {};
    DirectoryEntry whole(entry.dn());
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        const auto range = rangeOf(attribute.name);
        if (!range) {
            addAll(whole, attribute.name, attribute);
            continue;
        }
        const QString name = attribute.name.left(attribute.name.lastIndexOf(u';'));
        const bool fits = range->fits(0, attribute.values.size());
        if (fits)
            addAll(whole, name, attribute);
        if (fits && range->isEnd())
            continue;
        if (auto asked = askForRest(name, fits ? range->last + 1 : 0, whole); !asked)
            return asked.error();
    }
    entry = whole;
    return {};
}

Result<std::optional<DirectoryEntry>> LdapReader::read(const QString &dn)
{
    std::optional<DirectoryEntry> found;
    const auto end = search({.base = dn, .scope = LdapScope::Entry, .attributes = m_everything},
                            [&](DirectoryEntry &entry) -> Result<> {
                                found = std::move(entry);
                                return {};
                            });
    if (!end)
        return end.error();
    if (end->code == LDAP_BUSY || end->code == LDAP_UNAVAILABLE)
        return ldapError(LdapFault::Busy);
    if (found) {
        if (auto whole = completeRanges(*found); !whole)
            return whole.error();
    }
    return found;
}

} // namespace habeas::connectors
