// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intakewindow.h"

#include "case/stagebar.h"
#include "register/profiles.h"
#include "widgets/dayfield.h"
#include "workflow/casework.h"
#include "workflow/registration.h"

#include <QComboBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace habeas;
using tests::IntakeWindow;
using ui::DayField;

namespace {

constexpr int patience = IntakeWindow::patience;

QByteArray messageOf(const QByteArray &subject, const QByteArray &text)
{
    return "Received: by mx.example; Wed, 14 Oct 2026 09:30:00 +0200\r\n"
           "From: Thomas Hartwig <th@example.org>\r\nSubject: "
        + subject + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
}

/// The invented school's directory as a file, in which two pupils have one name; and a server nobody has signed in to.
Result<> addDirectories(workflow::Office &office, const Organisation &school)
{
    const auto add = [&](const QString &name, const QString &connector, const QString &location) -> Result<> {
        auto profile = profileNamed(u"ldap-openldap"_s);
        if (!profile)
            return profile.error();
        System system = systemFrom(*profile, school.id);
        system.name = name;
        system.connector = connector;
        system.location = location;
        const auto added = workflow::addSystem(office, system);
        return added ? Result<>() : added.error();
    };
    if (const auto added =
            add(u"Schulverzeichnis"_s, u"ldif"_s, QStringLiteral(HABEAS_RESOURCES "/demo/ldap/lindenschule.ldif"));
        !added)
        return added;
    return add(u"Anmeldeserver"_s, u"ldap"_s, u"ldaps://ldap.example.org"_s);
}

} // namespace

