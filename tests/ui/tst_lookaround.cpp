// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/history.h"
#include "case/receiptpage.h"
#include "case/stagebar.h"
#include "core/threadguard.h"
#include "law/holidays.h"
#include "letters.h"
#include "mainwindow.h"
#include "theme/style.h"
#include "widgets/dayfield.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

constexpr int settling = 300; // what a place asks for has mostly come by then
constexpr int patience = 120'000; // twenty cases, sanitized, on a slow machine
constexpr std::chrono::seconds restAllowed{3};

/// Whether a person acts on it. What stands inside such a thing is its own affair.
bool isControl(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> controls{
        QAccessible::Button,   QAccessible::ButtonMenu, QAccessible::CheckBox,     QAccessible::RadioButton,
        QAccessible::ComboBox, QAccessible::SpinBox,    QAccessible::EditableText, QAccessible::List,
        QAccessible::Table,    QAccessible::Tree,       QAccessible::PageTabList,  QAccessible::Slider,
        QAccessible::Document, QAccessible::Canvas,     QAccessible::Graphic,      QAccessible::Chart,
    };
    return controls.contains(role);
}

/// The controls under \a face that a screen reader could not name.
void addNameless(QAccessibleInterface *face, QStringList &nameless)
{
    if (!face || face->state().invisible)
        return;
    if (isControl(face->role())) {
        if (face->text(QAccessible::Name).isEmpty() && face->rect().isValid())
            nameless << u"%1 %2"_s.arg(QLatin1String(face->object()->metaObject()->className()),
                                       face->object()->objectName());
        return;
    }
    for (int i = 0; i < face->childCount(); ++i)
        addNameless(face->child(i), nameless);
}

/// The controls of \a window that Tab does not reach.
QStringList notReached(const QWidget &window)
{
    QStringList names;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isMade = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        const bool isInside = widget->parentWidget() && widget->parentWidget()->focusProxy() == nullptr
            && (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
                || qobject_cast<const QAbstractItemView *>(widget->parentWidget())
                || qobject_cast<const QComboBox *>(widget->parentWidget())
                || qobject_cast<const QTabBar *>(widget->parentWidget()));
        const bool hasKey = qobject_cast<const ui::DayField *>(widget->parentWidget()); // Alt+Down opens its calendar
        if (isMade && !isInside && !hasKey && widget->isVisible() && widget->isEnabled()
            && !(widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<const QHeaderView *>(widget))
            names << u"%1 %2"_s.arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName());
    }
    return names;
}

/// The buttons of \a window that Return does not press while they have the focus. Nothing comes of the test's pressing.
QStringList notPressed(const QWidget &window)
{
    QStringList names;
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const bool isPressed = qobject_cast<QPushButton *>(button) || qobject_cast<QToolButton *>(button);
        if (!isPressed || !button->isVisible() || !button->isEnabled())
            continue;
        const QSignalBlocker nothingComesOfIt(button);
        const bool wasChecked = button->isChecked();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(button, &press);
        const bool isToggled = button->isCheckable() && button->isChecked() != wasChecked;
        if (isToggled)
            button->setChecked(wasChecked);
        if (!press.isAccepted())
            names << button->text() + button->accessibleName();
    }
    return names;
}

} // namespace

/// Windows that nobody asked for: a part that is shown before it lies in its page flashes up and takes the focus.
class Strays final : public QObject
{
public:
    Strays() { qApp->installEventFilter(this); }

    QStringList names;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Show ? qobject_cast<QWidget *>(watched) : nullptr;
        const bool isExpected = !widget || !widget->isWindow() || qobject_cast<const QMainWindow *>(widget)
            || widget->windowType() == Qt::Popup || widget->windowType() == Qt::ToolTip;
        if (!isExpected)
            names << u"%1 %2"_s.arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName());
        return false;
    }
};

