// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "registeroptions.h"
#include "vaultaccess.h"

#include "crypto/signing.h"
#include "register/profiles.h"
#include "workflow/correction.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

Result<> addOrganisation(Context &context, const OrganisationOptions &options, Office &office)
{
    Organisation organisation;
    if (const auto applied = options.applyTo(organisation); !applied)
        return applied.error();
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

Result<> editOrganisation(Context &context, const std::string &name, const OrganisationOptions &options, Office &office)
{
    const auto before = workflow::organisationNamed(office, text(name));
    if (!before)
        return before.error();
    Organisation after = *before;
    if (const auto applied = options.applyTo(after); !applied)
        return applied.error();
    if (const auto updated = workflow::updateOrganisation(office, *before, after); !updated)
        return updated.error();
    qint64 recounted = 0;
    if (options.movesDates()) {
        const auto count = workflow::recountDates(office, before->id);
        if (!count)
            return count.error();
        recounted = *count;
        context.say(Text::tr("The dates of %n open case(s) are counted anew.", nullptr, static_cast<int>(recounted)));
    }
    const auto stored = office.vault.registry().organisation(before->id);
    if (!stored)
        return stored.error();
    context.say(*stored == *before ? Text::tr("Nothing differs: %1 stands as it was.").arg(stored->name)
                                   : Text::tr("%1 is corrected.").arg(stored->name));
    context.answer({{u"organisation"_s, jsonOf(*stored)}, {u"recounted"_s, recounted}});
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

/// Which system, and what of it is given.
struct SystemCommand {
    std::string organisation, profile, name;
    SystemOptions options;
};

void saySystem(Context &context, const System &system)
{
    const QList<Code> lacks = workflow::shortcomingsOf(system);
    for (const Code &each : lacks)
        context.say(u"  ! "_s + context.words.say(each));
    QJsonArray lacksJson;
    for (const Code &each : lacks)
        lacksJson.append(jsonOf(each, context.words));
    context.answer({{u"system"_s, jsonOf(system)}, {u"lacks"_s, lacksJson}});
}

Result<> addSystem(Context &context, const SystemCommand &command, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(command.organisation));
    if (!organisation)
        return organisation.error();
    const auto profile = profileNamed(text(command.profile));
    if (!profile)
        return profile.error();
    System system = systemFrom(*profile, organisation->id);
    if (const auto applied = command.options.applyTo(system, context.clock); !applied)
        return applied.error();
    const auto added = workflow::addSystem(office, system);
    if (!added)
        return added.error();
    context.say(Text::tr("%1 is in the register.").arg(added->name));
    saySystem(context, *added);
    return {};
}

Result<> editSystem(Context &context, const SystemCommand &command, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(command.organisation));
    if (!organisation)
        return organisation.error();
    const auto before = workflow::systemNamed(office, organisation->id, text(command.name));
    if (!before)
        return before.error();
    System after = *before;
    if (const auto applied = command.options.applyTo(after, context.clock); !applied)
        return applied.error();
    if (const auto updated = workflow::updateSystem(office, *before, after); !updated)
        return updated.error();
    context.say(after == *before ? Text::tr("Nothing differs: %1 stands as it was.").arg(after.name)
                                 : Text::tr("%1 is corrected.").arg(after.name));
    saySystem(context, after);
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
    CLI::App *group = app.add_subcommand("org", "organisations: add, edit, list");
    group->require_subcommand(1);
    auto options = std::make_shared<OrganisationOptions>();
    CLI::App *added = group->add_subcommand("add", "add a controller");
    options->addTo(*added, true);
    added->callback([options, &context] {
        withOffice(context, [&](Office &office) { return addOrganisation(context, *options, office); });
    });

    auto name = std::make_shared<std::string>();
    auto changes = std::make_shared<OrganisationOptions>();
    CLI::App *edited =
        group->add_subcommand("edit", "correct what is known of a controller: only what is given changes");
    edited->add_option("--org", *name, "which one, if the vault holds several");
    changes->addTo(*edited, false);
    edited->callback([name, changes, &context] {
        withOffice(context, [&](Office &office) { return editOrganisation(context, *name, *changes, office); });
    });
    group->add_subcommand("list", "organisations of the vault")->callback([&context] {
        withOffice(context, [&](Office &office) { return listOrganisations(context, office); });
    });
}

void addSystem(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("system", "the register: add, edit, list, remove, access, profiles");
    group->require_subcommand(1);
    auto addition = std::make_shared<SystemCommand>();
    CLI::App *added = group->add_subcommand("add", "add a system from a profile");
    added->add_option("--org", addition->organisation);
    added->add_option("--profile", addition->profile, "see system profiles")->required();
    addition->options.addTo(*added);
    added->callback([addition, &context] {
        withOffice(context, [&](Office &office) { return addSystem(context, *addition, office); });
    });

    auto change = std::make_shared<SystemCommand>();
    CLI::App *edited = group->add_subcommand("edit", "correct an entry of the register: only what is given changes");
    edited->add_option("system", change->name, "its name as it is now")->required();
    edited->add_option("--org", change->organisation);
    change->options.addTo(*edited);
    edited->callback([change, &context] {
        withOffice(context, [&](Office &office) { return editSystem(context, *change, office); });
    });

    auto organisation = std::make_shared<std::string>();
    CLI::App *listed = group->add_subcommand("list", "systems of an organisation");
    listed->add_option("--org", *organisation);
    listed->callback([organisation, &context] {
        withOffice(context, [&](Office &office) { return listSystems(context, *organisation, office); });
    });

    CLI::App *removed = group->add_subcommand("remove", "take a system out of the register");
    auto removal = std::make_shared<SystemCommand>();
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
    addSystemAccess(*group, context);
    group->add_subcommand("profiles", "kinds of systems Habeas knows; needs no vault")->callback([&context] {
        listProfiles(context);
    });
}

} // namespace habeas::ctl
