// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflow/record.h"

#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;

namespace {

Organisation school()
{
    Organisation school;
    school.name = u"Lindenschule"_s;
    school.letterhead.address = {u"Am Teich 1"_s, u"31134 Hildesheim"_s};
    school.letterhead.email = u"post@linden.example"_s;
    school.head.name = u"Renate Voss"_s;
    school.jointControllers = {u"keine"_s};
    school.measures = {u"Rollen und Rechte"_s, u"roles and rights"_s};
    school.dpo = {u"Jonas Albers"_s, {}, u"dsb@linden.example"_s, {}, {}};
    return school;
}

System cloud()
{
    System system;
    system.name = u"Lernplattform"_s;
    system.purpose = {u"Unterricht"_s, u"Teaching"_s};
    system.persons = {u"Schüler"_s, u"pupils"_s};
    system.measures = {u"Zweiter Faktor"_s, u"second factor"_s};
    system.legalBasis = {u"§ 31 NSchG"_s, u"Section 31 NSchG"_s};
    system.categories = {{u"Namen"_s, u"Names"_s}, {u"Dateien"_s, u"Files"_s}};
    system.retention = {{u"Ein Jahr nach dem Abgang"_s, u"One year after leaving."_s}, {}, 30};
    Recipient host;
    host.name = u"Example Inc."_s;
    host.processor = true;
    host.thirdCountry = u"US"_s;
    host.safeguard = {u"Standardvertragsklauseln"_s, u"standard contractual clauses"_s};
    system.recipients = {host};
    return system;
}

QString textOf(const Organisation &organisation, const QList<System> &systems, Language language = Language::German)
{
    const auto document = recordDocument(organisation, systems, QDate(2026, 11, 17), language);
    return letters::textsOf(document).join(u'\n').replace(QChar::Nbsp, u' ');
}

} // namespace

/// The record of processing activities says what the register says, and what it does not.
class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPointOfArticle30_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("(a) controller") << u"Anschrift\nAm Teich 1, 31134 Hildesheim"_s;
        QTest::newRow("(a) officer") << u"Datenschutzbeauftragte oder -beauftragter\nJonas Albers"_s;
        QTest::newRow("(a) how to reach them") << u"Deren Kontaktdaten\ndsb@linden.example"_s;
        QTest::newRow("(b) purposes") << u"b) Zwecke\nUnterricht"_s;
        QTest::newRow("(c) categories") << u"c) Kategorien der Daten\nNamen; Dateien"_s;
        QTest::newRow("(d) recipients") << u"d) Empfänger\nExample Inc. (Auftragsverarbeiter)"_s;
        QTest::newRow("(e) transfers, with the safeguard") << u"Example Inc., USA: Standardvertragsklauseln"_s;
        QTest::newRow("(f) erasure")
            << u"Ein Jahr nach dem Abgang. Sicherungskopien laufen nach weiteren 30 Tagen ab."_s;
        QTest::newRow("(a) joint controllers") << u"Gemeinsam Verantwortliche\nkeine"_s;
        QTest::newRow("(c) data subjects") << u"c) Kategorien betroffener Personen\nSchüler"_s;
        QTest::newRow("(g) measures of all systems, with the controller")
            << u"Technische und organisatorische Maßnahmen, allgemein\nRollen und Rechte"_s;
        QTest::newRow("(g) measures of this one, besides")
            << u"g) Technische und organisatorische Maßnahmen\nDie allgemeinen Maßnahmen des Verantwortlichen (siehe dort). Zweiter Faktor"_s;
    }
    void everyPointOfArticle30()
    {
        QFETCH(const QString, said);
        const QString text = textOf(school(), {cloud()});
        QVERIFY2(text.contains(said), qPrintable(text));
    }

    void whatIsMissingIsNamedTwice_data()
    {
        QTest::addColumn<System>("system");
        QTest::addColumn<QString>("gap");
        System lacking = cloud();
        lacking.purpose = {};
        QTest::newRow("purpose") << lacking << u"Lernplattform: b) Zwecke"_s;
        lacking = cloud();
        lacking.categories[1].german.clear();
        QTest::newRow("one category in the other language only")
            << lacking << u"Lernplattform: c) Kategorien der Daten"_s;
        lacking = cloud();
        lacking.recipients[0].safeguard = {};
        QTest::newRow("safeguard") << lacking << u"Lernplattform: e) Garantie für das Drittland"_s;
        lacking = cloud();
        lacking.persons.german.clear();
        QTest::newRow("data subjects in the other language only")
            << lacking << u"Lernplattform: c) Kategorien betroffener Personen"_s;
        lacking = cloud();
        lacking.retention.rule = {};
        QTest::newRow("time limits") << lacking << u"Lernplattform: f) Fristen für die Löschung"_s;
    }
    void whatIsMissingIsNamedTwice()
    {
        QFETCH(const System, system);
        QFETCH(const QString, gap);
        const QString whole = textOf(school(), {cloud()});
        const QString text = textOf(school(), {system});
        QVERIFY(!whole.contains(gap));
        QVERIFY2(text.contains(gap), qPrintable(text));
        QCOMPARE(text.count(u"[fehlt im Register]"), whole.count(u"[fehlt im Register]") + 1);
    }

    /// Nothing is said of joint controllers or measures: that is a gap, not "none".
    void silenceIsNoNone()
    {
        Organisation silent = school();
        silent.jointControllers.clear();
        silent.measures = {};
        System system = cloud();
        system.measures = {};
        const QString text = textOf(silent, {system});
        QVERIFY2(text.contains(u"Lindenschule: Gemeinsam Verantwortliche"), qPrintable(text));
        QVERIFY(text.contains(u"Lindenschule: Technische und organisatorische Maßnahmen, allgemein"));
        QVERIFY(text.contains(u"Lernplattform: g) Technische und organisatorische Maßnahmen"));
    }

    /// Nobody has said yet whether somebody gets the data; then somebody says that nobody does.
    void noRecipientIsAnAnswer()
    {
        System system = cloud();
        system.recipients.clear();
        const QString open = textOf(school(), {system});
        QVERIFY2(open.contains(u"Lernplattform: d) Empfänger"), qPrintable(open));
        system.noRecipients = true;
        const QString answered = textOf(school(), {system});
        QVERIFY2(!answered.contains(u"Lernplattform: d) Empfänger"), qPrintable(answered));
        QVERIFY(answered.contains(u"d) Empfänger\nKeine."));
        const auto kept = systemFromCbor(toCbor(system));
        QVERIFY(!kept || kept->noRecipients);
    }

    void eachLanguageSpeaksItsOwn()
    {
        const QString text = textOf(school(), {cloud()}, Language::English);
        QVERIFY2(text.contains(u"(b) Purposes\nTeaching"), qPrintable(text));
        QVERIFY(text.contains(u"United States: standard contractual clauses"));
        QVERIFY(!text.contains(u"Unterricht"));
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
