// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caseoptions.h"
#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "workflow/casework.h"
#include "workflow/correction.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct OpenOptions {
    std::string organisation, received;
    std::vector<std::string> documents;
    CaseOptions facts;
};

struct EditOptions {
    std::string number, received, reason;
    CaseOptions facts;
};

void answer(Context &context, const Case &value, const law::Deadlines &deadlines)
{
    context.say(Text::tr("Safe day %1, due %2, notice by %3")
                    .arg(deadlines.safe.date.toString(Qt::ISODate), deadlines.due.date.toString(Qt::ISODate),
                         deadlines.noticeBy.date.toString(Qt::ISODate)));
    QJsonObject json = jsonOf(value);
    json.insert(u"deadlines"_s, jsonOf(deadlines));
    context.answer({{u"case"_s, json}});
}

Result<> open(Context &context, const OpenOptions &options, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(options.organisation));
    if (!organisation)
        return organisation.error();
    const QDate today = office.today(*organisation);
    Case entered;
    entered.subject.role = u"pupil"_s;
    if (const auto applied = options.facts.applyTo(entered, today); !applied)
        return applied.error();
    const auto received = dayOf(options.received, today);
    if (!received)
        return received.error();
    const auto documents = workflow::readDocuments(texts(options.documents));
    if (!documents)
        return documents.error();
    const auto value = workflow::openCase(office,
                                          {organisation->id, entered.rights, entered.subject, entered.representative,
                                           entered.channel, entered.request, entered.language, *received, *documents});
    if (!value)
        return value.error();
    const auto deadlines = workflow::deadlinesOf(office, *value);
    if (!deadlines)
        return deadlines.error();
    context.say(Text::tr("Case %1 is open.").arg(value->number));
    answer(context, *value, *deadlines);
    return {};
}

Result<> edit(Context &context, const EditOptions &options, Office &office)
{
    const auto before = workflow::caseNumbered(office, text(options.number));
    if (!before)
        return before.error();
    const auto organisation = office.vault.registry().organisation(before->organisation);
    if (!organisation)
        return organisation.error();
    const QDate today = office.today(*organisation);
    workflow::Correction correction{*before, {}, text(options.reason)};
    if (const auto applied = options.facts.applyTo(correction.after, today); !applied)
        return applied.error();
    if (!options.received.empty()) {
        const auto received = dayOf(options.received, today);
        if (!received)
            return received.error();
        correction.receivedOn = *received;
    }
    const auto value = workflow::correctCase(office, *before, correction);
    if (!value)
        return value.error();
    const auto deadlines = workflow::deadlinesOf(office, *value);
    if (!deadlines)
        return deadlines.error();
    const auto runs = office.vault.cases().collections(value->id);
    if (!runs)
        return runs.error();
    context.say(*value == *before ? Text::tr("Nothing differs: %1 stands as it was.").arg(value->number)
                                  : Text::tr("Case %1 is corrected.").arg(value->number));
    if (!runs->isEmpty() && workflow::isLookedForDifferently(before->subject, value->subject)) {
        context.warn(Text::tr("What was collected was looked for with what was known before. Ask those systems again: "
                              "find, collect."));
    }
    answer(context, *value, *deadlines);
    return {};
}

void addOpening(CLI::App &group, Context &context)
{
    auto options = std::make_shared<OpenOptions>();
    CLI::App *command = group.add_subcommand("open", "record a request that came in");
    command->add_option("--org", options->organisation, "organisation, if the vault holds several");
    options->facts.addTo(*command, true);
    command->add_option("--received", options->received, "day of receipt, YYYY-MM-DD or today")->required();
    command->add_option(
        "--document", options->documents,
        "file that came in, kept with the case: an e-mail with what is attached, a PDF, a photo (repeat)");
    command->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return open(context, *options, office); }); });
}

void addEditing(CLI::App &group, Context &context)
{
    auto options = std::make_shared<EditOptions>();
    CLI::App *command = group.add_subcommand("edit", "correct what was entered: only what is given changes");
    command->add_option("case", options->number, "number of the case")->required();
    options->facts.addTo(*command, false);
    command->add_option("--received", options->received, "the day it really arrived; all dates are counted anew");
    command->add_option("--reason", options->reason, "why it was wrong; needed with --received");
    command->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return edit(context, *options, office); }); });
}

} // namespace

void addCaseEntry(CLI::App &group, Context &context)
{
    addOpening(group, context);
    addEditing(group, context);
}

} // namespace habeas::ctl
