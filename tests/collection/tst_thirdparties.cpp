// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collection/deciding.h"
#include "collection/outwardplaces.h"
#include "collection/radarrun.h"
#include "collection/redactedfile.h"
#include "collection/redactionplan.h"
#include "collection/redactmany.h"
#include "collection/review.h"
#include "collection/thirdparties.h"
#include "collection/undoing.h"
#include "core/devicestream.h"
#include "preview/request.h"
#include "storage/testvault.h"

#include <QBuffer>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::collection;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;
using Kind = PersonDecision::Kind;

namespace {

constexpr auto chat = R"([
  {"timestamp": 1790000000, "actorId": "mia", "actorDisplayName": "Mia Lindner", "message": "Wer kommt?"},
  {"timestamp": 1790000060, "actorId": "jule.kaminski", "actorDisplayName": "Jule Kaminski", "message": "Ich und Onur Yilmaz."}
])";

} // namespace

/// Whom items name is looked for with the real helper, kept with the items, and decided once for all of them.
class TestThirdParties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_vault = std::make_unique<TestVault>(nullptr);
        QCOMPARE(m_vault->create(), QString());
        m_case = m_vault->addCase(u"Mia"_s, u"Lindner"_s);
        addSystem(u"Akten"_s, {"Jule Kaminski half. Danke, Jule Kaminski!", "Mia rechnet gut."}, ItemKind::File,
                  u"text/plain"_s);
        addSystem(u"Chats"_s, {chat}, ItemKind::Message, u"application/json"_s);
        addSystem(u"Fotos"_s, {"\x89PNG"}, ItemKind::File, u"image/png"_s);
    }

    void peopleAreFoundWhereTheyStand()
    {
        QCOMPARE(*countUnlooked(m_vault->vault(), value()), 4);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(*countUnlooked(m_vault->vault(), value()), 0);
        const auto lines = all();
        QCOMPARE(namesIn(lines[0]), QStringList{u"Jule Kaminski"_s});
        QCOMPARE(lines[0].finding->named.constFirst().hits, 2);
        QCOMPARE(lines[0].finding->marks, (QList<Finding::Mark>{{0, 0, 13, 0}, {0, 27, 13, 0}}));
        QVERIFY(namesIn(lines[1]).isEmpty());
        // Who speaks is known from the chat itself; whether that Mia is the one who asks, a person says.
        QCOMPARE(namesIn(lines[2]), (QStringList{u"Mia Lindner"_s, u"Jule Kaminski"_s, u"Onur Yilmaz"_s}));
        QCOMPARE(lines[3].finding->lacks, QList<Code>({{u"radar.lacks.picture"_s, {}}}));
    }

    void whatWasLookedThroughStays()
    {
        std::stop_source stop;
        int told = 0;
        const Watch watch{[&](const Progress &) {
                              if (++told == 3)
                                  stop.request_stop();
                          },
                          stop.get_token()};
        QCOMPARE(look(Look::WhereMissing, watch), u"radar.cancelled"_s);
        QCOMPARE(*countUnlooked(m_vault->vault(), value()), 2);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(*countUnlooked(m_vault->vault(), value()), 0);
    }

    void aDecisionServesAllItems()
    {
        QCOMPARE(look(Look::WhereMissing), QString());
        const CasePerson jule = person(u"Jule Kaminski"_s);
        QCOMPARE(jule.hits, 3);
        QCOMPARE(jule.items, 2);
        QCOMPARE(decide({jule}, Kind::Mention), u"person.weighing-needed"_s);
        QCOMPARE(decide({jule}, Kind::Redact), QString());
        QCOMPARE(decide({person(u"Mia Lindner"_s)}, Kind::Subject), QString());
        const auto lines = all();
        const auto verdicts = PersonVerdicts::of(m_vault->vault(), m_case);
        QVERIFY(verdicts);
        QCOMPARE(verdicts->countIn(*lines[0].finding), (PersonVerdicts::Count{1, 0, 1}));
        QCOMPARE(verdicts->countIn(*lines[2].finding), (PersonVerdicts::Count{2, 1, 1}));

        QCOMPARE(handOut(lines[0]), u"decision.redact-first"_s);
        QCOMPARE(decide({jule}, Kind::Undecided), QString());
        QCOMPARE(handOut(lines[0]), u"decision.people-undecided"_s);
        QCOMPARE(decide({jule}, Kind::NoPerson), QString());
        QCOMPARE(handOut(lines[0]), QString());
    }

    /// Who was read by mistake is another person from then on, also where the radar already looked.
    void aNamesakesRunSparesHerNoLonger()
    {
        const SystemId directory = addEmptySystem(u"Verzeichnis"_s);
        const auto runOf = [&](const QString &user) {
            Collection run;
            run.id = CollectionId::create();
            run.caseId = m_case;
            run.system = directory;
            run.state = Collection::State::Done;
            run.startedAt = m_vault->clock().now();
            run.identifiers = {{Identifier::Kind::UserName, user}};
            return codeOfError(m_vault->vault().change(m_vault->organisation(),
                                                       {journal::Action::CollectionFinished, m_case, {}},
                                                       [&](storage::Change &change) { return change.put(run); }));
        };
        const ItemId seen = addCalled(u"Von lindner2 an lindner5.txt"_s, {u"lindner2"_s, u"lindner5"_s});
        const auto people = [&] { return namesIn(*m_vault->vault().items().item(seen)); };
        QCOMPARE(runOf(u"lindner2"_s), QString());
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(people(), QStringList{u"lindner5"_s});
        m_vault->clock().set(m_vault->clock().now().addSecs(60));
        QCOMPARE(runOf(u"lindner5"_s), QString());
        QVERIFY(*countUnlooked(m_vault->vault(), value()) > 0);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(*countUnlooked(m_vault->vault(), value()), 0);
        QCOMPARE(people(), QStringList{u"lindner2"_s});
    }

    /// A chat that somebody exported into a folder tells who speaks, too.
    void whoSpeaksIsKnownElsewhere()
    {
        m_vault = std::make_unique<TestVault>(nullptr);
        QCOMPARE(m_vault->create(), QString());
        m_case = m_vault->addCase(u"Mia"_s, u"Lindner"_s);
        addSystem(u"Ablage"_s, {chat}, ItemKind::File, u"application/json"_s);
        addSystem(u"Zettel"_s, {"Kaminskis kommen auch."}, ItemKind::File, u"text/plain"_s);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(namesIn(all()[1]), QStringList{u"Jule Kaminski"_s});
    }

    void aSystemsOwnNumberIsNobodys()
    {
        const ItemId id = addCalled(u"files/fafbda07-0611-4198-9310-94cadfbe1549"_s);
        QVERIFY(!id.isNull());
        QCOMPARE(look(Look::WhereMissing), QString());
        const auto lines = all();
        const auto line =
            std::find_if(lines.begin(), lines.end(), [&](const auto &each) { return each.item.id == id; });
        QVERIFY(line != lines.end());
        QCOMPARE(namesIn(*line), QStringList());
    }

    /// What the letter says about chats must be true of each of them.
    void aRuleForChatsNeedsALook()
    {
        const auto chats = all()[2];
        giveRule(chats.item.system, System::ChatRule::OwnMessages);
        const auto system = m_vault->vault().registry().system(chats.item.system);
        QCOMPARE(handOut(chats), u"decision.look-first"_s);
        const preview::PlainText text{u"Jule: Hallo"_s, {{{0, 4}, {6, 5}, u"jule"_s, u"Jule"_s}}};
        StandIns standIns;
        const auto verdicts = PersonVerdicts::of(m_vault->vault(), m_case);
        const auto covers =
            coversIn(text, std::nullopt, *verdicts, system->chatRule, {}, standIns, Words::of(Language::German));
        QVERIFY(!covers);
        QCOMPARE(covers.error().code, u"redaction.look-first"_s);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(handOut(all()[2]), u"decision.people-undecided"_s);

        QCOMPARE(decide({person(u"Mia Lindner"_s)}, Kind::Subject), QString());
        const QString weighed = u"gelesen und abgewogen"_s;
        QCOMPARE(handOut(all()[2], weighed), u"decision.rule-hides"_s);
        for (const QString &name : {u"Jule Kaminski"_s, u"Onur Yilmaz"_s}) {
            QCOMPARE(codeOfError(decidePeople(m_vault->vault(), m_vault->clock(), m_case, {person(name)}, Kind::Mention,
                                              weighed)),
                     QString());
        }
        QCOMPARE(handOut(all()[2]), QString());

        // A message nobody is said to have written is not the subject's.
        const Finding nobody{.lengths = {5}};
        const preview::PlainText unsaid{u"Hallo"_s, {{{0, 0}, {0, 5}, {}, {}}}};
        const auto hidden =
            coversIn(unsaid, nobody, *verdicts, system->chatRule, {}, standIns, Words::of(Language::German));
        QVERIFY(hidden);
        QCOMPARE(*hidden, (QList<Cover>{{0, 5, {}}}));
    }

    /// Nor is one that begins with a name its bearer's, and a chat with none but the subject's own goes out as it is.
    void aGuestsMessageIsNotTheSubjects()
    {
        addSystem(
            u"Gaeste"_s,
            {R"([{"timestamp": 1790000000, "actorId": "mia.lindner", "actorDisplayName": "Mia", "message": "Ja"},
                       {"timestamp": 1790000060, "actorId": "", "actorDisplayName": "", "message": "Ich auch"}])",
             R"([{"timestamp": 1790000000, "actorId": "mia.lindner", "actorDisplayName": "Mia", "message": "Ja"}])"},
            ItemKind::Message, u"application/json"_s);
        Case mia = value();
        mia.subject.userNames = QStringList{u"mia.lindner"_s};
        m_vault->clock().set(m_vault->clock().now().addSecs(1));
        QCOMPARE(
            codeOfError(m_vault->vault().change(m_vault->organisation(), {journal::Action::CaseChanged, m_case, {}},
                                                [&](storage::Change &change) {
                                                    return change.put(mia, TestVault::projection({2026, 3, 2}));
                                                })),
            QString());
        const auto guests = [&] { return all().sliced(4); };
        giveRule(guests()[0].item.system, System::ChatRule::OwnMessages);
        QCOMPARE(look(Look::WhereMissing), QString());
        QVERIFY(guests()[0].finding->named.isEmpty());
        QCOMPARE(handOut(guests()[0], u"abgewogen"_s), u"decision.rule-hides"_s);
        QCOMPARE(handOut(guests()[1]), QString());
        QMap<QString, QString> standIns;
        const auto act =
            redactMany(m_vault->vault(), m_vault->clock(), value(), {guests()[0].item.id},
                       {Decision::Kind::Redact, u"rights-of-others"_s, {}}, standIns, preview::helperProgram(), {});
        QVERIFY2(act, qPrintable(codeOfError(act)));
        QCOMPARE(act->items.size(), 1);
    }

    /// The letter names the rule a system has when it is sealed: what was decided under another one is decided anew.
    void aRuleChosenLaterCountsForWhatWasDecided()
    {
        const auto byOtherRule = [&] { return othersInCopy(m_vault->vault(), value())->byOtherRule.size(); };
        const auto cover = [&](System::ChatRule rule) {
            TextRedaction redaction{u"Jule: Hallo"_s, {{6, 5}}, {}, {}};
            redaction.chatRule = rule;
            return codeOfError(redactText(m_vault->vault(), m_vault->clock(), value(), all()[2].item, redaction,
                                          {Decision::Kind::Redact, u"rights-of-others"_s, {}}));
        };
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(decide({person(u"Mia Lindner"_s)}, Kind::Subject), QString());
        QCOMPARE(decide({person(u"Onur Yilmaz"_s), person(u"Jule Kaminski"_s)}, Kind::NoPerson), QString());
        QCOMPARE(handOut(all()[2]), QString());
        QCOMPARE(byOtherRule(), 0);
        giveRule(all()[2].item.system, System::ChatRule::OwnMessages);
        QCOMPARE(byOtherRule(), 1);
        QCOMPARE(cover(System::ChatRule::Undeclared), QString());
        QCOMPARE(byOtherRule(), 1);
        QCOMPARE(cover(System::ChatRule::OwnMessages), QString());
        QCOMPARE(byOtherRule(), 0);
        giveRule(all()[2].item.system, System::ChatRule::Undeclared);
        QCOMPARE(byOtherRule(), 0);
    }

    /// Who stands in the name of a file is another person's data, too, and goes out under a stand-in.
    void whatAThingIsCalledTellsOfPeople()
    {
        const ItemId id = addCalled(u"Plan/Kaminski_Jule.txt"_s);
        QCOMPARE(look(Look::WhereMissing), QString());
        const auto line = m_vault->vault().items().item(id);
        QCOMPARE(namesIn(*line), QStringList{u"Jule Kaminski"_s});
        QVERIFY(line->finding->marks.isEmpty());
        QVERIFY(line->finding->named.constFirst().inName.contains(u"Kaminski Jule"_s));
        QCOMPARE(handOut(*line), u"decision.people-undecided"_s);
        QCOMPARE(decide({person(u"Jule Kaminski"_s)}, Kind::Redact), QString());
        QCOMPARE(handOut(*line), u"decision.redact-first"_s);

        const auto verdicts = PersonVerdicts::of(m_vault->vault(), m_case);
        StandIns standIns;
        const auto names = namesToHide(line->finding, *verdicts, standIns, Words::of(Language::German));
        const auto made = redactText(m_vault->vault(), m_vault->clock(), value(), line->item,
                                     {u"Mia rechnet gut."_s, {}, standIns.given(), names},
                                     {Decision::Kind::Redact, u"rights-of-others"_s, {}});
        QVERIFY2(made, qPrintable(codeOfError(made)));
        QCOMPARE(made->path, u"Plan/[Person A].txt"_s);
        QVERIFY(!made->title.contains(u"Jule"_s) && !made->request.contains(u"Kaminski"_s));
        QCOMPARE(made->sha512, line->item.sha512);
        QCOMPARE(made->remarks.constLast().name, u"remark.renamed"_s);
        QCOMPARE(m_vault->vault().items().item(id)->decision->kind, Decision::Kind::Redact);
    }

    /// A name on the file and the same name in it: another name alone does not hide whom it names.
    void anotherNameAloneDoesNotHideWhoStandsInside()
    {
        const ItemId id = addCalled(u"Plan/Kaminski_Jule.txt"_s);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(decide({person(u"Jule Kaminski"_s)}, Kind::Redact), QString());
        const auto line = m_vault->vault().items().item(id);
        const auto verdicts = PersonVerdicts::of(m_vault->vault(), m_case);
        StandIns standIns;
        const auto names = namesToHide(line->finding, *verdicts, standIns, Words::of(Language::German));
        const auto made = redactText(m_vault->vault(), m_vault->clock(), value(), line->item,
                                     {u"Mia rechnet.\nKaminski"_s, {}, standIns.given(), names},
                                     {Decision::Kind::Redact, u"rights-of-others"_s, {}});
        QCOMPARE(codeOfError(made), u"redaction.name-inside"_s);
    }

    /// No layout shows who changed a text or made a PDF; the file tells all the same.
    void whoStandsBesidesTheTextIsFound()
    {
        const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                               "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]>>endobj\n"
                               "4 0 obj<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Jule Kaminski war es)>>"
                               "endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF";
        addSystem(u"PDF"_s, {pdf}, ItemKind::File, u"application/pdf"_s);
        QCOMPARE(look(Look::WhereMissing), QString());
        const auto lines = all();
        QCOMPARE(namesIn(lines.last()), QStringList{u"Jule Kaminski"_s});
        QCOMPARE(lines.last().finding->marks.constFirst().page, 1); // after the only page
        QCOMPARE(decide({person(u"Jule Kaminski"_s)}, Kind::Redact), QString());
        const auto made =
            redactAreas(m_vault->vault(), m_vault->clock(), value(), lines.last(), {},
                        {Decision::Kind::Redact, u"rights-of-others"_s, {}}, preview::helperProgram(), {});
        QCOMPARE(codeOfError(made), u"redaction.beside-pages"_s);
    }

    /// A file that somebody made elsewhere goes out without the name, too.
    void aFileInsteadIsNotCalledByTheirNames()
    {
        const ItemId id = addCalled(u"Plan/Kaminski_Jule.txt"_s);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(decide({person(u"Jule Kaminski"_s)}, Kind::Redact), QString());
        const auto line = m_vault->vault().items().item(id);
        const auto insteadBy = [&](QByteArray made, const QString &note, const QString &type = u"text/plain"_s) {
            QBuffer buffer(&made);
            return buffer.open(QIODevice::ReadOnly)
                ? redactByFile(m_vault->vault(), m_vault->clock(), value(), line->item, buffer, type,
                               {Decision::Kind::Redact, u"rights-of-others"_s, note}, preview::helperProgram(), {})
                : Result<Item>(Error());
        };
        // What is still legible in it is said, and the original is no redaction of itself.
        QCOMPARE(codeOfError(insteadBy("Mia rechnet mit KAMINSKI.", {})), u"redaction.still-named"_s);
        QCOMPARE(codeOfError(insteadBy("An jule.kaminski@schule.example", {})), u"redaction.still-named"_s);
        QCOMPARE(codeOfError(insteadBy("Mia und JuleKamin-\nski rechnen.", {})), u"redaction.still-named"_s);
        QCOMPARE(codeOfError(insteadBy("\x89PNG", {}, u"image/png"_s)), u"redaction.unread"_s);
        QCOMPARE(codeOfError(insteadBy("{\\rtf1 Jule}", {}, u"application/rtf"_s)), u"redaction.unread"_s);
        QCOMPARE(codeOfError(insteadBy("Mia rechnet mit Jule.", {})), QString());
        QCOMPARE(codeOfError(insteadBy("Mia rechnet mit Kaminskis.", u"eine Firma"_s)), QString());
        QCOMPARE(codeOfError(insteadBy("Mia rechnet gut.", {})), u"redaction.same-content"_s);
        const auto item = insteadBy("Mia rechnet sehr gut.", {});
        QVERIFY2(item, qPrintable(codeOfError(item)));
        QCOMPARE(item->path, u"Plan/[unkenntlich] (geschwärzt).txt"_s);
        QVERIFY(!item->title.contains(u"Jule"_s) && !item->request.contains(u"Kaminski"_s));
    }

    /// A file that nobody could read cannot be redacted, and its name tells of people all the same.
    void placesGoOutWithoutWhoMayNotBeNamed_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("said");
        const QString others = u"[eine Datei, deren Name andere nennt]"_s;
        QTest::newRow("to be unrecognisable")
            << u"Akten/Attest Jule Kaminski (Epilepsie).pdf"_s << u"Akten/Attest [unkenntlich] (Epilepsie).pdf"_s;
        QTest::newRow("joined") << u"Kaminski_Jule.txt"_s << u"[unkenntlich].txt"_s;
        QTest::newRow("by user name") << u"Akten/jule.kaminski/Foto.jpg"_s << u"Akten/[unkenntlich]/Foto.jpg"_s;
        QTest::newRow("undecided") << u"Akten/Streit mit Onur Yilmaz.txt"_s << u"Akten/"_s + others;
        QTest::newRow("a folder") << u"Akten/Onur Yilmaz/Foto.jpg"_s << u"Akten/"_s + others;
        QTest::newRow("both") << u"Jule Kaminski und Onur Yilmaz.txt"_s << others;
        QTest::newRow("may be named") << u"Gespräch Petra Voss.txt"_s << u"Gespräch Petra Voss.txt"_s;
        QTest::newRow("the subject") << u"/Schüler/Mia Lindner/Heft 3.txt"_s << u"/Schüler/Mia Lindner/Heft 3.txt"_s;
        QTest::newRow("nowhere") << QString() << QString();
    }
    void placesGoOutWithoutWhoMayNotBeNamed()
    {
        QFETCH(QString, where);
        addCalled(u"Gespräch mit Petra Voss.txt"_s);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(decide({person(u"Jule Kaminski"_s)}, Kind::Redact), QString());
        QCOMPARE(codeOfError(decidePeople(m_vault->vault(), m_vault->clock(), m_case, {person(u"Petra Voss"_s)},
                                          Kind::Mention, u"abgewogen"_s)),
                 QString());
        const auto places = OutwardPlaces::of(m_vault->vault(), value());
        QVERIFY2(places, qPrintable(codeOfError(places)));
        QTEST(places->said(where), "said");
    }

    void manyAreRedactedByWhatIsDecidedAboutPeople()
    {
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(decide({person(u"Jule Kaminski"_s)}, Kind::Redact), QString());
        QList<ItemId> items;
        const auto lines = all();
        for (const storage::ItemLine &line : lines)
            items << line.item.id;
        QMap<QString, QString> standIns;
        const Verdict verdict{Decision::Kind::Redact, u"rights-of-others"_s, {}};
        const auto redactAll = [&] {
            return redactMany(m_vault->vault(), m_vault->clock(), value(), items, verdict, standIns,
                              preview::helperProgram(), {});
        };
        const auto some = redactAll();
        QVERIFY2(some, qPrintable(codeOfError(some)));
        QCOMPARE(some->items, QList{items[0]});
        QCOMPARE(some->refused, 3); // in the chat stands somebody of whom nothing is decided
        QVERIFY(takeBack(m_vault->vault(), m_vault->clock(), value(), *some));

        QCOMPARE(decide({person(u"Onur Yilmaz"_s)}, Kind::NoPerson), QString());
        QCOMPARE(decide({person(u"Mia Lindner"_s)}, Kind::Subject), QString());
        const auto act = redactAll();
        QVERIFY2(act, qPrintable(codeOfError(act)));
        QCOMPARE(act->items, (QList<ItemId>{items[0], items[2]}));
        QCOMPARE(act->refused, 2); // nobody is in the second, and a picture is redacted by hand
        QCOMPARE(standIns.values(), QStringList{u"Person A"_s}); // the same in all of them
        QCOMPARE(*countUndecided(m_vault->vault(), value()), 2);
        QVERIFY(takeBack(m_vault->vault(), m_vault->clock(), value(), *act));
        QCOMPARE(*countUndecided(m_vault->vault(), value()), 4);
    }

    void whatNobodyLookedThroughIsCounted()
    {
        const auto unlooked = [&] { return othersInCopy(m_vault->vault(), value())->unlooked; };
        const QList<storage::ItemLine> lines = all();
        QCOMPARE(unlooked(), 0);
        QCOMPARE(handOut(lines[0]), QString());
        QCOMPARE(handOut(lines[1]), QString());
        QCOMPARE(unlooked(), 2);
        QCOMPARE(codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), value(), {lines[0].item.id},
                                                {Decision::Kind::HandOut, {}, u"gelesen"_s})),
                 QString());
        QCOMPARE(unlooked(), 1);
        QCOMPARE(look(Look::WhereMissing), QString());
        QCOMPARE(unlooked(), 0);
    }

    /// Whoever is to be unrecognisable only after an item was decided about still stands in what goes out.
    void whatGoesOutNamesNobodyWhoIsToBeHidden()
    {
        QCOMPARE(look(Look::WhereMissing), QString());
        const auto titles = [&] {
            QStringList found;
            const auto others = othersInCopy(m_vault->vault(), value());
            for (const Item &item : others->named)
                found << item.title;
            return found;
        };
        const auto redactFirst = [&] {
            const storage::ItemLine line = all()[0];
            return codeOfError(redactText(m_vault->vault(), m_vault->clock(), value(), line.item,
                                          {u"Kaminski half."_s, {{0, 8}}, {}, {}},
                                          {Decision::Kind::Redact, u"rights-of-others"_s, {}}));
        };
        const CasePerson jule = person(u"Jule Kaminski"_s);
        QCOMPARE(redactFirst(), u"redaction.people-undecided"_s);
        QCOMPARE(decide({jule}, Kind::NoPerson), QString());
        QCOMPARE(redactFirst(), QString());
        QCOMPARE(titles(), QStringList());
        m_vault->clock().set(m_vault->clock().now().addSecs(60));
        QCOMPARE(decide({jule}, Kind::Redact), QString());
        QCOMPARE(titles(), QStringList{all()[0].item.title});
        m_vault->clock().set(m_vault->clock().now().addSecs(60));
        QCOMPARE(redactFirst(), QString());
        QCOMPARE(titles(), QStringList());
        QCOMPARE(decide({jule}, Kind::Undecided), QString());
        QCOMPARE(titles(), QStringList{all()[0].item.title});
        // What was redacted for somebody else is brought back: it hides whom it hid, not who is to be hidden by now.
        QCOMPARE(decide({jule}, Kind::NoPerson), QString());
        QCOMPARE(redactFirst(), QString());
        QCOMPARE(decide({jule}, Kind::Redact), QString());
        m_vault->clock().set(m_vault->clock().now().addSecs(60));
        QCOMPARE(redactFirst(), QString());
        QCOMPARE(titles(), QStringList());
        const auto past = undoableActs(m_vault->vault(), value());
        const auto last = wholeAct(m_vault->vault(), m_case, past->done.constLast().act);
        QVERIFY(takeBack(m_vault->vault(), m_vault->clock(), value(), *last));
        QCOMPARE(titles(), QStringList{all()[0].item.title});

        QCOMPARE(decide({jule}, Kind::NoPerson), QString());
        QCOMPARE(handOut(all()[0]), QString());
        QCOMPARE(titles(), QStringList());
        QCOMPARE(decide({jule}, Kind::Undecided), QString());
        QCOMPARE(titles(), QStringList{all()[0].item.title});
    }

    /// The pages of a scan that nobody saw are neither covered nor dropped without a word.
    void aScanOfTwoPagesIsNotRedactedToOne()
    {
        QFile scan(QLatin1String(HABEAS_TEST_DATA) + u"/pictures/scan.tiff"_s);
        QVERIFY(scan.open(QIODevice::ReadOnly));
        addSystem(u"Scanner"_s, {scan.readAll()}, ItemKind::File, u"image/tiff"_s);
        const storage::ItemLine line = all().constLast();
        QCOMPARE(line.item.mediaType, u"image/tiff"_s);
        const RedactionPlan plan{{}, {{0, {QRectF(0, 0, 0.5, 0.5)}}}};
        const auto made =
            redactAreas(m_vault->vault(), m_vault->clock(), value(), line, plan,
                        {Decision::Kind::Redact, u"rights-of-others"_s, {}}, preview::helperProgram(), {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, u"redaction.more-pictures"_s);
    }

    /// What was looked through before names were does not pass for looked through.
    void aFindingWithoutANameSaysSo()
    {
        QCborMap map = toCbor(Finding{
            FindingId::create(), m_case, ItemId::create(), SystemId::create(), {}, {}, {}, {}, m_vault->clock().now()});
        QVERIFY(findingFromCbor(map)->lacks.isEmpty());
        map.remove(u"nameLooked"_s);
        QCOMPARE(findingFromCbor(map)->lacks, QList<Code>({{u"radar.lacks.name"_s, {}}}));
    }

    void placesThatWereNotKeptAreNotTakenForNone()
    {
        const preview::PlainText text{QString(30'000, u'x'), {}};
        Finding crowded{.named = {{}}, .lengths = {text.text.size()}};
        crowded.marks.resize(Finding::markLimit);
        StandIns standIns;
        const auto verdicts = PersonVerdicts::of(m_vault->vault(), m_case);
        const auto covers =
            coversIn(text, crowded, *verdicts, System::ChatRule::Undeclared, {}, standIns, Words::of(Language::German));
        QVERIFY(!covers);
        QCOMPARE(covers.error().code, u"redaction.too-many-marks"_s);
    }

    /// The journal and the record know enough: nothing of an act is kept in memory.
    void aDecisionIsTakenBackInALaterSitting()
    {
        QCOMPARE(look(Look::WhereMissing), QString());
        const CasePerson jule = person(u"Jule Kaminski"_s);
        QCOMPARE(decide({jule}, Kind::NoPerson), QString());
        QCOMPARE(decide({jule, person(u"Onur Yilmaz"_s)}, Kind::Redact), QString());
        const auto kindOf = [&](const QString &name) {
            return PersonVerdicts::of(m_vault->vault(), m_case)->kindOf(person(name).key);
        };
        const auto past = [&] { return *undoableActs(m_vault->vault(), value()); };
        QCOMPARE(past().done.size(), 2);
        const PeopleAct both = past().done[1].people;
        const auto undone = takeBackPeople(m_vault->vault(), m_vault->clock(), m_case, both);
        QVERIFY(undone);
        QCOMPARE(kindOf(u"Jule Kaminski"_s), Kind::NoPerson);
        QCOMPARE(kindOf(u"Onur Yilmaz"_s), Kind::Undecided);
        QCOMPARE(past().done.size(), 1);
        QCOMPARE(past().undone.size(), 1);
        QVERIFY(takeBackPeople(m_vault->vault(), m_vault->clock(), m_case, past().undone[0].people)); // done again
        QCOMPARE(kindOf(u"Onur Yilmaz"_s), Kind::Redact);
        QCOMPARE(past().done.size(), 2);
        // Somebody decided otherwise meanwhile: what they decided stays.
        const PeopleAct stale = past().done[1].people;
        QCOMPARE(decide({jule}, Kind::Subject), QString());
        QCOMPARE(codeOfError(takeBackPeople(m_vault->vault(), m_vault->clock(), m_case, stale)),
                 u"person.changed-since"_s);
        QCOMPARE(kindOf(u"Onur Yilmaz"_s), Kind::Redact);
    }

    /// What was decided about people stands in what went out: it is not changed behind its back.
    void peopleOfAnAnsweredCaseAreDecided_data()
    {
        QTest::addColumn<Event::Kind>("kind");
        QTest::newRow("answered") << Event::Kind::Answered;
        QTest::newRow("a copy was handed over, whatever is still to do") << Event::Kind::HandedOver;
    }
    void peopleOfAnAnsweredCaseAreDecided()
    {
        QFETCH(Event::Kind, kind);
        QCOMPARE(look(Look::WhereMissing), QString());
        const CasePerson jule = person(u"Jule Kaminski"_s);
        QCOMPARE(decide({jule}, Kind::Redact), QString());
        Event answered = TestVault::received(m_case, m_vault->vault().user(), m_vault->clock().now());
        answered.kind = kind;
        const storage::Deed deed{
            journal::Action::EventRecorded, m_case, {{u"on"_s, answered.on.toString(Qt::ISODate)}}};
        QCOMPARE(codeOfError(m_vault->vault().change(m_vault->organisation(), deed,
                                                     [&](storage::Change &change) -> Result<> {
                                                         if (const auto put = change.put(answered); !put)
                                                             return put.error();
                                                         storage::Projection projection =
                                                             TestVault::projection(answered.on);
                                                         projection.state = CaseState::Answered;
                                                         return change.put(value(), projection);
                                                     })),
                 QString());
        QCOMPARE(decide({jule}, Kind::NoPerson), u"person.answered"_s);
        QCOMPARE(codeOfError(takeBackPeople(m_vault->vault(), m_vault->clock(), m_case, {})), u"person.answered"_s);
        const auto verdicts = PersonVerdicts::of(m_vault->vault(), m_case);
        QVERIFY(verdicts);
        QCOMPARE(verdicts->countIn(*all()[0].finding), (PersonVerdicts::Count{1, 0, 1}));
    }

    void nothingOfOthersGoesOutUnasked()
    {
        QCOMPARE(look(Look::WhereMissing), QString());
        // Whose they are is not known in these systems: nothing is taken for the subject's own.
        const auto handed = handOutOwn(m_vault->vault(), m_vault->clock(), value());
        QVERIFY(handed);
        QVERIFY(handed->items.isEmpty());
    }

private:
    void giveRule(const SystemId &id, System::ChatRule rule)
    {
        auto system = m_vault->vault().registry().system(id);
        QVERIFY(system);
        system->chatRule = rule;
        QVERIFY(m_vault->vault().change(m_vault->organisation(),
                                        {journal::Action::SystemChanged, {}, {{u"name"_s, system->name}}},
                                        [&](storage::Change &change) { return change.put(*system); }));
    }

    void addSystem(const QString &name, const QList<QByteArray> &contents, ItemKind kind, const QString &mediaType)
    {
        const SystemId system = addEmptySystem(name);
        QVERIFY(!system.isNull());
        QString code;
        m_vault->addItems(m_case, system, contents, &code, kind, mediaType);
        QCOMPARE(code, QString());
    }

    SystemId addEmptySystem(const QString &name)
    {
        System system;
        system.id = SystemId::create();
        system.organisation = m_vault->organisation();
        system.name = name;
        const auto stored =
            m_vault->vault().change(m_vault->organisation(), {journal::Action::SystemAdded, {}, {{u"name"_s, name}}},
                                    [&](storage::Change &change) { return change.put(system); });
        return stored ? system.id : SystemId();
    }

    /// One more item of the second kind of content.
    ItemId addCalled(const QString &path, const QStringList &others = {})
    {
        Item item = all()[1].item;
        item.id = ItemId::create();
        item.path = path;
        item.title = path.section(u'/', -1);
        item.request = path;
        item.otherPeople = others;
        auto runs = m_vault->vault().cases().collections(m_case);
        const auto run = std::find_if(runs->begin(), runs->end(),
                                      [&](const Collection &each) { return each.id == item.collection; });
        ++run->items;
        const auto stored = m_vault->vault().change(m_vault->organisation(), {journal::Action::ItemsFound, m_case, {}},
                                                    [&](storage::Change &change) -> Result<> {
                                                        const auto put = change.put(item);
                                                        return put ? change.put(*run) : put;
                                                    });
        return stored ? item.id : ItemId();
    }

    Case value() const { return *m_vault->vault().cases().caseWith(m_case); }

    QString look(Look where, const Watch &watch = {})
    {
        return codeOfError(
            lookForPeople(m_vault->vault(), m_vault->clock(), value(), where, preview::helperProgram(), watch));
    }

    /// In the order of the systems.
    QList<storage::ItemLine> all() const
    {
        QList<storage::ItemLine> lines;
        const auto visited = forEachItem(
            m_vault->vault(), value(),
            [&](const storage::ItemLine &line) -> Result<> {
                lines << line;
                return {};
            },
            storage::ItemFilter::Radar::Read);
        return visited ? lines : QList<storage::ItemLine>();
    }

    static QStringList namesIn(const storage::ItemLine &line)
    {
        QStringList names;
        for (const Finding::Named &named : line.finding->named)
            names << named.name;
        return names;
    }

    CasePerson person(const QString &name) const
    {
        CasePeople people;
        const auto lines = all();
        for (const storage::ItemLine &line : lines)
            people.add(*line.finding);
        const auto everybody = people.all();
        const auto found =
            std::find_if(everybody.begin(), everybody.end(), [&](const CasePerson &each) { return each.name == name; });
        return found == everybody.end() ? CasePerson() : *found;
    }

    QString decide(const QList<CasePerson> &people, Kind kind)
    {
        return codeOfError(decidePeople(m_vault->vault(), m_vault->clock(), m_case, people, kind, {}));
    }
    QString handOut(const storage::ItemLine &line, const QString &note = {})
    {
        return codeOfError(collection::decide(m_vault->vault(), m_vault->clock(), value(), {line.item.id},
                                              {Decision::Kind::HandOut, {}, note}));
    }

    std::unique_ptr<TestVault> m_vault;
    CaseId m_case;
};

QTEST_GUILESS_MAIN(TestThirdParties)
#include "tst_thirdparties.moc"
