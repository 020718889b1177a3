// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "caseoptions.h"

#include "vaultaccess.h"

#include <CLI/CLI.hpp>

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

constexpr qint64 longestRequest = 1024 * 1024;

Result<QString> textOfFile(const std::string &name)
{
    QFile file(text(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, u"argument.file"_s,
                     Text::tr("The request file cannot be read: %1").arg(file.fileName())};
    return QString::fromUtf8(file.read(longestRequest));
}

template <class Enum> Result<> put(const Given &given, Enum &value)
{
    if (!given)
        return {};
    const auto code = codeArgument<Enum>(*given);
    if (!code)
        return code.error();
    value = *code;
    return {};
}

void addPerson(CLI::App &command, CaseOptions &options, bool isNew)
{
    addGiven(command, "--given-name", options.givenName, "of the person concerned")->required(isNew);
    addGiven(command, "--family-name", options.familyName)->required(isNew);
    command.add_option("--other-name", options.otherNames, "former name, nickname, other spelling (repeat)");
    addGiven(command, "--born", options.born, "YYYY-MM-DD");
    addGiven(command, "--role", options.role, "pupil, former-pupil, guardian, employee, other");
    addGiven(command, "--group", options.group, "class or department");
    command.add_option("--mail", options.mails, "(repeat)");
    command.add_option("--user-name", options.userNames, "(repeat)");
    command.add_option("--ip", options.addresses, "an address known to be the person's (repeat)");
    command.add_option("--postal", options.postal, "line of the address (repeat)");
}

void addRepresentative(CLI::App &command, CaseOptions &options)
{
    addGiven(command, "--representative", options.representative, "who asks for the person");
    addGiven(command, "--capacity", options.capacity,
             "joint-custody, sole-custody, guardian, youth-office, "
             "parent-without-custody, custody-unclear (a parent; settled by identity capacity), lawyer, "
             "class-speaker, other");
    addGiven(command, "--evidence-seen", options.evidence, "what was shown, and not kept");
    addGiven(command, "--heard", options.heard,
             "young person heard: yes, did-not-answer, refused, not-yet; that it does not apply: identity heard");
    addGiven(command, "--representative-mail", options.representativeMail);
    command.add_option("--representative-postal", options.representativePostal, "line of the address (repeat)");
}

} // namespace

void CaseOptions::addTo(CLI::App &command, bool isNew)
{
    command
        .add_option("--right", rights,
                    "what is asked for (repeat): access, rectification, erasure, restriction, "
                    "portability, objection, consent-withdrawal")
        ->required(isNew);
    addPerson(command, *this, isNew);
    addGiven(command, "--channel", channel, "letter, email, in-person, phone, form");
    addGiven(command, "--request", request, "what was asked, in the person's words");
    addGiven(command, "--request-file", requestFile, "file with what was asked");
    addGiven(command, "--language", language, "of the letters")->check(CLI::IsMember({"de", "en"}));
    addRepresentative(command, *this);
}

Result<> CaseOptions::applyTo(Subject &subject, QDate today) const
{
    put(givenName, subject.givenName);
    put(familyName, subject.familyName);
    put(otherNames, subject.otherNames);
    if (born && born->empty())
        subject.bornOn.reset();
    else if (born) {
        const auto day = dayOf(*born, today);
        if (!day)
            return day.error();
        subject.bornOn = *day;
    }
    put(role, subject.role);
    put(group, subject.group);
    put(mails, subject.mails);
    put(userNames, subject.userNames);
    put(addresses, subject.addresses);
    put(postal, subject.postal);
    return {};
}

Result<> CaseOptions::applyTo(std::optional<Representative> &who) const
{
    if (representative && representative->empty()) {
        who.reset();
        return {};
    }
    const bool isTold = capacity || evidence || heard || representativeMail || !representativePostal.empty();
    if (!representative && !isTold)
        return {};
    if (!who && (!representative || !capacity)) {
        return Error{Error::Kind::Malformed, u"argument.representative"_s,
                     Text::tr("Who asks for the person needs a name and a capacity: --representative and --capacity.")};
    }
    if (!who)
        who = Representative{};
    put(representative, who->name);
    put(evidence, who->evidenceSeen);
    put(representativeMail, who->email);
    put(representativePostal, who->postal);
    if (const auto taken = put(capacity, who->capacity); !taken)
        return taken.error();
    return put(heard, who->subjectHeard);
}

Result<> CaseOptions::applyTo(Case &value, QDate today) const
{
    if (!rights.empty())
        value.rights.clear();
    for (const std::string &each : rights) {
        const auto right = codeArgument<law::Right>(each);
        if (!right)
            return right.error();
        value.rights << *right;
    }
    if (const auto applied = applyTo(value.subject, today); !applied)
        return applied.error();
    if (const auto applied = applyTo(value.representative); !applied)
        return applied.error();
    put(channel, value.channel);
    put(request, value.request);
    if (requestFile) {
        const auto asked = textOfFile(*requestFile);
        if (!asked)
            return asked.error();
        value.request = *asked;
    }
    if (language)
        value.language = *language == "en" ? Language::English : Language::German;
    return {};
}

} // namespace habeas::ctl
