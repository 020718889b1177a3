// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notices.h"

#include "gathering.h"
#include "text.h"

#include "law/citation.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using Place = Missing::Place;

Missing missingIn(const QString &part, const char *what, Place place = Place::Letter)
{
    return {part, {u"letters.missing."_s + QLatin1String(what), {}}, place, {}};
}

/// {text} for each paragraph of a free text; missing if there is none.
Facts paragraphs(Gathering &gathering, const QString &text, const Missing &ifBlank)
{
    Facts rows(Facts::type::list);
    const auto lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        Facts row(Facts::type::object);
        row.set("text", gathering.text(line));
        rows << row;
    }
    if (text.trimmed().isEmpty())
        gathering.lack(ifBlank);
    return rows;
}

/// {text} for each right, named with its article.
Facts rightRows(Gathering &gathering, const QList<law::Right> &rights, const QString &part)
{
    Facts rows(Facts::type::list);
    for (const law::Right right : rights) {
        Facts row(Facts::type::object);
        row.set("text", gathering.sentence({u"letters.right."_s + codeOf(right), {}}, part, {}));
        rows << row;
    }
    if (rights.isEmpty())
        gathering.lack(missingIn(part, "no-rights", Place::Case));
    return rows;
}

/// What a letter to the person says whatever it is about: the rights asked for, whom to ask.
Gathering begin(const Frame &frame)
{
    Gathering gathering(frame);
    gathering.needOfficer(u"dpo"_s);
    gathering.set("rights", rightRows(gathering, frame.request.rights, u"rights"_s));
    return gathering;
}

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

Facts textRows(const Gathering &gathering, const QStringList &texts)
{
    Facts rows(Facts::type::list);
    for (const QString &text : texts) {
        Facts row(Facts::type::object);
        row.set("text", gathering.text(text));
        rows << row;
    }
    return rows;
}

bool isToldToRecipients(law::Right right)
{
    using enum law::Right;
    return right == Rectification || right == Erasure || right == Restriction;
}

/// Art. 19: each recipient is told, unless that is impossible or involves disproportionate effort.
void setRecipients(Gathering &gathering, const DoneInput &input)
{
    QStringList told, notTold;
    for (const DoneInput::Told &each : input.recipients)
        (each.isTold ? told : notTold) << each.recipient;
    const bool isArt19 = std::any_of(input.rights.begin(), input.rights.end(), isToldToRecipients);
    gathering.set("art19", isArt19);
    if (isArt19 && input.systems.isEmpty()) // who got data from us follows from where it was
        gathering.lack(missingIn(u"recipients"_s, "where"));
    gathering.set("anyRecipient", !input.recipients.isEmpty());
    gathering.set("anyTold", !told.isEmpty());
    gathering.set("anyNotTold", !notTold.isEmpty());
    gathering.set("told", textRows(gathering, told));
    gathering.set("notTold", textRows(gathering, notTold));
    gathering.set("whyNotTold", gathering.optional(input.whyNotTold));
    if (!notTold.isEmpty() && input.whyNotTold.trimmed().isEmpty())
        gathering.lack(missingIn(u"recipients"_s, "why-not-told"));
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
    Gathering gathering = begin(input.frame);
    const auto &rights = input.frame.request.rights;
    gathering.set("onlyWithdrawal", rights == QList{law::Right::ConsentWithdrawal});
    gathering.set("due", gathering.requiredDate(input.due, missingIn(u"period"_s, "due")));
    gathering.set("keptUntil", gathering.requiredDay(input.fileKeptUntil, missingIn(u"file"_s, "kept-until")));
    return gathering.write(u"acknowledgement"_s);
}

Result<LetterContent> identityLetter(const IdentityQuestionInput &input)
{
    Gathering gathering = begin(input.frame);
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
    Gathering gathering = begin(input.frame);
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
    Gathering gathering = begin(input.frame);
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
    Gathering gathering = begin(input.frame);
    gathering.needAuthority(u"complaint"_s);
    gathering.set("refused", rightRows(gathering, input.refused, u"decision"_s));
    gathering.set("explanation", paragraphs(gathering, input.explanation, missingIn(u"reasons"_s, "explanation")));
    Facts grounds(Facts::type::list);
    const Language language = gathering.language();
    for (const QString &code : input.grounds) {
        const Missing unknown{
            u"reasons"_s, {u"letters.missing.refusal-ground"_s, {{u"name"_s, code}}}, Place::Letter, {}};
        const law::Ground *ground = input.table.find(code);
        Facts row(Facts::type::object);
        row.set("title", gathering.required(ground ? ground->title.in(language) : QString(), unknown));
        row.set("source",
                gathering.required(ground ? law::citationIn(language, ground->sources.value(0)) : QString(), unknown));
        grounds << row;
    }
    if (input.grounds.isEmpty())
        gathering.lack(missingIn(u"reasons"_s, "no-ground"));
    gathering.set("grounds", grounds);
    return gathering.write(u"refusal"_s);
}

Result<LetterContent> doneLetter(const DoneInput &input)
{
    Gathering gathering = begin(input.frame);
    gathering.needAuthority(u"complaint"_s);
    gathering.set("done", rightRows(gathering, input.rights, u"done"_s));
    gathering.set("withdrawn", input.rights.contains(law::Right::ConsentWithdrawal));
    gathering.set("restricted", input.rights.contains(law::Right::Restriction));
    gathering.set("objected", input.rights.contains(law::Right::Objection));
    if (input.rights.contains(law::Right::Access) || input.rights.contains(law::Right::Portability))
        gathering.lack(missingIn(u"done"_s, "answer-instead"));
    gathering.set("what", paragraphs(gathering, input.what, missingIn(u"done"_s, "what-was-done")));
    gathering.set("doneOn", gathering.requiredDate(input.doneOn, missingIn(u"done"_s, "done-on")));
    if (input.doneOn > input.frame.on)
        gathering.lack(missingIn(u"done"_s, "done-later"));
    gathering.set("anySystem", !input.systems.isEmpty());
    gathering.set("systems", textRows(gathering, input.systems));
    setRecipients(gathering, input);
    gathering.set("keptUntil", gathering.requiredDay(input.fileKeptUntil, missingIn(u"file"_s, "kept-until")));
    return gathering.write(u"done"_s);
}

Result<LetterContent> recipientLetter(const RecipientInput &input)
{
    Gathering gathering(input.frame);
    gathering.addressTo(input.recipient, Place::Letter, input.system);
    gathering.needOfficer(u"dpo"_s);
    gathering.set("changed", rightRows(gathering, input.rights, u"request"_s));
    if (!std::all_of(input.rights.begin(), input.rights.end(), isToldToRecipients))
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