/// Somebody who has no vault yet looks around: an invented school with twenty cases, gone afterwards.
class TestLookAround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QVERIFY(m_folder.isValid() && m_settings.isValid());
        ui::dress(*qApp, ui::Scheme::Light);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QVERIFY(qputenv("TMPDIR", m_folder.path().toLocal8Bit()));
        forbidThread(QThread::currentThread());
    }
    void cleanupTestCase() { forbidThread(nullptr); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void twentyCasesAndNothingLeft()
    {
        const auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        const SystemClock clock;
        const ui::Reader reader{Words::of(Language::German), QLocale(QLocale::German, QLocale::Germany)};
        const Strays strays;
        {
            ui::OfficeThread office(clock, *calendar);
            ui::MainWindow window(office, reader, restAllowed);
            window.resize(1280, 800);
            window.show();
            const auto buttons = window.findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (button->isVisible() && button->text().remove(u'&') == u"Look around")
                    button->click();
            }
            const auto rows = [&window] {
                const auto tables = window.findChildren<QTableView *>();
                for (const QTableView *table : tables) {
                    if (table->accessibleName() == u"Cases" && table->isVisible())
                        return table->model()->rowCount();
                }
                return -1;
            };
            QTRY_VERIFY_WITH_TIMEOUT(window.windowTitle().size() > 0, patience);
            QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(rows(), 18, patience); // two are closed
            QCOMPARE(states(office), everyState());
            if (const QString folder = qEnvironmentVariable("HABEAS_SCREENSHOTS"); !folder.isEmpty())
                QVERIFY(window.grab().save(folder + u"/look-around.png"_s));
            QVERIFY(!vaults().isEmpty());
            walk(window);
            workInTwoWindows(window);
            const ui::PlaceWindow *second = beside(window);
            QVERIFY(second);
            // Nobody touches it: it locks, and the window beside it with it.
            QTRY_VERIFY_WITH_TIMEOUT(window.windowTitle().isEmpty(), patience);
            QCOMPARE(rows(), -1);
            QVERIFY(second->isHidden());
            QCOMPARE(second->windowTitle(), QString());
            for (const QLabel *label : second->findChildren<QLabel *>())
                QVERIFY2(!label->text().contains(u"Petersen"), qPrintable(label->text()));
        }
        QVERIFY2(vaults().isEmpty(), qPrintable(vaults().join(u' ')));
        QVERIFY2(strays.names.isEmpty(), qPrintable(strays.names.join(u", "_s)));
    }

