// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectors/directory/distinguishedname.h"
#include "connectors/directory/entryjson.h"
#include "connectors/directory/secrets.h"
#include "connectors/ldif/ldifentry.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

using namespace habeas;
using namespace habeas::connectors;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Reading {
    QList<LdifRecord> records;
    LdifReader::End end = LdifReader::End::Clean;
    QString error;
};

Reading readAll(QByteArray text, qsizetype bound = LdifReader::largestRecord)
{
    QBuffer device(&text);
    device.open(QIODevice::ReadOnly);
    LdifReader reader(device, bound);
    Reading reading;
    for (;;) {
        auto record = reader.next();
        if (!record) {
            reading.error = record.error().code;
            return reading;
        }
        if (!*record)
            break;
        reading.records << **record;
    }
    reading.end = reader.end();
    return reading;
}

/// "attribute=value" of every line, so that a row can say it in one string.
QStringList linesOf(const LdifRecord &record)
{
    QStringList lines;
    for (const LdifLine &line : record.lines)
        lines << line.attribute + u'=' + textOf(line.value);
    return lines;
}

} // namespace

/// RFC 2849, and what exporting programs make of it.
class TestLdifReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("dn");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const QByteArray &text, const QString &dn, const QStringList &lines) {
            QTest::newRow(name) << text << dn << lines;
        };
        row("plain", "dn: cn=a\ncn: a\n\n", u"cn=a"_s, {u"cn=a"_s});
        row("folded value", "dn: cn=a\ndescription: one \n two\n  three\n\n", u"cn=a"_s,
            {u"description=one two three"_s});
        row("folded in the name", "dn: cn=a\ndescr\n iption: x\n\n", u"cn=a"_s, {u"description=x"_s});
        row("folded dn", "dn: cn=a,o\n u=b\n\n", u"cn=a,ou=b"_s, {});
        row("base64", "dn: cn=a\ncn:: TcO8bGxlcg==\n\n", u"cn=a"_s, {u"cn=Müller"_s});
        row("base64, folded, no blank", "dn: cn=a\ncn::TcO8b\n Gxlcg==\n\n", u"cn=a"_s, {u"cn=Müller"_s});
        row("base64 dn", "dn:: Y249TcO8bGxlcg==\n\n", u"cn=Müller"_s, {});
        row("no blank after the colon", "dn:cn=a\ncn:a\n\n", u"cn=a"_s, {u"cn=a"_s});
        row("colons in the value", "dn: cn=a\nlabeledURI: https://x/?a:b\n\n", u"cn=a"_s,
            {u"labeledURI=https://x/?a:b"_s});
        row("empty value", "dn: cn=a\ndescription:\n\n", u"cn=a"_s, {u"description="_s});
        row("options stay in the name", "dn: cn=a\ncn;lang-de: ä\n\n", u"cn=a"_s, {u"cn;lang-de=ä"_s});
        row("a comment between", "dn: cn=a\n# note\ncn: a\n\n", u"cn=a"_s, {u"cn=a"_s});
        row("a folded comment", "dn: cn=a\n# note\n cn: hidden\ncn: a\n\n", u"cn=a"_s, {u"cn=a"_s});
        row("CRLF", "dn: cn=a\r\ndescription: one\r\n  two\r\n\r\n", u"cn=a"_s, {u"description=one two"_s});
        row("version in the first record", "version: 1\ndn: cn=a\ncn: a\n\n", u"cn=a"_s, {u"cn=a"_s});
        row("version alone", "version: 1\n\n\n\ndn: cn=a\ncn: a\n\n", u"cn=a"_s, {u"cn=a"_s});
        row("byte order mark",
            "\xef\xbb\xbf"
            "dn: cn=a\ncn: a\n\n",
            u"cn=a"_s, {u"cn=a"_s});
        row("Latin-1 is read as such", "dn: cn=a\ncn: M\xfcller\n\n", u"cn=a"_s, {u"cn=Müller"_s});
        row("a later version line is an attribute", "dn: cn=a\nversion: 7\n\n", u"cn=a"_s, {u"version=7"_s});
    }

    void lines()
    {
        QFETCH(QByteArray, text);
        const Reading reading = readAll(text);
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.records.size(), 1);
        QCOMPARE(reading.records[0].kind, LdifRecord::Kind::Entry);
        QTEST(reading.records[0].dn, "dn");
        QTEST(linesOf(reading.records[0]), "lines");
        QCOMPARE(reading.records[0].faults.size(), 0);
        QCOMPARE(reading.end, LdifReader::End::Clean);
    }

    void kinds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &text, LdifRecord::Kind kind) {
            QTest::newRow(name) << text << static_cast<int>(kind);
        };
        using enum LdifRecord::Kind;
        row("changetype", "dn: cn=a\nchangetype: modify\nreplace: cn\ncn: b\n-\n\n", Change);
        row("changetype add", "dn: cn=a\nchangetype: add\ncn: a\n\n", Change);
        row("control", "dn: cn=a\ncontrol: 1.2.840.113556.1.4.805 true\nchangetype: delete\n\n", Change);
        row("no dn", "cn: a\nsn: b\n\n", NoDn);
        row("the dn is damaged", "dn:: %%%\ncn: a\n\n", NoDn);
        row("ldapsearch's result", "search: 2\nresult: 4 Size limit exceeded\n\n", SearchResult);
        row("ldapsearch's reference", "ref: ldap://other.example/ou=x??sub\n\n", Reference);
        row("ldapsearch's reference as a comment", "# refldap://other.example/ou=x??sub\n\n", Reference);
    }

    void kinds()
    {
        QFETCH(QByteArray, text);
        const Reading reading = readAll(text);
        QCOMPARE(reading.records.size(), 1);
        QTEST(static_cast<int>(reading.records[0].kind), "kind");
        if (reading.records[0].kind == LdifRecord::Kind::Reference)
            QCOMPARE(reading.records[0].references, QStringList(u"ldap://other.example/ou=x??sub"_s));
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("fault");
        using enum LdifFault::Kind;
        QTest::newRow("no colon") << QByteArray("nonsense") << static_cast<int>(NoColon);
        QTest::newRow("control characters in the name") << QByteArray("a\x01b: x") << static_cast<int>(BadName);
        QTest::newRow("blank in the name") << QByteArray("given name: x") << static_cast<int>(BadName);
        QTest::newRow("letters that are no base64") << QByteArray("cn:: TcO8%bGxlcg==") << static_cast<int>(BadBase64);
        QTest::newRow("a file is named, not read")
            << QByteArray("jpegPhoto:< file:///etc/hostname") << static_cast<int>(UrlValue);
        QTest::newRow("nor a URL") << QByteArray("jpegPhoto:< https://elsewhere.example/x")
                                   << static_cast<int>(UrlValue);
    }

    /// One bad line costs that line only, and is told by its number.
    void faults()
    {
        QFETCH(QByteArray, line);
        const Reading reading = readAll("version: 1\n\ndn: cn=a\n" + line + "\nsn: b\n\n");
        QCOMPARE(reading.records.size(), 1);
        QCOMPARE(linesOf(reading.records[0]), QStringList(u"sn=b"_s));
        QCOMPARE(reading.records[0].faults.size(), 1);
        QTEST(static_cast<int>(reading.records[0].faults[0].kind), "fault");
        QCOMPARE(reading.records[0].faults[0].line, 4);
    }

    void includeIsAnOrdinaryLine()
    {
        const Reading reading = readAll("include: file:///etc/hostname\n\ndn: cn=a\ncn: a\n\n");
        QCOMPARE(reading.records.size(), 2);
        QCOMPARE(reading.records[0].kind, LdifRecord::Kind::NoDn);
        QCOMPARE(reading.records[1].dn, u"cn=a"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "d\0n\0",
                                              6)
                                << u"ldif.utf16"_s;
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\x00", 4) << u"ldif.compressed"_s;
        QTest::newRow("version 2") << QByteArray("version: 2\ndn: cn=a\n\n") << u"ldif.version"_s;
    }

    void refused()
    {
        QFETCH(QByteArray, text);
        QTEST(readAll(text).error, "code");
    }

    void ends_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("end");
        using enum LdifReader::End;
        QTest::newRow("as exports end") << QByteArray("dn: cn=a\ncn: a\n\n") << static_cast<int>(Clean);
        QTest::newRow("more empty lines") << QByteArray("dn: cn=a\ncn: a\n\n\n\n") << static_cast<int>(Clean);
        QTest::newRow("no empty line") << QByteArray("dn: cn=a\ncn: a\n") << static_cast<int>(NoEmptyLine);
        QTest::newRow("cut in a value") << QByteArray("dn: cn=a\ncn: a") << static_cast<int>(CutInLine);
        QTest::newRow("cut in a folded line") << QByteArray("dn: cn=a\ncn: a\n b") << static_cast<int>(CutInLine);
        QTest::newRow("cut between CR and LF") << QByteArray("dn: cn=a\r\ncn: a\r") << static_cast<int>(CutInLine);
    }

    void ends()
    {
        QFETCH(QByteArray, text);
        const Reading reading = readAll(text);
        QCOMPARE(reading.records.size(), 1);
        QTEST(static_cast<int>(reading.end), "end");
    }

    /// Wherever a file is cut: the reader ends, what came before is whole, and a cut is never called clean.
    void everyCut()
    {
        const QByteArray whole = "dn: cn=a\ncn: a\n\ndn:: Y249Yg==\ncn: b\nsn: c\n d\n\n";
        const QByteArray first = "dn: cn=a\ncn: a\n\n";
        for (qsizetype size = 1; size < whole.size(); ++size) {
            const Reading reading = readAll(whole.left(size));
            QCOMPARE(reading.error, QString());
            if (size >= first.size())
                QCOMPARE(linesOf(reading.records.at(0)), QStringList(u"cn=a"_s));
            const bool atRecordEnd = size == first.size();
            QVERIFY2((reading.end == LdifReader::End::Clean) == atRecordEnd, qPrintable(QString::number(size)));
        }
    }

    void oversizedRecordIsSkippedAndNamed()
    {
        const QByteArray large = "dn: cn=large,ou=x\ndescription: " + QByteArray(5000, 'x') + "\n\n";
        const QByteArray oneLine = "dn: cn=line\njpegPhoto:: " + QByteArray(200'000, 'A');
        const Reading reading = readAll("dn: cn=a\ncn: a\n\n" + large + "dn: cn=b\ncn: b\n\n" + oneLine, 1000);
        QCOMPARE(reading.records.size(), 4);
        QCOMPARE(reading.records[1].kind, LdifRecord::Kind::TooLarge);
        QCOMPARE(reading.records[1].dn, u"cn=large,ou=x"_s);
        QVERIFY(reading.records[1].raw.isEmpty());
        QCOMPARE(reading.records[2].dn, u"cn=b"_s);
        QCOMPARE(reading.records[3].kind, LdifRecord::Kind::TooLarge);
        QCOMPARE(reading.end, LdifReader::End::CutInLine);
    }

    void recordAcrossManyReads()
    {
        QByteArray text = "dn: cn=a\n";
        for (int i = 0; i < 20'000; ++i)
            text += "memberUid: user" + QByteArray::number(i) + '\n';
        const Reading reading = readAll(text + '\n');
        QCOMPARE(reading.records.size(), 1);
        QCOMPARE(reading.records[0].lines.size(), 20'000);
        QCOMPARE(reading.records[0].lines.last().value, QByteArray("user19999"));
        QCOMPARE(reading.records[0].raw, text);
    }

    void attributeInTwoBlocksIsOne()
    {
        const Reading reading =
            readAll("dn: cn=a\nmail: one@x.example\nsn: b\nMAIL: two@x.example\nmail;x-old: three@x.example\n\n");
        const DirectoryEntry entry = entryOf(reading.records[0]);
        QCOMPARE(entry.attributes().size(), 3);
        QCOMPARE(entry.attributes()[0].values, QList<QByteArray>({"one@x.example", "two@x.example"}));
        QCOMPARE(entry.texts({u"mail"_s}), QStringList({u"one@x.example"_s, u"two@x.example"_s, u"three@x.example"_s}));
    }

    void dnKeys_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const QString &one, const QString &other, bool same) {
            QTest::newRow(name) << one << other << same;
        };
        row("case", u"UID=Mia,OU=X"_s, u"uid=mia,ou=x"_s, true);
        row("blanks around", u"uid=mia , ou = x"_s, u"uid=mia,ou=x"_s, true);
        row("blanks within", u"cn=Mia  Lindner"_s, u"cn=mia lindner"_s, true);
        row("escaped byte by byte", u"cn=M\\C3\\BCller"_s, u"cn=Müller"_s, true);
        row("escaped comma", u"cn=Lindner\\, Mia,ou=x"_s, u"cn=Lindner\\2C Mia,ou=x"_s, true);
        row("composed or not", u"cn=Mu\u0308ller"_s, u"cn=Müller"_s, true);
        row("parts of a multi-valued name", u"cn=a+uid=b,ou=x"_s, u"uid=b+cn=a,ou=x"_s, true);
        row("an escaped comma is no separator", u"cn=a\\,ou=x"_s, u"cn=a,ou=x"_s, false);
        row("another value", u"uid=mia.lindner,ou=x"_s, u"uid=mia.lindner2,ou=x"_s, false);
        row("another place", u"uid=mia,ou=x"_s, u"uid=mia,ou=y"_s, false);
        row("a plus sign joins", u"cn=a+uid=b"_s, u"cn=a,uid=b"_s, false);
    }

    void dnKeys()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(!dnKey(one).isEmpty());
        QTEST(dnKey(one) == dnKey(other), "same");
    }

    void whatIsNoDn_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"mia"_s, u"=x"_s, u"cn=a,"_s, u"cn=a,b"_s, u"two words=x"_s, u"cn=a\\"_s})
            QTest::newRow(qPrintable(u"'"_s + text)) << text;
    }

    void whatIsNoDn()
    {
        QFETCH(QString, text);
        QCOMPARE(dnKey(text), QString());
    }

    void secrets_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("secret");
        const auto row = [](const char *base, const QByteArray &value, bool secret) {
            QTest::addRow("%s %s", base, value.left(12).constData()) << QString::fromLatin1(base) << value << secret;
        };
        for (const char *base :
             {"userpassword", "pwdhistory", "sambantpassword", "sambalmpassword", "sambapasswordhistory",
              "krbprincipalkey", "krb5key", "unicodepwd", "supplementalcredentials", "pwhistory", "userpkcs12",
              "ms-mcs-admpwd", "ipanthash", "lmpwdhistory"})
            row(base, "x", true);
        row("schoolappsecret", "correct horse", true);
        row("wifipassword", "correct horse", true);
        row("wifipassword", "12345678", true);
        row("univentionpasswordselfserviceemail", "correct horse", true);
        row("pwdchangedtime", "correct horse", true);
        row("univentionpasswordselfserviceemail", "mia@post.example", false);
        row("univentionpasswordselfservicemobile", "+49 170 5550102", false);
        row("univentionpasswordrecoveryemailverified", "TRUE", false);
        row("badpwdcount", "3", false);
        row("secretary", "uid=miriam.weiss,ou=people,dc=x", false);
        row("tokengroups", "x", false);
        row("schoolapptoken", "x", true);
        row("msds-userpasswordexpirytimecomputed", "9223372036854775807", false);
        row("description", "{SSHA}i9o2lg2G50E0GQH7", true);
        row("info", "$6$salt$hash", true);
        row("pwdchangedtime", "20260901080000Z", false);
        row("pwdlastset", "133650000000000000", false);
        row("sambapwdlastset", "1700000000", false);
        row("pwdreset", "TRUE", false);
        row("pwdpolicysubentry", "cn=default,ou=policies,dc=x", false);
        row("description", "Nimmt am Förderkurs teil", false);
        row("description", "{4d} ruft an", false);
        row("gecos", "$ 5 Essensgeld", false);
    }

    void secrets()
    {
        QFETCH(QString, base);
        QFETCH(QByteArray, value);
        QTEST(isSecret(base, {value}, {}), "secret");
    }

    void profilesOwnSecrets() { QVERIFY(isSecret(u"schoolpin"_s, {"1234"}, {u"schoolpin"_s})); }

    void securityIdentifier()
    {
        const auto sid = QByteArray::fromHex("010500000000000515000000a065cf7e784b9b5fe77c8770091c0000");
        QCOMPARE(sidText(sid), u"S-1-5-21-2127521184-1604012920-1887927527-7177"_s);
        QCOMPARE(sidText(sid.chopped(1)), QString());
        QCOMPARE(sidText("1005"), QString());
    }

    void days_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"20160314"_s, u"20160314000000Z"_s, u"201603140000Z"_s, u"2016-03-14"_s, u"14.03.2016"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void days()
    {
        QFETCH(QString, text);
        QCOMPARE(dayOf(text), QDate(2016, 3, 14));
        QVERIFY(!dayOf(text + u"x"_s).isValid());
    }
};

QTEST_GUILESS_MAIN(TestLdifReader)
#include "tst_ldifreader.moc"
