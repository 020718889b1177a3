// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words.h"
#include "workflow/verdict.h"

#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::workflow;
using namespace Qt::Literals::StringLiterals;

namespace {

Proof whole()
{
    Proof proof;
    proof.chain.seen = 40;
    proof.chain.holds.sequence = 40;
    proof.chain.headsMet = {u"vault"_s, u"letter 2026-0041"_s};
    proof.rows.rows = 120;
    return proof;
}

Proof broken()
{
    Proof proof = whole();
    proof.chain.fault = journal::Fault{journal::Fault::Kind::Altered, 17};
    proof.chain.holds.sequence = 16;
    return proof;
}

Proof rowsAltered()
{
    Proof proof = whole();
    proof.rows.faultCount = 3;
    proof.rows.faults = {storage::RowFault{}, storage::RowFault{}, storage::RowFault{}};
    return proof;
}

Proof withoutHeads()
{
    Proof proof = whole();
    proof.chain.headsMet = {u"vault"_s}; // noted beside the chain: no proof of its end
    return proof;
}

Proof contentsAltered()
{
    Proof proof = whole();
    proof.contents = {Code{u"storage.blob-altered"_s, {}}};
    return proof;
}

QStringList namesOf(const QList<Code> &codes)
{
    QStringList names;
    for (const Code &code : codes)
        names << code.name;
    return names;
}

} // namespace

using MakeProof = Proof (*)();
Q_DECLARE_METATYPE(MakeProof)

/// What a check says it proves, and what it does not.
class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void verdicts_data()
    {
        QTest::addColumn<MakeProof>("proof");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QStringList>("proven");
        QTest::addColumn<QString>("notProven");
        QTest::newRow("whole") << MakeProof(&whole) << u"verdict.whole"_s << qint64(40)
                               << QStringList{u"verdict.entries"_s, u"verdict.rows"_s, u"verdict.contents"_s,
                                              u"verdict.heads"_s}
                               << u"verdict.end-since"_s;
        QTest::newRow("no state recorded elsewhere: the end may be cut off")
            << MakeProof(&withoutHeads) << u"verdict.whole"_s << qint64(40)
            << QStringList{u"verdict.entries"_s, u"verdict.rows"_s, u"verdict.contents"_s} << u"verdict.end-unknown"_s;
        QTest::newRow("an altered entry: what came before still holds")
            << MakeProof(&broken) << u"verdict.broken"_s << qint64(1)
            << QStringList{u"verdict.entries-until"_s, u"verdict.rows"_s, u"verdict.contents"_s, u"verdict.heads"_s}
            << u"verdict.end-since"_s;
        QTest::newRow("altered records") << MakeProof(&rowsAltered) << u"verdict.broken"_s << qint64(3)
                                         << QStringList{u"verdict.entries"_s, u"verdict.contents"_s, u"verdict.heads"_s}
                                         << u"verdict.end-since"_s;
        QTest::newRow("altered content") << MakeProof(&contentsAltered) << u"verdict.broken"_s << qint64(1)
                                         << QStringList{u"verdict.entries"_s, u"verdict.rows"_s, u"verdict.heads"_s}
                                         << u"verdict.end-since"_s;
    }
    void verdicts()
    {
        QFETCH(const MakeProof, proof);
        QFETCH(const QString, sentence);
        QFETCH(const qint64, count);
        QFETCH(const QStringList, proven);
        QFETCH(const QString, notProven);
        const Verdict verdict = verdictOf(proof());
        QCOMPARE(verdict.isWhole, sentence == u"verdict.whole");
        QCOMPARE(verdict.sentence.name, sentence);
        QCOMPARE(verdict.sentence.params[u"count"].toInteger(), count);
        QCOMPARE(namesOf(verdict.proven), proven);
        QCOMPARE(verdict.faults.isEmpty(), verdict.isWhole);
        QCOMPARE(namesOf(verdict.notProven), (QStringList{notProven, u"verdict.not-truth"_s, u"verdict.not-person"_s}));
        const Words words = Words::of(Language::German);
        for (const Code &code : verdict.proven + verdict.notProven + QList{verdict.sentence})
            QVERIFY2(words.knows(code.name), qPrintable(code.name));
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
