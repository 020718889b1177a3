// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "recoverysheet.h"
#include "vaultaccess.h"

#include "storage/backup.h"
#include "workflow/safekeeping.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

/// Where database and contents of a vault are.
struct PlaceOptions {
    std::string engine = "sqlite", host, dbname, user, sslmode = "verify-full", sslrootcert, blobs;
    int port = 5432;

    void addTo(CLI::App &command)
    {
        command.add_option("--engine", engine, "sqlite, or postgresql for a team")
            ->check(CLI::IsMember({"sqlite", "postgresql"}));
        command.add_option("--pg-host", host, "PostgreSQL server, or the folder of its local socket");
        command.add_option("--pg-port", port);
        command.add_option("--pg-dbname", dbname, "an existing, empty database");
        command.add_option("--pg-user", user, "its password comes from libpq's passfile");
        command.add_option("--pg-sslmode", sslmode, "verify-full or verify-ca");
        command.add_option("--pg-sslrootcert", sslrootcert, "certificate of the server's CA");
        command.add_option("--blobs", blobs, "folder of the sealed contents, if not inside the vault");
    }

    storage::VaultFile file() const
    {
        storage::VaultFile file;
        file.engine = engine == "postgresql" ? storage::Engine::PostgreSql : storage::Engine::Sqlite;
        file.host = text(host);
        file.port = port;
        file.dbname = text(dbname);
        file.user = text(user);
        file.sslmode = text(sslmode);
        file.sslrootcert = text(sslrootcert);
        if (!blobs.empty())
            file.blobs = text(blobs);
        return file;
    }
};

struct InitOptions {
    PlaceOptions place;
    std::string userName, sheetFile;
};

Result<> init(Context &context, const InitOptions &options)
{
    const auto folder = vaultFolder(context);
    if (!folder)
        return folder.error();
    auto place = SheetPlace::make(context, options.sheetFile);
    if (!place)
        return place.error();
    const auto passphrase = vaultPassphrase(context, Text::tr("New passphrase of the vault: "));
    if (!passphrase)
        return passphrase.error();
    if (const auto strong = workflow::checkNewPassphrase(*passphrase); !strong)
        return strong;
    if (context.vaultPassphraseFile.empty()) {
        if (const auto same = typedAgain(*passphrase); !same)
            return same.error();
    }
    const auto calendar = law::HolidayCalendar::load();
    if (!calendar)
        return calendar.error();
    storage::VaultOptions vaultOptions;
    vaultOptions.file = options.place.file();
    vaultOptions.userName = text(options.userName);
    const auto created = storage::Vault::create(*folder, vaultOptions, *passphrase, context.clock);
    if (!created)
        return created.error();
    context.say(Text::tr("The vault is made in %1.").arg(*folder));
    const Secret sheet = workflow::sheetText({*created->vault, context.clock, *calendar}, created->sheet);
    if (const auto given = place->give(context, sheet); !given) {
        context.warn(Text::tr("The vault is without a recovery sheet. Make one with habeasctl recovery-sheet."));
        return given;
    }
    context.answer({{u"vault"_s, created->vault->id().toString()},
                    {u"folder"_s, *folder},
                    {u"user"_s, created->vault->user().toString()}});
    return {};
}

QJsonObject summaryJson(const storage::BackupSummary &summary, const Words &words)
{
    QJsonArray heads, faults;
    for (const Code &fault : summary.faults)
        faults.append(jsonOf(fault, words));
    for (auto it = summary.heads.begin(); it != summary.heads.end(); ++it) {
        heads.append(QJsonObject{{u"organisation"_s, it.key().toString()},
                                 {u"sequence"_s, it.value().sequence},
                                 {u"hash"_s, QString::fromLatin1(it.value().hash.toHex())}});
    }
    return {{u"vault"_s, summary.vault.toString()},
            {u"madeAt"_s, summary.madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"rows"_s, summary.rows},
            {u"files"_s, summary.files},
            {u"bytes"_s, summary.bytes},
            {u"sha512"_s, QString::fromLatin1(summary.sha512.toHex())},
            {u"heads"_s, heads},
            {u"faults"_s, faults}};
}

/// A damaged vault is backed up as it is, and that is said: exit 3.
void sayFaults(Context &context, const storage::BackupSummary &summary)
{
    for (const Code &fault : summary.faults)
        context.warn(context.words.say(fault));
    if (!summary.faults.isEmpty())
        context.exit = Incomplete;
}

} // namespace

void addInit(CLI::App &app, Context &context)
{
    auto options = std::make_shared<InitOptions>();
    CLI::App *command = app.add_subcommand("init", "make a vault");
    command->add_option("--user-name", options->userName, "the data protection officer, as the journal names them")
        ->required();
    command->add_option("--recovery-sheet", options->sheetFile, "write the recovery sheet to this new file");
    options->place.addTo(*command);
    command->callback([options, &context] {
        if (const auto done = init(context, *options); !done)
            context.fail(done.error());
    });
}

void addBackup(CLI::App &app, Context &context)
{
    auto folder = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand("backup", "a verified full copy of the vault, while it is in use");
    command->add_option("folder", *folder, "new folder")->required();
    command->callback([folder, &context] {
        withOffice(context, [&](workflow::Office &office) -> Result<> {
            ProgressLine line(context);
            const auto summary = storage::backup(office.vault, text(*folder), line.watch());
            if (!summary)
                return summary.error();
            const QString made = summary->faults.isEmpty()
                ? Text::tr("The backup in %1 is complete and verified: %2 rows, %3 contents.")
                : Text::tr(
                    "The backup in %1 holds the vault as it is, %2 rows and %3 contents, but the vault itself is "
                    "damaged:");
            context.say(made.arg(text(*folder), QString::number(summary->rows), QString::number(summary->files)));
            sayFaults(context, *summary);
            context.answer({{u"backup"_s, summaryJson(*summary, context.words)}});
            return {};
        });
    });
}

void addRestore(CLI::App &app, Context &context)
{
    struct Options {
        std::string backup;
        PlaceOptions place;
    };
    auto options = std::make_shared<Options>();
    CLI::App *command =
        app.add_subcommand("restore", "put a backup back into a new vault (--vault); needs no passphrase");
    command->add_option("backup", options->backup, "folder of the backup")->required();
    options->place.addTo(*command);
    command->callback([options, &context] {
        const auto folder = vaultFolder(context);
        if (!folder)
            return context.fail(folder.error());
        ProgressLine line(context);
        const auto summary = workflow::putBack(text(options->backup), *folder, options->place.file(), line.watch());
        if (!summary)
            return context.fail(summary.error());
        const QString done = summary->faults.isEmpty()
            ? Text::tr("The vault is restored in %1 and verified: %2 rows, %3 contents.")
            : Text::tr(
                "The vault is restored in %1 as it was backed up, %2 rows and %3 contents, but it was damaged before:");
        context.say(done.arg(*folder, QString::number(summary->rows), QString::number(summary->files)));
        sayFaults(context, *summary);
        context.answer({{u"restored"_s, summaryJson(*summary, context.words)}});
    });
}

} // namespace habeas::ctl
