// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/passphrase.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <sodium.h>

#include <cmath>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto;

/// resources/wordlists/README.md says the rules.
class TestPassphrase : public QObject
{
    Q_OBJECT

    static void languages()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("German") << int(Language::German);
        QTest::newRow("English") << int(Language::English);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wordsAreTypedAlikeEverywhere_data() { languages(); }
    void wordsAreTypedAlikeEverywhere()
    {
        QFETCH(int, language);
        static const QRegularExpression rule(u"^[a-z]{4,8}$"_s);
        for (const QString &word : WordList::of(Language(language)).words())
            QVERIFY2(rule.match(word).hasMatch(), qPrintable(word));
    }

    void noWordIsTheBeginningOfAnother_data() { languages(); }
    void noWordIsTheBeginningOfAnother()
    {
        QFETCH(int, language);
        const QStringList words = WordList::of(Language(language)).words();
        for (qsizetype i = 1; i < words.size(); ++i) {
            QVERIFY2(words[i - 1] < words[i], qPrintable(words[i])); // sorted, so distinct
            QVERIFY2(!words[i].startsWith(words[i - 1]), qPrintable(words[i]));
        }
    }

    void sevenWordsAreEnough_data() { languages(); }
    void sevenWordsAreEnough()
    {
        QFETCH(int, language);
        const WordList list = WordList::of(Language(language));
        QCOMPARE(list.bitsPerWord(), std::log2(double(list.words().size())));
        QCOMPARE(list.wordsFor(passphraseBits), 7);
        QVERIFY(7 * list.bitsPerWord() >= passphraseBits);
        QVERIFY(6 * list.bitsPerWord() < passphraseBits);
        QCOMPARE(list.wordsFor(1), 1);
    }

    void passphraseIsWordsOfTheList_data() { languages(); }
    void passphraseIsWordsOfTheList()
    {
        QFETCH(int, language);
        const WordList list = WordList::of(Language(language));
        const QSet<QString> known(list.words().begin(), list.words().end());
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const QString text = QString::fromLatin1(generatePassphrase(list).view());
            const QStringList words = text.split(u'-');
            QCOMPARE(words.size(), 7);
            for (const QString &word : words)
                QVERIFY2(known.contains(word), qPrintable(word));
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 200);
    }

    void everyWordIsDrawnAlike()
    {
        // 7 words x 20,000 over the list: a count off by eight standard deviations is not chance (p < 1e-11 over all).
        const WordList list = WordList::of(Language::English);
        QHash<QString, int> counts;
        constexpr int rounds = 20'000;
        for (int i = 0; i < rounds; ++i) {
            for (const QString &word : QString::fromLatin1(generatePassphrase(list).view()).split(u'-'))
                ++counts[word];
        }
        QCOMPARE(counts.size(), list.words().size());
        const double expected = 7.0 * rounds / double(list.words().size());
        for (const int count : counts)
            QVERIFY(std::abs(count - expected) < 8 * std::sqrt(expected));
    }
};

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
