// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "recording.h"
#include "vaultaccess.h"

#include "workflow/casework.h"
#include "workflow/closing.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct ListOptions {
    std::string organisation, search, dueUntil;
    std::vector<std::string> states;
    int limit = 1000;
};

Result<> list(Context &context, const ListOptions &options, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(options.organisation));
    if (!organisation)
        return organisation.error();
    storage::CaseFilter filter;
    filter.organisation = organisation->id;
    filter.text = text(options.search);
    for (const std::string &code : options.states) {
        const auto state = codeArgument<CaseState>(code);
        if (!state)
            return state.error();
        filter.states << *state;
    }
    if (!options.dueUntil.empty()) {
        const auto day = dayOf(options.dueUntil, office.today(*organisation));
        if (!day)
            return day.error();
        filter.dueUntil = *day;
    }
    const auto page =
        office.vault.cases().list(filter, storage::CaseOrder::Due, storage::Direction::Ascending, options.limit);
    if (!page)
        return page.error();
    QJsonArray cases;
    for (const storage::CaseLine &line : page->lines) {
        QStringList rights;
        for (const law::Right right : line.rights)
            rights << codeOf(right);
        context.say(u"%1  %2  safe %3  due %4  %5  %6"_s.arg(
            line.number, codeOf(line.projection.state), line.projection.safeOn.toString(Qt::ISODate),
            line.projection.dueOn.toString(Qt::ISODate), rights.join(u','),
            line.unreadable ? line.unreadable->message : line.subject.fullName()));
        QJsonObject json{{u"number"_s, line.number},
                         {u"id"_s, line.id.toString()},
                         {u"state"_s, codeOf(line.projection.state)},
                         {u"rights"_s, QJsonArray::fromStringList(rights)},
                         {u"receivedOn"_s, jsonOf(line.projection.receivedOn)},
                         {u"safe"_s, jsonOf(line.projection.safeOn)},
                         {u"due"_s, jsonOf(line.projection.dueOn)},
                         {u"subject"_s, line.subject.fullName()}};
        if (line.unreadable) {
            json.insert(u"unreadable"_s, line.unreadable->code);
            context.exit = Incomplete;
        }
        cases.append(json);
    }
    if (!page->next.isEmpty()) {
        context.warn(Text::tr("There are more cases than shown; raise --limit."));
        context.exit = Incomplete;
    }
    context.answer({{u"cases"_s, cases}, {u"more"_s, !page->next.isEmpty()}});
    return {};
}

Result<> close(Context &context, const EventOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto obstacles = workflow::obstaclesToClosing(office, value->id);
    if (!obstacles)
        return obstacles.error();
    for (const Code &obstacle : *obstacles)
        context.warn(u"- "_s + context.words.say(obstacle));
    const auto event = workflow::closeCase(office, value->id, text(options.note));
    if (!event)
        return event.error();
    context.say(Text::tr("Case %1 is closed.").arg(value->number));
    context.answer({{u"event"_s, jsonOf(*event)}});
    return {};
}

void addListing(CLI::App &group, Context &context)
{
    auto options = std::make_shared<ListOptions>();
    CLI::App *command = group.add_subcommand("list", "cases, what is due first on top");
    command->add_option("--org", options->organisation);
    command->add_option("--state", options->states, "(repeat)");
    command->add_option("--search", options->search, "words of a name, or their beginnings");
    command->add_option("--due-until", options->dueUntil);
    command->add_option("--limit", options->limit)->check(CLI::Range(1, 1000000));
    command->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return list(context, *options, office); }); });
}

void addEvent(CLI::App &group, Context &context)
{
    auto options = std::make_shared<EventOptions>();
    CLI::App *command = group.add_subcommand("event", "record any other dated fact");
    command->add_option("case", options->number, "number of the case")->required();
    command
        ->add_option("--kind", options->kind,
                     "acknowledged, clarification-asked, clarification-given, extended, "
                     "fee-announced, answered, refused, handed-over, withdrawn, forwarded, corrected, "
                     "reopened, restricted, objection-weighed, restriction-lifted, person-told")
        ->required();
    command->add_option("--on", options->on);
    command->add_option("--note", options->note);
    command->add_option("--replaces", options->replaces,
                        "number (in case show) or id of the event this one stands in for");
    command->add_option(
        "--way", options->way,
        "for handed-over: how it went, e.g. by registered post; for restriction-lifted: how the person was told");
    command->add_option("--copy", options->copy, "for handed-over: bundle (default), paper or both");
    command->add_option("--passphrase-way", options->passphraseWay, "for handed-over: how the passphrase went");
    command->add_option("--other-form", options->otherForm,
                        "for handed-over: why the copy went in another form than the letter names");
    command->add_flag(
        "--enclosed", options->enclosed,
        "for handed-over: the copies on paper that the letter announces were looked through and enclosed");
    command->add_flag("--already-out", options->alreadyOut,
                      "for handed-over: it went out as it was before the last change of the case");
    command->add_option(
        "--system", options->systems,
        "for restricted: where the data are only stored from now on, by name (repeat); how, in --note; "
        "for restriction-lifted: where it ends (default: everywhere); for person-told: who gets the data of "
        "which (default: all of which an answer left it open); what they were told and how, in --note");
    command->add_option("--result", options->result,
                        "for objection-weighed: upheld, compelling-grounds, partly, direct-marketing (nothing is "
                        "weighed), other-ground; why, in --note");
    command->add_option("--weighed-by", options->weighedBy, "for objection-weighed: who weighed the grounds");
    command->add_option("--by", options->by, "for objection-weighed: name of the head who decided");
    command->add_option("--original-at", options->originalAt, "for objection-weighed: where the signed paper lies");
    command->add_option("--told", options->told,
                        "for restriction-lifted: the day the person was told, not after --on (Art. 18(3) GDPR)");
    command->add_flag("--delayed", options->delayed, "a question asked late: it does not suspend the period");
    command->callback([options, &context] {
        const auto kind = codeArgument<Event::Kind>(options->kind);
        if (!kind)
            return context.fail(kind.error());
        withOffice(context, [&](Office &office) { return record(context, *options, *kind, office); });
    });
}

void addNote(CLI::App &group, Context &context)
{
    auto options = std::make_shared<EventOptions>();
    CLI::App *command = group.add_subcommand("note", "add a note to the file");
    command->add_option("case", options->number)->required();
    command->add_option("--text", options->note)->required();
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) -> Result<> {
            const auto value = workflow::caseNumbered(office, text(options->number));
            if (!value)
                return value.error();
            if (const auto added = workflow::addNote(office, value->id, text(options->note)); !added)
                return added.error();
            context.answer({{u"noted"_s, value->number}});
            return {};
        });
    });
}

} // namespace

void addCase(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("case", "requests: open, edit, list, show, note, event, document, close");
    group->require_subcommand(1);
    addCaseEntry(*group, context);
    addCaseView(*group, context);
    addCaseDocuments(*group, context);
    addListing(*group, context);
    addNote(*group, context);
    addEvent(*group, context);

    auto options = std::make_shared<EventOptions>();
    CLI::App *closed = group->add_subcommand("close", "close a case; refused while something is open");
    closed->add_option("case", options->number)->required();
    closed->add_option("--note", options->note);
    closed->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return close(context, *options, office); }); });
}

} // namespace habeas::ctl
