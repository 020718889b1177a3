// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleletters.h"

#include "core/words.h"

#include <QTest>

#include <algorithm>

using namespace habeas;
using namespace habeas::letters;
using namespace Qt::Literals::StringLiterals;

using Mutation = void (*)(AnswerInput &);
Q_DECLARE_METATYPE(Mutation)

namespace {

LetterContent contentOf(const AnswerInput &input)
{
    const auto content = answerLetter(input);
    return content ? *content : LetterContent();
}

QStringList partCodes(const LetterContent &content)
{
    QStringList codes;
    for (const Part &part : content.parts)
        codes << part.code;
    return codes;
}

/// The text of one part, a line for each string.
QString textOfPart(const LetterContent &content, const QString &code)
{
    QString text;
    forEachText(content, [&](const QString &place, const QString &said) {
        if (place == code)
            text += said + u'\n';
    });
    return text;
}

void answerForSelf(AnswerInput &input)
{
    input.frame.request.representative.reset();
}

} // namespace

class TestAnswerLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hasEveryPartOfTheLaw_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("German") << Language::German;
        QTest::newRow("English") << Language::English;
    }

    void hasEveryPartOfTheLaw()
    {
        QFETCH(Language, language);
        const auto content = answerLetter(sample::answer(language));
        QVERIFY2(content, qPrintable(content ? QString() : content.error().message));
        QCOMPARE(content->missing, QList<Missing>());
        QVERIFY(renderable(*content));
        QCOMPARE(partCodes(*content),
                 (QStringList{u"15.1"_s, u"15.1.a"_s, u"15.1.b"_s, u"15.1.c"_s, u"15.1.d"_s, u"15.1.e"_s, u"15.1.f"_s,
                              u"15.1.g"_s, u"15.1.h"_s, u"15.2"_s, u"15.3"_s, u"15.4"_s, u"20"_s, u"ledger"_s,
                              u"file"_s, u"dpo"_s}));
        for (const Part &part : content->parts) {
            QVERIFY2(!part.blocks.isEmpty(), qPrintable(part.code));
            QVERIFY2(!part.article.isEmpty() || part.code == u"ledger", qPrintable(part.code));
        }
        QVERIFY(!sample::textOf(*content).contains(u"{{"));
        QVERIFY(!sample::textOf(*content).contains(u"  "));
    }

    /// Nothing is said of what was found where nobody has looked yet.
    void whatNobodyReadIsNotSaidToHoldNothing()
    {
        AnswerInput input = sample::answer(Language::German);
        for (LedgerLine &line : input.ledger) {
            line = {.system = line.system, .systemName = line.systemName};
        }
        const LetterContent content = contentOf(input);
        const QString said = textOfPart(content, u"15.1"_s);
        QVERIFY2(said.contains(u"Wir haben kein System gelesen"), qPrintable(said));
        QVERIFY(!sample::textOf(content).contains(u"nichts über dich gefunden"));
        QVERIFY(!said.contains(u"die wir lesen konnten"));
        QVERIFY(!content.missing.isEmpty()); // and it is not finished
        input.ledger.first().state = LedgerLine::State::Nothing;
        QVERIFY(textOfPart(contentOf(input), u"15.1"_s).contains(u"In den Systemen, die wir lesen konnten"));
    }

    void eachInputLeftOutIsMissedInItsPart_data()
    {
        QTest::addColumn<Mutation>("leaveOut");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("what");
        QTest::addColumn<Missing::Place>("place");
        const auto row = [](const char *name, Mutation leaveOut, const char *part, const char *what,
                            Missing::Place place) {
            QTest::newRow(name) << leaveOut << QString::fromLatin1(part) << u"letters.missing."_s + QLatin1String(what)
                                << place;
        };
        using enum Missing::Place;
        row(
            "(a) purpose", [](AnswerInput &i) { i.systems[0].purpose = {}; }, "15.1.a", "purpose", System);
        row(
            "(a) purpose in the other language only", [](AnswerInput &i) { i.systems[0].purpose.german.clear(); },
            "15.1.a", "purpose", System);
        row(
            "(a) legal basis", [](AnswerInput &i) { i.systems[0].legalBasis = {}; }, "15.1.a", "legal-basis", System);
        row(
            "(a) name of a system", [](AnswerInput &i) { i.systems[0].name = u" "_s; }, "15.1.a", "system-name",
            System);
        row(
            "(b) no category", [](AnswerInput &i) { i.systems[0].categories.clear(); }, "15.1.b", "categories", System);
        row(
            "(b) one category blank", [](AnswerInput &i) { i.systems[0].categories[1] = {}; }, "15.1.b", "categories",
            System);
        row(
            "(c) recipient without name", [](AnswerInput &i) { i.systems[0].recipients[0].name.clear(); }, "15.1.c",
            "recipient", System);
        row(
            "(d) period", [](AnswerInput &i) { i.systems[1].retention.rule = {}; }, "15.1.d", "retention", System);
        row(
            "(f) authority's name", [](AnswerInput &i) { i.frame.organisation.authority.name.clear(); }, "15.1.f",
            "authority", Organisation);
        row(
            "(f) authority's address", [](AnswerInput &i) { i.frame.organisation.authority.address.clear(); }, "15.1.f",
            "authority", Organisation);
        row(
            "(g) source in the other language only", [](AnswerInput &i) { i.systems[1].source.german.clear(); },
            "15.1.g", "source", System);
        row(
            "(h) decision in the other language only",
            [](AnswerInput &i) { i.systems[1].automatedDecision.english = u"x"_s; }, "15.1.h", "automated-decision",
            System);
        row(
            "15(2) safeguard", [](AnswerInput &i) { i.systems[4].recipients[0].safeguard = {}; }, "15.2", "safeguard",
            System);
        row(
            "15(2) country that is none", [](AnswerInput &i) { i.systems[4].recipients[0].thirdCountry = u"XX"_s; },
            "15.2", "country", System);
        row(
            "15(2) country inside the EEA", [](AnswerInput &i) { i.systems[4].recipients[0].thirdCountry = u"FR"_s; },
            "15.2", "country", System);
        row(
            "15(3) bundle", [](AnswerInput &i) { i.bundleFile.clear(); }, "15.3", "bundle", Letter);
        row(
            "15(3) one item undecided", [](AnswerInput &i) { i.counts[0].handedOut -= 1; }, "15.3", "undecided",
            Review);
        row(
            "15(3) one item too many", [](AnswerInput &i) { i.counts[0].handedOut += 1; }, "15.3", "undecided", Review);
        row(
            "15(3) no decisions at all", [](AnswerInput &i) { i.counts.removeAt(1); }, "15.3", "undecided", Review);
        row(
            "15(4) ground", [](AnswerInput &i) { i.counts[0].leftOut[0].ground.clear(); }, "15.4", "ground", Review);
        row(
            "15(4) ground that is none", [](AnswerInput &i) { i.counts[0].leftOut[0].ground = u"because"_s; }, "15.4",
            "ground", Review);
        row(
            "15(4) policy in the other language only",
            [](AnswerInput &i) { i.systems[0].thirdPartyPolicy.german.clear(); }, "15.4", "policy", System);
        row(
            "ledger: a system without line", [](AnswerInput &i) { i.ledger.removeAt(0); }, "ledger", "unanswered",
            Ledger);
        row(
            "ledger: an open line", [](AnswerInput &i) { i.ledger[0].state = LedgerLine::State::Open; }, "ledger",
            "unanswered", Ledger);
        row(
            "ledger: a running line", [](AnswerInput &i) { i.ledger[0].state = LedgerLine::State::Running; }, "ledger",
            "unanswered", Ledger);
        row(
            "ledger: how", [](AnswerInput &i) { i.ledger[0].how.clear(); }, "ledger", "how", Ledger);
        row(
            "ledger: how, without words",
            [](AnswerInput &i) {
                i.ledger[0].how = {{u"how.nobody-knows"_s, {}}};
            },
            "ledger", "words", Letter);
        row(
            "ledger: when", [](AnswerInput &i) { i.ledger[0].readAt = {}; }, "ledger", "read-on", Ledger);
        row(
            "ledger: why not asked", [](AnswerInput &i) { i.ledger[5].reason.clear(); }, "ledger", "reason", Ledger);
        row(
            "ledger: why in part", [](AnswerInput &i) { i.ledger[4].reason.clear(); }, "ledger", "reason", Ledger);
        row(
            "ledger: head has not agreed", [](AnswerInput &i) { i.ledger[5].approved = false; }, "ledger", "approval",
            Ledger);
        row(
            "ledger: gap without words",
            [](AnswerInput &i) { i.ledger[4].gaps[0].reason.name = u"gap.nobody-knows"_s; }, "ledger", "words", Letter);
        row(
            "ledger: a line of no system", [](AnswerInput &i) { i.systems.removeAt(2); }, "ledger", "not-in-register",
            System);
        row(
            "file: until when", [](AnswerInput &i) { i.fileKeptUntil = {}; }, "file", "kept-until", Letter);
        row(
            "officer: how to reach",
            [](AnswerInput &i) {
                i.frame.organisation.dpo = {u"K. Vogelsang"_s, {}, {}, {}, {}};
            },
            "dpo", "dpo", Organisation);
        row(
            "rights: none", [](AnswerInput &i) { i.frame.request.rights.clear(); }, "rights", "no-rights", Case);
        row(
            "rights: none that it answers", [](AnswerInput &i) { i.frame.request.rights = {law::Right::Erasure}; },
            "rights", "right.erasure", Case);
        row(
            "addressee: no name", [](AnswerInput &i) { i.frame.request.representative->name.clear(); }, "addressee",
            "addressee", Case);
        row(
            "addressee: no address", [](AnswerInput &i) { i.frame.request.representative->postal.clear(); },
            "addressee", "addressee", Case);
        row(
            "addressee: a class speaker",
            [](AnswerInput &i) { i.frame.request.representative->capacity = Representative::Capacity::ClassSpeaker; },
            "addressee", "no-right", Case);
        row(
            "subject", [](AnswerInput &i) { i.frame.request.subject = {}; }, "subject", "subject", Case);
        row(
            "number", [](AnswerInput &i) { i.frame.request.number.clear(); }, "info", "case-number", Case);
        row(
            "receipt", [](AnswerInput &i) { i.frame.request.events.clear(); }, "info", "received", Case);
        row(
            "date", [](AnswerInput &i) { i.frame.on = {}; }, "info", "date", Letter);
        row(
            "letterhead: name",
            [](AnswerInput &i) {
                i.frame.organisation.letterhead.name.clear();
                i.frame.organisation.name.clear();
            },
            "letterhead", "sender-name", Organisation);
        row(
            "letterhead: address", [](AnswerInput &i) { i.frame.organisation.letterhead.address.clear(); },
            "letterhead", "sender-address", Organisation);
        row(
            "signature", [](AnswerInput &i) { i.frame.organisation.head = {}; }, "signature", "head", Organisation);
        row(
            "seal: head of the journal", [](AnswerInput &i) { i.frame.journalHead.clear(); }, "seal", "journal-head",
            Letter);
        row(
            "seal: fingerprint", [](AnswerInput &i) { i.frame.keyFingerprint.clear(); }, "seal", "fingerprint", Letter);
    }

    void eachInputLeftOutIsMissedInItsPart()
    {
        QFETCH(Mutation, leaveOut);
        QFETCH(QString, part);
        QFETCH(QString, what);
        QFETCH(Missing::Place, place);
        AnswerInput input = sample::answer();
        input.frame.request.rights = {law::Right::Access};
        QCOMPARE(contentOf(input).missing, QList<Missing>());
        leaveOut(input);

        const LetterContent content = contentOf(input);
        QCOMPARE(content.missing.size(), 1);
        QCOMPARE(content.missing.first().part, part);
        QCOMPARE(content.missing.first().what.name, what);
        QCOMPARE(content.missing.first().place, place);
        QVERIFY(!content.isFilled(part));

        const auto may = renderable(content);
        QVERIFY(!may);
        QCOMPARE(may.error().kind, Error::Kind::Refused);
        QCOMPARE(may.error().code, u"letter.incomplete"_s);
        const Words german = Words::of(Language::German);
        const Words english = Words::of(Language::English);
        QVERIFY2(may.error().message.contains(german.sentence(u"letters.part."_s + part)),
                 qPrintable(may.error().message));
        QVERIFY(german.knows(what) && english.knows(what));
        QVERIFY(german.knows(u"letters.part."_s + part));
    }

    /// Whom those concerned have let act for them is answered like anybody who may.
    void aClassSpeakerWithAuthorityIsAnswered()
    {
        AnswerInput input = sample::answer();
        input.frame.request.representative->capacity = Representative::Capacity::ClassSpeaker;
        QCOMPARE(contentOf(input).missing.size(), 1);
        Event shown;
        shown.id = EventId::create();
        shown.kind = Event::Kind::CapacityShown;
        shown.on = input.frame.on;
        input.frame.request.events << shown;
        QCOMPARE(contentOf(input).missing, QList<Missing>());
        Event voided = shown;
        voided.id = EventId::create();
        voided.kind = Event::Kind::Corrected;
        voided.replaces = shown.id;
        input.frame.request.events << voided;
        QCOMPARE(contentOf(input).missing.size(), 1);
    }

    /// Of what other letters deal with it says what has happened, and not what was to come.
    void whatOtherLettersDealWithIsNamed()
    {
        AnswerInput input = sample::answer();
        input.frame.request.rights = {law::Right::Access, law::Right::Erasure};
        LetterContent content = contentOf(input);
        QCOMPARE(content.missing, QList<Missing>());
        QVERIFY(textOfPart(content, u"apart"_s)
                    .replace(QChar(0xa0), u' ')
                    .contains(u"Löschung (Art. 17 DSGVO): Darauf antworten wir Ihnen mit einem eigenen Schreiben."));
        QVERIFY(textOfPart(content, u"15.1"_s).contains(u"Ja. Wir verarbeiten"));
        input.apart.insert(law::Right::Erasure, QDate(2026, 11, 18));
        input.changedOn = QDate(2026, 11, 18);
        input.childPage = true;
        content = contentOf(input);
        QVERIFY(textOfPart(content, u"child.found"_s).contains(u"in einem anderen Brief von uns"));
        QCOMPARE(content.missing, QList<Missing>());
        const QString apart = textOfPart(content, u"apart"_s).replace(QChar(0xa0), u' ');
        QVERIFY2(apart.contains(u"Darauf haben wir Ihnen mit einem eigenen Schreiben geantwortet, das am Mittwoch, "
                                "18. November 2026, hinausging."),
                 qPrintable(apart));
        QVERIFY(!apart.contains(u"antworten wir Ihnen"));
        const QString whether = textOfPart(content, u"15.1"_s).replace(QChar(0xa0), u' ');
        QVERIFY2(!whether.contains(u"Wir verarbeiten")
                     && whether.contains(u"seither auf Ihre Anfrage hin mit ihnen getan haben"),
                 qPrintable(whether));
    }

    void aGapWhereThereIsNoSystemAtAll()
    {
        AnswerInput input = sample::answer();
        input.systems.clear();
        input.ledger.clear();
        input.counts.clear();
        const LetterContent content = contentOf(input);
        QCOMPARE(content.missing.size(), 1);
        QCOMPARE(content.missing.first().what.name, u"letters.missing.no-systems"_s);
    }

    void cureNamesTheSystem()
    {
        AnswerInput input = sample::answer();
        sample::systemNamed(input, u"Verzeichnisdienst"_s)->retention.rule = {};
        const LetterContent content = contentOf(input);
        QCOMPARE(content.missing.first().system, sample::systemNamed(input, u"Verzeichnisdienst"_s)->id);
        QVERIFY(textOfPart(content, u"15.1.d"_s).contains(u"[fehlt]"));
    }

    void speaksToTheRepresentative()
    {
        const LetterContent content = contentOf(sample::answer());
        const QString text = sample::textOf(content);
        QCOMPARE(content.addressee.first(), u"Sabine Hartung"_s);
        QCOMPARE(content.salutation, u"Guten Tag Sabine Hartung,"_s);
        QVERIFY(text.contains(u"Sie haben für Ihr Kind Mia Hartung Auskunft über die gespeicherten Daten"));
        QVERIFY(text.contains(u"Ja. Wir verarbeiten personenbezogene Daten über Ihr Kind Mia Hartung."));
        const LetterContent english = contentOf(sample::answer(Language::English));
        QVERIFY(sample::textOf(english).contains(u"You have asked on behalf of your child Mia Hartung for access"));
    }

    void speaksToTheSubject()
    {
        AnswerInput input = sample::answer();
        answerForSelf(input);
        input.frame.salutation = u"Sehr geehrte Frau Hartung,"_s;
        const LetterContent content = contentOf(input);
        QCOMPARE(content.addressee.first(), u"Mia Hartung"_s);
        QCOMPARE(content.salutation, u"Sehr geehrte Frau Hartung,"_s);
        QCOMPARE(content.subject, u"Auskunft über Ihre Daten"_s);
        QVERIFY(sample::textOf(content).contains(u"Ja. Wir verarbeiten personenbezogene Daten über Sie."));
        QVERIFY(!sample::textOf(content).contains(u"Kind Mia"));
    }

    /// Whoever has not shown whose child it is (custody unclear), and a lawyer, hear of no child of theirs.
    void speaksNeutrally_data()
    {
        QTest::addColumn<Representative::Capacity>("capacity");
        QTest::newRow("lawyer") << Representative::Capacity::Lawyer;
        QTest::newRow("custody unclear") << Representative::Capacity::CustodyUnclear;
    }
    void speaksNeutrally()
    {
        QFETCH(Representative::Capacity, capacity);
        AnswerInput input = sample::answer();
        input.frame.request.representative->capacity = capacity;
        const LetterContent content = contentOf(input);
        QCOMPARE(content.subject, u"Auskunft über die Daten von Mia Hartung"_s);
        QVERIFY(!sample::textOf(content).contains(u"Ihr Kind"));
    }

    void aNegativeAnswerIsAnAnswer()
    {
        const LetterContent content = contentOf(sample::negativeAnswer());
        QCOMPARE(content.missing, QList<Missing>());
        QVERIFY(textOfPart(content, u"15.1"_s)
                    .contains(u"Nein. Wir haben alle Systeme unseres Verzeichnisses durchsucht und keine"));
        QCOMPARE(partCodes(content),
                 (QStringList{u"15.1"_s, u"15.1.e"_s, u"15.1.f"_s, u"15.3"_s, u"15.4"_s, u"20"_s, u"ledger"_s,
                              u"file"_s, u"dpo"_s}));
        const auto &table = std::get<Table>(content.parts.at(6).blocks.at(1));
        QCOMPARE(table.rows.size(), 6);
        for (const QStringList &row : table.rows)
            QCOMPARE(row.at(1), u"nichts gefunden"_s);
        QVERIFY(textOfPart(content, u"15.1.f"_s).contains(u"Prinzenstraße"));
    }

    void nothingFoundIsNoDenialWhereSomethingWasNotRead()
    {
        AnswerInput input = sample::negativeAnswer();
        LedgerLine *line = sample::lineNamed(input, u"Videokonferenz"_s);
        line->state = LedgerLine::State::Failed;
        line->reason = u"Der Anbieter antwortet nicht."_s;
        line->approved = true;
        line->how.clear();
        const LetterContent content = contentOf(input);
        QCOMPARE(content.missing, QList<Missing>());
        const QString text = textOfPart(content, u"15.1"_s);
        QVERIFY(!text.contains(u"Nein."));
        QVERIFY(text.contains(u"Ein System konnten wir nicht oder nur zum Teil lesen."));
        QVERIFY(textOfPart(content, u"15.1.a"_s).contains(u"Videokonferenz (nicht vollständig gelesen)"));
        QVERIFY(textOfPart(content, u"ledger"_s).contains(u"nicht lesbar\nDer Anbieter antwortet nicht."));
    }

    void theLedgerListsEverySystem()
    {
        AnswerInput input = sample::answer();
        const LetterContent content = contentOf(input);
        const QString text = textOfPart(content, u"ledger"_s);
        for (const LedgerLine &line : input.ledger)
            QVERIFY2(text.contains(line.systemName), qPrintable(line.systemName));
        QVERIFY(text.contains(u"nichts gefunden"));
        QVERIFY(text.contains(u"nicht abgefragt\nSicherungskopien enthalten nichts"));
        QVERIFY(text.contains(u"4\u00a0Funde, unvollständig"));
        QVERIFY(text.contains(u"Betroffen sind 2 Stellen. Wo: raum-4d/2026/a, raum-4d/2026/b."));
        QVERIFY(text.contains(u"zwischen Dienstag, 10.\u00a0November 2026, und Donnerstag, 12.\u00a0November 2026"));
    }

    void manyPlacesOfOneGapAreCounted()
    {
        AnswerInput input = sample::answer();
        LedgerLine *line = sample::lineNamed(input, u"Videokonferenz"_s);
        line->gaps.clear();
        for (int i = 0; i < 1000; ++i)
            line->gaps << Gap{{u"gap.folder-too-deep"_s, {}}, u"ordner-%1"_s.arg(i)};
        const QString text = textOfPart(contentOf(input), u"ledger"_s);
        QVERIFY(text.contains(
            u"Betroffen sind 1.000 Stellen. Wo: ordner-0, ordner-1, ordner-2, ordner-3, ordner-4 und 995 weitere, "
            "alle in der Datei ledger.json im Datenpaket."));
    }

    void saysWhatIsLeftOutHowOftenAndWhy()
    {
        const AnswerInput input = sample::answer();
        const LetterContent content = contentOf(input);
        const QString text = textOfPart(content, u"15.4"_s);
        QVERIFY(text.contains(u"Zurückgehalten: 17\u00a0Funde. Geschwärzt, also ohne einzelne Stellen "
                              u"herausgegeben: 108\u00a0Funde."));
        const auto *ground = input.grounds.find(input.counts.first().leftOut.first().ground);
        QVERIFY(ground);
        QVERIFY(text.contains(typesetFree(ground->title.german)));
        QVERIFY(text.contains(
            u"Regel für Daten anderer Personen in Nextcloud „Lernraum“: Kommentare anderer sind unkenntlich gemacht"));
        const QString copies = textOfPart(content, u"15.3"_s);
        QVERIFY(copies.contains(u"Nextcloud „Lernraum“\n1.942\n1.817\n108\n0\n17\n"));
        QVERIFY(copies.contains(u"Schülerakte auf Papier\n12\n0\n0\n12\n0\n"));
        QVERIFY(copies.contains(u"Auf Papier liegen 12 Kopien bei."));
    }

    void saysHowTheBundleIsOpened()
    {
        AnswerInput input = sample::answer();
        QVERIFY(
            textOfPart(contentOf(input), u"15.3"_s).contains(u"mit einem Passwort verschlüsselt, das Sie getrennt"));
        input.bundleKey = BundleKey::PersonalKey;
        QVERIFY(textOfPart(contentOf(input), u"15.3"_s).contains(u"mit Ihrem eigenen age-Schlüssel verschlüsselt."));
    }

    void saysInWhichFormTheCopyComes()
    {
        AnswerInput input = sample::answer();
        input.frame.request.rights = {law::Right::Access};
        input.copy = CopyForm::Paper;
        const LetterContent paper = contentOf(input);
        QCOMPARE(paper.missing, QList<Missing>());
        const QString copy = textOfPart(paper, u"15.3"_s);
        QVERIFY2(copy.contains(u"Die Kopie liegt diesem Schreiben als Papierfassung bei"), qPrintable(copy));
        QVERIFY(!copy.contains(u"Datenpaket") && !copy.contains(u"verschlüsselt"));
        QVERIFY(paper.enclosures.contains(u"Anlage: Papierfassung der Daten"_s));
        input.copy = CopyForm::Both;
        const QString both = textOfPart(contentOf(input), u"15.3"_s);
        QVERIFY(both.contains(u"Die Kopie liegt im Datenpaket") && both.contains(u"auch als Papierfassung bei"));
    }

    /// Art. 20(1): machine-readable, which paper is not.
    void portableDataAreNotHandedOutOnPaperAlone()
    {
        AnswerInput input = sample::answer();
        QVERIFY(input.frame.request.rights.contains(law::Right::Portability));
        input.copy = CopyForm::Paper;
        QCOMPARE(contentOf(input).missing.constFirst().what.name, u"letters.missing.paper-portability"_s);
        input.copy = CopyForm::Both;
        QCOMPARE(contentOf(input).missing, QList<Missing>());
    }

    void theRuleForChatsIsSaid_data()
    {
        QTest::addColumn<System::ChatRule>("rule");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("said");
        using enum System::ChatRule;
        QTest::newRow("own messages, German")
            << OwnMessages << Language::German << u"Aus Chats erhalten Sie die eigenen"_s;
        QTest::newRow("own messages, English")
            << OwnMessages << Language::English << u"Of chats you receive your own messages"_s;
        QTest::newRow("masked, German") << Masked << Language::German << u"andere Personen sind darin unkenntlich"_s;
    }

    void theRuleForChatsIsSaid()
    {
        QFETCH(const System::ChatRule, rule);
        QFETCH(const Language, language);
        QFETCH(const QString, said);
        AnswerInput input = sample::answer(language);
        QVERIFY(!textOfPart(contentOf(input), u"15.4"_s).contains(said));
        input.systems[2].chatRule = rule; // it held nothing: nothing to say
        QVERIFY(!textOfPart(contentOf(input), u"15.4"_s).contains(said));
        input.systems[0].chatRule = rule;
        const QString text = textOfPart(contentOf(input), u"15.4"_s);
        QVERIFY2(text.contains(said), qPrintable(text));
    }

    void foreignValuesInSentencesAreWrittenOut()
    {
        AnswerInput input = sample::answer();
        input.ledger[0].how = {{u"how.folder"_s, {{u"folder"_s, u"\U0001f9e6\u202e"_s}, {u"files"_s, 3}}}};
        QVERIFY(textOfPart(contentOf(input), u"ledger"_s).contains(u"[U+1F9E6][U+202E]"));
    }

    void portabilityFollowsTheLegalBasis()
    {
        const QString text = textOfPart(contentOf(sample::answer()), u"20"_s);
        QVERIFY(text.contains(u"Übertragbar\nRechtsgrundlage\nNextcloud „Lernraum“\nEinwilligung"));
        QVERIFY(text.contains(u"Nicht übertragbar\nRechtsgrundlage\nVerzeichnisdienst\nArt.\u00a06"));
        QVERIFY(text.contains(u"dient einer öffentlichen Aufgabe"));
        QVERIFY(text.contains(u"(Art.\u00a020 Abs.\u00a01 und 3\u00a0DSGVO)"));
        AnswerInput priv = sample::answer();
        priv.frame.organisation.body = Organisation::Body::Private;
        QVERIFY(!textOfPart(contentOf(priv), u"20"_s).contains(u"öffentlichen Aufgabe"));
    }

    void portabilityAloneAsksNothingOfArticle15()
    {
        AnswerInput input = sample::answer();
        input.frame.request.rights = {law::Right::Portability};
        sample::systemNamed(input, u"Nextcloud"_s)->purpose = {};
        const LetterContent content = contentOf(input);
        QCOMPARE(content.missing, QList<Missing>());
        QCOMPARE(
            partCodes(content),
            (QStringList{u"15.1.e"_s, u"15.1.f"_s, u"15.3"_s, u"15.4"_s, u"20"_s, u"ledger"_s, u"file"_s, u"dpo"_s}));
        for (const Part &part : content.parts)
            QVERIFY2(!part.article.contains(u"Art.\u00a015"), qPrintable(part.article));
        sample::systemNamed(input, u"Nextcloud"_s)->legalBasis = {};
        QCOMPARE(contentOf(input).missing.first().part, u"20"_s);
    }

    void aLateAnswerSaysSo()
    {
        AnswerInput input = sample::answer();
        input.frame.on = QDate(2026, 11, 27);
        QVERIFY(!sample::textOf(contentOf(input)).contains(u"abgelaufen"));
        input.frame.on = QDate(2026, 11, 28);
        QVERIFY(sample::textOf(contentOf(input))
                    .contains(u"Die Frist für diese Antwort ist am Freitag, 27.\u00a0November 2026, abgelaufen."));
    }

    void churchLawIsRefusedNotGuessed()
    {
        AnswerInput input = sample::answer();
        input.frame.organisation.regime = Organisation::Regime::Kdg;
        const auto content = answerLetter(input);
        QVERIFY(!content);
        QCOMPARE(content.error().code, u"letter.regime"_s);
    }

    void valuesAreNeverReadAsTemplates()
    {
        AnswerInput input = sample::answer();
        const QString trap = u"{{head}} {{#rights}}x{{/rights}} {{>sender}} {{=<% %>=}} {{{head}}}"_s;
        input.frame.request.subject.familyName = trap;
        sample::systemNamed(input, u"Nextcloud"_s)->purpose.german = trap;
        const LetterContent content = contentOf(input);
        QCOMPARE(content.missing, QList<Missing>());
        QVERIFY(content.subject.contains(trap));
        QVERIFY(textOfPart(content, u"15.1.a"_s).contains(trap));
    }

    void hostileNamesNeitherHideNorReorder()
    {
        AnswerInput input = sample::answer();
        input.frame.request.subject.familyName = u"Har\u202etung\u0000\u200b\nZwei"_s;
        sample::lineNamed(input, u"Videokonferenz"_s)->gaps = {
            {{u"gap.folder-too-deep"_s, {}}, u"\U0001f9e6/漢\u202egpj.exe"_s}};
        const LetterContent content = contentOf(input);
        QVERIFY(renderable(content));
        QVERIFY(content.subject.contains(u"Har[U+202E]tung[U+0000][U+200B] Zwei"));
        QVERIFY(textOfPart(content, u"ledger"_s).contains(u"Wo: [U+1F9E6]/[U+6F22][U+202E]gpj.exe."));
    }

    void aPageForAYoungPerson()
    {
        AnswerInput input = sample::answer();
        QVERIFY(contentOf(input).childPage.isEmpty());
        input.childPage = true;
        const LetterContent content = contentOf(input);
        QCOMPARE(content.missing, QList<Missing>());
        QCOMPARE(content.childTitle, u"Für Mia"_s);
        QCOMPARE(content.childPage.size(), 4);
        const QString text = sample::textOf(content);
        QVERIFY(text.startsWith(u"Für Mia\n"));
        QVERIFY(text.contains(u"Sabine Hartung hat deine Schule gefragt: Was wisst ihr über Mia?"));
        QVERIFY(text.contains(u"An 4 Stellen steht etwas über dich:"));
        QVERIFY(text.contains(u"125 Stücke zeigen wir nicht oder nur zum Teil."));
        input.frame.request.language = Language::English;
        QCOMPARE(contentOf(input).childTitle, u"For Mia"_s);
    }

    void thePageForAYoungPersonStaysOnePage()
    {
        AnswerInput input = sample::longAnswer(20);
        input.childPage = true;
        const LetterContent content = contentOf(input);
        const auto &places = std::get<Bullets>(content.childPage.at(1).blocks.at(1));
        QCOMPARE(places.items.size(), 6);
        QVERIFY(sample::textOf(content).contains(u"Dazu kommen 18 weitere Stellen."));
    }

private:
    /// Up to the first space that typesetting may have made a no-break one.
    static QString typesetFree(const QString &text) { return text.section(u' ', 0, 1); }
};

QTEST_GUILESS_MAIN(TestAnswerLetter)
#include "tst_answerletter.moc"
