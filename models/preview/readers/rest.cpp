// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest.h"

#include "package.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

bool isOneOf(QStringView name, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Numbers that only tell where something lies on a page.
bool isPlace(QStringView element, const QString &text)
{
    static const QRegularExpression letter(u"\\p{L}"_s);
    return isOneOf(element,
                   {u"col", u"row", u"colOff", u"rowOff", u"posOffset", u"pctWidth", u"pctHeight", u"pctPosHOffset",
                    u"pctPosVOffset", u"Anchor", u"Row", u"Column"})
        && !text.contains(letter);
}

bool isFormula(QStringView element)
{
    return isOneOf(element, {u"f", u"formula", u"formula1", u"formula2", u"condition"});
}

/// A formula tells of people only in what it quotes: a text, a sheet, another file.
bool quotes(const QString &formula)
{
    static const QRegularExpression quoted(u"[\"'\\[]"_s);
    return formula.contains(quoted);
}

/// Of styles and fonts, the names are no words of anybody's.
bool isLook(const QString &part)
{
    static const QRegularExpression looks(u"(^|/)(styles|stylesWithEffects|fontTable|tableStyles|settings)\\.xml$"
                                          "|(^|/)theme/"_s);
    return part.contains(looks);
}

bool saysSomething(const QXmlStreamAttribute &attribute, QStringView element, bool isOfLook)
{
    const auto name = attribute.name();
    if (name == u"name")
        return !isOfLook && attribute.prefix() != u"style" && attribute.prefix() != u"config";
    if (name == u"val") {
        return isOneOf(element,
                       {u"alias", u"tag", u"docVar", u"sheetName", u"helpText", u"statusText", u"default", u"listEntry",
                        u"category", u"description", u"autoTextName"});
    }
    if (name == u"href" || name == u"Target")
        return attribute.value().contains(u':') || attribute.value().contains(u'@');
    // The number in a cell is shown as it is formatted.
    if (name == u"value")
        return attribute.value().toDouble(nullptr) == 0;
    // Of a PDF's XMP, which has its properties as elements or as these.
    if (isOneOf(attribute.prefix(), {u"dc", u"pdf", u"photoshop", u"xmp", u"xmpRights"}))
        return true;
    if (isFormula(name))
        return quotes(attribute.value().toString());
    return isOneOf(name,
                   {u"author",  u"initials",       u"displayName",  u"displayText", u"userId",        u"userName",
                    u"creator", u"lastModifiedBy", u"refreshedBy",  u"v",           u"title",         u"descr",
                    u"alt",     u"tooltip",        u"prompt",       u"promptTitle", u"error",         u"errorTitle",
                    u"caption", u"uniqueName",     u"string-value", u"label",       u"current-value", u"user",
                    u"instr",   u"screen-tip",     u"string"});
}

/// Whether characters belong to what is laid out.
class Place
{
public:
    Place(Laid laid) : m_laid(laid) { }

    void enter(QStringView name)
    {
        m_paragraphs += isParagraph(name);
        m_cells += name == u"c";
        m_isRun = isRun(name);
        m_isValue = name == u"v" || name == u"t";
    }
    void leave(QStringView name)
    {
        m_paragraphs -= isParagraph(name);
        m_cells -= name == u"c";
        m_isRun = m_isValue = false;
    }
    bool isLaid() const
    {
        switch (m_laid) {
        case Laid::Nothing:
            return false;
        case Laid::Runs:
            return m_isRun;
        case Laid::Paragraphs:
            return m_paragraphs > 0;
        case Laid::Cells:
            return m_cells > 0 && m_isValue;
        case Laid::Characters:
            break;
        }
        return true;
    }
    /// The runs of a paragraph are one text.
    bool isWithin() const { return m_laid == Laid::Nothing && m_paragraphs > 0; }

private:
    static bool isParagraph(QStringView name) { return isOneOf(name, {u"p", u"h", u"si"}); }

    Laid m_laid;
    int m_paragraphs = 0;
    int m_cells = 0;
    bool m_isRun = false;
    bool m_isValue = false;
};

} // namespace

Rest::Rest(const Preview &shown, Budget &budget) : m_budget(budget)
{
    for (const Section &section : shown.sections) {
        m_shown.insert(section.title);
        const auto lines = QStringView(section.text).split(u'\n');
        for (const QStringView line : lines)
            m_shown.insert(line.trimmed().toString());
        for (const QStringList &row : section.rows) {
            for (const QString &cell : row) {
                const auto parts = QStringView(cell).split(u'\n');
                for (const QStringView part : parts)
                    m_shown.insert(part.trimmed().toString());
            }
        }
    }
    for (const Message &message : shown.messages)
        m_shown.unite({message.author, message.authorId, message.text});
}

bool Rest::addXml(const QByteArray &xml, const QString &name, Laid laid)
{
    QXmlStreamReader reader(xml);
    reader.setEntityExpansionLimit(0);
    const bool isOfLook = isLook(name);
    const bool isOfSheet = name.startsWith(u"xl/"_s);
    Place place(laid);
    QString text;
    QString element;
    int depth = 0;
    const auto flush = [&] {
        const QString said = std::exchange(text, {});
        return (isOfSheet && isFormula(element) && !quotes(said)) || isPlace(element, said) || add(said);
    };
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        depth += token == QXmlStreamReader::StartElement;
        depth -= token == QXmlStreamReader::EndElement;
        if (token == QXmlStreamReader::DTD || depth > limits::depth || reader.hasError()) {
            flush();
            return false;
        }
        bool isOpen = true;
        if (reader.isStartElement()) {
            isOpen = place.isWithin() || flush();
            element = reader.name().toString();
            place.enter(element);
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                isOpen = isOpen && (!saysSomething(attribute, element, isOfLook) || add(attribute.value().toString()));
        } else if (reader.isEndElement()) {
            place.leave(reader.name());
            isOpen = place.isWithin() || flush();
        } else if (reader.isCharacters() && !place.isLaid()) {
            text += reader.text();
        } else if (reader.isComment()) {
            isOpen = add(reader.text().toString());
        }
        if (!isOpen)
            return true;
    }
    return true;
}

bool Rest::add(const QString &text)
{
    const QString line = text.simplified();
    static const QSet<QString> nothing{QString(), u"true"_s, u"false"_s, u"True"_s, u"False"_s, u"0"_s, u"1"_s};
    if (nothing.contains(line) || m_shown.contains(line))
        return true;
    m_shown.insert(line);
    m_lines << m_budget.text(line);
    return !m_budget.isFull();
}

Section Rest::section() const
{
    return {.part = Section::Part::Further, .text = m_lines.join(u'\n')};
}

} // namespace habeas::preview
