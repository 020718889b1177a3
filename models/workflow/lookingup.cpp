// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookingup.h"

#include "asking.h"
#include "keptaccess.h"
#include "workflow/text.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

/// With what \a system is asked; nothing: it would need somebody to sign in.
Result<std::optional<connectors::Access>> accessTo(const Office &office, const System &system)
{
    if (loginOf(system) == Login::None)
        return std::optional(connectors::Access());
    const auto kept = keptAccess(office, system, {});
    if (!kept)
        return kept.error();
    if (!*kept)
        return std::optional<connectors::Access>();
    const auto access = openAccess(office, system, **kept);
    if (!access)
        return access.error();
    return std::optional(*access);
}

Result<DirectoryAnswer> answerOf(Office &office, const System &system, const connectors::Query &query,
                                 const Watch &watch)
{
    DirectoryAnswer answer{system.id, system.name, {}, false, {}};
    const auto access = accessTo(office, system);
    if (!access) {
        answer.failure = access.error();
        return answer;
    }
    if (!*access) {
        answer.needsAccess = true;
        return answer;
    }
    const storage::Deed deed{journal::Action::PersonLookedUp, {}, {{u"name"_s, system.name}}};
    if (const auto told = office.vault.change(system.organisation, deed, [](storage::Change &) { return Result<>(); });
        !told)
        return told.error();
    const auto candidates = findSubject(office, {}, system, query, **access, watch);
    if (!candidates && candidates.error().kind == Error::Kind::Cancelled)
        return candidates.error();
    if (candidates)
        answer.candidates = *candidates;
    else
        answer.failure = candidates.error();
    return answer;
}

} // namespace

Result<QList<System>> directoriesOf(const Office &office, const OrganisationId &organisation)
{
    const auto systems = office.vault.registry().systems(organisation);
    if (!systems)
        return systems.error();
    QList<System> directories;
    for (const System &system : *systems) {
        if (system.connector == u"ldif"_s || loginOf(system) == Login::Schools)
            directories << system;
    }
    return directories;
}

Result<QList<DirectoryAnswer>> lookUp(Office &office, const OrganisationId &organisation, const Subject &subject,
                                      const Watch &watch)
{
    if (subject.fullName().isEmpty())
        return Error{Error::Kind::Malformed, u"lookup.no-name"_s,
                     Text::tr("No name was typed. Type whom to look for first.")};
    const auto directories = directoriesOf(office, organisation);
    if (!directories)
        return directories.error();
    Case asked;
    asked.subject = subject;
    QList<DirectoryAnswer> answers;
    for (const System &system : *directories) {
        const auto answer = answerOf(office, system, queryOf(asked), watch);
        if (!answer)
            return answer.error();
        answers << *answer;
    }
    return answers;
}

} // namespace habeas::workflow
