// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleletters.h"

#include "core/words.h"
#include "letters/fields.h"
#include "letters/wording.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace habeas;
using namespace habeas::letters;
using namespace Qt::Literals::StringLiterals;

using Look = Line::Look;
using Edit = std::function<void(QList<Line> &)>;

Q_DECLARE_METATYPE(Edit)

namespace {

/// Two paragraphs and two bullets around a table, with values of a case in them.
LetterContent letterOf(const QString &count, const QString &system)
{
    LetterContent content;
    content.parts << Part{
        u"15.1"_s,
        {},
        u"Ob"_s,
        {withoutMarks(QString::fromStdString("Gefunden haben wir " + marked("totals.n", count.toStdString())
                                             + " Funde in " + marked("holding.n", "3") + " Systemen.")),
         Table{{u"System"_s}, {100}, {{u"Moodle"_s}}}, withoutMarks(u"Nichts fehlt."_s),
         Bullets{{u"WLAN: aus"_s, system + u": aus"_s},
                 {{{0, 4, u"gaps.name"_s}}, {{0, system.size(), u"gaps.name"_s}}}}},
        {}};
    return content;
}

LetterContent sampleLetter()
{
    return letterOf(u"12"_s, u"Nextcloud"_s);
}

/// \a line begins with \a text, its fields moved along.
void writeBefore(Line &line, const QString &text)
{
    line.said.text.prepend(text);
    for (Field &field : line.said.fields)
        field.at += text.size();
}

LetterContent reworded(LetterContent letter, const Rewording &rewording)
{
    reword(letter, {{u"15.1"_s, rewording}});
    return letter;
}

QStringList gapsOf(const LetterContent &letter)
{
    QStringList gaps;
    for (const Missing &gap : letter.missing)
        gaps << Words::of(Language::German).say(gap.what);
    return gaps;
}

QString said(const LetterContent &letter)
{
    QStringList texts;
    forEachText(letter.parts.first(), [&](const QString &, const QString &text) { texts << text; });
    return texts.join(u'|');
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyLetterKeepsItsWordsWhenTheyAreReadAsLines()
    {
        for (const Language language : {Language::German, Language::English}) {
            const auto letters = sample::everyKind(language);
            for (const auto &[kind, letter] : letters) {
                QVERIFY(letter);
                const QStringList parts = wordedParts(*letter);
                QCOMPARE(QSet(parts.begin(), parts.end()).size(), parts.size());
                for (const QString &part : parts) {
                    const QList<Line> lines = linesOf(*letter, part);
                    QVERIFY2(!rewordingOf(lines, lines), qPrintable(kind + part));
                    LetterContent same = *letter;
                    reword(same, {{part, {lines, basisOf(lines)}}});
                    QCOMPARE(sample::textOf(same), sample::textOf(*letter));
                    QVERIFY2(same.missing.isEmpty(), qPrintable(kind + part + gapsOf(same).join(u'|')));
                }
            }
        }
    }

    void valuesOfTheCaseAreFields()
    {
        const auto letter = answerLetter(sample::answer());
        QVERIFY(letter);
        QStringList found;
        const QStringList parts = wordedParts(*letter);
        for (const QString &part : parts) {
            const QList<Line> lines = linesOf(*letter, part);
            for (const Line &line : lines) {
                for (const Field &field : line.said.fields)
                    found << field.name + u'=' + valueOf(field, line.said.text);
            }
        }
        for (const QString &field :
             {u"subject=Mia Hartung"_s, u"received=Dienstag, 27.\u00a0Oktober 2026"_s, u"unread.n=2"_s,
              u"authority.name=Der Landesbeauftragte für den Datenschutz Niedersachsen"_s})
            QVERIFY2(found.contains(field), qPrintable(found.join(u'\n')));
    }

    void noValueBringsMarksAlong()
    {
        AnswerInput input = sample::answer();
        const QString forged = QString::fromStdString(marked("searched.n", "0"));
        input.frame.request.subject.givenName = u"Mia"_s + forged;
        input.frame.organisation.dpo.name = forged;
        const auto letter = answerLetter(input);
        QVERIFY(letter);
        QVERIFY(printable(*letter));
        QVERIFY(sample::textOf(*letter).contains(u"Mia[U+FDD0]searched.n[U+FDD1]0[U+FDD2]"));
        // What a person types is no mark either.
        QList<Line> lines = linesOf(sampleLetter(), u"15.1"_s);
        lines << Line{Look::Paragraph, {}, {forged}};
        const LetterContent own = reworded(sampleLetter(), {lines, basisOf(linesOf(sampleLetter(), u"15.1"_s))});
        QVERIFY(printable(own));
        QVERIFY(said(own).contains(u"[U+FDD0]"));
    }

    /// What belongs together in a list stays together, also when the register has changed and the words were kept.
    void aPeriodIsThatOfItsSystem_data()
    {
        QTest::addColumn<QStringList>("said"); // system and period, a line each
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("as generated") << QStringList{u"Noten kurz"_s, u"Chats lang"_s, u"Fotos kurz"_s} << true;
        QTest::newRow("in another order") << QStringList{u"Fotos kurz"_s, u"Noten kurz"_s, u"Chats lang"_s} << true;
        QTest::newRow("swapped") << QStringList{u"Noten lang"_s, u"Chats kurz"_s, u"Fotos kurz"_s} << false;
        QTest::newRow("dropped from one") << QStringList{u"Noten kurz"_s, u"Chats lang"_s, u"Fotos"_s} << false;
    }
    void aPeriodIsThatOfItsSystem()
    {
        QFETCH(QStringList, said);
        const auto bullets = [](const QStringList &rows) {
            Bullets list;
            for (const QString &row : rows) {
                const qsizetype size = row.section(u' ', 0, 0).size();
                QList<Field> fields{{0, size, u"systems.name"_s}};
                if (row.contains(u' '))
                    fields << Field{size + 1, row.size() - size - 1, u"systems.period"_s};
                list.items << row;
                list.fields << fields;
            }
            LetterContent content;
            content.parts << Part{u"15.1"_s, {}, u"Fristen"_s, {list}, {}};
            return content;
        };
        const LetterContent generated = bullets({u"Noten kurz"_s, u"Chats lang"_s, u"Fotos kurz"_s});
        QList<Line> lines = linesOf(bullets(said), u"15.1"_s);
        const QString of = linesOf(generated, u"15.1"_s).constFirst().of;
        for (Line &line : lines)
            line.of = of;
        const LetterContent letter = reworded(generated, {lines, basisOf(linesOf(generated, u"15.1"_s))});
        QTEST(gapsOf(letter).isEmpty(), "isWhole");
    }

    /// What a person writes from right to left is isolated once, however often it is kept.
    void keptTextStaysAsItWas()
    {
        const QList<Line> generated = linesOf(sampleLetter(), u"15.1"_s);
        Rewording rewording{generated, basisOf(generated)};
        rewording.lines << Line{Look::Paragraph, {}, {u"Name: \u0645\u062D\u0645\u062F"_s}};
        const QString once = kept(rewording, generated).lines.constLast().said.text;
        QCOMPARE(kept(kept(rewording, generated), generated).lines.constLast().said.text, once);
    }

    void theLawIsStillSaid_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("text"); // empty: not looked at
        QTest::addColumn<QStringList>("gaps");
        const QString whole =
            u"Ob|Gefunden haben wir 12\u00a0Funde in 3\u00a0Systemen.|System|Moodle|Nichts fehlt.|WLAN: "
            u"aus|Nextcloud: aus"_s;
        QTest::newRow("nothing is changed") << Edit([](auto &) {}) << whole << QStringList();
        QTest::newRow("other words around the same values")
            << Edit([](auto &lines) {
                   lines[0].said = {u"In 3 Systemen liegen 12 Funde."_s,
                                    {{3, 1, u"holding.n"_s}, {21, 2, u"totals.n"_s}}};
               })
            << QString(whole).replace(u"Gefunden haben wir 12\u00a0Funde in 3\u00a0Systemen."_s,
                                      u"In 3\u00a0Systemen liegen 12\u00a0Funde."_s)
            << QStringList();
        QTest::newRow("own sentence between") << Edit([](auto &lines) {
            lines.insert(2, {Look::Paragraph, {}, {u"  Dazu\nein   Satz. "_s}});
        }) << QString(whole).replace(u"|Nichts"_s, u"|Dazu ein Satz.|Nichts"_s)
                                              << QStringList();
        QTest::newRow("own bullet") << Edit([](auto &lines) {
            lines << Line{Look::Bullet, {}, {u"Neu"_s}};
        }) << whole + u"|Neu"_s << QStringList();
        QTest::newRow("a value is gone, although typed by hand")
            << Edit([](auto &lines) { lines[0].said.fields.removeFirst(); }) << whole
            << QStringList{u"Der Wortlaut nennt nicht mehr: 12"_s};
        QTest::newRow("a value moved to another line") << Edit([](auto &lines) {
            lines[0].said = {u"In 3 Systemen."_s, {{3, 1, u"holding.n"_s}}};
            lines << Line{Look::Paragraph, {}, {u"Es sind 12."_s, {{8, 2, u"totals.n"_s}}}};
        }) << QString() << QStringList();
        QTest::newRow("a paragraph without values is gone")
            << Edit([](auto &lines) { lines.removeAt(2); }) << QString()
            << QStringList{u"Der Wortlaut sagt nicht mehr: „Nichts fehlt.“"_s};
        QTest::newRow("an emptied paragraph is gone")
            << Edit([](auto &lines) { lines[2].said = {u" \u00a0 "_s}; }) << QString()
            << QStringList{u"Der Wortlaut sagt nicht mehr: „Nichts fehlt.“"_s};
        QTest::newRow("a sign is no sentence") << Edit([](auto &lines) { lines[2].said = {u"–"_s}; }) << QString()
                                               << QStringList{u"Der Wortlaut sagt nicht mehr: „Nichts fehlt.“"_s};
        QTest::newRow("two paragraphs made one") << Edit([](auto &lines) {
            lines[2].said.text += u" Wirklich."_s;
            lines[0].said.text += u" "_s + lines.takeAt(2).said.text;
        }) << QString() << QStringList();
        QTest::newRow("one of two rows is gone") << Edit([](auto &lines) { lines.removeLast(); }) << QString()
                                                 << QStringList{u"Der Wortlaut nennt nicht mehr: Nextcloud"_s};
        QTest::newRow("the table has no place any more")
            << Edit([](auto &lines) { lines.removeAt(1); })
            << QString(whole).replace(u"System|Moodle|"_s, QString()) + u"|System|Moodle"_s << QStringList();
        QTest::newRow("a field of somebody else")
            << Edit([](auto &lines) {
                   writeBefore(lines[0], u"Ben: "_s);
                   lines[0].said.fields.prepend({0, 3, u"subject"_s});
               })
            << QString()
            << QStringList{u"Im Wortlaut steht „Ben“, aber Vorgang und Verzeichnis kennen das nicht mehr. Die "
                           u"Angabe löschen oder den Wortlaut zurücksetzen."_s};
    }

