// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/threadguard.h"
#include "law/holidays.h"
#include "mainwindow.h"
#include "shell/watchdog.h"
#include "theme/appearance.h"
#include "theme/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QSet>
#include <QStandardPaths>
#include <QThread>
#include <QTranslator>

#include <sodium.h>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

#ifndef QT_NO_DEBUG
Q_LOGGING_CATEGORY(lcWatchdog, "habeas.watchdog")
#endif

namespace {

/// Whether somebody only asks what the program is: that needs no display, and most who ask have none.
bool onlyAsks(int argc, char **argv)
{
    const QSet<QByteArray> questions{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [&](const char *argument) { return questions.contains(argument); });
}

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 2;
    const std::unique_ptr<QCoreApplication> application(onlyAsks(argc, argv) ? new QCoreApplication(argc, argv)
                                                                             : new QApplication(argc, argv));
    QCoreApplication::setApplicationName(u"habeas"_s);
    QCoreApplication::setOrganizationName(u"habeas"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HABEAS_VERSION));

    // German first: only whoever has set the computer to another language reads English.
    const bool isGerman = QLocale().language() == QLocale::German || QLocale().language() == QLocale::C;
    const habeas::Language language = isGerman ? habeas::Language::German : habeas::Language::English;
    // Qt's own words, those of its dialogs and keys; where they are not installed, these few stay English.
    QTranslator qtTranslator;
    if (qtTranslator.load(u"qtbase_"_s + habeas::languageCode(language),
                          QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtTranslator);
    QTranslator translator;
    if (translator.load(u":/i18n/habeas_"_s + habeas::languageCode(language) + u".qm"_s))
        QCoreApplication::installTranslator(&translator);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.process(*application); // ends here if that was asked
    QGuiApplication::setApplicationDisplayName(u"Habeas"_s);
    QDir::setCurrent(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)); // where dialogs begin

    const habeas::ui::Reader reader{habeas::Words::of(language),
                                    isGerman ? QLocale(QLocale::German, QLocale::Germany)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom)};
    QLocale::setDefault(reader.locale); // fields for days and numbers ask it
    habeas::ui::dress(*qApp, habeas::ui::chosenScheme());

    const auto calendar = habeas::law::HolidayCalendar::load();
    if (!calendar) {
        QMessageBox::critical(nullptr, {}, calendar.error().message);
        return 2;
    }
    const habeas::SystemClock clock;
    habeas::forbidThread(QThread::currentThread());
    habeas::ui::OfficeThread office(clock, *calendar);
    habeas::ui::MainWindow window(office, reader);
#ifndef QT_NO_DEBUG
    habeas::ui::Watchdog watchdog;
    QObject::connect(&watchdog, &habeas::ui::Watchdog::stood, &office, [&office](std::chrono::milliseconds time) {
        qCInfo(lcWatchdog) << "the window stood still for" << time.count() << "ms; works:" << office.worksNow();
    });
#endif
    window.show();
    return QApplication::exec();
}
