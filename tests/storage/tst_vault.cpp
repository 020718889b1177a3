// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testvault.h"

#include "crypto/signing.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::storage;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

/// A vault from making to reading back, on both engines.
class TestVaultLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        QString whyNot;
        m_server = PostgreSqlServer::start(&whyNot);
        QVERIFY2(m_server, qPrintable(whyNot));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsWrittenIsReadBack_data() { engines(); }
    void whatIsWrittenIsReadBack()
    {
        TestVault place(server());
        QCOMPARE(place.create(), QString());
        QString code;
        const CaseId id = place.addCase(u"Mia"_s, u"Müller"_s, &code);
        QCOMPARE(code, QString());
        QCOMPARE(place.open(), QString());
        const auto value = place.vault().cases().caseWith(id);
        QVERIFY2(value, qPrintable(codeOfError(value)));
        QCOMPARE(value->number, u"2026-0001"_s);
        QCOMPARE(value->subject.fullName(), u"Mia Müller"_s);
        QCOMPARE(value->events.size(), 1);
        QCOMPARE(value->events.first().recordedBy, place.vault().user());
    }

private:
    void engines()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL 15") << true;
    }
    PostgreSqlServer *server()
    {
        QFETCH(bool, onPostgreSql);
        return onPostgreSql ? m_server.get() : nullptr;
    }

    std::unique_ptr<PostgreSqlServer> m_server;
};

QTEST_GUILESS_MAIN(TestVaultLife)
#include "tst_vault.moc"
