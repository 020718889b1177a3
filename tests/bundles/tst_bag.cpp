// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundles/bag.h"
#include "crypto/digest.h"

#include <QTest>

using namespace habeas;
using namespace habeas::bundles;
using namespace Qt::Literals::StringLiterals;

namespace {

BagFile fileOf(const QByteArray &content)
{
    return {crypto::digestOf(crypto::Hash::Sha512, content), content.size()};
}

/// A valid bag with one file, as it would have been read.
BagSurvey smallBag()
{
    Manifests manifests;
    manifests.add(u"data/a"_s, fileOf("a"));
    QHash<QString, QByteArray> texts{
        {declarationName, bagDeclaration()},
        {infoName, bagInfo({{u"External-Identifier"_s, u"1"_s}, {u"Payload-Oxum"_s, u"1.1"_s}})},
        {manifestName, manifests.manifest()}};
    for (auto text = texts.begin(); text != texts.end(); ++text)
        manifests.add(text.key(), fileOf(*text));
    texts.insert(tagManifestName, manifests.tagManifest());
    BagSurvey survey{{{u"data/a"_s, fileOf("a")}}, texts, true};
    for (auto text = texts.begin(); text != texts.end(); ++text)
        survey.files.insert(text.key(), fileOf(*text));
    return survey;
}

} // namespace

/// What broken bags answer is in tst_open, from archives made by hand.
class TestBag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void manifestsAreSorted()
    {
        Manifests manifests;
        manifests.add(u"data/b"_s, fileOf("b"));
        manifests.add(u"START.html"_s, fileOf("s"));
        manifests.add(u"data/a"_s, fileOf("aa"));
        const QByteArray manifest = manifests.manifest();
        QVERIFY(manifest.indexOf("  data/a\n") < manifest.indexOf("  data/b\n"));
        QCOMPARE(manifest.count('\n'), 2);
        QVERIFY(manifests.tagManifest().endsWith("  START.html\n"));
        QCOMPARE(manifests.payloadFiles(), 2);
        QCOMPARE(manifests.payloadBytes(), 3);
    }

    void infoStaysOnItsLine()
    {
        QCOMPARE(bagInfo({{u"Source-Organization"_s, u"Schule\r\nPayload-Oxum: 0.0"_s}}),
                 "Source-Organization: Schule Payload-Oxum: 0.0\n");
    }

    void aSmallBagIsValid()
    {
        const BagReport report = checkBag(smallBag());
        QVERIFY(report.isValid());
        QCOMPARE(report.caseNumber, u"1"_s);
        QCOMPARE(report.facts.payloadFiles, 1);
        QCOMPARE(report.facts.payloadBytes, 1);
        QCOMPARE(report.facts.manifestSha512, smallBag().files.value(manifestName).sha512);
    }

    void namesFromADiskAreChecked()
    {
        BagSurvey survey = smallBag();
        survey.files.insert(u"data/A"_s, fileOf("a"));
        survey.files.insert(u"data/100%"_s, fileOf("a"));
        const BagReport report = checkBag(survey);
        QVERIFY(report.problems.contains(Problem{{u"bag.name"_s, {}}, u"data/100%"_s}));
        QVERIFY(report.problems.contains(Problem{{u"bag.name-twin"_s, {}}, u"data/a"_s}));
    }

    void everyProblemIsNamed()
    {
        BagSurvey survey = smallBag();
        survey.files[u"data/a"_s] = fileOf("b");
        survey.files.insert(u"x"_s, fileOf("x"));
        survey.files.remove(infoName);
        survey.texts.remove(infoName);
        QStringList seen;
        for (const Problem &problem : checkBag(survey).problems)
            seen << problem.path + u' ' + problem.reason.name;
        QCOMPARE(
            seen,
            (QStringList{u"bag-info.txt bag.file-missing"_s, u"data/a bag.file-altered"_s, u"x bag.file-extra"_s}));
    }
};

QTEST_GUILESS_MAIN(TestBag)
#include "tst_bag.moc"
