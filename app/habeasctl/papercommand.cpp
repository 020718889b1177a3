// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "core/devicestream.h"
#include "core/newfile.h"
#include "preview/request.h"
#include "workflow/casework.h"
#include "workflow/paper.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;

struct PaperOptions {
    std::string number, out;
};

QJsonArray missingJson(Context &context, const QList<workflow::NotOnPaper> &missing)
{
    QJsonArray all;
    for (const workflow::NotOnPaper &each : missing) {
        QJsonArray why;
        QStringList said;
        for (const Code &code : each.why) {
            why.append(jsonOf(code, context.words));
            said << context.words.say(code);
        }
        all.append(QJsonObject{{u"system"_s, each.system},
                               {u"path"_s, each.path},
                               {u"size"_s, each.sizeBytes},
                               {u"sha512"_s, QString::fromLatin1(each.sha512.toHex())},
                               {u"partly"_s, each.isPartly},
                               {u"why"_s, why}});
        context.warn(each.isPartly
                         ? Text::tr("- not all of it on paper: %1, %2. %3").arg(each.system, each.path, said.join(u' '))
                         : Text::tr("- not on paper: %1, %2. %3").arg(each.system, each.path, said.join(u' ')));
    }
    return all;
}

Result<> write(Office &office, const CaseId &id, const workflow::PaperEdition &edition, NewFile &file)
{
    DeviceSink sink(file.device());
    if (const auto written = sink.write(edition.pdf); !written)
        return written.error();
    // First said, then done: nothing leaves the vault that the journal does not know of.
    if (const auto recorded = workflow::recordPaperEdition(office, id, edition); !recorded)
        return recorded.error();
    return file.commit();
}

Result<> print(Context &context, const PaperOptions &options, Office &office)
{
    const auto value = workflow::caseNumbered(office, text(options.number));
    if (!value)
        return value.error();
    std::unique_ptr<NewFile> file; // a taken name is said before the work begins
    if (!options.out.empty()) {
        auto created = NewFile::create(text(options.out));
        if (!created)
            return created.error();
        file = *std::move(created);
    }
    ProgressLine line(context);
    auto edition = workflow::paperEdition(office, value->id, preview::helperProgram(), line.watch());
    line.clear();
    if (!edition)
        return edition.error();
    const auto written = file ? write(office, value->id, *edition, *file) : Result<>();
    wipe(edition->pdf);
    if (!written)
        return written.error();
    const QJsonArray missing = missingJson(context, edition->missing);
    context.exit = missing.isEmpty() ? Done : Incomplete;
    context.say(Text::tr("%n page(s)", nullptr, edition->pages));
    if (file) {
        context.say(
            Text::tr("Written without encryption: %1. Print it, then delete the file, also from the recycle bin.")
                .arg(text(options.out)));
    }
    QJsonObject document{{u"pages"_s, edition->pages}, {u"missing"_s, missing}};
    if (file)
        document.insert(u"path"_s, text(options.out));
    context.answer(document);
    return {};
}

} // namespace

void addPaper(CLI::App &app, Context &context)
{
    auto options = std::make_shared<PaperOptions>();
    CLI::App *command = app.add_subcommand(
        "paper", "the answer and all that is handed out as one PDF to print; without --out only its number of pages");
    command->add_option("case", options->number)->required();
    command->add_option("-o,--out", options->out, "new file, in clear: print it, then delete it");
    command->callback(
        [options, &context] { withOffice(context, [&](Office &office) { return print(context, *options, office); }); });
}

} // namespace habeas::ctl
