// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapfixture.h"

#include "services/scripteddirectory.h"

#include <sodium.h>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;
using tests::ScriptedDirectory;
using Entry = ScriptedDirectory::Entry;
using Question = ScriptedDirectory::Question;

namespace {

const QByteArray domain = "DC=schule,DC=example";
const QByteArray mia = "CN=Mia Lindner,OU=Schule," + domain;
const QByteArray everybody = "CN=Alle,OU=Schule," + domain;
constexpr int atOnce = 1500; // MaxValRange of an Active Directory

/// So many members from number \a first on; Mia is the very last of 3,700.
QList<QByteArray> members(qint64 first, qint64 count)
{
    QList<QByteArray> list;
    for (qint64 i = first; i < first + count; ++i)
        list << (i == 3699 ? mia : "CN=Kontakt " + QByteArray::number(i) + ",OU=Schule," + domain);
    return list;
}

/// One part of the list: its name, and how many values it really has.
struct Part {
    QByteArray range; ///< empty: no attribute at all
    int count = 0;
};
/// What the server gives when the list is asked for from a value on.
using Parts = std::function<Part(qint64 from)>;

Part asActiveDirectory(qint64 from)
{
    const int left = 3700 - int(from);
    const QByteArray last = left > atOnce ? QByteArray::number(from + atOnce - 1) : QByteArray("*");
    return {QByteArray::number(from) + '-' + last, std::min(left, atOnce)};
}

/// From the second part on: \a range with \a count values.
Parts goesOnWith(const QByteArray &range, int count)
{
    return [=](qint64 from) { return from == 0 ? asActiveDirectory(0) : Part{range, count}; };
}

qint64 askedFrom(const Question &question)
{
    for (const QByteArray &attribute : question.attributes) {
        if (attribute.startsWith("member;range="))
            return attribute.mid(13).split('-').first().toLongLong();
    }
    return 0;
}

QList<Entry> answer(const Question &question, const Parts &parts)
{
    if (question.base.isEmpty()) {
        return {{{},
                 {{"namingContexts", {domain}},
                  {"defaultNamingContext", {domain}},
                  {"supportedCapabilities", {"1.2.840.113556.1.4.800"}}}}};
    }
    if (question.scope != 0)
        return {};
    if (question.base == mia) {
        return {{mia,
                 {{"objectClass", {"top", "person", "user"}},
                  {"cn", {"Mia Lindner"}},
                  {"sAMAccountName", {"mia.lindner"}},
                  {"whenCreated", {"20240901080000.0Z"}},
                  {"memberOf", {everybody}}}}};
    }
    if (question.base != everybody)
        return {};
    const qint64 from = askedFrom(question);
    const Part part = parts(from);
    Entry group{everybody, {{"objectClass", {"top", "group"}}, {"cn", {"Alle"}}, {"member", {}}}};
    if (!part.range.isEmpty())
        group.attributes.append({"member;range=" + part.range, members(from, part.count)});
    return {group};
}

} // namespace

Q_DECLARE_METATYPE(Parts)

/// Lists that come in parts, as an Active Directory gives them, and as none should.
class TestLdapRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        misleadLdapLibrary();
        QVERIFY(sodium_init() >= 0);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void longLists_data()
    {
        QTest::addColumn<Parts>("parts");
        QTest::addColumn<int>("members");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("1,500 at a time, as MS-ADTS 3.1.1.3.1.3.3 says") << Parts(&asActiveDirectory) << 3700 << true;
        QTest::newRow("fewer than the range says") << goesOnWith("1500-2999", 1400) << 1500 << false;
        QTest::newRow("more than the range says") << goesOnWith("1500-2999", 1501) << 1500 << false;
        QTest::newRow("a part once more") << goesOnWith("0-1499", 1500) << 1500 << false;
        QTest::newRow("parts that overlap") << goesOnWith("1000-*", 2700) << 1500 << false;
        QTest::newRow("a hole between the parts") << goesOnWith("2000-*", 1700) << 1500 << false;
        QTest::newRow("an end before its beginning") << goesOnWith("1500-1400", 0) << 1500 << false;
        QTest::newRow("numbers beyond all measure") << goesOnWith("1500-99999999999999999999", 5) << 1500 << false;
        QTest::newRow("no further part") << goesOnWith({}, 0) << 1500 << false;
        const Parts endless = [](qint64 from) {
            return Part{QByteArray::number(from) + '-' + QByteArray::number(from), 1};
        };
        QTest::newRow("a list without an end") << endless << 2001 << false;
        const Parts badStart = [](qint64 from) { return from == 0 ? Part{"700-1499", 800} : asActiveDirectory(from); };
        QTest::newRow("not from the beginning") << badStart << 0 << false;
    }
    void longLists()
    {
        QFETCH(Parts, parts);
        QFETCH(int, members);
        QFETCH(bool, isWhole);
        const ScriptedDirectory server([&](const Question &question) { return answer(question, parts); });
        LdapFixture live(u"ldap://127.0.0.1:%1"_s.arg(server.port()), accessAs(u"mia@schule.example"_s, "x"),
                         u"ldap-ad"_s);
        const RecordingSink sink = live.collect(QString::fromUtf8(mia), queryFor(u"Mia"_s, u"Lindner"_s));
        QCOMPARE(live.lastError, QString());
        const auto *item = sink.at(u"groups/"_s + QString::fromUtf8(everybody) + u".json"_s);
        QVERIFY2(item, qPrintable(sink.paths().join(u'\n')));
        const QJsonObject group = QJsonDocument::fromJson(item->content).object();
        QCOMPARE(group[u"memberCounts"_s].toObject()[u"member"_s].toInt(), members);
        QCOMPARE(sink.gapCount(u"gap.ldap-range"), isWhole ? 0 : 1);
        QVERIFY(server.questions() < 2100);
    }
};

QTEST_GUILESS_MAIN(TestLdapRanges)
#include "tst_ldapranges.moc"