    void theLawIsStillSaid()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, text);
        QFETCH(QStringList, gaps);
        const QList<Line> generated = linesOf(sampleLetter(), u"15.1"_s);
        QList<Line> lines = generated;
        edit(lines);
        const LetterContent letter = reworded(sampleLetter(), {lines, basisOf(generated)});
        if (!text.isEmpty())
            QCOMPARE(said(letter), text);
        QCOMPARE(gapsOf(letter), gaps);
        QCOMPARE(bool(renderable(letter)), gaps.isEmpty());
    }

    /// The rights of Art. 15(1)(e) are named, in whatever words.
    void provisionsStayNamed()
    {
        const auto letter = answerLetter(sample::answer());
        QVERIFY(letter);
        const QString part = u"15.1.e"_s;
        const QList<Line> generated = linesOf(*letter, part);
        const auto gapsWith = [&](const QString &worded) {
            QList<Line> lines = generated;
            lines[1].said = {worded};
            LetterContent content = *letter;
            reword(content, {{part, {lines, basisOf(generated)}}});
            return gapsOf(content);
        };
        QVERIFY(generated.at(1).said.text.contains(u"Art.\u00a016"));
        QCOMPARE(gapsWith(u"falsche Daten berichtigen und fehlende ergänzen (Art. 16),"_s), QStringList());
        QCOMPARE(gapsWith(u"falsche Daten berichtigen und fehlende ergänzen,"_s),
                 QStringList{u"Der Wortlaut nennt Art.\u00a016 nicht mehr."_s});
        QCOMPARE(gapsWith(u"-"_s).size(), 1);
    }

    void whatChangedMeanwhileIsLookedAt()
    {
        QList<Line> lines = linesOf(sampleLetter(), u"15.1"_s);
        const QStringList basis = basisOf(lines);
        writeBefore(lines[0], u"Also: "_s);
        const LetterContent later = letterOf(u"13"_s, u"Moodle"_s);
        const Rewording before{lines, basis};
        const LetterContent unseen = reworded(later, before);
        QVERIFY(gapsOf(unseen).constFirst().startsWith(u"Was hier aus Vorgang"));
        // A lone value follows; one of several does not: it would stand for something else.
        QVERIFY2(said(unseen).contains(u"Also: Gefunden haben wir 13\u00a0Funde"), qPrintable(said(unseen)));
        QVERIFY(gapsOf(unseen).contains(u"Der Wortlaut nennt nicht mehr: Moodle"));

        Rewording seen = kept(before, linesOf(later, u"15.1"_s));
        QCOMPARE(gapsOf(reworded(later, seen)).size(), 2); // „Nextcloud“ is still said, „Moodle“ is not
        seen.lines.last().said = linesOf(later, u"15.1"_s).constLast().said;
        QCOMPARE(gapsOf(reworded(later, seen)), QStringList());
    }

    void wordsThatStoodForAnotherSentenceStandForItsSuccessor()
    {
        QList<Line> lines = linesOf(sampleLetter(), u"15.1"_s);
        const Rewording before{lines, basisOf(lines)};
        LetterContent later = sampleLetter();
        later.parts.first().blocks[2] = Paragraph{u"Etwas fehlt."_s};
        const Rewording seen = kept(before, linesOf(later, u"15.1"_s));
        QCOMPARE(seen.lines.at(3).of, lines.at(3).of);
        QCOMPARE(seen.lines.at(2).of, u"Etwas fehlt."_s);
        QCOMPARE(gapsOf(reworded(later, seen)), QStringList());
    }

    void wordsForAPartThatIsGoneAreNotDropped()
    {
        LetterContent letter = sampleLetter();
        reword(letter, {{u"15.1.a"_s, {{{Look::Paragraph, {}, {u"Nirgends."_s}}}, {}}}});
        QCOMPARE(letter.missing.size(), 1);
        QCOMPARE(letter.missing.first().part, u"15.1.a"_s);
        QCOMPARE(letter.missing.first().what.name, u"letters.missing.part-gone"_s);
    }

    void isReadAsItWasWritten()
    {
        QList<Line> lines = linesOf(sampleLetter(), u"15.1"_s);
        const QStringList basis = basisOf(lines);
        lines << Line{Look::Bullet, {}, {u"„Eigenes“"_s}};
        const Wordings wordings{{u"15.1"_s, {lines, basis}}};
        const auto read = wordingsFromJson(toJson(wordings));
        QVERIFY(read);
        QCOMPARE(*read, wordings);
    }

    void damagedWordingsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("line");
        const auto field = [](qint64 at, qint64 length, const QString &name) {
            return QJsonArray{QJsonObject{{u"at"_s, at}, {u"length"_s, length}, {u"name"_s, name}}};
        };
        const auto line = [](const QString &look, const QString &text, const QJsonArray &fields) {
            return QJsonObject{{u"look"_s, look}, {u"of"_s, QString()}, {u"text"_s, text}, {u"fields"_s, fields}};
        };
        const QString paragraph = u"paragraph"_s;
        QTest::newRow("unknown look") << line(u"heading"_s, u"a"_s, {});
        QTest::newRow("before the text") << line(paragraph, u"abc"_s, field(-1, 2, u"on"_s));
        QTest::newRow("behind the text") << line(paragraph, u"abc"_s, field(2, 2, u"on"_s));
        QTest::newRow("wraps around") << line(paragraph, u"abc"_s,
                                              field(1, std::numeric_limits<qint64>::max(), u"on"_s));
        QTest::newRow("empty field") << line(paragraph, u"abc"_s, field(1, 0, u"on"_s));
        QTest::newRow("nameless field") << line(paragraph, u"abc"_s, field(1, 1, {}));
        QTest::newRow("too long") << line(paragraph, QString(100'001, u'a'), {});
        QTest::newRow("a table with words") << line(u"fixed"_s, u"abc"_s, {});
        QJsonArray twice = field(0, 2, u"on"_s);
        twice << field(1, 2, u"on"_s).first();
        QTest::newRow("overlapping fields") << line(paragraph, u"abc"_s, twice);
    }

    void damagedWordingsAreRefused()
    {
        QFETCH(QJsonObject, line);
        const auto read = [](const QJsonObject &part) { return wordingsFromJson({{u"15.1"_s, part}}); };
        QVERIFY(read({{u"basis"_s, QJsonArray()}, {u"lines"_s, QJsonArray()}}));
        const auto damaged = read({{u"basis"_s, QJsonArray()}, {u"lines"_s, QJsonArray{line}}});
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, u"letter.wording"_s);
        QVERIFY(!read({{u"lines"_s, QJsonArray()}}));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
