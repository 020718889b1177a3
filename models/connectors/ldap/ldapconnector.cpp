// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapconnector.h"

#include "ldapcollection.h"
#include "ldaperrors.h"

#include "../directory/finder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

/// What finder and candidates look at: the rest of other people's entries stays where it is.
QList<QByteArray> fieldsFor(const AttributeMap &map)
{
    QList<QByteArray> fields{"objectClass"};
    for (const QStringList *list : {&map.userName, &map.mail, &map.givenName, &map.familyName, &map.displayName,
                                    &map.group, &map.number, &map.birthDate, &map.phone, &map.created}) {
        for (const QString &name : *list)
            fields << name.toUtf8();
    }
    return fields;
}

bool hasCertain(const QList<Candidate> &candidates)
{
    return std::any_of(candidates.begin(), candidates.end(),
                       [](const Candidate &candidate) { return candidate.match == Candidate::Match::Certain; });
}

} // namespace

Result<std::unique_ptr<Connector>> LdapConnector::make(const Source &source)
{
    auto map = AttributeMap::fromProfile(source.profile);
    if (!map)
        return map.error();
    if (const auto address = LdapAddress::from(source.location); !address)
        return address.error();
    return std::unique_ptr<Connector>(std::make_unique<LdapConnector>(source, *std::move(map), LdapPatience{}));
}

LdapConnector::LdapConnector(Source source, AttributeMap map, const LdapPatience &patience)
    : m_source(std::move(source)), m_map(std::move(map)), m_patience(patience)
{ }

Result<QList<Candidate>> LdapConnector::find(const Query &query, const Watch &watch)
{
    const auto address = LdapAddress::from(m_source.location);
    if (!address)
        return address.error();
    LdapSession session(*address, watch, m_patience);
    session.setStep({u"step.ldap-searching"_s, {{u"server"_s, address->server()}}});
    if (auto opened = session.open(m_source.access, clearnessOf(*address, m_map)); !opened)
        return opened.error();
    const auto server = LdapServer::from(session);
    if (!server)
        return server.error();
    QStringList unknown;
    const auto map = fitting(m_map, server->schema, unknown);
    if (!map)
        return map.error();

    const LdapQuestions questions(*map, *server);
    DirectoryFinder finder(query, m_map);
    bool isCut = false;
    const auto ask = [&](const QByteArray &filter) -> Result<> {
        for (const QString &base : filter.isEmpty() ? QStringList() : server->bases) {
            const auto end = session.search({.base = base, .filter = filter, .attributes = fieldsFor(*map)},
                                            [&](DirectoryEntry &entry) -> Result<> {
                                                finder.take(entry);
                                                return finder.tooMany() ? Result<>(tooManyCandidates()) : Result<>();
                                            });
            if (!end)
                return end.error();
            if (!end->isWhole() && !end->isCut())
                return ldapEndError(end->code, m_source.access.account.isEmpty());
            isCut = isCut || end->isCut();
        }
        return {};
    };
    using Spelling = LdapQuestions::Spelling;
    const PersonName name(query);
    if (auto asked = ask(questions.identified(query.userNames, query.mails)); !asked)
        return asked.error();
    // Whoever is known by login or address need not be told from others by more than their proper names, which
    // servers have indexed; else every field and every spelling counts.
    const bool isKnown = hasCertain(finder.candidates());
    using Fields = LdapQuestions::Fields;
    if (auto asked = ask(questions.named(name, Spelling::Close, isKnown ? Fields::Proper : Fields::All)); !asked)
        return asked.error();
    if (!isKnown) {
        if (auto asked = ask(questions.named(name, Spelling::Any, Fields::All)); !asked)
            return asked.error();
    }
    QList<Candidate> candidates = finder.candidates();
    if (isCut && candidates.isEmpty())
        return ldapError(LdapFault::SearchCut);
    for (Candidate &candidate : candidates) {
        if (isCut)
            candidate.reasons << Code{u"reason.ldap-cut"_s, {}};
    }
    return candidates;
}

Result<> LdapConnector::collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch)
{
    const auto address = LdapAddress::from(m_source.location);
    if (!address)
        return address.error();
    LdapSession session(*address, watch, m_patience);
    session.setStep({u"step.ldap-reading"_s, {{u"server"_s, address->server()}}});
    if (auto opened = session.open(m_source.access, clearnessOf(*address, m_map)); !opened)
        return opened.error();
    const auto server = LdapServer::from(session);
    if (!server)
        return server.error();
    LdapCollection collection(session, *server, m_map, query, m_source.access, sink);
    return collection.run(candidate.reference);
}

} // namespace habeas::connectors
