// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testvault.h"

#include <QTest>

#include <sodium.h>

namespace habeas::tests {

/// What every test of a vault has: the server, a row for each engine, and warnings as failures.
class EngineTest : public QObject
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
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

protected:
    static void engines()
    {
        QTest::addColumn<bool>("onPostgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL 15") << true;
    }
    /// The server if the row is PostgreSQL's, else null: what TestVault takes.
    PostgreSqlServer *server() const
    {
        QFETCH(bool, onPostgreSql);
        return onPostgreSql ? m_server.get() : nullptr;
    }
    std::unique_ptr<PostgreSqlServer> m_server;
};

} // namespace habeas::tests
