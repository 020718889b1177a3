// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asking.h"

#include "operatortasks.h"

#include "collection/run.h"
#include "connectors/spelling.h"
#include "register/profiles.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

/// Never finds anybody: what remains of a search without result is how it was looked for.
class NobodyFound final : public connectors::Connector
{
public:
    explicit NobodyFound(QList<Code> how) : m_how(std::move(how)) { }
    connectors::Abilities abilities() const override { return connectors::Ability::Collect; }
    Result<QList<connectors::Candidate>> find(const connectors::Query &, const Watch &) override
    {
        return QList<connectors::Candidate>();
    }
    Result<> collect(const connectors::Candidate &, const connectors::Query &, connectors::Sink &sink,
                     const Watch &) override
    {
        for (const Code &how : m_how)
            sink.lookedFor(how);
        return {};
    }

private:
    QList<Code> m_how;
};

collection::RunRequest requestOf(const Case &value, const System &system,
                                 const QList<connectors::Candidate> &candidates, const connectors::Query &query)
{
    return {value.organisation, value.id, system.id, system.name, candidates, query};
}

constexpr QLatin1String nameDiffers("reason.name-differs");

/// Whether an entry called \a name is somebody else's. Numbers and addresses are nobody's name; a word alone may be a
/// given name or a user name made of one.
bool isOtherName(const connectors::PersonName &person, const QString &name)
{
    QStringList words;
    for (QString word : connectors::foldedWords(name)) {
        word.removeIf([](QChar c) { return c.isDigit(); });
        if (word.size() > 1)
            words << word;
    }
    if (name.contains(u'@') || words.isEmpty() || person.mayBeUserName(name))
        return false;
    return words.size() > 1 ? person.compare({name}) == connectors::PersonName::Likeness::None
                            : !person.hasWord(words.constFirst());
}

/// An identifier typed wrongly is another pupil's: where the entry is called otherwise, a person looks.
void doubtOtherNames(QList<connectors::Candidate> &candidates, const connectors::Query &query)
{
    const connectors::PersonName person(query);
    const QStringList known = query.userNames + query.addresses;
    for (connectors::Candidate &candidate : candidates) {
        const QString name = candidate.name.trimmed();
        if (candidate.match != connectors::Candidate::Match::Certain || query.familyName.isEmpty()
            || known.contains(name, Qt::CaseInsensitive) || !isOtherName(person, name))
            continue;
        candidate.match = connectors::Candidate::Match::Possible;
        candidate.reasons << Code{nameDiffers, {}};
    }
}

bool isCalledOtherwise(const connectors::Candidate &candidate)
{
    return std::any_of(candidate.reasons.begin(), candidate.reasons.end(),
                       [](const Code &reason) { return reason.name == nameDiffers; });
}

} // namespace

connectors::Access trusting(const System &system, connectors::Access access)
{
    if (!access.authorities.contains(system.authorities))
        access.authorities += system.authorities;
    return access;
}

Result<connectors::Source> sourceOf(const System &system, const connectors::Access &access)
{
    if (system.connector == u"manual"_s) {
        return refused(
            u"ask.no-connector"_s,
            Text::tr("No connector reads “%1”: a person, a processor or a signed statement answers. Record it "
                     "with ledger answer.")
                .arg(system.name));
    }
    connectors::Source source{.location = system.location, .profile = {}, .access = trusting(system, access)};
    if (!system.profile.isEmpty()) {
        const auto profile = profileNamed(system.profile);
        if (!profile)
            return profile.error();
        source.profile = profile->connector;
    }
    return source;
}

Result<std::unique_ptr<connectors::Connector>> connectorOf(const System &system, const connectors::Access &access)
{
    const auto source = sourceOf(system, access);
    return source ? connectors::makeConnector(system.connector, *source) : source.error();
}

connectors::Query queryOf(const Case &value, QDate from, QDate until)
{
    const Subject &subject = value.subject;
    return {subject.givenName,
            subject.familyName,
            subject.otherNames,
            subject.userNames,
            subject.mails,
            subject.addresses,
            subject.bornOn,
            subject.group,
            from,
            until};
}

Result<QList<connectors::Candidate>> findSubject(const Office &, const Case &, const System &system,
                                                 const connectors::Query &query, const connectors::Access &access,
                                                 const Watch &watch)
{
    const auto connector = connectorOf(system, access);
    if (!connector)
        return connector.error();
    auto candidates = (*connector)->find(query, watch);
    if (candidates)
        doubtOtherNames(*candidates, query);
    return candidates;
}

