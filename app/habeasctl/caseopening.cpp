// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "workflow/casework.h"
#include "workflow/registration.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct OpenOptions {
    std::string organisation, givenName, familyName, born, role = "pupil", group, received, channel = "letter", request,
                                                           requestFile, language = "de";
    std::vector<std::string> rights, otherNames, mails, userNames, addresses, postal;
    std::string representative, capacity, evidence, heard = "not-yet", representativeMail;
    std::vector<std::string> representativePostal;
};

Result<QString> requestText(const OpenOptions &options)
{
    if (options.requestFile.empty())
        return text(options.request);
    QFile file(text(options.requestFile));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, u"argument.file"_s,
                     Text::tr("The request file cannot be read: %1").arg(file.fileName())};
    return QString::fromUtf8(file.read(1024 * 1024));
}

Result<std::optional<Representative>> representativeOf(const OpenOptions &options)
{
    if (options.representative.empty())
        return std::optional<Representative>();
    const auto capacity = codeArgument<Representative::Capacity>(options.capacity);
    if (!capacity)
        return capacity.error();
    const auto heard = codeArgument<Representative::Heard>(options.heard);
    if (!heard)
        return heard.error();
    return std::optional(Representative{text(options.representative), *capacity, text(options.evidence), *heard,
                                        text(options.representativeMail), texts(options.representativePostal)});
}

Result<workflow::NewCase> newCaseOf(const OpenOptions &options, const Organisation &organisation, QDate today)
{
    workflow::NewCase request;
    request.organisation = organisation.id;
    for (const std::string &code : options.rights) {
        const auto right = codeArgument<law::Right>(code);
        if (!right)
            return right.error();
        request.rights << *right;
    }
    request.subject.givenName = text(options.givenName);
    request.subject.familyName = text(options.familyName);
    request.subject.otherNames = texts(options.otherNames);
    if (!options.born.empty()) {
        const auto day = dayOf(options.born, today);
        if (!day)
            return day.error();
        request.subject.bornOn = *day;
    }
    request.subject.role = text(options.role);
    request.subject.group = text(options.group);
    request.subject.mails = texts(options.mails);
    request.subject.userNames = texts(options.userNames);
    request.subject.addresses = texts(options.addresses);
    request.subject.postal = texts(options.postal);
    auto representative = representativeOf(options);
    if (!representative)
        return representative.error();
    request.representative = *representative;
    request.channel = text(options.channel);
    auto asked = requestText(options);
    if (!asked)
        return asked.error();
    request.request = *asked;
    request.language = options.language == "en" ? Language::English : Language::German;
    const auto received = dayOf(options.received, today);
    if (!received)
        return received.error();
    request.receivedOn = *received;
    return request;
}

Result<> open(Context &context, const OpenOptions &options, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(options.organisation));
    if (!organisation)
        return organisation.error();
    const auto request = newCaseOf(options, *organisation, office.today(*organisation));
    if (!request)
        return request.error();
    const auto value = workflow::openCase(office, *request);
    if (!value)
        return value.error();
    const auto deadlines = workflow::deadlinesOf(office, *value);
    if (!deadlines)
        return deadlines.error();
    context.say(Text::tr("Case %1 is open. Safe day %2, due %3, notice by %4.")
                    .arg(value->number, deadlines->safe.date.toString(Qt::ISODate),
                         deadlines->due.date.toString(Qt::ISODate), deadlines->noticeBy.date.toString(Qt::ISODate)));
    QJsonObject json = jsonOf(*value);
    json.insert(u"deadlines"_s, jsonOf(*deadlines));
    context.answer({{u"case"_s, json}});
    return {};
}

} // namespace

void addCaseOpening(CLI::App &group, Context &context)
{
    auto options = std::make_shared<OpenOptions>();
    CLI::App *command = group.add_subcommand("open", "record a request that came in");
    command->add_option("--org", options->organisation, "organisation, if the vault holds several");
    command
        ->add_option("--right", options->rights,
                     "what is asked for (repeat): access, rectification, erasure, restriction, "
                     "portability, objection, consent-withdrawal")
        ->required();
    command->add_option("--given-name", options->givenName, "of the person concerned")->required();
    command->add_option("--family-name", options->familyName)->required();
    command->add_option("--other-name", options->otherNames, "former name, nickname, other spelling (repeat)");
    command->add_option("--born", options->born, "YYYY-MM-DD");
    command->add_option("--role", options->role, "pupil, former-pupil, guardian, employee, other");
    command->add_option("--group", options->group, "class or department");
    command->add_option("--mail", options->mails, "(repeat)");
    command->add_option("--user-name", options->userNames, "(repeat)");
    command->add_option("--ip", options->addresses, "an address known to be the person's (repeat)");
    command->add_option("--postal", options->postal, "line of the address (repeat)");
    command->add_option("--received", options->received, "day of receipt, YYYY-MM-DD or today")->required();
    command->add_option("--channel", options->channel, "letter, email, in-person, phone, form");
    command->add_option("--request", options->request, "what was asked, in the person's words");
    command->add_option("--request-file", options->requestFile, "file with what was asked");
    command->add_option("--language", options->language, "of the letters")->check(CLI::IsMember({"de", "en"}));
    command->add_option("--representative", options->representative, "who asks for the person");
    command->add_option("--capacity", options->capacity,
                        "joint-custody, sole-custody, guardian, youth-office, "
                        "parent-without-custody, lawyer, class-speaker, other");
    command->add_option("--evidence-seen", options->evidence, "what was shown, and not kept");
    command->add_option("--heard", options->heard,
                        "young person heard: yes, not-applicable, did-not-answer, refused, not-yet");
    command->add_option("--representative-mail", options->representativeMail);
    command->add_option("--representative-postal", options->representativePostal, "line of the address (repeat)");
    command->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return open(context, *options, office); }); });
}

} // namespace habeas::ctl
