// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "register/profiles.h"
#include "workflow/approving.h"
#include "workflow/casework.h"
#include "workflow/closing.h"
#include "workflow/completeness.h"
#include "workflow/desk.h"
#include "workflow/donefacts.h"
#include "workflow/drafting.h"
#include "workflow/freeze.h"
#include "workflow/registration.h"
#include "workflow/standing.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestOffice;
using Kind = Event::Kind;
using law::Right;

namespace {

const QDate received(2026, 2, 10);
const QDate known(2026, 2, 11);
const QDate frozen(2026, 2, 12);
const QDate decided(2026, 2, 18);
const QDate lifted(2026, 2, 20);
const QString office = u"Schulverwaltung"_s;

QJsonObject weighing(const QString &result, const QString &by = u"Renate Voss"_s)
{
    return {
        {u"result"_s, result}, {u"weighedBy"_s, u"Jonas Albers"_s}, {u"by"_s, by}, {u"originalAt"_s, u"Ordner 3"_s}};
}

QJsonObject toldOn(const QString &day, const std::optional<QJsonArray> &systems = {})
{
    QJsonObject details{{u"told"_s, day}, {u"way"_s, u"per Brief"_s}};
    if (systems)
        details.insert(u"systems"_s, *systems);
    return details;
}

} // namespace

