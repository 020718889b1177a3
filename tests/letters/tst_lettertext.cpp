// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "letters/countries.h"
#include "letters/template.h"
#include "letters/text.h"

#include <QJsonDocument>
#include <QTest>

using namespace habeas;
using namespace habeas::letters;
using namespace Qt::Literals::StringLiterals;

class TestLetterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cleans_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("stays") << u"Đặng Thị Hồng-Ñíguez"_s << u"Đặng Thị Hồng-Ñíguez"_s;
        QTest::newRow("composed") << u"Mu\u0308ller"_s << u"Müller"_s;
        QTest::newRow("one line") << u" a\r\nb\u2028c\td "_s << u"a b c d"_s;
        QTest::newRow("no-break space stays") << u"30\u00a0Tage"_s << u"30\u00a0Tage"_s;
        QTest::newRow("soft hyphen") << u"Schul\u00adakte"_s << u"Schulakte"_s;
        QTest::newRow("NUL, ESC, C1") << QString(u"a\0b\x1b\u0085"_s) << u"a[U+0000]b[U+001B][U+0085]"_s;
        QTest::newRow("override") << u"\u202eabc\u202c"_s << u"[U+202E]abc[U+202C]"_s;
        QTest::newRow("isolate") << u"\u2068abc"_s << u"[U+2068]abc"_s;
        QTest::newRow("zero width") << u"a\u200bb\ufeff"_s << u"a[U+200B]b[U+FEFF]"_s;
        QTest::newRow("half surrogate") << u"a"_s + QChar(0xd800) + u"b"_s << u"a[U+FFFD]b"_s;
        QTest::newRow("from right to left") << u"שלום"_s << u"\u2068שלום\u2069"_s;
        QTest::newRow("noncharacter") << u"\uffff"_s << u"[U+FFFF]"_s;
        QTest::newRow("mark of a field") << u"\ufdd0a\ufdd2"_s << u"[U+FDD0]a[U+FDD2]"_s;
    }

    void cleans()
    {
        QFETCH(QString, value);
        QFETCH(QString, text);
        QCOMPARE(cleaned(value), text);
        QVERIFY(isPrintable(cleaned(value)));
    }

    void foreignNamesAreWrittenOut()
    {
        QCOMPARE(foreign(u"Straße/Ελλάδα/Україна/Nguyễn.txt"_s), u"Straße/Ελλάδα/Україна/Nguyễn.txt"_s);
        QCOMPARE(foreign(u"\U0001f9e6 漢"_s), u"[U+1F9E6] [U+6F22]"_s);
        QCOMPARE(foreign(u"„Ordner“ – 5 €"_s), u"„Ordner“ – 5 €"_s);
        QCOMPARE(foreign(u"שלום"_s), u"[U+05E9][U+05DC][U+05D5][U+05DD]"_s);
    }

    void printable()
    {
        QVERIFY(isPrintable(u"Ä\u00a0„x“ \u2068"));
        for (const char16_t c :
             {u'\0', u'\n', u'\t', u'\x7f', u'\u0085', u'\u2028', char16_t(0xd800), char16_t(0xdc00), u'\uffff'})
            QVERIFY2(!isPrintable(QString(u"a"_s + QChar(c))), qPrintable(QString::number(c, 16)));
    }

    void setsNoBreakSpaces_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("set"); // '~' stands for the no-break space
        const auto de = Language::German, en = Language::English;
        QTest::newRow("article") << de << u"nach Art. 15 Abs. 1 Buchst. a DSGVO"_s
                                 << u"nach Art.~15 Abs.~1 Buchst.~a~DSGVO"_s;
        QTest::newRow("paragraph") << de << u"§ 9 und §§ 1626, 1629 BGB"_s << u"§~9 und §§~1626, 1629~BGB"_s;
        QTest::newRow("state law") << de << u"§ 31 NSchG, § 64a SchulG"_s << u"§~31~NSchG, §~64a~SchulG"_s;
        QTest::newRow("units") << de << u"30 Tage, 3 Monaten, 12 Funde, 5 MB"_s
                               << u"30~Tage, 3~Monaten, 12~Funde, 5~MB"_s;
        QTest::newRow("date") << de << u"am Freitag, 27. November 2026"_s << u"am Freitag, 27.~November 2026"_s;
        QTest::newRow("Maier is no May") << de << u"1. Maier"_s << u"1. Maier"_s;
        QTest::newRow("English date and unit")
            << en << u"27 November 2026, 30 days"_s << u"27~November 2026, 30~days"_s;
        QTest::newRow("English article") << en << u"Art. 15(1) GDPR"_s << u"Art.~15(1)~GDPR"_s;
    }

    void setsNoBreakSpaces()
    {
        QFETCH(Language, language);
        QFETCH(QString, text);
        QFETCH(QString, set);
        QCOMPARE(typeset(text, language), set.replace(u'~', QChar::Nbsp));
    }

    void writesDatesAndNumbers()
    {
        const QDate day(2026, 11, 27);
        QCOMPARE(longDate(day, Language::German), u"Freitag, 27. November 2026"_s);
        QCOMPARE(longDate(day, Language::English), u"Friday, 27 November 2026"_s);
        QCOMPARE(plainDate(day, Language::German), u"27. November 2026"_s);
        QCOMPARE(plainDate(day, Language::English), u"27 November 2026"_s);
        QCOMPARE(shortDate(day, Language::German), u"27.11.2026"_s);
        QCOMPARE(shortDate(day, Language::English), u"27 Nov 2026"_s);
        QCOMPARE(number(1942, Language::German), u"1.942"_s);
        QCOMPARE(number(1942, Language::English), u"1,942"_s);
    }

    void countriesAreThoseOutsideTheEea()
    {
        QCOMPARE(thirdCountryName(u"US"_s, Language::German), u"USA"_s);
        QCOMPARE(thirdCountryName(u"ch"_s, Language::English), u"Switzerland"_s);
        QCOMPARE(thirdCountryName(u"DE"_s, Language::German), QString());
        QCOMPARE(thirdCountryName(u"NO"_s, Language::German), QString());
        QCOMPARE(thirdCountryName(u""_s, Language::German), QString());
        const auto codes = [](const QString &language) {
            QFile file(u":/letters/countries.%1.json"_s.arg(language));
            return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().keys()
                                                  : QStringList();
        };
        QCOMPARE(codes(u"de"_s).size(), 212);
        QCOMPARE(codes(u"de"_s), codes(u"en"_s));
    }

    void aTemplateThatAsksForAnUnknownValueIsRefused()
    {
        const auto letter = Template::load(u"acknowledgement"_s, Language::German);
        QVERIFY(letter);
        const auto content = letter->fill(Facts(Facts::type::object));
        QVERIFY(!content);
        QCOMPARE(content.error().code, u"letter.template"_s);
    }

    void aLetterOfNoKindIsRefused()
    {
        for (const QString &kind : {u"none"_s, u""_s}) {
            const auto letter = Template::load(kind, Language::German);
            QVERIFY(!letter);
            QCOMPARE(letter.error().code, u"letter.template"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestLetterText)
#include "tst_lettertext.moc"
