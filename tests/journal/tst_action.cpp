// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cases/case.h"
#include "core/words.h"
#include "journal/action.h"
#include "journal/verifier.h"

#include <QTest>

using namespace habeas;
using namespace habeas::journal;
using namespace Qt::Literals::StringLiterals;

/// Every action and every fault can be said in both languages, with and without its details.
class TestAction : public QObject
{
    Q_OBJECT

    static QStringList placeholdersOf(const QString &sentence)
    {
        static const QRegularExpression placeholder(u"\\{([A-Za-z]+)\\}"_s);
        QStringList names;
        for (auto it = placeholder.globalMatch(sentence); it.hasNext();)
            names << it.next().captured(1);
        names.sort();
        return names;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyActionHasItsSentences_data()
    {
        QTest::addColumn<Action>("action");
        for (const auto &entry : EnumCodes<Action>::table)
            QTest::newRow(entry.code) << entry.value;
    }

    void everyActionHasItsSentences()
    {
        QFETCH(Action, action);
        const QString name = u"journal."_s + codeOf(action);
        QStringList parameters = sentenceParameters(action);
        parameters.sort();
        for (const Language language : {Language::German, Language::English}) {
            const Words words = Words::of(language);
            QVERIFY2(words.knows(name), qPrintable(name));
            QVERIFY(placeholdersOf(words.sentence(name)).isEmpty()); // sayable after the key is gone
            QCOMPARE(words.knows(name + u".told"_s), !parameters.isEmpty());
            QCOMPARE(placeholdersOf(words.sentence(name + u".told"_s)), parameters);
            QCOMPARE(words.knows(name + u".about"_s), namesWhatItIsAbout(action));
        }
    }

    /// A list of facts that all read alike says nothing.
    void everyKindOfFactIsToldApart()
    {
        const QString action = codeOf(Action::EventRecorded);
        for (const Language language : {Language::German, Language::English}) {
            const Words words = Words::of(language);
            QSet<QString> told;
            for (const auto &entry : EnumCodes<Event::Kind>::table) {
                const QString event = QString::fromLatin1(entry.code);
                const Code sentence = sentenceOf(action, {{u"event"_s, event}, {u"on"_s, u"2026-11-17"_s}});
                QVERIFY2(words.knows(sentence.name), qPrintable(sentence.name));
                if (sentence.name != u"journal.event-recorded.told") {
                    QCOMPARE(placeholdersOf(words.sentence(sentence.name)), QStringList{u"on"_s});
                    told << words.say(sentence);
                }
            }
            QCOMPARE(told.size(), 18);
        }
        QCOMPARE(sentenceOf(action, {{u"event"_s, u"of-a-later-version"_s}, {u"on"_s, u"2026-11-17"_s}}).name,
                 u"journal.event-recorded.told"_s);
        QCOMPARE(sentenceOf(action, {{u"event"_s, u"extended"_s}}).name, u"journal.event-recorded"_s); // no day
    }

    void nothingIsSaidThatIsNoActionOrFault()
    {
        QSet<QString> known;
        for (const auto &entry : EnumCodes<Action>::table)
            known << u"journal."_s + QString::fromLatin1(entry.code);
        for (const auto &entry : EnumCodes<Event::Kind>::table)
            known << u"journal.event-recorded."_s + QString::fromLatin1(entry.code);
        for (const auto &entry : EnumCodes<Fault::Kind>::table)
            known << Fault{entry.value, 1}.reason().name;
        for (const QString &name : Words::of(Language::German).names()) {
            if (!name.startsWith(u"journal."_s))
                continue;
            const QString action = QString(name).remove(u".one"_s).remove(u".told"_s).remove(u".about"_s);
            QVERIFY2(known.contains(action), qPrintable(name));
        }
    }

    void everyFaultHasItsSentence()
    {
        for (const auto &entry : EnumCodes<Fault::Kind>::table) {
            const Code reason = Fault{entry.value, 7}.reason();
            for (const Language language : {Language::German, Language::English}) {
                const Words words = Words::of(language);
                QVERIFY2(words.knows(reason.name), qPrintable(reason.name));
                QVERIFY(words.say(reason).contains(u'7'));
            }
        }
    }

    void detailsAreToldWhereTheyAreComplete()
    {
        const Words german = Words::of(Language::German);
        const QJsonObject details{{u"name"_s, u"Nextcloud"_s}, {u"count"_s, 12}, {u"gaps"_s, 0}, {u"bytes"_s, 77}};
        QCOMPARE(german.say(sentenceOf(u"collection-finished"_s, details)),
                 u"Abruf aus Nextcloud abgeschlossen: 12 Funde, Lücken: 0."_s);
        QJsonObject one = details;
        one.insert(u"count"_s, 1);
        QCOMPARE(german.say(sentenceOf(u"collection-finished"_s, one)),
                 u"Abruf aus Nextcloud abgeschlossen: ein Fund, Lücken: 0."_s);
        QJsonObject partly = details;
        partly.remove(u"gaps"_s);
        QCOMPARE(german.say(sentenceOf(u"collection-finished"_s, partly)), u"Abruf abgeschlossen."_s);
        QCOMPARE(german.say(sentenceOf(u"collection-finished"_s, {})), u"Abruf abgeschlossen."_s);
    }

    void newerActionKeepsItsName()
    {
        QCOMPARE(Words::of(Language::English).say(sentenceOf(u"moon-landed"_s, {{u"on"_s, u"x"_s}})),
                 u"journal.moon-landed"_s);
    }
};

QTEST_GUILESS_MAIN(TestAction)
#include "tst_action.moc"
