// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packed.h"
#include "preview/limits.h"
#include "preview/readers/reader.h"

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

bool says(const Preview &preview, Remark::Kind kind)
{
    return std::any_of(preview.remarks.begin(), preview.remarks.end(),
                       [kind](const Remark &remark) { return remark.kind == kind; });
}

const QByteArray docxHead = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                            "wordprocessingml/2006/main\"><w:body>";

} // namespace

/// What a content carries besides what is laid out of it: nothing is silently left out.
class TestPreviewRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadBeforehand(Kind::Pdf); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// What no layout shows goes out with the file all the same: whoever stands there must be found.
    void nothingInAPackageIsSilentlyLeftOut_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("core");
        const auto row = [](const char *name, const QString &core, const QString &part, const QByteArray &xml) {
            QTest::newRow(name) << part << xml << core;
        };
        const QString word = u"word/document.xml"_s;
        const QString sheet = u"xl/workbook.xml"_s;
        const QString slides = u"ppt/presentation.xml"_s;
        const QString open = u"content.xml"_s;
        row("tracked change", word, u"word/header1.xml"_s,
            "<h><p><ins author=\"Jule Kaminski\"><r><t>x</t></r></ins></p></h>");
        row("comment's author", word, u"word/comments.xml"_s,
            "<w:c xmlns:w=\"w\"><w:comment w:author=\"Jule Kaminski\" w:initials=\"JK\"><w:p/></w:comment></w:c>");
        row("people", word, u"word/people.xml"_s, "<w:p xmlns:w=\"w\"><w:person w:author=\"Jule Kaminski\"/></w:p>");
        row("field", word, u"word/footer1.xml"_s, "<h><p><instrText>AUTHOR \"Jule Kaminski\"</instrText></p></h>");
        row("chart", word, u"word/charts/chart1.xml"_s, "<c><cat><pt><v>Jule Kaminski</v></pt></cat></c>");
        row("chart's title", word, u"word/charts/chart1.xml"_s,
            "<c><p><r><t>Jule </t></r><r><t>Kaminski</t></r></p></c>");
        row("custom property", word, u"docProps/custom.xml"_s,
            "<Properties><property name=\"Kind\"><lpwstr>Jule Kaminski</lpwstr></property></Properties>");
        row("who changed it", word, u"docProps/core.xml"_s, "<c><lastModifiedBy>Jule Kaminski</lastModifiedBy></c>");
        row("manager", word, u"docProps/app.xml"_s, "<p><Manager>Jule Kaminski</Manager></p>");
        row("data bound to the text", word, u"customXml/item1.xml"_s, "<a><b>Jule Kaminski</b></a>");
        row("address", word, u"word/_rels/document.xml.rels"_s,
            "<R><Relationship Target=\"mailto:Jule Kaminski\" TargetMode=\"External\"/></R>");
        row("remark in the source", word, u"word/styles.xml"_s, "<s><!-- Jule Kaminski --></s>");
        row("pivot cache", sheet, u"xl/pivotCache/pivotCacheDefinition1.xml"_s,
            "<p refreshedBy=\"O. A.\"><sharedItems><s v=\"Jule Kaminski\"/></sharedItems></p>");
        row("pivot record", sheet, u"xl/pivotCache/pivotCacheRecords1.xml"_s, "<p><r><s v=\"Jule Kaminski\"/></r></p>");
        row("another workbook", sheet, u"xl/externalLinks/externalLink1.xml"_s,
            "<e><sheetName val=\"4d\"/><cell r=\"A1\" t=\"str\"><v>Jule Kaminski</v></cell></e>");
        row("unused string", sheet, u"xl/sharedStrings.xml"_s, "<sst><si><t>Jule Kaminski</t></si></sst>");
        row("text box", sheet, u"xl/drawings/drawing1.xml"_s, "<d><p><r><t>Jule Kaminski</t></r></p></d>");
        row("threaded comment", sheet, u"xl/threadedComments/threadedComment1.xml"_s,
            "<T><threadedComment><text>Jule Kaminski</text></threadedComment></T>");
        row("person", sheet, u"xl/persons/person.xml"_s, "<p><person displayName=\"Jule Kaminski\"/></p>");
        row("sheet's comment", sheet, u"xl/comments1.xml"_s,
            "<c><authors><author>Jule Kaminski</author></authors></c>");
        row("old text box", sheet, u"xl/drawings/vmlDrawing1.vml"_s, "<x><div>Jule Kaminski</div></x>");
        row("slide's comment", slides, u"ppt/comments/comment1.xml"_s, "<c><cm><text>Jule Kaminski</text></cm></c>");
        row("who comments slides", slides, u"ppt/commentAuthors.xml"_s, "<a><cmAuthor name=\"Jule Kaminski\"/></a>");
        row("object", open, u"Object 1/content.xml"_s, "<c><p>Jule Kaminski</p></c>");
        row("own property", open, u"meta.xml"_s, "<m><user-defined>Jule Kaminski</user-defined></m>");
    }
    void nothingInAPackageIsSilentlyLeftOut()
    {
        QFETCH(QString, part);
        QFETCH(QByteArray, xml);
        QFETCH(QString, core);
        const Preview preview = shown(Kind::Office, packed({{core, "<x>Mia</x>"}, {part, xml}}));
        const QString all = plainText(preview, Words::of(Language::German));
        QVERIFY2(all.contains(u"Jule Kaminski"_s), qPrintable(all));
        QVERIFY(!says(preview, Remark::Kind::NotWellFormed));
    }

    void whoWroteANoteStandsByItself()
    {
        const QByteArray content =
            "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:dc=\"d\"><text:tracked-changes>"
            "<office:change-info><dc:creator>Ole Albers</dc:creator></office:change-info></text:tracked-changes>"
            "<text:p>Mia<office:annotation><dc:creator>Jule Kaminski</dc:creator><dc:date>2026-03-04</dc:date>"
            "<text:p>stimmt</text:p></office:annotation></text:p></office:document-content>";
        const Preview preview = shown(Kind::Office, packed({{u"content.xml"_s, content}}));
        const QStringList lines = plainText(preview, Words::of(Language::German)).split(u'\n');
        QVERIFY2(lines.contains(u"Jule Kaminski"_s), qPrintable(lines.join(u'|')));
        QVERIFY(lines.contains(u"Ole Albers"_s));
        QVERIFY(lines.contains(u"stimmt"_s));
    }

    void whatASheetOfOpenDocumentDoesNotShowFollows()
    {
        const QByteArray content =
            "<office:d xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:dc=\"d\"><office:spreadsheet>"
            "<table:tracked-changes><table:previous><table:table-cell><text:p>Ole "
            "Albers</text:p></table:table-cell></table:previous>"
            "</table:tracked-changes><table:table table:name=\"4d\"><table:table-row><table:table-cell>"
            "<office:annotation><dc:creator>Jule Kaminski</dc:creator></office:annotation><text:p>Mia</text:p>"
            "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:d>";
        const Preview preview = shown(Kind::Office, packed({{u"content.xml"_s, content}}));
        QCOMPARE(preview.sections.size(), 2);
        QCOMPARE(preview.sections[1].part, Section::Part::Further);
        QCOMPARE(preview.sections[1].text, u"Ole Albers\nJule Kaminski"_s);
    }

    void whatStandsBeforeABreakIsRead()
    {
        const Preview preview =
            shown(Kind::Office,
                  packed({{u"word/document.xml"_s, "<x>Mia</x>"}, {u"customXml/item1.xml"_s, "<row>Jule<b></row>"}}));
        QCOMPARE(preview.sections.constLast().text, u"Jule\nMia"_s);
        QVERIFY(says(preview, Remark::Kind::NotWellFormed));
    }

    void whatIsNoXmlIsSaid()
    {
        const Preview preview = shown(Kind::Office,
                                      packed({{u"word/document.xml"_s, docxHead + "</w:body></w:document>"},
                                              {u"word/embeddings/oleObject1.bin"_s, "Jule"},
                                              {u"word/vbaProject.bin"_s, "Jule"},
                                              {u"word/afchunk.mht"_s, "Jule"},
                                              {u"mimetype"_s, "x"}}));
        QCOMPARE(preview.remarks, QList<Remark>({{Remark::Kind::PicturesLeftOut, 3, 0}}));
    }

    void brokenStringsOfAWorkbookAreSaid()
    {
        const Preview preview = shown(
            Kind::Office, packed({{u"xl/workbook.xml"_s, "<w/>"}, {u"xl/sharedStrings.xml"_s, "<sst><si><t>Mia"}}));
        QVERIFY(says(preview, Remark::Kind::NotWellFormed));
    }

    /// Notes, forms, bookmarks and properties stand on no page.
    void whatAPdfCarriesBesidesItsPagesIsShown()
    {
        const QByteArray xmp = "<x xmlns:dc=\"d\"><r dc:creator=\"Frau Aydin\"/></x>";
        const QByteArray pdf =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>/Metadata 7 0 R>>endobj\n"
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R 5 0 R]>>endobj\n"
            "4 0 obj<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Jule Kaminski war es)/T(Ole Albers)>>endobj\n"
            "5 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/Rect[0 0 9 9]/T(Name)/V(Onur Yilmaz)>>endobj\n"
            "6 0 obj<</Author(Kemal Demir)/Klasse(4d)/CreationDate(D:2026)>>endobj\n"
            "7 0 obj<</Type/Metadata/Subtype/XML/Length "
            + QByteArray::number(xmp.size()) + ">>stream\n" + xmp
            + "\nendstream endobj\n8 0 obj<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream endobj\n"
              "trailer<</Root 1 0 R/Info 6 0 R/Size 9>>\n%%EOF";
        PdfReader reader;
        const Outcome outcome = reader.open(pdf);
        const auto *preview = std::get_if<Preview>(&outcome);
        QVERIFY(preview);
        const QString all = plainText(*preview, Words::of(Language::German));
        for (const QString &said :
             {u"Jule Kaminski war es"_s, u"Ole Albers"_s, u"Onur Yilmaz"_s, u"Kemal Demir"_s, u"4d"_s, u"Frau Aydin"_s})
            QVERIFY2(all.contains(said), qPrintable(all));
        QVERIFY(says(*preview, Remark::Kind::PicturesLeftOut));
        QVERIFY(!says(*preview, Remark::Kind::NotWellFormed));
    }
};

QTEST_MAIN(TestPreviewRest)
#include "tst_previewrest.moc"
