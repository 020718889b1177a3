// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/casework.h"
#include "workflow/identity.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;

namespace {

enum class Account { No, First, Later };

} // namespace

/// Which ways to be sure who asks fit a request, and in which order: pure.
class TestIdentityWays : public QObject
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

    /// "The request came from a personal account": a letter on paper did not.
    void anAccountFitsOnlyWhatCameFromIt_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("userName");
        QTest::addColumn<Account>("account");
        const QString own = u"mia@schueler.Lindenschule.example"_s;
        const QString outside = u"mia@example.org"_s;
        const QString name = u"mia.l"_s;
        QTest::newRow("letter") << u"letter"_s << own << name << Account::No;
        QTest::newRow("phone") << u"phone"_s << own << name << Account::No;
        QTest::newRow("in person") << u"in-person"_s << own << name << Account::No;
        QTest::newRow("e-mail of the school") << u"email"_s << own << QString() << Account::First;
        QTest::newRow("e-mail from outside") << u"email"_s << outside << QString() << Account::Later;
        QTest::newRow("from outside, with an account nobody used") << u"email"_s << outside << name << Account::Later;
        QTest::newRow("an address that only ends alike")
            << u"email"_s << u"mia@nichtlindenschule.example"_s << QString() << Account::Later;
        QTest::newRow("an address with the school's before the sign")
            << u"email"_s << u"lindenschule.example@example.org"_s << QString() << Account::Later;
        QTest::newRow("e-mail, nobody noted from where") << u"email"_s << QString() << name << Account::First;
        QTest::newRow("a public mailbox the head uses too")
            << u"email"_s << u"mia@t-online.de"_s << QString() << Account::Later;
        QTest::newRow("form of a known account") << u"form"_s << outside << name << Account::First;
        QTest::newRow("form of nobody known") << u"form"_s << QString() << QString() << Account::Later;
    }
    void anAccountFitsOnlyWhatCameFromIt()
    {
        QFETCH(const QString, channel);
        QFETCH(const QString, mail);
        QFETCH(const QString, userName);
        QFETCH(const Account, account);
        Case value;
        value.channel = channel;
        value.rights = {law::Right::Access};
        if (!mail.isEmpty())
            value.subject.mails = {mail};
        if (!userName.isEmpty())
            value.subject.userNames = {userName};
        const auto ways = workflow::waysToIdentify(m_methods, law::Requester::AdultPupil, value, school());
        const auto codes = codesOf(ways);
        QCOMPARE(codes.constFirst(), account == Account::First ? u"existing-login"_s : u"known-in-person"_s);
        const qsizetype place = codes.indexOf(u"existing-login"_s);
        QCOMPARE(place >= 0, account != Account::No);
        if (account == Account::Later) { // behind what needs no belief in it, before what needs a reason; it says why
            QVERIFY(place > codes.indexOf(u"document-shown"_s) && place < codes.indexOf(u"video-call"_s));
            QCOMPARE(ways.at(place).remark.value_or(Code()).name, u"identity.way.no-account"_s);
        }
        QVERIFY(std::none_of(ways.begin(), ways.end(), [](const auto &way) { return way.method.provesCapacity; }));
    }

    /// Nobody notes which of several addresses a mail came from: a known one of the school beside a private one is
    /// none.
    void aSchoolAddressBesideAPrivateOneSaysNothing()
    {
        Case value;
        value.channel = u"email"_s;
        value.rights = {law::Right::Access};
        const auto first = [&](const QStringList &mails) {
            value.subject.mails = mails;
            return workflow::waysToIdentify(m_methods, law::Requester::AdultPupil, value, school())
                .constFirst()
                .method.code;
        };
        QCOMPARE(first({u"fremde@example.org"_s, u"mia@lindenschule.example"_s}), u"known-in-person"_s);
        QCOMPARE(first({u"mia@lindenschule.example"_s, u"fremde@example.org"_s}), u"known-in-person"_s);
        QCOMPARE(first({u"mia@lindenschule.example"_s, u"m.lindner@schueler.lindenschule.example"_s}),
                 u"existing-login"_s);
    }

    /// A school may write from a mailbox that anybody can open: so may a stranger.
    void aPublicMailboxIsNoAddressOfTheSchool_data()
    {
        QTest::addColumn<bool>("isPublic");
        for (const char *domain :
             {"gmx.com", "gmx.ch", "gmx.de", "hotmail.de", "live.de", "live.com", "outlook.at", "arcor.de", "posteo.de",
              "mailbox.org", "mail.de", "aon.at", "me.com", "proton.me", "protonmail.com", "yahoo.co.uk", "WEB.de"})
            QTest::newRow(domain) << true;
        for (const char *domain :
             {"lindenschule.example", "gmx.lindenschule.example", "mail.lindenschule.example", "live-schule.example"})
            QTest::newRow(domain) << false;
    }
    void aPublicMailboxIsNoAddressOfTheSchool()
    {
        QFETCH(const bool, isPublic);
        const QString domain = QString::fromLatin1(QTest::currentDataTag());
        Organisation writesFromIt = school();
        writesFromIt.letterhead.email = u"grundschule@"_s + domain;
        Case value;
        value.channel = u"email"_s;
        value.rights = {law::Right::Access};
        value.subject.mails = {u"fremde@"_s + domain};
        const auto ways = workflow::waysToIdentify(m_methods, law::Requester::AdultPupil, value, writesFromIt);
        QCOMPARE(ways.constFirst().method.code, isPublic ? u"known-in-person"_s : u"existing-login"_s);
    }

    /// The record takes what the window offers, and says what that is.
    void onlyAWayOnOfferIsRecorded_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QList<law::Right>>("rights");
        QTest::addColumn<QString>("role");
        using enum law::Right;
        for (const QString &channel : {u"letter"_s, u"email"_s, u"form"_s, u"in-person"_s, u"phone"_s}) {
            for (const QString &role : {u"pupil"_s, u"former-pupil"_s, u"employee"_s, u"other"_s}) {
                for (const auto &rights : {QList{Access}, QList{Objection}, QList{ConsentWithdrawal},
                                           QList{ConsentWithdrawal, Portability}}) {
                    QTest::addRow("%s, %s, %s of %d", qUtf8Printable(channel), qUtf8Printable(role),
                                  qUtf8Printable(codeOf(rights.constFirst())), int(rights.size()))
                        << channel << rights << role;
                }
            }
        }
    }
    void onlyAWayOnOfferIsRecorded()
    {
        Case value;
        QFETCH(QString, channel);
        QFETCH(QList<law::Right>, rights);
        QFETCH(QString, role);
        value.channel = channel;
        value.rights = rights;
        value.subject.role = role;
        const QDate today(2026, 11, 17);
        const auto requester = workflow::identityCheckOf(value, m_methods, today).requester;
        const QStringList offered = codesOf(workflow::waysToIdentify(m_methods, requester, value, school()));
        QVERIFY(!offered.isEmpty());
        for (const law::IdentityMethod &method : m_methods.all()) {
            const auto checked = recorded(value, Event::Kind::IdentityConfirmed, method.code);
            QCOMPARE(checked ? QString() : checked.error().code,
                     offered.contains(method.code) ? QString() : u"identity.method"_s);
            if (!checked && !method.provesCapacity) {
                for (const QString &way : offered)
                    QVERIFY2(checked.error().message.contains(way), qPrintable(checked.error().message));
            }
        }
    }

    /// That somebody may act is shown by what shows it of them: an entry of custody says nothing of a class speaker.
    void onlyWhatShowsThisCapacityIsRecorded()
    {
        using enum Representative::Capacity;
        for (const auto capacity :
             {JointCustody, SoleCustody, Guardian, YouthOffice, ParentWithoutCustody, Lawyer, ClassSpeaker, Other}) {
            Case value;
            value.rights = {law::Right::Access};
            value.representative = Representative{.name = u"Jona Roth"_s, .capacity = capacity};
            bool isOpen = false;
            for (const law::IdentityMethod &method : m_methods.all()) {
                const bool fits = method.provesCapacity && method.requesters.contains(workflow::requesterIn(capacity));
                const auto checked = recorded(value, Event::Kind::CapacityShown, method.code);
                QCOMPARE(checked ? QString() : checked.error().code, fits ? QString() : u"identity.method"_s);
                isOpen = isOpen || fits;
            }
            QVERIFY(isOpen);
        }
    }

    /// A parent's address counts, not the child's.
    void theAddressOfWhoAsksCounts()
    {
        Case value;
        value.representative =
            Representative{.name = u"Sabine Lindner"_s, .capacity = Representative::Capacity::JointCustody};
        value.channel = u"email"_s;
        value.subject.mails = {u"mia@lindenschule.example"_s};
        value.subject.userNames = {u"mia.l"_s};
        const auto first = [&] {
            return workflow::waysToIdentify(m_methods, law::Requester::JointCustody, value, school())
                .constFirst()
                .method.code;
        };
        value.representative->email = u"sabine@example.org"_s;
        QCOMPARE(first(), u"known-in-person"_s);
        value.representative->email = u"sabine@eltern.lindenschule.example"_s;
        QCOMPARE(first(), u"existing-login"_s);
    }

    /// Recital 64, Art. 12(6) and 7(3) GDPR: how much may be asked follows from what a mistake would do.
    void whatIsAskedChangesTheWays_data()
    {
        QTest::addColumn<QList<law::Right>>("rights");
        QTest::addColumn<QStringList>("ways");
        using enum law::Right;
        const QString known = u"known-in-person"_s;
        const QString back = u"known-contact"_s;
        const QString asked = u"shared-knowledge"_s;
        const QString electronic = u"electronic-id"_s;
        const QString shown = u"document-shown"_s;
        const QString video = u"video-call"_s;
        const QString copy = u"blackened-copy"_s;
        QTest::newRow("a copy: relatives could answer the questions")
            << QList{Access} << QStringList{known, back, electronic, shown, asked, video, copy};
        QTest::newRow("erasure: never a copy of a document")
            << QList{Erasure} << QStringList{known, back, asked, electronic, shown, video};
        QTest::newRow("objection") << QList{Objection} << QStringList{known, back, asked, electronic, shown};
        QTest::newRow("a consent is withdrawn as easily as given")
            << QList{ConsentWithdrawal} << QStringList{known, back, asked};
        QTest::newRow("with a copy beside it")
            << QList{ConsentWithdrawal, Portability} << QStringList{known, back, electronic, shown, asked, video, copy};
    }
    void whatIsAskedChangesTheWays()
    {
        QFETCH(const QList<law::Right>, rights);
        QFETCH(const QStringList, ways);
        Case value;
        value.rights = rights;
        QCOMPARE(codesOf(workflow::waysToIdentify(m_methods, law::Requester::FormerPupil, value, school())), ways);
    }

private:
    static Result<> recorded(const Case &value, Event::Kind kind, const QString &method)
    {
        const QDate today(2026, 11, 17);
        const workflow::NewEvent fact{.kind = kind,
                                      .on = today,
                                      .note = u"nichts Milderes genügte"_s,
                                      .details = {{u"method"_s, method}, {u"seen"_s, u"gesehen"_s}}};
        return workflow::checkIdentityFact(value, fact, today);
    }
    static Organisation school()
    {
        Organisation school;
        school.letterhead.email = u"sekretariat@lindenschule.example"_s;
        school.head.email = u"leitung@t-online.de"_s;
        return school;
    }
    static QStringList codesOf(const QList<workflow::IdentityWay> &ways)
    {
        QStringList codes;
        for (const workflow::IdentityWay &way : ways)
            codes << way.method.code;
        return codes;
    }

    law::IdentityMethods m_methods;
};

QTEST_GUILESS_MAIN(TestIdentityWays)
#include "tst_identityways.moc"
