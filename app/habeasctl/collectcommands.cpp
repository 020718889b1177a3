// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "systemaccess.h"
#include "vaultaccess.h"

#include "workflow/asking.h"
#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <QLocale>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct AskOptions {
    std::string number, system, from, until;
    SystemAccess access;
    std::vector<std::string> candidates, userNames, mails, addresses;
    bool nobody = false;

    void addTo(CLI::App &command)
    {
        command.add_option("case", number, "number of the case")->required();
        command.add_option("--system", system, "name of the system")->required();
        command.add_option("--user-name", userNames, "also look for this one (repeat)");
        command.add_option("--mail", mails, "(repeat)");
        command.add_option("--ip", addresses, "(repeat); needs a period");
        command.add_option("--from", from, "first day of the period");
        command.add_option("--until", until, "last day of the period");
        access.addTo(command);
    }
};

struct Asked {
    Case value;
    System system;
    connectors::Query query;
    connectors::Access access;
};

Result<Asked> askedOf(const AskOptions &options, const Office &office)
{
    auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto organisation = office.vault.registry().organisation(value->organisation);
    if (!organisation)
        return organisation.error();
    auto system = workflow::systemNamed(office, *value, text(options.system));
    if (!system)
        return system.error();
    QDate from, until;
    if (!options.from.empty()) {
        const auto day = dayOf(options.from, office.today(*organisation));
        if (!day)
            return day.error();
        from = *day;
    }
    if (!options.until.empty()) {
        const auto day = dayOf(options.until, office.today(*organisation));
        if (!day)
            return day.error();
        until = *day;
    }
    Asked asked{*value, *system, workflow::queryOf(*value, from, until), {}};
    asked.query.userNames << texts(options.userNames);
    asked.query.mails << texts(options.mails);
    asked.query.addresses << texts(options.addresses);
    return asked;
}

Result<> find(Context &context, const Asked &asked, Office &office)
{
    ProgressLine line(context);
    const auto candidates =
        workflow::findSubject(office, asked.value, asked.system, asked.query, asked.access, line.watch());
    line.clear();
    if (!candidates)
        return candidates.error();
    QJsonArray array;
    for (const connectors::Candidate &candidate : *candidates) {
        const QJsonObject json = jsonOf(candidate, context.words);
        context.say(u"%1  %2  %3  %4"_s.arg(json.value(u"match"_s).toString(), candidate.reference, candidate.name,
                                            candidate.traits.join(u", "_s)));
        array.append(json);
    }
    if (candidates->isEmpty())
        context.say(Text::tr("Nobody was found. “collect --nobody” records that with how it was looked for."));
    else if (candidates->size() > 1)
        context.say(
            Text::tr("Several people may be meant. Choose with collect --candidate REFERENCE; repeat it only for "
                     "entries of one and the same person."));
    context.answer({{u"candidates"_s, array}});
    return {};
}

void report(Context &context, const System &system, const Collection &run)
{
    const QString items = Text::tr("%n item(s)", nullptr, static_cast<int>(run.items));
    const QString gaps = Text::tr("%n gap(s)", nullptr, static_cast<int>(run.gaps.size()));
    context.say(Text::tr("%1: %2, %3, %4 bytes, %5")
                    .arg(system.name, codeOf(run.state), items, QString::number(run.bytes), gaps));
    const double seconds = static_cast<double>(run.startedAt.msecsTo(run.finishedAt)) / 1000;
    if (run.requests > 0)
        context.say(Text::tr("  %n request(s) in %1 s", nullptr, static_cast<int>(run.requests))
                        .arg(QLocale().toString(seconds, 'f', 1)));
    else
        context.say(Text::tr("  read in %1 s").arg(QLocale().toString(seconds, 'f', 1)));
    for (const Code &how : run.how)
        context.say(u"  "_s + context.words.say(how));
    for (const Gap &gap : run.gaps)
        context.say(u"  ! "_s + context.words.say(gap.reason)
                    + (gap.where.isEmpty() ? QString() : u" ["_s + gap.where + u']'));
    if (run.failure)
        context.warn(context.words.say(*run.failure));
    for (const Identifier &identifier : run.identifiers)
        context.say(Text::tr("  also known as (%1): %2").arg(codeOf(identifier.kind), identifier.value));
    QJsonObject json = jsonOf(run, context.words);
    json.insert(u"systemName"_s, system.name);
    context.answer({{u"collection"_s, json}});
    if (run.state == Collection::State::Done)
        context.exit = run.gaps.isEmpty() ? Done : Incomplete;
    else
        context.exit = run.items > 0 ? Incomplete : Failed;
}

QString nameOf(const connectors::Candidate &candidate)
{
    const QString traits = candidate.traits.join(u", "_s);
    return traits.isEmpty() ? candidate.name : u"%1 (%2)"_s.arg(candidate.name, traits);
}

/// Whoever was not chosen by a reference is named: the one whose data are collected now.
Result<Collection> runOf(Context &context, const AskOptions &options, const Asked &asked, Office &office,
                         const Watch &watch)
{
    if (options.nobody)
        return workflow::recordNobodyFound(office, asked.value, asked.system, asked.query, asked.access, watch);
    const auto candidates = workflow::findSubject(office, asked.value, asked.system, asked.query, asked.access, watch);
    if (!candidates)
        return candidates.error();
    const auto chosen = workflow::chooseCandidates(*candidates, texts(options.candidates));
    if (!chosen)
        return chosen.error();
    if (options.candidates.empty()) {
        context.warn(Text::tr("Collected is what belongs to %1, the only one in “%2” who may be meant.")
                         .arg(nameOf(chosen->constFirst()), asked.system.name));
    }
    return workflow::collect(office, asked.value, asked.system, *chosen, asked.query, asked.access, watch);
}

Result<> collect(Context &context, const AskOptions &options, const Asked &asked, Office &office)
{
    ProgressLine line(context);
    const auto run = runOf(context, options, asked, office, line.watch());
    line.clear();
    if (!run)
        return run.error();
    report(context, asked.system, *run);
    return {};
}

/// Asks with whatever access the options give, or the vault keeps.
Result<> withAccess(Context &context, const AskOptions &options, Office &office,
                    const std::function<Result<>(const Asked &)> &work)
{
    auto asked = askedOf(options, office);
    if (!asked)
        return asked.error();
    return options.access.with(context, office, asked->value, asked->system, [&](const connectors::Access &access) {
        asked->access = access;
        return work(*asked);
    });
}

} // namespace

void addFind(CLI::App &app, Context &context)
{
    auto options = std::make_shared<AskOptions>();
    CLI::App *command = app.add_subcommand("find", "who in a system may be the person");
    options->addTo(*command);
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) {
            return withAccess(context, *options, office,
                              [&](const Asked &asked) { return find(context, asked, office); });
        });
    });
}

void addCollect(CLI::App &app, Context &context)
{
    auto options = std::make_shared<AskOptions>();
    CLI::App *command = app.add_subcommand("collect", "collect what a system holds; exit 3 if something is missing");
    options->addTo(*command);
    auto *reference = command->add_option(
        "--candidate", options->candidates,
        "reference of the person, as find showed it (repeat for further entries of the same person)");
    command->add_flag("--nobody", options->nobody, "record that nobody was found")->excludes(reference);
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) {
            return withAccess(context, *options, office,
                              [&](const Asked &asked) { return collect(context, *options, asked, office); });
        });
    });
}

} // namespace habeas::ctl