private:
    static QStringList everyState()
    {
        QStringList codes;
        for (const auto &state : EnumCodes<CaseState>::table)
            codes << codeOf(state.value);
        codes.sort();
        return codes;
    }
    /// In which states the cases of the vault are.
    static QStringList states(ui::OfficeThread &office)
    {
        QSet<QString> codes;
        bool isRead = false;
        office.ask<storage::CasePage>(
            &office,
            [](workflow::Office &of) -> Result<storage::CasePage> {
                const auto organisations = of.vault.registry().organisations();
                if (!organisations)
                    return organisations.error();
                storage::CaseFilter every;
                every.organisation = organisations->constFirst().id;
                return of.vault.cases().list(every, storage::CaseOrder::Due, storage::Direction::Ascending, 100, {});
            },
            [&](const Result<storage::CasePage> &page) {
                isRead = true;
                if (!page)
                    return;
                for (const storage::CaseLine &line : page->lines)
                    codes << codeOf(line.projection.state);
            });
        if (!QTest::qWaitFor([&] { return isRead; }, patience))
            return {};
        QStringList sorted = codes.values();
        sorted.sort();
        return sorted;
    }
    /// Every place, and every station of a case: each control has a name, and the keyboard reaches it.
    static void walk(ui::MainWindow &window)
    {
        for (const int number : {1, 2, 4, 5, 6, 3}) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
            look(window, u"place %1"_s.arg(number));
        }
        QTableView *cases = nullptr;
        const auto tables = window.findChildren<QTableView *>();
        for (QTableView *table : tables) {
            if (table->isVisible())
                cases = table;
        }
        QVERIFY(cases);
        const QModelIndex start = cases->model()->index(0, 0);
        cases->setCurrentIndex(cases->model()->match(start, Qt::DisplayRole, u"2026-0012"_s).value(0)); // has items
        QTest::keyClick(cases, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.windowTitle(), u"2026-0012"_s, patience);
        const auto *stages = window.findChild<ui::StageBar *>();
        QTRY_COMPARE_WITH_TIMEOUT(stages->stage(), workflow::Stage::Review, patience); // its next step
        ui::PlaceWindow *second = tearOff(window);
        QVERIFY(second);
        for (std::size_t stage = 0; stage < workflow::stageCount; ++stage) {
            auto *bar = second->findChild<ui::StageBar *>();
            bar->setCurrentIndex(int(stage));
            look(*second, ui::StageBar::nameOf(static_cast<workflow::Stage>(stage)));
        }
        QCOMPARE(stages->stage(), workflow::Stage::Review); // each has a way of its own
    }
    /// The window that is open beside \a window; null if none is.
    static ui::PlaceWindow *beside(const ui::MainWindow &window)
    {
        for (QWidget *each : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<ui::PlaceWindow *>(each);
            if (found && found != &window && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// In a window that was clicked: nobody manages the windows here.
    static void press(ui::PlaceWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key, modifiers);
    }
    /// Opens one that shows what \a window does.
    static ui::PlaceWindow *tearOff(ui::MainWindow &window)
    {
        press(window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        ui::PlaceWindow *opened = beside(window);
        const auto isThere = [&] { return opened->windowTitle() == window.windowTitle(); };
        return opened && QTest::qWaitFor(isThere, patience) ? opened : nullptr;
    }
    static void addNote(const ui::PlaceWindow &window)
    {
        window.findChild<ui::StageBar *>()->setCurrentIndex(int(workflow::Stage::Intake));
        const auto *page = window.findChild<ui::ReceiptPage *>();
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->text().remove(u'&') == u"Text")
                QTest::keyClicks(label->buddy(), u"called back"_s);
        }
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == u"Record")
                QTest::keyClick(button, Qt::Key_Space);
        }
    }
    static qsizetype notesIn(const ui::PlaceWindow &window)
    {
        return window.findChild<ui::History *>()->findItems(u"called back"_s, Qt::MatchContains, 1).size();
    }
    /// What is written in one window is seen in the other, and closing one leaves the other where it is.
    static void workInTwoWindows(ui::MainWindow &window)
    {
        QVERIFY(beside(window));
        press(*beside(window), Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!beside(window));
        QVERIFY(QSettings().contains(u"geometry/window-beside"_s));
        QCOMPARE(window.windowTitle(), u"2026-0012"_s);
        ui::PlaceWindow *second = tearOff(window);
        QVERIFY(second);
        addNote(window);
        QTRY_COMPARE_WITH_TIMEOUT(notesIn(*second), 1, patience);
        addNote(*second);
        QTRY_COMPARE_WITH_TIMEOUT(notesIn(window), 2, patience);
        // The way of the second began here, while the first has come from elsewhere.
        press(*second, Qt::Key_Left, Qt::AltModifier);
        press(window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(second->windowTitle(), u"2026-0012"_s);
        QCOMPARE(window.windowTitle(), u"Cases"_s);
    }
    static void look(ui::PlaceWindow &window, const QString &where)
    {
        QTest::keyClick(&window, Qt::Key_Shift); // somebody is there
        QTest::qWait(settling);
        QStringList nameless;
        addNameless(QAccessible::queryAccessibleInterface(&window), nameless);
        QVERIFY2(nameless.isEmpty(), qPrintable(where + u": no name: "_s + nameless.join(u", "_s)));
        QStringList texts;
        for (const auto &[widget, text] : tests::lettered(window))
            texts << text;
        for (const QAction *menu : window.menuBar()->actions())
            texts << menu->text();
        QVERIFY2(texts.size() >= 7, qPrintable(where));
        const QStringList shared = tests::sharing(texts);
        QVERIFY2(shared.isEmpty(), qPrintable(where + u": one letter: "_s + shared.join(u", "_s)));
        const QStringList dead = notPressed(window);
        QVERIFY2(dead.isEmpty(), qPrintable(where + u": not pressed by Return: "_s + dead.join(u", "_s)));
        const QStringList lost = notReached(window);
        QVERIFY2(lost.isEmpty(), qPrintable(where + u": not reached by Tab: "_s + lost.join(u", "_s)));
    }

    QStringList vaults() const { return QDir(m_folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot); }

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLookAround)
#include "tst_lookaround.moc"