/// An objection, or a dispute about what is accurate: the data rest, somebody decides, and whoever got the restriction
/// is told before it ends (Art. 18(1)(a), (d) and (3), Art. 21(1) to (3) GDPR).
class TestFreeze : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_vault.clock().set(QDateTime(lifted, QTime(8, 0), Qt::UTC)); // nothing goes out before it is finished
        QCOMPARE(m_vault.create(), QString());
        const auto profile = profileNamed(u"paper-files"_s);
        QVERIFY(profile);
        System system = systemFrom(*profile, m_vault.organisation());
        system.name = office;
        QVERIFY(addSystem(m_vault.office(), system));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDataRestOnceItIsKnownWhoObjects_data()
    {
        QTest::addColumn<QList<Right>>("rights");
        QTest::addColumn<QString>("step");
        QTest::newRow("objection") << QList{Right::Objection} << u"next.restrict"_s;
        QTest::newRow("beside an access") << QList{Right::Access, Right::Objection} << u"next.restrict"_s;
        QTest::newRow("accuracy") << QList{Right::Rectification, Right::Restriction} << u"next.restrict-accuracy"_s;
        QTest::newRow("nobody asked for a restriction") << QList{Right::Rectification} << u"next.ask"_s;
        QTest::newRow("a restriction by itself") << QList{Right::Restriction} << u"next.ask"_s;
        QTest::newRow("erasure") << QList{Right::Erasure} << u"next.ask"_s;
    }
    void theDataRestOnceItIsKnownWhoObjects()
    {
        QFETCH(const QList<Right>, rights);
        QFETCH(const QString, step);
        const Case value = opened(rights);
        QCOMPARE(stepOf(value), u"next.identity"_s); // a stranger stops nothing
        confirm(value);
        QCOMPARE(stepOf(value), step);
        if (!step.startsWith(u"next.restrict"))
            return;
        QCOMPARE(restrict(value), QString());
        QCOMPARE(stepOf(value), u"next.ask"_s);
    }

    void whereAndHowItRestsIsSaid()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        const auto tried = [&](const QJsonArray &systems, const QString &how) {
            return record(value,
                          {.kind = Kind::Restricted, .on = frozen, .note = how, .details = {{u"systems"_s, systems}}});
        };
        QCOMPARE(tried({office}, u" "_s), u"restriction.how"_s);
        QCOMPARE(tried({}, u"gesperrt"_s), u"restriction.systems"_s);
        QCOMPARE(tried({office, u"Mensa"_s}, u"gesperrt"_s), u"restriction.systems"_s);
        QCOMPARE(tried({office}, u"gesperrt"_s), QString());
    }

    /// The head decides. About direct marketing nobody does: it ends.
    void theHeadDecidesAboutTheObjection()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        const auto tried = [&](const QJsonObject &details, const QString &why = u"Archivpflicht"_s) {
            return record(value, {.kind = Kind::ObjectionWeighed, .on = decided, .note = why, .details = details});
        };
        QCOMPARE(tried({}), u"weighing.result"_s);
        QCOMPARE(tried(weighing(u"perhaps"_s)), u"weighing.result"_s);
        QCOMPARE(tried(weighing(u"upheld"_s), {}), u"event.reason-needed"_s);
        QJsonObject nobody = weighing(u"upheld"_s);
        nobody.remove(u"weighedBy"_s);
        QCOMPARE(tried(nobody), u"weighing.by"_s);
        QCOMPARE(tried(weighing(u"upheld"_s, {})), u"approval.incomplete"_s);
        QCOMPARE(tried({{u"result"_s, u"direct-marketing"_s}}, {}), QString());
        QCOMPARE(stepOf(value), u"next.ask"_s); // it ends: nothing rests meanwhile

        const Case other = opened({Right::Erasure});
        QCOMPARE(
            record(
                other,
                {.kind = Kind::ObjectionWeighed, .on = decided, .note = u"ohne"_s, .details = weighing(u"upheld"_s)}),
            u"weighing.no-objection"_s);
    }

    void nothingIsAnsweredBeforeItIsDecided_data()
    {
        QTest::addColumn<QString>("letter");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("done") << u"done"_s << u"upheld"_s << u"weighing.open"_s << QString();
        QTest::newRow("done what goes on")
            << u"done"_s << u"compelling-grounds"_s << u"weighing.open"_s << u"weighing.refused"_s;
        QTest::newRow("refused") << u"refusal"_s << u"compelling-grounds"_s << u"weighing.open"_s << QString();
        QTest::newRow("direct marketing") << u"done"_s << u"direct-marketing"_s << u"weighing.open"_s << QString();
        QTest::newRow("refused what was upheld")
            << u"refusal"_s << u"upheld"_s << u"weighing.open"_s << u"weighing.upheld"_s;
        QTest::newRow("done what was upheld in part")
            << u"done"_s << u"partly"_s << u"weighing.open"_s << u"weighing.partly"_s; // it refuses nothing
        QTest::newRow("refused what was upheld in part")
            << u"refusal"_s << u"partly"_s << u"weighing.open"_s << u"weighing.partly"_s;
        QTest::newRow("by word") << QString() << u"upheld"_s << u"weighing.open"_s << QString();
    }
    void nothingIsAnsweredBeforeItIsDecided()
    {
        QFETCH(const QString, letter);
        QFETCH(const QString, result);
        const Case value = opened({Right::Objection});
        confirm(value);
        answerOffice(value);
        const LetterId id = letter.isEmpty() ? LetterId() : finished(value, letter, {Right::Objection});
        sign(value);
        const auto sent = [&] {
            return letter.isEmpty()
                ? record(value, {.kind = Kind::Answered, .on = lifted, .note = u"mündlich"_s})
                : codeOfError(recordSending(m_vault.office(), value.id, id, {.on = lifted, .note = {}}));
        };
        QTEST(sent(), "before");
        QCOMPARE(weigh(value, result), QString());
        QTEST(sent(), "after");
    }

    /// What a letter says of the objection counts, not what it says of another right beside it.
    void aCorrectionBesideItIsNotTheObjection_data()
    {
        using enum Letter::Extent;
        QTest::addColumn<QString>("result");
        QTest::addColumn<Letter::Extent>("extent");
        QTest::addColumn<QString>("code");
        QTest::newRow("upheld, refused") << u"upheld"_s << Not << u"weighing.upheld"_s;
        QTest::newRow("upheld, followed in part") << u"upheld"_s << Partly << u"weighing.upheld"_s;
        QTest::newRow("upheld, followed") << u"upheld"_s << Wholly << QString();
        QTest::newRow("in part, refused") << u"partly"_s << Not << u"weighing.partly"_s;
        QTest::newRow("in part, followed") << u"partly"_s << Wholly << u"weighing.partly"_s;
        QTest::newRow("in part, followed in part") << u"partly"_s << Partly << QString();
        QTest::newRow("refused, followed") << u"compelling-grounds"_s << Wholly << u"weighing.refused"_s;
        QTest::newRow("refused, followed in part") << u"compelling-grounds"_s << Partly << u"weighing.refused"_s;
        QTest::newRow("refused, refused") << u"compelling-grounds"_s << Not << QString();
    }
    void aCorrectionBesideItIsNotTheObjection()
    {
        QFETCH(const QString, result);
        QFETCH(const Letter::Extent, extent);
        const Case value = opened({Right::Rectification, Right::Objection});
        confirm(value);
        answerOffice(value);
        const LetterId id = finished(value, u"done"_s, value.rights, [extent](Letter &letter) {
            letter.refuses = Letter::Refuses::Part; // by both rights together
            letter.followings = {{Right::Rectification, Letter::Extent::Wholly}, {Right::Objection, extent}};
        });
        sign(value);
        QCOMPARE(weigh(value, result), QString());
        QTEST(codeOfError(recordSending(m_vault.office(), value.id, id, {.on = lifted, .note = {}})), "code");
    }

    /// Where it ends for some of the data, erased is as good as ended.
    void whatIsErasedIsProcessedNoMore()
    {
        Letter letter;
        QVERIFY(!saysDecided(letter, Weighing::Partly)); // from before it was kept
        letter.followings = {{Right::Objection, Letter::Extent::Not}};
        letter.parts = {{SystemId::create(), u"erased"_s}};
        QCOMPARE(saysDecided(letter, Weighing::Partly), false);
        letter.parts << Letter::Part{SystemId::create(), u"kept"_s};
        QCOMPARE(saysDecided(letter, Weighing::Partly), true);
        QCOMPARE(saysDecided(letter, Weighing::Upheld), false);
        QCOMPARE(saysDecided(letter, Weighing::CompellingGrounds), true);
    }

    /// That the letter says otherwise is seen before it is signed.
    void whatContradictsTheDecisionIsLacking_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<letters::DonePart::Outcome>("outcome");
        QTest::addColumn<QString>("lacks");
        using enum letters::DonePart::Outcome;
        QTest::newRow("upheld, corrected") << u"upheld"_s << Corrected << u"letters.missing.objection-upheld"_s;
        QTest::newRow("upheld, ended") << u"upheld"_s << Ended << QString();
        QTest::newRow("refused, ended") << u"compelling-grounds"_s << Ended << u"letters.missing.objection-refused"_s;
        QTest::newRow("refused, kept") << u"compelling-grounds"_s << Kept << QString();
    }
    void whatContradictsTheDecisionIsLacking()
    {
        QFETCH(const QString, result);
        QFETCH(const letters::DonePart::Outcome, outcome);
        const Case value = opened({Right::Rectification, Right::Objection});
        confirm(value);
        answerOffice(value);
        QCOMPARE(weigh(value, result), QString());
        const DoneNotice notice{
            .rights = value.rights,
            .doneOn = lifted,
            .parts = {{.system = systemNamed(m_vault.office(), value, office)->id, .outcome = outcome}}};
        const auto drafted = draftNotice(m_vault.office(), value.id, {.on = lifted}, notice);
        QVERIFY(drafted);
        QStringList lacks;
        for (const letters::Missing &each : drafted->missing) {
            if (each.what.name.startsWith(u"letters.missing.objection-"))
                lacks << each.what.name;
        }
        QTEST(lacks.join(u' '), "lacks");
    }

    void aLetterAboutTheRestGoesOut()
    {
        const Case value = opened({Right::Erasure, Right::Objection});
        confirm(value);
        answerOffice(value);
        const LetterId id = finished(value, u"done"_s, {Right::Erasure});
        QCOMPARE(codeOfError(recordSending(m_vault.office(), value.id, id, {.on = lifted, .note = {}})), QString());
    }

    /// Whom nobody could identify is refused: what they object to is not weighed.
    void aStrangersObjectionIsNotWeighed()
    {
        const Case value = opened({Right::Objection});
        const LetterId id = finished(value, u"refusal"_s, {Right::Objection});
        sign(value);
        QCOMPARE(codeOfError(recordSending(m_vault.office(), value.id, id, {.on = lifted, .note = {}})), QString());
    }

    void whoeverGotItIsToldBeforeItEnds()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        const auto lift = [&](const QString &told, QDate on = lifted) {
            return record(value, {.kind = Kind::RestrictionLifted, .on = on, .details = toldOn(told)});
        };
        QCOMPARE(lift(u"2026-02-19"_s), u"restriction.none"_s);
        QCOMPARE(restrict(value), QString());
        QCOMPARE(lift(u"2026-02-19"_s), u"restriction.not-weighed"_s);
        QCOMPARE(weigh(value, u"compelling-grounds"_s), QString());
        QVERIFY(obstacles(value).contains(u"obstacle.restriction-open"_s));
        QCOMPARE(lift({}), u"restriction.told"_s);
        QCOMPARE(record(value,
                        {.kind = Kind::RestrictionLifted,
                         .on = lifted,
                         .details = {{u"told"_s, u"2026-02-19"_s}, {u"way"_s, u" "_s}}}),
                 u"restriction.way"_s); // a day alone shows nothing
        QCOMPARE(lift(u"2026-02-21"_s), u"restriction.told"_s); // after it
        QCOMPARE(lift(u"2026-02-11"_s), u"restriction.day"_s); // before the restriction
        QCOMPARE(lift(u"2026-02-20"_s), QString());
        QVERIFY(!obstacles(value).contains(u"obstacle.restriction-open"_s));
        QCOMPARE(lift(u"2026-02-20"_s), u"restriction.none"_s); // once
    }

    /// A restriction ends where it is said that it ends; elsewhere the data rest on.
    void aRestrictionEndsSystemBySystem()
    {
        const QString files = u"Archiv"_s;
        System archive = systemFrom(*profileNamed(u"paper-files"_s), m_vault.organisation());
        archive.name = files;
        const auto added = addSystem(m_vault.office(), archive);
        QVERIFY(added);
        const Case value = opened({Right::Objection});
        confirm(value);
        QCOMPARE(record(value,
                        {.kind = Kind::Restricted,
                         .on = frozen,
                         .note = u"gesperrt"_s,
                         .details = {{u"systems"_s, QJsonArray{office, files}}}}),
                 QString());
        QCOMPARE(weigh(value, u"compelling-grounds"_s), QString());
        const auto lift = [&](const QJsonArray &systems) {
            return record(value,
                          {.kind = Kind::RestrictionLifted, .on = lifted, .details = toldOn(u"2026-02-20"_s, systems)});
        };
        QCOMPARE(lift({}), u"restriction.not-there"_s);
        QCOMPARE(lift({u"Mensa"_s}), u"restriction.not-there"_s);
        QCOMPARE(lift({office}), QString());
        const Freeze half = freezeOf(read(value), {});
        QCOMPARE(namesOf(half.resting, {}), QStringList{files});
        QVERIFY(half.restricted && half.lifted);
        QVERIFY(obstacles(value).contains(u"obstacle.restriction-open-in"_s));
        QCOMPARE(lift({office}), u"restriction.not-there"_s); // it ended there
        QCOMPARE(lift({files}), QString());
        QVERIFY(!freezeOf(read(value), {}).restricted);
        QVERIFY(!obstacles(value).contains(u"obstacle.restriction-open-in"_s));
        QVERIFY(removeSystem(m_vault.office(), m_vault.organisation(), added->id));
    }

    /// Where an objection was followed in part, that part ends; what goes on is lifted, and the case may close.
    void whatWasUpheldInPartIsLiftedForTheRest()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        QCOMPARE(restrict(value), QString());
        QCOMPARE(weigh(value, u"partly"_s), QString());
        QVERIFY(!freezeOf(read(value), {}).endsProcessing());
        QVERIFY(obstacles(value).contains(u"obstacle.restriction-open"_s));
        QCOMPARE(record(value, {.kind = Kind::RestrictionLifted, .on = lifted, .details = toldOn(u"2026-02-20"_s)}),
                 QString());
        QVERIFY(!obstacles(value).contains(u"obstacle.restriction-open"_s));
    }

    /// Where the letter says that data stay, the restriction is lifted, and not only somewhere.
    void whatStaysAfterAPartIsLiftedWhereItStays()
    {
        const QString files = u"Rundbrief"_s;
        System letters = systemFrom(*profileNamed(u"paper-files"_s), m_vault.organisation());
        letters.name = files;
        const auto added = addSystem(m_vault.office(), letters);
        QVERIFY(added);
        const Case value = opened({Right::Objection});
        confirm(value);
        const auto ledger = ledgerOf(m_vault.office(), read(value));
        for (const LedgerLine &line : ledger ? *ledger : QList<LedgerLine>())
            answerFor(value, line.system);
        QCOMPARE(record(value,
                        {.kind = Kind::Restricted,
                         .on = frozen,
                         .note = u"gesperrt"_s,
                         .details = {{u"systems"_s, QJsonArray{office, files}}}}),
                 QString());
        QCOMPARE(weigh(value, u"partly"_s), QString());
        const LetterId id = finished(value, u"done"_s, value.rights, [&](Letter &letter) {
            letter.refuses = Letter::Refuses::Part;
            letter.followings = {{Right::Objection, Letter::Extent::Partly}};
            letter.parts = {{systemNamed(m_vault.office(), value, office)->id, u"ended"_s}, {added->id, u"kept"_s}};
        });
        sign(value);
        QCOMPARE(codeOfError(recordSending(m_vault.office(), value.id, id, {.on = lifted, .note = {}})), QString());
        const auto lift = [&](const QString &system) {
            return record(value,
                          {.kind = Kind::RestrictionLifted,
                           .on = lifted,
                           .details = toldOn(u"2026-02-20"_s, QJsonArray{system})});
        };
        QCOMPARE(lift(office), QString()); // where it ended: that frees nothing else
        QVERIFY(obstacles(value).contains(u"obstacle.restriction-open-in"_s));
        QCOMPARE(stepOf(value), u"next.lift-rest"_s);
        QCOMPARE(lift(files), QString());
        QVERIFY(!obstacles(value).contains(u"obstacle.restriction-open-in"_s));
        QCOMPARE(stepOf(value), u"next.close"_s);
        QVERIFY(removeSystem(m_vault.office(), m_vault.organisation(), added->id));
    }

    /// A system is called otherwise, and its data rest on.
    void aRenamedSystemStillRests()
    {
        System archive = systemFrom(*profileNamed(u"paper-files"_s), m_vault.organisation());
        archive.name = u"Speicher"_s;
        const auto added = addSystem(m_vault.office(), archive);
        QVERIFY(added);
        const Case value = opened({Right::Objection});
        confirm(value);
        QCOMPARE(record(value,
                        {.kind = Kind::Restricted,
                         .on = frozen,
                         .note = u"gesperrt"_s,
                         .details = {{u"systems"_s, QJsonArray{office, archive.name}}}}),
                 QString());
        QCOMPARE(weigh(value, u"compelling-grounds"_s), QString());
        System renamed = *added;
        renamed.name = u"Speicher neu"_s;
        QCOMPARE(codeOfError(updateSystem(m_vault.office(), *added, renamed)), QString());
        const auto ledger = ledgerOf(m_vault.office(), read(value));
        QVERIFY(ledger);
        QCOMPARE(namesOf(freezeOf(read(value), {}).resting, *ledger), (QStringList{office, renamed.name}));
        letters::DonePart kept{.system = added->id, .outcome = letters::DonePart::Outcome::Kept};
        const auto beside = restingBeside(m_vault.office(), read(value), {kept});
        QCOMPARE(beside ? *beside : QStringList(), QStringList{renamed.name});
        QCOMPARE(record(value,
                        {.kind = Kind::RestrictionLifted,
                         .on = lifted,
                         .details = toldOn(u"2026-02-20"_s, QJsonArray{renamed.name})}),
                 QString());
        QCOMPARE(namesOf(freezeOf(read(value), {}).resting, *ledger), QStringList{office});
        QVERIFY(removeSystem(m_vault.office(), m_vault.organisation(), added->id));
    }

    /// One of that name left the register, and another has come: which one was meant nobody knows, so both rest.
    void twoOfOneNameBothRest()
    {
        LedgerLine gone, there, other;
        gone.system = SystemId::create();
        there.system = SystemId::create();
        other.system = SystemId::create();
        gone.systemName = there.systemName = u"Akte"_s;
        other.systemName = u"Rundbrief"_s;
        const auto named =
            systemsIn(withSystemIds({{u"systems"_s, QJsonArray{u"Akte"_s, u"Rundbrief"_s}}}, {gone, there, other}));
        QCOMPARE(named.size(), 2);
        QVERIFY(isAmong(named, gone) && isAmong(named, there) && isAmong(named, other));
        other.systemName = u"Rundbrief neu"_s;
        QVERIFY(isAmong(named, other));
        QCOMPARE(namesOf(named, {gone, there, other}), (QStringList{u"Akte"_s, other.systemName}));
    }

    /// What was upheld ends the processing: there is no restriction left that could end.
    void whatWasUpheldIsNotLifted()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        QCOMPARE(restrict(value), QString());
        QVERIFY(obstacles(value).contains(u"obstacle.restriction-open"_s));
        QCOMPARE(weigh(value, u"upheld"_s), QString());
        QVERIFY(!obstacles(value).contains(u"obstacle.restriction-open"_s));
        QCOMPARE(weigh(value, u"compelling-grounds"_s), u"weighing.twice"_s);
    }

    void aCheckedAccuracyEndsItWithAReason()
    {
        const Case value = opened({Right::Rectification, Right::Restriction});
        confirm(value);
        QCOMPARE(restrict(value), QString());
        const auto lift = [&](const QString &why) {
            return record(
                value,
                {.kind = Kind::RestrictionLifted, .on = lifted, .note = why, .details = toldOn(u"2026-02-19"_s)});
        };
        QCOMPARE(lift({}), u"event.reason-needed"_s);
        QCOMPARE(lift(u"Das Geburtsdatum stimmt mit der Urkunde überein."_s), QString());
    }

    /// The step after the answer: first the person is told, then the case is closed.
    void theRestrictionEndsBeforeTheCaseDoes()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        QCOMPARE(restrict(value), QString());
        QCOMPARE(weigh(value, u"compelling-grounds"_s), QString());
        const LetterId id = finished(value, u"refusal"_s, {Right::Objection});
        sign(value);
        QCOMPARE(codeOfError(recordSending(m_vault.office(), value.id, id, {.on = lifted, .note = {}})), QString());
        QCOMPARE(stepOf(value), u"next.lift"_s);
        // What the answer rests on stays, and who is to be told is not voided away.
        const QList<Event> events = read(value).events;
        const auto voided = [&](Kind kind) {
            const auto target =
                std::find_if(events.begin(), events.end(), [&](const Event &event) { return event.kind == kind; });
            return record(value, {.kind = Kind::Corrected, .on = lifted, .replaces = target->id, .note = u"weg"_s});
        };
        QCOMPARE(voided(Kind::Restricted), u"restriction.lift-instead"_s);
        QCOMPARE(voided(Kind::ObjectionWeighed), u"weighing.answered"_s);
        QCOMPARE(record(value, {.kind = Kind::RestrictionLifted, .on = lifted, .details = toldOn(u"2026-02-20"_s)}),
                 QString());
        QCOMPARE(stepOf(value), u"next.close"_s);
    }

    /// Nor does it end by being replaced with a narrower one.
    void noSystemIsReplacedAway()
    {
        const QString files = u"Keller"_s;
        System cellar = systemFrom(*profileNamed(u"paper-files"_s), m_vault.organisation());
        cellar.name = files;
        const auto added = addSystem(m_vault.office(), cellar);
        QVERIFY(added);
        const Case value = opened({Right::Objection});
        confirm(value);
        const auto restrictIn = [&](const QJsonArray &systems, const std::optional<EventId> &replaces) {
            return record(value,
                          {.kind = Kind::Restricted,
                           .on = frozen,
                           .replaces = replaces,
                           .note = u"gesperrt"_s,
                           .details = {{u"systems"_s, systems}}});
        };
        QCOMPARE(restrictIn({office, files}, {}), QString());
        const EventId first = read(value).events.constLast().id;
        QCOMPARE(weigh(value, u"compelling-grounds"_s), QString());
        const LetterId id = finished(value, u"refusal"_s, {Right::Objection});
        sign(value);
        QCOMPARE(codeOfError(recordSending(m_vault.office(), value.id, id, {.on = lifted, .note = {}})), QString());
        QCOMPARE(restrictIn({office}, first), u"restriction.lift-instead"_s);
        QCOMPARE(restrictIn({office, files}, first), QString()); // how it rests may still be said otherwise
        QVERIFY(removeSystem(m_vault.office(), m_vault.organisation(), added->id));
    }

    void whatWasRecordedInErrorIsReplacedOrVoided()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        QCOMPARE(restrict(value), QString());
        const EventId first = read(value).events.constLast().id;
        QCOMPARE(record(value,
                        {.kind = Kind::Restricted,
                         .on = decided,
                         .replaces = first,
                         .note = u"Konto stillgelegt"_s,
                         .details = {{u"systems"_s, QJsonArray{office}}}}),
                 QString());
        QCOMPARE(freezeOf(read(value), {}).restricted->on, decided);
        const EventId second = read(value).events.constLast().id;
        QCOMPARE(record(value, {.kind = Kind::Corrected, .on = decided, .replaces = second, .note = u"falsche Akte"_s}),
                 QString());
        QVERIFY(!freezeOf(read(value), {}).restricted);
        QCOMPARE(stepOf(value), u"next.restrict"_s);
        QCOMPARE(weigh(value, u"upheld"_s), QString());
        const EventId third = read(value).events.constLast().id;
        QCOMPARE(record(value,
                        {.kind = Kind::ObjectionWeighed,
                         .on = decided,
                         .replaces = third,
                         .note = u"Archivpflicht"_s,
                         .details = weighing(u"compelling-grounds"_s)}),
                 QString());
        QCOMPARE(freezeOf(read(value), {}).result, Weighing::CompellingGrounds);
    }

    void noDateAndNoStateMoves()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        const auto before = deadlinesOf(m_vault.office(), read(value));
        const CaseState state = stateOf(read(value).events);
        QCOMPARE(restrict(value), QString());
        QCOMPARE(weigh(value, u"compelling-grounds"_s), QString());
        QCOMPARE(record(value, {.kind = Kind::RestrictionLifted, .on = lifted, .details = toldOn(u"2026-02-20"_s)}),
                 QString());
        const auto after = deadlinesOf(m_vault.office(), read(value));
        QVERIFY(before && after);
        QCOMPARE(after->safe.date, before->safe.date);
        QCOMPARE(after->due.date, before->due.date);
        QCOMPARE(after->noticeBy.date, before->noticeBy.date);
        QCOMPARE(stateOf(read(value).events), state);
    }

    void theDeskWaitsForTheHead()
    {
        const Case value = opened({Right::Objection});
        confirm(value);
        const auto waits = [&] {
            const auto facts = factsOf(m_vault.office(), read(value));
            const DeskCase of = deskCaseOf(*facts, *deadlinesOf(m_vault.office(), read(value)), {}, decided);
            return std::any_of(of.tasks.begin(), of.tasks.end(), [](const DeskTask &task) {
                return task.what.name == u"desk.head-objection" && task.kind == DeskTask::Kind::Others;
            });
        };
        QVERIFY(!waits());
        QCOMPARE(restrict(value), QString());
        QVERIFY(waits());
        QCOMPARE(weigh(value, u"upheld"_s), QString());
        QVERIFY(!waits());
    }

