// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testoffice.h"

#include "core/words.h"
#include "workflow/casework.h"
#include "workflow/changes.h"
#include "workflow/correction.h"
#include "workflow/factcheck.h"
#include "workflow/registration.h"
#include "workflow/release.h"

#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestOffice;

/// What was entered wrongly is put right, and the journal tells what stood there before.
class TestCorrection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_vault.create(), QString());
        Organisation complete = organisation();
        complete.head.name = u"Renate Voss"_s;
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), organisation(), complete)), QString());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aLetterheadCanBeAdded()
    {
        const Organisation before = organisation();
        Organisation after = before;
        after.letterhead.address = {u"Weg 4"_s, u"31134 Hildesheim"_s};
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, after)), QString());
        QCOMPARE(organisation(), after);
        const QJsonObject details = lastDetails(journal::Action::OrganisationChanged);
        QCOMPARE(said(details).join(u'\n'),
                 u"letterhead: “%1, Beispielweg 1, 30000 Beispielstadt, schule@example.org” → "
                 "“%1, Weg 4, 31134 Hildesheim, schule@example.org”"_s.arg(before.name));
        const qint64 length = journalLength();
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), after, after)), QString());
        QCOMPARE(journalLength(), length); // what changes nothing is not journalled
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, before)), QString());
        Organisation mine = before;
        mine.dpo.phone = u"05121 1"_s;
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, mine)), u"organisation.changed"_s);
    }

    void theLetterheadFollowsTheName()
    {
        const Organisation before = organisation();
        QCOMPARE(before.letterhead.name, before.name);
        Organisation after = before;
        after.name = u"Lindenschule"_s;
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, after)), QString());
        QCOMPARE(organisation().letterhead.name, u"Lindenschule"_s);
    }

    void whatNoOrganisationCanBe_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("refused");
        QTest::newRow("no region") << u"DE-XX"_s << u"Schule"_s << u"organisation.unknown-region"_s;
        QTest::newRow("no name") << u"DE-NI"_s << u" "_s << u"organisation.incomplete"_s;
        QTest::newRow("the name of another") << u"DE-NI"_s << u"andere schule"_s << u"organisation.exists"_s;
    }
    void whatNoOrganisationCanBe()
    {
        QFETCH(const QString, region);
        QFETCH(const QString, name);
        QFETCH(const QString, refused);
        if (m_vault.vault().registry().organisations()->size() == 1) {
            Organisation other = TestOffice::organisation(u"Andere Schule"_s);
            other.head.name = u"Paul Ernst"_s;
            QCOMPARE(codeOfError(addOrganisation(m_vault.office(), other)), QString());
        }
        const Organisation before = organisation();
        Organisation after = before;
        after.region = region;
        after.name = name;
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, after)), refused);
        QCOMPARE(organisation(), before);
    }

    /// Art. 77 GDPR: the state's authority, unless another one was named. Deadlines follow the state's holidays.
    void theAuthorityAndTheDatesFollowTheRegion()
    {
        Organisation before = organisation();
        const QString lowerSaxony = before.authority.name;
        QVERIFY2(lowerSaxony.contains(u"Niedersachsen"_s), qPrintable(lowerSaxony));
        const Case value = opened(u"Anna"_s, QDate(2025, 12, 6)); // a month later it is 6 January: Epiphany in Bavaria
        QCOMPARE(m_vault.vault().cases().projection(value.id)->dueOn, QDate(2026, 1, 6));

        Organisation after = before;
        after.region = u"DE-BY"_s;
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, after)), QString());
        QVERIFY(organisation().authority.name != lowerSaxony);
        QCOMPARE(*recountDates(m_vault.office(), m_vault.organisation()), 1);
        QCOMPARE(m_vault.vault().cases().projection(value.id)->dueOn, QDate(2026, 1, 7));
        QCOMPARE(said(lastDetails(journal::Action::CaseChanged)),
                 QStringList{u"due on: “6 Jan 2026” → “7 Jan 2026”"_s});
        QCOMPARE(*recountDates(m_vault.office(), m_vault.organisation()), 0);

        before = organisation();
        after = before;
        after.authority = {.name = u"Andere Stelle"_s};
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, after)), QString());
        before = organisation();
        after = before;
        after.region = u"DE-NI"_s;
        QCOMPARE(codeOfError(updateOrganisation(m_vault.office(), before, after)), QString());
        QCOMPARE(organisation().authority.name, u"Andere Stelle"_s);
    }

    void aNameIsCorrectedAndFound()
    {
        const Case before = opened(u"Maya"_s, QDate(2026, 2, 10));
        Correction correction{before, {}, {}};
        correction.after.subject.givenName = u"Maja"_s;
        correction.after.channel = u"email"_s;
        const auto corrected = correctCase(m_vault.office(), before, correction);
        QVERIFY2(corrected, qPrintable(codeOfError(corrected)));
        QCOMPARE(*m_vault.vault().cases().caseWith(before.id), *corrected);
        QCOMPARE(found(u"Maja"_s), QStringList{before.number});
        QCOMPARE(found(u"Maya"_s), QStringList());
        const QJsonObject details = lastDetails(journal::Action::CaseChanged);
        QCOMPARE(details[u"number"].toString(), before.number);
        QCOMPARE(said(details), (QStringList{u"given name: “Maya” → “Maja”"_s, u"channel: “letter” → “email”"_s}));
        // What somebody else corrected is not overwritten, and what differs in nothing is not journalled.
        QCOMPARE(codeOfError(correctCase(m_vault.office(), before, {before, {}, {}})), QString());
        correction.after.subject.givenName = u"Maia"_s;
        QCOMPARE(codeOfError(correctCase(m_vault.office(), before, correction)), u"case.changed"_s);
        const qint64 length = journalLength();
        QCOMPARE(codeOfError(correctCase(m_vault.office(), *corrected, {*corrected, {}, {}})), QString());
        QCOMPARE(journalLength(), length);
    }

    void anotherDayOfReceiptCountsEveryDateAnew()
    {
        const Case before = opened(u"Lena"_s, QDate(2026, 2, 10));
        const auto corrected = correctCase(m_vault.office(), before, {before, QDate(2026, 2, 3), u"Eingangsstempel"_s});
        QVERIFY2(corrected, qPrintable(codeOfError(corrected)));
        QCOMPARE(receivedOn(corrected->events), QDate(2026, 2, 3));
        QCOMPARE(corrected->events.size(), 2); // the first entry is never edited
        QCOMPARE(corrected->events.constLast().replaces, before.events.constFirst().id);
        const auto projection = m_vault.vault().cases().projection(before.id);
        QCOMPARE(projection->receivedOn, QDate(2026, 2, 3));
        QCOMPARE(projection->dueOn, deadlinesOf(m_vault.office(), *corrected)->due.date);
        QCOMPARE(projection->dueOn, QDate(2026, 3, 3));
        QCOMPARE(said(lastDetails(journal::Action::CaseChanged)),
                 (QStringList{u"day of receipt: “10 Feb 2026” → “3 Feb 2026”"_s, u"reason: Eingangsstempel"_s}));
        // And once more: the event that counts now is replaced.
        const auto again = correctCase(m_vault.office(), *corrected, {*corrected, QDate(2026, 2, 4), u"doch nicht"_s});
        QVERIFY2(again, qPrintable(codeOfError(again)));
        QCOMPARE(receivedOn(again->events), QDate(2026, 2, 4));
    }

    void whatNoCaseCanBe_data()
    {
        QTest::addColumn<QString>("familyName");
        QTest::addColumn<QDate>("received");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("refused");
        QTest::newRow("a day without a reason")
            << u"Lindner"_s << QDate(2026, 2, 3) << QString() << u"event.reason-needed"_s;
        QTest::newRow("in the future") << u"Lindner"_s << QDate(2026, 3, 3) << u"Irrtum"_s
                                       << u"case.received-in-future"_s;
        QTest::newRow("after what followed")
            << u"Lindner"_s << QDate(2026, 2, 13) << u"Irrtum"_s << u"case.received-late"_s;
        QTest::newRow("nobody") << QString() << QDate() << QString() << u"case.incomplete"_s;
    }
    void whatNoCaseCanBe()
    {
        QFETCH(const QString, familyName);
        QFETCH(const QDate, received);
        QFETCH(const QString, reason);
        QFETCH(const QString, refused);
        const Case value = opened(QString(), QDate(2026, 2, 10));
        const auto fact =
            recordEvent(m_vault.office(), value.id, {.kind = Event::Kind::Acknowledged, .on = {2026, 2, 12}});
        QVERIFY2(fact, qPrintable(codeOfError(fact)));
        const Case before = *m_vault.vault().cases().caseWith(value.id);
        Correction correction{before, received, reason};
        correction.after.subject.familyName = familyName;
        QCOMPARE(codeOfError(correctCase(m_vault.office(), before, correction)), refused);
        QCOMPARE(*m_vault.vault().cases().caseWith(value.id), before);
    }

    void aRequestArrivesOnce()
    {
        const Case value = opened(u"Emil"_s, QDate(2026, 2, 10));
        const NewEvent again{.kind = Event::Kind::Received, .on = {2026, 2, 11}};
        QCOMPARE(codeOfError(recordEvent(m_vault.office(), value.id, again)), u"event.received-twice"_s);
    }

    /// Art. 12(3) knows one extension; its day is corrected by another event in its place.
    void aPeriodIsExtendedOnce()
    {
        Case value = opened(u"Emil"_s, QDate(2026, 2, 10));
        NewEvent again{.kind = Event::Kind::Extended, .on = {2026, 2, 12}, .note = u"Neun Systeme"_s};
        QCOMPARE(codeOfError(checkFact(m_vault.office(), value, organisation(), again)), u"event.not-approved"_s);
        Event told;
        told.id = EventId::create();
        told.kind = Event::Kind::Extended;
        told.on = {2026, 2, 11};
        value.events << told;
        QCOMPARE(codeOfError(checkFact(m_vault.office(), value, organisation(), again)), u"event.extended-already"_s);
        again.replaces = told.id;
        QCOMPARE(codeOfError(checkFact(m_vault.office(), value, organisation(), again)), u"event.not-approved"_s);
    }

    /// Custody is found, with what was seen (Art. 12(6) GDPR); and what was seen of one parent is not the other's.
    void whoAsksIsNotCorrectedAway()
    {
        Case before = opened(u"Lea"_s, QDate(2026, 2, 10));
        const auto codeWith = [&](const QString &name, Representative::Capacity capacity) {
            Correction correction{before, {}, {}};
            correction.after.representative = Representative{.name = name, .capacity = capacity};
            const auto done = correctCase(m_vault.office(), before, correction);
            before = *m_vault.vault().cases().caseWith(before.id);
            return codeOfError(done);
        };
        using enum Representative::Capacity;
        QCOMPARE(codeWith(u"Jens Lindner"_s, CustodyUnclear), QString());
        QCOMPARE(codeWith(u"Jens Lindner"_s, JointCustody), u"correction.custody-unclear"_s);
        QCOMPARE(codeWith(u"Tom Lindner"_s, CustodyUnclear), QString()); // nobody was checked yet
        const NewEvent confirmed{.kind = Event::Kind::IdentityConfirmed,
                                 .on = {2026, 2, 12},
                                 .details = {{u"method"_s, u"known-in-person"_s}, {u"seen"_s, u"bekannt"_s}}};
        const auto fact = recordEvent(m_vault.office(), before.id, confirmed);
        QVERIFY2(fact, qPrintable(codeOfError(fact)));
        before = *m_vault.vault().cases().caseWith(before.id);
        QCOMPARE(codeWith(u"Fremder Mann"_s, CustodyUnclear), u"correction.requester-checked"_s);
        QCOMPARE(codeWith(u"tom lindner"_s, CustodyUnclear), QString()); // another spelling
        for (const auto kind : {Event::Kind::PartAnswered, Event::Kind::Answered}) {
            const NewEvent answer{.kind = kind, .on = {2026, 2, 13}, .note = u"gelöscht"_s};
            QCOMPARE(codeOfError(recordEvent(m_vault.office(), before.id, answer)), u"event.custody-unclear"_s);
        }
    }

    void aClosedCaseStays()
    {
        const Case value = opened(u"Ida"_s, QDate(2026, 2, 10));
        const NewEvent closed{.kind = Event::Kind::Closed, .on = {2026, 2, 20}};
        QVERIFY(recordEvent(m_vault.office(), value.id, {.kind = Event::Kind::Withdrawn, .on = {2026, 2, 20}}));
        QVERIFY(recordEvent(m_vault.office(), value.id, closed));
        const Case before = *m_vault.vault().cases().caseWith(value.id);
        Correction correction{before, {}, {}};
        correction.after.subject.givenName = u"Ada"_s;
        QCOMPARE(codeOfError(correctCase(m_vault.office(), before, correction)), u"event.case-closed"_s);
    }

    /// What the finished letter says of the person would be what was wrong.
    void aLetterFromBeforeIsStale()
    {
        const Case before = opened(u"Nora"_s, QDate(2026, 2, 10));
        Letter letter;
        letter.id = LetterId::create();
        letter.caseId = before.id;
        letter.kind = u"answer"_s;
        letter.finishedAt = m_vault.clock().now().addSecs(-60);
        QCOMPARE(
            codeOfError(m_vault.vault().change(m_vault.organisation(), {journal::Action::LetterFinished, before.id, {}},
                                               [&](storage::Change &change) { return change.put(letter); })),
            QString());
        QVERIFY(!lastCorrection(m_vault.office(), before.id)->isValid());
        QVERIFY(!obstacles(before.id).contains(u"obstacle.letter-stale"_s));
        Correction correction{before, {}, {}};
        correction.after.subject.postal = {u"Am Kanal 12"_s};
        QCOMPARE(codeOfError(correctCase(m_vault.office(), before, correction)), QString());
        QVERIFY(obstacles(before.id).contains(u"obstacle.letter-stale"_s));
    }

    void everyFieldHasAName()
    {
        Organisation organisation;
        System system;
        Case value;
        const auto all = [](const QJsonArray &changes) {
            QSet<QString> fields;
            for (const QJsonValue &change : changes)
                fields << change[u"field"_s].toString();
            return fields;
        };
        Organisation otherOrganisation{.name = u"x"_s, .region = u"x"_s, .timeZone = "x", .localHolidays = {u"x"_s}};
        otherOrganisation.body = Organisation::Body::Private;
        for (Contact *contact : {&otherOrganisation.letterhead, &otherOrganisation.authority, &otherOrganisation.dpo,
                                 &otherOrganisation.head})
            contact->email = u"x"_s;
        const LocalText text{u"x"_s, u"y"_s};
        System other{.name = u"x"_s, .purpose = text, .legalBasis = text, .categories = {text}, .source = text};
        other.recipients = {{u"x"_s, true, u"US"_s, text}};
        other.retention = {text, 7, {}};
        other.automatedDecision = other.thirdPartyPolicy = text;
        other.portable = other.isChecked = true;
        other.connector = other.location = other.contact = u"x"_s;
        Case otherCase;
        otherCase.rights = {law::Right::Access};
        otherCase.subject = {u"x"_s, u"x"_s,   {u"x"_s}, QDate(2012, 1, 1), u"x"_s,
                             u"x"_s, {u"x"_s}, {u"x"_s}, {u"x"_s},          {u"x"_s}};
        otherCase.representative = Representative{.name = u"x"_s};
        otherCase.channel = otherCase.request = u"x"_s;
        otherCase.language = Language::English;
        otherCase.events = {TestOffice::received({}, {}, m_vault.clock().now())};
        const QSet<QString> fields = all(changesBetween(organisation, otherOrganisation))
            | all(changesBetween(system, other)) | all(changesBetween(value, otherCase));
        QCOMPARE(fields.size(), 38); // nine, fourteen and sixteen; both lists have a name
        for (const QString &field : fields)
            QVERIFY2(m_words.knows(u"change."_s + field), qPrintable(field));
        QVERIFY(m_words.knows(u"change.due-on"_s));
        const QString longText(1000, u'ä');
        QCOMPARE(changesBetween(Case{.request = longText}, Case{})[0][u"from"_s].toString(), longText.left(300) + u'…');
    }

