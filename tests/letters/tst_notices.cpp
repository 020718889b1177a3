// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lacking.h"
#include "sampleletters.h"

#include "law/identity.h"

#include <QTest>

using namespace habeas;
using namespace habeas::letters;
using letters::sample::lacks;
using letters::sample::text;
using namespace Qt::Literals::StringLiterals;

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyKindIsCompleteInBothLanguages()
    {
        const auto german = sample::everyKind(Language::German);
        const auto english = sample::everyKind(Language::English);
        QCOMPARE(german.size(), 10);
        for (qsizetype i = 0; i < german.size(); ++i) {
            const auto &[kind, left] = german.at(i);
            const auto &right = english.at(i).second;
            QVERIFY2(left && right, qPrintable(kind));
            QCOMPARE(left->kind, kind);
            QCOMPARE(left->missing, QList<Missing>());
            QCOMPARE(right->missing, QList<Missing>());
            QVERIFY(renderable(*left) && renderable(*right));
            QCOMPARE(left->parts.size(), right->parts.size());
            for (qsizetype p = 0; p < left->parts.size(); ++p) {
                QCOMPARE(left->parts.at(p).code, right->parts.at(p).code);
                QCOMPARE(left->parts.at(p).blocks.size(), right->parts.at(p).blocks.size());
                QCOMPARE(left->parts.at(p).article.isEmpty(), right->parts.at(p).article.isEmpty());
            }
        }
    }

    void everyPlaceHasAName()
    {
        for (const Language language : {Language::German, Language::English}) {
            const Words words = Words::of(language);
            for (const auto &[kind, letter] : sample::everyKind(language)) {
                forEachText(*letter, [&](const QString &place, const QString &) {
                    QVERIFY2(words.knows(u"letters.part."_s + place), qPrintable(place));
                });
            }
        }
    }

    void acknowledgement()
    {
        AcknowledgementInput input{sample::frame(), QDate(2026, 11, 27), QDate(2029, 12, 31)};
        QVERIFY(text(acknowledgementLetter(input))
                    .contains(u"Wir antworten spätestens am Freitag, 27.\u00a0November 2026"));
        QVERIFY(text(acknowledgementLetter(input))
                    .contains(u"Auskunft über die gespeicherten Daten (Art.\u00a015\u00a0DSGVO)"));
        input.frame.request.rights = {law::Right::ConsentWithdrawal};
        QVERIFY(text(acknowledgementLetter(input))
                    .contains(u"Ihr Widerruf gilt ab dem Tag, an dem er bei uns eingegangen ist."));
        input.due = {};
        lacks(acknowledgementLetter(input), u"period"_s, u"due"_s);
        input.due = QDate(2026, 11, 27);
        input.fileKeptUntil = {};
        lacks(acknowledgementLetter(input), u"file"_s, u"kept-until"_s);
    }

    void identityQuestionNeedsADoubt()
    {
        IdentityQuestionInput input{sample::frame(),
                                    u"Ihre Adresse ist uns neu.\nAuch die Telefonnummer."_s,
                                    {u"known-in-person"_s, u"document-shown"_s},
                                    Suspension::UntilAnswered};
        const QString said = text(identityLetter(input));
        QVERIFY(said.contains(u"Ihre Adresse ist uns neu.\nAuch die Telefonnummer.\n"));
        QVERIFY(said.contains(u"Bis Ihre Antwort da ist, ruht die Frist."));
        QVERIFY(said.contains(u"Bitte schicken Sie uns keine Kopie Ihres Ausweises."));
        input.suspension = Suspension::None;
        QVERIFY(text(identityLetter(input)).contains(u"Die Frist läuft weiter"));
        input.doubt = u" \n"_s;
        lacks(identityLetter(input), u"doubt"_s, u"doubt"_s);
        input.doubt = u"x"_s;
        input.ways << u"blackened-copy"_s;
        QVERIFY(!text(identityLetter(input)).contains(u"keine Kopie Ihres Ausweises"));
        input.ways.clear();
        lacks(identityLetter(input), u"ways"_s, u"way"_s);
        input.ways = {u"by-guessing"_s};
        lacks(identityLetter(input), u"ways"_s, u"words"_s);
    }

    void everyWayOfTheLawHasWordsForThePerson()
    {
        const auto ways = law::IdentityMethods::load();
        QVERIFY(ways);
        for (const law::IdentityMethod &way : ways->all()) {
            for (const Language language : {Language::German, Language::English})
                QVERIFY2(Words::of(language).knows(u"letters.way."_s + way.code), qPrintable(way.code));
        }
    }

    void clarificationEndsInTheWholeWithoutAnAnswer()
    {
        ClarificationInput input{sample::frame(), sample::answer().systems, QDate(2026, 11, 25),
                                 Suspension::UntilAnswered};
        const QString said = text(clarificationLetter(input));
        QVERIFY(said.contains(u"Hören wir bis Mittwoch, 25.\u00a0November 2026, nichts von Ihnen, bearbeiten wir Ihre "
                              u"Anfrage für alle Bereiche."));
        QVERIFY(said.contains(u"Videokonferenz: Unterricht auf Distanz"));
        input.answerBy = {};
        lacks(clarificationLetter(input), u"areas"_s, u"answer-by"_s);
        input.answerBy = input.frame.on;
        lacks(clarificationLetter(input), u"areas"_s, u"answer-by-past"_s);
        input.answerBy = QDate(2026, 11, 25);
        input.areas.first().purpose = {};
        lacks(clarificationLetter(input), u"areas"_s, u"purpose"_s);
        input.areas.clear();
        lacks(clarificationLetter(input), u"areas"_s, u"no-systems"_s);
    }

    void extensionIsToldInTimeAndWithReasons()
    {
        const ExtensionInput input{sample::frame(),
                                   {ExtensionInput::Reason::Complexity},
                                   u"Viel zu prüfen."_s,
                                   QDate(2026, 11, 27),
                                   QDate(2027, 1, 27)};
        QVERIFY(text(extensionLetter(input)).contains(u"spätestens am Mittwoch, 27.\u00a0Januar 2027"));
        ExtensionInput without = input;
        without.reasons.clear();
        lacks(extensionLetter(without), u"reasons"_s, u"extension-reason"_s);
        without = input;
        without.explanation.clear();
        lacks(extensionLetter(without), u"reasons"_s, u"explanation"_s);
        without = input;
        without.due = {};
        lacks(extensionLetter(without), u"period"_s, u"due"_s);
        without = input;
        without.noticeBy = {};
        lacks(extensionLetter(without), u"period"_s, u"notice-by"_s);
        without = input;
        without.frame.on = QDate(2026, 11, 27);
        QCOMPARE(extensionLetter(without)->missing, QList<Missing>());
        without.frame.on = QDate(2026, 11, 28);
        lacks(extensionLetter(without), u"period"_s, u"notice-late"_s);
    }

    void refusalNamesReasonsComplaintAndCourt()
    {
        const law::Grounds table = sample::grounds();
        QString code;
        for (const law::Ground &ground : table.all()) {
            if (ground.effect == law::Ground::Effect::RefuseRequest)
                code = ground.code;
        }
        const RefusalInput input{
            sample::frame(), {law::Right::Access}, {sample::relied(code)}, table, u"Weil es so ist."_s};
        const QString said = text(refusalLetter(input));
        QVERIFY(said.contains(u"Prinzenstraße"));
        QVERIFY(said.contains(u"Verwaltungsgericht"));
        QVERIFY(said.contains(u"Weil es so ist."));
        RefusalInput other = input;
        other.frame.organisation.body = Organisation::Body::Private;
        QVERIFY(text(refusalLetter(other)).contains(u"Amts- oder Landgericht"));
        other.frame.organisation.region = u"AT"_s;
        QVERIFY(text(refusalLetter(other)).contains(u"österreichischen Gerichte"));

        other = input;
        other.grounds.clear();
        lacks(refusalLetter(other), u"reasons"_s, u"no-ground"_s);
        other.grounds = {{u"because"_s, {}}};
        lacks(refusalLetter(other), u"reasons"_s, u"refusal-ground"_s);
        other = input;
        other.explanation.clear(); // what the ground asks for says it
        QCOMPARE(refusalLetter(other)->missing, QList<Missing>());
        other.grounds.first().facts.remove(table.find(code)->records.first().code);
        lacks(refusalLetter(other), u"reasons"_s, u"fact"_s);
        other = input;
        other.refused.clear();
        lacks(refusalLetter(other), u"decision"_s, u"no-rights"_s);
        other = input;
        other.frame.organisation.authority.address.clear();
        lacks(refusalLetter(other), u"complaint"_s, u"authority"_s);
    }

    void aRecipientIsToldOfCorrectionErasureAndRestrictionOnly()
    {
        RecipientInput input{sample::frame(),
                             {u"Stadtbücherei"_s, {u"Marktplatz 1"_s, u"30159 Hannover"_s}, {}, {}, {}},
                             {},
                             {law::Right::Erasure},
                             {{Identifier::Kind::Number, u"4711"_s}},
                             u"Bitte löschen Sie das Konto."_s};
        const QString said = text(recipientLetter(input));
        QVERIFY(said.contains(u"Bitte löschen Sie das Konto."));
        QVERIFY(!said.contains(u"Sabine"));
        input.rights << law::Right::Access;
        lacks(recipientLetter(input), u"request"_s, u"not-art-19"_s);
        input.rights = {law::Right::Erasure};
        input.what.clear();
        lacks(recipientLetter(input), u"request"_s, u"what-to-do"_s);
        input.what = u"x"_s;
        input.identifiers.clear();
        lacks(recipientLetter(input), u"person"_s, u"identifier"_s);
    }

    void aProcessorLearnsNoMoreThanItNeeds()
    {
        ProcessorRequestInput input{sample::frame(),
                                    sample::answer().systems.first(),
                                    {u"netcup GmbH"_s, {u"Daimlerstraße 25"_s, u"76185 Karlsruhe"_s}, {}, {}, {}},
                                    {{Identifier::Kind::UserName, u"mia.hartung"_s}},
                                    QDate(2026, 11, 25)};
        const auto letter = processorLetter(input);
        const QString said = text(letter);
        QCOMPARE(letter->addressee.first(), u"netcup GmbH"_s);
        QVERIFY(said.contains(u"Benutzername: mia.hartung"));
        QVERIFY(!said.contains(u"Sabine"));
        QVERIFY(!said.contains(u"Mia Hartung"));
        input.answerBy = {};
        lacks(processorLetter(input), u"request"_s, u"answer-by"_s);
        input.answerBy = input.frame.on;
        lacks(processorLetter(input), u"request"_s, u"answer-by-past"_s);
        input.answerBy = QDate(2026, 11, 25);
        input.processor.address.clear();
        lacks(processorLetter(input), u"addressee"_s, u"processor-address"_s);
        input.processor.email = u"datenschutz@netcup.example"_s;
        input.identifiers.clear();
        lacks(processorLetter(input), u"person"_s, u"identifier"_s);
    }
};

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