Result<QList<connectors::Candidate>> chooseCandidates(const QList<connectors::Candidate> &candidates,
                                                      const QStringList &references)
{
    using Match = connectors::Candidate::Match;
    if (candidates.isEmpty()) {
        return Error{
            Error::Kind::NotFound, u"ask.no-candidate"_s,
            Text::tr(
                "Nobody in this system matches. Try other names or identifiers, or record that nobody was found.")};
    }
    QList<connectors::Candidate> chosen;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(chosen),
                 [&](const connectors::Candidate &candidate) { return references.contains(candidate.reference); });
    for (const QString &reference : references) {
        if (std::none_of(chosen.begin(), chosen.end(), [&](const auto &one) { return one.reference == reference; })) {
            return Error{Error::Kind::NotFound, u"ask.no-candidate"_s,
                         Text::tr("No candidate has the reference “%1”. Nothing was collected. Look again with find: "
                                  "the source may have changed.")
                             .arg(reference)};
        }
    }
    if (!chosen.isEmpty())
        return chosen;
    // An identifier typed wrongly is somebody else's: with a second person in sight a human being looks.
    if (candidates.size() > 1) {
        return refused(u"ask.ambiguous"_s,
                       Text::tr("%1 people may be meant. Nothing was collected: look at them with find and choose one "
                                "by its reference.")
                           .arg(candidates.size()));
    }
    if (candidates.constFirst().match == Match::Certain)
        return candidates.first(1);
    if (isCalledOtherwise(candidates.constFirst())) {
        return refused(u"ask.name-differs"_s,
                       Text::tr("The identifier agrees, but the entry has another name. Nothing was collected: look "
                                "with find, and if it is the person, give the reference."));
    }
    return refused(
        u"ask.not-certain"_s,
        Text::tr("Only the name matches. Nothing was collected: look with find, and if it is the person, give the "
                 "reference."));
}

Result<Collection> collect(Office &office, const Case &value, const System &system,
                           const QList<connectors::Candidate> &candidates, const connectors::Query &query,
                           const connectors::Access &access, const Watch &watch)
{
    const CaseState state = stateOf(value.events);
    if (state == CaseState::Closed || state == CaseState::Refused || state == CaseState::Withdrawn)
        return refused(u"ask.case-closed"_s,
                       Text::tr("The case is no longer open. Reopen it before anything is collected."));
    const auto connector = connectorOf(system, access);
    if (!connector)
        return connector.error();
    const auto run = collection::runConnector(office.vault, office.clock, **connector,
                                              requestOf(value, system, candidates, query), watch);
    if (!run)
        return run.error();
    const auto asked = askOperator(office, value, system, *run);
    return asked ? run : asked.error();
}

bool canGoOn(const System &system, const Collection &run)
{
    using enum Collection::State;
    const bool brokeOff = run.state == Interrupted || run.state == Cancelled || run.state == Failed;
    // What was asked of a log, names and a period, no run remembers.
    return brokeOff && !run.references.isEmpty() && system.connector != u"manual"_s && system.connector != u"log"_s;
}

Result<Collection> goOn(Office &office, const Case &value, const System &system, const Collection &run,
                        const connectors::Access &access, const Watch &watch)
{
    QList<connectors::Candidate> candidates;
    for (const QString &reference : run.references) {
        connectors::Candidate candidate;
        candidate.reference = reference;
        candidate.name = run.references.size() == 1 ? run.candidate : reference;
        candidates << candidate;
    }
    return collect(office, value, system, candidates, queryOf(value), access, watch);
}

Result<Collection> collectTheOnly(Office &office, const Case &value, const System &system,
                                  const connectors::Query &query, const connectors::Access &access, const Watch &watch)
{
    const auto candidates = findSubject(office, value, system, query, access, watch);
    if (!candidates)
        return candidates.error();
    const auto chosen = chooseCandidates(*candidates, {});
    if (!chosen)
        return chosen.error();
    return collect(office, value, system, *chosen, query, access, watch);
}

Result<Collection> recordNobodyFound(Office &office, const Case &value, const System &system,
                                     const connectors::Query &query, const connectors::Access &access,
                                     const Watch &watch)
{
    const auto candidates = findSubject(office, value, system, query, access, watch);
    if (!candidates)
        return candidates.error();
    for (const connectors::Candidate &candidate : *candidates) {
        if (candidate.match == connectors::Candidate::Match::Certain) {
            return refused(
                u"ask.somebody-found"_s,
                Text::tr("Somebody with a known identifier is there. “Nobody found” would be wrong; look with find."));
        }
        if (candidate.isOfNobody) {
            return refused(
                u"ask.files-unread"_s,
                Text::tr("No folder bears the name, but files lie in nobody's folder, and nobody has looked into them. "
                         "Collect from the entry that names them: it becomes a question to whoever keeps the folder."));
        }
    }
    QStringList names{(query.givenName + u' ' + query.familyName).trimmed()};
    names << query.otherNames << query.userNames << query.mails << query.addresses;
    names.removeAll(QString());
    NobodyFound nobody(
        {Code{u"how.searched-nobody"_s, {{u"names"_s, names.join(u", "_s)}, {u"seen"_s, candidates->size()}}}});
    return collection::runConnector(office.vault, office.clock, nobody,
                                    requestOf(value, system, {connectors::Candidate()}, query), watch);
}

} // namespace habeas::workflow
