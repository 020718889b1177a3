// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "letteroptions.h"
#include "usage.h"
#include "vaultaccess.h"

#include "workflow/casework.h"
#include "workflow/keptdrafts.h"
#include "workflow/release.h"

#include <CLI/CLI.hpp>

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

/// The options that belong to some kinds of letter only: where one is given for another, nothing is written.
struct Belonging {
    const char *option;
    QStringList kinds;
};

QList<Belonging> belongings()
{
    return {{"--child-page", {u"answer"_s}},
            {"--copy", {u"answer"_s}},
            {"--doubt", {u"identity"_s}},
            {"--way", {u"identity"_s}},
            {"--late", {u"identity"_s, u"clarification"_s}},
            {"--area", {u"clarification"_s}},
            {"--part", {u"done"_s}},
            {"--answer-by", {u"clarification"_s, u"processor"_s}},
            {"--reason", {u"extension"_s}},
            {"--explanation", {u"extension"_s, u"refusal"_s, u"done"_s, u"recipient"_s}},
            {"--right", {u"refusal"_s, u"done"_s, u"recipient"_s}},
            {"--ground", {u"refusal"_s}},
            {"--done-on", {u"done"_s}},
            {"--told", {u"done"_s}},
            {"--not-told", {u"done"_s}},
            {"--system", {u"processor"_s, u"recipient"_s}},
            {"--to", {u"processor"_s, u"recipient"_s}},
            {"--to-address", {u"processor"_s, u"recipient"_s}}};
}

Result<> checkBelonging(const CLI::App &command, const QString &kind)
{
    const QList<Belonging> all = belongings();
    for (const Belonging &each : all) {
        if (command.count(each.option) > 0 && !each.kinds.contains(kind)) {
            return Error{Error::Kind::Malformed, u"argument.not-of-this-letter"_s,
                         Text::tr("%1 belongs to letters of the kind %2. Nothing was written.")
                             .arg(QLatin1String(each.option), each.kinds.join(u", "_s))};
        }
    }
    return {};
}

QJsonArray missingJson(const Context &context, const letters::LetterContent &content)
{
    QJsonArray missing;
    for (const letters::Missing &each : content.missing) {
        QJsonObject json = jsonOf(each.what, context.words);
        json.insert(u"part"_s, each.part);
        json.insert(u"place"_s, codeOf(each.place));
        missing.append(json);
    }
    return missing;
}

/// A finished letter is kept and makes earlier signatures stale: what cannot be written is found before.
Result<> checkTargets(const Letter &planned, const QString &number, const std::string &folder)
{
    if (folder.empty())
        return {};
    const QDir target(text(folder));
    if (!target.exists())
        return Error{Error::Kind::NotFound, u"letter.no-folder"_s,
                     Text::tr("There is no folder %1. Make it first; the letter was not finished.").arg(target.path())};
    for (const QString &format : {u"pdf"_s, u"html"_s, u"odt"_s}) {
        const QString path = target.filePath(workflow::letterFileName(planned, number, format));
        if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
            return Error{Error::Kind::Refused, u"file.exists"_s,
                         Text::tr("%1 exists already and is not replaced. The letter was not finished.").arg(path)};
    }
    return {};
}

/// Tells where the files of a finished letter are, and writes them into a folder if one is named.
Result<QJsonObject> handOver(Context &context, const Office &office, const Letter &letter, const QString &number,
                             const std::string &folder)
{
    QJsonObject files;
    for (auto it = letter.files.begin(); it != letter.files.end(); ++it) {
        QJsonObject file{{u"sha512"_s, QString::fromLatin1(letter.sha512.value(it.key()).toHex())}};
        if (!folder.empty()) {
            const auto bytes = workflow::letterFile(office, letter, it.key());
            if (!bytes)
                return bytes.error();
            const QString path = QDir(text(folder)).filePath(workflow::letterFileName(letter, number, it.key()));
            if (const auto written = writeNew(path, *bytes); !written)
                return written.error();
            context.say(path);
            file.insert(u"path"_s, path);
        }
        files.insert(it.key(), file);
    }
    return files;
}

