// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collection/redaction.h"
#include "core/words.h"
#include "storage/testvault.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::collection;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// What is covered in a text is gone: from the text, from its names, from what is stored.
class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        const auto lists = RadarLists::load();
        QVERIFY(lists);
        m_lists = *lists;
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void covers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<Cover>>("covers");
        QTest::addColumn<QString>("result");
        const QString text = u"mit Anna Müller und Emre"_s;
        QTest::newRow("nothing") << text << QList<Cover>() << text;
        QTest::newRow("one") << text << QList<Cover>{{4, 11, u"A"_s}} << u"mit [A] und Emre"_s;
        QTest::newRow("any order") << text << QList<Cover>{{20, 4, u"B"_s}, {4, 11, u"A"_s}} << u"mit [A] und [B]"_s;
        QTest::newRow("no stand-in") << text << QList<Cover>{{4, 11, {}}} << u"mit [unkenntlich] und Emre"_s;
        QTest::newRow("the same twice") << text << QList<Cover>{{4, 11, u"A"_s}, {9, 6, u"A"_s}}
                                        << u"mit [A] und Emre"_s;
        QTest::newRow("two overlap") << text << QList<Cover>{{4, 11, u"A"_s}, {9, 10, u"B"_s}} << u"mit [A, B] Emre"_s;
        QTest::newRow("one in the other") << text << QList<Cover>{{4, 20, u"A"_s}, {9, 6, {}}} << u"mit [A]"_s;
        QTest::newRow("side by side") << text << QList<Cover>{{4, 4, u"A"_s}, {8, 7, u"B"_s}}
                                      << u"mit [A][B] und Emre"_s;
        QTest::newRow("half a character") << u"a🙂b"_s << QList<Cover>{{2, 1, {}}} << u"a[unkenntlich]b"_s;
        QTest::newRow("the other half") << u"a🙂b"_s << QList<Cover>{{0, 2, {}}} << u"[unkenntlich]b"_s;
    }
    void covers()
    {
        QFETCH(QString, text);
        QFETCH(QList<Cover>, covers);
        QFETCH(QString, result);
        QCOMPARE(covered(text, covers, u"unkenntlich"_s), result);
    }

    void lengthIsNotTold()
    {
        const QList<Cover> one{{0, 2, {}}};
        const QList<Cover> ten{{0, 10, {}}};
        QCOMPARE(covered(u"ab und"_s, one, u"x"_s), covered(u"abcdefghij und"_s, ten, u"x"_s));
    }

    void whatWasCoveredIsFoundElsewhere()
    {
        const QString text = u"Frau Müller holt Anna ab. Annas Heft, MUELLER, die Annahme. Frau Sand."_s;
        const HiddenWords hidden(text, {{0, 11, u"A"_s}, {17, 4, u"B"_s}}, m_lists);
        QStringList left;
        const QList<Cover> covers = hidden.leftIn(text);
        for (const Cover &cover : covers)
            left << text.mid(cover.start, cover.length) + cover.standIn;
        QCOMPARE(left, QStringList({u"MüllerA"_s, u"AnnaB"_s, u"AnnasB"_s, u"MUELLERA"_s}));
        QVERIFY(hidden.leftIn(covered(text, covers, u"x"_s)).isEmpty());
    }

    void namesOfTheItemAreMasked()
    {
        Item item;
        item.path = u"Klasse 4d/Müller, Anna/Gespräch.mit.Annas Mutter.docx"_s;
        item.title = u"Gespräch mit Anna"_s;
        item.request = u"GET /files/anna.mueller/x"_s;
        const HiddenWords hidden({u"Anna Müller"_s}, m_lists);
        const Outgoing outgoing = outgoingWithout(hidden, item, u"text/plain"_s, u".txt"_s, Language::German);
        QCOMPARE(outgoing.path, u"Klasse 4d/[unkenntlich]/Gespräch.mit.[unkenntlich] Mutter (geschwärzt).txt"_s);
        QCOMPARE(outgoing.title, u"Gespräch mit [unkenntlich]"_s);
        QCOMPARE(outgoing.request, u"GET /files/[unkenntlich]/x"_s);

        const QString text = u"Anna Müller"_s;
        const HiddenWords named(text, {{0, text.size(), u"a/b\\c:d*e?f\"g<h>i|j"_s}}, m_lists);
        QCOMPARE(named.masked(u"Akte/Anna.docx"_s, u"x"_s), u"Akte/[a-b-c-d-e-f-g-h-i-j].docx"_s);
    }

    void redactionGoesOutInsteadOfItsSource()
    {
        setUpVault();
        const QString text = u"Mia stritt mit Jule Kaminski."_s;
        const Item source = oneItem(text.toUtf8(), u"Streit mit Jule.txt"_s);
        const auto made =
            redactText(m_vault->vault(), m_vault->clock(), *value(), source,
                       {text, {{15, 13, u"Schüler/in A"_s}}, {{u"jule.kaminski"_s, u"Schüler/in A"_s}}}, verdict());
        QVERIFY2(made, qPrintable(made ? QString() : made.error().code));
        QCOMPARE(made->madeFrom, source.id);
        QCOMPARE(made->path, u"Streit mit [Schüler-in A] (geschwärzt).txt"_s);
        QCOMPARE(contentOf(made->blob), QByteArray("Mia stritt mit [Schüler/in A]."));
        QCOMPARE(contentOf(source.blob), text.toUtf8()); // evidence stays as it was

        const auto line = m_vault->vault().items().item(source.id);
        QVERIFY(line && line->decision);
        QCOMPARE(line->decision->redactedItem, made->id);
        const StandInMap kept{{u"jule.kaminski"_s, u"Schüler/in A"_s}};
        QCOMPARE(line->decision->standIns, kept);
    }

    void refusesWhatCannotBeRight()
    {
        setUpVault();
        const Item source = oneItem("Mia", u"a.txt"_s);
        const auto codeOf = [&](const QList<Cover> &covers, const Verdict &how) {
            const auto made =
                redactText(m_vault->vault(), m_vault->clock(), *value(), source, {u"Mia"_s, covers, {}}, how);
            return made ? QString() : made.error().code;
        };
        QCOMPARE(codeOf({}, verdict()), u"redaction.nothing-covered"_s);
        QCOMPARE(codeOf({{2, 2, {}}}, verdict()), u"redaction.outside"_s);
        QCOMPARE(codeOf({{-1, 2, {}}}, verdict()), u"redaction.outside"_s);
        QCOMPARE(codeOf({{1, std::numeric_limits<qsizetype>::max(), {}}}, verdict()), u"redaction.outside"_s);
        QCOMPARE(codeOf({{0, 3, {}}}, {}), u"decision.ground-needed"_s);
        QCOMPARE(codeOf({{0, 3, {}}}, {Decision::Kind::Redact, {}, {}}), u"decision.ground-needed"_s);
        QVERIFY(!m_vault->vault().items().item(source.id)->decision);
    }

