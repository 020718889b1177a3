// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/stagebar.h"
#include "core/threadguard.h"
#include "intake/intakeplace.h"
#include "intake/mailhead.h"
#include "law/holidays.h"
#include "mainwindow.h"
#include "theme/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTranslator>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int patience = 120'000;
constexpr int settling = 800; // what is asked for has come by then

/// Walks through the window on the invented school and paints what it sees.
class Walk
{
public:
    Walk(ui::MainWindow &window, QString folder) : m_window(window), m_folder(std::move(folder)) { }

    bool lookAround(const QString &buttonText)
    {
        paint(u"start"_s);
        const auto buttons = m_window.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text().remove(u'&') == buttonText)
                button->click();
        }
        return QTest::qWaitFor([this] { return !m_window.windowTitle().isEmpty(); }, patience);
    }
    void places()
    {
        for (const int number : {1, 2, 3, 4, 5, 6}) {
            QTest::keyClick(&m_window, static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
            paint(u"place-%1"_s.arg(number));
        }
    }
    /// An e-mail that came in, and whoever sent it taken for who asks.
    bool aMail(const QString &asks)
    {
        QTest::keyClick(&m_window, Qt::Key_2, Qt::ControlModifier);
        auto *intake = m_window.findChild<ui::IntakePlace *>();
        intake->takeFiles({QStringLiteral(HABEAS_TEST_DATA "/mail/anfrage.eml")});
        QTest::qWait(settling);
        const auto buttons = intake->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text().remove(u'&') == asks)
                button->click();
        }
        paint(u"intake"_s);
        auto *place = intake->findChild<QScrollArea *>();
        place->verticalScrollBar()->setValue(place->verticalScrollBar()->maximum());
        paint(u"intake-end"_s);
        return !intake->findChild<ui::MailHead *>()->isHidden(); // a narrow window shows it in another tab
    }
    /// The stations of the case \a number from \a first to \a last; false if there is no such case.
    bool aCase(const QString &number, int first, int last)
    {
        QTest::keyClick(&m_window, Qt::Key_3, Qt::ControlModifier);
        QModelIndex row;
        QTableView *table = nullptr;
        const auto isListed = [&] {
            const auto tables = m_window.findChildren<QTableView *>();
            for (QTableView *each : tables) {
                const QModelIndexList rows = each->isVisible()
                    ? each->model()->match(each->model()->index(0, 0), Qt::DisplayRole, number)
                    : QModelIndexList();
                row = rows.value(0);
                table = each;
                if (row.isValid())
                    return true;
            }
            return false;
        };
        if (!QTest::qWaitFor(isListed, patience))
            return false;
        table->setCurrentIndex(row);
        QTest::keyClick(table, Qt::Key_Return);
        QTest::qWait(settling);
        auto *bar = m_window.findChild<ui::StageBar *>();
        for (int stage = first; stage <= last; ++stage) {
            bar->setCurrentIndex(stage);
            choose(u"Team Sekretariat"_s);
            paint(u"stage-%1"_s.arg(stage));
        }
        return true;
    }

private:
    /// Where items are listed, the one that begins so.
    void choose(const QString &title)
    {
        QTest::qWait(settling);
        const auto lists = m_window.findChildren<QListView *>();
        for (QListView *list : lists) {
            const QModelIndex start = list->model() ? list->model()->index(0, 0) : QModelIndex();
            const QModelIndexList rows = list->isVisible() && start.isValid()
                ? list->model()->match(start, Qt::DisplayRole, title)
                : QModelIndexList();
            if (!rows.isEmpty())
                list->setCurrentIndex(rows.first());
        }
    }
    void paint(const QString &name)
    {
        QTest::qWait(settling);
        const QString path = m_folder + u'/' + name + u".png"_s;
        QTextStream(stdout) << path << (m_window.grab().save(path) ? "" : " could not be written") << '\n';
    }

    ui::MainWindow &m_window;
    QString m_folder;
};

} // namespace

/// Paints every place on the invented school: what `./dev screenshots` runs for each language and scheme.
int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 2;
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"language"_s, u"de or en"_s, u"code"_s, u"de"_s});
    parser.addOption({u"scheme"_s, u"light, dark or contrast"_s, u"name"_s, u"light"_s});
    parser.addOption({u"size"_s, u"of the window, in logical pixels"_s, u"WxH"_s, u"1280x800"_s});
    parser.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return 1;
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const bool isGerman = parser.value(u"language"_s) == u"de";
    const Language language = isGerman ? Language::German : Language::English;
    QTranslator translator;
    if (translator.load(u":/i18n/habeas_"_s + languageCode(language) + u".qm"_s))
        QCoreApplication::installTranslator(&translator);
    const ui::Reader reader{Words::of(language),
                            isGerman ? QLocale(QLocale::German, QLocale::Germany)
                                     : QLocale(QLocale::English, QLocale::UnitedKingdom)};
    QLocale::setDefault(reader.locale);
    const QString scheme = parser.value(u"scheme"_s);
    ui::dress(application,
              scheme == u"dark"_s           ? ui::Scheme::Dark
                  : scheme == u"contrast"_s ? ui::Scheme::Contrast
                                            : ui::Scheme::Light);
    const auto calendar = law::HolidayCalendar::load();
    if (!calendar)
        return 2;
    const FixedClock clock{QDateTime(QDate(2026, 11, 17), QTime(9, 0), QTimeZone::utc())};
    forbidThread(QThread::currentThread());
    ui::OfficeThread office(clock, *calendar);
    ui::MainWindow window(office, reader);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.first().toInt(), size.last().toInt());
    window.show();
    Walk walk(window, folder);
    if (!walk.lookAround(QCoreApplication::translate("habeas::ui::StartPage", "&Look around").remove(u'&')))
        return 2;
    walk.places();
    if (!walk.aMail(QCoreApplication::translate("habeas::ui::SenderBar", "Sender asks for so&mebody").remove(u'&')))
        return 2;
    // Of the invented school, for each station the case in which most is to be seen there.
    const bool isPainted = walk.aCase(u"2026-0012"_s, 0, 0) && walk.aCase(u"2026-0004"_s, 1, 1)
        && walk.aCase(u"2026-0007"_s, 2, 2) && walk.aCase(u"2026-0012"_s, 3, 3) && walk.aCase(u"2026-0002"_s, 4, 4)
        && walk.aCase(u"2026-0005"_s, 5, 5) && walk.aCase(u"2026-0016"_s, 6, 6);
    return isPainted ? 0 : 2;
}
