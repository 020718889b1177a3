// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/authorities.h"
#include "law/citation.h"
#include "law/grounds.h"
#include "law/identity.h"
#include "law/rightfacts.h"

#include <QFile>
#include <QTest>

using namespace habeas;
using namespace habeas::law;
using namespace Qt::Literals::StringLiterals;

/// Grounds, rights, identity methods and authorities: the tables compiled in, and tables that are broken.
class TestLawTables : public QObject
{
    Q_OBJECT

private:
    Grounds m_grounds;
    RightTable m_rights;
    IdentityMethods m_methods;
    Authorities m_authorities;

    static QByteArray table(const QString &name)
    {
        QFile file(QStringLiteral(HABEAS_RESOURCES) + u"/law/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList allSources() const
    {
        QStringList sources;
        for (const Ground &ground : m_grounds.all())
            sources += ground.sources;
        for (const IdentityMethod &method : m_methods.all())
            sources += method.sources.in(Country::Germany) + method.sources.austrian;
        for (const auto &right : EnumCodes<Right>::table) {
            const RightFacts &facts = m_rights.of(right.value);
            sources += facts.sources + m_methods.purposeOf({right.value})->sources.in(Country::Germany);
            for (const Duty &duty : facts.conditions + facts.steps + facts.followUps)
                sources += duty.source;
        }
        return sources;
    }

    template <class Load, class Member> void take(Load load, Member &member)
    {
        const auto loaded = load();
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
        member = *loaded;
    }

private Q_SLOTS:
    void initTestCase()
    {
        take(&Grounds::load, m_grounds);
        take(&RightTable::load, m_rights);
        take(&IdentityMethods::load, m_methods);
        take(&Authorities::load, m_authorities);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRightButWithdrawalHasItsGrounds()
    {
        for (const auto &right : EnumCodes<Right>::table) {
            const auto grounds = m_grounds.against(right.value, Region::LowerSaxony, true);
            QVERIFY2(!grounds.isEmpty(), right.code);
        }
        // Who withdraws a consent cannot be refused; only somebody else cannot withdraw it for them.
        const auto withdrawal = m_grounds.against(Right::ConsentWithdrawal, Region::Austria, true);
        QCOMPARE(withdrawal.size(), 2);
        QCOMPARE(withdrawal.first().code, u"capacity-not-shown"_s);
        QCOMPARE(withdrawal.last().code, u"office-without-right"_s);
    }

    void groundsHoldWhereTheyAreLaw_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Right>("right");
        QTest::addColumn<QString>("region");
        QTest::addColumn<bool>("isPublicBody");
        QTest::addColumn<bool>("holds");
        QTest::newRow("Art. 12(5) everywhere") << u"excessive"_s << Right::Access << u"AT"_s << true << true;
        QTest::newRow("Art. 12(5) says nothing on Art. 7(3)")
            << u"excessive"_s << Right::ConsentWithdrawal << u"AT"_s << true << false;
        QTest::newRow("Art. 11(2) leaves Art. 21 alone")
            << u"not-identifiable"_s << Right::Objection << u"DE-NI"_s << true << false;
        QTest::newRow("Art. 20(3) is about portability")
            << u"public-task"_s << Right::Portability << u"DE-NI"_s << true << true;
        QTest::newRow("Art. 20(3) never stands against access")
            << u"public-task"_s << Right::Access << u"DE-NI"_s << true << false;
        QTest::newRow("§ 35 BDSG for a private school")
            << u"erasure-unreasonable"_s << Right::Erasure << u"DE-NI"_s << false << true;
        QTest::newRow("§ 35 BDSG not for a state school")
            << u"erasure-unreasonable"_s << Right::Erasure << u"DE-NI"_s << true << false;
        QTest::newRow("state law for a state school")
            << u"state-law-restriction"_s << Right::Erasure << u"DE-NI"_s << true << true;
        QTest::newRow("§ 35 BDSG not in Austria")
            << u"erasure-unreasonable"_s << Right::Erasure << u"AT"_s << false << false;
        QTest::newRow("§ 4(6) DSG in Austria") << u"trade-secret-at"_s << Right::Access << u"AT"_s << false << true;
        QTest::newRow("§ 4(6) DSG not in Germany")
            << u"trade-secret-at"_s << Right::Access << u"DE-BY"_s << false << false;
        QTest::newRow("§ 72(5) HSchG in Hesse") << u"inseparable"_s << Right::Access << u"DE-HE"_s << true << true;
        QTest::newRow("§ 72(5) HSchG not in Bavaria")
            << u"inseparable"_s << Right::Access << u"DE-BY"_s << true << false;
    }
    void groundsHoldWhereTheyAreLaw()
    {
        QFETCH(QString, code);
        QFETCH(Right, right);
        QFETCH(QString, region);
        QFETCH(bool, isPublicBody);
        QVERIFY(m_grounds.find(code));
        const auto grounds = m_grounds.against(right, fromCode<Region>(region).value(), isPublicBody);
        const auto isIt = [&](const Ground &ground) { return ground.code == code; };
        QTEST(std::any_of(grounds.begin(), grounds.end(), isIt), "holds");
    }

    void whatMustBeRecorded_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("record");
        QTest::addColumn<RecordedFact::Kind>("kind");
        const auto text = RecordedFact::Kind::Text;
        const auto until = RecordedFact::Kind::Until;
        QTest::newRow("Art. 12(5): evidence") << u"excessive"_s << u"Art. 12(5) GDPR"_s << u"evidence"_s << text;
        QTest::newRow("Art. 12(6): the doubt")
            << u"identity-not-confirmed"_s << u"Art. 12(6) GDPR"_s << u"doubt"_s << text;
        QTest::newRow("an office is no power of attorney")
            << u"office-without-right"_s << u"Art. 15(1) GDPR"_s << u"authority"_s << text;
        QTest::newRow("Art. 11(2): why") << u"not-identifiable"_s << u"Art. 11(2) GDPR"_s << u"why-not-identifiable"_s
                                         << text;
        QTest::newRow("Art. 15(4): weighing per item")
            << u"rights-of-others"_s << u"Art. 15(4) GDPR"_s << u"weighing"_s << text;
        QTest::newRow("Art. 17(3)(a): review")
            << u"freedom-of-expression"_s << u"Art. 17(3)(a) GDPR"_s << u"review-on"_s << until;
        QTest::newRow("Art. 17(3)(b): end of retention")
            << u"legal-duty"_s << u"Art. 17(3)(b) GDPR"_s << u"retention-ends"_s << until;
        QTest::newRow("Art. 17(3)(c): end of retention")
            << u"public-health"_s << u"Art. 17(3)(c) GDPR"_s << u"retention-ends"_s << until;
        QTest::newRow("Art. 17(3)(d): review")
            << u"archive-or-research"_s << u"Art. 17(3)(d) GDPR"_s << u"review-on"_s << until;
        QTest::newRow("Art. 17(3)(e): end of retention")
            << u"legal-claims"_s << u"Art. 17(3)(e) GDPR"_s << u"retention-ends"_s << until;
        QTest::newRow("exam lock: its end") << u"exam-lock"_s << u"Art. 23(1) GDPR"_s << u"locked-until"_s << until;
        QTest::newRow("Art. 20(3): the task") << u"public-task"_s << u"Art. 20(3) GDPR"_s << u"legal-basis"_s << text;
        QTest::newRow("§ 35(1) BDSG: the effort")
            << u"erasure-unreasonable"_s << u"§ 35(1) BDSG"_s << u"effort"_s << text;
    }
    void whatMustBeRecorded()
    {
        QFETCH(QString, code);
        QFETCH(QString, record);
        const Ground *ground = m_grounds.find(code);
        QVERIFY(ground);
        QTEST(ground->sources.first(), "source");
        const auto found = std::find_if(ground->records.begin(), ground->records.end(),
                                        [&](const RecordedFact &fact) { return fact.code == record; });
        QVERIFY(found != ground->records.end());
        QTEST(found->kind, "kind");
    }

    void refusalsAreOfTheWholeRequest()
    {
        for (const Ground &ground : m_grounds.all()) {
            const bool refuses = ground.effect == Ground::Effect::RefuseRequest;
            QVERIFY2(ground.records.size() >= 1, qPrintable(ground.code));
            if (ground.effect == Ground::Effect::WithholdItem) {
                for (const Right right : ground.rights)
                    QVERIFY2(right == Right::Access || right == Right::Portability, qPrintable(ground.code));
            }
            if (refuses)
                QVERIFY2(!ground.isForPublicBodiesOnly && !ground.isForPrivateBodiesOnly, qPrintable(ground.code));
        }
    }

    void everyRightSaysWhatFollows()
    {
        for (const auto &right : EnumCodes<Right>::table) {
            const RightFacts &facts = m_rights.of(right.value);
            QCOMPARE(facts.right, right.value);
            QVERIFY(!facts.steps.isEmpty());
            QVERIFY(!facts.followUps.isEmpty());
        }
        // Art. 19 is about correction, erasure and restriction.
        for (const Right right : {Right::Rectification, Right::Erasure, Right::Restriction}) {
            const auto &followUps = m_rights.of(right).followUps;
            QVERIFY(std::any_of(followUps.begin(), followUps.end(), [](const Duty &duty) {
                return duty.code == u"tell-recipients"_s && duty.source == u"Art. 19 GDPR"_s;
            }));
        }
        QCOMPARE(m_rights.of(Right::Erasure).conditions.size(), 6); // Art. 17(1)(a) to (f)
        QCOMPARE(m_rights.of(Right::Restriction).conditions.size(), 4); // Art. 18(1)(a) to (d)
        QVERIFY(m_rights.of(Right::Access).conditions.isEmpty());
        QCOMPARE(m_rights.of(Right::Access).title.in(Language::German), u"Auskunft"_s);
    }

    void identityMethodsMildestFirst()
    {
        for (const auto &requester : EnumCodes<Requester>::table) {
            const auto methods = m_methods.forRequester(requester.value);
            QVERIFY2(!methods.isEmpty(), requester.code);
            for (qsizetype i = 1; i < methods.size(); ++i)
                QVERIFY(methods.at(i - 1).rank <= methods.at(i).rank);
        }
        // Who acts for another shows in which capacity; who asks for themselves need not.
        for (const Requester requester : {Requester::JointCustody, Requester::SoleCustody, Requester::Guardian,
                                          Requester::YouthOffice, Requester::ParentWithoutCustody, Requester::Lawyer}) {
            const auto methods = m_methods.forRequester(requester);
            QVERIFY2(
                std::any_of(methods.begin(), methods.end(), [](const auto &method) { return method.provesCapacity; }),
                qPrintable(codeOf(requester)));
        }
        for (const Requester requester :
             {Requester::AdultPupil, Requester::MinorPupil, Requester::FormerPupil, Requester::Employee}) {
            for (const IdentityMethod &method : m_methods.forRequester(requester))
                QVERIFY2(!method.provesCapacity, qPrintable(method.code));
        }
    }

    void aCopyIsTheLastResort()
    {
        const IdentityMethod *copy = m_methods.find(u"blackened-copy");
        QVERIFY(copy && copy->needsReason);
        for (const IdentityMethod &method : m_methods.all())
            QVERIFY(method.code == copy->code || method.rank < copy->rank);
        const IdentityMethod *login = m_methods.find(u"existing-login");
        QVERIFY(login && !login->needsReason);
        QCOMPARE(login->rank, 1);
        QVERIFY(!m_methods.find(u"certified-copy"));
    }

    /// The less harm a mistake does, the less is asked of the person (Art. 12(6) and 7(3) GDPR).
    void whatIsAskedForSaysHowSureOneHasToBe()
    {
        const auto highest = [&](const QList<Right> &rights) { return m_methods.purposeOf(rights)->highestRank; };
        const int copy = m_methods.find(u"blackened-copy")->rank;
        const int document = m_methods.find(u"document-shown")->rank;
        QCOMPARE(highest({Right::Access}), copy);
        QCOMPARE(highest({Right::Portability}), copy);
        QVERIFY(highest({Right::Erasure}) < copy);
        QVERIFY(highest({Right::Objection}) < m_methods.find(u"video-call")->rank);
        QVERIFY(highest({Right::ConsentWithdrawal}) < document);
        // Asked for together, the right counts for which one has to be surest.
        QCOMPARE(highest({Right::ConsentWithdrawal, Right::Access}), copy);
        QVERIFY(!m_methods.purposeOf({}));
        QCOMPARE(m_methods.purposeOf({Right::ConsentWithdrawal})->sources.everywhere, QStringList{u"Art. 7(3) GDPR"_s});
    }

    void authorities_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<bool>("isPublicBody");
        QTest::addColumn<QString>("code");
        QTest::newRow("Bavaria, public") << u"DE-BY"_s << true << u"de-by-baylfd"_s;
        QTest::newRow("Bavaria, private") << u"DE-BY"_s << false << u"de-by-baylda"_s;
        QTest::newRow("Lower Saxony, public") << u"DE-NI"_s << true << u"de-ni"_s;
        QTest::newRow("Lower Saxony, private") << u"DE-NI"_s << false << u"de-ni"_s;
        QTest::newRow("Austria") << u"AT"_s << true << u"at-dsb"_s;
    }
    void authorities()
    {
        QFETCH(QString, region);
        QFETCH(bool, isPublicBody);
        QTEST(m_authorities.of(fromCode<Region>(region).value(), isPublicBody).code, "code");
    }

