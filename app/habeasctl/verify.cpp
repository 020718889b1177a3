// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundleanswer.h"
#include "bundlekeys.h"
#include "commands.h"

#include "bundles/bundlereader.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QJsonArray>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

struct VerifyOptions {
    std::string place;
    BundleKeyOptions keys;
};

Result<bundles::BagReport> verify(const VerifyOptions &options, const Context &context)
{
    const QString place = QString::fromStdString(options.place);
    if (QFileInfo(place).isDir())
        return bundles::verifyFolder(place);
    const auto keys = keysFrom(options.keys, context);
    if (!keys)
        return keys.error();
    return bundles::verifyBundle(place, *keys);
}

/// A bundle that is broken before its bag is reached is an answer too, not a failure to give one.
bool isVerdict(const Error &error)
{
    return error.kind == Error::Kind::Malformed || error.kind == Error::Kind::Crypto;
}

void run(const VerifyOptions &options, Context &context)
{
    const QString place = QString::fromStdString(options.place);
    if (options.keys.isEmpty() && QFileInfo(place).isFile() && !hasTerminal())
        throw CLI::ValidationError(
            "verify", Text::tr("name --identity or --passphrase-file: there is no terminal to ask at").toStdString());
    const auto report = verify(options, context);
    if (!report && isVerdict(report.error())) {
        context.exit = Failed;
        context.warn(report.error().message);
        const QJsonObject problem{
            {u"code"_s, report.error().code}, {u"path"_s, u""_s}, {u"text"_s, report.error().message}};
        return context.answer({{u"valid"_s, false}, {u"problems"_s, QJsonArray{problem}}});
    }
    if (!report)
        return context.fail(report.error());
    if (report->isValid())
        context.say(Text::tr("%1: complete and unaltered").arg(place));
    else
        failWithProblems(context, report->problems);
    context.answer(answerOf(*report, context.words));
}

} // namespace

void addVerify(CLI::App &app, Context &context)
{
    auto options = std::make_shared<VerifyOptions>();
    CLI::App *command = app.add_subcommand("verify", "check a bundle, sealed or unpacked; needs no vault");
    command
        ->add_option("PLACE", options->place, "the sealed file (binary or armored), or the folder it was unpacked to")
        ->required();
    addBundleKeyOptions(*command, options->keys);
    command->callback([options, &context] { run(*options, context); });
}

} // namespace habeas::ctl
