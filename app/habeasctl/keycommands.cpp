// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "recoverysheet.h"
#include "vaultaccess.h"

#include "workflow/safekeeping.h"

#include <CLI/CLI.hpp>

#include <memory>

using namespace Qt::Literals::StringLiterals;

// What opens the vault: the passphrase and the recovery sheet.

namespace habeas::ctl {
namespace {

struct PassphraseOptions {
    std::string wantedFile, codeFile;
};

Result<Secret> wantedPassphrase(const std::string &file)
{
    if (!file.empty())
        return secretFromFile(file);
    auto typed = secretFromTerminal(Text::tr("New passphrase of the vault: "));
    if (!typed)
        return typed.error();
    if (const auto same = typedAgain(*typed); !same)
        return same.error();
    return typed;
}

void changePassphrase(Context &context, const PassphraseOptions &options)
{
    // Who opened the vault has shown what opens it: nothing is asked for twice.
    const auto change = [&](workflow::Office &office) -> Result<> {
        const auto wanted = wantedPassphrase(options.wantedFile);
        if (!wanted)
            return wanted.error();
        // Whoever has only the sheet may take the one that was thought lost.
        if (options.codeFile.empty()) {
            if (const auto other = workflow::checkOtherPassphrase(office, *wanted); !other)
                return other;
        }
        if (const auto done = workflow::choosePassphrase(office, *wanted); !done)
            return done;
        context.say(Text::tr("The passphrase is changed. The old one opens nothing any more but backups made before."));
        context.answer({{u"vault"_s, office.vault.id().toString()}});
        return {};
    };
    if (options.codeFile.empty())
        return withOffice(context, change);
    const auto code = secretFromFile(options.codeFile);
    if (!code)
        return context.fail(code.error());
    withRecoveredOffice(context, *code, change);
}

void newSheet(Context &context, const std::string &file)
{
    auto place = SheetPlace::make(context, file);
    if (!place)
        return context.fail(place.error());
    withOffice(context, [&](workflow::Office &office) -> Result<> {
        const auto prepared = office.vault.prepareRecoverySheet();
        if (!prepared)
            return prepared.error();
        // The sheet before opens the vault until the new one is where it goes: a full disk must not leave none.
        if (const auto given = place->give(context, workflow::sheetText(office, prepared->sheet)); !given)
            return given;
        if (const auto replaced = office.vault.replaceRecoverySheet(prepared->slot); !replaced) {
            // Where nobody knows which of the two is valid, none of them goes.
            if (replaced.error().code != u"storage.outcome-unknown"_s)
                place->takeBack(context);
            return replaced;
        }
        context.say(Text::tr("The sheet before opens nothing any more but backups made before. Destroy it."));
        context.answer({{u"vault"_s, office.vault.id().toString()}});
        return {};
    });
}

} // namespace

void addPassphrase(CLI::App &app, Context &context)
{
    auto options = std::make_shared<PassphraseOptions>();
    CLI::App *command = app.add_subcommand("passphrase", "change the passphrase of the vault");
    command->add_option("--new-passphrase-file", options->wantedFile,
                        "file with the new one; - is standard input, fd:N an open descriptor; else it is asked for");
    command->add_option("--recovery-code-file", options->codeFile,
                        "file with the code of the recovery sheet, if the passphrase is lost");
    command->callback([options, &context] { changePassphrase(context, *options); });
}

void addRecoverySheet(CLI::App &app, Context &context)
{
    auto file = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand("recovery-sheet", "make a new recovery sheet; the one before ends");
    command->add_option("--recovery-sheet", *file, "write it to this new file");
    command->callback([file, &context] { newSheet(context, *file); });
}

} // namespace habeas::ctl
