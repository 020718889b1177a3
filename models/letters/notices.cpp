// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include "doneletter.h"
#include "noticerows.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using Place = Missing::Place;

void setSuspension(Gathering &gathering, Suspension suspension)
{
    gathering.set("suspends", suspension == Suspension::UntilAnswered);
}

/// Of whom a letter to somebody else speaks.
void setIdentifiers(Gathering &gathering, const QList<Identifier> &all)
{
    Facts identifiers(Facts::type::list);
    for (const Identifier &identifier : all) {
        Facts row(Facts::type::object);
        row.set("kind", gathering.sentence({u"letters.identifier."_s + codeOf(identifier.kind), {}}, u"person"_s, {}));
        row.set("value", gathering.required(identifier.value, missingIn(u"person"_s, "identifier", Place::Case)));
        identifiers << row;
    }
    if (all.isEmpty())
        gathering.lack(missingIn(u"person"_s, "identifier", Place::Case));
    gathering.set("identifiers", identifiers);
}

void setAnswerBy(Gathering &gathering, QDate day, const QString &part)
{
    gathering.set("answerBy", gathering.requiredDate(day, missingIn(part, "answer-by")));
    if (day.isValid() && day <= gathering.frame().on)
        gathering.lack(missingIn(part, "answer-by-past"));
}

} // namespace

Result<LetterContent> acknowledgementLetter(const AcknowledgementInput &input)
{
    Gathering gathering = beginNotice(input.frame);
    const auto &rights = input.frame.request.rights;
    gathering.set("onlyWithdrawal", rights == QList{law::Right::ConsentWithdrawal});
    gathering.set("due", gathering.requiredDate(input.due, missingIn(u"period"_s, "due")));
    gathering.set("keptUntil", gathering.requiredDay(input.fileKeptUntil, missingIn(u"file"_s, "kept-until")));
    return gathering.write(u"acknowledgement"_s);
}

Result<LetterContent> identityLetter(const IdentityQuestionInput &input)
{
    Gathering gathering = beginNotice(input.frame);
    gathering.set("doubts", paragraphs(gathering, input.doubt, missingIn(u"doubt"_s, "doubt")));
    setSuspension(gathering, input.suspension);
    Facts ways(Facts::type::list);
    for (const QString &way : input.ways) {
        Facts row(Facts::type::object);
        row.set("text", gathering.sentence({u"letters.way."_s + way, {}}, u"ways"_s, {}));
        ways << row;
    }
    gathering.set("copyOffered", input.ways.contains(u"blackened-copy"_s));
    if (input.ways.isEmpty())
        gathering.lack(missingIn(u"ways"_s, "way"));
    gathering.set("ways", ways);
    return gathering.write(u"identity"_s);
}

Result<LetterContent> clarificationLetter(const ClarificationInput &input)
{
    Gathering gathering = beginNotice(input.frame);
    setSuspension(gathering, input.suspension);
    setAnswerBy(gathering, input.answerBy, u"areas"_s);
    Facts areas(Facts::type::list);
    for (const System &system : input.areas) {
        const Missing nameless{
            u"areas"_s, {u"letters.missing.purpose"_s, {{u"system"_s, system.name}}}, Place::System, system.id};
        Facts row(Facts::type::object);
        row.set("name", gathering.required(system.name, nameless));
        row.set("purpose", gathering.required(system.purpose, nameless));
        areas << row;
    }
    if (input.areas.isEmpty())
        gathering.lack(missingIn(u"areas"_s, "no-systems", Place::Organisation));
    gathering.set("areas", areas);
    return gathering.write(u"clarification"_s);
}

Result<LetterContent> extensionLetter(const ExtensionInput &input)
{
    using Reason = ExtensionInput::Reason;
    Gathering gathering = beginNotice(input.frame);
    gathering.set("complex", input.reasons.contains(Reason::Complexity));
    gathering.set("many", input.reasons.contains(Reason::NumberOfRequests));
    if (input.reasons.isEmpty())
        gathering.lack(missingIn(u"reasons"_s, "extension-reason"));
    gathering.set("explanation", paragraphs(gathering, input.explanation, missingIn(u"reasons"_s, "explanation")));
    gathering.set("due", gathering.requiredDate(input.due, missingIn(u"period"_s, "due")));
    if (!input.noticeBy.isValid())
        gathering.lack(missingIn(u"period"_s, "notice-by"));
    else if (input.frame.on > input.noticeBy)
        gathering.lack(missingIn(u"period"_s, "notice-late"));
    return gathering.write(u"extension"_s);
}

Result<LetterContent> refusalLetter(const RefusalInput &input)
{
    Gathering gathering = beginNotice(input.frame);
    gathering.needAuthority(u"complaint"_s);
    gathering.set("refused", rightRows(gathering, input.refused, u"decision"_s));
    gathering.set("explanation", paragraphs(gathering, input.explanation));
    Facts grounds(Facts::type::list);
    for (const law::ReliedGround &relied : input.grounds) {
        Facts row(Facts::type::object);
        if (const law::Ground *ground = input.table.find(relied.code)) {
            setGround(gathering, row, *ground, relied, u"reasons"_s);
            grounds << row;
        } else {
            gathering.lack(
                {u"reasons"_s, {u"letters.missing.refusal-ground"_s, {{u"name"_s, relied.code}}}, Place::Letter, {}});
        }
    }
    if (input.grounds.isEmpty())
        gathering.lack(missingIn(u"reasons"_s, "no-ground"));
    gathering.set("grounds", grounds);
    return gathering.write(u"refusal"_s);
}

Result<LetterContent> recipientLetter(const RecipientInput &input)
{
    Gathering gathering(input.frame);
    gathering.addressTo(input.recipient, Place::Letter, input.system);
    gathering.needOfficer(u"dpo"_s);
    gathering.set("changed", rightRows(gathering, input.rights, u"request"_s));
    if (!std::all_of(input.rights.begin(), input.rights.end(),
                     [](law::Right right) { return isToldToRecipients(right); }))
        gathering.lack(missingIn(u"request"_s, "not-art-19"));
    gathering.set("what", paragraphs(gathering, input.what, missingIn(u"request"_s, "what-to-do")));
    setIdentifiers(gathering, input.identifiers);
    return gathering.write(u"recipient"_s);
}

Result<LetterContent> processorLetter(const ProcessorRequestInput &input)
{
    Gathering gathering(input.frame);
    gathering.addressTo(input.processor, Place::System, input.system.id);
    gathering.set("system",
                  gathering.required(input.system.name, missingIn(u"request"_s, "system-name", Place::System)));
    setAnswerBy(gathering, input.answerBy, u"request"_s);
    setIdentifiers(gathering, input.identifiers);
    return gathering.write(u"processor"_s);
}

} // namespace habeas::letters
