// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/statement.h"

#include <QTest>
#include <QTimeZone>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestStatement : public QObject
{
    Q_OBJECT

    VaultId m_vault = VaultId::create();
    OrganisationId m_organisation = OrganisationId::create();
    std::optional<SigningKey> m_key;

    Statement grant() const
    {
        Statement statement;
        statement.kind = Statement::Kind::Granted;
        statement.vault = m_vault;
        statement.organisation = m_organisation;
        statement.at = QDateTime::fromString(u"2026-03-04T05:06:07.089Z"_s, Qt::ISODateWithMs);
        statement.user = UserId::create();
        statement.key = KeyName::record(m_vault, m_organisation, CaseId::create());
        statement.boxDigest = boxDigestOf("a box");
        return statement;
    }
    QString errorOf(const SignedStatement &statement) const
    {
        const auto verified = verifyStatement(statement, m_key->publicKey(), m_vault, m_organisation);
        return verified ? QString() : verified.error().code;
    }
    /// Signed by the right key, whatever it says.
    SignedStatement signedText(const QByteArray &text) const { return {text, m_key->sign(text)}; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_key = SigningKey::generate();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhatWasSaid()
    {
        const Statement statement = grant();
        const auto verified =
            verifyStatement(signStatement(statement, *m_key), m_key->publicKey(), m_vault, m_organisation);
        QVERIFY(verified);
        QCOMPARE(*verified, statement);
    }

    void timeIsUtcToTheMillisecond()
    {
        Statement statement = grant();
        statement.at = QDateTime(QDate(2026, 7, 1), QTime(1, 30), QTimeZone("Europe/Berlin"));
        QVERIFY(signStatement(statement, *m_key).bytes.contains("\"at\":\"2026-06-30T23:30:00.000Z\""));
    }

    void everyFlippedBitIsRefused()
    {
        const SignedStatement whole = signStatement(grant(), *m_key);
        for (qsizetype at = 0; at < whole.bytes.size() + whole.signature.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                SignedStatement wrong = whole;
                char &byte = at < whole.bytes.size() ? wrong.bytes[at] : wrong.signature[at - whole.bytes.size()];
                byte = static_cast<char>(byte ^ (1 << bit));
                QCOMPARE(errorOf(wrong), u"crypto.statement-unsigned"_s);
            }
        }
        QCOMPARE(errorOf({}), u"crypto.statement-unsigned"_s);
        QCOMPARE(errorOf({whole.bytes, {}}), u"crypto.statement-unsigned"_s);
    }

    void onlyTheOrganisationMayState()
    {
        const SigningKey user = SigningKey::generate();
        QCOMPARE(errorOf(signStatement(grant(), user)), u"crypto.statement-unsigned"_s);
    }

    void anotherPlacesStatementDoesNotCount()
    {
        const SignedStatement statement = signStatement(grant(), *m_key);
        const auto vault = verifyStatement(statement, m_key->publicKey(), VaultId::create(), m_organisation);
        QVERIFY(!vault);
        QCOMPARE(vault.error().code, u"crypto.statement-unsigned"_s);
        const auto organisation = verifyStatement(statement, m_key->publicKey(), m_vault, OrganisationId::create());
        QVERIFY(!organisation);
        QCOMPARE(organisation.error().code, u"crypto.statement-unsigned"_s);
    }

    void onlyTheCanonicalFormIsRead_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        const auto malformed = u"crypto.statement-malformed"_s;
        QTest::newRow("white space") << QByteArray("\",\"vault\"") << QByteArray("\", \"vault\"") << malformed;
        QTest::newRow("line end") << QByteArray("\"}") << QByteArray("\"}\n") << malformed;
        QTest::newRow("a member twice") << QByteArray("\"kind\":") << QByteArray("\"kind\":\"left\",\"kind\":")
                                        << malformed;
        QTest::newRow("a member too many") << QByteArray("\"kind\":") << QByteArray("\"x\":1,\"kind\":") << malformed;
        QTest::newRow("unknown kind") << QByteArray("\"granted\"") << QByteArray("\"gives\"") << malformed;
        QTest::newRow("generation as text")
            << QByteArray("\"generation\":1") << QByteArray("\"generation\":\"1\"") << malformed;
        QTest::newRow("generation 0") << QByteArray("\"generation\":1") << QByteArray("\"generation\":0") << malformed;
        QTest::newRow("generation + 2^32")
            << QByteArray("\"generation\":1") << QByteArray("\"generation\":4294967297") << malformed;
        QTest::newRow("generation 1.0") << QByteArray("\"generation\":1") << QByteArray("\"generation\":1.0")
                                        << malformed;
        QTest::newRow("kind asks for other members")
            << QByteArray("\"granted\"") << QByteArray("\"joined\"") << malformed;
        QTest::newRow("short digest") << QByteArray("\"boxDigest\":\"") << QByteArray("\"boxDigest\":\"\",\"x\":\"")
                                      << malformed;
        QTest::newRow("local time") << QByteArray(".089Z") << QByteArray(".089+01:00") << malformed;
        QTest::newRow("another format") << QByteArray("statement/1") << QByteArray("journal-entry/1") << malformed;
        QTest::newRow("a newer format") << QByteArray("statement/1") << QByteArray("statement/2")
                                        << u"crypto.statement-newer"_s;
    }

    void onlyTheCanonicalFormIsRead()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        QByteArray text = signStatement(grant(), *m_key).bytes;
        QVERIFY(text.contains(from));
        text.replace(text.lastIndexOf(from), from.size(), to);
        QCOMPARE(errorOf(signedText(text)), code);
    }

    void signedNonsenseIsRefused()
    {
        QCOMPARE(errorOf(signedText("")), u"crypto.statement-malformed"_s);
        QCOMPARE(errorOf(signedText("[]")), u"crypto.statement-malformed"_s);
        QCOMPARE(errorOf(signedText("{\"habeas\":\"statement/1\"}")), u"crypto.statement-malformed"_s);
        QCOMPARE(errorOf(signedText(QByteArray(100000, '['))),
                 u"crypto.statement-unsigned"_s); // too long to be looked at
    }

    void theBoxIsTheOneItSpeaksOf()
    {
        const SignedStatement statement = signStatement(grant(), *m_key);
        QVERIFY(verifyStatementWithBox(statement, "a box", m_key->publicKey(), m_vault, m_organisation));
        const auto other = verifyStatementWithBox(statement, "another", m_key->publicKey(), m_vault, m_organisation);
        QVERIFY(!other);
        QCOMPARE(other.error().code, u"crypto.statement-box"_s);

        Statement left = grant();
        left.kind = Statement::Kind::GrantEnded;
        left.boxDigest.clear();
        const auto none =
            verifyStatementWithBox(signStatement(left, *m_key), "a box", m_key->publicKey(), m_vault, m_organisation);
        QVERIFY(!none);
        QCOMPARE(none.error().code, u"crypto.statement-box"_s);
    }
};

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
