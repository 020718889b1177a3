// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secret.h"

#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void copiesAndCompares()
    {
        const Secret a(QByteArrayView("Zitronenfalter"));
        const Secret b = a.clone();
        QVERIFY(a == b);
        QCOMPARE(a.view(), QByteArrayView("Zitronenfalter"));
        QVERIFY(!(a == Secret(QByteArrayView("Zitronenfalte"))));
    }

    void movingLeavesNothing()
    {
        Secret a = Secret::random(32);
        Secret b(std::move(a));
        QCOMPARE(b.size(), std::size_t(32));
        QVERIFY(a.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
        a = std::move(b);
        QCOMPARE(a.size(), std::size_t(32));
    }

    void emptyIsFine() { QVERIFY(Secret() == Secret(QByteArrayView())); }

    void wipeOverwrites()
    {
        QByteArray bytes("geheim");
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
    }

    void wipeLeavesSharedTextToItsLastOwner()
    {
        QString text = QString::fromLatin1("geheim");
        QString other = text;
        wipe(text);
        QVERIFY(text.isEmpty());
        QCOMPARE(other, u"geheim"_s);
        wipe(other);
        QVERIFY(other.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
