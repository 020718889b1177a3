// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "core/words.h"
#include "register/profiles.h"
#include "workflow/casework.h"
#include "workflow/earlier.h"
#include "workflow/registration.h"

#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestOffice;
using Kind = Event::Kind;

namespace {

Subject person(const QString &givenName, const QString &familyName, const QDate &bornOn = {}, const QString &mail = {},
               const QString &userName = {})
{
    Subject subject;
    subject.givenName = givenName;
    subject.familyName = familyName;
    if (bornOn.isValid())
        subject.bornOn = bornOn;
    if (!mail.isEmpty())
        subject.mails = {mail};
    if (!userName.isEmpty())
        subject.userNames = {userName};
    return subject;
}

} // namespace

/// Earlier cases of somebody who asks again: under the same name, or perhaps under another; and what changed since.
class TestEarlier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_vault = std::make_unique<TestOffice>();
        QCOMPARE(m_vault->create(), QString());
    }
    void cleanup() { m_vault.reset(); }

    void whoMayBeThePerson_data()
    {
        QTest::addColumn<Subject>("then");
        QTest::addColumn<Subject>("now");
        QTest::addColumn<QString>("found"); // "": not; "name" and signs
        const QDate day(2010, 5, 4);
        const QString own = u"mia@example.org"_s;
        QTest::newRow("the names alone") << person(u"Mia"_s, u"Lindner"_s) << person(u"Mia"_s, u"Lindner"_s) << "name";
        QTest::newRow("the names, spelt otherwise")
            << person(u"Jürgen"_s, u"Weiß"_s) << person(u"Juergen"_s, u"WEISS"_s) << "name";
        QTest::newRow("the names, and what speaks for it besides")
            << person(u"Mia"_s, u"Lindner"_s, day, own, u"mia.l"_s)
            << person(u"Mia"_s, u"Lindner"_s, day, u"MIA@example.org"_s, u"Mia.L"_s) << "name user-name mail birthday";
        QTest::newRow("the names, born on another day")
            << person(u"Mia"_s, u"Lindner"_s, day) << person(u"Mia"_s, u"Lindner"_s, day.addDays(1)) << "name";
        QTest::newRow("married") << person(u"Mia"_s, u"Lindner"_s, day) << person(u"Mia"_s, u"Roth"_s, day)
                                 << "birthday";
        QTest::newRow("a slip in the family name")
            << person(u"Mia"_s, u"Lindner"_s, day) << person(u"Mia"_s, u"Lintner"_s, day) << "birthday";
        QTest::newRow("a slip in both names")
            << person(u"Sophia"_s, u"Lindner"_s, day) << person(u"Sofia"_s, u"Lindtner"_s, day) << "birthday";
        QTest::newRow("the longest word of a name counts")
            << person(u"Anna"_s, u"von der Heide"_s, day) << person(u"Ana"_s, u"Heide"_s, day) << "birthday";
        QTest::newRow("twins: it is said, somebody judges")
            << person(u"Mia"_s, u"Lindner"_s, day) << person(u"Ben"_s, u"Lindner"_s, day) << "birthday";
        QTest::newRow("a former name that is typed") << person(u"Mia"_s, u"Lindner"_s, day) << [&] {
            Subject now = person(u"Maria"_s, u"Roth"_s, day);
            now.otherNames = {u"Mia Lindner"_s};
            return now;
        }() << "birthday";
        QTest::newRow("another name, the same user name")
            << person(u"Mia"_s, u"Lindner"_s, {}, {}, u"m.lindner"_s)
            << person(u"Maria"_s, u"Roth"_s, {}, {}, u"M.Lindner"_s) << "user-name";
        QTest::newRow("no name yet, the same address") << person(u"Mia"_s, u"Lindner"_s, {}, u"mia@example.org"_s)
                                                       << person({}, {}, {}, u"mia@example.org"_s) << "mail";
        QTest::newRow("a sister by the family's address")
            << person(u"Mia"_s, u"Lindner"_s, {}, u"familie@example.org"_s)
            << person(u"Ida"_s, u"Lindner"_s, {}, u"familie@example.org"_s) << "mail";
        QTest::newRow("the same given name is nothing")
            << person(u"Mia"_s, u"Lindner"_s, day, own)
            << person(u"Mia"_s, u"Roth"_s, day.addDays(1), u"m@example.org"_s) << "";
        QTest::newRow("the same day is nothing")
            << person(u"Mia"_s, u"Lindner"_s, day) << person(u"Paul"_s, u"Weber"_s, day) << "";
        QTest::newRow("nobody's address is nobody's")
            << person(u"Mia"_s, u"Lindner"_s) << person(u"Mia"_s, u"Roth"_s, day, own) << "";
    }
    void whoMayBeThePerson()
    {
        QFETCH(const Subject, then);
        QFETCH(const Subject, now);
        QFETCH(const QString, found);
        const Case value = open(then);
        open(person(u"Paula"_s, u"Krause"_s, QDate(2009, 1, 1)));
        const auto earlier = earlierCases(m_vault->office(), m_vault->organisation(), now, 10);
        QVERIFY2(earlier, earlier ? "" : qPrintable(earlier.error().message));
        if (found.isEmpty()) {
            QCOMPARE(earlier->size(), 0);
            return;
        }
        QCOMPARE(earlier->size(), 1);
        const EarlierCase &one = earlier->constFirst();
        QCOMPARE(one.number, value.number);
        QCOMPARE(one.name, then.fullName());
        QStringList what;
        if (one.isOfName)
            what << u"name"_s;
        for (const Code &sign : one.signs) {
            what << sign.name.sliced(QStringView(u"earlier.same.").size());
            QVERIFY(!Words::of(Language::German).say(sign).contains(u"earlier."));
        }
        QCOMPARE(what.join(u' '), found);
    }

    /// Of several, what most speaks for comes first; of namesakes the latest.
    void whatMostSpeaksForComesFirst()
    {
        const QDate day(2010, 5, 4);
        const QString first = open(person(u"Mia"_s, u"Lindner"_s), QDate(2026, 2, 2)).number;
        const QString latest = open(person(u"Mia"_s, u"Lindner"_s), QDate(2026, 2, 20)).number;
        const QString married = open(person(u"Mia"_s, u"Roth"_s, day, {}, u"mia.l"_s), QDate(2026, 1, 5)).number;
        const Subject now = person(u"Mia"_s, u"Lindner"_s, day, {}, u"mia.l"_s);
        QCOMPARE(numbers(now, 10), (QStringList{married, latest, first}));
        QCOMPARE(numbers(now, 2), (QStringList{married, latest}));
        QCOMPARE(numbers(person(u"Mia"_s, u"Lindner"_s), 1), QStringList{latest});
        QCOMPARE(numbers(person(u"Mia"_s, {}), 10), QStringList());
    }

    /// What is typed now against what stood there then, each with both.
    void whatIsOtherwiseOfThePersonIsSaid()
    {
        Subject then = person(u"Mia"_s, u"Lindner"_s, QDate(2010, 5, 4), u"mia@example.org"_s, u"mia.l"_s);
        then.group = u"4d"_s;
        then.postal = {u"Am Kanal 12"_s};
        open(then);
        Subject now = then;
        QCOMPARE(remarks(now),
                 (QStringList{u"Noch nicht beantwortet: Vielleicht gehört diese Anfrage dazu"_s, u"Damals 0 Funde"_s}));
        now.group = u"6b"_s;
        now.mails = {u"mia.l@lindenschule.example"_s};
        now.postal.clear(); // nothing is typed: nothing is compared
        QCOMPARE(remarks(now).sliced(2),
                 (QStringList{u"Klasse oder Bereich: „4d“ → „6b“"_s,
                              u"E-Mail-Adressen: „mia@example.org“ → „mia.l@lindenschule.example“"_s}));
        now.familyName = u"Roth"_s;
        QVERIFY(remarks(now).contains(u"Nachname: „Lindner“ → „Roth“"_s));
        now = person(u"Mia"_s, u"Lindner"_s, QDate(2011, 6, 5));
        QVERIFY2(remarks(now).constLast().startsWith(u"Geburtstag: "), qPrintable(remarks(now).join(u'\n')));
    }

    /// A system that came after the copy was handed over holds what nobody looked for then.
    void whatCameAndWentInTheRegisterIsSaid()
    {
        const System paper = add(u"Papier"_s);
        const Case value = open(person(u"Mia"_s, u"Lindner"_s));
        const Subject now = value.subject;
        QVERIFY(remarks(now).contains(u"Noch nicht beantwortet: Vielleicht gehört diese Anfrage dazu"_s));
        record(value, Kind::HandedOver, 5);
        QCOMPARE(remarks(now), QStringList{u"Damals 0 Funde"_s}); // what a person was asked for stood there
        add(u"Lernplattform"_s);
        add(u"Mediathek"_s);
        QCOMPARE(remarks(now),
                 (QStringList{u"Damals 0 Funde"_s, u"Seitdem neu im Verzeichnis: Lernplattform, Mediathek"_s}));
        QCOMPARE(codeOfError(removeSystem(m_vault->office(), m_vault->organisation(), paper.id)), QString());
        QVERIFY2(remarks(now).contains(u"Nicht mehr im Verzeichnis: Papier"_s), qPrintable(remarks(now).join(u'\n')));
    }

    /// Whoever withdrew was perhaps never looked for: what stands open is not new.
    void aWithdrawnCaseSaysNothingOfNewSystems()
    {
        const Case value = open(person(u"Mia"_s, u"Lindner"_s));
        add(u"Lernplattform"_s);
        record(value, Kind::Withdrawn, 5);
        QCOMPARE(remarks(value.subject), QStringList{u"Damals 0 Funde"_s});
    }

