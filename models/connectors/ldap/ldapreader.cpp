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

/// The end of "member;range=0-1499": 1499, or -1 for the last part ("*"); nothing for an attribute without a range.
std::optional<qint64> rangeEnd(const QString &name)
{
    static const QRegularExpression range(u";range=\\d+-(\\d+|\\*)$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = range.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1) == "*"_L1 ? -1 : match.captured(1).toLongLong();
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

Result<> LdapReader::askForRanges(const QString &dn, const QString &attribute, qint64 from, DirectoryEntry &whole)
{
    for (qint64 next = from; next >= 0;) {
        const QByteArray asked = attribute.toUtf8() + ";range=" + QByteArray::number(next) + "-*";
        std::optional<qint64> end;
        const auto part = search({.base = dn, .scope = LdapScope::Entry, .attributes = {asked}},
                                 [&](DirectoryEntry &entry) -> Result<> {
                                     for (const DirectoryAttribute &one : entry.attributes()) {
                                         if (const auto last = rangeEnd(one.name)) {
                                             end = last;
                                             addAll(whole, attribute, one);
                                         }
                                     }
                                     return {};
                                 });
        if (!part)
            return part.error();
        if (!part->isWhole() || !end || (*end >= 0 && *end < next)) {
            gap("gap.ldap-range", dn, {{u"attributes"_s, attribute}});
            return {};
        }
        next = *end < 0 ? -1 : *end + 1;
    }
    return {};
}

bool LdapReader::isRanged(const DirectoryEntry &entry)
{
    return std::any_of(entry.attributes().begin(), entry.attributes().end(),
                       [](const DirectoryAttribute &attribute) { return rangeEnd(attribute.name).has_value(); });
}

Result<> LdapReader::completeRanges(DirectoryEntry &entry)
{
    if (!isRanged(entry))
        return {};
    DirectoryEntry whole(entry.dn());
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        const auto end = rangeEnd(attribute.name);
        const QString name = end ? attribute.name.left(attribute.name.lastIndexOf(u';')) : attribute.name;
        addAll(whole, name, attribute);
        if (!end || *end < 0)
            continue;
        if (auto asked = askForRanges(entry.dn(), name, *end + 1, whole); !asked)
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
