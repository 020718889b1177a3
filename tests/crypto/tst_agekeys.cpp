// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tool.h"

#include "crypto/agekeys.h"
#include "crypto/bech32.h"

#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;
using namespace habeas::crypto;
using namespace habeas::crypto::age;
using namespace habeas::test;

namespace {

// The example of the specification (C2SP age, "The X25519 recipient type").
constexpr QByteArrayView exampleIdentity = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
const QString exampleRecipient = u"age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"_s;

QString recipientOf(const QByteArray &point)
{
    return QString::fromLatin1(writeBech32("age", point).view());
}

Result<std::vector<Identity>> identitiesIn(const QByteArray &file)
{
    return parseIdentities(Secret(QByteArrayView(file)));
}

} // namespace

class TestAgeKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void exampleOfTheSpecification()
    {
        const auto identity = Identity::parse(exampleIdentity);
        QVERIFY(identity);
        QCOMPARE(identity->recipient().toString(), exampleRecipient);
        QCOMPARE(identity->toText().view(), exampleIdentity);
        const auto recipient = Recipient::parse(exampleRecipient);
        QVERIFY(recipient);
        QCOMPARE(recipient->toString(), exampleRecipient);
        QVERIFY(*recipient == identity->recipient());
    }

    void generatedKeysAreReadByAgeKeygen()
    {
        QTemporaryDir dir;
        const Identity identity = Identity::generate();
        const Identity other = Identity::generate();
        QVERIFY(!(identity.recipient() == other.recipient()));
        const QString file = dir.filePath(u"key"_s);
        QVERIFY(writeFile(file, identity.toText().view().toByteArray() + '\n'));
        const ToolRun run = runTool(u"age-keygen"_s, {u"-y"_s, file});
        QVERIFY2(run.started && run.exitCode == 0, "age-keygen is missing or failed: Debian package age");
        QCOMPARE(QString::fromLatin1(run.out).trimmed(), identity.recipient().toString());
    }

    void filesOfAgeKeygenAreRead()
    {
        const ToolRun run = runTool(u"age-keygen"_s, {});
        QVERIFY2(run.started && run.exitCode == 0, "age-keygen is missing or failed: Debian package age");
        const auto identities = identitiesIn(run.out);
        QVERIFY(identities);
        QCOMPARE(identities->size(), std::size_t(1));
        QVERIFY(run.out.contains("# public key: " + identities->front().recipient().toString().toLatin1()));
    }

    void identityFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("count"); // 0: refused
        const QByteArray key = exampleIdentity.toByteArray();
        QTest::newRow("one line") << key << 1;
        QTest::newRow("with its line end") << key + '\n' << 1;
        QTest::newRow("written on Windows") << "# created\r\n\r\n" + key + "\r\n" << 1;
        QTest::newRow("several, comments and empty lines between")
            << "# a\n" + key + "\n\n# b\n" + key + '\n' + key << 3;
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("only comments") << QByteArray("# nothing here\n") << 0;
        QTest::newRow("space before the key") << ' ' + key << 0;
        QTest::newRow("space behind the key") << key + " \n" << 0;
        QTest::newRow("a good key, then a bad one") << key + '\n' + key.chopped(1) << 0;
        QTest::newRow("lower case") << key.toLower() << 0;
        QTest::newRow("a public key") << exampleRecipient.toLatin1() << 0;
        QTest::newRow("a plug-in's identity") << QByteArray("AGE-PLUGIN-YUBIKEY-1QQPQQYZQQQQQQQQQQQYZ6XYX") << 0;
        QTest::newRow("a file that is encrypted itself") << QByteArray("age-encryption.org/v1\n-> scrypt ...") << 0;
        QTest::newRow("an SSH key") << QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\n") << 0;
    }

    void identityFiles()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, count);
        const auto identities = identitiesIn(file);
        QCOMPARE(identities.has_value(), count > 0);
        if (!identities) {
            QCOMPARE(identities.error().code, u"age.identity-file"_s);
            return;
        }
        QCOMPARE(identities->size(), std::size_t(count));
        for (const Identity &identity : *identities)
            QCOMPARE(identity.toText().view(), exampleIdentity);
    }

    void errorNamesTheLineButNotTheKey()
    {
        const QByteArray almost = exampleIdentity.toByteArray().chopped(1) + 'Y';
        const auto identities = identitiesIn("# first\n\n" + almost);
        QVERIFY(!identities);
        QVERIFY(identities.error().message.contains(u'3'));
        QVERIFY(!identities.error().message.contains(QString::fromLatin1(almost.mid(20, 10))));
    }

    void recipientsThatAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QString() << u"age.recipient"_s;
        QTest::newRow("a typing error") << QString(exampleRecipient).replace(10, 1, u"q"_s) << u"age.recipient"_s;
        QTest::newRow("upper case") << exampleRecipient.toUpper() << u"age.recipient"_s;
        QTest::newRow("space behind") << exampleRecipient + u' ' << u"age.recipient"_s;
        QTest::newRow("a character that is not ASCII") << exampleRecipient + u'ä' << u"age.recipient"_s;
        QTest::newRow("too short") << recipientOf(QByteArray(31, 'x')) << u"age.recipient"_s;
        QTest::newRow("too long") << recipientOf(QByteArray(33, 'x')) << u"age.recipient"_s;
        QTest::newRow("RFC 7748 §6.1: low order, 0") << recipientOf(QByteArray(32, '\0')) << u"age.recipient"_s;
        QTest::newRow("RFC 7748 §6.1: low order, 1") << recipientOf('\1' + QByteArray(31, '\0')) << u"age.recipient"_s;
        QTest::newRow("low order, order 8")
            << recipientOf(QByteArray::fromHex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"))
            << u"age.recipient"_s;
        QTest::newRow("the identity instead") << QString::fromLatin1(exampleIdentity) << u"age.recipient"_s;
        QTest::newRow("post-quantum") << QString::fromLatin1(writeBech32("age1pq", QByteArray(1216, 'x')).view())
                                      << u"age.recipient-kind"_s;
        QTest::newRow("hardware") << QString::fromLatin1(writeBech32("age1yubikey", QByteArray(33, 'x')).view())
                                  << u"age.recipient-kind"_s;
        QTest::newRow("SSH") << u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA"_s << u"age.recipient-kind"_s;
    }

    void recipientsThatAreNone()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto recipient = Recipient::parse(text);
        QVERIFY(!recipient);
        QCOMPARE(recipient.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestAgeKeys)
#include "tst_agekeys.moc"
