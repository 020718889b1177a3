// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "odtstyles.h"

#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

struct Property {
    QString name; ///< with the prefix "fo:" or "style:"
    QString value;
};
using Properties = QList<Property>;

constexpr auto blue = "#1c4f82";
constexpr auto grey = "#555d67";

QString L(const char *text)
{
    return QString::fromLatin1(text);
}

void writeProperties(QXmlStreamWriter &xml, const char *element, const Properties &properties)
{
    if (properties.isEmpty())
        return;
    xml.writeEmptyElement(odf::style, L(element));
    for (const Property &property : properties) {
        const bool isFo = property.name.startsWith(u"fo:");
        xml.writeAttribute(isFo ? odf::fo : odf::style, property.name.section(u':', 1), property.value);
    }
}

void paragraphStyle(QXmlStreamWriter &xml, const char *name, const char *parent, const Properties &paragraph,
                    const Properties &text)
{
    xml.writeStartElement(odf::style, u"style"_s);
    xml.writeAttribute(odf::style, u"name"_s, L(name));
    xml.writeAttribute(odf::style, u"family"_s, u"paragraph"_s);
    xml.writeAttribute(odf::style, u"parent-style-name"_s, L(parent));
    writeProperties(xml, "paragraph-properties", paragraph);
    writeProperties(xml, "text-properties", text);
    xml.writeEndElement();
}

Properties size(const char *points, const char *colour = nullptr)
{
    Properties properties{{u"fo:font-size"_s, L(points)}};
    if (colour)
        properties << Property{u"fo:color"_s, L(colour)};
    return properties;
}

Properties bold(const char *points, const char *colour)
{
    return size(points, colour) << Property{u"fo:font-weight"_s, u"bold"_s};
}

Properties mono(const char *points)
{
    return size(points) << Property{u"style:font-name"_s, u"Noto Sans Mono"_s};
}

Properties gap(const char *above, const char *below)
{
    return {{u"fo:margin-top"_s, L(above)}, {u"fo:margin-bottom"_s, L(below)}};
}

const Property keep{u"fo:keep-with-next"_s, u"always"_s};
const Property right{u"fo:text-align"_s, u"end"_s};

void writeParagraphStyles(QXmlStreamWriter &xml)
{
    const char *base = "Standard";
    paragraphStyle(xml, "Sender", base, gap("0mm", "1mm"), bold("17pt", blue));
    paragraphStyle(xml, "SenderOnNewPage", "Sender", {{u"fo:break-before"_s, u"page"_s}}, {});
    paragraphStyle(xml, "SenderLine", base, {}, size("8pt", grey));
    paragraphStyle(xml, "ReturnLine", base, gap("8mm", "3mm"), size("7pt", grey));
    paragraphStyle(xml, "Addressee", base, {}, {});
    paragraphStyle(xml, "InfoLabel", base, {}, size("8pt", grey));
    paragraphStyle(xml, "InfoValue", base, gap("0mm", "1.3mm"), size("9.5pt"));
    paragraphStyle(xml, "Subject", base, gap("9mm", "6mm") << keep, bold("11.5pt", "#1b1f24"));
    paragraphStyle(xml, "BodyText", base, gap("0mm", "2mm"), {});
    paragraphStyle(xml, "PartHeading", base, gap("5mm", "1.5mm") << keep, bold("10.5pt", blue));
    paragraphStyle(xml, "ColumnHead", base, Properties{keep}, bold("8pt", grey));
    paragraphStyle(xml, "ColumnHeadNumber", "ColumnHead", Properties{right}, {});
    paragraphStyle(xml, "CellText", base, {}, size("8.5pt"));
    paragraphStyle(xml, "CellTextNumber", "CellText", Properties{right}, {});
    paragraphStyle(xml, "Command", base, {}, mono("9pt"));
    paragraphStyle(xml, "PassphraseWord", base, {}, mono("18pt"));
    paragraphStyle(xml, "WordNumber", base, {right, {u"fo:margin-right"_s, u"4mm"_s}}, size("10pt", grey));
    paragraphStyle(xml, "Farewell", base, gap("9mm", "15mm") << keep, {});
    paragraphStyle(xml, "Signer", base, Properties{keep}, {});
    paragraphStyle(xml, "SignerRole", base, gap("0mm", "7mm"), {});
    paragraphStyle(xml, "Enclosure", base, {}, size("8.5pt"));
    paragraphStyle(xml, "Seal", base, gap("2mm", "0mm"), size("7pt", grey));
    paragraphStyle(xml, "PageFoot", base, Properties{right}, size("8pt", grey));
    paragraphStyle(xml, "ChildTitle", base, gap("0mm", "3mm") << keep, bold("24pt", blue));
    paragraphStyle(xml, "ChildHeading", base, gap("5mm", "1.5mm") << keep, bold("13.5pt", blue));
    paragraphStyle(xml, "ChildText", base, gap("0mm", "2mm"), size("11.5pt"));
}

