// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/citation.h"

#include <QTest>

using namespace habeas;
using namespace Qt::Literals::StringLiterals;

class TestCitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void german_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("article") << u"Art. 12(3) GDPR"_s << u"Art.~12 Abs.~3 DSGVO"_s;
        QTest::newRow("paragraph and letter") << u"Art. 17(3)(b) GDPR"_s << u"Art.~17 Abs.~3 Buchst.~b DSGVO"_s;
        QTest::newRow("plain article") << u"Art. 19 GDPR"_s << u"Art.~19 DSGVO"_s;
        QTest::newRow("two paragraphs") << u"Art. 12(3) and (4) GDPR"_s << u"Art.~12 Abs.~3 und 4 DSGVO"_s;
        QTest::newRow("sentence") << u"Art. 12(3) sentence 3 GDPR"_s << u"Art.~12 Abs.~3 Satz~3 DSGVO"_s;
        QTest::newRow("sentences") << u"Art. 12(3) sentences 2 and 3 GDPR"_s << u"Art.~12 Abs.~3 Sätze~2 und 3 DSGVO"_s;
        QTest::newRow("statute") << u"§ 35(1) BDSG"_s << u"§~35 Abs.~1 BDSG"_s;
        QTest::newRow("statute with a letter") << u"§ 84a(4) SchulG LSA"_s << u"§~84a Abs.~4 SchulG LSA"_s;
        QTest::newRow("periods") << u"Art. 3(2)(c) Regulation (EEC, Euratom) 1182/71"_s
                                 << u"Art.~3 Abs.~2 Buchst.~c VO (EWG, Euratom) Nr.~1182/71"_s;
        QTest::newRow("guidelines") << u"EDPB Guidelines 01/2022 paras 72 to 79"_s
                                    << u"EDSA-Leitlinien 01/2022 Rn.~72 bis 79"_s;
        QTest::newRow("one paragraph") << u"EDPB Guidelines 01/2022 para. 73"_s << u"EDSA-Leitlinien 01/2022 Rn.~73"_s;
        QTest::newRow("court") << u"CJEU C-526/24"_s << u"EuGH C-526/24"_s;
        QTest::newRow("several") << u"Art. 12(6) GDPR; Recital 63 GDPR"_s
                                 << u"Art.~12 Abs.~6 DSGVO; Erwägungsgrund~63 DSGVO"_s;
        QTest::newRow("brackets that are no paragraph")
            << u"BVerfG 1 BvR 16/13 (2019)"_s << u"BVerfG 1 BvR 16/13 (2019)"_s;
    }

    void german()
    {
        QFETCH(QString, english);
        QFETCH(QString, german);
        QCOMPARE(law::citationIn(Language::German, english).replace(QChar(0x00a0), u'~'), german);
    }

    void englishKeepsItsWordsAndDoesNotBreak()
    {
        QCOMPARE(
            law::citationIn(Language::English, u"Art. 17(3)(b) GDPR; § 35 BDSG; EDPB Guidelines 01/2022 para. 73"_s)
                .replace(QChar(0x00a0), u'~'),
            u"Art.~17(3)(b) GDPR; §~35 BDSG; EDPB Guidelines 01/2022 para.~73"_s);
    }
};

QTEST_GUILESS_MAIN(TestCitation)
#include "tst_citation.moc"
