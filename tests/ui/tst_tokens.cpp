// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/tokens.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace habeas::ui;

/// WCAG 2: text at least 4.5:1 on every ground it stands on, edges of controls and the focus ring 3:1.
class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