void familyStyle(QXmlStreamWriter &xml, const char *name, const char *family, const Properties &properties)
{
    xml.writeStartElement(odf::style, u"style"_s);
    xml.writeAttribute(odf::style, u"name"_s, L(name));
    xml.writeAttribute(odf::style, u"family"_s, L(family));
    writeProperties(xml, qPrintable(L(family) + u"-properties"_s), properties);
    xml.writeEndElement();
}

} // namespace

void writeTableStyles(QXmlStreamWriter &xml)
{
    const Properties full{{u"style:width"_s, u"165mm"_s}};
    const Property noBorder{u"fo:border"_s, u"none"_s};
    familyStyle(xml, "Table", "table", full + gap("1mm", "2mm"));
    familyStyle(xml, "Front", "table", full);
    familyStyle(xml, "Row", "table-row", {{u"fo:keep-together"_s, u"always"_s}});
    familyStyle(xml, "FrontCell", "table-cell", {noBorder});
    familyStyle(xml, "WordCell", "table-cell",
                {{u"fo:padding"_s, u"0.4mm"_s},
                 {u"fo:border-bottom"_s, u"0.4pt solid #c5cbd3"_s},
                 {u"style:vertical-align"_s, u"middle"_s}});
    familyStyle(xml, "StepCell", "table-cell", {noBorder, {u"style:vertical-align"_s, u"middle"_s}});
    const Property padding{u"fo:padding"_s, u"1mm"_s};
    familyStyle(xml, "Cell", "table-cell", {padding, {u"fo:border-bottom"_s, u"0.4pt solid #c5cbd3"_s}});
    familyStyle(xml, "HeadCell", "table-cell", {padding, {u"fo:border-bottom"_s, u"0.75pt solid #555d67"_s}});
}