/// What a person made of this letter's words in the desktop.
Result<letters::Wordings> keptWordings(const Context &context, const LetterOptions &options, const Office &office,
                                       const Case &value)
{
    if (options.asGenerated)
        return letters::Wordings();
    const auto kept = workflow::keptDrafts(office, value.id);
    if (!kept)
        return kept.error();
    if (kept->damaged)
        return *kept->damaged;
    const workflow::LetterWish *wish = kept->of(text(options.kind));
    if (!wish || wish->order.wordings.isEmpty())
        return letters::Wordings();
    context.warn(Text::tr("%n part(s) stand as a person worded them in the case; --as-generated leaves that out.",
                          nullptr, int(wish->order.wordings.size())));
    return wish->order.wordings;
}

Result<> writeLetter(Context &context, const CLI::App &command, const LetterOptions &options, Office &office)
{
    if (const auto checked = checkBelonging(command, text(options.kind)); !checked)
        return checked.error();
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto organisation = office.vault.registry().organisation(value->organisation);
    if (!organisation)
        return organisation.error();
    const QDate today = office.today(*organisation);
    const auto day = dayOf(options.on, today);
    if (!day)
        return day.error();
    const auto copy = codeArgument<CopyForm>(options.copy);
    if (!copy)
        return copy.error();
    const auto wordings = keptWordings(context, options, office, *value);
    if (!wordings)
        return wordings.error();
    const workflow::LetterOrder order{*day, text(options.salutation), options.childPage, *copy, *wordings};
    const auto notice = noticeOf(options, office, *value, today);
    if (!notice)
        return notice.error();
    const auto draft = *notice ? workflow::draftNotice(office, value->id, order, **notice)
                               : workflow::draftAnswer(office, value->id, order);
    if (!draft)
        return draft.error();
    for (const letters::Missing &each : draft->missing)
        context.warn(u"- "_s + context.words.say(each.what));
    if (options.draft) {
        if (draft->missing.isEmpty())
            context.say(Text::tr("Nothing is missing: the letter can be finished."));
        context.answer({{u"missing"_s, missingJson(context, *draft)}});
        context.exit = draft->missing.isEmpty() ? Done : Incomplete;
        return {};
    }
    Letter planned;
    planned.kind = text(options.kind);
    planned.language = value->language;
    if (const auto checked = checkTargets(planned, value->number, options.folder); !checked)
        return checked.error();
    const auto letter = *notice ? workflow::finishNotice(office, value->id, order, **notice)
                                : workflow::finishAnswer(office, value->id, order);
    if (!letter)
        return letter.error();
    const auto files = handOver(context, office, *letter, value->number, options.folder);
    if (!files)
        return files.error();
    context.say(Text::tr("The letter is finished and kept in case %1.").arg(value->number));
    context.answer({{u"letter"_s, letter->id.toString()}, {u"kind"_s, letter->kind}, {u"files"_s, *files}});
    return {};
}

struct SentOptions {
    std::string number, letter, on = "today", note, way;
    bool late = false;
};

Result<> recordSent(Context &context, const SentOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto day = dayOf(options.on, office, *value);
    if (!day)
        return day.error();
    const auto event = workflow::recordSending(office, value->id, LetterId::fromString(text(options.letter)),
                                               {*day, text(options.note), !options.late, text(options.way)});
    if (!event)
        return event.error();
    context.say(Text::tr("Recorded in case %1 that the letter went out.").arg(value->number));
    context.answer({{u"event"_s, codeOf(event->kind)}, {u"on"_s, event->on.toString(Qt::ISODate)}});
    return {};
}

