// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registration.h"

#include "changes.h"

#include "connectors/certificateauthority.h"
#include "law/authorities.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

Error incomplete(const QString &what)
{
    return {
        Error::Kind::Malformed, u"organisation.incomplete"_s,
        Text::tr("Nothing was saved: the organisation lacks %1. Letters would be incomplete without it.").arg(what)};
}

Result<> check(const Organisation &organisation, const law::HolidayCalendar &calendar)
{
    if (organisation.regime != Organisation::Regime::Gdpr) {
        return Error{
            Error::Kind::Refused, u"organisation.regime"_s,
            Text::tr("This organisation is under church data protection law (KDG or DSG-EKD). Its deadlines and "
                     "rights differ, and "
                     "Habeas does not know them yet. Nothing was saved.")};
    }
    const auto region = fromCode<law::Region>(organisation.region);
    if (!region) {
        return Error{
            Error::Kind::Malformed, u"organisation.unknown-region"_s,
            Text::tr("The region “%1” is unknown. Use AT or a German state like DE-NI.").arg(organisation.region)};
    }
    if (!organisation.zone().isValid()) {
        return Error{Error::Kind::Malformed, u"organisation.time-zone"_s,
                     Text::tr("The time zone “%1” is unknown. Use a name like Europe/Berlin.")
                         .arg(QString::fromLatin1(organisation.timeZone))};
    }
    if (organisation.name.trimmed().isEmpty())
        return incomplete(Text::tr("its name"));
    if (organisation.head.name.trimmed().isEmpty())
        return incomplete(Text::tr("the name of its head"));
    return calendar.checkLocal(*region, organisation.localHolidays);
}

Result<Contact> authorityOf(const Organisation &organisation)
{
    const auto authorities = law::Authorities::load();
    if (!authorities)
        return authorities.error();
    const law::Authority &authority =
        authorities->of(*fromCode<law::Region>(organisation.region), organisation.body == Organisation::Body::Public);
    return Contact{.name = authority.name, .address = authority.address, .web = authority.web};
}

bool isIn(const LocalText &text, Language language)
{
    return !(language == Language::German ? text.german : text.english).trimmed().isEmpty();
}

bool isInBoth(const LocalText &text)
{
    return isIn(text, Language::German) && isIn(text, Language::English);
}

/// Its own, or that of its state where none is given.
Result<> fillIn(Organisation &organisation)
{
    if (organisation.letterhead.name.isEmpty())
        organisation.letterhead.name = organisation.name;
    if (!organisation.authority.name.isEmpty())
        return {};
    const auto authority = authorityOf(organisation);
    if (!authority)
        return authority.error();
    organisation.authority = *authority;
    return {};
}

/// Whether \a organisation may stand beside the others of the vault, itself left out.
Result<> checkName(const Office &office, const Organisation &organisation)
{
    const auto others = office.vault.registry().organisations();
    if (!others)
        return others.error();
    for (const Organisation &other : *others) {
        if (other.id != organisation.id && other.name.compare(organisation.name, Qt::CaseInsensitive) == 0) {
            return Error{Error::Kind::Conflict, u"organisation.exists"_s,
                         Text::tr("There is an organisation called “%1” already. Nothing was saved.").arg(other.name)};
        }
    }
    return {};
}

/// Whether \a system may stand in the register beside \a others, itself left out.
Result<> check(const System &system, const QList<System> &others)
{
    if (system.name.trimmed().isEmpty()) {
        return Error{Error::Kind::Malformed, u"system.name-missing"_s,
                     Text::tr("The system has no name. Give it the name people in the house use.")};
    }
    for (const Recipient &recipient : system.recipients) {
        if (recipient.thirdCountry.isEmpty() || isIn(recipient.safeguard, Language::German)
            || isIn(recipient.safeguard, Language::English))
            continue;
        return Error{
            Error::Kind::Malformed, u"system.safeguard-missing"_s,
            Text::tr("“%1” receives data outside the EEA, but no safeguard is named (Art. 46 GDPR). Name it, or "
                     "remove the country: the answer must tell it (Art. 15(2) GDPR).")
                .arg(recipient.name)};
    }
    for (const System &other : others) {
        if (other.id != system.id && other.name.compare(system.name, Qt::CaseInsensitive) == 0) {
            return Error{
                Error::Kind::Conflict, u"system.exists"_s,
                Text::tr("There is a system called “%1” already. Give the new one another name.").arg(system.name)};
        }
    }
    return {};
}

