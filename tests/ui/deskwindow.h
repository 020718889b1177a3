// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/threadguard.h"
#include "law/holidays.h"
#include "letters.h"
#include "mainwindow.h"
#include "shell/menuletters.h"
#include "sourcetexts.h"
#include "theme/style.h"
#include "vault/startpage.h"
#include "workflow/casework.h"
#include "workflow/registration.h"

#include <QAccessible>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>

#include <sodium.h>

#include <utility>

namespace habeas::tests {

/// The window of the desktop over a vault that a test fills, driven by keys.
///
/// With HABEAS_SCREENSHOTS naming a folder picture() paints there; HABEAS_SCHEME=dark, HABEAS_LANGUAGE=en and
/// HABEAS_SIZE=small (1024 x 640) paint it so.
class DeskWindow
{
public:
    static constexpr int patience = 60'000; // key derivation, sanitized, on a slow machine

    explicit DeskWindow(const QDateTime &now) : m_clock(now)
    {
        using namespace Qt::Literals::StringLiterals;
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        QCoreApplication::setOrganizationName(u"habeas-test"_s);
        QCoreApplication::setApplicationName(u"habeas-test"_s);
        const bool isEnglish = qEnvironmentVariable("HABEAS_LANGUAGE") == u"en";
        const Language language = isEnglish ? Language::English : Language::German;
        m_reader = {Words::of(language),
                    isEnglish ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                              : QLocale(QLocale::German, QLocale::Germany)};
        QLocale::setDefault(m_reader.locale);
        if (m_translator.load(u":/i18n/habeas_"_s + languageCode(language) + u".qm"_s))
            QCoreApplication::installTranslator(&m_translator);
        const bool isDark = qEnvironmentVariable("HABEAS_SCHEME") == u"dark";
        ui::dress(*qApp, isDark ? ui::Scheme::Dark : ui::Scheme::Light);
    }
    ~DeskWindow()
    {
        m_window.reset();
        m_office.reset();
        forbidThread(nullptr);
        QCoreApplication::removeTranslator(&m_translator);
    }

    /// Makes the vault with one school and lets \a fill work in it; then opens it in the window. Empty if all is well.
    QString open(const std::function<Result<>(workflow::Office &, const Organisation &)> &fill)
    {
        using namespace Qt::Literals::StringLiterals;
        auto calendar = law::HolidayCalendar::load();
        if (!calendar)
            return calendar.error().code;
        m_calendar = std::make_unique<law::HolidayCalendar>(*std::move(calendar));
        const QString folder = m_folder.filePath(u"tresor"_s);
        {
            storage::VaultOptions options;
            options.userName = u"Jonas Albers"_s;
            options.cost = crypto::ArgonCost::least();
            auto created = storage::Vault::create(folder, options, Secret(passphrase().toUtf8()), m_clock);
            if (!created)
                return created.error().code;
            workflow::Office office{*created->vault, m_clock, *m_calendar};
            Organisation school;
            school.name = u"Lindenschule"_s;
            school.region = u"DE-NI"_s;
            school.head.name = u"Renate Voss"_s;
            const auto added = workflow::addOrganisation(office, school);
            if (!added)
                return added.error().code;
            if (const auto filled = fill(office, *added); !filled)
                return filled.error().code;
        }
        forbidThread(QThread::currentThread());
        m_office = std::make_unique<ui::OfficeThread>(m_clock, *m_calendar);
        m_window = std::make_unique<ui::MainWindow>(*m_office, m_reader);
        // Not as the screen allows: tests see the same window everywhere.
        m_window->resize(qEnvironmentVariable("HABEAS_SIZE") == u"small" ? QSize(1024, 640) : QSize(1280, 800));
        auto *start = m_window->findChild<ui::StartPage *>();
        start->remember(folder);
        m_window->show();
        start->begin();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return u"window"_s;
        unlock();
        return {};
    }
    /// Types the passphrase on the start page.
    void unlock()
    {
        for (QLineEdit *field : shown<QLineEdit>()) {
            if (field->echoMode() == QLineEdit::Password)
                field->setFocus();
        }
        type(passphrase());
        key(Qt::Key_Return);
    }
    void lock() { QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier); }
    void go(Qt::Key place) { QTest::keyClick(m_window.get(), place, Qt::ControlModifier); }

