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
        row("a father's letter",
            u"unser Sohn Emil Reinke besucht die Klasse 5c. Ich möchte wissen, welche Daten die Schule über ihn "
            "gespeichert hat und an wen sie weitergegeben wurden. Bitte schicken Sie mir eine Kopie, gern als "
            "Datei.\n\n"
            "Das Foto vom Schulfest auf der Internetseite nehmen Sie bitte herunter, wir sind damit nicht mehr "
            "einverstanden."_s,
            {Right::Access, Right::Portability, Right::Erasure, Right::ConsentWithdrawal});
        row("the same in English",
            u"Our son Emil is in class 5c. Please send me a copy of what you have on him, preferably as a file. Please "
            "take the photo of the school fair on your website down, we no longer agree to it."_s,
            {Right::Access, Right::Portability, Right::Erasure, Right::ConsentWithdrawal});
        row("copy", u"Bitte schicken Sie uns eine Kopie."_s, {Right::Access});
        row("copy of the file", u"Ich bitte um eine Kopie der Schülerakte."_s, {Right::Access});
        row("remove", u"Entfernen Sie bitte den Namen meiner Tochter."_s, {Right::Erasure});
        row("removed", u"Das Bild soll bitte von der Seite entfernt werden."_s, {Right::Erasure});
        row("to take down", u"Ich bitte Sie, das Video herunterzunehmen."_s, {Right::Erasure});
        row("not in agreement with photos", u"Mit Fotos auf der Homepage sind wir nicht einverstanden."_s,
            {Right::ConsentWithdrawal});
        row("photos we do not agree to", u"Wir sind nicht einverstanden, dass Mia auf Fotos gezeigt wird."_s,
            {Right::ConsentWithdrawal});
        row("remove, English", u"Please remove all pictures of my daughter."_s, {Right::Erasure});
        row("do not consent", u"We do not consent to any photos being published."_s, {Right::ConsentWithdrawal});
        row("copy of an identity card",
            u"Sie schickten mir eine Kopie des Ausweises zurück. Anbei die Kopie des Ausweises."_s, {});
        row("a passport", u"Please send me a copy of the passport you need. I enclose a copy of my ID."_s, {});
        row("a mark", u"Mit der Note in Mathematik sind wir nicht einverstanden."_s, {});
        row("a sick note as a file", u"Ich schicke Ihnen die Bescheinigung als Datei."_s, {});
        row("a long way", u"Wir wohnen drei Kilometer entfernt."_s, {});
        row("an afternoon", u"Wir nehmen Mia heute früher mit. Take care, and sit down."_s, {});
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