private:
    Case opened(const QList<Right> &rights)
    {
        const auto value = openCase(m_vault.office(),
                                    {.organisation = m_vault.organisation(),
                                     .rights = rights,
                                     .subject = {.givenName = u"Mia"_s, .familyName = u"Lindner"_s},
                                     .representative = {},
                                     .channel = u"letter"_s,
                                     .receivedOn = received});
        return value ? *value : Case();
    }
    Case read(const Case &value)
    {
        const auto again = m_vault.vault().cases().caseWith(value.id);
        return again ? *again : Case();
    }
    QString record(const Case &value, const NewEvent &fact)
    {
        return codeOfError(recordEvent(m_vault.office(), value.id, fact));
    }
    void confirm(const Case &value)
    {
        QCOMPARE(record(value,
                        {.kind = Kind::IdentityConfirmed,
                         .on = known,
                         .details = {{u"method"_s, u"document-shown"_s}, {u"seen"_s, u"Ausweis"_s}}}),
                 QString());
    }
    /// A letter that says what was done goes out once every system is answered for.
    void answerOffice(const Case &value)
    {
        const auto system = systemNamed(m_vault.office(), value, office);
        QVERIFY(system);
        answerFor(value, system->id);
    }
    void answerFor(const Case &value, const SystemId &system)
    {
        QCOMPARE(codeOfError(
                     answerLedger(m_vault.office(), value.id, system,
                                  {Task::Answer::State::Found, 3, u"Schrank 2 durchgesehen"_s, {}, known, u"Büro"_s})),
                 QString());
    }
    QString restrict(const Case &value)
    {
        return record(value,
                      {.kind = Kind::Restricted,
                       .on = frozen,
                       .note = u"Konto gesperrt"_s,
                       .details = {{u"systems"_s, QJsonArray{office}}}});
    }
    QString weigh(const Case &value, const QString &result)
    {
        return record(value,
                      {.kind = Kind::ObjectionWeighed,
                       .on = decided,
                       .note = u"Die Schule braucht die Zeugnisdaten."_s,
                       .details = weighing(result)});
    }
    void sign(const Case &value)
    {
        Approval approval;
        approval.subject = Approval::Subject::Refusal;
        approval.approvedBy = u"Renate Voss"_s;
        approval.signedOn = lifted;
        approval.originalAt = u"Ordner 3"_s;
        QCOMPARE(codeOfError(recordApproval(m_vault.office(), value.id, approval)), QString());
    }
    LetterId finished(
        const Case &value, const QString &kind, const QList<Right> &rights,
        const std::function<void(Letter &)> &says = [](Letter &) {})
    {
        Letter letter;
        letter.id = LetterId::create();
        letter.caseId = value.id;
        letter.kind = kind;
        letter.rights = rights;
        letter.finishedAt = m_vault.clock().now();
        says(letter);
        const auto put = m_vault.vault().change(m_vault.organisation(), {journal::Action::LetterFinished, value.id, {}},
                                                [&](storage::Change &change) { return change.put(letter); });
        return put ? letter.id : LetterId();
    }
    QString stepOf(const Case &value)
    {
        const auto facts = factsOf(m_vault.office(), read(value));
        return facts ? standingOf(*facts, decided).step.name : facts.error().code;
    }
    QStringList obstacles(const Case &value)
    {
        QStringList names;
        const auto codes = obstaclesToClosing(m_vault.office(), value.id);
        for (const Code &code : codes ? *codes : QList<Code>())
            names << code.name;
        return names;
    }

    TestOffice m_vault;
};

QTEST_GUILESS_MAIN(TestFreeze)
#include "tst_freeze.moc"
