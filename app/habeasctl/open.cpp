// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundleanswer.h"
#include "bundlekeys.h"
#include "commands.h"

#include "bundles/bundlereader.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

struct OpenOptions {
    std::string bundle;
    std::string folder;
    BundleKeyOptions keys;
};

void run(const OpenOptions &options, Context &context)
{
    if (options.keys.isEmpty() && !hasTerminal())
        throw CLI::ValidationError(
            "open", Text::tr("name --identity or --passphrase-file: there is no terminal to ask at").toStdString());
    const auto keys = keysFrom(options.keys, context);
    if (!keys)
        return context.fail(keys.error());
    const QString folder = QString::fromStdString(options.folder);
    const auto report = bundles::openBundle(QString::fromStdString(options.bundle), *keys, folder);
    if (!report)
        return context.fail(report.error());
    QJsonObject answer = answerOf(*report, context.words);
    if (report->isValid()) {
        answer.insert(u"folder"_s, folder);
        context.say(Text::tr("%1: complete and unaltered. Begin with START.html.").arg(folder));
    } else {
        failWithProblems(context, report->problems);
        context.warn(Text::tr("The bundle is not valid. Nothing was unpacked."));
    }
    context.answer(answer);
}

} // namespace

void addOpen(CLI::App &app, Context &context)
{
    auto options = std::make_shared<OpenOptions>();
    CLI::App *command = app.add_subcommand("open", "decrypt, check and unpack a bundle; needs no vault");
    command->add_option("BUNDLE", options->bundle, "the sealed file (binary or armored)")->required();
    command->add_option("-o,--output", options->folder, "folder it is unpacked to; absent or empty")->required();
    addBundleKeyOptions(*command, options->keys);
    command->callback([options, &context] { run(*options, context); });
}

} // namespace habeas::ctl