void addSent(CLI::App &app, Context &context)
{
    auto options = std::make_shared<SentOptions>();
    CLI::App *command = app.add_subcommand("sent", "record that a finished letter went out");
    command->add_option("case", options->number)->required();
    command->add_option("letter", options->letter, "its id, as letter printed it (--json)")->required();
    command->add_option("--on", options->on, "the day (default: today)");
    command->add_option("--note", options->note, "the reason: an extension and a refusal need one");
    command->add_option("--way", options->way, "a notice to a recipient: how it went out, e.g. by post");
    command->add_flag("--late", options->late, "a question: not asked without undue delay, so the period runs on");
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) { return recordSent(context, *options, office); });
    });
}

} // namespace

void addLetter(CLI::App &app, Context &context)
{
    addSent(app, context);
    auto options = std::make_shared<LetterOptions>();
    CLI::App *command = app.add_subcommand("letter", "write a letter of a case: PDF/A, HTML and ODT");
    command->add_option("case", options->number)->required();
    command
        ->add_option("--kind", options->kind,
                     "answer (default), acknowledgement, identity, clarification, extension, refusal, done, recipient, "
                     "processor")
        ->check(CLI::IsMember({"answer", "acknowledgement", "identity", "clarification", "extension", "refusal", "done",
                               "recipient", "processor"}));
    command->add_option("--on", options->on, "date of the letter");
    command->add_option("--salutation", options->salutation, "as the office addresses the person");
    command->add_flag("--child-page", options->childPage, "answer: a page in plain language first");
    command->add_option("--copy", options->copy, "answer: the data go as bundle (default), paper or both");
    command->add_option("--doubt", options->doubt, "identity: why it is not clear who asks, as whole sentences");
    command->add_option("--way", options->ways, "identity: a method of identity methods to choose from (repeat)");
    command->add_flag("--late", options->late,
                      "identity, clarification: not asked without undue delay, so the period runs on");
    command->add_option("--area", options->areas, "clarification: a system to choose from (repeat; default: all)");
    command
        ->add_option("--part", options->parts,
                     "done: what becomes of data: the system, then erased, corrected, restricted, ended, kept, "
                     "restricted-instead or unconcerned, then which data (-: all that were found there); kept and "
                     "restricted-instead: the code of a ground and what it asks for, FACT=TEXT; unconcerned: why "
                     "(repeat)")
        ->type_name("SYSTEM OUTCOME DATA");
    command->add_option("--answer-by", options->answerBy, "clarification, processor: a day");
    command->add_option("--reason", options->reasons, "extension: complexity, number-of-requests (repeat)");
    command->add_option("--explanation", options->explanation,
                        "extension: what makes it so in this case; refusal, done: what is to be said besides; "
                        "recipient: what was done; as whole sentences");
    command->add_option("--right", options->rights,
                        "refusal: a refused right (repeat; default: all asked for); done, recipient: one that is done");
    command->add_option("--done-on", options->doneOn, "done: a day");
    command->add_option("--told", options->told, "done: a recipient of such a system that was told (repeat)");
    command->add_option("--not-told", options->notTold, "done: why the others were not (Art. 19)");
    command
        ->add_option("--ground", options->grounds,
                     withGrounds("refusal: code of a ground and what it asks for, FACT=TEXT (repeat)",
                                 law::Ground::Effect::RefuseRequest))
        ->type_name("CODE FACT=TEXT");
    command->add_option("--system", options->system,
                        "processor: the system it runs for us; recipient: the system whose data it got");
    command->add_option("--to", options->to, "processor, recipient: its name (default: from the register)");
    command->add_option("--to-address", options->toAddress, "processor, recipient: a line of its address (repeat)");
    command->add_flag("--as-generated", options->asGenerated, "without what a person worded in the desktop");
    command->add_flag("--draft", options->draft, "only say what is missing; exit 3 while something is");
    command->add_option("-o,--out", options->folder, "also write the files into this folder");
    command->callback([options, command, &context] {
        withOffice(context, [&](Office &office) { return writeLetter(context, *command, *options, office); });
    });
}

} // namespace habeas::ctl