    QWidget *focus() const
    {
        if (!QApplication::activeWindow()) { // a dialog that closed: nobody manages the windows here
            m_window->activateWindow();
            (void)QTest::qWaitForWindowActive(m_window.get());
        }
        return QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(focus(), text); }
    void replace(const QString &text)
    {
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    /// Presses the shown button of this text by the keyboard; false if there is none, or it is disabled.
    bool press(const QString &text)
    {
        for (QPushButton *button : shown<QPushButton>()) {
            if (QString(button->text()).remove(u'&') != text || !button->isEnabled())
                continue;
            button->setFocus();
            key(Qt::Key_Space);
            return true;
        }
        return false;
    }
    /// Goes to the shown field of the label \a text and types \a value in place of what is there; false if there is
    /// none.
    bool fill(const QString &text, const QString &value)
    {
        for (QLabel *label : shown<QLabel>()) {
            if (QString(label->text()).remove(u'&') != text || !label->buddy() || !label->buddy()->isVisible())
                continue;
            label->buddy()->setFocus();
            replace(value);
            return true;
        }
        return false;
    }
    /// Types \a path into the file dialog that comes up next, and Return until it takes it: it reads its folder first,
    /// and may forget what was typed before that.
    void answerFileDialog(const QString &path)
    {
        delete m_answering; // that of the dialog before, which may not have seen that it closed
        auto *waiting = new QTimer(m_window.get());
        m_answering = waiting;
        QObject::connect(waiting, &QTimer::timeout, m_window.get(), [waiting, path, wasThere = false]() mutable {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog && std::exchange(wasThere, false))
                waiting->deleteLater();
            if (!dialog)
                return;
            wasThere = true;
            auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            if (name->text() != path)
                name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        });
        waiting->start(20);
    }
    template <class Widget> QList<Widget *> shown() const
    {
        QList<Widget *> found;
        const auto all = m_window->findChildren<Widget *>();
        for (Widget *widget : all) {
            if (widget->isVisible())
                found << widget;
        }
        return found;
    }
    template <class Widget> Widget *find(const QString &name) const { return m_window->findChild<Widget *>(name); }
    QString shownText() const
    {
        QString text;
        for (const QLabel *label : shown<QLabel>())
            text += label->text() + u'\n';
        return text;
    }
    /// What a view shows, cell by cell.
    static QString textOf(const QAbstractItemView *view)
    {
        QString text;
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                text += view->model()->index(row, column).data().toString() + u'\n';
        }
        return text;
    }
    /// What any widget of the window holds, shown or not, and what the models behind it would give.
    QString everythingHeld() const
    {
        QString held;
        for (const QLabel *each : m_window->findChildren<QLabel *>())
            held += each->text() + u'\n';
        for (const QLineEdit *each : m_window->findChildren<QLineEdit *>())
            held += each->text() + u'\n';
        for (const QPlainTextEdit *each : m_window->findChildren<QPlainTextEdit *>())
            held += each->toPlainText() + u'\n';
        for (const QAbstractButton *each : m_window->findChildren<QAbstractButton *>())
            held += each->text() + each->accessibleName() + each->accessibleDescription() + u'\n';
        for (const QAbstractItemView *view : m_window->findChildren<QAbstractItemView *>())
            held += textOf(view);
        return held;
    }
    /// Everything that takes the focus and does not say what it is.
    QStringList nameless() const
    {
        QStringList names;
        for (QWidget *widget : shown<QWidget>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (face && face->text(QAccessible::Name).isEmpty())
                names << QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
        return names;
    }
    /// Letters that two of the controls and menus that are shown are reached by, in either language. The menus give way
    /// a moment after the page was laid out.
    QStringList doubleMnemonics() const
    {
        QStringList doubled;
        (void)QTest::qWaitFor([&] { return (doubled = doubledNow()).isEmpty(); }, 500);
        return doubled;
    }
    void picture(const char *name)
    {
        using namespace Qt::Literals::StringLiterals;
        const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(50); // labels get their places
        m_window->grab().save(folder + u'/' + QLatin1String(name) + u".png"_s);
    }

    ui::MainWindow &window() { return *m_window; }
    ui::OfficeThread &office() { return *m_office; }
    const ui::Reader &reader() const { return m_reader; }
    QString scratch(const QString &name) const { return m_folder.filePath(name); }

private:
    QStringList doubledNow() const
    {
        static const SourceTexts english;
        QStringList shown, inEnglish;
        for (const auto &[widget, text] : lettered(*m_window)) {
            shown << text;
            inEnglish << english.of(widget, ui::ownText(widget));
        }
        for (const QAction *each : m_window->menuBar()->actions())
            shown << each->text();
        return sharing(shown) + sharing(inEnglish);
    }
    static QString passphrase() { return QStringLiteral("Zitronenfalter am Fensterbrett"); }

    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<law::HolidayCalendar> m_calendar;
    QTranslator m_translator;
    ui::Reader m_reader;
    std::unique_ptr<ui::OfficeThread> m_office;
    std::unique_ptr<ui::MainWindow> m_window;
    QPointer<QTimer> m_answering; ///< of a file dialog
};

} // namespace habeas::tests
