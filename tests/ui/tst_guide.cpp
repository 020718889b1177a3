// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/stagebar.h"
#include "guide/guidewindow.h"
#include "mainwindow.h"
#include "place.h"

#include "law/holidays.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTranslator>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

/// The guide has a part for every place of the window, under the name that stands above it, with its picture.
class TestGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void initTestCase() { QVERIFY(sodium_init() >= 0); }

    void everyPlaceHasItsPart_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("German") << Language::German;
        QTest::newRow("English") << Language::English;
    }
    void everyPlaceHasItsPart()
    {
        QFETCH(Language, language);
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/habeas_%1.qm"_s.arg(languageCode(language))));
        QCoreApplication::installTranslator(&translator);
        const auto calendar = law::HolidayCalendar::load();
        QVERIFY(calendar);
        const SystemClock clock;
        const ui::Reader reader{Words::of(language), QLocale::c()};
        ui::OfficeThread office(clock, *calendar);
        const ui::MainWindow window(office, reader);
        ui::GuideWindow guide(language);
        guide.show();
        int places = 0;
        const auto all = window.findChildren<ui::Place *>();
        for (const ui::Place *place : all) {
            if (place->guidePart().isEmpty())
                continue;
            QVERIFY2(guide.showPart(place->guidePart()), qPrintable(place->guidePart()));
            ++places;
        }
        QCOMPARE(places, 7); // the sidebar's, and the case
        for (std::size_t stage = 0; stage < workflow::stageCount; ++stage) {
            const QString name = ui::StageBar::nameOf(static_cast<workflow::Stage>(stage));
            QVERIFY2(guide.showPart(name), qPrintable(name));
        }
        QVERIFY(!guide.showPart(u"Nowhere"_s));
        QCoreApplication::removeTranslator(&translator);
    }

    void everyPictureIsThere_data() { everyPlaceHasItsPart_data(); }
    void everyPictureIsThere()
    {
        QFETCH(Language, language);
        ui::GuideWindow guide(language);
        guide.show();
        const auto *text = guide.findChild<QTextBrowser *>();
        int pictures = 0;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                if (!format.isImageFormat())
                    continue;
                const QUrl name(format.toImageFormat().name());
                const QVariant image = text->document()->resource(QTextDocument::ImageResource, name);
                QVERIFY2(!image.value<QImage>().isNull(), qPrintable(name.toString()));
                ++pictures;
            }
        }
        QCOMPARE(pictures, 13);
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
