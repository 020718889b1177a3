// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/spelling.h"

#include <QTest>

using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;
using enum PersonName::Likeness;

namespace {

PersonName nameOf(const QString &given, const QString &family, const QStringList &others = {})
{
    Query query;
    query.givenName = given;
    query.familyName = family;
    query.otherNames = others;
    return PersonName(query);
}

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void compare_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("entry");
        QTest::addColumn<int>("likeness");
        const auto row = [](const char *name, const QString &given, const QString &family, const QString &entry,
                            PersonName::Likeness likeness) {
            QTest::newRow(name) << given << family << entry << static_cast<int>(likeness);
        };
        row("the same", u"Mia"_s, u"Lindner"_s, u"Mia Lindner"_s, Same);
        row("case is no spelling", u"MIA"_s, u"lindner"_s, u"Mia Lindner"_s, Same);
        row("family name first", u"Mia"_s, u"Lindner"_s, u"Lindner, Mia"_s, Same);
        row("a second given name", u"Mia"_s, u"Lindner"_s, u"Mia Sophie Lindner"_s, Same);
        row("a double name holds the single one", u"Mia"_s, u"Lindner"_s, u"Mia Lindner-Krause"_s, Same);
        row("composed and decomposed", u"Jörg"_s, u"König"_s, u"Jo\u0308rg Ko\u0308nig"_s, Same);
        row("ü as ue", u"Ida"_s, u"Müller"_s, u"Ida Mueller"_s, OtherSpelling);
        row("ü as u", u"Ida"_s, u"Müller"_s, u"Ida Muller"_s, OtherSpelling);
        row("asked without the dots", u"Ida"_s, u"Mueller"_s, u"Ida Müller"_s, OtherSpelling);
        row("ß as ss", u"Lea"_s, u"Weiß"_s, u"Lea Weiss"_s, OtherSpelling);
        row("capital SS", u"Lea"_s, u"Weiß"_s, u"LEA WEISS"_s, OtherSpelling);
        row("ø and ł and dotless ı", u"Søren"_s, u"Łukasz Yıldırım"_s, u"Soren Lukasz Yildirim"_s, OtherSpelling);
        row("accents of Vietnamese", u"Ngoc"_s, u"Nguyen"_s, u"Ngọc Nguyễn"_s, OtherSpelling);
        row("apostrophes of two kinds", u"Sean"_s, u"O'Brien"_s, u"Sean O’Brien"_s, Same);
        row("no apostrophe", u"Sean"_s, u"O'Brien"_s, u"Sean OBrien"_s, Same);
        row("hyphen or blank", u"Ida"_s, u"Meyer-Lübke"_s, u"Ida Meyer Lübke"_s, Same);
        row("particles left out", u"Ida"_s, u"von der Heide"_s, u"Ida Heide"_s, Same);
        row("a blank given name asks for the family", u""_s, u"Lindner"_s, u"Mia Lindner"_s, Same);
        row("another given name", u"Mia"_s, u"Lindner"_s, u"Maja Lindner"_s, None);
        row("another family name", u"Mia"_s, u"Lindner"_s, u"Mia Lindemann"_s, None);
        row("part of a word is none", u"Mia"_s, u"Lind"_s, u"Mia Lindner"_s, None);
        row("ue after a is no umlaut", u"Ida"_s, u"Bauer"_s, u"Ida Baur"_s, None);
        row("nobody asked for", u""_s, u""_s, u"Mia Lindner"_s, None);
    }

    void compare()
    {
        QFETCH(QString, given);
        QFETCH(QString, family);
        QFETCH(QString, entry);
        QTEST(static_cast<int>(nameOf(given, family).compare({entry})), "likeness");
    }

    void otherNamesStandIn()
    {
        const PersonName married = nameOf(u"Sabine"_s, u"Lindner"_s, {u"Krause"_s, u"Bine"_s, u"Sabine von Ohm"_s});
        QCOMPARE(married.compare({u"Sabine Krause"_s}), Same);
        QCOMPARE(married.compare({u"Bine Lindner"_s}), Same);
        QCOMPARE(married.compare({u"Sabine Ohm"_s}), Same);
        QCOMPARE(married.compare({u"Petra Krause"_s}), None);
    }

    void namedInText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("named");
        QTest::newRow("in a sentence") << u"Es geht um Mia Lindner (4d)."_s << true;
        QTest::newRow("family name first") << u"betrifft: Lindner, Mia"_s << true;
        QTest::newRow("second given name between") << u"Mia Sophie Lindner fehlte"_s << true;
        QTest::newRow("other spelling") << u"MIA LINDNER"_s << true;
        QTest::newRow("over a line break") << u"Mia\nLindner"_s << true;
        QTest::newRow("family name alone: too many others") << u"Familie Lindner"_s << false;
        QTest::newRow("given name alone") << u"Mia war da"_s << false;
        QTest::newRow("far apart: two people") << u"Mia und Ida und Ole und Tom Lindner"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void namedInText()
    {
        QFETCH(QString, text);
        QTEST(nameOf(u"Mia"_s, u"Lindner"_s).isNamedIn(text), "named");
    }

    void halfAQueryIsNotSoughtInTexts()
    {
        QVERIFY(!nameOf({}, u"Lindner"_s).isNamedIn(u"Mia Lindner"));
        QVERIFY(!nameOf(u"Mia"_s, {}).isNamedIn(u"Mia Lindner"));
    }

    void userNames_data()
    {
        QTest::addColumn<QString>("userName");
        QTest::addColumn<bool>("mayBe");
        for (const QString &name :
             {u"mia.lindner"_s, u"mia.lindner2"_s, u"lindner.mia"_s, u"MiaLindner"_s, u"mlindner"_s, u"lindnerm"_s,
              u"m.lindner"_s, u"SCHULE\\mia.lindner"_s, u"mia.lindner@school.example"_s})
            QTest::newRow(qPrintable(name)) << name << true;
        for (const QString &name : {u"sabine.lindner"_s, u"lindner"_s, u"mia"_s, u"mia.linder"_s, u"-"_s, u""_s})
            QTest::newRow(qPrintable(u"not "_s + name)) << name << false;
    }

    void userNames()
    {
        QFETCH(QString, userName);
        QTEST(nameOf(u"Mia"_s, u"Lindner"_s).mayBeUserName(userName), "mayBe");
    }
};

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
