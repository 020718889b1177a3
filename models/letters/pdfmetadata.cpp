// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfmetadata.h"

#include "flow.h"

#include <QCoreApplication>
#include <QPdfWriter>
#include <QXmlStreamWriter>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

const QString producer = u"Habeas"_s;

QPDFObjectHandle textOf(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;

/// One rdf:Description for each schema, which readers look for there.
void writeSchema(QXmlStreamWriter &xml, const QString &schema, const QString &prefix,
                 const std::function<void()> &properties)
{
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeNamespace(schema, prefix);
    xml.writeAttribute(rdf, u"about"_s, QString());
    properties();
    xml.writeEndElement();
}

/// An array of one value, as Dublin Core wants it.
void writeDublin(QXmlStreamWriter &xml, const QString &name, const QString &array, const QString &value)
{
    xml.writeStartElement(u"http://purl.org/dc/elements/1.1/"_s, name);
    xml.writeStartElement(rdf, array);
    xml.writeStartElement(rdf, u"li"_s);
    if (array == u"Alt")
        xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
    xml.writeCharacters(value);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

QByteArray xmpOf(const PdfAbout &about)
{
    const QString meta = u"adobe:ns:meta/"_s;
    const QString archive = u"http://www.aiim.org/pdfa/ns/id/"_s;
    const QString basic = u"http://ns.adobe.com/xap/1.0/"_s;
    const QString pdf = u"http://ns.adobe.com/pdf/1.3/"_s;
    const QString day = about.on.toString(Qt::ISODate) + u"T00:00:00Z"_s;
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'"_s);
    xml.writeNamespace(meta, u"x"_s);
    xml.writeStartElement(meta, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    writeSchema(xml, archive, u"pdfaid"_s, [&] {
        xml.writeTextElement(archive, u"part"_s, u"1"_s);
        xml.writeTextElement(archive, u"conformance"_s, u"B"_s);
    });
    writeSchema(xml, u"http://purl.org/dc/elements/1.1/"_s, u"dc"_s, [&] {
        writeDublin(xml, u"title"_s, u"Alt"_s, about.title);
        writeDublin(xml, u"creator"_s, u"Seq"_s, about.author);
        writeDublin(xml, u"language"_s, u"Bag"_s, languageCode(about.language));
    });
    writeSchema(xml, basic, u"xmp"_s, [&] {
        xml.writeTextElement(basic, u"CreatorTool"_s, producer);
        xml.writeTextElement(basic, u"CreateDate"_s, day);
        xml.writeTextElement(basic, u"ModifyDate"_s, day);
    });
    writeSchema(xml, pdf, u"pdf"_s, [&] { xml.writeTextElement(pdf, u"Producer"_s, producer); });
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end='w'"_s);
    return packet;
}

void describe(QPDF &document, const PdfAbout &about)
{
    const std::string day = about.on.toString(u"'D:'yyyyMMdd'000000Z'"_s).toStdString();
    auto information = QPDFObjectHandle::newDictionary();
    information.replaceKey("/Title", textOf(about.title));
    information.replaceKey("/Author", textOf(about.author));
    information.replaceKey("/Creator", textOf(producer));
    information.replaceKey("/Producer", textOf(producer));
    information.replaceKey("/CreationDate", QPDFObjectHandle::newString(day));
    information.replaceKey("/ModDate", QPDFObjectHandle::newString(day));
    document.getTrailer().replaceKey("/Info", document.makeIndirectObject(information));

    auto metadata = QPDFObjectHandle::newStream(&document, xmpOf(about).toStdString());
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    auto root = document.getRoot();
    root.replaceKey("/Metadata", metadata);
    root.replaceKey("/Lang", textOf(languageCode(about.language)));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

/// Qt draws the tag before the name of a font's subset ("QDBAAA+NotoSans-Bold") from an address; a face is embedded
/// once in each \a part of the document, so its own initial will do.
void nameSubsets(QPDF &document, char part = 'A')
{
    for (QPDFObjectHandle &object : document.getAllObjects()) {
        if (!object.isDictionary())
            continue;
        for (const char *key : {"/BaseFont", "/FontName"}) {
            auto name = object.getKey(key);
            const std::string text = name.isName() ? name.getName() : std::string();
            const auto dash = text.rfind('-');
            if (text.size() > 8 && text[7] == '+' && dash != std::string::npos)
                object.replaceKey(
                    key,
                    QPDFObjectHandle::newName(std::string("/HABE") + part + text.substr(dash + 1, 1) + text.substr(7)));
        }
    }
}

QByteArray written(QPDF &document)
{
    document.getTrailer().removeKey("/ID"); // a random one of Qt's
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable); // PDF 1.4 knows none
    writer.forcePDFVersion("1.4");
    writer.setNewlineBeforeEndstream(true); // ISO 19005-1, 6.1.7
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

} // namespace

void makeArchivable(QPdfWriter &writer)
{
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(resolution);
}

Error incompletePdf()
{
    return {Error::Kind::Malformed, u"letter.pdf"_s,
            QCoreApplication::translate(
                "habeas::letters",
                "The PDF of the letter could not be completed. No file was made. Try again; if it happens "
                "again, hand the letter over as HTML or ODT and report the defect.")};
}

Result<QByteArray> withMetadata(const QByteArray &pdf, const PdfAbout &about)
{
    const auto complete = joined({pdf}, about);
    return complete ? Result<QByteArray>(complete->pdf) : complete.error();
}

Result<JoinedPdf> joined(const QList<QByteArray> &parts, const PdfAbout &about)
{
    try { // the one way qpdf reports anything
        std::vector<std::unique_ptr<QPDF>> documents;
        char part = 'A';
        for (const QByteArray &pdf : parts) {
            documents.push_back(std::make_unique<QPDF>());
            QPDF &document = *documents.back();
            document.setSuppressWarnings(true);
            document.processMemoryFile("letter", pdf.constData(), std::size_t(pdf.size()));
            nameSubsets(document, part++);
        }
        QPDF &whole = *documents.front();
        QPDFPageDocumentHelper pages(whole);
        for (std::size_t i = 1; i < documents.size(); ++i) {
            for (auto &page : QPDFPageDocumentHelper(*documents[i]).getAllPages())
                pages.addPage(page, false);
        }
        describe(whole, about);
        JoinedPdf complete{written(whole), static_cast<int>(pages.getAllPages().size())};
        if (std::none_of(documents.begin(), documents.end(), [](const auto &each) { return each->anyWarnings(); }))
            return complete;
    } catch (const std::exception &) {
        // Falls through: what it says is about bytes of ours and of no use to anybody.
    }
    return incompletePdf();
}

} // namespace habeas::letters
