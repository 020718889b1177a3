// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/appearance.h"
#include "theme/style.h"
#include "widgets/labels.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace habeas::ui;

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
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
