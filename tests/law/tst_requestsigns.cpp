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
    void initTestCase() { QVERIFY2(m_signs, m_signs ? "" : qPrintable(m_signs.error().message)); }
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
        // denied
        row("expressly no erasure", u"Ich möchte ausdrücklich keine Löschung, sondern Auskunft."_s, {Right::Access});
        row("no erasure in brackets of a sentence", u"Ich bitte um Auskunft, keine Löschung."_s, {Right::Access});
        row("none of them", u"Ich will keine Löschung, keine Berichtigung oder Einschränkung der Verarbeitung."_s, {});
        row("a wrapped line", u"Ich bitte um Auskunft. Ich möchte ausdrücklich keine\nLöschung meiner Daten."_s,
            {Right::Access});
        row("not that they are deleted", u"Ich möchte nicht, dass Sie meine Daten löschen, aber bitte berichtigen."_s,
            {Right::Rectification});
        row("must not be deleted", u"Die Daten dürfen nicht gelöscht werden."_s, {});
        row("do not delete them", u"Bitte löschen Sie die Daten meiner Tochter nicht."_s, {});
        row("delete nothing", u"Löschen Sie bitte nichts."_s, {});
        row("do not delete, infinitive", u"Bitte die Akte nicht löschen!"_s, {});
        row("it is not about", u"Es geht mir nicht um Löschung nach Art. 17 DSGVO, sondern um Auskunft."_s,
            {Right::Access});
        row("that I do not wish", u"Eine Löschung wünsche ich ausdrücklich nicht."_s, {});
        row("renounced", u"Auf die Auskunft verzichte ich. Ich verzichte auf eine Kopie der Daten."_s, {});
        row("without erasing", u"Ich bitte um Berichtigung, ohne die Daten zu löschen."_s, {Right::Rectification});
        row("I do not object", u"Der Veröffentlichung widerspreche ich nicht."_s, {});
        row("an objection taken back", u"Ich ziehe meinen Widerspruch vom 3. November zurück."_s, {});
        row("I do not want, English", u"I do not want my data to be deleted. Please send me a copy of the data."_s,
            {Right::Access});
        row("not asking, English", u"I'm not asking for erasure but for access to the data you hold."_s,
            {Right::Access});
        row("no erasure, English", u"Access to my data, please, no deletion."_s, {Right::Access});
        row("do not remove, English", u"Please do not remove the photos. We don’t object to them."_s, {});
        row("no objection, English", u"This is not an objection, and I have no objection."_s, {});
        row("a footer", u"Sollten Sie nicht der Empfänger sein, löschen Sie bitte diese E-Mail."_s, {});
        row("a footer, English", u"If you are not the recipient, please delete this e-mail and destroy copies."_s, {});
        // sounds denied, and is asked for
        row("did not get it", u"Ich habe bis heute keine Auskunft erhalten."_s, {Right::Access});
        row("not yet", u"Sie haben meine Daten noch nicht gelöscht."_s, {Right::Erasure});
        row("not only", u"Ich möchte nicht nur Auskunft, sondern auch die Löschung."_s,
            {Right::Access, Right::Erasure});
        row("not needed any more", u"Bitte löschen Sie die nicht mehr benötigten Daten."_s, {Right::Erasure});
        row("what is not right", u"Ich möchte das nicht richtige Geburtsdatum berichtigen lassen."_s,
            {Right::Rectification});
        row("no longer wanted", u"Ich möchte keine Fotos mehr auf der Homepage und die Löschung der alten."_s,
            {Right::Erasure});
        row("the next sentence", u"Ich möchte keinen Streit. Bitte löschen Sie das Foto."_s, {Right::Erasure});
        row("and I ask", u"Ich will nicht, dass Fotos erscheinen, und bitte um Löschung."_s, {Right::Erasure});
        row("does not renounce", u"Auf die Löschung verzichte ich nicht."_s, {Right::Erasure});
        row("you do not delete, English", u"If you do not delete my data I shall complain."_s, {Right::Erasure});
        row("did not receive, English", u"I did not receive a copy of my data."_s, {Right::Access});
        row("nothing", u"Mia ist heute krank und kommt nicht zum Unterricht."_s, {});
        row("sick note", u"Anbei die Kopie der Bescheinigung."_s, {});
    }
    void wordings()
    {
        QFETCH(QString, text);
        QFETCH(QList<Right>, rights);
        QList<Right> seen;
        for (const Sign &sign : m_signs->in(text)) {
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
        QTest::addColumn<QString>("born");
        const auto row = [](const char *rule, const QString &text, const QString &name, const QString &group,
                            const QString &capacity, const QString &born = {}) {
            QTest::newRow(rule) << text << name << group << capacity << born;
        };
        const QString parent = u"custody-unclear"_s;
        const QString max = u"Max Hartwig"_s;
        const QString lena = u"Lena Schmidt"_s;
        const QString day = u"2015-03-04"_s;
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
        // with the day of birth
        row("born in brackets", u"Es geht um Max Hartwig (geb. 04.03.2015)."_s, max, {}, {}, day);
        row("born in words", u"Auskunft über meinen Sohn Max Hartwig, geboren am 4. März 2015, Klasse 5b"_s, max,
            u"5b"_s, parent, day);
        row("a short name", u"zu meiner Tochter Mia"_s, u"Mia"_s, {}, parent);
        row("born, English", u"our daughter Lena Schmidt (born 4 March 2015)"_s, lena, {}, parent, day);
        row("born, American", u"my son Max Hartwig, born March 4th, 2015"_s, max, {}, parent, day);
        row("born in a place", u"mein Sohn Max Hartwig, geboren in Bad Nenndorf am 4.3.2015"_s, max, {}, parent, day);
        row("a star", u"Max Hartwig (*04.03.2015), Klasse 5b"_s, max, u"5b"_s, {}, day);
        row("a file's day", u"date of birth: 2015-03-04"_s, {}, {}, {}, day);
        row("a form", u"Vorname: Max\nNachname: Hartwig\nGeburtsdatum: 04. 03. 2015\nKlasse: 5b"_s, max, u"5b"_s, {},
            day);
        row("a form, the other way", u"Name: Hartwig\nVorname: Max"_s, max, {}, {});
        row("name of the child", u"Name des Kindes: Max Hartwig, geb. am 4.3.2015"_s, max, {}, {}, day);
        row("family name first", u"Schüler: Hartwig, Max"_s, max, {}, {});
        row("its birth stands elsewhere", u"mein Sohn Max. Er ist am 3.11.2026 krank."_s, u"Max"_s, {}, parent);
        row("no such day", u"Max Hartwig (geb. 31.02.2015)"_s, max, {}, {});
        row("day or month first", u"Max Hartwig, born 04/03/2015"_s, {}, {}, {});
        row("two days of birth", u"Max Hartwig (geb. 4.3.2015), geboren am 5.3.2015"_s, max, {}, {});
        // how parents say whose they are
        row("as the father of", u"als Vater von Max Hartwig bitte ich"_s, max, {}, parent);
        row("as the mother of the pupil", u"als Mutter der Schülerin Lena Schmidt"_s, lena, {}, parent);
        row("twelve years old", u"meine 12-jährige Tochter Lena Schmidt"_s, lena, {}, parent);
        row("called", u"unser gemeinsamer Sohn namens Max"_s, u"Max"_s, {}, parent);
        row("in brackets", u"mein Sohn (Max Hartwig) und ich"_s, max, {}, parent);
        row("a foster child", u"für mein Pflegekind Lena Schmidt"_s, lena, {}, parent);
        row("the mother of, English", u"I am the mother of Lena Schmidt."_s, lena, {}, parent);
        row("a parent, English", u"as a parent I ask for the data"_s, {}, {}, parent);
        row("children", u"unsere Kinder besuchen Ihre Schule"_s, {}, {}, parent);
        row("their pupil", u"Ihre Schülerin Lena Schmidt, 5. Klasse"_s, lena, u"5"_s, {});
        row("class in brackets", u"Es betrifft Max Hartwig (5b)."_s, max, u"5b"_s, {});
        row("class and year", u"Klasse 5b, also eine 5. Klasse"_s, {}, u"5b"_s, {});
        row("decomposed", u"meine Tochter Mu\u0308ge Schmidt"_s, u"M\u00fcge Schmidt"_s, {}, parent);
        row("a letter of another script", u"mein Sohn M\u0430x Hartwig"_s, u"M\u0430x Hartwig"_s, {}, parent);
        row("the whole name elsewhere", u"mein Sohn Max. Gemeint ist Max Hartwig, geb. 4.3.2015."_s, max, {}, parent,
            day);
        // who is somebody else
        row("the mother's birth", u"Anna Krause (geb. 3.3.1980) für meine Tochter Mia"_s, u"Mia"_s, {}, parent);
        row("who writes", u"ich, Thomas Hartwig, geb. 3.3.1980, bitte um Auskunft"_s, {}, {}, {}, u"1980-03-03"_s);
        row("a maiden name", u"Anna Müller, geb. Schmidt"_s, {}, {}, {});
        row("a teacher", u"Frau Anna Müller, Klasse 5b, und die Klassenlehrerin Eva Krug (5b)"_s, {}, u"5b"_s, {});
        row("a school", u"Städtisches Gymnasium Eschenhagen, Klasse 5b"_s, {}, u"5b"_s, {});
        row("a service", u"Auskunft über Microsoft Teams"_s, {}, {}, {});
        row("not about", u"Es geht nicht um meine Tochter Mia, sondern um meinen Sohn Max."_s, u"Max"_s, {}, parent);
        row("an appointment", u"Unser Termin am 4. März 2015, Max Hartwig kommt mit."_s, {}, {}, {});
        row("a parents' council", u"als Vater der Schule verbunden"_s, {}, {}, {});
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
        QTEST(value(Suggestion::Field::Born), "born");
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
        const QString text = u"Auskunft "_s.repeated(100'000);
        QCOMPARE(m_signs->in(text).size(), RequestSigns::mostOfOne);
        const QString children = u"mein Sohn Emil "_s.repeated(100'000);
        QCOMPARE(m_signs->peopleIn(children).size(), 2 * RequestSigns::mostOfOne); // names and capacities
        for (const QString &each : {u"> Auskunft\n"_s, u"Am 3. schrieb A:\n"_s, u"nicht um "_s, u"Von: A\nAn: B\n"_s,
                                    u"ich will nicht, dass "_s, u"Max Hartwig, "_s, u"Eine Löschung "_s})
            readRequest(*m_signs, {.text = each.repeated(200'000 / each.size())});
        QVERIFY(m_signs->peopleIn(u"mein "_s.repeated(100'000)).isEmpty());
        QVERIFY(m_signs->peopleIn(u"mein"_s + u" "_s.repeated(200'000)).isEmpty());
    }

    // One right that is named a hundred times leaves room for the one at the end.
    void eachRightHasItsShare()
    {
        const auto reading = readRequest(
            *m_signs, {.text = u"Auskunft. "_s.repeated(1'000) + u"Max Hartwig (geb. 4.3.2015), bitte löschen."_s});
        using enum Suggestion::Field;
        QVERIFY(reading.find(Right, u"access"_s));
        QVERIFY(reading.find(Right, u"erasure"_s));
        QVERIFY(reading.find(Name));
    }

    void quotations_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rights"); ///< a right that stands in what was handed on has a star
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isHandedOn");
        const auto row = [](const char *name, const QString &subject, const QString &text, const QStringList &rights,
                            const QString &whose = {}, bool isHandedOn = false) {
            QTest::newRow(name) << subject << text << rights << whose << isHandedOn;
        };
        const QString ask = u"Ich bitte um Löschung."_s;
        const QString school = u"Ihre Anfrage nach Auskunft über Ihren Sohn: mein Sohn Paul Weber."_s;
        row("lines with an arrow", {}, ask + u"\n\n> "_s + school + u"\n>> Widerspruch\n"_s, {u"erasure"_s});
        row("own words between", {}, u"> Auskunft?\nNein.\n> Und?\n"_s + ask, {u"erasure"_s});
        row("below the quotation", {}, u"Am 3.11.2026 um 10:15 schrieb Schule <a@b.example>:\n> Auskunft\n\n"_s + ask,
            {u"erasure"_s});
        row("wrote", {}, ask + u"\n\nAm Di., 3. Nov. 2026 um 10:15 Uhr schrieb Schule <\na@b.example>:\n\n"_s + school,
            {u"erasure"_s});
        row("wrote, the other way", {},
            ask + u"\nSchule <a@b.example> schrieb am Di. 3. Nov. 2026 um 10:15:\n"_s + school, {u"erasure"_s});
        row("wrote, English", {}, ask + u"\n\nOn Tue, Nov 3, 2026 at 10:15 AM School wrote:\n\n"_s + school,
            {u"erasure"_s});
        row("original message", {}, ask + u"\n\n-----Ursprüngliche Nachricht-----\nVon: Schule\n\n"_s + school,
            {u"erasure"_s});
        row("original message, English", u"RE: data"_s, ask + u"\n\n-----Original Message-----\n"_s + school,
            {u"erasure"_s});
        row("the head of Outlook", {},
            ask
                + u"\n\nVon: Schule <a@b.example>\nGesendet: Dienstag, 3. November 2026 10:15\nAn: Reinke\n"
                  "Betreff: Auskunft\n\n"_s
                + school,
            {u"erasure"_s});
        row("the head of Outlook, English", {},
            ask + u"\n\nFrom: School\nSent: Tuesday, November 3, 2026 10:15 AM\nTo: Reinke\n\n"_s + school,
            {u"erasure"_s});
        // no quotation
        row("what I wrote", {}, u"Am 3.11.2026 schrieb ich Ihnen:\n"_s + ask, {u"erasure"_s});
        row("a sender's line", {}, u"Von: Thomas Reinke\nAn die Schule\n\n"_s + ask, {u"erasure"_s});
        row("a smaller number", {}, u"Wenn 5 > 3 ist: Auskunft."_s, {u"access"_s});
        // handed on
        const QString father = u"\n\nVon: Thomas Reinke\nGesendet: Dienstag, 3. November 2026\nAn: Sekretariat\n\n"
                               "Ich bitte um Löschung der Daten. Mein Sohn Max Hartwig."_s;
        row("by its subject", u"WG: Anfrage"_s, u"Bitte übernehmen, Gruß, Krug"_s + father, {u"erasure*"_s},
            u"Max Hartwig"_s, true);
        row("by its words", {}, u"zK\n\n---------- Forwarded message ---------\nFrom: Reinke\n\n"_s + ask,
            {u"erasure*"_s}, {}, true);
        row("both ask", u"Fwd: Anfrage"_s, u"Eine Auskunft?"_s + father, {u"access"_s, u"erasure*"_s}, u"Max Hartwig"_s,
            true);
        row("the newest only", u"WG: AW: Anfrage"_s,
            u"zK"_s + father + u"\n\nVon: Schule\nGesendet: Montag\n\nmein Sohn Paul Weber, Auskunft"_s,
            {u"erasure*"_s}, u"Max Hartwig"_s, true);
        row("nothing else", {}, u"> Ich bitte um Löschung.\n> Mein Sohn Max Hartwig"_s, {u"erasure*"_s},
            u"Max Hartwig"_s, true);
        row("a letter's own head", {}, father.trimmed(), {u"erasure*"_s}, u"Max Hartwig"_s, true);
    }
    void quotations()
    {
        QFETCH(QString, subject);
        QFETCH(QString, text);
        const auto reading = readRequest(*m_signs, {.subject = subject, .text = text});
        QStringList rights;
        for (const Suggestion &each : reading.suggestions) {
            if (each.field != Suggestion::Field::Right)
                continue;
            const Passage &passage = reading.passage(each.numbers.constFirst());
            QCOMPARE(passage.words, text.mid(passage.start, passage.length));
            rights << each.value + (passage.isHandedOn ? u"*"_s : QString());
        }
        QTEST(rights, "rights");
        const Suggestion *name = reading.find(Suggestion::Field::Name);
        QTEST(name ? name->value : QString(), "name");
        QTEST(reading.isHandedOn, "isHandedOn");
        for (const Passage &passage : reading.passages) {
            for (const Quoted &quoted : reading.quoted)
                QVERIFY(passage.start + passage.length <= quoted.start
                        || passage.start >= quoted.start + quoted.length);
        }
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
        QTest::newRow("a part") << u"{'right':'access','patterns':['{word}']}"_s << person << true;
        QTest::newRow("no such part") << u"{'right':'access','patterns':['{words}']}"_s << person << false;
        QTest::newRow("half a name") << sign << u"{'about':'name','patterns':['(?<given>x)']}"_s << false;
    }
    void aBrokenTableIsRefused()
    {
        QFETCH(QString, sign);
        QFETCH(QString, person);
        const QString table =
            u"{'comment':'c','months':[%1],'parts':[{'name':'word','pattern':'w'}],'signs':[%2],'people':[%3],"
            "'quotations':[{'patterns':['q']}],'handedOn':{'subjects':['s'],'texts':['t']},"
            "'denials':{'rights':['r'],'people':['p']}}"_s.arg(QStringList(12, u"['m']"_s).join(u','), sign, person);
        QTEST(bool(RequestSigns::fromJson(QString(table).replace(u'\'', u'"').toUtf8())), "isRead");
    }

private:
    const Result<RequestSigns> m_signs = RequestSigns::load();
};

QTEST_GUILESS_MAIN(TestRequestSigns)
#include "tst_requestsigns.moc"
