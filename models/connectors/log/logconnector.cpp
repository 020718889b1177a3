// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logconnector.h"

#include "logcollection.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

bool asksForNothing(const Query &query)
{
    return query.givenName.isEmpty() && query.familyName.isEmpty() && query.otherNames.isEmpty()
        && query.userNames.isEmpty() && query.mails.isEmpty() && query.addresses.isEmpty();
}

Error noCriterion()
{
    return {Error::Kind::Refused, u"log.no-criterion"_s,
            QCoreApplication::translate(
                "Log",
                "There is nothing to look for in the log. Nothing was searched. Give a user name, an "
                "e-mail address, or an address of a computer and a period.")};
}

class LogConnector final : public Connector
{
public:
    LogConnector(QString location, LogProfile profile) : m_location(std::move(location)), m_profile(std::move(profile))
    { }

    Abilities abilities() const override { return Ability::Find | Ability::Collect; }

    Result<QList<Candidate>> find(const Query &query, const Watch &watch) override
    {
        if (asksForNothing(query) && !(query.from.isValid() && query.until.isValid()))
            return noCriterion();
        const auto files = LogFiles::open(m_location, m_profile.files);
        if (!files)
            return files.error();
        const LogSearch search(query, {}, {}, m_profile);
        LogFinder finder(query, search);
        LogProgress progress{0, files->size()};
        qint64 lines = 0, parsed = 0;
        for (const LogFile &file : files->files()) {
            if (file.packing() == LogFile::Packing::Unknown)
                continue; // collect() says so
            const auto scanned =
                scanLog(file, m_profile, watch, progress, [&](const LogRecord &record, const RawLine &) {
                    finder.take(record);
                    return Result<>();
                });
            if (!scanned)
                return scanned.error();
            lines += scanned->lines;
            parsed += scanned->parsed();
        }
        if (lines > 0 && parsed == 0)
            return wrongLogFormat();
        if (finder.tooMany()) {
            return Error{
                Error::Kind::Refused, u"log.too-many"_s,
                QCoreApplication::translate("Log",
                                            "More than %1 user names and addresses may be the person's. Give more "
                                            "than that to search by: a user name, or a shorter period.")
                    .arg(LogFinder::mostCandidates)};
        }
        return finder.candidates();
    }

    Result<> collect(const Candidate &candidate, const Query &query, Sink &sink, const Watch &watch) override
    {
        const auto reference = LogReference::fromString(candidate.reference);
        if (!reference)
            return reference.error();
        if (candidate.reference.isEmpty() && asksForNothing(query))
            return noCriterion();
        const auto files = LogFiles::open(m_location, m_profile.files);
        if (!files)
            return files.error();
        const LogSearch search(query, reference->users, reference->addresses, m_profile);
        return LogCollection(*files, m_profile, search, query, sink, watch).run();
    }

private:
    const QString m_location;
    const LogProfile m_profile;
};

} // namespace

Result<std::unique_ptr<Connector>> makeLogConnector(const Source &source)
{
    auto profile = LogProfile::fromJson(source.profile);
    if (!profile)
        return profile.error();
    return std::unique_ptr<Connector>(std::make_unique<LogConnector>(source.location, *std::move(profile)));
}

} // namespace habeas::connectors
