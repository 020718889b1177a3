// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "usage.h"

#include <CLI/CLI.hpp>

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <sodium.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

/// German where the environment says German, else English: scripts with LC_ALL=C get English.
habeas::Language languageOfEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("de") ? habeas::Language::German : habeas::Language::English;
    }
#ifdef Q_OS_WIN
    return QLocale::system().language() == QLocale::German ? habeas::Language::German : habeas::Language::English;
#else
    return habeas::Language::English;
#endif
}

/// Standard error is for people: Qt's own remarks about the machine (no session bus, no runtime folder) are not for
/// them.
void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isQtChatter = qstrcmp(context.category, "default") == 0 && type != QtCriticalMsg && type != QtFatalMsg;
    if (!isQtChatter)
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
}

/// An option that repeats takes one value each time: what follows may be the number of the case.
void takeOneValueEach(CLI::App &app)
{
    for (CLI::Option *option : app.get_options()) {
        if (!option->get_positional())
            option->allow_extra_args(false);
    }
    for (CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        takeOneValueEach(*command);
}

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0) {
        std::fputs("habeasctl: libsodium could not be started.\n", stderr);
        return habeas::ctl::Failed;
    }
    qInstallMessageHandler(onMessage);
    // Letters are painted without a display.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"habeasctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HABEAS_VERSION));

    const habeas::Language language = languageOfEnvironment();
    // Qt's own words, "file not found" and the like; where they are not installed, these few stay English.
    QTranslator qtTranslator;
    if (qtTranslator.load(u"qtbase_"_s + habeas::languageCode(language),
                          QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtTranslator);
    QTranslator translator;
    if (translator.load(u":/i18n/habeas_"_s + habeas::languageCode(language) + u".qm"_s))
        QCoreApplication::installTranslator(&translator);

    const habeas::SystemClock clock;
    habeas::ctl::Context context{.words = habeas::Words::of(language), .clock = clock};

    CLI::App app{"Data-subject requests under the GDPR, for schools", "habeasctl"};
    app.set_version_flag("--version", HABEAS_VERSION);
    app.require_subcommand(1);
    app.failure_message([](const CLI::App *, const CLI::Error &error) {
        return habeas::ctl::usageMessage(QString::fromStdString(error.what())).toStdString();
    });
    app.fallthrough(); // the options below are understood before and after the command's name
    app.add_flag("--json", context.json, "answer with one JSON document");
    app.add_option("--vault", context.vault, "folder of the vault");
    app.add_option("--vault-passphrase-file", context.vaultPassphraseFile,
                   "file with the vault's passphrase (one trailing line end is ignored)");

    using namespace habeas::ctl;
    for (const auto add :
         {addInit,     addPassphrase, addRecoverySheet, addOrg,      addSystem,  addCase,    addIdentity,
          addFind,     addCollect,    addItems,         addDecide,   addLedger,  addApprove, addLetter,
          addSeal,     addPaper,      addReport,        addCalendar, addJournal, addBackup,  addRestore,
          addDeadline, addUnseal,     addOpen,          addVerify})
        add(app, context);
    takeOneValueEach(app);

    try {
        app.parse(argc, argv);
    } catch (const CLI::RequiredError &error) {
        // What was typed in a command's place helps more than that one is needed.
        const auto words = app.remaining(true);
        if (words.empty()) {
            app.exit(error);
            return habeas::ctl::Usage;
        }
        context.warn(QCoreApplication::translate("habeasctl", "There is no command “%1”. --help lists those there are.")
                         .arg(QString::fromStdString(words.front())));
        return habeas::ctl::Usage;
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? habeas::ctl::Done : habeas::ctl::Usage;
    }
    return context.exit;
}
