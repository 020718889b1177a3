// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldifconnector.h"

#include "ldifcollection.h"
#include "ldifentry.h"

#include "../directory/finder.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

class LdifConnector final : public Connector
{
public:
    LdifConnector(QString path, AttributeMap map) : m_path(std::move(path)), m_map(std::move(map)) { }

    Abilities abilities() const override { return Ability::Find | Ability::Collect; }

    Result<QList<Candidate>> find(const Query &query, const Watch &watch) override
    {
        LdifFile file(m_path);
        if (auto opened = file.open(); !opened)
            return opened.error();
        DirectoryFinder finder(query, m_map);
        const auto visit = [&](const LdifRecord &record) -> Result<> {
            if (record.kind == LdifRecord::Kind::Entry)
                finder.take(entryOf(record));
            return {};
        };
        if (auto read = file.eachRecord(visit, watch, 1, 1); !read)
            return read.error();
        if (finder.tooMany())
            return tooManyCandidates();
        return finder.candidates();
    }

    Result<> collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch) override
    {
        LdifFile file(m_path);
        if (auto opened = file.open(); !opened)
            return opened.error();
        LdifCollection collection(file, m_map, query, sink, watch);
        return collection.run(candidate.reference);
    }

private:
    const QString m_path;
    const AttributeMap m_map;
};

} // namespace

Result<std::unique_ptr<Connector>> makeLdifConnector(const Source &source)
{
    auto map = AttributeMap::fromProfile(source.profile);
    if (!map)
        return map.error();
    return std::unique_ptr<Connector>(std::make_unique<LdifConnector>(source.location, *std::move(map)));
}

} // namespace habeas::connectors
