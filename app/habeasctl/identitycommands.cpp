// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "recording.h"
#include "vaultaccess.h"

#include "law/identity.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

void addRecord(CLI::App &group, Context &context, const char *name, const char *help, Event::Kind kind)
{
    auto options = std::make_shared<EventOptions>();
    CLI::App *command = group.add_subcommand(name, help);
    command->add_option("case", options->number, "number of the case")->required();
    command->add_option("--on", options->on, "the day it happened");
    command->add_option("--note", options->note, "remark, or the reason where one is needed");
    if (kind == Event::Kind::IdentityAsked) {
        command->add_flag("--delayed", options->delayed, "it was asked late: it does not suspend the period");
        command->add_option("--way", options->way, "how it was asked: by letter, by e-mail, by telephone");
    }
    const bool isShown = kind == Event::Kind::IdentityConfirmed || kind == Event::Kind::CapacityShown;
    if (isShown || kind == Event::Kind::IdentityAsked)
        command->add_option("--method", options->method, "how: see identity methods");
    if (isShown)
        command->add_option("--seen", options->seen, "what was looked at and handed back; nothing is kept");
    if (kind == Event::Kind::CapacityShown)
        command->add_option("--custody", options->custody,
                            "what was found where the case says custody-unclear: joint-custody, sole-custody, "
                            "parent-without-custody");
    if (kind == Event::Kind::SubjectHeard)
        command
            ->add_option("--result", options->heard,
                         "yes, refused (objects), did-not-answer, not-applicable (with --note)")
            ->required();
    if (kind == Event::Kind::ConflictSettled)
        command->add_option("--by", options->by, "name of the head who decided")->required();
    if (kind == Event::Kind::CopyDestroyed) {
        auto *documents =
            command->add_option("--document", options->documents,
                                "what shows it, by its number in case document list: it is destroyed here "
                                "too, and an e-mail is kept without it");
        documents->check(CLI::PositiveNumber);
        command->add_flag("--no-file", options->noFile, "none of the case's documents shows it")->excludes(documents);
    }
    command->callback([options, kind, &context] {
        withOffice(context, [&](workflow::Office &office) { return record(context, *options, kind, office); });
    });
}

} // namespace

void addIdentity(CLI::App &app, Context &context)
{
    CLI::App *group = app.add_subcommand("identity",
                                         "who asks, and whether they may: ask, answer, confirm, refuse, capacity, "
                                         "heard, object, settle, destroyed, methods");
    group->require_subcommand(1);
    addRecord(*group, context, "ask", "a question about identity was sent", Event::Kind::IdentityAsked);
    addRecord(*group, context, "answer", "the answer came", Event::Kind::IdentityAnswered);
    addRecord(*group, context, "confirm", "identity is beyond reasonable doubt", Event::Kind::IdentityConfirmed);
    addRecord(*group, context, "refuse", "identity could not be confirmed", Event::Kind::IdentityRefused);
    addRecord(*group, context, "capacity", "it was shown that the representative may act", Event::Kind::CapacityShown);
    addRecord(*group, context, "heard", "the young person was heard about it", Event::Kind::SubjectHeard);
    addRecord(*group, context, "object", "another person entitled objects: nothing is handed out until it is settled",
              Event::Kind::ConflictKnown);
    addRecord(*group, context, "settle", "the head decided about the objection", Event::Kind::ConflictSettled);
    addRecord(*group, context, "destroyed", "the copy of an identity document was destroyed",
              Event::Kind::CopyDestroyed);

    CLI::App *methods = group->add_subcommand("methods", "ways to check, the mildest first; needs no vault");
    auto asked = std::make_shared<std::vector<std::string>>();
    methods->add_option("--right", *asked, "what is asked for (repeat): leaves out what would be too much for it");
    methods->callback([asked, &context] {
        const auto table = law::IdentityMethods::load();
        if (!table)
            return context.fail(table.error());
        QList<law::Right> rights;
        for (const std::string &each : *asked) {
            const auto right = codeArgument<law::Right>(each);
            if (!right)
                return context.fail(right.error());
            rights << *right;
        }
        const law::PurposeHint *purpose = table->purposeOf(rights);
        QJsonArray array;
        for (const law::IdentityMethod &method : table->all()) {
            if (purpose && !method.provesCapacity && method.rank > purpose->highestRank)
                continue;
            const QString title = method.title.in(context.words.language());
            context.say(u"%1. %2: %3"_s.arg(method.rank).arg(method.code, title));
            array.append(QJsonObject{{u"code"_s, method.code},
                                     {u"rank"_s, method.rank},
                                     {u"title"_s, title},
                                     {u"provesCapacity"_s, method.provesCapacity}});
        }
        QJsonObject answer{{u"methods"_s, array}};
        if (purpose) {
            const QString why = purpose->text.in(context.words.language());
            context.say(why);
            answer.insert(u"why"_s, why);
        }
        context.answer(answer);
    });
}

} // namespace habeas::ctl
