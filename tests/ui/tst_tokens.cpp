// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/appearance.h"
#include "theme/style.h"
#include "widgets/labels.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;
using namespace habeas::ui;

namespace {

/// One notch towards the end.
void turnTheWheel(QWidget *widget)
{
    const QPoint middle = widget->rect().center();
    QWheelEvent turn(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &turn);
}

} // namespace

/// WCAG 2: text at least 4.5:1 on every ground it stands on, edges of controls and the focus ring 3:1.
class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"habeas-test"_s);
    }

    void contrast_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        const auto row = [](Scheme scheme, Token ink, Token ground, double least) {
            QTest::addRow("%d: %d on %d", int(scheme), int(ink), int(ground))
                << colorOf(scheme, ink) << colorOf(scheme, ground) << least;
        };
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast}) {
            for (const Token ground : {Token::Window, Token::Base, Token::Alternate, Token::Side, Token::SelectedRow}) {
                row(scheme, Token::Text, ground, 4.5);
                row(scheme, Token::Text2, ground, 4.5);
            }
            row(scheme, Token::Text, Token::Button, 4.5);
            row(scheme, Token::OnAccent, Token::Accent, 4.5);
            row(scheme, Token::Link, Token::SelectedRow, 4.5);
            for (const Token ground : {Token::Window, Token::Base, Token::Alternate, Token::SelectedRow}) {
                for (const Tone tone : {Tone::Warn, Tone::Bad}) { // dates of the time line, rows that need somebody
                    QTest::addRow("%d: tone %d on %d", int(scheme), int(tone), int(ground))
                        << colorsOf(scheme, tone).ink << colorOf(scheme, ground) << 4.5;
                }
            }
            for (const Token ground : {Token::Window, Token::Base}) {
                row(scheme, Token::Link, ground, 4.5);
                row(scheme, Token::Control, ground, 3);
                row(scheme, Token::Accent, ground, 3);
            }
            for (int tone = int(Tone::Good); tone <= int(Tone::ThirdParties); ++tone) {
                const Inks inks = colorsOf(scheme, Tone(tone));
                QTest::addRow("%d: tone %d", int(scheme), tone) << inks.ink << inks.fill << 4.5;
            }
        }
    }

    void contrast()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QVERIFY2(contrastOf(ink, ground) >= least, qPrintable(QString::number(contrastOf(ink, ground))));
    }

    // What stands in a name that others chose is read, never drawn.
    void whatHoveringShowsIsPlain()
    {
        dress(*qApp, Scheme::Light);
        QListWidget list;
        list.addItem(u"a file"_s);
        list.item(0)->setToolTip(u"<b>fett</b> <img src=\"y.png\">"_s);
        list.show();
        const QPoint at = list.visualItemRect(list.item(0)).center();
        QHelpEvent help(QEvent::ToolTip, at, list.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(list.viewport(), &help);
        QVERIFY2(QToolTip::text().contains(u"&lt;img src"), qPrintable(QToolTip::text()));
        QVERIFY2(!QToolTip::text().contains(u"<img"), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastOf(Qt::white, Qt::white), 1.0);
        // #767676 is the lightest grey that passes on white.
        QVERIFY(contrastOf(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
        QVERIFY(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    }

    void aPaletteIsKnownByItsScheme_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("contrast") << Scheme::Contrast;
    }

    void aPaletteIsKnownByItsScheme()
    {
        QFETCH(Scheme, scheme);
        QCOMPARE(schemeOf(paletteOf(scheme)), scheme);
        QCOMPARE(schemeOf(viewPaletteOf(scheme)), scheme);
    }

    void theFocusIsSeen_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<QByteArray>("control");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast}) {
            for (const char *control : {"button", "main button", "chosen button", "tool button", "combo box",
                                        "check box", "radio button", "spin box", "date", "line", "text", "list"})
                QTest::addRow("%d: %s", int(scheme), control) << scheme << QByteArray(control);
        }
    }
    void theFocusIsSeen()
    {
        QFETCH(Scheme, scheme);
        QFETCH(QByteArray, control);
        dress(*qApp, scheme);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        QWidget *tried = made(control);
        tried->setFocusPolicy(Qt::StrongFocus);
        auto *other = new QLineEdit; // somebody else has it first
        column->addWidget(other);
        column->addWidget(tried);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        QTRY_VERIFY(other->hasFocus());
        const QImage without = tried->grab().toImage();
        tried->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(tried->hasFocus());
        const QImage with = tried->grab().toImage();
        int strong = 0; // pixels that differ as an edge must from its ground
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x)
                strong += contrastOf(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3 ? 1 : 0;
        }
        // A cursor in a field is no ring: at least as much as one side of the control.
        QVERIFY2(strong >= 2 * qMin(with.width(), with.height()), qPrintable(QString::number(strong)));
    }

    void aFlatButtonShowsItsFocus_data() { aPaletteIsKnownByItsScheme_data(); }
    void aFlatButtonShowsItsFocus()
    {
        QFETCH(Scheme, scheme);
        dress(*qApp, scheme);
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *other = new QLineEdit;
        auto *flat = new QPushButton(u"Mark all"_s);
        flat->setFlat(true);
        column->addWidget(other);
        column->addWidget(flat);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto edge = [&] {
            const QImage painted = page.grab(flat->geometry()).toImage();
            return painted.pixelColor(painted.width() / 2, 0);
        };
        const QColor ground = colorOf(scheme, Token::Window);
        other->setFocus();
        QVERIFY(contrastOf(edge(), ground) < 1.1);
        flat->setFocus();
        QVERIFY(contrastOf(edge(), ground) >= 3);
    }

    /// Also that there is a way still to go: the groove has an edge.
    void aBarShowsHowFarItIs_data() { aPaletteIsKnownByItsScheme_data(); }
    void aBarShowsHowFarItIs()
    {
        QFETCH(Scheme, scheme);
        dress(*qApp, scheme);
        QProgressBar bar;
        bar.setTextVisible(false);
        bar.resize(200, 10);
        bar.setValue(50);
        const QImage painted = bar.grab().toImage();
        const int middle = painted.height() / 2;
        const QColor ground = colorOf(scheme, Token::Base);
        QVERIFY(contrastOf(painted.pixelColor(painted.width() / 4, middle), ground) >= 3);
        QVERIFY(contrastOf(painted.pixelColor(painted.width() * 3 / 4, middle), ground) < 1.5);
        QVERIFY(contrastOf(painted.pixelColor(painted.width() * 3 / 4, 0), ground) >= 3);
    }

    void theWheelScrollsThePageAndChangesNoField_data()
    {
        QTest::addColumn<bool>("isFocused");
        QTest::newRow("another field has the focus") << false;
        QTest::newRow("the field has the focus") << true;
    }

    void theWheelScrollsThePageAndChangesNoField()
    {
        QFETCH(bool, isFocused);
        dress(*qApp, Scheme::Light);
        QScrollArea area;
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        auto *day = new QDateEdit(QDate(2026, 11, 16));
        auto *choice = new QComboBox;
        auto *typed = new QComboBox;
        auto *number = new QSpinBox;
        auto *elsewhere = new QLineEdit;
        typed->setEditable(true);
        for (QComboBox *each : {choice, typed}) {
            each->addItems({u"a"_s, u"b"_s, u"c"_s});
            each->setCurrentIndex(1);
        }
        number->setValue(7);
        const QList<QWidget *> fields{day, choice, typed, number};
        column->addWidget(elsewhere);
        for (QWidget *each : fields)
            column->addWidget(each);
        column->addSpacing(2000);
        area.setWidget(page);
        area.resize(300, 300);
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        for (QWidget *each : fields) {
            area.verticalScrollBar()->setValue(0);
            (isFocused ? each : elsewhere)->setFocus();
            turnTheWheel(each);
            QVERIFY2(area.verticalScrollBar()->value() > 0, each->metaObject()->className());
            QVERIFY(each->focusPolicy() != Qt::WheelFocus); // else it would take the focus
        }
        QCOMPARE(day->date(), QDate(2026, 11, 16));
        QCOMPARE(choice->currentIndex(), 1);
        QCOMPARE(typed->currentIndex(), 1);
        QCOMPARE(number->value(), 7);
    }

    void theWheelStillScrollsAnOpenList()
    {
        dress(*qApp, Scheme::Light);
        QComboBox choice;
        choice.setMaxVisibleItems(5);
        for (int i = 0; i < 100; ++i)
            choice.addItem(QString::number(i));
        choice.show();
        QVERIFY(QTest::qWaitForWindowActive(&choice));
        choice.showPopup();
        turnTheWheel(choice.view()->viewport());
        QVERIFY(choice.view()->verticalScrollBar()->value() > 0);
        choice.hidePopup();
        QCOMPARE(choice.currentIndex(), 0);
    }

    void whatIsChosenIsSeenAtOnceAndKept()
    {
        QCOMPARE(chosenAppearance(), Appearance::System);
        QMenu menu;
        addAppearanceMenu(&menu);
        const QList<QAction *> choices = menu.actions().constFirst()->menu()->actions();
        QCOMPARE(choices.size(), 4);
        const std::unique_ptr<QLabel> error(errorLabel());
        showError(error.get(), u"Kein Zugriff"_s);
        const std::pair<Appearance, Scheme> expected[] = {{Appearance::Light, Scheme::Light},
                                                          {Appearance::Dark, Scheme::Dark},
                                                          {Appearance::Contrast, Scheme::Contrast}};
        for (const auto &[appearance, scheme] : expected) {
            choices.at(int(appearance))->trigger();
            QCOMPARE(chosenAppearance(), appearance);
            QCOMPARE(schemeOf(QApplication::palette()), scheme);
            QCOMPARE(schemeOf(QApplication::palette("QAbstractItemView")), scheme);
            // An error that stands there already stays legible.
            QTRY_COMPARE_WITH_TIMEOUT(error->palette().color(QPalette::WindowText), colorsOf(scheme, Tone::Bad).ink,
                                      1000);
            QCOMPARE(error->palette().color(QPalette::Window), colorsOf(scheme, Tone::Bad).fill);
        }
        choices.constFirst()->trigger();
        QCOMPARE(chosenAppearance(), Appearance::System);
    }

private:
    static QWidget *made(const QByteArray &control)
    {
        if (control.endsWith("button") && control != "tool button" && control != "radio button") {
            auto *button = new QPushButton(u"Abrufen"_s);
            button->setDefault(control == "main button");
            button->setCheckable(control == "chosen button");
            button->setChecked(control == "chosen button");
            return button;
        }
        if (control == "tool button") {
            auto *button = new QToolButton;
            button->setText(u"Mehr"_s);
            return button;
        }
        if (control == "combo box") {
            auto *box = new QComboBox;
            box->addItem(u"Auskunft"_s);
            return box;
        }
        if (control == "check box")
            return new QCheckBox(u"Auskunft"_s);
        if (control == "radio button")
            return new QRadioButton(u"Auskunft"_s);
        if (control == "spin box")
            return new QSpinBox;
        if (control == "date")
            return new QDateEdit;
        if (control == "line")
            return new QLineEdit;
        if (control == "text")
            return new QPlainTextEdit;
        auto *list = new QListWidget;
        list->addItem(u"Auskunft"_s);
        list->setCurrentRow(0);
        return list;
    }

    QTemporaryDir m_settings;
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
