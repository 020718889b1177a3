// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader.h"

#include "budget.h"
#include "package.h"
#include "rest.h"
#include "sheets.h"

#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

using Part = Section::Part;

/// Parts of an Office file that hold text, in reading order. \d+ is their number.
struct Place {
    const char16_t *pattern;
    Part part;
};
constexpr Place ooxmlPlaces[]{
    {u"^word/document\\.xml$", Part::Body},
    {u"^word/(header|footer)(\\d*)\\.xml$", Part::Margins},
    {u"^word/(footnotes|endnotes)\\.xml$", Part::Notes},
    {u"^word/comments\\.xml$", Part::Comments},
    {u"^ppt/slides/slide(\\d+)\\.xml$", Part::Slide},
    {u"^ppt/notesSlides/notesSlide(\\d+)\\.xml$", Part::Notes},
    {u"^ppt/comments/.*\\.xml$", Part::Comments},
    {u"^xl/comments/?.*\\.xml$", Part::Comments},
};

int numberIn(const QString &name)
{
    static const QRegularExpression digits(u"(\\d+)\\.xml$"_s);
    return digits.match(name).captured(1).toInt();
}

/// Reads the parts of a package into one preview.
class Reading
{
public:
    explicit Reading(const Package &package) : m_package(package) { }

    Preview read()
    {
        if (m_package.parts.contains(u"content.xml"_s))
            readOdf();
        else
            readOoxml();
        addRest();
        remark();
        return m_preview;
    }

private:
    void readOdf()
    {
        const QByteArray content = m_package.parts.value(u"content.xml"_s);
        m_laid = {{u"content.xml"_s, Laid::Paragraphs}, {u"styles.xml"_s, Laid::Paragraphs}};
        // What a sheet's cells do not show of its paragraphs is told by not being among them.
        const bool isSheets = content.contains("<office:spreadsheet");
        if (isSheets)
            m_laid.remove(u"content.xml"_s);
        if (isSheets)
            take(sheetsOfOds(content, m_budget));
        else
            addText(Part::Body, textOfOdf(content));
        addText(Part::Margins, textOfOdf(m_package.parts.value(u"styles.xml"_s, "<x/>")));
        addProperties(u"meta.xml"_s);
    }

    void readOoxml()
    {
        if (m_package.parts.contains(u"xl/workbook.xml"_s))
            take(sheetsOfXlsx(m_package, m_budget));
        for (const Place &place : ooxmlPlaces) {
            const QRegularExpression pattern(QString::fromUtf16(place.pattern));
            QStringList names = m_package.parts.keys().filter(pattern);
            std::stable_sort(names.begin(), names.end(),
                             [](const QString &a, const QString &b) { return numberIn(a) < numberIn(b); });
            for (const QString &name : std::as_const(names)) {
                m_laid.insert(name, Laid::Runs);
                addText(place.part, textOfOoxml(m_package.parts.value(name)));
            }
        }
        for (const QString &name : {u"docProps/core.xml"_s, u"docProps/app.xml"_s, u"docProps/custom.xml"_s})
            addProperties(name);
    }

    void take(const Sheets &sheets)
    {
        m_isWhole = m_isWhole && sheets.isWhole;
        m_preview.sections += sheets.sections;
        m_unused = sheets.unused;
        for (const QString &part : sheets.parts)
            m_laid.insert(part, Laid::Cells);
    }

    void addText(Part part, const PartText &text)
    {
        m_isWhole = m_isWhole && text.isWhole;
        if (text.text.trimmed().isEmpty() && part != Part::Body)
            return;
        m_preview.sections << Section{.part = part, .text = m_budget.text(text.text.trimmed())};
    }

