// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "law/requestreading.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace habeas;
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

    void people_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("capacity");
        const auto row = [](const char *rule, const QString &text, const QString &name, const QString &group,
                            const QString &capacity) { QTest::newRow(rule) << text << name << group << capacity; };
        const QString parent = u"custody-unclear"_s;
        row("a father", u"unser Sohn Emil Reinke besucht die Klasse 5c."_s, u"Emil Reinke"_s, u"5c"_s, parent);
        row("the verb ends it", u"meine Tochter Mia Fotos gemacht"_s, u"Mia"_s, {}, parent);
        row("a line that is wrapped", u"über unsere Tochter Anna\nvon der Heide, in der 7b"_s, u"Anna von der Heide"_s,
            u"7b"_s, parent);
        row("the greeting is no name", u"Daten meines Sohnes Ole\n\nMit freundlichen Grüßen"_s, u"Ole"_s, {}, parent);
        row("hyphen and apostrophe", u"mein Kind Ann-Kathrin O’Brien"_s, u"Ann-Kathrin O’Brien"_s, {}, parent);
        row("English", u"our son Emil Reinke is in class 5 c, and I ask"_s, u"Emil Reinke"_s, u"5 c"_s, parent);
        row("somebody's", u"the data of my daughter Mia's class"_s, {}, {}, parent);
        row("first name again", u"mein Sohn Emil Reinke … unser Sohn Emil"_s, u"Emil Reinke"_s, {}, parent);
        row("two children", u"mein Sohn Emil Reinke und meine Tochter Mia Reinke"_s, {}, {}, parent);
        row("longer than a name", u"mein Sohn "_s + QString(100'000, u'A'), {}, {}, parent);
        row("two classes", u"bis Sommer Klasse 4a, jetzt Klasse 5c"_s, {}, {}, {});
        row("a mother without a name", u"als sorgeberechtigte Mutter bitte ich"_s, {}, {}, parent);
        row("a lawyer", u"Unsere Mandantin verlangt Auskunft."_s, {}, {}, u"lawyer"_s);
        row("lawyer and parent: a person decides", u"Meine Mandantin und ihr Mann: unser Sohn"_s, {}, {}, {});
        row("nobody", u"Hiermit bitte ich um Auskunft."_s, {}, {}, {});
    }
    void people()
    {
        QFETCH(QString, text);
        const auto reading = readRequest(*m_signs, {.text = text});
        const auto value = [&](Suggestion::Field field) {
            const Suggestion *found = reading.find(field);
            return found ? found->value : QString();
        };
        QTEST(value(Suggestion::Field::Name), "name");
        QTEST(value(Suggestion::Field::Group), "group");
        QTEST(value(Suggestion::Field::Capacity), "capacity");
        for (const Passage &passage : reading.passages)
            QCOMPARE(passage.words, text.mid(passage.start, passage.length));
    }

    /// As one reads: the head of the e-mail, its subject, its text; what says two things has one number.
    void passagesAreNumberedInReadingOrder()
    {
        const auto reading =
            readRequest(*m_signs,
                        {.sender = u"Thomas Reinke"_s,
                         .day = u"Di 17.11.2026"_s,
                         .subject = u"Auskunft über unseren Sohn"_s,
                         .text = u"unser Sohn Emil Reinke, Klasse 5c: Widerruf, Löschung, Auskunft"_s});
        using enum Suggestion::Field;
        const auto numbers = [&](Suggestion::Field field, const QString &value = {}) {
            const Suggestion *found = reading.find(field, value);
            return found ? found->numbers : QList<int>();
        };
        QCOMPARE(numbers(Asking), QList{1});
        QCOMPARE(numbers(Received), QList{2});
        QCOMPARE(numbers(Right, u"access"_s), (QList{3, 10}));
        QCOMPARE(numbers(Capacity), (QList{4, 5}));
        QCOMPARE(numbers(Name), QList{6});
        QCOMPARE(numbers(Group), QList{7});
        QCOMPARE(numbers(Right, u"consent-withdrawal"_s), QList{8});
        QCOMPARE(numbers(Right, u"erasure"_s), QList{9});
        QCOMPARE(reading.passage(6).words, u"Emil Reinke"_s);
        QCOMPARE(reading.passage(3).place, Passage::Place::Subject);
    }

    void aTextOfOneWordEnds()
    {
        const auto signs = RequestSigns::load();
        QVERIFY(signs);
        const QString text = u"Auskunft "_s.repeated(100'000);
        QCOMPARE(signs->in(text).size(), RequestSigns::mostSigns);
        const QString children = u"mein Sohn Emil "_s.repeated(100'000);
        QVERIFY(signs->peopleIn(children).size() <= RequestSigns::mostSigns);
        QVERIFY(signs->peopleIn(u"mein "_s.repeated(100'000)).isEmpty());
        QVERIFY(signs->peopleIn(u"mein"_s + u" "_s.repeated(200'000)).isEmpty());
    }

    void aBrokenTableIsRefused_data()
    {
        QTest::addColumn<QString>("sign");
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("isRead");
        const QString sign = u"{'right':'access','patterns':['x']}"_s;
        const QString person = u"{'about':'name','patterns':['(?<value>x)']}"_s;
        QTest::newRow("whole") << sign << person << true;
        QTest::newRow("no pattern") << u"{'right':'access','patterns':['(']}"_s << person << false;
        QTest::newRow("no right") << u"{'right':'none','patterns':['x']}"_s << person << false;
        QTest::newRow("nothing of a person") << sign << u"{'about':'shoe','patterns':['(?<value>x)']}"_s << false;
        QTest::newRow("no value") << sign << u"{'about':'name','patterns':['x']}"_s << false;
    }
    void aBrokenTableIsRefused()
    {
        QFETCH(QString, sign);
        QFETCH(QString, person);
        const QString table = u"{'comment':'c','signs':[%1],'people':[%2]}"_s.arg(sign, person);
        QTEST(bool(RequestSigns::fromJson(QString(table).replace(u'\'', u'"').toUtf8())), "isRead");
    }

private:
    const Result<RequestSigns> m_signs = RequestSigns::load();
};

QTEST_GUILESS_MAIN(TestRequestSigns)
#include "tst_requestsigns.moc"