private:
    Organisation organisation() { return *m_vault.vault().registry().organisation(m_vault.organisation()); }
    qint64 journalLength() { return m_vault.vault().journal().head(m_vault.organisation())->sequence; }

    Case opened(const QString &givenName, QDate received)
    {
        const auto value = openCase(m_vault.office(),
                                    {.organisation = m_vault.organisation(),
                                     .rights = {law::Right::Access},
                                     .subject = {.givenName = givenName, .familyName = u"Lindner"_s},
                                     .representative = {},
                                     .channel = u"letter"_s,
                                     .receivedOn = received});
        return value ? *value : Case();
    }
    QStringList found(const QString &name)
    {
        storage::CaseFilter filter;
        filter.organisation = m_vault.organisation();
        filter.text = name;
        QStringList numbers;
        const auto page =
            m_vault.vault().cases().list(filter, storage::CaseOrder::Number, storage::Direction::Ascending, 10);
        for (const storage::CaseLine &line : page->lines)
            numbers << line.number;
        return numbers;
    }
    QStringList obstacles(const CaseId &id)
    {
        QStringList names;
        const auto codes = obstaclesToSealing(m_vault.office(), id);
        for (const Code &code : *codes)
            names << code.name;
        return names;
    }
    /// Of the last entry, which must be an \a action.
    QJsonObject lastDetails(journal::Action action)
    {
        const auto last = m_vault.vault().journal().entries(m_vault.organisation(), journalLength(), 1);
        if (last->constFirst().content.action != codeOf(action))
            return {};
        return *m_vault.vault().journal().details(m_vault.organisation(), last->constFirst().content);
    }
    QStringList said(const QJsonObject &details) const
    {
        QStringList lines;
        for (const Code &change : changesIn(details))
            lines << m_words.say(change);
        return lines;
    }

    TestOffice m_vault;
    Words m_words = Words::of(Language::English);
};

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"