/// What came in is read: it suggests, and by which words; who has the name is looked up, and what was meant stays.
class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_desk = std::make_unique<IntakeWindow>(QDateTime(QDate(2026, 11, 3), QTime(9, 0), QTimeZone::utc()));
        QCOMPARE(m_desk->open(addDirectories), QString());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Noch keine Vorgänge"), patience);
    }
    void cleanupTestCase() { m_desk.reset(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_desk->go(Qt::Key_N);
        QTRY_VERIFY(m_desk->place() && m_desk->place()->isVisible());
    }
    /// Each begins with nothing.
    void cleanup()
    {
        m_desk->place()->clear();
        m_desk->go(Qt::Key_1);
    }

    /// How the deadline is counted stands below the day: Tab comes by it before it goes on to the rights.
    void tabComesByTheDeadline()
    {
        const auto buttons = m_desk->place()->findChildren<QPushButton *>();
        const auto explain =
            std::find_if(buttons.begin(), buttons.end(), [](const auto *each) { return each->text() == u"Rechenweg"; });
        QVERIFY(explain != buttons.end());
        (*explain)->setFocus();
        QTest::keyClick(*explain, Qt::Key_Tab, Qt::ShiftModifier);
        const auto *language = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QVERIFY(language && language->findData(u"en"_s) >= 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), *explain);
        QTest::keyClick(*explain, Qt::Key_Tab);
        QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
        QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget())->isCheckable()); // a right
    }

    // Names, day of birth and class are filled in with their passages; that the sender asks for somebody is suggested.
    void aParentsMailIsRead()
    {
        QVERIFY(
            m_desk->drop({m_desk->file(u"anfrage.eml"_s,
                                       messageOf("Auskunft",
                                                 "Guten Tag,\r\n\r\nich bitte um Auskunft \xc3\xbc"
                                                 "ber meinen Sohn Max Hartwig, geboren am 4. M\xc3\xa4rz 2015, "
                                                 "Klasse 5b. Eine L\xc3\xb6schung m\xc3\xb6"
                                                 "chte ich nicht.\r\n\r\nAm 12.10.2026 um 10:15 schrieb Schule:\r\n> "
                                                 "Widerspruch, mein Sohn Paul Weber\r\n"))}));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"th@example.org"), patience);
        QCOMPARE(m_desk->field(u"Vorname"_s)->text(), u"Max"_s);
        QCOMPARE(m_desk->field(u"Familienname"_s)->text(), u"Hartwig"_s);
        QCOMPARE(m_desk->field(u"Klasse oder Abteilung"_s)->text(), u"5b"_s);
        QLineEdit *born = m_desk->field(u"Geboren am"_s);
        QVERIFY(born); // in sight
        QCOMPARE(born->text(), u"4.3.2015"_s);
        QCOMPARE(born->accessibleDescription(), u"Vorschlag aus: „4. März 2015“"_s);
        QCOMPARE(m_desk->described(u"Auskunft"_s), u"Vorschlag aus: „Auskunft“"_s);
        QCOMPARE(m_desk->described(u"Löschung"_s), QString());
        QCOMPARE(m_desk->described(u"Widerspruch"_s), QString());
        QVERIFY(m_desk->shownText().contains(u"aus einer anderen Nachricht zitiert"));
        // The one of the two acts that the words suggest has the focus; nothing was done.
        auto *asks = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(asks);
        QCOMPARE(asks->text().remove(u'&'), u"Absender fragt für jemanden"_s);
        QCOMPARE(asks->accessibleDescription(), u"Vorschlag aus: „meinen Sohn“"_s);
        m_desk->picture("intake-parent");
        QVERIFY(!m_desk->field(u"Name"_s)); // nobody asks for anybody yet
        QCOMPARE(m_desk->doubleMnemonics(), QStringList());
        m_desk->key(Qt::Key_Space);
        QTRY_COMPARE(m_desk->field(u"Name"_s) ? m_desk->field(u"Name"_s)->text() : QString(), u"Thomas Hartwig"_s);
    }

    // The secretariat forwards what a parent wrote: it is the request, and the sender is not who asks.
    void aForwardedMailIsTheRequest()
    {
        QVERIFY(
            m_desk->drop({m_desk->file(u"wg.eml"_s,
                                       messageOf("WG: Anfrage",
                                                 "Bitte übernehmen.\r\n\r\nVon: Eva Krug <ek@example.org>\r\nGesendet: "
                                                 "Montag, 12. Oktober 2026\r\nAn: Sekretariat\r\n\r\nIch bitte um "
                                                 "Auskunft zu meiner Tochter Mia Krug.\r\n"))}));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"leitet weiter"), patience);
        QCOMPARE(m_desk->field(u"Vorname"_s)->text(), u"Mia"_s);
        QCOMPARE(m_desk->described(u"Auskunft"_s), u"Vorschlag aus: weitergeleitet: „Auskunft“"_s);
        QCOMPARE(QApplication::focusWidget(), m_desk->field(u"Vorname"_s)); // neither of the acts of the sender is near
        m_desk->picture("intake-forwarded");
    }

    // A name that is another one than it looks is pointed out while it is typed, and when it came from a text.
    void aNameOfTwoScriptsIsPointedOut()
    {
        m_desk->field(u"Vorname"_s)->setText(u"M\u0430x"_s);
        m_desk->field(u"Familienname"_s)->setText(u"Hartwig"_s);
        QVERIFY(m_desk->shownText().contains(u"mischt Schriften: „\u0430“ ist kyrillisch (U+0430)"));
        m_desk->picture("intake-homograph");
        m_desk->field(u"Vorname"_s)->setText(u"Max\u200b"_s);
        QVERIFY(m_desk->shownText().contains(u"die man nicht sieht: U+200B"));
        m_desk->field(u"Vorname"_s)->setText(u"Max"_s);
        QVERIFY(!m_desk->shownText().contains(u"findet ihn kein System"));
        m_desk->text()->setPlainText(u"Auskunft zu meinem Sohn M\u0430x Weber"_s);
        m_desk->field(u"Vorname"_s)->clear();
        m_desk->field(u"Familienname"_s)->clear();
        QTRY_VERIFY(m_desk->shownText().contains(u"mischt Schriften"));
    }

    // What would find nobody is said at its field, once that is left, and stays; nothing is opened with it.
    void whatIsOfAnotherKindIsSaidAtItsField()
    {
        QVERIFY(m_desk->fill(u"Vorname"_s, u"mia@example.org"_s));
        QVERIFY(m_desk->shownText().contains(u"Das ist eine E-Mail-Adresse, kein Name"));
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Mia"_s));
        QVERIFY(!m_desk->shownText().contains(u"kein Name"));
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Lindner"_s));
        QVERIFY(m_desk->press(u"Mehr zu dieser Person"_s));
        QVERIFY(m_desk->fill(u"IP-Adressen"_s, u"192.0.2.7, mia@example.org"_s));
        QVERIFY(!m_desk->shownText().contains(u"keine IP-Adresse")); // somebody is still typing
        QVERIFY(m_desk->fill(u"Geboren am"_s, u"im Mai"_s));
        QVERIFY(m_desk->shownText().contains(u"„mia@example.org“ ist eine E-Mail-Adresse, keine IP-Adresse"));
        QVERIFY(m_desk->fill(u"E-Mail-Adressen"_s, u"Mia Lindner"_s));
        QVERIFY(m_desk->shownText().contains(u"„im Mai“ ist kein Geburtstag"));
        QVERIFY(m_desk->fill(u"Benutzernamen"_s, u"2001:db8::7"_s));
        QVERIFY(m_desk->shownText().contains(u"„Mia Lindner“ ist keine E-Mail-Adresse"));
        for (auto *check : m_desk->shown<QCheckBox>()) {
            if (check->text().startsWith(u"Auskunft"))
                check->setChecked(true);
        }
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QCOMPARE(QApplication::focusWidget(), m_desk->field(u"Geboren am"_s)); // the first of them
        QCOMPARE(QApplication::focusWidget()->accessibleDescription().left(8), u"„im Mai“"_s);
        m_desk->picture("intake-other-kind");
        QVERIFY(m_desk->fill(u"Geboren am"_s, u"14.3.2216"_s));
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QVERIFY(m_desk->shownText().contains(u"Geburtstag liegt in der Zukunft"));
        m_desk->field(u"Geboren am"_s)->clear();
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QCOMPARE(QApplication::focusWidget(), m_desk->field(u"Benutzernamen"_s));
        QCOMPARE(m_desk->field(u"IP-Adressen"_s)->text(), u"192.0.2.7, mia@example.org"_s);
    }

    void whatWasMissingIsSaidUntilItIsThere()
    {
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Mia"_s));
        const auto tick = [&](bool isTicked) {
            for (auto *check : m_desk->shown<QCheckBox>()) {
                if (check->text().startsWith(u"Auskunft"))
                    check->setChecked(isTicked);
            }
        };
        tick(false);
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Es ist kein Recht genannt"), patience);
        tick(true);
        QVERIFY(!m_desk->shownText().contains(u"Es ist kein Recht genannt"));
        tick(false);
    }

    // It is the day a period begins with: what was typed, or nothing is opened.
    void theDayThatIsTypedIsTheDay()
    {
        auto *day = m_desk->shown<DayField>().value(0);
        QVERIFY(day);
        day->setDate({2026, 11, 3}); // of a month with 30 days
        for (const auto &[typed, meant] :
             {std::pair{u"15.10.2026"_s, QDate(2026, 10, 15)}, std::pair{u"31.10."_s, QDate(2026, 10, 31)}}) {
            m_desk->field(u"Vorname"_s)->setFocus();
            QTest::keyClick(&m_desk->window(), Qt::Key_E, Qt::AltModifier);
            QCOMPARE(m_desk->focus(), m_desk->field(u"Eingang am"_s));
            QTest::keyClicks(m_desk->focus(), typed);
            QCOMPARE(day->date(), meant);
        }
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Mia"_s));
        QVERIFY(m_desk->fill(u"Eingang am"_s, u"31.11.2026"_s));
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QVERIFY(m_desk->shownText().contains(u"„31.11.2026“ ist kein Tag"));
        QVERIFY(m_desk->place()->isEnabled()); // nothing is being opened
        m_desk->picture("intake-no-day");
    }

    // The month from 14 October ends on a Saturday.
    void theDayThatMovesIsNamed()
    {
        auto *day = m_desk->shown<DayField>().value(0);
        QVERIFY(day);
        day->setDate({2026, 10, 14});
        QVERIFY2(m_desk->shownText().contains(u"fällig bis Mo\u00a016.11."), qPrintable(m_desk->shownText()));
        QVERIFY(m_desk->shownText().contains(u"ist der Sa\u00a014.11. (Wochenende)"));
        QVERIFY(m_desk->shownText().contains(u"Art.\u00a03 Abs.\u00a04"));
        m_desk->picture("intake-weekend");
        day->setDate({2026, 10, 15}); // to a Sunday
        QVERIFY(m_desk->shownText().contains(u"ist der So\u00a015.11. (Wochenende)"));
        day->setDate({2026, 9, 30}); // to the eve of a holiday
        QVERIFY(m_desk->shownText().contains(u"Einen Monat nach Eingang."));
        day->setDate({2026, 10, 1}); // a Sunday again
        QVERIFY(m_desk->shownText().contains(u"Wochenende"));
    }

    // Another right is ticked than the one that the text names: said, and left to whoever ticks.
    void anotherRightThanTheNamedIsPointedOut()
    {
        m_desk->text()->setPlainText(u"Bitte löschen Sie alle Daten meiner Tochter."_s);
        const auto tick = [this](QStringView right, bool isTicked) {
            for (auto *check : m_desk->shown<QCheckBox>()) {
                if (check->text().startsWith(right))
                    check->setChecked(isTicked);
            }
        };
        QTRY_VERIFY(!m_desk->described(u"Löschung"_s).isEmpty());
        QVERIFY(!m_desk->shownText().contains(u"Angekreuzt ist"));
        tick(u"Auskunft", true);
        QVERIFY(m_desk->shownText().contains(u"Der Text nennt: Löschung. Angekreuzt ist: Auskunft."));
        m_desk->picture("intake-other-right");
        tick(u"Löschung", true);
        QVERIFY(!m_desk->shownText().contains(u"Angekreuzt ist"));
    }

    // Both of one name are shown, none is chosen; who is taken brings what the directory knows them by. What was not
    // asked is said.
    void whoHasTheNameIsLookedUp()
    {
        auto *ask = m_desk->button(u"Im Verzeichnis nachsehen"_s);
        QTRY_VERIFY((ask = m_desk->button(u"Im Verzeichnis nachsehen"_s)));
        QVERIFY(!ask->isEnabled());
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Mia"_s));
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Lindner"_s));
        for (int steps = 0; steps < 60 && m_desk->focus() != ask; ++steps) { // where it stands, not after the rights
            m_desk->key(Qt::Key_Tab);
            QVERIFY(!qobject_cast<QCheckBox *>(m_desk->focus()));
        }
        QCOMPARE(m_desk->focus(), ask);
        QVERIFY(m_desk->press(u"Im Verzeichnis nachsehen"_s));
        QListWidget *found = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((found = m_desk->listNamed(u"Wer diesen Namen hat"_s)), patience);
        QCOMPARE(found->count(), 2);
        QVERIFY(found->item(0)->text().contains(u"Klasse oder Abteilung 4d · geboren am 14.3.2016"));
        QVERIFY(found->item(1)->text().contains(u"Klasse oder Abteilung 6a"));
        QVERIFY(found->selectedItems().isEmpty());
        QVERIFY(!m_desk->button(u"Das ist die Person"_s)->isEnabled());
        QVERIFY(m_desk->shownText().contains(u"Nicht gefragt: Anmeldeserver"));
        m_desk->picture("intake-lookup");
        QCOMPARE(m_desk->nameless(), QStringList());
        found->setFocus();
        found->setCurrentRow(1);
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->shownText().contains(u"Aus Schulverzeichnis übernommen"));
        QCOMPARE(m_desk->field(u"Benutzernamen"_s)->text(), u"mia.lindner2"_s);
        QCOMPARE(m_desk->field(u"Klasse oder Abteilung"_s)->text(), u"6a"_s);
        m_desk->picture("intake-lookup-taken");
        // Somebody else is taken: what was typed stays, nothing of the first does.
        m_desk->field(u"Benutzernamen"_s)->setText(u"mia.lindner2, mia.alt"_s);
        QVERIFY(m_desk->press(u"Im Verzeichnis nachsehen"_s));
        found = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((found = m_desk->listNamed(u"Wer diesen Namen hat"_s)), patience);
        QCOMPARE(found->count(), 2);
        found->setFocus();
        found->setCurrentRow(found->item(0)->text().contains(u"4d"_s) ? 0 : 1);
        m_desk->key(Qt::Key_Return);
        QTRY_VERIFY(m_desk->shownText().contains(u"Aus Schulverzeichnis übernommen"));
        QVERIFY(m_desk->field(u"Benutzernamen"_s)->text().startsWith(u"mia.alt"));
        QVERIFY(!m_desk->field(u"Benutzernamen"_s)->text().contains(u"mia.lindner2"));
        QCOMPARE(m_desk->field(u"Klasse oder Abteilung"_s)->text(), u"4d"_s);
        // With another name it is somebody else's; what was typed stays.
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Niemand"_s));
        QVERIFY(!m_desk->shownText().contains(u"übernommen:"));
        QVERIFY(m_desk->shownText().contains(u"wieder entfernt"));
        QCOMPARE(m_desk->field(u"Benutzernamen"_s)->text(), u"mia.alt"_s);
        QCOMPARE(m_desk->field(u"Klasse oder Abteilung"_s)->text(), QString());
        m_desk->picture("intake-lookup-forgotten");
        // Whom the identifiers that were typed belong to is called otherwise.
        m_desk->field(u"Benutzernamen"_s)->setText(u"mia.lindner2"_s);
        QVERIFY(m_desk->press(u"Im Verzeichnis nachsehen"_s));
        QTRY_VERIFY_WITH_TIMEOUT((found = m_desk->listNamed(u"Wer diesen Namen hat"_s)), patience);
        QCOMPARE(found->count(), 1);
        QVERIFY(found->item(0)->text().contains(u"der Eintrag heißt anders"));
        m_desk->field(u"Benutzernamen"_s)->clear();
        m_desk->field(u"E-Mail-Adressen"_s)->clear();
        QVERIFY(m_desk->press(u"Im Verzeichnis nachsehen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Niemand dieses Namens in Schulverzeichnis"), patience);
        QVERIFY(m_desk->press(u"Zu den Systemen"_s));
        QTRY_VERIFY(m_desk->shownText().contains(u"Anmeldeserver"));
        // The journal keeps that somebody was looked up, not who.
        m_desk->go(Qt::Key_5);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->everythingHeld().contains(u"In Schulverzeichnis nach einer Person gesehen"),
                                 patience);
    }

    // What was meant when it came in stands on the desk until it is done, also if the letter was left.
    void theAcknowledgementIsATask()
    {
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Ole"_s));
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Meyer"_s));
        for (auto *check : m_desk->shown<QCheckBox>()) {
            if (check->text().startsWith(u"Auskunft") || check->text() == u"Eingang bestätigen")
                check->setChecked(true);
        }
        QVERIFY(m_desk->press(u"Vorgang anlegen"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().windowTitle(), u"2026-0001"_s, patience);
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->everythingHeld().contains(u"Eingangsbestätigung schreiben"), patience);
        m_desk->picture("desk-acknowledgement");
        // It can be taken back, and the history says so.
        m_desk->go(Qt::Key_3);
        auto *cases = m_desk->shown<QTableView>().value(0);
        QVERIFY(cases);
        QTRY_VERIFY(cases->currentIndex().isValid());
        cases->setFocus();
        m_desk->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().windowTitle(), u"2026-0001"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Woran haben Sie die Person erkannt"), patience);
        auto *stages = m_desk->find<ui::StageBar>({});
        stages->setFocus();
        while (stages->stage() != workflow::Stage::Intake)
            m_desk->key(Qt::Key_Left);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->button(u"Doch nicht bestätigen"_s), patience);
        QCOMPARE(m_desk->doubleMnemonics(), QStringList());
        m_desk->picture("case-acknowledgement-meant");
        QVERIFY(m_desk->press(u"Doch nicht bestätigen"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->everythingHeld().contains(u"Eingangsbestätigung zurückgenommen"), patience);
        QVERIFY(!m_desk->button(u"Doch nicht bestätigen"_s));
        m_desk->go(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->everythingHeld().contains(u"Eingangsbestätigung schreiben"), patience);
    }

    void panesStandAsTheyWereLeft()
    {
        auto *panes = m_desk->place()->findChild<QSplitter *>();
        QVERIFY(panes);
        const int before = panes->sizes().constFirst();
        panes->handle(1)->setFocus();
        const QPoint grip = panes->handle(1)->rect().center();
        QTest::mousePress(panes->handle(1), Qt::LeftButton, {}, grip);
        QTest::mouseMove(panes->handle(1), grip - QPoint(60, 0));
        QTest::mouseRelease(panes->handle(1), Qt::LeftButton, {}, grip - QPoint(60, 0));
        QTRY_VERIFY(panes->sizes().constFirst() != before);
        QTRY_COMPARE(QSettings().value(u"intake/panes"_s).toByteArray(), panes->saveState());
    }

    /// Whoever married since has another name: what speaks for it being the same person is said, and nothing decided.
    void anEarlierCaseUnderAnotherName()
    {
        std::optional<QString> number;
        m_desk->office().ask<Case>(
            m_desk->place(),
            [](workflow::Office &office) -> Result<Case> {
                const auto school = workflow::organisationNamed(office, {});
                if (!school)
                    return school.error();
                workflow::NewCase request;
                request.organisation = school->id;
                request.rights = {law::Right::Access};
                request.subject.givenName = u"Carla"_s;
                request.subject.familyName = u"Lindner"_s;
                request.subject.bornOn = QDate(2001, 5, 4);
                request.subject.userNames = {u"carla.l"_s};
                request.channel = u"letter"_s;
                request.receivedOn = QDate(2026, 11, 2);
                return workflow::openCase(office, request);
            },
            [&](const Result<Case> &value) { number = value ? value->number : value.error().message; });
        QTRY_VERIFY_WITH_TIMEOUT(number, patience);
        const QString title = u"Vielleicht dieselbe Person: Carla Lindner (%1, Auskunft)"_s.arg(*number);
        QVERIFY(m_desk->fill(u"Vorname"_s, u"Carla"_s));
        QVERIFY(m_desk->fill(u"Familienname"_s, u"Roth"_s));
        m_desk->key(Qt::Key_Tab);
        QVERIFY(!m_desk->shownText().contains(u"Vielleicht dieselbe Person"));
        QVERIFY(m_desk->fill(u"Geboren am"_s, u"4.5.2001"_s));
        m_desk->key(Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(title), patience);
        QVERIFY(m_desk->shownText().contains(u"Gleicher Geburtstag und ähnlicher Name (auch Zwillinge)"));
        QVERIFY(m_desk->shownText().contains(u"Nachname: „Lindner“ → „Roth“"));
        QVERIFY(!m_desk->shownText().contains(u"Gleicher Benutzername"));
        m_desk->picture("intake-perhaps-same");
        if (!m_desk->field(u"Benutzernamen"_s))
            QVERIFY(m_desk->press(u"Mehr zu dieser Person"_s));
        QVERIFY(m_desk->fill(u"Benutzernamen"_s, u"Carla.L"_s));
        m_desk->key(Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->shownText().contains(u"Gleicher Benutzername · Gleicher Geburtstag"),
                                 patience);
        QCOMPARE(m_desk->field(u"Familienname"_s)->text(), u"Roth"_s);
        QVERIFY(m_desk->fill(u"Geboren am"_s, u"5.5.2001"_s)); // another person, but for the account
        m_desk->key(Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->shownText().contains(u"Gleicher Geburtstag"), patience);
        QVERIFY(m_desk->shownText().contains(u"Gleicher Benutzername"));
    }

private:
    std::unique_ptr<IntakeWindow> m_desk;
};

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
