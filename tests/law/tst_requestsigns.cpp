// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/requestsigns.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace habeas::law;
using namespace Qt::Literals::StringLiterals;

/// The wordings people use are seen, what only sounds like one is not.
class TestRequestSigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wordings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<Right>>("rights");
        const auto row = [](const char *name, const QString &text, const QList<Right> &rights) {
            QTest::newRow(name) << text << rights;
        };
        row("access", u"Hiermit bitte ich um Auskunft nach Art. 15 DSGVO."_s, {Right::Access});
        row("which data", u"Welche Daten haben Sie über meinen Sohn?"_s, {Right::Access});
        row("copy and transfer", u"Bitte eine Kopie aller Daten, auch maschinenlesbar."_s,
            {Right::Access, Right::Portability});
        row("erasure", u"Bitte löschen Sie das Foto."_s, {Right::Erasure});
        row("rectification", u"Das Geburtsdatum ist zu berichtigen."_s, {Right::Rectification});
        row("restriction", u"Ich verlange die Einschränkung der Verarbeitung."_s, {Right::Restriction});
        row("objection", u"Ich widerspreche der Veröffentlichung."_s, {Right::Objection});
        row("withdrawal", u"Ich ziehe meine Einwilligung in Fotos zurück. Das ist ein Widerruf."_s,
            {Right::ConsentWithdrawal});
        row("english", u"This is a subject access request; please also delete the photos."_s,
            {Right::Access, Right::Erasure});
        row("nothing", u"Mia ist heute krank und kommt nicht zum Unterricht."_s, {});
        row("sick note", u"Anbei die Kopie der Bescheinigung."_s, {});
    }
    void wordings()
    {
        QFETCH(QString, text);
        QFETCH(QList<Right>, rights);
        const auto signs = RequestSigns::load();
        QVERIFY2(signs, signs ? "" : qPrintable(signs.error().message));
        QList<Right> seen;
        for (const Sign &sign : signs->in(text)) {
            QVERIFY(sign.length > 0 && sign.start + sign.length <= text.size());
            if (!seen.contains(sign.right))
                seen << sign.right;
        }
        std::sort(seen.begin(), seen.end());
        std::sort(rights.begin(), rights.end());
        QCOMPARE(seen, rights);
    }

    void aTextOfOneWordEnds()
    {
        const auto signs = RequestSigns::load();
        QVERIFY(signs);
        const QString text = u"Auskunft "_s.repeated(100'000);
        QCOMPARE(signs->in(text).size(), RequestSigns::mostSigns);
    }

    void aBrokenTableIsRefused()
    {
        const QByteArray noPattern = "{\"comment\":\"c\",\"signs\":[{\"right\":\"access\",\"patterns\":[\"(\"]}]}";
        const QByteArray noRight = "{\"comment\":\"c\",\"signs\":[{\"right\":\"none\",\"patterns\":[\"x\"]}]}";
        QVERIFY(!RequestSigns::fromJson(noPattern));
        QVERIFY(!RequestSigns::fromJson(noRight));
    }
};

QTEST_GUILESS_MAIN(TestRequestSigns)
#include "tst_requestsigns.moc"
