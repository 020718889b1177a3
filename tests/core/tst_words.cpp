// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words.h"

#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

/// The sentences of both languages stand side by side: none may be missing in one of them.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bothLanguagesSayTheSame()
    {
        const Words german = Words::of(Language::German);
        const Words english = Words::of(Language::English);
        QVERIFY(!german.names().isEmpty());
        const auto names = german.names() + english.names();
        for (const QString &name : names) {
            QVERIFY2(german.knows(name), qPrintable(u"no German sentence for "_s + name));
            QVERIFY2(english.knows(name), qPrintable(u"no English sentence for "_s + name));
        }
    }

    void placeholdersAgree()
    {
        static const QRegularExpression placeholder(u"\\{([A-Za-z]+)\\}"_s);
        const Words german = Words::of(Language::German);
        const Words english = Words::of(Language::English);
        for (const QString &name : german.names()) {
            QStringList left, right;
            // An unknown parameter is said as nothing; so compare what each template asks for.
            for (auto it = placeholder.globalMatch(german.sentence(name)); it.hasNext();)
                left << it.next().captured(1);
            for (auto it = placeholder.globalMatch(english.sentence(name)); it.hasNext();)
                right << it.next().captured(1);
            left.sort();
            right.sort();
            left.removeDuplicates();
            right.removeDuplicates();
            QVERIFY2(left == right, qPrintable(u"placeholders differ: "_s + name));
        }
    }

    void valuesAreNeverReadAsPlaceholders()
    {
        const Words words = Words::of(Language::English);
        const Code code{u"words.example"_s, {{u"name"_s, u"{count}"_s}, {u"count"_s, 1234}}};
        QCOMPARE(words.say(code), u"Example: {count}, 1,234."_s);
    }

    void ofBothLanguagesTheReadersIsSaid()
    {
        const Code code{
            u"letters.missing.fact"_s,
            {{u"about"_s, u"Schülerakte"_s}, {u"fact"_s, QJsonObject{{u"de"_s, u"Frist"_s}, {u"en"_s, u"period"_s}}}}};
        QVERIFY(Words::of(Language::German).say(code).contains(u"Frist"));
        QVERIFY(Words::of(Language::English).say(code).contains(u"period"));
    }

    void unknownCodeIsStillShown()
    {
        const Words words = Words::of(Language::German);
        QCOMPARE(words.say({u"no.such.code"_s, {{u"day"_s, u"2026-11-22"_s}}}), u"no.such.code day=22.11.2026"_s);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
