// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "html.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

class Page
{
public:
    Page(const LetterContent &content, QByteArray style) : m_content(content), m_style(std::move(style)), m_xml(&m_html)
    { }

    QByteArray write()
    {
        m_xml.writeDTD(u"<!DOCTYPE html>"_s);
        m_xml.writeStartElement(u"html"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/1999/xhtml"_s);
        m_xml.writeAttribute(u"lang"_s, languageCode(m_content.language));
        m_xml.writeAttribute(u"xml:lang"_s, languageCode(m_content.language));
        m_xml.writeAttribute(u"dir"_s, u"ltr"_s);
        writeHead();
        open(u"body"_s);
        writeChildPage();
        open(u"article"_s);
        writeFront();
        writeText();
        writeEnd();
        close();
        close();
        close();
        m_xml.writeEndDocument();
        return m_html;
    }

private:
    void open(const QString &name, const QString &cssClass = {})
    {
        m_xml.writeStartElement(name);
        if (!cssClass.isEmpty())
            m_xml.writeAttribute(u"class"_s, cssClass);
    }
    void close() { m_xml.writeEndElement(); }

    /// An empty text too, so that no element of HTML closes itself.
    void element(const QString &name, const QString &text, const QString &cssClass = {})
    {
        open(name, cssClass);
        m_xml.writeCharacters(text);
        close();
    }

    void meta(const QString &key, const QString &name, const QString &value)
    {
        m_xml.writeEmptyElement(u"meta"_s);
        m_xml.writeAttribute(key, name);
        m_xml.writeAttribute(u"content"_s, value);
    }

    void writeHead()
    {
        const QString digest =
            QString::fromLatin1(QCryptographicHash::hash(m_style, QCryptographicHash::Sha256).toBase64());
        open(u"head"_s);
        m_xml.writeEmptyElement(u"meta"_s);
        m_xml.writeAttribute(u"charset"_s, u"utf-8"_s);
        meta(u"http-equiv"_s, u"Content-Security-Policy"_s,
             u"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'"_s.arg(digest));
        meta(u"name"_s, u"viewport"_s, u"width=device-width, initial-scale=1"_s);
        meta(u"name"_s, u"color-scheme"_s, u"light dark"_s);
        meta(u"name"_s, u"referrer"_s, u"no-referrer"_s);
        meta(u"name"_s, u"author"_s, m_content.sender);
        element(u"title"_s, m_content.title);
        element(u"style"_s, QString::fromUtf8(m_style));
        close();
    }

    void writeChildPage()
    {
        if (m_content.childPage.isEmpty())
            return;
        open(u"section"_s, u"child"_s);
        element(u"h1"_s, m_content.childTitle);
        for (const Part &part : m_content.childPage)
            write(part);
        close();
    }

    void writeLines(const QString &cssClass, const QStringList &lines)
    {
        open(u"address"_s, cssClass);
        for (const QString &line : lines)
            element(u"p"_s, line);
        close();
    }

    void writeFront()
    {
        open(u"header"_s);
        writeLines(u"sender"_s, QStringList{m_content.sender} + m_content.senderLines);
        element(u"p"_s, m_content.returnLine, u"return"_s);
        writeLines(u"addressee"_s, m_content.addressee);
        open(u"dl"_s);
        for (const InfoLine &line : m_content.info) {
            open(u"div"_s);
            element(u"dt"_s, line.label);
            element(u"dd"_s, line.value);
            close();
        }
        close();
        close();
    }

    void writeText()
    {
        element(u"h1"_s, m_content.subject);
        element(u"p"_s, m_content.salutation);
        for (const Block &block : m_content.opening)
            write(block, {});
        for (const Part &part : m_content.parts)
            write(part);
    }

    void writeEnd()
    {
        open(u"div"_s, u"signature"_s);
        element(u"p"_s, m_content.farewell);
        element(u"p"_s, m_content.signer, u"signer"_s);
        element(u"p"_s, m_content.signerRole);
        close();
        for (const QString &line : m_content.enclosures)
            element(u"p"_s, line, u"enclosure"_s);
        open(u"footer"_s);
        for (const QString &line : m_content.seal)
            element(u"p"_s, line);
        close();
    }

    void write(const Part &part)
    {
        const QString id = u"part-"_s + QString(part.code).replace(u'.', u'-');
        open(u"section"_s);
        m_xml.writeAttribute(u"aria-labelledby"_s, id);
        open(u"h2"_s);
        m_xml.writeAttribute(u"id"_s, id);
        m_xml.writeCharacters(part.heading);
        if (!part.article.isEmpty()) {
            m_xml.writeCharacters(u" "_s);
            element(u"span"_s, part.article, u"article"_s);
        }
        close();
        for (const Block &block : part.blocks)
            write(block, id);
        close();
    }

    void write(const Block &block, const QString &headingId)
    {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            return element(u"p"_s, paragraph->text);
        if (const auto *table = std::get_if<Table>(&block))
            return write(*table, headingId);
        if (const auto *verbatim = std::get_if<Verbatim>(&block))
            return write(*verbatim);
        if (const auto *step = std::get_if<PicturedStep>(&block))
            return write(*step);
        open(u"ul"_s);
        for (const QString &item : std::get<Bullets>(block).items)
            element(u"li"_s, item);
        close();
    }

    void write(const Verbatim &verbatim)
    {
        if (verbatim.look == Verbatim::Look::PassphraseWords)
            return writeWords(verbatim.lines);
        open(u"div"_s, u"typed"_s);
        for (const QString &line : verbatim.lines)
            element(u"p"_s, line);
        close();
    }

    void writeWords(const QStringList &words)
    {
        open(u"div"_s, u"words"_s);
        for (qsizetype i = 0; i < words.size(); ++i) {
            open(u"p"_s);
            element(u"span"_s, lineNumber(i));
            m_xml.writeCharacters(u" "_s);
            element(u"span"_s, words.at(i), u"word"_s);
            close();
        }
        close();
    }

    void write(const PicturedStep &step)
    {
        open(u"div"_s, u"step"_s);
        step.picture.write(m_xml, step.description);
        element(u"p"_s, step.text);
        close();
    }

    void cell(const Table &table, qsizetype column, const QString &name, const QString &scope, const QString &text)
    {
        open(name, isNumberColumn(table, column) ? u"number"_s : QString());
        if (!scope.isEmpty())
            m_xml.writeAttribute(u"scope"_s, scope);
        m_xml.writeCharacters(text);
        close();
    }

    void write(const Table &table, const QString &headingId)
    {
        open(u"div"_s, u"table"_s);
        open(u"table"_s);
        if (!headingId.isEmpty())
            m_xml.writeAttribute(u"aria-labelledby"_s, headingId);
        open(u"thead"_s);
        open(u"tr"_s);
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            cell(table, i, u"th"_s, u"col"_s, table.columns.at(i));
        close();
        close();
        open(u"tbody"_s);
        for (const QStringList &row : table.rows) {
            open(u"tr"_s);
            for (qsizetype i = 0; i < row.size(); ++i)
                cell(table, i, i == 0 ? u"th"_s : u"td"_s, i == 0 ? u"row"_s : QString(), row.at(i));
            close();
        }
        close();
        close();
        close();
    }

    const LetterContent &m_content;
    QByteArray m_style;
    QByteArray m_html;
    QXmlStreamWriter m_xml;
};

} // namespace

Result<QByteArray> toHtml(const LetterContent &content)
{
    if (auto may = renderable(content); !may)
        return may.error();
    QFile style(u":/letters/letter.css"_s);
    if (!style.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Malformed, u"letter.template"_s,
                     QCoreApplication::translate(
                         "habeas::letters",
                         "The style sheet of the letters is missing. No file was made. Install the program again.")};
    }
    return Page(content, style.readAll()).write();
}

} // namespace habeas::letters