namespace {

void writeListStyle(QXmlStreamWriter &xml)
{
    xml.writeStartElement(odf::text, u"list-style"_s);
    xml.writeAttribute(odf::style, u"name"_s, u"Dashes"_s);
    xml.writeStartElement(odf::text, u"list-level-style-bullet"_s);
    xml.writeAttribute(odf::text, u"level"_s, u"1"_s);
    xml.writeAttribute(odf::text, u"bullet-char"_s, u"–"_s);
    xml.writeStartElement(odf::style, u"list-level-properties"_s);
    xml.writeAttribute(odf::text, u"list-level-position-and-space-mode"_s, u"label-alignment"_s);
    xml.writeEmptyElement(odf::style, u"list-level-label-alignment"_s);
    xml.writeAttribute(odf::text, u"label-followed-by"_s, u"listtab"_s);
    xml.writeAttribute(odf::fo, u"text-indent"_s, u"-5mm"_s);
    xml.writeAttribute(odf::fo, u"margin-left"_s, u"5mm"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

/// \a kind, \a pitch  of what stands in for it where the font is not installed
void writeFontFace(QXmlStreamWriter &xml, const QString &name, const QString &kind, const QString &pitch)
{
    xml.writeEmptyElement(odf::style, u"font-face"_s);
    xml.writeAttribute(odf::style, u"name"_s, name);
    xml.writeAttribute(odf::svg, u"font-family"_s, u'\'' + name + u'\'');
    xml.writeAttribute(odf::style, u"font-family-generic"_s, kind);
    xml.writeAttribute(odf::style, u"font-pitch"_s, pitch);
}

void writeDefaults(QXmlStreamWriter &xml, Language language)
{
    xml.writeStartElement(odf::office, u"font-face-decls"_s);
    writeFontFace(xml, u"Noto Sans"_s, u"swiss"_s, u"variable"_s);
    writeFontFace(xml, u"Noto Sans Mono"_s, u"modern"_s, u"fixed"_s);
    xml.writeEndElement();
    xml.writeStartElement(odf::office, u"styles"_s);
    xml.writeStartElement(odf::style, u"default-style"_s);
    xml.writeAttribute(odf::style, u"family"_s, u"paragraph"_s);
    writeProperties(xml, "paragraph-properties",
                    {{u"fo:line-height"_s, u"105%"_s}, {u"fo:orphans"_s, u"2"_s}, {u"fo:widows"_s, u"2"_s}});
    writeProperties(xml, "text-properties",
                    size("10pt", "#1b1f24")
                        << Property{u"style:font-name"_s, u"Noto Sans"_s}
                        << Property{u"fo:language"_s, languageCode(language)}
                        << Property{u"fo:country"_s, language == Language::German ? u"DE"_s : u"GB"_s});
    xml.writeEndElement();
    xml.writeEmptyElement(odf::style, u"style"_s);
    xml.writeAttribute(odf::style, u"name"_s, u"Standard"_s);
    xml.writeAttribute(odf::style, u"family"_s, u"paragraph"_s);
}

void writeField(QXmlStreamWriter &xml, const QString &name)
{
    xml.writeTextElement(odf::text, name, u"1"_s);
}

void writePage(QXmlStreamWriter &xml, const LetterContent &content)
{
    xml.writeStartElement(odf::office, u"automatic-styles"_s);
    xml.writeStartElement(odf::style, u"page-layout"_s);
    xml.writeAttribute(odf::style, u"name"_s, u"A4"_s);
    writeProperties(xml, "page-layout-properties",
                    {{u"fo:page-width"_s, u"210mm"_s},
                     {u"fo:page-height"_s, u"297mm"_s},
                     {u"fo:margin-top"_s, u"15mm"_s},
                     {u"fo:margin-bottom"_s, u"10mm"_s},
                     {u"fo:margin-left"_s, u"25mm"_s},
                     {u"fo:margin-right"_s, u"20mm"_s}});
    xml.writeStartElement(odf::style, u"footer-style"_s);
    writeProperties(xml, "header-footer-properties", {{u"fo:margin-top"_s, u"5mm"_s}});
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();

    xml.writeStartElement(odf::office, u"master-styles"_s);
    xml.writeStartElement(odf::style, u"master-page"_s);
    xml.writeAttribute(odf::style, u"name"_s, u"Standard"_s);
    xml.writeAttribute(odf::style, u"page-layout-name"_s, u"A4"_s);
    xml.writeStartElement(odf::style, u"footer"_s);
    xml.writeStartElement(odf::text, u"p"_s);
    xml.writeAttribute(odf::text, u"style-name"_s, u"PageFoot"_s);
    xml.writeCharacters(content.pageWord + u' ');
    writeField(xml, u"page-number"_s);
    xml.writeCharacters(u' ' + content.ofWord + u' ');
    writeField(xml, u"page-count"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

void beginDocument(QXmlStreamWriter &xml, const QString &name)
{
    xml.writeStartDocument();
    xml.writeNamespace(odf::office, u"office"_s);
    xml.writeNamespace(odf::style, u"style"_s);
    xml.writeNamespace(odf::text, u"text"_s);
    xml.writeNamespace(odf::table, u"table"_s);
    xml.writeNamespace(odf::fo, u"fo"_s);
    xml.writeNamespace(odf::meta, u"meta"_s);
    xml.writeNamespace(odf::dc, u"dc"_s);
    xml.writeNamespace(odf::svg, u"svg"_s);
    xml.writeNamespace(odf::draw, u"draw"_s);
    xml.writeNamespace(odf::xlink, u"xlink"_s);
    xml.writeStartElement(odf::office, name);
    xml.writeAttribute(odf::office, u"version"_s, u"1.2"_s);
}

QByteArray odfStyles(const LetterContent &content)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    beginDocument(xml, u"document-styles"_s);
    writeDefaults(xml, content.language);
    writeParagraphStyles(xml);
    xml.writeStartElement(odf::style, u"style"_s);
    xml.writeAttribute(odf::style, u"name"_s, u"Article"_s);
    xml.writeAttribute(odf::style, u"family"_s, u"text"_s);
    writeProperties(xml, "text-properties",
                    size("8pt", grey) << Property{u"fo:font-style"_s, u"italic"_s}
                                      << Property{u"fo:font-weight"_s, u"normal"_s});
    xml.writeEndElement();
    writeListStyle(xml);
    xml.writeEndElement(); // office:styles
    writePage(xml, content);
    xml.writeEndDocument();
    return bytes;
}

QByteArray odfMeta(const LetterContent &content)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    beginDocument(xml, u"document-meta"_s);
    xml.writeStartElement(odf::office, u"meta"_s);
    xml.writeTextElement(odf::meta, u"generator"_s, u"Habeas"_s);
    xml.writeTextElement(odf::dc, u"title"_s, content.title);
    xml.writeTextElement(odf::dc, u"creator"_s, content.sender);
    xml.writeTextElement(odf::dc, u"language"_s, languageCode(content.language));
    xml.writeTextElement(odf::meta, u"creation-date"_s, content.on.toString(Qt::ISODate) + u"T00:00:00"_s);
    xml.writeEndDocument();
    return bytes;
}

QByteArray odfManifest(const QList<PackageEntry> &pictures)
{
    const QString manifest = u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(manifest, u"manifest"_s);
    xml.writeStartElement(manifest, u"manifest"_s);
    xml.writeAttribute(manifest, u"version"_s, u"1.2"_s);
    const auto file = [&](const QString &path, const QString &type) {
        xml.writeEmptyElement(manifest, u"file-entry"_s);
        xml.writeAttribute(manifest, u"full-path"_s, path);
        xml.writeAttribute(manifest, u"media-type"_s, type);
    };
    file(u"/"_s, QString::fromLatin1(odf::mediaType));
    file(u"content.xml"_s, u"text/xml"_s);
    file(u"styles.xml"_s, u"text/xml"_s);
    file(u"meta.xml"_s, u"text/xml"_s);
    for (const PackageEntry &picture : pictures)
        file(picture.path, u"image/svg+xml"_s);
    xml.writeEndDocument();
    return bytes;
}

} // namespace habeas::letters
