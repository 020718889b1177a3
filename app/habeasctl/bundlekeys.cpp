// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundlekeys.h"

#include <CLI/CLI.hpp>

#include <QLocale>

#include <memory>

namespace habeas::ctl {
namespace {

namespace age = crypto::age;

void warnOfCost(const Context &context, const age::PassphraseCost &cost)
{
    if (cost.workFactor <= age::chosenWorkFactor)
        return;
    const QLocale locale;
    context.warn(Text::tr("This file's passphrase takes about %1 s and %2 to try.")
                     .arg(locale.toString(static_cast<double>(cost.time.count()) / 1000.0, 'f', 1),
                          locale.formattedDataSize(static_cast<qint64>(cost.memoryBytes), 0)));
}

Result<age::Keys> keysOfIdentities(const std::string &file)
{
    const Result<Secret> text = secretFromFile(file);
    if (!text)
        return text.error();
    auto identities = age::parseIdentities(*text);
    if (!identities)
        return identities.error();
    age::Keys keys;
    keys.identities = std::move(*identities);
    return keys;
}

} // namespace

void addBundleKeyOptions(CLI::App &command, BundleKeyOptions &options)
{
    CLI::Option *identity = command.add_option(
        "--identity", options.identityFile, "file with age secret keys; - is standard input, fd:N an open descriptor");
    command
        .add_option("--passphrase-file", options.passphraseFile,
                    "file with the passphrase (one trailing line end is ignored); - and fd:N as above")
        ->excludes(identity);
}

Result<age::Keys> keysFrom(const BundleKeyOptions &options, const Context &context)
{
    if (!options.identityFile.empty())
        return keysOfIdentities(options.identityFile);
    std::shared_ptr<Secret> given;
    if (!options.passphraseFile.empty()) {
        Result<Secret> secret = secretFromFile(options.passphraseFile);
        if (!secret)
            return secret.error();
        given = std::make_shared<Secret>(std::move(*secret));
    }
    age::Keys keys;
    keys.passphrase = [given, &context](const age::PassphraseCost &cost) -> Result<Secret> {
        warnOfCost(context, cost);
        if (given)
            return given->clone();
        return secretFromTerminal(Text::tr("Passphrase: "));
    };
    return keys;
}

} // namespace habeas::ctl