private:
    using StandInMap = QMap<QString, QString>;

    static Verdict verdict() { return {Decision::Kind::Redact, u"rights-of-others"_s, {}}; }

    void setUpVault()
    {
        m_vault = std::make_unique<TestVault>(nullptr);
        QCOMPARE(m_vault->create(), QString());
        m_system = {};
        m_system.id = SystemId::create();
        m_system.organisation = m_vault->organisation();
        m_system.name = u"Ordner"_s;
        QVERIFY(m_vault->vault().change(m_vault->organisation(),
                                        {journal::Action::SystemAdded, {}, {{u"name"_s, u"Ordner"_s}}},
                                        [&](storage::Change &change) { return change.put(m_system); }));
        m_case = m_vault->addCase(u"Mia"_s, u"Lindner"_s);
        QVERIFY(!m_case.isNull());
    }

    Result<Case> value() { return m_vault->vault().cases().caseWith(m_case); }

    /// An item of another person's, so that handing it out would need a weighing.
    Item oneItem(const QByteArray &content, const QString &path)
    {
        m_vault->addItems(m_case, m_system.id, {content});
        storage::ItemFilter filter;
        filter.caseId = m_case;
        const auto page = m_vault->vault().items().list(filter, 1);
        Item item = page && !page->lines.isEmpty() ? page->lines.constFirst().item : Item();
        item.path = item.title = path;
        item.ownership = Ownership::OtherPerson;
        return item;
    }

    QByteArray contentOf(const BlobId &blob)
    {
        const auto reader = m_vault->vault().items().read(blob);
        QByteArray bytes(1000, '\0');
        const auto count =
            reader ? (*reader)->read({bytes.data(), std::size_t(bytes.size())}) : Result<std::size_t>(std::size_t(0));
        return count ? bytes.first(qsizetype(*count)) : QByteArray();
    }

    RadarLists m_lists;
    std::unique_ptr<TestVault> m_vault;
    System m_system;
    CaseId m_case;
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
