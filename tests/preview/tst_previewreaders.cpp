// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packed.h"
#include "preview/limits.h"
#include "preview/readers/reader.h"

#include <QBuffer>
#include <QTest>

using namespace habeas;
using namespace habeas::preview;
using namespace habeas::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Outcome read(Kind kind, const QByteArray &content, qint64 total = -1)
{
    return readContent({kind, total < 0 ? content.size() : total, content.size(), {800, 600}}, content);
}

Preview shown(Kind kind, const QByteArray &content, qint64 total = -1)
{
    const Outcome outcome = read(kind, content, total);
    const auto *preview = std::get_if<Preview>(&outcome);
    return preview ? *preview : Preview();
}

QString text(Kind kind, const QByteArray &content)
{
    const Preview preview = shown(kind, content);
    return preview.sections.isEmpty() ? QString() : preview.sections.constFirst().text;
}

bool says(const Preview &preview, Remark::Kind kind)
{
    return std::any_of(preview.remarks.begin(), preview.remarks.end(),
                       [kind](const Remark &remark) { return remark.kind == kind; });
}

const QByteArray docxHead = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                            "wordprocessingml/2006/main\"><w:body>";

} // namespace

/// What is read, kind by kind. What is hostile about files is tested with the helper around them (tst_preview).
class TestPreviewReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const Kind kind : {Kind::Html, Kind::Picture, Kind::Pdf, Kind::Mail})
            loadBeforehand(kind);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void kindIsTakenFromTypeOrName_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind"); // empty: no preview
        QTest::newRow("type") << u"application/pdf"_s << u"a"_s << u"pdf"_s;
        QTest::newRow("parameters") << u"Text/HTML; charset=utf-8"_s << u"a"_s << u"html"_s;
        QTest::newRow("ending") << u"application/octet-stream"_s << u"Ordner.x/Brief.DOCX"_s << u"office"_s;
        QTest::newRow("a table called text") << u"text/plain"_s << u"noten.csv"_s << u"table"_s;
        QTest::newRow("a picture made of text") << u"image/svg+xml"_s << u"logo.svg"_s << u"text"_s;
        QTest::newRow("some text") << u"text/x-c++src"_s << u"a"_s << u"text"_s;
        QTest::newRow("video") << u"video/mp4"_s << u"film.mp4"_s << u""_s;
        QTest::newRow("folder's ending") << u"application/octet-stream"_s << u"a.pdf/b"_s << u""_s;
    }
    void kindIsTakenFromTypeOrName()
    {
        QFETCH(QString, type);
        QFETCH(QString, name);
        QFETCH(QString, kind);
        const auto found = kindOf(type, name);
        QCOMPARE(found ? codeOf(*found) : QString(), kind);
    }

    void aMailIsReadAsItsReaderWould()
    {
        const QByteArray mail = "Received: from a by b; Tue, 3 Nov 2026 09:12:04 +0100\r\n"
                                "From: =?iso-8859-1?Q?J=FCrgen_W=F6hrmann?= <j@example.org>\r\n"
                                "to: Sekretariat <s@example.org>\r\n"
                                "Date: Tue, 3 Nov 2026 09:12:00 +0100\r\n"
                                "Subject: =?utf-8?B?R3LDvMOfZSBhdXMgNGI=?=\r\n"
                                "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                                "--x\r\nContent-Type: multipart/alternative; boundary=y\r\n\r\n"
                                "--y\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                                "Content-Transfer-Encoding: base64\r\n\r\nSvxyZ2VuIGthbS4=\r\n"
                                "--y\r\nContent-Type: text/html\r\n\r\n<p>J&uuml;rgen <b>kam.</b></p>\r\n--y--\r\n"
                                "--x\r\nContent-Type: text/html\r\n\r\n<p>Auch Onur.</p>\r\n"
                                "--x\r\nContent-Type: image/png; name=foto.png\r\n\r\n123\r\n"
                                "--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\n"
                                "Subject: innen\r\n\r\nDrinnen.\r\n--x--\r\n";
        const Preview preview = shown(Kind::Mail, mail);
        QCOMPARE(
            plainText(preview, Words::of(Language::English)).trimmed().split(u'\n'),
            QString(u"From\tJürgen Wöhrmann <j@example.org>\nTo\tSekretariat <s@example.org>\n"
                    "Date\t2026-11-03 09:12 +0100\nSubject\tGrüße aus 4b\n\nJürgen kam.\n\nHTML version\nAuch Onur.\n\n"
                    "From\tb@example.org\nSubject\tinnen\n\nDrinnen.\n\nAttachments, not shown here\n"
                    "foto.png\timage/png\n\nFurther headers\n"
                    "Received\tfrom a by b; Tue, 3 Nov 2026 09:12:04 +0100\nMIME-Version\t1.0\n"
                    "Content-Type\tmultipart/mixed; boundary=x"_s)
                .split(u'\n'));
        QVERIFY(says(preview, Remark::Kind::AttachmentsLeftOut)); // so that nobody takes it for all
        QVERIFY(std::any_of(preview.remarks.begin(), preview.remarks.end(), leavesTextOut));
        QCOMPARE(text(Kind::Mail, "no mail at all"), u"no mail at all"_s);
    }

    void charsetIsGuessedAndSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("guessed");
        QTest::newRow("UTF-8") << QByteArray("Grüße") << false;
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBFGr\xC3\xBC\xC3\x9F"
                                                       "e")
                                         << false;
        QTest::newRow("UTF-16 LE with mark") << QByteArray("\xFF\xFEG\0r\0\xFC\0\xDF\0e\0", 12) << false;
        QTest::newRow("Windows-1252") << QByteArray("Gr\xFC\xDF"
                                                    "e")
                                      << true;
    }
    void charsetIsGuessedAndSaid()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, guessed);
        QCOMPARE(text(Kind::Text, content), u"Grüße"_s);
        QCOMPARE(says(shown(Kind::Text, content), Remark::Kind::CharsetGuessed), guessed);
    }

    void cutCharacterIsLeftOut()
    {
        const Preview preview = shown(Kind::Text, QByteArray("Gr\xC3\xBC\xC3"), 1000);
        QCOMPARE(preview.sections.constFirst().text, u"Grü"_s);
        QCOMPARE(preview.remarks, QList<Remark>({{Remark::Kind::OnlyBeginning, 5, 1000}}));
    }

    void controlCharactersShow()
    {
        QCOMPARE(text(Kind::Text, QByteArray("a\0b\r\nc\x1B[31m", 11)), u"a\uFFFDb\nc\uFFFD[31m"_s);
    }

    void htmlIsItsText()
    {
        QCOMPARE(text(Kind::Html,
                      "<html><head><title>T</title><style>p{}</style><script>x()</script></head><body><p>Für "
                      "<b>Mia</b> &amp; Jule</p><img src=\"file:///etc/passwd\"></body></html>")
                     .remove(QChar::ObjectReplacementCharacter)
                     .trimmed(),
                 u"Für Mia & Jule"_s);
    }

    void tableHasCells()
    {
        const Preview preview =
            shown(Kind::Table, "Name;Note\r\n\"Lindner; Mia\";\"sagt \"\"gut\"\"\n2\"\r\nJule;\r\n");
        QCOMPARE(preview.sections.constFirst().rows,
                 QList<QStringList>(
                     {{u"Name"_s, u"Note"_s}, {u"Lindner; Mia"_s, u"sagt \"gut\"\n2"_s}, {u"Jule"_s, u""_s}}));
        QVERIFY(preview.sections.constFirst().hasHeader);
        QVERIFY(preview.remarks.isEmpty());
    }

    void longTableIsCountedNotLost()
    {
        const Preview preview = shown(Kind::Table, QByteArray("a,b\n").repeated(6000));
        QCOMPARE(preview.sections.constFirst().rows.size(), limits::rows);
        QCOMPARE(preview.remarks, QList<Remark>({{Remark::Kind::OnlyRows, limits::rows, 6000}}));
        const Preview wide = shown(Kind::Table, QByteArray("a,").repeated(500) + "\n");
        QCOMPARE(wide.remarks, QList<Remark>({{Remark::Kind::OnlyColumns, limits::columns, 501}}));
        const Preview deep = shown(Kind::Table, QByteArray(20'000, 'x') + ",b\n");
        QCOMPARE(deep.remarks, QList<Remark>({{Remark::Kind::ShortenedCells, 1, 0}}));
    }

    void cardsAndAppointmentsAreRecords()
    {
        const Preview preview = shown(Kind::Properties,
                                      "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jule Kam\r\n inski\r\nADR;LABEL=\"a:b\":;;Weg "
                                      "4\\, hinten\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ole\r\nEND:VCARD\r\n");
        QCOMPARE(preview.sections.size(), 2);
        QCOMPARE(preview.sections[0].title, u"Jule Kaminski"_s);
        QCOMPARE(preview.sections[0].rows[2], QStringList({u"ADR;LABEL=\"a:b\""_s, u";;Weg 4, hinten"_s}));
        QCOMPARE(preview.sections[1].title, u"Ole"_s);
    }

    void chatIsMessagesOldestFirst()
    {
        const Preview preview =
            shown(Kind::Json,
                  R"([{"id":2,"actorType":"users","actorId":"jule","actorDisplayName":"Jule K.","timestamp":1772616660,
                 "message":"mit {mention-user1}","messageParameters":{"mention-user1":{"type":"user","id":"mia","name":"Mia"}}},
                {"id":1,"actorId":"mia","actorDisplayName":"Mia","timestamp":1772616600,"message":"hallo"}])");
        QVERIFY(preview.sections.isEmpty());
        QCOMPARE(preview.messages.size(), 2);
        QCOMPARE(preview.messages[0].text, u"hallo"_s);
        QCOMPARE(preview.messages[1].text, u"mit @Mia"_s);
        QCOMPARE(preview.messages[1].authorId, u"jule"_s);
        QCOMPARE(plainText(preview, Words()).section(u'\n', 1), u"2026-03-04 09:31 Jule K. (jule): mit @Mia"_s);
    }

    /// The page shows "ja"; the file carries what it answers.
    void aReplyQuotesWithItsAuthor()
    {
        const Preview preview =
            shown(Kind::Json,
                  R"([{"id":3,"actorId":"mia","actorDisplayName":"Mia","timestamp":1772616720,"message":"danke"},
                {"id":2,"actorId":"mia","actorDisplayName":"Mia","timestamp":1772616660,"message":"ja",
                 "parent":{"id":1,"actorId":"jule","actorDisplayName":"Jule K.","timestamp":1772616600,
                           "message":"Ole Albers fehlt.\nSchon wieder?"}}])");
        QCOMPARE(preview.messages.size(), 3);
        QCOMPARE(preview.messages[0].authorId, u"jule"_s);
        QCOMPARE(preview.messages[0].text, u"> Ole Albers fehlt.\n> Schon wieder?"_s);
        QCOMPARE(preview.messages[1].text, u"ja"_s);
        QCOMPARE(preview.messages[2].text, u"danke"_s);
        QVERIFY(preview.remarks.isEmpty());
    }

    void commentsAreMessages()
    {
        const Preview preview =
            shown(Kind::Json,
                  R"({"/a.txt":[{"actorId":"ole","message":"schön","creationDateTime":"2026-03-04T10:00:00+01:00"}]})");
        QCOMPARE(preview.messages.size(), 1);
        QCOMPARE(preview.messages[0].at, QDateTime(QDate(2026, 3, 4), QTime(9, 0), Qt::UTC));
    }

    void recordsAreATable()
    {
        const Preview preview = shown(Kind::Json, R"([{"id":12345678901234567,"a":"x"},{"b":true,"id":2}])");
        QCOMPARE(preview.sections.constFirst().rows,
                 QList<QStringList>(
                     {{u"a"_s, u"id"_s, u"b"_s}, {u"x"_s, u"12345678901234567"_s, u""_s}, {u""_s, u"2"_s, u"true"_s}}));
    }

    void objectIsNamesAndValues()
    {
        const Preview preview = shown(Kind::Json, R"({"name":"Mia","quota":{"used":3},"groups":["4d"],"x":[{"y":1}]})");
        QCOMPARE(preview.sections.constFirst().rows,
                 QList<QStringList>({{u"groups"_s, u"[\"4d\"]"_s},
                                     {u"name"_s, u"Mia"_s},
                                     {u"quota / used"_s, u"3"_s},
                                     {u"x / 1 / y"_s, u"1"_s}}));
    }

    void brokenJsonIsShownAsText()
    {
        const Preview preview = shown(Kind::Json, "{\"name\": \"Mia");
        QCOMPARE(preview.kind, Kind::Json);
        QCOMPARE(preview.sections.constFirst().text, u"{\"name\": \"Mia"_s);
        QVERIFY(says(preview, Remark::Kind::NotWellFormed));
        const Preview deep = shown(Kind::Json, QByteArray(100'000, '['));
        QVERIFY(says(deep, Remark::Kind::TooDeep));
        QVERIFY(!says(deep, Remark::Kind::NotWellFormed)); // not called damaged: nobody knows
    }

    void wordDocumentIsItsText()
    {
        const QByteArray body = docxHead
            + "<w:p><w:r><w:t>Liebe </w:t></w:r><w:r><w:t>Mia</w:t><w:tab/><w:t>x</w:t></w:r></w:p>"
              "<w:p><w:del><w:r><w:delText>Jule war es</w:delText></w:r></w:del></w:p></w:body></w:document>";
        const Preview preview = shown(Kind::Office,
                                      packed({{u"word/document.xml"_s, body},
                                              {u"word/comments.xml"_s, "<c><p><t>Kommentar</t></p></c>"},
                                              {u"word/header2.xml"_s, "<h><p><t>Kopf</t></p></h>"},
                                              {u"word/media/image1.png"_s, "x"},
                                              {u"docProps/core.xml"_s, "<cp><creator>O. Albers</creator></cp>"}}));
        QCOMPARE(preview.sections.size(), 4);
        QCOMPARE(preview.sections[0].text, u"Liebe Mia\tx\nJule war es"_s); // a tracked deletion goes out with the file
        QCOMPARE(preview.sections[1].part, Section::Part::Margins);
        QCOMPARE(preview.sections[2].text, u"Kommentar"_s);
        QCOMPARE(preview.sections[3].rows, QList<QStringList>({{u"creator"_s, u"O. Albers"_s}}));
        QCOMPARE(preview.remarks, QList<Remark>({{Remark::Kind::PicturesLeftOut, 1, 0}}));
    }

    void workbookIsItsSheets()
    {
        const Preview preview = shown(
            Kind::Office,
            packed(
                {{u"xl/workbook.xml"_s,
                  "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Noten\" r:id=\"rId2\"/></sheets></workbook>"},
                 {u"xl/_rels/workbook.xml.rels"_s,
                  "<Relationships><Relationship Id=\"rId2\" Target=\"worksheets/sheet7.xml\"/></Relationships>"},
                 {u"xl/styles.xml"_s,
                  "<s><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts><cellXfs><xf "
                  "numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs></s>"},
                 {u"xl/sharedStrings.xml"_s, "<sst><si><t>Mia</t></si><si><r><t>Ju</t></r><r><t>le</t></r></si></sst>"},
                 {u"xl/worksheets/sheet7.xml"_s,
                  "<w><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                  "<row><c r=\"A2\" s=\"1\"><v>45720</v></c><c r=\"B2\" s=\"2\"><v>45720.5</v></c><c "
                  "t=\"inlineStr\"><is><t>gut</t></is></c></row></sheetData></w>"}}));
        QCOMPARE(preview.sections.size(), 1);
        QCOMPARE(preview.sections[0].title, u"Noten"_s);
        QCOMPARE(
            preview.sections[0].rows,
            QList<QStringList>({{u"Mia"_s, u""_s, u"Jule"_s}, {u"2025-03-04"_s, u"2025-03-04 12:00:00"_s, u"gut"_s}}));
    }

    void slidesAreInOrder()
    {
        const QByteArray slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>%</a:t></a:r></a:p></p:sld>";
        const Preview preview =
            shown(Kind::Office,
                  packed({{u"ppt/presentation.xml"_s, "<p/>"},
                          {u"ppt/slides/slide10.xml"_s, QByteArray(slide).replace("%", "zehn")},
                          {u"ppt/slides/slide2.xml"_s, QByteArray(slide).replace("%", "zwei")},
                          {u"ppt/notesSlides/notesSlide2.xml"_s, QByteArray(slide).replace("%", "Notiz")}}));
        QCOMPARE(preview.sections.size(), 3);
        QCOMPARE(preview.sections[0].text, u"zwei"_s);
        QCOMPARE(preview.sections[1].text, u"zehn"_s);
        QCOMPARE(preview.sections[2].part, Section::Part::Notes);
    }

    void openDocumentIsItsText()
    {
        const QByteArray content =
            "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><text:h>Bericht</text:h><text:p>Mia<text:s/>"
            "<text:span>und</text:span> Jule<text:line-break/>heute</text:p></office:document-content>";
        const Preview preview = shown(Kind::Office, packed({{u"content.xml"_s, content}}));
        QCOMPARE(preview.sections.constFirst().text, u"Bericht\nMia und Jule\nheute"_s);
    }

    void openSpreadsheetIsItsSheets()
    {
        const QByteArray content =
            "<office:d xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:spreadsheet><table:table "
            "table:name=\"4d\"><table:table-row><table:table-cell><text:p>Mia</text:p></table:table-cell>"
            "<table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>2</text:p></table:table-"
            "cell><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row></table:table>"
            "</office:spreadsheet></office:d>";
        const Preview preview = shown(Kind::Office, packed({{u"content.xml"_s, content}}));
        QCOMPARE(preview.sections[0].title, u"4d"_s);
        QCOMPARE(preview.sections[0].rows, QList<QStringList>({{u"Mia"_s, u""_s, u""_s, u"2"_s}}));
        QVERIFY(preview.remarks.isEmpty());
    }

    void documentTypeIsNotRead()
    {
        const QByteArray bomb =
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w><p><t>&b;</t></p></w>";
        const Preview preview = shown(Kind::Office, packed({{u"word/document.xml"_s, bomb}}));
        QCOMPARE(preview.sections.constFirst().text, QString());
        QVERIFY(says(preview, Remark::Kind::NotWellFormed));
    }

    void brokenPartShowsWhatIsBeforeTheBreak()
    {
        const Preview preview =
            shown(Kind::Office,
                  packed({{u"word/document.xml"_s, docxHead + "<w:p><w:r><w:t>Mia</w:t></w:r></w:p><w:p></x>"}}));
        QCOMPARE(preview.sections.constFirst().text, u"Mia"_s);
        QVERIFY(says(preview, Remark::Kind::NotWellFormed));
    }

    void pictureIsScaledIntoTheBox()
    {
        QImage image(1600, 400, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        image.setText(u"Author"_s, u"O. Albers"_s);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
        const Preview preview = shown(Kind::Picture, png);
        QCOMPARE(preview.pictureSize, QSize(1600, 400));
        QCOMPARE(preview.picture.size(), QSize(800, 200));
        QCOMPARE(preview.picture.pixelColor(0, 0), QColor(Qt::white)); // on paper
        QCOMPARE(preview.sections.constFirst().rows, QList<QStringList>({{u"Author"_s, u"O. Albers"_s}}));
    }

    void everyRemarkHasItsSentence()
    {
        for (const auto language : {Language::German, Language::English}) {
            const Words words = Words::of(language);
            for (const auto &entry : EnumCodes<Remark::Kind>::table) {
                const QString said = sentenceOf({entry.value, 2 * limits::MiB, 14 * limits::MiB}, words);
                QVERIFY2(!said.contains(u"preview."_s) && !said.contains(u'{'), qPrintable(said));
            }
            for (const auto &entry : EnumCodes<Section::Part>::table)
                QVERIFY(!headingOf(entry.value, words).isEmpty());
        }
        QCOMPARE(
            sentenceOf({Remark::Kind::OnlyBeginning, 2 * limits::MiB, 14 * limits::MiB}, Words::of(Language::German)),
            u"Gezeigt werden die ersten 2 MiB von 14 MiB."_s);
    }
};

QTEST_MAIN(TestPreviewReaders)
#include "tst_previewreaders.moc"
