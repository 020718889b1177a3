// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "crypto/signing.h"
#include "register/profiles.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

/// Options of one contact: --head-name, --head-email, …
struct ContactOptions {
    std::string name, email, phone, web;
    std::vector<std::string> address;

    void addTo(CLI::App &command, const std::string &prefix, const std::string &who)
    {
        command.add_option("--" + prefix + "-name", name, "name of " + who);
        command.add_option("--" + prefix + "-address", address, "line of the address (repeat)");
        command.add_option("--" + prefix + "-email", email);
        command.add_option("--" + prefix + "-phone", phone);
        command.add_option("--" + prefix + "-web", web);
    }
    Contact contact() const { return {text(name), texts(address), text(email), text(phone), text(web)}; }
};

struct OrganisationOptions {
    std::string name, region, timeZone = "Europe/Berlin", body = "public", regime = "gdpr";
    std::vector<std::string> localHolidays;
    ContactOptions letterhead, head, dpo, authority;
};

Result<> addOrganisation(Context &context, const OrganisationOptions &options, Office &office)
{
    Organisation organisation;
    organisation.name = text(options.name);
    organisation.region = text(options.region);
    organisation.timeZone = QByteArray::fromStdString(options.timeZone);
    organisation.localHolidays = texts(options.localHolidays);
    const auto body = codeArgument<Organisation::Body>(options.body);
    if (!body)
        return body.error();
    organisation.body = *body;
    const auto regime = codeArgument<Organisation::Regime>(options.regime);
    if (!regime)
        return regime.error();
    organisation.regime = *regime;
    organisation.letterhead = options.letterhead.contact();
    organisation.head = options.head.contact();
    organisation.dpo = options.dpo.contact();
    organisation.authority = options.authority.contact();
    const auto added = workflow::addOrganisation(office, organisation);
    if (!added)
        return added.error();
    const auto key = office.vault.registry().publicKey(added->id);
    if (!key)
        return key.error();
    context.say(Text::tr("%1 is added. Fingerprint of its key: %2").arg(added->name, crypto::fingerprint(*key)));
    QJsonObject json = jsonOf(*added);
    json.insert(u"fingerprint"_s, crypto::fingerprint(*key));
    context.answer({{u"organisation"_s, json}});
    return {};
}

Result<> listOrganisations(Context &context, Office &office)
{
    const auto organisations = office.vault.registry().organisations();
    if (!organisations)
        return organisations.error();
    QJsonArray array;
    for (const Organisation &organisation : *organisations) {
        context.say(u"%1  %2  %3"_s.arg(organisation.id.toString(), organisation.region, organisation.name));
        array.append(jsonOf(organisation));
    }
    context.answer({{u"organisations"_s, array}});
    return {};
}

struct SystemOptions {
    std::string organisation, profile, name, connector, location, contact;
    std::vector<std::string> recipients;
};

Result<> addSystem(Context &context, const SystemOptions &options, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(options.organisation));
    if (!organisation)
        return organisation.error();
    const auto profile = profileNamed(text(options.profile));
    if (!profile)
        return profile.error();
    System system = systemFrom(*profile, organisation->id);
    if (!options.name.empty())
        system.name = text(options.name);
    if (!options.connector.empty())
        system.connector = text(options.connector);
    if (const QString location = text(options.location); !location.isEmpty()) {
        const bool isAddress = location.contains(u"://"); // of a live system
        system.location = isAddress ? location : QFileInfo(location).absoluteFilePath();
    }
    system.contact = text(options.contact);
    for (const std::string &recipient : options.recipients)
        system.recipients << Recipient{.name = text(recipient), .processor = true};
    const auto added = workflow::addSystem(office, system);
    if (!added)
        return added.error();
    context.say(Text::tr("%1 is in the register.").arg(added->name));
    context.answer({{u"system"_s, jsonOf(*added)}});
    return {};
}

