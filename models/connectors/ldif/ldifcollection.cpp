// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldifcollection.h"

#include "ldifentry.h"

#include "../directory/distinguishedname.h"
#include "../directory/finder.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr qsizetype linesNamed = 10;
constexpr qint64 referralsNamed = 50;
constexpr int deepestNesting = 64;

QList<Code> commentsOf(const LdifRecord &record)
{
    if (record.comments == 0)
        return {};
    return {Code{u"remark.ldif-comments"_s, {{u"count"_s, record.comments}}}};
}

} // namespace

LdifCollection::LdifCollection(LdifFile &file, const AttributeMap &map, const Query &query, Sink &sink,
                               const Watch &watch)
    : m_file(file), m_map(map), m_sink(sink), m_watch(watch), m_subject(query), m_relations(m_subject, map)
{ }

Result<> LdifCollection::run(const QString &dn)
{
    const QString key = dnKey(dn);
    m_ownDn = dn;
    m_ownKey = key.isEmpty() ? folded(dn) : key;
    m_items.emplace(m_map, m_file.name(), m_ownKey, m_sink);
    for (const auto step :
         {&LdifCollection::survey, &LdifCollection::followMemberships, &LdifCollection::collectEntries}) {
        if (auto done = (this->*step)(); !done)
            return done.error();
    }
    tellHow();
    return {};
}

QString LdifCollection::where(const LdifRecord &record) const
{
    return u"%1:%2"_s.arg(m_file.name()).arg(record.line);
}

bool LdifCollection::isOwn(const LdifRecord &record) const
{
    if (m_ownKey.isEmpty() || record.dn.isEmpty())
        return false;
    const QString key = dnKey(record.dn);
    return (key.isEmpty() ? folded(record.dn) : key) == m_ownKey;
}

void LdifCollection::gap(const char *reason, const QString &where, const QJsonObject &params)
{
    m_sink.gap({Code{QString::fromLatin1(reason), params}, where});
}

void LdifCollection::count(const char *reason, qint64 line)
{
    Counted &counted = m_counted[QString::fromLatin1(reason)];
    ++counted.count;
    if (counted.lines.size() < linesNamed)
        counted.lines << line;
}

void LdifCollection::countFault(const LdifRecord &record, const LdifFault &fault)
{
    const char *reason = fault.kind == LdifFault::Kind::UrlValue ? "gap.ldif-url-value"
        : fault.kind == LdifFault::Kind::BadBase64               ? "gap.ldif-bad-base64"
                                                                 : "gap.ldif-bad-line";
    if (isOwn(record))
        gap(reason, record.dn, {{u"count"_s, 1}, {u"lines"_s, QJsonArray{fault.line}}});
    else
        count(reason, fault.line);
}

void LdifCollection::referral(const QString &where, const QString &target)
{
    if (++m_referrals <= referralsNamed)
        gap("gap.ldif-referral", where, {{u"target"_s, target}});
}

Result<> LdifCollection::readAll(const LdifFile::Visit &visit, int passesAfter)
{
    ++m_pass;
    return m_file.eachRecord(visit, m_watch, m_pass, m_pass + passesAfter);
}

Result<> LdifCollection::survey()
{
    const auto visit = [&](const LdifRecord &record) -> Result<> {
        for (const LdifFault &fault : record.faults)
            countFault(record, fault);
        switch (record.kind) {
        case LdifRecord::Kind::Entry:
            surveyEntry(record);
            break;
        case LdifRecord::Kind::Change:
            count("gap.ldif-change-record", record.line);
            break;
        case LdifRecord::Kind::SearchResult:
            for (const LdifLine &line : record.lines) {
                if (line.attribute == "result"_L1 && !line.value.startsWith("0 "))
                    count("gap.ldif-export-cut", record.line);
            }
            break;
        case LdifRecord::Kind::Reference:
            for (const QString &target : record.references)
                referral(m_file.name(), target);
            break;
        case LdifRecord::Kind::NoDn:
            count("gap.ldif-no-dn", record.line);
            break;
        case LdifRecord::Kind::TooLarge:
            if (isOwn(record)) {
                ++m_ownEntries;
                gap("gap.ldif-too-large", record.dn, {{u"count"_s, 1}, {u"lines"_s, QJsonArray{record.line}}});
            } else {
                count("gap.ldif-too-large", record.line);
            }
            break;
        }
        return {};
    };
    if (auto read = readAll(visit, 2); !read)
        return read.error();
    surveyEnd();
    if (!m_ownKey.isEmpty() && m_ownEntries == 0) {
        return Error{
            Error::Kind::NotFound, u"ldif.entry-gone"_s,
            QCoreApplication::translate("Ldif",
                                        "The chosen entry is not in the directory file. Nothing was collected. "
                                        "The file is probably another one than when the person was searched: "
                                        "search again.")};
    }
    return {};
}

