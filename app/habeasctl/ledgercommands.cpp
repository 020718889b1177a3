// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "workflow/approving.h"
#include "workflow/casework.h"
#include "workflow/completeness.h"
#include "workflow/operatortasks.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

void sayLine(const Context &context, const LedgerLine &line)
{
    QString state = codeOf(line.state);
    if (line.found > 0)
        state += u' ' + QString::number(line.found);
    context.say(u"%1  %2: %3"_s.arg(line.settled() ? u"✓"_s : u"·"_s, line.systemName, state));
    for (const Code &how : line.how)
        context.say(u"     "_s + context.words.say(how));
    for (const Gap &gap : line.gaps)
        context.say(u"   ! "_s + context.words.say(gap.reason)
                    + (gap.where.isEmpty() ? QString() : u" ["_s + gap.where + u']'));
    if (line.failure)
        context.say(u"   ! "_s + context.words.say(*line.failure));
    if (!line.reason.isEmpty())
        context.say(u"     "_s + line.reason);
    const bool stillOpen = line.state == LedgerLine::State::Open || line.state == LedgerLine::State::Failed;
    if (stillOpen && line.goneOn.isValid()) {
        context.say(
            u"   ! "_s
            + context.words.say({u"ledger.gone-on"_s,
                                 {{u"system"_s, line.systemName}, {u"day"_s, line.goneOn.toString(Qt::ISODate)}}}));
    }
}

Result<> show(Context &context, const std::string &number, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(number));
    if (!value)
        return value.error();
    const auto ledger = workflow::ledgerOf(office, *value);
    if (!ledger)
        return ledger.error();
    QJsonArray lines;
    bool settled = true;
    for (const LedgerLine &line : *ledger) {
        sayLine(context, line);
        lines.append(jsonOf(line, context.words));
        settled = settled && line.settled();
    }
    if (!settled)
        context.exit = Incomplete;
    context.answer({{u"case"_s, value->number}, {u"settled"_s, settled}, {u"lines"_s, lines}});
    return {};
}

struct AnswerOptions {
    std::string number, system, state, how, reason, by, on = "today";
    qint64 count = 0;
    std::vector<std::string> files; ///< that an operator handed in
    int task = 0; ///< as case show counts them; 0: the system as a whole
};

Result<> answerTask(const AnswerOptions &options, const Case &value, const Task::Answer &given, Office &office)
{
    const auto tasks = office.vault.cases().tasks(value.id);
    if (!tasks)
        return tasks.error();
    const TaskId id = options.task <= tasks->size() ? tasks->at(options.task - 1).id : TaskId();
    const auto files = workflow::readDocuments(texts(options.files));
    if (!files)
        return files.error();
    return workflow::answerOperatorTask(office, value, id, given, *files);
}

Result<> answer(Context &context, const AnswerOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto state = codeArgument<Task::Answer::State>(options.state);
    if (!state)
        return state.error();
    const auto day = dayOf(options.on, office, *value);
    if (!day)
        return day.error();
    const Task::Answer given{*state, options.count, text(options.how), text(options.reason), *day, text(options.by)};
    if (options.task > 0) {
        if (const auto recorded = answerTask(options, *value, given, office); !recorded)
            return recorded.error();
        context.say(Text::tr("Question %1: recorded as %2.").arg(options.task).arg(codeOf(*state)));
        context.answer({{u"task"_s, options.task}, {u"state"_s, codeOf(*state)}});
        return {};
    }
    const auto system = workflow::systemNamed(office, *value, text(options.system));
    if (!system)
        return system.error();
    if (const auto recorded = workflow::answerLedger(office, value->id, system->id, given); !recorded)
        return recorded.error();
    context.say(Text::tr("%1: recorded as %2.").arg(system->name, codeOf(*state)));
    context.answer({{u"system"_s, system->name}, {u"state"_s, codeOf(*state)}});
    return {};
}

Result<> explain(Context &context, const AnswerOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto system = workflow::systemNamed(office, *value, text(options.system));
    if (!system)
        return system.error();
    const auto done = workflow::explainLedger(office, value->id, system->id, text(options.reason), text(options.by));
    if (!done)
        return done.error();
    context.say(Text::tr("%1: the reason is recorded.").arg(system->name));
    context.answer({{u"system"_s, system->name}, {u"reason"_s, text(options.reason)}});
    return {};
}