    /// Dublin Core and the maker's own: who wrote and who last changed it is personal data too. All in one table.
    void addProperties(const QString &part)
    {
        const auto xml = m_package.parts.constFind(part);
        if (xml == m_package.parts.cend())
            return;
        m_laid.insert(part, Laid::Characters);
        QXmlStreamReader reader(*xml);
        reader.setEntityExpansionLimit(0);
        Section section{.part = Part::Properties};
        QString name;
        QString given; // by whoever made the property up
        while (!reader.atEnd() && reader.readNext() != QXmlStreamReader::DTD) {
            if (reader.isStartElement()) {
                name = reader.name().toString();
                if (isGiven(reader))
                    given = nameOf(reader);
            } else if (reader.isEndElement() && isGiven(reader)) {
                given.clear();
            } else if (reader.isCharacters() && !reader.isWhitespace()) {
                m_budget.addRow(section.rows, {given.isEmpty() ? name : given, reader.text().toString()});
            }
        }
        m_isWhole = m_isWhole && reader.tokenType() == QXmlStreamReader::EndDocument;
        const bool isMore = !m_preview.sections.isEmpty() && m_preview.sections.constLast().part == Part::Properties;
        if (isMore)
            m_preview.sections.last().rows += section.rows;
        else if (!section.rows.isEmpty())
            m_preview.sections << section;
    }

    static bool isGiven(const QXmlStreamReader &reader)
    {
        return reader.name() == u"property" || reader.name() == u"user-defined";
    }

    static QString nameOf(const QXmlStreamReader &reader)
    {
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (attribute.name() == u"name")
                return attribute.value().toString();
        }
        return {};
    }

    /// Nothing that goes out with the file is silently left out: whatever stands in its parts and is not laid out
    /// follows, part by part.
    void addRest()
    {
        Rest rest(m_preview, m_budget);
        for (const QString &unused : std::as_const(m_unused)) {
            if (!rest.add(unused))
                break;
        }
        if (m_package.parts.contains(u"xl/workbook.xml"_s))
            m_laid.insert(u"xl/sharedStrings.xml"_s, Laid::Characters);
        for (auto part = m_package.parts.cbegin(); part != m_package.parts.cend() && !m_budget.isFull(); ++part)
            m_isWhole = rest.addXml(*part, part.key(), m_laid.value(part.key(), Laid::Nothing)) && m_isWhole;
        if (const Section section = rest.section(); !section.text.isEmpty())
            m_preview.sections << section;
    }

    void remark()
    {
        QList<Remark> &remarks = m_preview.remarks;
        if (m_package.isCut)
            remarks << Remark{Remark::Kind::UnpacksTooFar, m_package.unpackedBytes, 0};
        if (m_package.isDamaged || (!m_isWhole && !m_package.isCut))
            remarks << Remark{Remark::Kind::NotWellFormed, 0, 0};
        remarks += m_budget.remarks();
        const auto sections = m_preview.sections.size();
        if (sections > limits::sections) {
            m_preview.sections.resize(limits::sections);
            remarks << Remark{Remark::Kind::OnlySections, limits::sections, sections};
        }
        if (m_package.leftOut > 0)
            remarks << Remark{Remark::Kind::PicturesLeftOut, m_package.leftOut, 0};
    }

    const Package &m_package;
    Budget m_budget;
    Preview m_preview;
    QMap<QString, Laid> m_laid; ///< by part; others are not laid out
    QStringList m_unused; ///< strings of a workbook that stand in no cell
    bool m_isWhole = true;
};

} // namespace

Outcome readOffice(const QByteArray &content)
{
    const Package package = unpacked(content);
    const QStringList names = package.parts.keys();
    const bool isOffice = std::any_of(names.begin(), names.end(), [](const QString &name) {
        return name == u"content.xml" || name == u"word/document.xml" || name == u"xl/workbook.xml"
            || name == u"ppt/presentation.xml";
    });
    if (!isOffice && !package.isCut)
        return wire::Failure{wire::Failure::Reason::Malformed};
    return Reading(package).read();
}

} // namespace habeas::preview