void LdifCollection::surveyEntry(const LdifRecord &record)
{
    ++m_entries;
    const DirectoryEntry entry = entryOf(record);
    if (entry.isReferral()) {
        const QStringList targets = entry.texts({u"ref"_s});
        for (const QString &target : targets)
            referral(entry.dn(), target);
    }
    for (const DirectoryAttribute &attribute : entry.attributes()) {
        const qsizetype range = attribute.name.indexOf(u";range="_s, 0, Qt::CaseInsensitive);
        if (range >= 0 && !attribute.name.endsWith(u"-*"_s))
            count("gap.ldif-range", record.line);
        if (attribute.base == "memberurl"_L1)
            count("gap.ldif-dynamic-group", record.line);
    }
    if (!isOwn(record))
        return;
    ++m_ownEntries;
    m_subject.learn(entry, m_map);
    m_hasTimes = m_hasTimes || entry.hasTimes(m_map);
    const auto identifiers = identifiersOf(entry, m_map);
    if (m_ownEntries == 1) {
        for (const Identifier &identifier : identifiers)
            m_sink.identifier(identifier);
    }
}

void LdifCollection::surveyEnd()
{
    if (m_file.end() == LdifReader::End::CutInLine)
        gap("gap.ldif-cut", m_file.name());
    if (m_file.end() == LdifReader::End::NoEmptyLine)
        gap("gap.ldif-end-open", m_file.name());
    if (m_referrals > referralsNamed)
        gap("gap.ldif-referrals-more", m_file.name(), {{u"count"_s, m_referrals - referralsNamed}});
    if (m_ownEntries > 1)
        gap("gap.ldif-duplicate", m_ownDn, {{u"count"_s, m_ownEntries}});
    if (!m_subject.key().isEmpty() && !m_hasTimes)
        gap("gap.ldif-no-operational", m_ownDn);
    for (auto it = m_counted.cbegin(); it != m_counted.cend(); ++it) {
        QJsonArray lines;
        for (const qint64 line : it->lines)
            lines << line;
        m_sink.gap({Code{it.key(), {{u"count"_s, it->count}, {u"lines"_s, lines}}}, m_file.name()});
    }
}

Result<> LdifCollection::followMemberships()
{
    for (int level = 0; level < deepestNesting; ++level) {
        bool added = false;
        const auto visit = [&](const LdifRecord &record) -> Result<> {
            if (record.kind != LdifRecord::Kind::Entry)
                return {};
            const DirectoryEntry entry = entryOf(record);
            added = m_relations.follow(entry) || added;
            if (level > 0 || isOwn(record) || !entry.isPerson(m_map))
                return {};
            const QStringList names = entry.texts(m_map.givenName) + entry.texts(m_map.familyName);
            m_sameName += m_subject.name().compare(names) != PersonName::Likeness::None;
            return {};
        };
        if (auto read = readAll(visit, 1); !read)
            return read.error();
        if (!added)
            return {};
    }
    gap("gap.directory-nesting", m_file.name(), {{u"levels"_s, deepestNesting}});
    return {};
}

Result<> LdifCollection::collectEntries()
{
    const auto visit = [&](const LdifRecord &record) -> Result<> {
        if (record.kind != LdifRecord::Kind::Entry)
            return {};
        const DirectoryEntry entry = entryOf(record);
        if (isOwn(record))
            return m_items->own(
                entry, where(record), [&](const QStringList &secrets) { return withoutSecrets(record, secrets); },
                commentsOf(record));
        if (const Membership *membership = m_relations.membership(entry.key()))
            return m_items->group(entry, where(record), *membership);
        const Mention mention = m_relations.mentionIn(entry);
        if (mention.attributes.isEmpty())
            return {};
        return m_items->mention(entry, where(record), mention, m_sameName);
    };
    if (auto read = readAll(visit, 0); !read)
        return read.error();
    for (const Membership &membership : m_relations.memberships()) {
        if (!membership.seen)
            gap("gap.ldif-group-missing", membership.dn);
    }
    return {};
}

void LdifCollection::tellHow()
{
    m_sink.lookedFor({u"how.ldif-snapshot"_s,
                      {{u"file"_s, m_file.name()},
                       {u"count"_s, m_entries},
                       {u"date"_s, m_file.modifiedAt().date().toString(Qt::ISODate)}}});
    m_sink.lookedFor(
        {u"how.directory-attributes"_s,
         {{u"identifiers"_s, QJsonArray::fromStringList(m_map.userName + m_map.mail)},
          {u"names"_s, QJsonArray::fromStringList(m_map.givenName + m_map.familyName + m_map.displayName)}}});
    if (m_ownKey.isEmpty())
        m_sink.lookedFor({u"how.ldif-no-entry"_s, {{u"count"_s, m_sameName}}});
    m_sink.lookedFor({u"how.directory-groups"_s, {{u"count"_s, m_relations.memberships().size()}}});
    m_sink.lookedFor({u"how.ldif-mentions"_s,
                      {{u"count"_s, m_items->mentions()}, {u"texts"_s, QJsonArray::fromStringList(m_map.text)}}});
}

} // namespace habeas::connectors
