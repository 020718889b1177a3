// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "odt.h"

#include "odtpackage.h"
#include "odtstyles.h"

#include <QSet>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

/// Where the picture of that place in the letter lies in the package.
QString pictureName(int index)
{
    return u"Pictures/%1.svg"_s.arg(index + 1);
}

/// content.xml: the text, in named styles of styles.xml.
class Body
{
public:
    explicit Body(const LetterContent &content) : m_content(content), m_xml(&m_bytes) { }

    QByteArray write()
    {
        beginDocument(m_xml, u"document-content"_s);
        m_xml.writeStartElement(odf::office, u"automatic-styles"_s);
        writeTableStyles(m_xml);
        writeColumnStyles();
        m_xml.writeEndElement();
        m_xml.writeStartElement(odf::office, u"body"_s);
        m_xml.writeStartElement(odf::office, u"text"_s);
        writeChildPage();
        writeFront();
        writeText();
        writeEnd();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void paragraph(const QString &text, const QString &style)
    {
        m_xml.writeStartElement(odf::text, u"p"_s);
        m_xml.writeAttribute(odf::text, u"style-name"_s, style);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void heading(const QString &text, const QString &style, int level, const QString &article = {})
    {
        m_xml.writeStartElement(odf::text, u"h"_s);
        m_xml.writeAttribute(odf::text, u"style-name"_s, style);
        m_xml.writeAttribute(odf::text, u"outline-level"_s, QString::number(level));
        m_xml.writeCharacters(text);
        if (!article.isEmpty()) {
            m_xml.writeCharacters(u" "_s);
            m_xml.writeStartElement(odf::text, u"span"_s);
            m_xml.writeAttribute(odf::text, u"style-name"_s, u"Article"_s);
            m_xml.writeCharacters(article);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    template <class Take> void forEachTable(Take take) const
    {
        for (const Part &part : m_content.parts) {
            for (const Block &block : part.blocks) {
                if (const auto *table = std::get_if<Table>(&block))
                    take(*table);
            }
        }
    }

    /// "C30" is a column with 30 shares of the width. LibreOffice widens columns of less than 23: hundredths of shares.
    void writeColumnStyles()
    {
        QSet<int> shares{odf::addressShare, odf::infoShare,    odf::numberShare,
                         odf::wordShare,    odf::pictureShare, odf::stepShare};
        forEachTable([&](const Table &table) { shares.unite(QSet<int>(table.widths.begin(), table.widths.end())); });
        QList<int> ordered(shares.begin(), shares.end());
        std::sort(ordered.begin(), ordered.end());
        for (const int share : ordered) {
            m_xml.writeStartElement(odf::style, u"style"_s);
            m_xml.writeAttribute(odf::style, u"name"_s, u"C"_s + QString::number(share));
            m_xml.writeAttribute(odf::style, u"family"_s, u"table-column"_s);
            m_xml.writeEmptyElement(odf::style, u"table-column-properties"_s);
            m_xml.writeAttribute(odf::style, u"rel-column-width"_s, QString::number(share) + u"00*"_s);
            m_xml.writeEndElement();
        }
    }

    void beginTable(const QString &name, const QString &style, const QList<int> &widths)
    {
        m_xml.writeStartElement(odf::table, u"table"_s);
        m_xml.writeAttribute(odf::table, u"name"_s, name);
        m_xml.writeAttribute(odf::table, u"style-name"_s, style);
        for (const int share : widths) {
            m_xml.writeEmptyElement(odf::table, u"table-column"_s);
            m_xml.writeAttribute(odf::table, u"style-name"_s, u"C"_s + QString::number(share));
        }
    }

    void beginCell(const QString &style)
    {
        m_xml.writeStartElement(odf::table, u"table-cell"_s);
        m_xml.writeAttribute(odf::table, u"style-name"_s, style);
        m_xml.writeAttribute(odf::office, u"value-type"_s, u"string"_s);
    }

    void beginRow()
    {
        m_xml.writeStartElement(odf::table, u"table-row"_s);
        m_xml.writeAttribute(odf::table, u"style-name"_s, u"Row"_s);
    }

    void cell(const QString &style, const QString &text, const QString &textStyle)
    {
        beginCell(style);
        paragraph(text, textStyle);
        m_xml.writeEndElement();
    }

    void row(const Table &table, const QStringList &cells, const QString &cellStyle, const QString &textStyle)
    {
        beginRow();
        for (qsizetype i = 0; i < cells.size(); ++i)
            cell(cellStyle, cells.at(i), isNumberColumn(table, i) ? textStyle + u"Number"_s : textStyle);
        m_xml.writeEndElement();
    }

    void write(const Table &table)
    {
        beginTable(u"Table%1"_s.arg(++m_tables), u"Table"_s, table.widths);
        m_xml.writeStartElement(odf::table, u"table-header-rows"_s);
        row(table, table.columns, u"HeadCell"_s, u"ColumnHead"_s);
        m_xml.writeEndElement();
        for (const QStringList &cells : table.rows)
            row(table, cells, u"Cell"_s, u"CellText"_s);
        m_xml.writeEndElement();
    }

    void write(const Verbatim &verbatim)
    {
        if (verbatim.look != Verbatim::Look::PassphraseWords) {
            for (const QString &line : verbatim.lines)
                paragraph(line, u"Command"_s);
            return;
        }
        beginTable(u"Table%1"_s.arg(++m_tables), u"Table"_s, {odf::numberShare, odf::wordShare});
        for (qsizetype i = 0; i < verbatim.lines.size(); ++i) {
            beginRow();
            cell(u"WordCell"_s, lineNumber(i), u"WordNumber"_s);
            cell(u"WordCell"_s, verbatim.lines.at(i), u"PassphraseWord"_s);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void write(const PicturedStep &step, const QString &style)
    {
        beginTable(u"Table%1"_s.arg(++m_tables), u"Table"_s, {odf::pictureShare, odf::stepShare});
        beginRow();
        beginCell(u"FrontCell"_s);
        m_xml.writeStartElement(odf::text, u"p"_s);
        m_xml.writeAttribute(odf::text, u"style-name"_s, u"Standard"_s);
        writePicture(step);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        cell(u"StepCell"_s, step.text, style);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writePicture(const PicturedStep &step)
    {
        const QString name = pictureName(m_pictures++);
        m_xml.writeStartElement(odf::draw, u"frame"_s);
        m_xml.writeAttribute(odf::draw, u"name"_s, name);
        m_xml.writeAttribute(odf::text, u"anchor-type"_s, u"as-char"_s);
        m_xml.writeAttribute(odf::svg, u"width"_s, u"%1mm"_s.arg(odf::pictureWidth));
        m_xml.writeAttribute(odf::svg, u"height"_s, u"%1mm"_s.arg(odf::pictureWidth / step.picture.ratio()));
        m_xml.writeEmptyElement(odf::draw, u"image"_s);
        m_xml.writeAttribute(odf::xlink, u"href"_s, name);
        m_xml.writeAttribute(odf::xlink, u"type"_s, u"simple"_s);
        m_xml.writeAttribute(odf::xlink, u"show"_s, u"embed"_s);
        m_xml.writeAttribute(odf::xlink, u"actuate"_s, u"onLoad"_s);
        m_xml.writeTextElement(odf::svg, u"title"_s, step.description);
        m_xml.writeEndElement();
    }

    void write(const Block &block, const QString &style)
    {
        if (const auto *text = std::get_if<Paragraph>(&block))
            return paragraph(text->text, style);
        if (const auto *table = std::get_if<Table>(&block))
            return write(*table);
        if (const auto *verbatim = std::get_if<Verbatim>(&block))
            return write(*verbatim);
        if (const auto *step = std::get_if<PicturedStep>(&block))
            return write(*step, style);
        m_xml.writeStartElement(odf::text, u"list"_s);
        m_xml.writeAttribute(odf::text, u"style-name"_s, u"Dashes"_s);
        for (const QString &item : std::get<Bullets>(block).items) {
            m_xml.writeStartElement(odf::text, u"list-item"_s);
            paragraph(item, style);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeParts(const QList<Part> &parts, const QString &headingStyle, const QString &style)
    {
        for (const Part &part : parts) {
            heading(part.heading, headingStyle, 2, part.article);
            for (const Block &block : part.blocks)
                write(block, style);
        }
    }

    void writeChildPage()
    {
        if (m_content.childPage.isEmpty())
            return;
        heading(m_content.childTitle, u"ChildTitle"_s, 1);
        writeParts(m_content.childPage, u"ChildHeading"_s, u"ChildText"_s);
    }

    void writeFront()
    {
        paragraph(m_content.sender, m_content.childPage.isEmpty() ? u"Sender"_s : u"SenderOnNewPage"_s);
        for (const QString &line : m_content.senderLines)
            paragraph(line, u"SenderLine"_s);
        paragraph(m_content.returnLine, u"ReturnLine"_s);
        beginTable(u"Address"_s, u"Front"_s, {odf::addressShare, odf::infoShare});
        m_xml.writeStartElement(odf::table, u"table-row"_s);
        beginCell(u"FrontCell"_s);
        for (const QString &line : m_content.addressee)
            paragraph(line, u"Addressee"_s);
        m_xml.writeEndElement();
        beginCell(u"FrontCell"_s);
        for (const InfoLine &line : m_content.info) {
            paragraph(line.label, u"InfoLabel"_s);
            paragraph(line.value, u"InfoValue"_s);
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeText()
    {
        heading(m_content.subject, u"Subject"_s, 1);
        paragraph(m_content.salutation, u"BodyText"_s);
        for (const Block &block : m_content.opening)
            write(block, u"BodyText"_s);
        writeParts(m_content.parts, u"PartHeading"_s, u"BodyText"_s);
    }

    void writeEnd()
    {
        paragraph(m_content.farewell, u"Farewell"_s);
        paragraph(m_content.signer, u"Signer"_s);
        paragraph(m_content.signerRole, u"SignerRole"_s);
        for (const QString &line : m_content.enclosures)
            paragraph(line, u"Enclosure"_s);
        for (const QString &line : m_content.seal)
            paragraph(line, u"Seal"_s);
    }

    const LetterContent &m_content;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    int m_tables = 0;
    int m_pictures = 0;
};

} // namespace

Result<QByteArray> toOdt(const LetterContent &content)
{
    if (auto may = renderable(content); !may)
        return may.error();
    QList<PackageEntry> pictures;
    for (const Part &part : content.parts) {
        for (const Block &block : part.blocks) {
            if (const auto *step = std::get_if<PicturedStep>(&block))
                pictures << PackageEntry{pictureName(int(pictures.size())), step->picture.svg()};
        }
    }
    const QList<PackageEntry> entries{{u"mimetype"_s, odf::mediaType, true},
                                      {u"META-INF/manifest.xml"_s, odfManifest(pictures)},
                                      {u"meta.xml"_s, odfMeta(content)},
                                      {u"styles.xml"_s, odfStyles(content)},
                                      {u"content.xml"_s, Body(content).write()}};
    return packed(entries + pictures, content.on);
}

} // namespace habeas::letters
