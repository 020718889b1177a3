// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/sealedrow.h"

#include <QSet>
#include <QTest>

#include <sodium.h>

using namespace habeas;
using namespace habeas::crypto;
using namespace Qt::Literals::StringLiterals;

class TestSealedRow : public QObject
{
    Q_OBJECT

    VaultId m_vault = VaultId::create();
    QUuid m_row = QUuid::createUuid();
    Secret m_key;
    RowBody m_body{3, {{u"name"_s, u"Mia Beispiel"_s}, {u"class"_s, u"4d"_s}, {7, true}}};
    QByteArray m_sealed;

    RowName name() const
    {
        return {m_vault,
                RecordTag::Case,
                m_row,
                2,
                {PlainColumn::text("received", u"2026-03-04"_s), PlainColumn::integer("number", 41),
                 PlainColumn::null("closed")}};
    }
    QString errorOf(QByteArrayView sealed, const RowName &rowName, const Secret &key, quint16 newest = 3) const
    {
        const auto opened = openRow(sealed, rowName, key, newest);
        return opened ? QString() : opened.error().code;
    }
    /// The name with one thing exchanged, for every thing that is bound.
    QList<std::pair<const char *, RowName>> moved() const
    {
        QList<std::pair<const char *, RowName>> all;
        const auto add = [&](const char *what, auto change) {
            RowName other = name();
            change(other);
            all.append({what, other});
        };
        add("another vault", [](RowName &n) { n.vault = VaultId::create(); });
        add("another record", [](RowName &n) { n.tag = RecordTag::Event; });
        add("another row", [](RowName &n) { n.row = QUuid::createUuid(); });
        add("another generation", [](RowName &n) { n.generation = 3; });
        add("a column changed", [](RowName &n) { n.columns[0].value = u"2026-04-04"_s; });
        add("a number changed", [](RowName &n) { n.columns[1].value = 42; });
        add("a number as text", [](RowName &n) { n.columns[1].value = u"41"_s; });
        add("null as empty text", [](RowName &n) { n.columns[2].value = QString(); });
        add("null as 0", [](RowName &n) { n.columns[2].value = 0; });
        add("a column gone", [](RowName &n) { n.columns.removeLast(); });
        add("a column more", [](RowName &n) { n.columns << PlainColumn::null("due"); });
        add("a column renamed", [](RowName &n) { n.columns[0].name = "due"; });
        add("values exchanged", [](RowName &n) { std::swap(n.columns[0].value, n.columns[1].value); });
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sodium_init() >= 0);
        m_key = Secret::random(32);
        const auto sealed = sealRow(m_body, name(), m_key);
        QVERIFY(sealed);
        m_sealed = *sealed;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void opensAsItWas()
    {
        const auto opened = openRow(m_sealed, name(), m_key, 3);
        QVERIFY(opened);
        QCOMPARE(opened->version, quint16(3));
        QCOMPARE(opened->map, m_body.map);
    }

    void orderOfColumnsDoesNotMatter()
    {
        RowName other = name();
        std::reverse(other.columns.begin(), other.columns.end());
        QVERIFY(openRow(m_sealed, other, m_key, 3));
        QCOMPARE(rowDigest(m_sealed, other), rowDigest(m_sealed, name()));
    }

    void opensOnlyWhereItStands()
    {
        for (const auto &[what, other] : moved()) {
            QVERIFY2(errorOf(m_sealed, other, m_key) == u"crypto.row-broken"_s, what);
            QVERIFY2(rowDigest(m_sealed, other) != rowDigest(m_sealed, name()), what);
        }
        QCOMPARE(errorOf(m_sealed, name(), Secret::random(32)), u"crypto.row-broken"_s);
    }

    void everyFlippedBitFails()
    {
        for (qsizetype at = 0; at < m_sealed.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray wrong = m_sealed;
                wrong[at] = static_cast<char>(wrong[at] ^ (1 << bit));
                const QString code = errorOf(wrong, name(), m_key);
                if (at == 0 && wrong[0] > 1)
                    QCOMPARE(code, u"crypto.row-newer"_s);
                else if (at >= 3 && at < 7 && static_cast<quint8>(wrong[at]) > static_cast<quint8>(m_sealed[at]))
                    QCOMPARE(code, u"crypto.row-truncated"_s); // it now says to be longer
                else
                    QCOMPARE(code, u"crypto.row-broken"_s);
                QVERIFY(rowDigest(wrong, name()) != rowDigest(m_sealed, name()));
            }
        }
    }

    void everyCutIsToldAsACut()
    {
        for (qsizetype size = 0; size < m_sealed.size(); ++size)
            QCOMPARE(errorOf(m_sealed.first(size), name(), m_key), u"crypto.row-truncated"_s);
        QCOMPARE(errorOf(m_sealed + 'x', name(), m_key), u"crypto.row-broken"_s);
    }

    void newerBodyIsToldOnlyIfItIsGenuine()
    {
        const auto newer = openRow(m_sealed, name(), m_key, 2);
        QVERIFY(!newer);
        QCOMPARE(newer.error().code, u"crypto.row-newer"_s);
        QCOMPARE(newer.error().kind, Error::Kind::Unsupported);
        QCOMPARE(errorOf(m_sealed, name(), Secret::random(32), 2), u"crypto.row-broken"_s);
        QByteArray forged = m_sealed;
        forged[2] = 9;
        QCOMPARE(errorOf(forged, name(), m_key, 3), u"crypto.row-broken"_s);
    }

    void lengthTellsLittle()
    {
        QSet<qsizetype> sizes;
        for (int length = 0; length <= 2000; ++length) {
            const auto sealed = sealRow({1, {{1, QString(length, u'x')}}}, name(), m_key);
            QVERIFY(sealed);
            sizes.insert(sealed->size());
        }
        QCOMPARE(sizes.size(), 7); // 256, 384, 512, 768, 1024, 1536, 2048
    }

    void neverTheSameBytesTwice()
    {
        const auto again = sealRow(m_body, name(), m_key);
        QVERIFY(again);
        QVERIFY(*again != m_sealed);
        QVERIFY(again->mid(7, 24) != m_sealed.mid(7, 24));
    }

    void emptyBodyAndLongestBody()
    {
        const auto empty = sealRow({1, {}}, name(), m_key);
        QVERIFY(empty);
        QCOMPARE(openRow(*empty, name(), m_key, 1)->map, QCborMap());

        const qsizetype head = 7; // heads of map, key and a byte string of this size
        const QCborMap longest{{1, QByteArray(rowBodyLimit - head, 'x')}};
        QCOMPARE(QCborValue(longest).toCbor().size(), rowBodyLimit);
        const auto sealed = sealRow({1, longest}, name(), m_key);
        QVERIFY(sealed);
        QCOMPARE(openRow(*sealed, name(), m_key, 1)->map, longest);

        const auto tooLong = sealRow({1, {{1, QByteArray(rowBodyLimit - head + 1, 'x')}}}, name(), m_key);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, u"crypto.row-too-long"_s);
    }
};

QTEST_GUILESS_MAIN(TestSealedRow)
#include "tst_sealedrow.moc"