    void everyAuthorityCanBeWrittenTo()
    {
        QCOMPARE(m_authorities.all().size(), 18);
        static const QRegularExpression town(u"^(\\d{5}|1030) \\p{L}+"_s);
        for (const Authority &authority : m_authorities.all()) {
            QVERIFY2(authority.address.size() == 2 && town.match(authority.address.last()).hasMatch(),
                     qPrintable(authority.code));
            QVERIFY(QUrl(authority.web).isValid());
        }
    }

    void citationsTurnGerman()
    {
        static const QRegularExpression english(
            u"GDPR|Regulation|EDPB|Guidelines|CJEU|Recital|Working|para|section|sentence| and | to |\\(\\d\\)|\\([a-f]\\)"_s);
        const QStringList sources = allSources();
        QVERIFY(sources.size() > 100);
        for (const QString &source : sources) {
            const QString german = citationIn(Language::German, source);
            QVERIFY2(!english.match(german).hasMatch(), qPrintable(german));
            QVERIFY2(source.contains(QRegularExpression(u"\\d"_s)), qPrintable(source));
        }
    }

    /// Who lives by one country's law is not sent to another's.
    void eachCountryIsCitedItsOwnLaw()
    {
        static const QRegularExpression german(u"\\b(BGB|PAuswG|SGB|AG Mitte)\\b"_s);
        static const QRegularExpression austrian(u"\\b(ABGB|E-GovG)\\b"_s);
        const auto check = [](const CountrySources &sources) {
            QVERIFY2(!sources.in(Country::Austria).join(u'\n').contains(german), qPrintable(sources.german.join(u' ')));
            QVERIFY2(!sources.in(Country::Germany).join(u'\n').contains(austrian),
                     qPrintable(sources.austrian.join(u' ')));
        };
        for (const IdentityMethod &method : m_methods.all())
            check(method.sources);
        for (const auto &requester : EnumCodes<Requester>::table) {
            if (const CapacityHint *hint = m_methods.hintFor(requester.value))
                check(hint->sources);
        }
        QVERIFY(m_methods.find(u"custody-on-file")->sources.in(Country::Austria).contains(u"§ 167 ABGB"_s));
        QVERIFY(m_methods.find(u"custody-on-file")->sources.in(Country::Germany).contains(u"§ 1629(1) BGB"_s));
    }