/// Authorities that an entry takes on; those it had stay, even beyond their time.
Result<> checkAuthorities(const Office &office, const System &system, const QByteArray &before = {})
{
    if (system.authorities == before || system.authorities.isEmpty())
        return {};
    const auto read = connectors::certificateAuthoritiesIn(system.authorities, office.clock.now());
    return read ? Result<>() : read.error();
}

Error changedMeanwhile(const QString &code)
{
    return {
        Error::Kind::Conflict, code,
        Text::tr("Somebody else has changed this entry meanwhile. Nothing was saved. Look at the entry as it is now, "
                 "then change it again.")};
}

} // namespace

Result<Organisation> addOrganisation(Office &office, Organisation organisation)
{
    if (const auto checked = check(organisation, office.calendar); !checked)
        return checked.error();
    if (const auto checked = checkName(office, organisation); !checked)
        return checked.error();
    if (const auto filled = fillIn(organisation); !filled)
        return filled.error();
    organisation.id = OrganisationId::create();
    if (const auto added = office.vault.addOrganisation(organisation); !added)
        return added.error();
    return organisation;
}

Result<> updateOrganisation(Office &office, const Organisation &before, const Organisation &wanted)
{
    if (const auto checked = check(wanted, office.calendar); !checked)
        return checked.error();
    if (const auto checked = checkName(office, wanted); !checked)
        return checked.error();
    Organisation after = wanted;
    const auto ofState = authorityOf(before);
    if (!ofState)
        return ofState.error();
    if (after.authority == *ofState)
        after.authority = {};
    if (after.letterhead.name == before.name)
        after.letterhead.name.clear();
    if (const auto filled = fillIn(after); !filled)
        return filled.error();
    if (after == before)
        return {};
    const storage::Deed deed{journal::Action::OrganisationChanged,
                             {},
                             {{u"name"_s, after.name}, {u"changes"_s, changesBetween(before, after)}}};
    return office.vault.change(before.id, deed, [&](storage::Change &change) -> Result<> {
        const auto stored = office.vault.registry().organisation(before.id);
        if (!stored)
            return stored.error();
        if (*stored != before)
            return changedMeanwhile(u"organisation.changed"_s);
        return change.put(after);
    });
}

Result<System> addSystem(Office &office, System system)
{
    const auto others = office.vault.registry().systems(system.organisation);
    if (!others)
        return others.error();
    if (const auto checked = check(system, *others); !checked)
        return checked.error();
    if (const auto checked = checkAuthorities(office, system); !checked)
        return checked.error();
    if (system.id.isNull())
        system.id = SystemId::create();
    const auto added =
        office.vault.change(system.organisation, {journal::Action::SystemAdded, {}, {{u"name"_s, system.name}}},
                            [&](storage::Change &change) { return change.put(system); });
    if (!added)
        return added.error();
    return system;
}

Result<> updateSystem(Office &office, const System &before, const System &after)
{
    if (before == after)
        return {};
    const auto others = office.vault.registry().systems(before.organisation);
    if (!others)
        return others.error();
    if (const auto checked = check(after, *others); !checked)
        return checked.error();
    if (const auto checked = checkAuthorities(office, after, before.authorities); !checked)
        return checked.error();
    const storage::Deed deed{
        journal::Action::SystemChanged, {}, {{u"name"_s, after.name}, {u"changes"_s, changesBetween(before, after)}}};
    return office.vault.change(before.organisation, deed, [&](storage::Change &change) -> Result<> {
        const auto stored = office.vault.registry().system(before.id);
        if (!stored)
            return stored.error();
        if (stored->removedOn.isValid()) {
            return Error{Error::Kind::Refused, u"system.removed"_s,
                         Text::tr("The system is no longer in the register. Nothing was "
                                  "saved.")};
        }
        if (*stored != before)
            return changedMeanwhile(u"system.changed"_s);
        return change.put(after);
    });
}

