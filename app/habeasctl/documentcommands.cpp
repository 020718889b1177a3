// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "givenoptions.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "workflow/casework.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct DocumentOptions {
    std::string number, on = "today", note, out;
    std::vector<std::string> files;
    int place = 0;
};

QJsonArray jsonOf(const QList<Document> &documents)
{
    QJsonArray array;
    for (const Document &document : documents)
        array.append(ctl::jsonOf(document));
    return array;
}

Result<QList<Document>> documentsOf(const Office &office, const DocumentOptions &options)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    return value ? office.vault.cases().documents(value->id) : value.error();
}

Result<> add(Context &context, const DocumentOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    const auto day = dayOf(options.on, office, *value);
    if (!day)
        return day.error();
    const auto documents = workflow::readDocuments(texts(options.files));
    if (!documents)
        return documents.error();
    const auto event = workflow::recordEvent(
        office, value->id,
        {.kind = Event::Kind::DocumentsReceived, .on = *day, .note = text(options.note), .documents = *documents});
    if (!event)
        return event.error();
    auto kept = office.vault.cases().documents(value->id);
    if (!kept)
        return kept.error();
    kept->removeIf([&](const Document &document) { return document.event != event->id; });
    context.say(Text::tr("%n document(s) kept with case %1.", nullptr, int(kept->size())).arg(value->number));
    context.answer({{u"event"_s, ctl::jsonOf(*event)}, {u"documents"_s, jsonOf(*kept)}});
    return {};
}

Result<> list(Context &context, const DocumentOptions &options, Office &office)
{
    const auto documents = documentsOf(office, options);
    if (!documents)
        return documents.error();
    if (documents->isEmpty())
        context.say(Text::tr("The case has no documents."));
    sayDocuments(context, *documents);
    context.answer({{u"documents"_s, jsonOf(*documents)}});
    return {};
}

Result<> save(Context &context, const DocumentOptions &options, Office &office)
{
    const auto documents = documentsOf(office, options);
    if (!documents)
        return documents.error();
    if (options.place > documents->size()) {
        return Error{Error::Kind::NotFound, u"document.unknown"_s,
                     Text::tr("The case has no document of this number. Look at the list: case document list.")};
    }
    const Document &document = documents->at(options.place - 1);
    const auto content = workflow::contentOf(office, document);
    if (!content)
        return content.error();
    if (const auto written = writeNew(text(options.out), *content); !written)
        return written.error();
    context.say(Text::tr("“%1” is saved.").arg(document.name));
    context.answer({{u"document"_s, ctl::jsonOf(document)}, {u"path"_s, text(options.out)}});
    return {};
}

CLI::App *addCommand(CLI::App &group, const std::string &name, const std::string &help, Context &context,
                     const std::shared_ptr<DocumentOptions> &options,
                     Result<> (*work)(Context &, const DocumentOptions &, Office &))
{
    CLI::App *command = group.add_subcommand(name, help);
    command->add_option("case", options->number, "number of the case")->required();
    command->callback([options, work, &context] {
        withOffice(context, [&](Office &office) { return work(context, *options, office); });
    });
    return command;
}

} // namespace

void sayDocuments(Context &context, const QList<Document> &documents)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const Document &document = documents[i];
        // In one go: a name may hold what looks like a place for another word.
        context.say(u"  %1 %2%3  %4, %5"_s.arg(QString::number(i + 1), document.partOf ? u"  "_s : QString(),
                                               document.name, document.mediaType,
                                               Text::tr("%n byte(s)", nullptr, int(document.sizeBytes))));
    }
}

void addCaseDocuments(CLI::App &group, Context &context)
{
    CLI::App *documents = group.add_subcommand("document", "what came in as a file: add, list, save");
    documents->require_subcommand(1);
    auto added = std::make_shared<DocumentOptions>();
    CLI::App *add = addCommand(*documents, "add", "keep what came in later", context, added, ctl::add);
    add->add_option("files", added->files, "e-mails with what is attached, PDF, photos, any others")->required();
    add->add_option("--on", added->on, "the day it came in");
    add->add_option("--note", added->note);
    addCommand(*documents, "list", "what is kept", context, std::make_shared<DocumentOptions>(), list);
    auto saved = std::make_shared<DocumentOptions>();
    CLI::App *save = addCommand(*documents, "save", "write one out as it came", context, saved, ctl::save);
    save->add_option("number", saved->place, "its number in the list")->required()->check(CLI::PositiveNumber);
    save->add_option("-o,--out", saved->out, "file to write, which must not exist")->required();
}

} // namespace habeas::ctl
