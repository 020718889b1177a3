// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/testvault.h"
#include "workflow/approving.h"
#include "workflow/calendar.h"
#include "workflow/casework.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;
using tests::codeOfError;
using tests::TestVault;

namespace {

/// What vobject, a library of others, reads in a file: an object for each event, by its UID.
const QString reader = uR"(import json, sys, vobject
calendar = vobject.readOne(sys.stdin.read())
print(json.dumps({event.uid.value: {
    "summary": event.summary.value, "start": event.dtstart.value.isoformat(), "status": event.status.value,
    "sequence": int(event.sequence.value), "transp": event.transp.value,
    "alarms": [int(alarm.trigger.value.total_seconds() // 3600) for alarm in event.contents.get("valarm", [])]}
    for event in calendar.contents.get("vevent", [])}))
)"_s;

QJsonObject readBack(const QByteArray &ics)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, reader});
    python.write(ics);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("/usr/bin/python3 with vobject: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace

/// Deadlines as other people's calendars read them.
class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_calendar = std::make_unique<law::HolidayCalendar>(*law::HolidayCalendar::load());
        QCOMPARE(m_vault.create(), QString());
        m_school = *m_vault.vault().registry().organisation(m_vault.organisation());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Received on 2 March 2026: a month later is the Thursday before Easter.
    void threeDaysOfACase()
    {
        m_first = opened(u"Mia"_s, QDate(2026, 3, 2));
        const QByteArray ics = exported();
        QVERIFY(!ics.contains("Mia"));
        QVERIFY(!ics.contains("Lindner"));
        QVERIFY(ics.contains("DTSTART;VALUE=DATE:20260402"));
        const QJsonObject events = readBack(ics);
        QCOMPARE(events.size(), 3);
        const QJsonObject due = eventOf(events, u"due"_s);
        QCOMPARE(due.value(u"start").toString(), u"2026-04-02"_s);
        QCOMPARE(due.value(u"summary").toString(), u"2026-0001: Frist endet"_s);
        QCOMPARE(due.value(u"status").toString(), u"CONFIRMED"_s);
        QCOMPARE(due.value(u"transp").toString(), u"TRANSPARENT"_s);
        QCOMPARE(due.value(u"alarms").toArray(), (QJsonArray{-6 * 24 - 15, -15}));
    }

    /// An extension moves the days; the events stay the same ones, and newer.
    void whatMovesKeepsItsIdentity()
    {
        const QJsonObject before = readBack(exported());
        NewEvent extended;
        extended.kind = Event::Kind::Extended;
        extended.on = QDate(2026, 3, 2);
        extended.note = u"Viele Systeme"_s;
        Approval approval;
        approval.subject = Approval::Subject::Extension;
        approval.approvedBy = u"Renate Voss"_s;
        approval.signedOn = extended.on;
        approval.originalAt = u"Ordner 8"_s;
        QCOMPARE(codeOfError(recordApproval(*office(), m_first, approval)), QString());
        QCOMPARE(codeOfError(recordEvent(*office(), m_first, extended)), QString());
        m_vault.clock().set(m_vault.clock().now().addDays(1));
        const QJsonObject after = readBack(exported());
        QCOMPARE(after.keys(), before.keys());
        QCOMPARE(eventOf(after, u"due"_s).value(u"start").toString(), u"2026-06-02"_s);
        QCOMPARE(eventOf(after, u"notice-by"_s).value(u"status").toString(), u"CANCELLED"_s);
        QVERIFY(eventOf(after, u"due"_s).value(u"sequence").toInt()
                > eventOf(before, u"due"_s).value(u"sequence").toInt());
    }

    /// Answered before its time: a calendar that has the days strikes them out, and reminds of nothing.
    void whatIsDoneIsStruckOut()
    {
        NewEvent withdrawn;
        withdrawn.kind = Event::Kind::Withdrawn;
        withdrawn.on = QDate(2026, 3, 3);
        QCOMPARE(codeOfError(recordEvent(*office(), m_first, withdrawn)), QString());
        const QJsonObject due = eventOf(readBack(exported()), u"due"_s);
        QCOMPARE(due.value(u"status").toString(), u"CANCELLED"_s);
        QCOMPARE(due.value(u"summary").toString(), u"2026-0001: Frist endet (erledigt)"_s);
        QCOMPARE(due.value(u"alarms").toArray(), QJsonArray());
    }

    /// Overdue and open: it is there. Overdue and answered long ago: it is not.
    void theOverdueIsNotForgotten()
    {
        const CaseId overdue = opened(u"Ole"_s, QDate(2026, 1, 5));
        const CaseId done = opened(u"Ida"_s, QDate(2026, 1, 5));
        NewEvent withdrawn;
        withdrawn.kind = Event::Kind::Withdrawn;
        withdrawn.on = QDate(2026, 1, 6);
        QCOMPARE(codeOfError(recordEvent(*office(), done, withdrawn)), QString());
        NewEvent closed;
        closed.kind = Event::Kind::Closed;
        closed.on = QDate(2026, 1, 7);
        QCOMPARE(codeOfError(recordEvent(*office(), done, closed)), QString());
        const QStringList uids = readBack(exported()).keys();
        QVERIFY(uids.contains(overdue.toString() + u"-due@habeas"_s));
        QVERIFY(!uids.contains(done.toString() + u"-due@habeas"_s));
    }

    void aDamagedCaseKeepsItsDates()
    {
        QVERIFY(m_vault.tamper(u"UPDATE cases SET body = x'00'"_s));
        QCOMPARE(m_vault.open(), QString());
        QCOMPARE(readBack(exported()).size(), 6);
    }

    void everyKindHasWords()
    {
        for (const Language language : {Language::German, Language::English}) {
            const Words words = Words::of(language);
            for (const auto &kind : EnumCodes<CalendarDay::Kind>::table) {
                QVERIFY(words.knows(u"calendar."_s + QLatin1String(kind.code)));
                QVERIFY(words.knows(u"calendar."_s + QLatin1String(kind.code) + u".about"_s));
            }
        }
    }

private:
    std::unique_ptr<Office> office()
    {
        return std::unique_ptr<Office>(new Office{m_vault.vault(), m_vault.clock(), *m_calendar});
    }
    CaseId opened(const QString &givenName, QDate receivedOn)
    {
        NewCase request;
        request.organisation = m_school.id;
        request.rights = {law::Right::Access};
        request.subject.givenName = givenName;
        request.subject.familyName = u"Lindner"_s;
        request.channel = u"letter"_s;
        request.receivedOn = receivedOn;
        const auto opened = openCase(*office(), request);
        return opened ? opened->id : CaseId();
    }
    QByteArray exported()
    {
        const auto days = readCalendar(*office(), m_school, Watch());
        return days ? icsOf(*days, u"Fristen"_s, Words::of(Language::German), m_vault.clock().now()) : QByteArray();
    }
    QJsonObject eventOf(const QJsonObject &events, const QString &kind) const
    {
        return events.value(m_first.toString() + u'-' + kind + u"@habeas"_s).toObject();
    }

    TestVault m_vault{nullptr};
    std::unique_ptr<law::HolidayCalendar> m_calendar;
    Organisation m_school;
    CaseId m_first;
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
