// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader.h"

#include "budget.h"
#include "package.h"
#include "sheets.h"

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
        remark();
        return m_preview;
    }

private:
    void readOdf()
    {
        const QByteArray content = m_package.parts.value(u"content.xml"_s);
        if (content.contains("<office:spreadsheet"))
            take(sheetsOfOds(content, m_budget));
        else
            addText(Part::Body, textOfOdf(content));
        addText(Part::Margins, textOfOdf(m_package.parts.value(u"styles.xml"_s, "<x/>")));
        addProperties(m_package.parts.value(u"meta.xml"_s));
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
            for (const QString &name : std::as_const(names))
                addText(place.part, textOfOoxml(m_package.parts.value(name)));
        }
        addProperties(m_package.parts.value(u"docProps/core.xml"_s));
    }

    void take(const Sheets &sheets)
    {
        m_isWhole = m_isWhole && sheets.isWhole;
        m_preview.sections += sheets.sections;
    }

    void addText(Part part, const PartText &text)
    {
        m_isWhole = m_isWhole && text.isWhole;
        if (text.text.trimmed().isEmpty() && part != Part::Body)
            return;
        m_preview.sections << Section{.part = part, .text = m_budget.text(text.text.trimmed())};
    }

    /// Dublin Core and the maker's own: who wrote and who last changed it is personal data too.
    void addProperties(const QByteArray &xml)
    {
        QXmlStreamReader reader(xml);
        reader.setEntityExpansionLimit(0);
        Section section{.part = Part::Properties};
        QString name;
        while (!reader.atEnd() && reader.readNext() != QXmlStreamReader::DTD) {
            if (reader.isStartElement())
                name = reader.name().toString();
            else if (reader.isCharacters() && !reader.isWhitespace())
                m_budget.addRow(section.rows, {name, reader.text().toString()});
        }
        if (!section.rows.isEmpty())
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
