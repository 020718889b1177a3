// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "systemaccess.h"
#include "vaultaccess.h"

#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

/// Which access: the school's own to a system, or with a case the one its person granted.
struct AccessCommand {
    std::string organisation, system, number, account;
    SystemSecret secret;

    void addTo(CLI::App &command)
    {
        command.add_option("system", system, "name of the system")->required();
        command.add_option("--org", organisation, "which organisation, if the vault holds several");
        command.add_option("--case", number, "number of the case whose person granted it");
    }
};

struct Named {
    System system;
    CaseId caseId; ///< null: the school's own
};

Result<Named> namedBy(const AccessCommand &command, const Office &office)
{
    if (!command.number.empty()) {
        const auto value = workflow::caseNumbered(office, text(command.number));
        if (!value)
            return value.error();
        auto system = workflow::systemNamed(office, *value, text(command.system));
        return system ? Result(Named{*std::move(system), value->id}) : system.error();
    }
    const auto organisation = workflow::organisationNamed(office, text(command.organisation));
    if (!organisation)
        return organisation.error();
    auto system = workflow::systemNamed(office, organisation->id, text(command.system));
    return system ? Result(Named{*std::move(system), {}}) : system.error();
}

Result<> set(Context &context, const AccessCommand &command, Office &office)
{
    const auto named = namedBy(command, office);
    if (!named)
        return named.error();
    const auto password = command.secret.read(context);
    if (!password)
        return password.error();
    const auto kept =
        workflow::keepAccess(office, named->system, named->caseId, {text(command.account), *password, {}});
    if (!kept)
        return kept.error();
    context.say(Text::tr("The access to “%1” is kept in the vault.").arg(named->system.name));
    context.answer({{u"kept"_s, named->system.name}});
    return {};
}

Result<> show(Context &context, const AccessCommand &command, Office &office)
{
    const auto named = namedBy(command, office);
    if (!named)
        return named.error();
    const auto kept = workflow::keptAccess(office, named->system, named->caseId);
    if (!kept)
        return kept.error();
    if (!*kept) {
        context.say(Text::tr("No access to “%1” is kept.").arg(named->system.name));
        context.answer({{u"access"_s, QJsonValue()}});
        return {};
    }
    const Credential &access = **kept;
    context.say(
        Text::tr("%1: kept since %2 for %3")
            .arg(access.account, QLocale().toString(access.at.toLocalTime(), QLocale::ShortFormat), access.location));
    if (!workflow::isFor(access, named->system))
        context.say(Text::tr("  ! The register now names another address or authority. It is not sent there."));
    context.answer({{u"access"_s,
                     QJsonObject{{u"system"_s, named->system.name},
                                 {u"account"_s, access.account},
                                 {u"location"_s, access.location},
                                 {u"at"_s, access.at.toUTC().toString(Qt::ISODateWithMs)}}}});
    return {};
}

Result<> forget(Context &context, const AccessCommand &command, Office &office)
{
    const auto named = namedBy(command, office);
    if (!named)
        return named.error();
    const auto kept = workflow::keptAccess(office, named->system, named->caseId);
    if (!kept)
        return kept.error();
    if (!*kept) {
        return Error{Error::Kind::NotFound, u"access.none"_s,
                     Text::tr("No access to “%1” is kept. Nothing was changed.").arg(named->system.name)};
    }
    const auto forgotten = workflow::forgetAccess(office, named->system, **kept, {});
    if (!forgotten)
        return forgotten.error();
    context.say(forgotten->isEnded ? Text::tr("The access is forgotten, and ended at the server.")
                                   : Text::tr("The access is forgotten."));
    if (forgotten->stillOpen) {
        context.warn(
            Text::tr("The access to “%1” is still open: %2").arg(named->system.name, forgotten->stillOpen->message));
        context.exit = Incomplete;
    }
    context.answer({{u"forgotten"_s, named->system.name}, {u"ended"_s, forgotten->isEnded}});
    return {};
}

using Act = Result<> (*)(Context &, const AccessCommand &, Office &);

} // namespace

void addSystemAccess(CLI::App &system, Context &context)
{
    CLI::App *group = system.add_subcommand("access", "a login to a system, kept in the vault: set, show, forget");
    group->require_subcommand(1);
    const auto add = [&](const char *name, const char *what, Act act) {
        auto command = std::make_shared<AccessCommand>();
        CLI::App *added = group->add_subcommand(name, what);
        command->addTo(*added);
        added->callback([command, act, &context] {
            withOffice(context, [&](Office &office) { return act(context, *command, office); });
        });
        return std::pair(added, command);
    };
    const auto [setting, given] = add("set", "keep one, instead of the one before", &set);
    setting->add_option("--account", given->account, "login name or DN")->required();
    given->secret.addTo(*setting, "--secret-file");
    add("show", "whose it is, and since when; never the password", &show);
    add("forget", "remove it, and end it at the server if it is an app password; exit 3 if that stays open", &forget);
}

} // namespace habeas::ctl