QList<Code> shortcomingsOf(const System &system)
{
    QList<Code> lacks;
    const auto need = [&](bool isThere, const QString &what) {
        if (!isThere)
            lacks << Code{u"register.lacks-"_s + what, {}};
    };
    need(isInBoth(system.purpose), u"purpose"_s);
    need(isInBoth(system.legalBasis), u"legal-basis"_s);
    need(!system.categories.isEmpty() && std::all_of(system.categories.begin(), system.categories.end(), isInBoth),
         u"categories"_s);
    need(isInBoth(system.retention.rule), u"retention"_s);
    need(!system.recipients.isEmpty() || system.noRecipients, u"recipients"_s);
    for (const Recipient &recipient : system.recipients) {
        if (!recipient.thirdCountry.isEmpty() && !isInBoth(recipient.safeguard))
            lacks << Code{u"register.lacks-safeguard"_s, {{u"recipient"_s, recipient.name}}};
    }
    const bool isManual = system.connector == u"manual"_s;
    need(isManual || !system.location.isEmpty(), u"location"_s);
    need(!isManual || !system.contact.isEmpty(), u"contact"_s);
    return lacks;
}

QList<System> withoutRecipients(const QList<System> &systems, const QList<LedgerLine> &ledger)
{
    using State = LedgerLine::State;
    QList<System> silent = systems;
    silent.removeIf([&](const System &system) {
        const auto line = std::find_if(ledger.begin(), ledger.end(),
                                       [&](const LedgerLine &each) { return each.system == system.id; });
        const bool isTold = line != ledger.end()
            && (line->found > 0 || line->state == State::Partial || line->state == State::Failed
                || line->state == State::NotAsked);
        return !isTold || system.noRecipients || !system.recipients.isEmpty();
    });
    return silent;
}

Result<> removeSystem(Office &office, const OrganisationId &organisation, const SystemId &id)
{
    const auto system = office.vault.registry().system(id);
    if (!system)
        return system.error();
    const auto owner = office.vault.registry().organisation(organisation);
    if (!owner)
        return owner.error();
    const auto access = office.vault.registry().credential(id);
    if (!access)
        return access.error();
    if (*access) {
        const auto forgotten =
            office.vault.change(organisation, {journal::Action::CredentialRemoved, {}, {{u"name"_s, system->name}}},
                                [&](storage::Change &change) { return change.remove(**access); });
        if (!forgotten)
            return forgotten;
    }
    return office.vault.change(organisation, {journal::Action::SystemRemoved, {}, {{u"name"_s, system->name}}},
                               [&](storage::Change &change) { return change.remove(id, office.today(*owner)); });
}

Result<Organisation> organisationNamed(const Office &office, const QString &name)
{
    const auto organisations = office.vault.registry().organisations();
    if (!organisations)
        return organisations.error();
    if (name.isEmpty() && organisations->size() == 1)
        return organisations->constFirst();
    if (name.isEmpty() && !organisations->isEmpty()) {
        return Error{Error::Kind::Refused, u"organisation.ambiguous"_s,
                     Text::tr("The vault holds several organisations. Say which one is meant (--org).")};
    }
    for (const Organisation &organisation : *organisations) {
        if (organisation.name.compare(name, Qt::CaseInsensitive) == 0 || organisation.id.toString() == name)
            return organisation;
    }
    return Error{Error::Kind::NotFound, u"organisation.unknown"_s,
                 organisations->isEmpty() ? Text::tr("The vault holds no organisation yet. Add one first (org add).")
                                          : Text::tr("There is no organisation called “%1” in this vault.").arg(name)};
}

Result<System> systemNamed(const Office &office, const OrganisationId &organisation, const QString &name)
{
    const auto systems = office.vault.registry().systems(organisation);
    return systems ? systemAmong(*systems, name) : systems.error();
}

Result<System> systemAmong(const QList<System> &systems, const QString &name)
{
    const System *found = nullptr;
    for (const System &system : systems) {
        const bool isMeant = system.name.compare(name, Qt::CaseInsensitive) == 0 || system.id.toString() == name;
        if (isMeant && (!found || !system.removedOn.isValid()))
            found = &system;
    }
    if (found)
        return *found;
    return Error{Error::Kind::NotFound, u"system.unknown"_s,
                 Text::tr("The register has no system called “%1”.").arg(name)};
}

} // namespace habeas::workflow
