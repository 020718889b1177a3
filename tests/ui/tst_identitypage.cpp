// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "case/conflictform.h"
#include "letters.h"
#include "preparedcase.h"

#include "workflow/casework.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using Kind = Event::Kind;

namespace {

constexpr int patience = 60'000;

} // namespace

/// What the page of the identity says follows from who asks and from what they ask; an objection and the head's
/// decision are entered by keyboard.
class TestIdentityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup()
    {
        const QStringList doubled = tests::doubledOn(m_case->place());
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u", "_s)));
    }
    void initTestCase()
    {
        m_case = std::make_unique<PreparedCase>();
        QCOMPARE(m_case->prepare(workflow::Stage::Identity), QString());
    }
    void cleanupTestCase() { m_case.reset(); }

    void anotherParentObjects()
    {
        goTo(u"Vertretung"_s);
        QVERIFY(m_case->shownText().contains(u"Widerspricht der andere Elternteil"));
        const EventId before = last().id;
        QVERIFY(m_case->press(u"Widerspruch eintragen …"_s));
        auto *what = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(what); // the form unfolds, and one types at once
        QTest::keyClick(what, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!form()->error()->text().isEmpty(), patience); // who objects to what is said
        QCOMPARE(last().id, before);
        QTest::keyClicks(what, u"Der Vater widerspricht der Herausgabe der Chats"_s);
        QVERIFY(form()->error()->text().isEmpty());
        m_case->picture("identity-objection");
        m_case->place().refresh(); // somebody else records something: what is being typed stays
        QTest::qWait(0);
        QCOMPARE(what->text(), u"Der Vater widerspricht der Herausgabe der Chats"_s);
        QTest::keyClick(what, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(last().kind, Kind::ConflictKnown, patience);
        QCOMPARE(last().note, u"Der Vater widerspricht der Herausgabe der Chats"_s);
        QCOMPARE(last().on, QDate(2026, 11, 24));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_case->shownText().contains(u": Der Vater widerspricht der Herausgabe der Chats. Die Schulleitung"),
            patience);
        m_case->picture("identity-conflict");
    }

    /// The form asks for the decision now, and knows who heads the school.
    void theHeadDecides()
    {
        auto *what = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(what && form()->isAncestorOf(what));
        QCOMPARE(what->text(), QString());
        QTest::keyClicks(what, u"Auskunft ohne die Chats"_s);
        QVERIFY(m_case->press(u"Entscheidung eintragen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(last().kind, Kind::ConflictSettled, patience);
        QCOMPARE(last().details.value(u"by"_s).toString(), u"Renate Voss"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_case->shownText().contains(u"Es steht fest, wer fragt"), patience);
        QVERIFY(m_case->shownText().contains(u"Der Vater widerspricht der Herausgabe der Chats"));
        QVERIFY(m_case->shownText().contains(u"Auskunft ohne die Chats"));
        goTo(u"Vertretung"_s); // another one may object later
        QVERIFY(m_case->button(u"Widerspruch eintragen …"_s));
    }

    void aCopyAsksForMore()
    {
        goTo(u"Wofür"_s);
        QVERIFY(m_case->shownText().contains(u"eine Kopie, die niemand zurückholen kann"));
        QVERIFY(m_case->shownText().contains(u"Erwägungsgrund"));
        m_case->picture("identity-what-for");
    }

    /// Art. 7(3) GDPR: what was enough to consent is enough to withdraw.
    void aWithdrawalAsksForLess()
    {
        open(u"Ben"_s, {law::Right::ConsentWithdrawal}, {}, u"letter"_s);
        goTo(u"Wofür"_s);
        QVERIFY(m_case->shownText().contains(u"Widerrufen muss so einfach sein wie einwilligen"));
        QVERIFY(m_case->shownText().contains(QRegularExpression(u"DSGVO"_s)));
        QVERIFY(m_case->shownText().contains(u"Ich widerrufe.")); // in their words
        m_case->picture("identity-withdrawal");
        goTo(u"Woran erkannt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ways(), (QStringList{u"Persönlich bekannt"_s, u"Rückfrage an bekannte Anschrift"_s}),
                                  patience);
        QVERIFY(m_case->shownText().contains(u"Widerrufen muss so einfach sein wie einwilligen"));
        m_case->picture("identity-withdrawal-ways");
    }

    void anAddressFromOutsideIsNoAccount()
    {
        open(u"Ida"_s, {law::Right::Access}, {}, u"email"_s);
        goTo(u"Woran erkannt"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ways().value(0), u"Persönlich bekannt"_s, patience);
        QVERIFY(ways().contains(u"Angemeldetes Benutzerkonto"_s));
        QVERIFY(m_case->shownText().contains(u"Die Anfrage kam nicht von einer Adresse der Schule"));
        m_case->picture("identity-outside");
    }

    /// Elected for a class: that lets nobody ask for the others.
    void aClassSpeakerIsToldWhy()
    {
        open(u"Lea"_s, {law::Right::Access},
             Representative{.name = u"Jona Berg"_s,
                            .capacity = Representative::Capacity::ClassSpeaker,
                            .evidenceSeen = u"Protokoll der Wahl"_s,
                            .subjectHeard = Representative::Heard::Yes},
             u"letter"_s);
        goTo(u"Vertretung"_s);
        QVERIFY(m_case->shownText().contains(u"Das Amt ist keine Vollmacht"));
        QVERIFY(m_case->shownText().contains(u"Tätigkeitsbericht"));
        QTRY_COMPARE_WITH_TIMEOUT(ways(), QStringList{u"Vollmacht"_s}, patience);
        m_case->picture("identity-class-speaker");
        goTo(u"Ergebnis"_s);
        QVERIFY(m_case->shownText().contains(u"gibt kein Recht auf Daten anderer. Ablehnen oder"));
        m_case->picture("identity-class-speaker-outcome");
    }

private:
    QListWidget *steps() const
    {
        const auto lists = m_case->visible<QListWidget>();
        for (QListWidget *list : lists) {
            if (list->accessibleName() == u"Schritte der Prüfung")
                return list;
        }
        return nullptr;
    }
    /// By the arrows, as whoever looks at one step after the other.
    void goTo(const QString &step)
    {
        QTRY_VERIFY_WITH_TIMEOUT(steps() && steps()->count() > 0, patience);
        QListWidget *list = steps();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 1; i < list->count() && !list->currentItem()->text().contains(step); ++i)
            QTest::keyClick(list, Qt::Key_Down);
        QVERIFY2(list->currentItem()->text().contains(step), qPrintable(list->currentItem()->text()));
    }
    QStringList ways() const
    {
        QStringList titles;
        for (const QRadioButton *way : m_case->visible<QRadioButton>())
            titles << way->text();
        return titles;
    }
    void open(const QString &givenName, const QList<law::Right> &rights,
              const std::optional<Representative> &representative, const QString &channel)
    {
        std::optional<Result<Case>> opened;
        m_case->office().ask<Case>(
            &m_case->place(),
            [givenName, rights, representative, channel](workflow::Office &office) -> Result<Case> {
                const auto before = office.vault.registry().organisations();
                if (!before)
                    return before.error();
                workflow::NewCase request;
                request.organisation = before->constFirst().id;
                request.rights = rights;
                request.subject.givenName = givenName;
                request.subject.familyName = u"Roth"_s;
                request.subject.role = u"pupil"_s;
                request.subject.mails = {u"ben@example.org"_s};
                request.representative = representative;
                request.channel = channel;
                request.request = u"Ich widerrufe."_s;
                request.receivedOn = QDate(2026, 11, 20);
                return workflow::openCase(office, request);
            },
            [&](const Result<Case> &value) { opened = value; });
        QTRY_VERIFY_WITH_TIMEOUT(opened, patience);
        QVERIFY2(*opened, *opened ? "" : qPrintable(opened->error().message));
        m_case->place().show((*opened)->id, workflow::Stage::Identity);
        QTRY_VERIFY_WITH_TIMEOUT(steps() && steps()->count() > 0
                                     && steps()
                                            ->item(0)
                                            ->data(Qt::AccessibleTextRole)
                                            .toString()
                                            .contains(representative ? representative->name : givenName),
                                 patience);
    }
    ui::ConflictForm *form() const { return m_case->place().findChild<ui::ConflictForm *>(); }
    Event last() { return m_case->facts().value.events.constLast(); }

    std::unique_ptr<PreparedCase> m_case;
};

QTEST_MAIN(TestIdentityPage)
#include "tst_identitypage.moc"