struct ApproveOptions {
    std::string number, subject, system, by, on, originalAt;
};

Result<> approve(Context &context, const ApproveOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    Approval approval;
    const auto subject = codeArgument<Approval::Subject>(options.subject);
    if (!subject)
        return subject.error();
    approval.subject = *subject;
    if (approval.subject == Approval::Subject::LedgerLine) {
        const auto system = workflow::systemNamed(office, *value, text(options.system));
        if (!system)
            return system.error();
        approval.system = system->id;
    }
    const auto day = dayOf(options.on, office, *value);
    if (!day)
        return day.error();
    approval.approvedBy = text(options.by);
    approval.signedOn = *day;
    approval.originalAt = text(options.originalAt);
    if (const auto recorded = workflow::recordApproval(office, value->id, approval); !recorded)
        return recorded.error();
    const auto organisation = office.vault.registry().organisation(value->organisation);
    if (!organisation)
        return organisation.error();
    if (workflow::isDeputy(approval.approvedBy, organisation->head.name))
        context.warn(Text::tr("%1 is not the head of the register (%2). That is right only for a deputy.")
                         .arg(approval.approvedBy, organisation->head.name));
    context.say(Text::tr("The signature of %1 is recorded.").arg(approval.approvedBy));
    context.answer({{u"approved"_s, codeOf(approval.subject)}, {u"by"_s, approval.approvedBy}});
    return {};
}

void addReason(CLI::App &group, Context &context)
{
    auto options = std::make_shared<AnswerOptions>();
    CLI::App *command = group.add_subcommand("reason", "why what a run lacks is left as it is");
    command->add_option("case", options->number)->required();
    command->add_option("--system", options->system)->required();
    command->add_option("--reason", options->reason)->required();
    command->add_option("--by", options->by, "who says so")->required();
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) { return explain(context, *options, office); });
    });
}

} // namespace

void addLedger(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("ledger", "what every system answered: show, answer, reason");
    group->require_subcommand(1);
    auto number = std::make_shared<std::string>();
    CLI::App *shown = group->add_subcommand("show", "one line for every system; exit 3 while one is unsettled");
    shown->add_option("case", *number)->required();
    shown->callback(
        [number, &context] { withOffice(context, [&](Office &office) { return show(context, *number, office); }); });

    auto options = std::make_shared<AnswerOptions>();
    CLI::App *answered =
        group->add_subcommand("answer", "what a person, a processor or a statement said about a system");
    answered->add_option("case", options->number)->required();
    auto *about = answered->add_option_group("about");
    about->add_option("--system", options->system);
    about->add_option("--task", options->task, "number of a question to an operator, as case show counts them")
        ->check(CLI::PositiveNumber);
    about->require_option(1);
    answered->add_option("--file", options->files,
                         "what the operator handed in, kept among the finds (repeat; with --task)");
    answered->add_option("--state", options->state, "found, nothing, failed, not-asked")->required();
    answered->add_option("--count", options->count, "how many were found")->check(CLI::NonNegativeNumber);
    answered->add_option("--how", options->how, "how it was looked for");
    answered->add_option("--reason", options->reason, "why it failed, was not asked, or stays incomplete");
    answered->add_option("--by", options->by, "who answered")->required();
    answered->add_option("--on", options->on);
    addReason(*group, context);
    answered->callback([options, &context] {
        withOffice(context, [&](Office &office) { return answer(context, *options, office); });
    });
}

void addApprove(CLI::App &app, Context &context)
{
    auto options = std::make_shared<ApproveOptions>();
    CLI::App *command = app.add_subcommand("approve", "record the head's signature on paper");
    command->add_option("case", options->number)->required();
    command->add_option("--subject", options->subject, "release, ledger-line, all-lines, refusal, extension, closing")
        ->required();
    command->add_option("--system", options->system, "for ledger-line");
    command->add_option("--by", options->by, "name of the head")->required();
    command->add_option("--signed-on", options->on)->required();
    command->add_option("--original-at", options->originalAt, "where the signed paper lies")->required();
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) { return approve(context, *options, office); });
    });
}

} // namespace habeas::ctl
