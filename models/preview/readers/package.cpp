// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "package.h"

#include "preview/limits.h"

#include <archive.h>
#include <archive_entry.h>

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

bool isPart(const QString &name)
{
    static const QRegularExpression xml(u"\\.(xml|rels|vml|rdf)$"_s, QRegularExpression::CaseInsensitiveOption);
    return name.contains(xml);
}

/// What neither says nor shows anything: the kind of file, where lines broke, an empty folder.
bool isBare(const QString &name)
{
    return name == u"mimetype" || name == u"layout-cache" || name.endsWith(u'/');
}

/// What is left to unpack of one entry; false if it broke.
bool readEntry(archive *reader, Package &package, QByteArray &part)
{
    constexpr qsizetype piece = 256 * 1024;
    QByteArray buffer(piece, Qt::Uninitialized);
    for (;;) {
        const auto count = archive_read_data(reader, buffer.data(), std::size_t(buffer.size()));
        if (count <= 0)
            return count == 0;
        package.unpackedBytes += count;
        if (package.unpackedBytes > limits::unpackedBytes) {
            package.isCut = true;
            return true;
        }
        part.append(buffer.constData(), qsizetype(count));
    }
}

/// Walks the elements of a part. Entities are not expanded, a document type ends it.
class Walk
{
public:
    explicit Walk(const QByteArray &xml) : m_xml(xml) { m_xml.setEntityExpansionLimit(0); }

    bool next()
    {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement && ++m_depth > limits::depth)
            m_isWhole = false;
        if (token == QXmlStreamReader::EndElement)
            --m_depth;
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::Invalid)
            m_isWhole = false;
        return m_isWhole && token != QXmlStreamReader::EndDocument;
    }
    const QXmlStreamReader &xml() const { return m_xml; }
    bool isWhole() const { return m_isWhole; }

private:
    QXmlStreamReader m_xml;
    int m_depth = 0;
    bool m_isWhole = true;
};

bool isOfNote(const QXmlStreamReader &reader)
{
    return reader.prefix() == u"dc" || reader.name() == u"creator-initials" || reader.name() == u"sender-initials";
}

} // namespace

Package unpacked(const QByteArray &content)
{
    Package package;
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), content.constData(), std::size_t(content.size())) != ARCHIVE_OK)
        return package;
    archive_entry *entry = nullptr;
    for (int count = 0;; ++count) {
        const int state = archive_read_next_header(reader.get(), &entry);
        if (state == ARCHIVE_EOF)
            break;
        if (count >= limits::archiveEntries || package.isCut) {
            package.isCut = true;
            break;
        }
        if (state < ARCHIVE_WARN) {
            package.isDamaged = true;
            break;
        }
        const char *path = archive_entry_pathname(entry);
        const QString name = path ? QString::fromUtf8(path) : QString();
        if (!isPart(name)) {
            package.leftOut += !isBare(name);
            continue;
        }
        if (!readEntry(reader.get(), package, package.parts[name]))
            package.isDamaged = true;
    }
    return package;
}

bool isRun(QStringView name)
{
    return name == u"t" || name == u"delText" || name == u"text";
}

PartText textOfOoxml(const QByteArray &xml)
{
    Walk walk(xml);
    PartText part;
    bool isText = false;
    while (walk.next()) {
        const QXmlStreamReader &reader = walk.xml();
        const auto name = reader.name();
        if (reader.isStartElement()) {
            isText = isRun(name);
            if (name == u"tab")
                part.text += u'\t';
            else if (name == u"br" || name == u"cr")
                part.text += u'\n';
        } else if (reader.isEndElement()) {
            isText = false;
            if (name == u"p" || name == u"text")
                part.text += u'\n';
        } else if (reader.isCharacters() && isText) {
            part.text += reader.text();
        }
    }
    part.isWhole = walk.isWhole();
    return part;
}

PartText textOfOdf(const QByteArray &xml)
{
    Walk walk(xml);
    PartText part;
    int paragraphs = 0; // a note stands inside the paragraph it belongs to
    while (walk.next()) {
        const QXmlStreamReader &reader = walk.xml();
        const auto name = reader.name();
        const bool isParagraph = name == u"p" || name == u"h";
        if (reader.isStartElement()) {
            paragraphs += isParagraph;
            // Who wrote a note, and when, are no letters of the word that it stands at.
            if ((isParagraph && paragraphs > 1) || (paragraphs > 0 && isOfNote(reader)))
                part.text += u'\n';
            else if (name == u"tab")
                part.text += u'\t';
            else if (name == u"line-break")
                part.text += u'\n';
            else if (name == u"s")
                part.text += u' ';
        } else if (reader.isEndElement() && isParagraph) {
            --paragraphs;
            part.text += u'\n';
        } else if (reader.isEndElement() && paragraphs > 0 && isOfNote(reader)) {
            part.text += u'\n';
        } else if (reader.isCharacters() && paragraphs > 0) {
            part.text += reader.text();
        }
    }
    part.isWhole = walk.isWhole();
    return part;
}

} // namespace habeas::preview
