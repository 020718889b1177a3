// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collection/radar.h"

#include <QRegularExpression>
#include <QTest>

using namespace habeas;
using namespace habeas::collection;
using namespace Qt::Literals::StringLiterals;

/// Who is meant where a family name stands with a title, a given name or an initial: never somebody called otherwise.
class TestRadarTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto lists = RadarLists::load();
        QVERIFY(lists);
        m_lists = *lists;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("keys");
        const auto row = [](const char *rule, const char *text, const char *keys = "") {
            QTest::newRow(rule) << QString::fromUtf8(text) << QString::fromUtf8(keys);
        };
        row("title and whole name", "an Herrn Karl-Heinz Brückner", "karl");
        row("title and another given name", "Frau Inge Brückner rief an", "name:inge bruckner");
        row("title and two other given names", "Frau Inge-Marie Brückner rief an", "name:inge marie bruckner");
        row("title and a given name nobody has listed", "Frau Oluwaseun Brückner kam", "name:oluwaseun bruckner");
        row("title and another initial", "Frau I. Brückner rief an", "name:i bruckner");
        row("another initial", "gezeichnet I. Brückner", "name:i bruckner");
        row("an initial of two given names", "gezeichnet H. Brückner", "karl");
        row("a given name nobody has listed", "mit Chidubem Brückner", "name:chidubem bruckner");
        row("the same of the pupil's family", "mit Chidubem Lindner", "name:chidubem lindner");
        row("a word and a family name", "Stammblatt Brückner, Anmeldung Brückner", "karl|karl");
        row("a word and the pupil's family name", "Stammblatt Lindner, Zeugnis Lindner, Mia, Gutachten von Lindner");
        row("a word and a name turned round", "Notizheft Brückner, Karl-Heinz", "karl|karl");
        row("title and whole name of somebody unknown", "an Herrn Thomas Weidner", "name:thomas weidner");
        row("the same without a title", "an Thomas Weidner", "name:thomas weidner");
        row("a family name of two words", "Frau Lukas-Brückner rief an", "family:frau lukas bruckner");
        row("family", "an Familie Weidner", "family:weidner");
        row("family of a whole name", "an Familie Thomas Weidner", "name:thomas weidner");
        row("English title", "Mrs Weidner teaches", "family:frau weidner");

        row("title and family name of whom it names", "Herrn Thomas Weidner. Herr Weidner kam. Thomas Weidner ging.",
            "name:thomas weidner|name:thomas weidner|name:thomas weidner");
        row("his wife", "Herrn Thomas Weidner. Frau Weidner kam.", "name:thomas weidner|family:frau weidner");
        row("without a title it may be his son", "Thomas Weidner fehlt. Herr Weidner rief an.",
            "name:thomas weidner|family:herr weidner");
        row("two of them", "Herr Thomas Weidner, Herr Uwe Weidner. Herr Weidner kam.",
            "name:thomas weidner|name:uwe weidner|family:herr weidner");
        row("a known one", "Hr. Brückner kam, mit Karl-Heinz Brückner.", "karl|karl");
        row("not the known one", "Frau Inge Brückner schrieb. Frau Brückner kam.",
            "name:inge bruckner|name:inge bruckner");
        row("the known one's wife", "Herr Karl-Heinz Brückner und Frau Brückner", "karl|family:frau bruckner");
        row("one of them is not he", "Herr Brückner kam. Frau Brückner kam.", "karl|family:frau bruckner");
        row("he alone is not she", "Frau Brückner kam.", "family:frau bruckner");

        row("the pupil's mother", "Frau Lindner und Frau Sabine Lindner");
        row("the mother is no man", "Frau Sabine Lindner kam. Herr Lindner aus dem Kollegium ist krank.",
            "family:herr lindner");
        row("an adult is not the pupil", "Herr M. Lindner aus dem Kollegium ist krank.", "name:m lindner");
        row("nor another pupil", "Herr K. Brückner, Herr J. Kaminski kam.", "karl|name:j kaminski");
        row("another of the pupil's family", "Frau Silke Lindner rief an", "name:silke lindner");
        row("perhaps not the mother", "Frau Silke Lindner schrieb. Frau Lindner kam.",
            "name:silke lindner|family:frau lindner");
        row("mother and father", "Herr Lindner kam. Frau Lindner kam.", "family:herr lindner");
        row("the father alone", "Herr Lindner kam.", "family:herr lindner");
        row("the mother alone", "Frau Lindner kam. Familie Lindner kam. Dr. Lindner kam.");
        row("mother or teacher", "Frau Albers kam. Herr Albers kam.", "family:frau albers|family:herr albers");
        row("the mother, who is named whole", "Frau Ute Albers schrieb. Frau Albers kam.");
        row("the same without a title", "Ute Albers schrieb. Frau Albers kam.");
        row("the teacher, who is named whole", "Frau Inge Albers schrieb. Frau Albers kam.", "inge|inge");
        row("both of them named whole", "Frau Inge Albers und Ute Albers. Frau Albers kam.", "inge|family:frau albers");
        row("an initial of both", "M. Lindner und Mia L. fehlen, S. Lindner kam.", "name:m lindner|name:mia l");
        row("another of both, whom it names", "Max Lindner fehlt. Lindner war krank.", "max|max");
        row("both named", "Max Lindner und Mia Lindner fehlen. Lindner war krank.", "max");
        row("neither named", "Lindner war krank. Mia auch.");
        row("another of the same given name, whom it names", "Mia Lang fehlt. Mia war krank.", "mia.lang|mia.lang");
        row("the same with the pupil", "Mia Lang und Mia Lindner fehlen. Mia war krank.", "mia.lang");

        row("given names of many countries", "Büşra und Mamadou fehlen. Frau Nguyen kam, Linh nicht.",
            "given:busra|given:mamadou|family:frau nguyen|given:linh");

        row("in a list, turned", "Lindner, Chidubem", "name:chidubem lindner");
        row("in a sentence, turned", "Es kam Lindner, Chidubem zum Gespräch.", "name:chidubem lindner");
        row("in a table", "Lindner;Chidubem;4d;5", "name:chidubem lindner|name:chidubem lindner");
        row("in a table, given name first", "Chidubem;Lindner;4d;5", "name:chidubem lindner|name:chidubem lindner");
        row("in a table of tabulators", "Lindner\tChidubem\t4d", "name:chidubem lindner|name:chidubem lindner");
        row("in a table, quoted", "\"Lindner\",\"Ngoc-Thuy\",\"4d\"", "name:ngoc thuy lindner|name:ngoc thuy lindner");
        row("a name that is a word, in a table", "Lindner;Joy;4d", "name:joy lindner|name:joy lindner");
        row("of two given names, turned", "Lindner, Thi Lan (4d)", "name:thi lan lindner");
        row("of two given names, in a table", "Lindner;Chidubem Emeka;4d",
            "name:chidubem emeka lindner|name:chidubem emeka lindner");
        row("in brackets", "Lindner (Chidubem) fehlt", "name:chidubem lindner");
        row("in capitals", "LINDNER Chidubem hat gefehlt", "name:chidubem lindner");
        row("of two letters", "Li Lindner fehlt", "name:li lindner");
        row("of two letters with a title", "Frau Li Lindner kam", "name:li lindner");
        row("of two parts", "Ngoc-Thuy Lindner fehlt", "name:ngoc thuy lindner");
        row("of two parts with a title", "Frau Ngoc-Thuy Lindner kam", "name:ngoc thuy lindner");
        row("that ends as nouns do", "Hyung Lindner fehlt", "name:hyung lindner");
        row("declined", "Chidubem Lindners Heft", "name:chidubem lindner");
        row("first of a list", "Chidubem Lindner, Lena und Tom fehlen", "name:chidubem lindner|given:lena|given:tom");
        row("first of a list with the pupil", "Chidubem Lindner, Mia und Tom fehlen",
            "name:chidubem lindner|given:tom");
        row("another pupil of a pupil's family", "Kaminski;Chidubem;4d",
            "name:chidubem kaminski|name:chidubem kaminski");

        row("with von", "Chidubem von Lindner fehlt, Emeka van der Brückner auch.",
            "name:chidubem lindner|name:emeka bruckner");
        row("with v. d.", "Katharina v. d. Heide fehlt, Anna v. Lindner auch.",
            "name:katharina heide|name:anna lindner");
        row("over two lines", "Chidubem\nLindner\n4d. Es fehlt auch Emeka\r\nBrückner.",
            "name:chidubem lindner|name:chidubem lindner|name:emeka bruckner|name:emeka bruckner");
        row("of the pupil's given name over two lines", "In der Pause hat Mia\nOkonkwo geweint.",
            "name:mia okonkwo|name:mia okonkwo");
        row("with a title over two lines",
            "Angerufen hat heute Frau\nOkonkwo. Wer ist Herr Dr.\nLindner? Das war Frau\n"
            "Chidubem Lindner.",
            "family:frau okonkwo|family:herr lindner|name:chidubem lindner");
        row("the pupil over two lines", "Gefehlt hat Mia\nLindner, sagt Frau\nLindner.\nMia\nLindner\n4d");
        row("a word before von",
            "Brief von Lindner, Notizheft von Lindner, Mail von Lindner, Anruf von Lindner, "
            "Beschwerde von Lindner");
        row("a word over two lines",
            "Aktenvermerk\nLindner war da. Elternabend\nLindner fehlte. Klasse 4d\nLindner fehlt");

        row("the pupil in a table", "Lindner;Mia;Deutsch;2\n4d;Mia;Lindner;Musik\nLindner;Sabine;Mutter");
        row("the pupil's name alone in a table", "Lindner;4d;5\nDatum;Lindner;Klasse\n2;Lindner;Deutsch");
        row("a word behind the name",
            "Lindner, Klasse 4d. Lindner, Zeugnis. Lindner (Mutter). Lindner Klassenlehrerin");
        row("a word before the name",
            "Übung Lindner, Foto-AG Lindner, AG Lindner, Prüfung Lindner, Do Lindner, Nr. Lindner");
        row("a genitive", "Lindners Idee war gut");
        row("a word that is no noun", "Wegen Lindner. Trotz Lindners Fehlzeiten. Sollte Lindner fehlen. Falls Lindner");
        row("where a sentence ends", "Es fehlt Lindner. Chidubem ist da. Das sagt Lindner: Morgen");
    }
    void whoIsMeant()
    {
        QFETCH(QString, text);
        Subject mia;
        mia.givenName = u"Mia"_s;
        mia.familyName = u"Lindner"_s;
        mia.role = u"pupil"_s;
        Representative mother;
        mother.name = u"Sabine Lindner"_s;
        Person karl;
        karl.key = u"karl"_s;
        karl.givenName = u"Karl-Heinz"_s;
        karl.familyName = u"Brückner"_s;
        karl.role = Person::Role::Staff;
        Person jule;
        jule.key = u"jule"_s;
        jule.givenName = u"Jule"_s;
        jule.familyName = u"Kaminski"_s;
        jule.role = Person::Role::Pupil;
        const auto other = [](const char *key, const char *given, const char *family, Person::Role role) {
            Person person;
            person.key = QString::fromLatin1(key);
            person.givenName = QString::fromLatin1(given);
            person.familyName = QString::fromLatin1(family);
            person.role = role;
            return person;
        };
        const QList<Person> others{karl, jule, other("inge", "Inge", "Albers", Person::Role::Staff),
                                   other("max", "Max", "Lindner", Person::Role::Pupil),
                                   other("mia.lang", "Mia", "Lang", Person::Role::Pupil)};
        const Person aunt = other("ute", "Ute", "Albers", Person::Role::Guardian);
        const Radar radar(others, {personOf(mia), personOf(mother), aunt}, m_lists);
        QStringList keys;
        const QList<Hit> hits = radar.hits(text);
        for (const Hit &hit : hits)
            keys << hit.person;
        QTEST(keys.join(u'|'), "keys");
    }

    /// Neither given to whoever is known of the family, nor passed over where that is the one who asks.
    void anotherGivenNameIsSomebodyElse_data()
    {
        QTest::addColumn<QString>("role");
        for (const auto *role : {"pupil", "employee", "guardian", ""})
            QTest::newRow(role) << QString::fromLatin1(role);
    }
    void anotherGivenNameIsSomebodyElse()
    {
        QFETCH(QString, role);
        Subject jonas;
        jonas.givenName = u"Jonas"_s;
        jonas.familyName = u"Becker"_s;
        jonas.role = role;
        const QList<Person> one{personOf(jonas)};
        for (const Radar &radar : {Radar({}, one, m_lists), Radar(one, {}, m_lists)}) {
            const QString text = u"Frau Silke Becker hat angerufen."_s;
            const QList<Hit> hits = radar.hits(text);
            QCOMPARE(hits.size(), 1);
            QCOMPARE(text.mid(hits[0].start, hits[0].length), u"Frau Silke Becker"_s);
            QCOMPARE(hits[0].person, u"name:silke becker"_s);
        }
    }

private:
    RadarLists m_lists;
};

QTEST_GUILESS_MAIN(TestRadarTitles)
#include "tst_radartitles.moc"
