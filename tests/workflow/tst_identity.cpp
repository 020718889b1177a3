// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/identity.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using Kind = Event::Kind;

namespace {

const QDate today(2026, 11, 17);

enum class Who { Subject, Mother, Unclear };

} // namespace

/// Who asks, and whether they may: pure, from the events of a case.
class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto methods = law::IdentityMethods::load();
        QVERIFY(methods);
        m_methods = *std::move(methods);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoseWaysFit_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QDate>("bornOn");
        QTest::addColumn<law::Requester>("requester");
        QTest::newRow("pupil of 17") << u"pupil"_s << QDate(2008, 11, 18) << law::Requester::MinorPupil;
        QTest::newRow("pupil, 18 today") << u"pupil"_s << QDate(2008, 11, 17) << law::Requester::AdultPupil;
        QTest::newRow("pupil of unknown age: as a minor") << u"pupil"_s << QDate() << law::Requester::MinorPupil;
        QTest::newRow("former pupil") << u"former-pupil"_s << QDate() << law::Requester::FormerPupil;
        QTest::newRow("employee") << u"employee"_s << QDate() << law::Requester::Employee;
        QTest::newRow("nothing is known") << QString() << QDate() << law::Requester::Other;
    }
    void whoseWaysFit()
    {
        QFETCH(QString, role);
        QFETCH(QDate, bornOn);
        QFETCH(law::Requester, requester);
        Case value;
        value.subject.role = role;
        if (bornOn.isValid())
            value.subject.bornOn = bornOn;
        QCOMPARE(checkOf(value).requester, requester);
        QVERIFY(!checkOf(value).isForAnother);
    }

    /// Elected speakers act within the school's responsibility: that they were elected lets them act for nobody.
    void anOfficeIsNoAuthority()
    {
        Case value = motherAsks();
        value.representative->capacity = Representative::Capacity::ClassSpeaker;
        value.representative->evidenceSeen = u"Protokoll der Wahl"_s;
        add(value, Kind::IdentityConfirmed, {});
        QCOMPARE(checkOf(value).requester, law::Requester::ClassSpeaker);
        QCOMPARE(codes(value), QStringList{u"obstacle.office-without-right"_s});
        QVERIFY(!checkOf(value).isCapacityShown);
        QStringList capacity;
        for (const auto &method : m_methods.forRequester(law::Requester::ClassSpeaker)) {
            if (method.provesCapacity)
                capacity << method.code;
        }
        QCOMPARE(capacity, QStringList{u"power-of-attorney"_s});
        add(value, Kind::CapacityShown, {{u"method"_s, u"power-of-attorney"_s}});
        QCOMPARE(codes(value), QStringList());
    }

    void everyCapacityHasItsHintAndItsWays()
    {
        for (const auto &capacity : EnumCodes<Representative::Capacity>::table) {
            Case value = motherAsks();
            value.representative->capacity = capacity.value;
            const auto check = checkOf(value);
            QVERIFY2(m_methods.hintFor(check.requester), capacity.code);
            const auto ways = m_methods.forRequester(check.requester);
            QVERIFY2(std::any_of(ways.begin(), ways.end(), [](const auto &way) { return way.provesCapacity; }),
                     capacity.code);
        }
    }

    void nothingGoesOutBeforeBothAreShown()
    {
        Case value = motherAsks();
        QCOMPARE(codes(value), (QStringList{u"obstacle.no-identity"_s, u"obstacle.capacity"_s}));
        add(value, Kind::CapacityShown, {{u"method"_s, u"custody-on-file"_s}, {u"seen"_s, u"Eintrag"_s}});
        QCOMPARE(codes(value), QStringList{u"obstacle.no-identity"_s});
        add(value, Kind::IdentityConfirmed, {{u"method"_s, u"known-in-person"_s}, {u"seen"_s, u"bekannt"_s}});
        QCOMPARE(codes(value), QStringList());
        add(value, Kind::IdentityRefused, {});
        QCOMPARE(codes(value), QStringList{u"obstacle.no-identity"_s});
    }

    /// Whether a parent has custody (§§ 1626, 1629, 1671 BGB) is not settled by something having been seen.
    void unclearCustodyStopsUntilItIsFound()
    {
        using enum Representative::Capacity;
        Case value = motherAsks();
        value.representative->capacity = CustodyUnclear;
        value.representative->evidenceSeen = u"Geburtsurkunde gesehen"_s;
        value.representative->subjectHeard = Representative::Heard::NotYet;
        add(value, Kind::IdentityConfirmed, {});
        QCOMPARE(codes(value), (QStringList{u"obstacle.custody-unclear"_s, u"obstacle.not-heard"_s}));
        QCOMPARE(checkOf(value).requester, law::Requester::CustodyUnclear);
        add(value, Kind::CapacityShown, {{u"method"_s, u"custody-on-file"_s}});
        QCOMPARE(codes(value).constFirst(), u"obstacle.custody-unclear"_s);
        add(value, Kind::CapacityShown, {{u"custody"_s, u"sole-custody"_s}});
        QCOMPARE(codes(value), QStringList{u"obstacle.not-heard"_s});
        QCOMPARE(checkOf(value).requester, law::Requester::SoleCustody);
        Event voided{.id = EventId::create(), .kind = Kind::Corrected, .on = today};
        voided.replaces = value.events.constLast().id;
        value.events << voided;
        QCOMPARE(capacityOf(value), CustodyUnclear);
        QCOMPARE(codes(value).constFirst(), u"obstacle.custody-unclear"_s);
    }

    void theYoungPersonIsHeard_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QDate>("bornOn");
        QTest::addColumn<QString>("heard");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("nobody heard the pupil") << u"pupil"_s << QDate() << QString() << true;
        QTest::newRow("of four") << u"pupil"_s << QDate(2022, 5, 1) << QString() << true;
        QTest::newRow("nothing is known of the person") << QString() << QDate() << QString() << true;
        QTest::newRow("heard") << u"pupil"_s << QDate() << u"yes"_s << false;
        QTest::newRow("asked, silent") << u"pupil"_s << QDate() << u"did-not-answer"_s << false;
        QTest::newRow("does not apply") << u"pupil"_s << QDate() << u"not-applicable"_s << false;
        QTest::newRow("of age today") << u"pupil"_s << QDate(2008, 11, 17) << QString() << false;
        QTest::newRow("of age tomorrow") << u"pupil"_s << QDate(2008, 11, 18) << QString() << true;
        QTest::newRow("a lawyer for a teacher") << u"employee"_s << QDate() << QString() << false;
    }
    void theYoungPersonIsHeard()
    {
        QFETCH(QString, role);
        QFETCH(QDate, bornOn);
        QFETCH(QString, heard);
        QFETCH(bool, isOpen);
        Case value = motherAsks();
        value.representative->subjectHeard = Representative::Heard::NotYet;
        value.subject.role = role;
        if (bornOn.isValid())
            value.subject.bornOn = bornOn;
        add(value, Kind::CapacityShown, {});
        add(value, Kind::IdentityConfirmed, {});
        if (!heard.isEmpty())
            add(value, Kind::SubjectHeard, {{u"heard"_s, heard}});
        QCOMPARE(codes(value), isOpen ? QStringList{u"obstacle.not-heard"_s} : QStringList());
        value.representative.reset();
        QCOMPARE(codes(value), QStringList());
    }

    void whatTheIntakeNotedIsEnough()
    {
        Case value = motherAsks();
        value.representative->evidenceSeen = u"Sorgeerklärung gesehen"_s;
        QCOMPARE(codes(value), QStringList{u"obstacle.no-identity"_s});
    }

    /// Another parent, or the young person (§ 1628 BGB is for a court; in a school the head decides about handing out).
    void anObjectionStopsUntilTheHeadHasDecided_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QJsonObject>("details");
        QTest::newRow("another parent") << Kind::ConflictKnown << QJsonObject();
        QTest::newRow("the young person") << Kind::SubjectHeard << QJsonObject{{u"heard"_s, u"refused"_s}};
    }
    void anObjectionStopsUntilTheHeadHasDecided()
    {
        QFETCH(Kind, kind);
        QFETCH(QJsonObject, details);
        Case value = motherAsks();
        add(value, Kind::CapacityShown, {});
        add(value, Kind::IdentityConfirmed, {});
        add(value, kind, details);
        QCOMPARE(codes(value), QStringList{u"obstacle.conflict"_s});
        // Sealed before it was known, and still here: it stays here.
        for (const Kind out : {Kind::HandedOver, Kind::Answered, Kind::PartAnswered}) {
            const auto checked = workflow::checkIdentityFact(value, {.kind = out, .on = today}, today);
            QCOMPARE(checked ? QString() : checked.error().code, u"hand-over.conflict"_s);
        }
        add(value, Kind::ConflictSettled, {{u"by"_s, u"Renate Voss"_s}});
        QCOMPARE(codes(value), QStringList());
        add(value, Kind::ConflictKnown, {}); // a second one
        QCOMPARE(codes(value), QStringList{u"obstacle.conflict"_s});
        // What was said and what was decided stay in sight.
        const auto objections = checkOf(value).objections;
        QCOMPARE(objections.size(), kind == Kind::ConflictKnown ? 3 : 2);
        QCOMPARE(objections.constLast().kind, Kind::ConflictKnown);
        QCOMPARE(objections.at(objections.size() - 2).details.value(u"by"_s).toString(), u"Renate Voss"_s);
    }

    void anObjectionNotedAtTheIntakeCountsToo()
    {
        Case value = motherAsks();
        value.representative->subjectHeard = Representative::Heard::Refused;
        QVERIFY(checkOf(value).isInConflict);
        QVERIFY(!checkOf(value).conflict);
    }

    void aCopyIsToBeDestroyed()
    {
        Case value = motherAsks();
        add(value, Kind::IdentityAsked, {{u"method"_s, u"blackened-copy"_s}});
        QVERIFY(!checkOf(value).isCopyHere);
        add(value, Kind::IdentityAnswered, {});
        QVERIFY(checkOf(value).isCopyHere);
        add(value, Kind::IdentityConfirmed, {{u"method"_s, u"blackened-copy"_s}});
        QVERIFY(checkOf(value).isCopyHere);
        add(value, Kind::CopyDestroyed, {});
        QVERIFY(!checkOf(value).isCopyHere);
    }

    void whatIsRecordedMakesSense_data()
    {
        QTest::addColumn<Who>("who");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QJsonObject>("details");
        QTest::addColumn<QString>("code");
        const QJsonObject custody{{u"method"_s, u"custody-on-file"_s}, {u"seen"_s, u"Eintrag von 2022"_s}};
        const QJsonObject known{{u"method"_s, u"known-in-person"_s}, {u"seen"_s, u"der Klassenleitung"_s}};
        QTest::newRow("capacity by a way that shows it") << Who::Mother << Kind::CapacityShown << custody << QString();
        QTest::newRow("capacity by an identity") << Who::Mother << Kind::CapacityShown << known << u"identity.method"_s;
        QTest::newRow("identity by a capacity")
            << Who::Mother << Kind::IdentityConfirmed << custody << u"identity.method"_s;
        QTest::newRow("identity by a way of identifying")
            << Who::Mother << Kind::IdentityConfirmed << known << QString();
        QTest::newRow("identity by nothing")
            << Who::Subject << Kind::IdentityConfirmed << QJsonObject() << u"identity.method"_s;
        QTest::newRow("nothing seen") << Who::Mother << Kind::CapacityShown
                                      << QJsonObject{{u"method"_s, u"custody-on-file"_s}} << u"identity.seen"_s;
        QTest::newRow("capacity of who asks in person")
            << Who::Subject << Kind::CapacityShown << custody << u"identity.nobody-acts"_s;
        QTest::newRow("heard about one's own request")
            << Who::Subject << Kind::SubjectHeard << QJsonObject{{u"heard"_s, u"yes"_s}} << u"identity.nobody-acts"_s;
        QTest::newRow("heard without an outcome")
            << Who::Mother << Kind::SubjectHeard << QJsonObject() << u"identity.heard"_s;
        QTest::newRow("not yet is no outcome")
            << Who::Mother << Kind::SubjectHeard << QJsonObject{{u"heard"_s, u"not-yet"_s}} << u"identity.heard"_s;
        QTest::newRow("not to be heard, and nobody says why")
            << Who::Mother << Kind::SubjectHeard << QJsonObject{{u"heard"_s, u"not-applicable"_s}}
            << u"event.reason-needed"_s;
        QTest::newRow("settled without an objection")
            << Who::Mother << Kind::ConflictSettled << QJsonObject{{u"by"_s, u"Renate Voss"_s}}
            << u"identity.no-conflict"_s;
        QTest::newRow("destroyed without a copy")
            << Who::Mother << Kind::CopyDestroyed << QJsonObject() << u"identity.no-copy"_s;
        const auto found = [](const QString &what, const QString &way) {
            return QJsonObject{{u"method"_s, way}, {u"seen"_s, u"Beschluss"_s}, {u"custody"_s, what}};
        };
        const QString file = u"custody-on-file"_s;
        const QString order = u"custody-order-shown"_s;
        const QString without = u"parent-without-custody"_s;
        QTest::newRow("unclear, and nothing found")
            << Who::Unclear << Kind::CapacityShown << custody << u"identity.custody"_s;
        QTest::newRow("unclear, found unclear")
            << Who::Unclear << Kind::CapacityShown << found(u"custody-unclear"_s, file) << u"identity.custody"_s;
        QTest::newRow("unclear, found to be a lawyer")
            << Who::Unclear << Kind::CapacityShown << found(u"lawyer"_s, file) << u"identity.custody"_s;
        QTest::newRow("unclear, found joint")
            << Who::Unclear << Kind::CapacityShown << found(u"joint-custody"_s, file) << QString();
        QTest::newRow("unclear, sole by an order")
            << Who::Unclear << Kind::CapacityShown << found(u"sole-custody"_s, order) << QString();
        QTest::newRow("an order that gives no custody lets nobody act")
            << Who::Unclear << Kind::CapacityShown << found(without, order) << u"identity.method"_s;
        QTest::newRow("without custody, with the consent of who has it")
            << Who::Unclear << Kind::CapacityShown << found(without, u"consent-of-those-entitled"_s) << QString();
        QTest::newRow("much asked without a reason")
            << Who::Subject << Kind::IdentityConfirmed
            << QJsonObject{{u"method"_s, u"blackened-copy"_s}, {u"seen"_s, u"Name und Geburtstag"_s}}
            << u"event.reason-needed"_s;
    }
    void whatIsRecordedMakesSense()
    {
        QFETCH(Who, who);
        QFETCH(Kind, kind);
        QFETCH(QJsonObject, details);
        QFETCH(QString, code);
        Case value = who == Who::Subject ? Case() : motherAsks();
        if (who == Who::Unclear)
            value.representative->capacity = Representative::Capacity::CustodyUnclear;
        const auto checked = workflow::checkIdentityFact(value, {.kind = kind, .on = today, .details = details}, today);
        QCOMPARE(checked ? QString() : checked.error().code, code);
    }

    void aDecisionNamesWhoDecided()
    {
        Case value = motherAsks();
        add(value, Kind::ConflictKnown, {});
        const auto checked = workflow::checkIdentityFact(value, {.kind = Kind::ConflictSettled, .on = today}, today);
        QCOMPARE(checked ? QString() : checked.error().code, u"identity.decided-by"_s);
    }

private:
    static Case motherAsks()
    {
        Case value;
        value.subject.role = u"pupil"_s;
        value.representative = Representative{.name = u"Sabine Lindner"_s,
                                              .capacity = Representative::Capacity::JointCustody,
                                              .subjectHeard = Representative::Heard::Yes};
        return value;
    }
    static void add(Case &value, Kind kind, const QJsonObject &details)
    {
        Event event;
        event.id = EventId::create();
        event.kind = kind;
        event.on = today;
        event.recordedAt = QDateTime(today, QTime(9, int(value.events.size())), QTimeZone::utc());
        event.details = details;
        value.events << event;
    }
    workflow::IdentityCheck checkOf(const Case &value) const
    {
        return workflow::identityCheckOf(value, m_methods, today);
    }
    QStringList codes(const Case &value) const
    {
        QStringList codes;
        for (const Code &obstacle : workflow::obstaclesOf(checkOf(value)))
            codes << obstacle.name;
        return codes;
    }

    law::IdentityMethods m_methods;
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