private:
    Case open(const Subject &subject, const QDate &receivedOn = QDate(2026, 2, 2))
    {
        NewCase request;
        request.organisation = m_vault->organisation();
        request.rights = {law::Right::Access};
        request.subject = subject;
        request.channel = u"letter"_s;
        request.receivedOn = receivedOn;
        const auto value = openCase(m_vault->office(), request);
        if (!value)
            qFatal("no case: %s", qPrintable(value.error().message));
        return *value;
    }
    System add(const QString &name)
    {
        System system = systemFrom(*profileNamed(u"paper-files"_s), m_vault->organisation());
        system.name = name;
        const auto added = addSystem(m_vault->office(), system);
        if (!added)
            qFatal("no system: %s", qPrintable(added.error().code));
        return *added;
    }
    /// Whatever else would have to be there for it.
    void record(const Case &value, Kind kind, int days)
    {
        Event event;
        event.id = EventId::create();
        event.caseId = value.id;
        event.kind = kind;
        event.on = receivedOn(value.events).addDays(days);
        event.recordedAt = m_vault->office().clock.now();
        event.recordedBy = m_vault->vault().user();
        Case after = value;
        after.events << event;
        const QDate received = receivedOn(value.events);
        const storage::Projection projection{stateOf(after.events), received, received, received, received};
        const auto done =
            m_vault->vault().change(m_vault->organisation(), {journal::Action::EventRecorded, value.id, {}},
                                    [&](storage::Change &change) -> Result<> {
                                        if (auto put = change.put(after, projection); !put)
                                            return put;
                                        return change.put(event);
                                    });
        QCOMPARE(codeOfError(done), QString());
    }
    QStringList numbers(const Subject &subject, int limit) const
    {
        QStringList numbers;
        const auto earlier = earlierCases(m_vault->office(), m_vault->organisation(), subject, limit);
        for (const EarlierCase &each : earlier ? *earlier : QList<EarlierCase>())
            numbers << each.number;
        return numbers;
    }
    /// Of the one earlier case.
    QStringList remarks(const Subject &subject) const
    {
        QStringList said;
        const auto earlier = earlierCases(m_vault->office(), m_vault->organisation(), subject, 10);
        if (!earlier || earlier->size() != 1)
            return {u"not one"_s};
        for (const Code &remark : earlier->constFirst().remarks)
            said << Words::of(Language::German).say(remark);
        return said;
    }

    std::unique_ptr<TestOffice> m_vault;
};

QTEST_GUILESS_MAIN(TestEarlier)
#include "tst_earlier.moc"
