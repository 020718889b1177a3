// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spared.h"

#include "cases/ledger.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

/// By what a run knew its person, as far as others could be spared by it.
QStringList knownBy(const Collection &run)
{
    QStringList known;
    for (const Identifier &identifier : run.identifiers) {
        if (identifier.kind == Identifier::Kind::UserName || identifier.kind == Identifier::Kind::Mail)
            known << identifier.value;
    }
    return known;
}

} // namespace

Result<Spared> sparedIn(const storage::Vault &vault, const Case &value)
{
    const auto collections = vault.cases().collections(value.id);
    if (!collections)
        return collections.error();
    Person subject = personOf(value.subject);
    for (const Collection &run : *collections) {
        if (speakingRun(*collections, run.system)->id == run.id)
            subject.identifiers += knownBy(run);
    }
    subject.identifiers.removeDuplicates();
    Spared spared{{subject}, {}};
    for (const Collection &run : *collections) {
        const Collection *speaking = speakingRun(*collections, run.system);
        const QStringList known = knownBy(run);
        const bool isSubject = std::all_of(known.begin(), known.end(), [&](const QString &each) {
            return subject.identifiers.contains(each, Qt::CaseInsensitive);
        });
        // One that still runs may yet come to know the same person.
        if (!isSubject && speaking->state != Collection::State::Running)
            spared.since = std::max(spared.since, speaking->startedAt);
    }
    if (value.representative)
        spared.people << personOf(*value.representative);
    return spared;
}

Result<QList<Person>> listedPeople(const storage::Vault &vault, const Case &value, QList<Code> &lacks)
{
    const auto systems = vault.registry().systems(value.organisation);
    if (!systems)
        return systems.error();
    QList<Person> people;
    for (const System &system : *systems) {
        if (system.connector != u"ldif")
            continue;
        QFile file(system.location);
        const auto read = file.open(QIODevice::ReadOnly)
            ? peopleInLdif(file)
            : Result<QList<Person>>(Error{Error::Kind::NotFound, u"radar.no-list"_s, {}});
        if (read)
            people += *read;
        else
            lacks << Code{u"radar.lacks.list"_s, {{u"name"_s, system.name}}};
    }
    return people;
}

bool isBefore(const Finding &finding, const QDateTime &since)
{
    return since.isValid() && finding.at < since;
}

} // namespace habeas::collection
