// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lacking.h"

using namespace habeas;
using namespace habeas::letters;
using letters::sample::lacks;
using letters::sample::text;
using namespace Qt::Literals::StringLiterals;
using enum DonePart::Outcome;
using enum law::Right;

namespace {

/// Two systems with something in them, one with nothing; each part says what became of the first two, in this order,
/// and those beyond speak of the second one as well.
DoneInput input(const QList<law::Right> &rights, const QList<DonePart> &parts, Language language = Language::German)
{
    DoneInput made;
    made.frame = sample::frame(language);
    made.rights = rights;
    made.table = sample::grounds();
    made.doneOn = made.frame.on;
    made.fileKeptUntil = QDate(2029, 12, 31);
    for (const auto &[name, found] :
         {std::pair(u"Nextcloud"_s, 12), std::pair(u"Papierakte"_s, 3), std::pair(u"Protokolle"_s, 0)}) {
        LedgerLine line;
        line.system = SystemId::create();
        line.systemName = name;
        line.found = found;
        made.ledger << line;
    }
    made.parts = parts;
    for (qsizetype i = 0; i < made.parts.size(); ++i)
        made.parts[i].system = made.ledger.at(qMin<qsizetype>(i, 1)).system;
    return made;
}

DonePart part(DonePart::Outcome outcome, const QString &what = {}, const law::ReliedGround &ground = {})
{
    return {{}, what, outcome, ground, {}};
}

Letter::Refuses refused(const DoneInput &input)
{
    return refusedBy(input.parts, input.rights, input.ledger);
}

bool isRefusal(const Result<LetterContent> &letter)
{
    const QString said = text(letter);
    return said.contains(u"Beschwerde bei der Aufsichtsbehörde") && said.contains(u"Klage vor Gericht")
        && said.contains(u"Verwaltungsgericht");
}

} // namespace

class TestDoneLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsDoneIsSaid()
    {
        const DoneInput whole = input({Erasure}, {part(Erased), part(Erased, u"Fotos"_s), part(Erased)});
        const auto letter = doneLetter(whole);
        QCOMPARE(letter->missing, QList<Missing>());
        QVERIFY(text(letter).contains(u"Nextcloud: alle Daten, die wir dort gefunden haben\n"));
        QVERIFY(text(letter).contains(u"Papierakte: Fotos\n"));
        QVERIFY(text(letter).contains(u"Papierakte: alles Übrige, was wir dort gefunden haben\n"));
        QVERIFY(!text(letter).contains(u"Was bleibt"));
        QVERIFY(!isRefusal(letter)); // nothing is refused: no court
        QCOMPARE(refused(whole), Letter::Refuses::Nothing);

        DoneInput other = whole;
        other.doneOn = {};
        lacks(doneLetter(other), u"done"_s, u"done-on"_s);
        other.doneOn = other.frame.on.addDays(1);
        lacks(doneLetter(other), u"done"_s, u"done-later"_s);
        other.doneOn = receivedOn(other.frame.request.events);
        QCOMPARE(doneLetter(other)->missing, QList<Missing>());
        other.doneOn = other.doneOn.addDays(-1); // before anybody asked for it
        lacks(doneLetter(other), u"done"_s, u"done-before"_s);
        other = whole;
        other.today = other.frame.on;
        QCOMPARE(doneLetter(other)->missing, QList<Missing>());
        other.today = other.today.addDays(-1);
        lacks(doneLetter(other), u"done"_s, u"dated-ahead"_s);
        other = whole;
        other.rights << Access;
        lacks(doneLetter(other), u"done"_s, u"answer-instead"_s);
        other = input({Rectification}, {});
        other.what = u"Berichtigt."_s;
        lacks(doneLetter(other), u"recipients"_s, u"where"_s); // nobody was told, because nobody was asked about
        other = input({ConsentWithdrawal}, {part(Ended), part(Ended)});
        QVERIFY(!text(doneLetter(other)).contains(u"unterrichtet")); // Art. 19 speaks of Art. 16, 17 and 18 only
    }

    /// Where nobody could look, nothing was done: the letter says where, and why not.
    void whatWasNotSearchedIsSaidWithItsReason()
    {
        DoneInput made = input({Erasure}, {part(Erased), part(Erased)});
        QVERIFY(!text(doneLetter(made)).contains(u"Was wir nicht durchsuchen konnten"));
        LedgerLine &line = made.ledger.last();
        line.state = LedgerLine::State::Failed;
        lacks(doneLetter(made), u"unsearched"_s, u"reason"_s);
        line.reason = u"Der Server ist seit dem Brand nicht mehr lesbar."_s;
        const QString said = text(doneLetter(made));
        QVERIFY(said.contains(u"Was wir nicht durchsuchen konnten"));
        QVERIFY(said.contains(u"Protokolle: nicht lesbar. Der Server ist seit dem Brand nicht mehr lesbar.\n"));
        // What the program said of it, it said in the language of its window.
        line.failure = Code{u"failure.run"_s, {{u"message"_s, u"The server does not answer."_s}}};
        line.gaps = {{{u"gap.not-compared"_s, {{u"message"_s, u"The blob is damaged."_s}}}, {}}};
        const QString failed = text(doneLetter(made));
        QVERIFY(failed.contains(u"Protokolle: nicht lesbar. Der Abruf ist fehlgeschlagen. Der Server ist seit"));
        QVERIFY(failed.contains(u"zum Vergleich lesen.") && !failed.contains(u" is ") && !failed.contains(u"server"));
        line.failure.reset();
        line.gaps.clear();
        line.state = LedgerLine::State::NotAsked;
        QVERIFY(text(doneLetter(made)).contains(u"Protokolle: nicht abgefragt. Der Server"));
        made.rights = {Rectification}; // about what was named, not about all
        QVERIFY(!text(doneLetter(made)).contains(u"Was wir nicht durchsuchen konnten"));
    }

    /// Names of fields, lines of files and branches of a directory are nobody's words; and each gap is said once.
    void whatCouldNotBeSearchedIsSaidInPlainWords()
    {
        DoneInput made = input({Erasure}, {part(Erased), part(Erased)});
        LedgerLine &line = made.ledger.first();
        line.state = LedgerLine::State::Partial;
        line.reason = u"Der Export ist der letzte, den es gibt."_s;
        line.how = {{u"how.ldap-unknown"_s, {{u"attributes"_s, u"eduPersonPrincipalName"_s}}}};
        const QString entry = u"uid=mia,ou=people,dc=schule"_s;
        const auto damaged = [](qint64 count, int at) {
            return Code{u"gap.ldif-bad-line"_s, {{u"count"_s, count}, {u"lines"_s, QJsonArray{at}}}};
        };
        line.gaps = {
            {{u"gap.ldap-attributes-hidden"_s, {{u"attributes"_s, QJsonArray{u"sn"_s, u"employeeNumber"_s}}}}, entry},
            {damaged(1, 12), entry},
            {damaged(3, 40), u"export.ldif"_s},
            {{u"gap.ldif-group-missing"_s, {}}, u"cn=chor,ou=groups,dc=schule"_s},
            {{u"gap.ldif-group-missing"_s, {}}, u"cn=ag,ou=groups,dc=schule"_s}};
        const auto letter = doneLetter(made);
        QCOMPARE(letter->missing, QList<Missing>());
        const QString said = text(letter);
        QVERIFY2(said.contains(u"Nextcloud: 2 Felder des Eintrags darf das Konto, mit dem wir lesen, nicht sehen"),
                 qPrintable(said));
        QVERIFY(said.contains(u"4 Stellen der Verzeichnisdatei sind beschädigt"));
        QCOMPARE(said.count(u"beschädigt"_s), 1);
        QVERIFY(said.contains(u"Betroffen sind 2 Stellen."));
        for (const QString &raw : {u"employeeNumber"_s, u"eduPerson"_s, u"dc="_s, u"ou="_s, u"Zeile"_s})
            QVERIFY2(!said.contains(raw), qPrintable(raw));
    }

    void whatStaysRestrictedIsSaid()
    {
        DoneInput made = input({Objection}, {part(Ended), part(Ended)});
        QVERIFY(!text(doneLetter(made)).contains(u"vorerst"));
        made.resting = {u"Nextcloud"_s, u"Papierakte"_s};
        QVERIFY(text(doneLetter(made))
                    .contains(u"Die Daten in diesen Systemen speichern wir vorerst nur noch: Nextcloud, Papierakte."));
    }

    /// An objection that was followed by erasing is told as every erasure is (Art. 17(1)(c), Art. 19).
    void whatWasErasedUponAnObjectionIsTold()
    {
        DoneInput made = input({Objection}, {part(Erased), part(Ended)});
        made.recipients = {{u"Stadtbücherei"_s, true}};
        QVERIFY(text(doneLetter(made)).contains(u"Wen wir unterrichtet haben"));
        QVERIFY(text(doneLetter(made)).contains(u"Stadtbücherei"));
        QCOMPARE(toldOf(made.ledger.first().system, made.parts), QList{Erasure});
        QCOMPARE(toldOf(made.ledger.at(1).system, made.parts), QList<law::Right>());
    }

    /// The first of the days is what the letter must not outlive.
    void untilWhenItIsTrueIsKnown()
    {
        const auto until = [](const QString &day) {
            return law::ReliedGround{u"legal-duty"_s, {{u"retention-rule"_s, u"§ 9"_s}, {u"retention-ends"_s, day}}};
        };
        const law::Grounds table = sample::grounds();
        QCOMPARE(keptUntil(groundsOf({part(Kept, {}, until(u"2036-12-31"_s)), part(Kept, {}, until(u"2031-07-31."_s)),
                                      part(Erased, {}, until(u"2020-01-01"_s))}),
                           table),
                 QDate(2031, 7, 31));
        QCOMPARE(keptUntil({}, table), QDate());
    }

    void partlyErased()
    {
        DoneInput partly =
            input({Erasure},
                  {part(Erased, u"Bilder der Klassenfahrt"_s),
                   part(Kept, u"Zeugnisse"_s,
                        {u"legal-duty"_s,
                         {{u"retention-rule"_s, u"§ 9 VO-DV I."_s}, {u"retention-ends"_s, u"2036-12-31"_s}}}),
                   part(Erased)}); // the rest of the file
        partly.parts << DonePart{.system = partly.ledger.constFirst().system, .outcome = Erased};
        const auto letter = doneLetter(partly);
        QCOMPARE(letter->missing, QList<Missing>());
        const QString said = text(letter);
        QVERIFY(said.contains(u"Diese Daten haben wir gelöscht:\nNextcloud: Bilder der Klassenfahrt\n"));
        const QString kept = u"Papierakte: Zeugnisse. Rechtliche Pflicht oder öffentliche Aufgabe (Art. 17 Abs. 3 "
                             "Buchst. b DSGVO). Aufbewahrungsvorschrift oder Aufgabe: § 9 VO-DV I. Aufbewahrung endet "
                             "am: 31. Dezember 2036."_s;
        QVERIFY2(QString(said).replace(QChar(0xa0), u' ').contains(kept), qPrintable(said));
        QVERIFY(isRefusal(letter)); // Art. 12(4): complaint and judicial remedy, in the same letter
        QCOMPARE(refused(partly), Letter::Refuses::Part);
        DoneInput other = partly;
        other.frame = sample::frame(Language::English);
        const QString english = text(doneLetter(other)).replace(QChar(0xa0), u' ');
        QVERIFY(english.contains(u"everything else we found there"));
        QVERIFY(english.contains(u"Retention ends on: 31 December 2036."));
        QVERIFY(english.contains(u"comply with it in part"));
    }

    void whatStaysNeedsItsGroundAndDate()
    {
        const DoneInput partly = input({Erasure}, {part(Erased), part(Kept, {}, sample::relied(u"legal-duty"_s))});
        DoneInput other = partly;
        auto &ground = other.parts.last().ground;
        ground.facts.remove(u"retention-rule"_s);
        lacks(doneLetter(other), u"done"_s, u"fact"_s);
        ground = sample::relied(u"legal-duty"_s);
        ground.facts[u"retention-ends"_s] = u"2026-11-19"_s; // the letter is of the 20th: it would be erased by now
        lacks(doneLetter(other), u"done"_s, u"fact-past"_s);
        ground.facts[u"retention-ends"_s] = u"2026-11-22"_s; // dated back: it is over when the letter is written
        QCOMPARE(doneLetter(other)->missing, QList<Missing>());
        other.today = QDate(2026, 11, 23);
        lacks(doneLetter(other), u"done"_s, u"fact-past"_s);
        other.today = {};
        ground.facts[u"retention-ends"_s] = u"bald"_s;
        lacks(doneLetter(other), u"done"_s, u"fact"_s);
        ground = {};
        lacks(doneLetter(other), u"done"_s, u"part-ground"_s);
        ground = sample::relied(u"erasure-later-at"_s); // Austria's, and no ground to keep
        lacks(doneLetter(other), u"done"_s, u"part-ground"_s);
        ground = sample::relied(u"accurate"_s); // stands against rectification, which nobody asked for
        lacks(doneLetter(other), u"done"_s, u"part-ground"_s);
    }

    void restrictedInstead()
    {
        const auto state = sample::relied(u"state-law-restriction"_s);
        const auto letter = doneLetter(input({Erasure}, {part(Erased), part(RestrictedInstead, {}, state)}));
        QCOMPARE(letter->missing, QList<Missing>());
        QVERIFY(text(letter).contains(u"schränken aber ihre Verarbeitung ein"));
        QVERIFY(text(letter).contains(u"Was die Einschränkung bedeutet")); // Art. 18(3): told before it is lifted
        QVERIFY(isRefusal(letter));
        DoneInput isPrivate = input({Erasure}, {part(Erased), part(RestrictedInstead, {}, state)});
        isPrivate.frame.organisation.body = Organisation::Body::Private; // state law is none of theirs: § 35 BDSG is
        lacks(doneLetter(isPrivate), u"done"_s, u"part-ground"_s);
        isPrivate.parts.last().ground = sample::relied(u"contractual-retention"_s);
        QCOMPARE(doneLetter(isPrivate)->missing, QList<Missing>());
    }

    void objectionUpheldInPart()
    {
        const auto letter =
            doneLetter(input({Objection}, {part(Ended), part(Kept, {}, sample::relied(u"compelling-grounds"_s))}));
        QCOMPARE(letter->missing, QList<Missing>());
        QVERIFY(text(letter).contains(u"Soweit wir Ihrem Widerspruch folgen"));
        QVERIFY(text(letter).contains(u"Abwägung: "));
        QVERIFY(isRefusal(letter));
        const auto none = doneLetter(input({Objection},
                                           {part(Kept, {}, sample::relied(u"compelling-grounds"_s)),
                                            part(Kept, {}, sample::relied(u"objection-not-open"_s))}));
        QCOMPARE(none->missing, QList<Missing>());
        QVERIFY(!text(none).contains(u"Was Ihr Widerspruch bewirkt")); // nothing does
        QVERIFY(!text(none).contains(u"Was wir getan haben"));
        QVERIFY(text(none).contains(u"können ihr nicht entsprechen"));
    }

    /// What the head decided is in the letter: what ended, and what goes on by which ground (Art. 12(4), Art. 21(1)).
    void anObjectionFollowedInPartNamesBothParts()
    {
        const DonePart kept = part(Kept, {}, sample::relied(u"compelling-grounds"_s));
        DonePart passedOver = part(Unconcerned);
        passedOver.why = u"Gemeint sind die Bilder."_s;
        const auto decided = [](const QList<DonePart> &parts) {
            DoneInput made = input({Objection}, parts);
            made.weighed = Weighing::Partly;
            return made;
        };
        for (const QList<DonePart> &parts :
             {QList{part(Ended), part(Ended)}, QList{part(Ended), passedOver}, QList{kept, kept}})
            lacks(doneLetter(decided(parts)), u"done"_s, u"objection-parts"_s);
        DoneInput words = decided({});
        for (LedgerLine &line : words.ledger)
            line.found = 0;
        words.what = u"Wir folgen Ihrem Widerspruch zum Teil."_s; // and nobody knows in which
        lacks(doneLetter(words), u"done"_s, u"objection-parts"_s);
        const auto letter = doneLetter(decided({part(Ended), kept}));
        QCOMPARE(letter->missing, QList<Missing>());
        QVERIFY2(text(letter).contains(u"DSGVO), zum Teil\n"), qPrintable(text(letter)));
        QVERIFY(text(letter).contains(u"Papierakte: alle Daten, die wir dort gefunden haben. Zwingende"));
        // Erased because of it, too: the letter does not say that the objection is not followed (Art. 17(1)(c)).
        DoneInput erased = input({Erasure, Objection}, {part(Erased), kept});
        erased.weighed = Weighing::Partly;
        const QString said = text(doneLetter(erased));
        QVERIFY2(said.contains(u"DSGVO), zum Teil\n"), qPrintable(said));
        QVERIFY2(!said.contains(u"folgen wir nicht"), qPrintable(said));
        DoneInput marketing = decided({part(Ended), part(Ended)});
        marketing.weighed = Weighing::DirectMarketing;
        QCOMPARE(doneLetter(marketing)->missing, QList<Missing>());
    }

    /// What is said of one right beside another is not said of it: a correction follows no objection.
    void howFarEachRightIsFollowed_data()
    {
        const DonePart compelling = part(Kept, {}, sample::relied(u"compelling-grounds"_s));
        const DonePart duty = part(Kept, {}, sample::relied(u"legal-duty"_s));
        using enum Letter::Extent;
        QTest::addColumn<QList<DonePart>>("parts");
        QTest::addColumn<Letter::Extent>("objection");
        QTest::addColumn<Letter::Extent>("rectification");
        QTest::newRow("corrected, and kept against it") << QList{part(Corrected), compelling} << Not << Wholly;
        QTest::newRow("ended") << QList{part(Ended), part(Ended)} << Wholly << Not;
        QTest::newRow("ended in part") << QList{part(Ended), compelling} << Partly << Not;
        QTest::newRow("ended, kept against an erasure") << QList{part(Ended), duty} << Wholly << Not;
        QTest::newRow("all erased") << QList{part(Erased), part(Erased)} << Wholly << Not;
        QTest::newRow("nothing there") << QList<DonePart>() << Wholly << Wholly;
    }
    void howFarEachRightIsFollowed()
    {
        QFETCH(const QList<DonePart>, parts);
        const Organisation school = sample::frame(Language::German).organisation;
        QTEST(extentOf(Objection, parts, school, sample::grounds()), "objection");
        QTEST(extentOf(Rectification, parts, school, sample::grounds()), "rectification");
    }

    /// The rest is what was not named before: where that comes later, it is named.
    void theRestComesAfterWhatIsNamed()
    {
        DoneInput made = input({Erasure}, {part(Erased), part(Erased), part(Erased, u"Fotos"_s)});
        QVERIFY2(text(doneLetter(made))
                     .contains(u"Nextcloud: alle Daten, die wir dort gefunden haben\nPapierakte: Fotos\n"
                               "Papierakte: alles Übrige, was wir dort gefunden haben\n"),
                 qPrintable(text(doneLetter(made))));
        made.parts.last() = {made.parts.last().system, u"Zeugnisse"_s, Kept, sample::relied(u"legal-duty"_s), {}};
        QVERIFY2(text(doneLetter(made))
                     .contains(u"Papierakte: alles Übrige, was wir dort gefunden haben (alles außer: Zeugnisse)\n"),
                 qPrintable(text(doneLetter(made))));
    }

    void everySystemWithFindsIsDealtWith()
    {
        for (const law::Right right : {Erasure, Restriction, Objection, ConsentWithdrawal}) {
            const auto outcome = outcomesOf({right}).constFirst();
            DoneInput one = input({right}, {part(outcome)});
            const auto letter = doneLetter(one);
            lacks(letter, u"done"_s, u"part-system"_s);
            QCOMPARE(letter->missing.first().what.params[u"system"].toString(), u"Papierakte"_s);
            QCOMPARE(letter->missing.first().system, one.ledger.at(1).system);
        }
        QCOMPARE(doneLetter(input({Rectification}, {part(Corrected)}))->missing, QList<Missing>());
        // Before it is said where something was done, nobody knows who is to be told: no draft denies it.
        const auto open = doneLetter(input({Erasure}, {}));
        QVERIFY(std::any_of(open->missing.begin(), open->missing.end(), [](const Missing &missing) {
            return missing.part == u"recipients"_s && missing.what.name == u"letters.missing.where"_s;
        }));
        // Nothing was found: nothing is to be dealt with, but the letter says something.
        DoneInput empty = input({Erasure}, {});
        for (LedgerLine &line : empty.ledger)
            line.found = 0;
        lacks(doneLetter(empty), u"done"_s, u"what-was-done"_s);
        empty.what = u"Wir haben überall gesucht und nichts gefunden."_s;
        QCOMPARE(doneLetter(empty)->missing, QList<Missing>());
    }

    void aPartSaysWhatBecomesOfWhich()
    {
        const DoneInput whole = input({Erasure}, {part(Erased), part(Erased)});
        DoneInput other = whole;
        other.parts.last().outcome.reset();
        lacks(doneLetter(other), u"done"_s, u"part-outcome"_s);
        other.parts.last().outcome = Corrected; // nobody asked for that
        lacks(doneLetter(other), u"done"_s, u"part-unfit"_s);
        other.parts.last().outcome = Unconcerned;
        lacks(doneLetter(other), u"done"_s, u"part-why"_s);
        other.parts.last().why = u"Verlangt ist das Löschen der Bilder."_s;
        QCOMPARE(doneLetter(other)->missing, QList<Missing>());
        QVERIFY(text(doneLetter(other)).contains(u"Was Ihre Anfrage nicht betrifft"));
        QVERIFY(!text(doneLetter(other)).contains(u"Was bleibt, und warum")); // there is no ground to name
        QVERIFY(isRefusal(doneLetter(other))); // all was asked about: what was found and is passed over is refused
        QCOMPARE(refused(other), Letter::Refuses::Part);
        other.ledger[1].found = 0;
        QCOMPARE(refused(other), Letter::Refuses::Nothing);
        other.ledger[1].found = 3;
        other.parts.first() = other.parts.last();
        other.parts.first().system = other.ledger.first().system;
        lacks(doneLetter(other), u"done"_s, u"nothing-done"_s);
        QCOMPARE(refused(other), Letter::Refuses::Whole);
        other.what = u"Wir haben alles geprüft."_s; // words do nothing with what was found
        lacks(doneLetter(other), u"done"_s, u"nothing-done"_s);
        QVERIFY(!text(doneLetter(other)).contains(u"Was wir getan haben"));
        other = whole;
        other.parts << whole.parts.last(); // twice the same system, and nobody knows which is which
        QCOMPARE(doneLetter(other)->missing.size(), 1);
        lacks(doneLetter(other), u"done"_s, u"part-what"_s);
        other.parts.last().what = u"Fotos"_s;
        other.parts << other.parts.last();
        other.parts.last().what = u" fotos "_s; // erased, and kept
        other.parts.last().outcome = Kept;
        other.parts.last().ground = sample::relied(u"legal-duty"_s);
        lacks(doneLetter(other), u"done"_s, u"part-twice"_s);
        other = whole;
        other.parts.last().system = SystemId::create();
        QVERIFY(!doneLetter(other)->missing.isEmpty());
    }

    /// Forty were found: what becomes of one picture says nothing of the others.
    void theRestIsNotPassedOver()
    {
        DoneInput some = input({Erasure}, {part(Erased), part(Erased, u"ein Foto"_s)});
        lacks(doneLetter(some), u"done"_s, u"part-rest"_s);
        some.parts << DonePart{
            .system = some.parts.last().system, .outcome = Kept, .ground = sample::relied(u"legal-duty"_s)};
        QCOMPARE(doneLetter(some)->missing, QList<Missing>());
        QVERIFY(text(doneLetter(some)).contains(u"Papierakte: alles Übrige, was wir dort gefunden haben."));
        QCOMPARE(doneLetter(input({Rectification}, {part(Corrected, u"Anschrift"_s)}))->missing, QList<Missing>());
    }

    /// What was done for one right is not done for another.
    void eachRightIsAnsweredForItself_data()
    {
        QTest::addColumn<QList<law::Right>>("rights");
        QTest::addColumn<QList<DonePart>>("parts");
        QTest::addColumn<QString>("undone"); // what the letter says of that right begins so; empty: none
        const DonePart duty = part(Kept, {}, sample::relied(u"legal-duty"_s));
        const DonePart compelling = part(Kept, {}, sample::relied(u"compelling-grounds"_s));
        QTest::newRow("corrected, not erased")
            << QList{Erasure, Rectification} << QList{part(Corrected), part(Corrected)} << u"Löschung"_s;
        QTest::newRow("ended, not erased")
            << QList{Erasure, Objection} << QList{part(Ended), part(Ended)} << u"Löschung"_s;
        QTest::newRow("kept against erasure, not against the objection")
            << QList{Erasure, Objection} << QList{part(Erased), duty} << u"Widerspruch"_s;
        QTest::newRow("kept against both") << QList{Erasure, Objection} << QList{duty, compelling} << QString();
        QTest::newRow("one of each") << QList{Erasure, Rectification} << QList{part(Erased), part(Corrected)}
                                     << QString();
        QTest::newRow("nothing is left to process") << QList{Erasure, Restriction, Objection, ConsentWithdrawal}
                                                    << QList{part(Erased), part(Erased)} << QString();
    }
    void eachRightIsAnsweredForItself()
    {
        QFETCH(const QList<law::Right>, rights);
        QFETCH(const QList<DonePart>, parts);
        QFETCH(const QString, undone);
        const auto letter = doneLetter(input(rights, parts));
        if (undone.isEmpty()) {
            QCOMPARE(letter->missing, QList<Missing>());
            return;
        }
        lacks(letter, u"done"_s, u"right-undone"_s);
        const QString said = letter->missing.first().what.params[u"right"][u"de"].toString();
        QVERIFY2(said.startsWith(undone), qPrintable(said));
    }

    /// Whoever objected in vain is told so, and not that it was done.
    void whatWasRefusedIsNotCalledDone()
    {
        const DonePart compelling = part(Kept, {}, sample::relied(u"compelling-grounds"_s));
        const auto letter = doneLetter(input({Erasure, Objection}, {part(Erased), compelling}));
        QCOMPARE(letter->missing, QList<Missing>());
        const QString all = text(letter);
        const QString done = all.section(u"Was wir getan haben"_s, 1).section(u"Was bleibt"_s, 0, 0);
        QVERIFY2(done.contains(u"Löschung"_s) && !done.contains(u"Widerspruch"_s), qPrintable(done));
        const QString kept = all.section(u"Was bleibt"_s, 1);
        QVERIFY2(kept.contains(u"Diesem Verlangen folgen wir nicht"_s) && kept.contains(u"Widerspruch"_s),
                 qPrintable(kept));
        QVERIFY(!all.contains(u"Soweit wir Ihrem Widerspruch folgen"_s));
    }

    void whoWasTold()
    {
        DoneInput told = input({Erasure}, {part(Erased), part(Erased)});
        QVERIFY(text(doneLetter(told))
                    .contains(u"In unserem Verzeichnis steht niemand, an den wir diese Daten weitergegeben haben"));
        told.recipients = {{u"Stadtbücherei"_s, true}};
        QVERIFY(text(doneLetter(told)).contains(u"Wir teilen ihnen mit"));
        QVERIFY(!text(doneLetter(told)).contains(u"Nicht unterrichtet"));
        told.recipients << DoneInput::Told{u"Fotograf Lampe"_s, false};
        lacks(doneLetter(told), u"recipients"_s, u"why-not-told"_s);
        told.whyNotTold = u"Den Betrieb gibt es nicht mehr."_s;
        QVERIFY(text(doneLetter(told)).contains(u"Den Betrieb gibt es nicht mehr."));
    }
};

QTEST_GUILESS_MAIN(TestDoneLetter)
#include "tst_doneletter.moc"