    void brokenTable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *rule, const char *name, const char *from, const char *to) {
            QTest::newRow(rule) << QString::fromLatin1(name) << QByteArray(from) << QByteArray(to);
        };
        row("grounds: not JSON", "grounds.json", "{", "");
        row("grounds: no object", "grounds.json", "{\n    \"grounds\": [", "[ [");
        row("grounds: code twice", "grounds.json", "\"excessive\"", "\"manifestly-unfounded\"");
        row("grounds: unknown right", "grounds.json", "\"portability\"", "\"forgetting\"");
        row("grounds: right twice", "grounds.json", "\"portability\"", "\"access\"");
        row("grounds: unknown effect", "grounds.json", "\"refuse-request\"", "\"ignore\"");
        row("grounds: unknown region", "grounds.json", "\"DE-HE\"", "\"DE-XX\"");
        row("grounds: unknown country", "grounds.json", "\"regions\": \"AT\"", "\"regions\": \"CH\"");
        row("grounds: no German", "grounds.json", "\"de\": \"Exzessiv\"", "\"nl\": \"Buitensporig\"");
        row("grounds: nothing recorded", "grounds.json", "\"records\"", "\"record\"");
        row("grounds: record of no kind", "grounds.json", "\"kind\": \"date\"", "\"kind\": \"day\"");
        row("grounds: record twice", "grounds.json", "\"earlier-requests\"", "\"evidence\"");
        row("grounds: no source", "grounds.json", "[ \"Art. 17(1) GDPR\" ]", "[]");
        row("grounds: unknown member", "grounds.json", "\"publicBodiesOnly\"", "\"public\"");
        row("grounds: flag as text", "grounds.json", "\"publicBodiesOnly\": true", "\"publicBodiesOnly\": \"yes\"");
        row("grounds: for nobody", "grounds.json", "\"publicBodiesOnly\": true",
            "\"publicBodiesOnly\": true, \"privateBodiesOnly\": true");
        row("rights: one missing", "rights.json", "\"right\": \"objection\"", "\"right\": \"portability\"");
        row("rights: unknown", "rights.json", "\"right\": \"objection\"", "\"right\": \"remonstrance\"");
        row("rights: step twice", "rights.json", "\"code\": \"third-countries\"", "\"code\": \"information\"");
        row("rights: step without a source", "rights.json", ", \"source\": \"Art. 15(2) GDPR\"", "");
        row("identity: rank out of bounds", "identity.json", "\"rank\": 5", "\"rank\": 6");
        row("identity: code twice", "identity.json", "\"known-contact\"", "\"known-in-person\"");
        row("identity: unknown requester", "identity.json", "\"lawyer\"", "\"solicitor\"");
        row("identity: a right without its purpose", "identity.json", "\"rights\": [ \"consent-withdrawal\" ]",
            "\"rights\": [ \"access\" ]");
        row("identity: the surest not first", "identity.json", "\"highestRank\": 3", "\"highestRank\": 5");
        row("identity: later than no method", "identity.json", "\"later\": [ \"shared-knowledge\" ]",
            "\"later\": [ \"guessing\" ]");
        row("identity: nothing about what is kept", "identity.json", "\"seenNotKept\"", "\"kept\"");
        row("authorities: one for both in Bavaria", "authorities.json", "\"privateBodies\": false",
            "\"privateBodies\": true");
        row("authorities: a region without one", "authorities.json", "\"region\": \"DE-TH\"", "\"region\": \"DE-SN\"");
        row("authorities: code twice", "authorities.json", "\"de-th\"", "\"de-sn\"");
        row("authorities: no address", "authorities.json", "[ \"Promenade 18\", \"91522 Ansbach\" ]", "[]");
        row("authorities: plain http", "authorities.json", "https://dsb.gv.at", "http://dsb.gv.at");
    }
    void brokenTable()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray document = table(name);
        const qsizetype at = document.indexOf(from);
        QVERIFY2(at >= 0, "the table no longer holds what this row replaces");
        document.replace(at, from.size(), to);
        const QString code = name == u"grounds.json"_s ? failureOf<Grounds>(document)
            : name == u"rights.json"_s                 ? failureOf<RightTable>(document)
            : name == u"identity.json"_s               ? failureOf<IdentityMethods>(document)
                                                       : failureOf<Authorities>(document);
        QCOMPARE(code, u"law.table"_s);
    }

    void somebodyWithoutAMethod()
    {
        QByteArray document = table(u"identity.json"_s);
        document.replace(", \"lawyer\"", "").replace("\"lawyer\", ", "");
        QCOMPARE(failureOf<IdentityMethods>(document), u"law.table"_s);
    }

    void unknownCodesAreNull()
    {
        QVERIFY(!m_grounds.find(u"because"));
        QVERIFY(!m_methods.find(u"polygraph"));
    }

private:
    template <class Table> static QString failureOf(const QByteArray &document)
    {
        const Result<Table> table = Table::fromJson(document);
        return table ? u"accepted"_s : table.error().code;
    }
};

QTEST_GUILESS_MAIN(TestLawTables)
#include "tst_lawtables.moc"