Result<> listSystems(Context &context, const std::string &organisationName, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(organisationName));
    if (!organisation)
        return organisation.error();
    const auto systems = office.vault.registry().systems(organisation->id);
    if (!systems)
        return systems.error();
    QJsonArray array;
    for (const System &system : *systems) {
        context.say(u"%1  %2  %3"_s.arg(system.name, system.connector, system.location));
        array.append(jsonOf(system));
    }
    context.answer({{u"systems"_s, array}});
    return {};
}

void listProfiles(Context &context)
{
    const auto all = profiles();
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    for (const Profile &profile : *all) {
        context.say(u"%1: %2"_s.arg(
            profile.id, context.words.language() == Language::German ? profile.title.german : profile.title.english));
        array.append(QJsonObject{{u"profile"_s, profile.id}, {u"name"_s, profile.title.german}});
    }
    context.answer({{u"profiles"_s, array}});
}

} // namespace

void addOrg(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("org", "organisations: add, list");
    group->require_subcommand(1);
    auto options = std::make_shared<OrganisationOptions>();
    CLI::App *added = group->add_subcommand("add", "add a controller");
    added->add_option("--name", options->name)->required();
    added->add_option("--region", options->region, "AT, or a German state like DE-NI")->required();
    added->add_option("--time-zone", options->timeZone);
    added->add_option("--body", options->body, "public or private");
    added->add_option("--regime", options->regime, "gdpr");
    added->add_option("--local-holiday", options->localHolidays, "code of a holiday of the place (repeat)");
    options->letterhead.addTo(*added, "letterhead", "the office on letters");
    options->head.addTo(*added, "head", "the head, who decides");
    options->dpo.addTo(*added, "dpo", "the data protection officer");
    options->authority.addTo(*added, "authority", "the supervisory authority, if not the state's");
    added->callback([options, &context] {
        withOffice(context, [&](Office &office) { return addOrganisation(context, *options, office); });
    });
    group->add_subcommand("list", "organisations of the vault")->callback([&context] {
        withOffice(context, [&](Office &office) { return listOrganisations(context, office); });
    });
}

void addSystem(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("system", "the register: add, list, remove, profiles");
    group->require_subcommand(1);
    auto options = std::make_shared<SystemOptions>();
    CLI::App *added = group->add_subcommand("add", "add a system from a profile");
    added->add_option("--org", options->organisation);
    added->add_option("--profile", options->profile, "see system profiles")->required();
    added->add_option("--name", options->name, "as people in the house call it");
    added->add_option("--connector", options->connector,
                      "ldap, ldif, nextcloud, nextcloud-export, log, folder, manual; default: the profile's");
    added->add_option("--location", options->location,
                      "file or folder the connector reads, or the address of a live system");
    added->add_option("--recipient", options->recipients, "processor by name (repeat)");
    added->add_option("--contact", options->contact, "who is asked where no connector reads");
    added->callback([options, &context] {
        withOffice(context, [&](Office &office) { return addSystem(context, *options, office); });
    });

    auto organisation = std::make_shared<std::string>();
    CLI::App *listed = group->add_subcommand("list", "systems of an organisation");
    listed->add_option("--org", *organisation);
    listed->callback([organisation, &context] {
        withOffice(context, [&](Office &office) { return listSystems(context, *organisation, office); });
    });

    CLI::App *removed = group->add_subcommand("remove", "take a system out of the register");
    auto removal = std::make_shared<SystemOptions>();
    removed->add_option("name", removal->name)->required();
    removed->add_option("--org", removal->organisation);
    removed->callback([removal, &context] {
        withOffice(context, [&](Office &office) -> Result<> {
            const auto owner = workflow::organisationNamed(office, text(removal->organisation));
            if (!owner)
                return owner.error();
            const auto system = workflow::systemNamed(office, owner->id, text(removal->name));
            if (!system)
                return system.error();
            if (const auto done = workflow::removeSystem(office, owner->id, system->id); !done)
                return done.error();
            context.answer({{u"removed"_s, system->name}});
            return {};
        });
    });
    group->add_subcommand("profiles", "kinds of systems Habeas knows; needs no vault")->callback([&context] {
        listProfiles(context);
    });
}

} // namespace habeas::ctl
