// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheets.h"

#include <QDateTime>
#include <QSet>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

/// Walks start elements by name; false at the end and where the part breaks, nests too deep or has a document type.
template <class Visit> bool visitElements(const QByteArray &xml, Visit visit)
{
    QXmlStreamReader reader(xml);
    reader.setEntityExpansionLimit(0);
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        depth += token == QXmlStreamReader::StartElement;
        depth -= token == QXmlStreamReader::EndElement;
        if (token == QXmlStreamReader::DTD || depth > limits::depth)
            return false;
        visit(reader);
    }
    return !reader.hasError();
}

struct Workbook {
    QStringList strings;
    QSet<int> dates;
    QSet<int> used; ///< of the strings
    bool isWhole = true;
};

void readStrings(const QByteArray &xml, Workbook &book)
{
    QStringList &strings = book.strings;
    bool isText = false;
    book.isWhole = visitElements(xml, [&](const QXmlStreamReader &reader) {
        if (reader.isStartElement() && reader.name() == u"si")
            strings << QString();
        if (reader.isStartElement() || reader.isEndElement())
            isText = reader.isStartElement() && reader.name() == u"t";
        else if (reader.isCharacters() && isText && !strings.isEmpty())
            strings.last() += reader.text();
    });
}

/// ECMA-376 part 1, §18.8.30: the numbers of built-in formats that show days or times.
bool isDateFormat(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

bool isDateCode(QString code)
{
    static const QSet<QChar> signs{u'y', u'd', u'h'};
    bool isQuoted = false;
    for (const QChar c : code.toLower()) {
        isQuoted = isQuoted != (c == u'"' || c == u'[' || c == u']');
        if (!isQuoted && signs.contains(c))
            return true;
    }
    return false;
}

/// Which cell styles show dates.
QSet<int> dateStyles(const QByteArray &xml)
{
    QSet<int> formats;
    QSet<int> styles;
    bool isCellStyles = false;
    int style = 0;
    visitElements(xml, [&](const QXmlStreamReader &reader) {
        if (reader.name() == u"cellXfs")
            isCellStyles = reader.isStartElement();
        if (!reader.isStartElement())
            return;
        const int id = reader.attributes().value(u"numFmtId"_s).toInt();
        if (reader.name() == u"numFmt" && isDateCode(reader.attributes().value(u"formatCode"_s).toString()))
            formats.insert(id);
        if (reader.name() == u"xf" && isCellStyles) {
            if (isDateFormat(id) || formats.contains(id))
                styles.insert(style);
            ++style;
        }
    });
    return styles;
}

/// ECMA-376 part 1, §18.17.4.1: days since 30 December 1899 (right from March 1900 on).
QString dateOf(const QString &serial)
{
    bool isNumber = false;
    const double days = serial.toDouble(&isNumber);
    if (!isNumber || days < 0 || days > 2'958'466)
        return serial;
    const auto seconds = std::llround(days * 86400);
    const QDateTime at = QDateTime(QDate(1899, 12, 30), QTime(0, 0), Qt::UTC).addSecs(seconds);
    if (seconds % 86400 == 0)
        return at.date().toString(Qt::ISODate);
    return days < 1 ? at.time().toString(u"hh:mm:ss"_s) : at.toString(u"yyyy-MM-dd hh:mm:ss"_s);
}

/// "AB12" is in column 27, counted from 0.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > 100'000)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

QString cellText(Workbook &book, const QString &type, int style, const QString &value)
{
    if (type == u"s") {
        book.used.insert(value.toInt());
        return book.strings.value(value.toInt());
    }
    if (type.isEmpty() || type == u"n")
        return book.dates.contains(style) ? dateOf(value) : value;
    return value;
}

bool readSheet(const QByteArray &xml, Workbook &book, Section &sheet, Budget &budget)
{
    QStringList row;
    QString value;
    QString type;
    int style = 0;
    int column = 0;
    bool isValue = false;
    return visitElements(xml, [&](const QXmlStreamReader &reader) {
        const auto name = reader.name();
        if (reader.isStartElement()) {
            isValue = name == u"v" || name == u"t";
            if (name == u"row")
                row.clear();
            if (name != u"c")
                return;
            const auto attributes = reader.attributes();
            const int told = columnOf(attributes.value(u"r"_s));
            column = told >= 0 ? told : int(row.size());
            type = attributes.value(u"t"_s).toString();
            style = attributes.value(u"s"_s).toInt();
            value.clear();
        } else if (reader.isEndElement()) {
            isValue = false;
            if (name == u"row" && !row.isEmpty())
                budget.addRow(sheet.rows, row);
            if (name != u"c" || value.isEmpty())
                return;
            // A column far out is one too many, not a reason for a million empty cells.
            while (row.size() < std::min(column, limits::columns))
                row << QString();
            row << cellText(book, type, style, value);
        } else if (reader.isCharacters() && isValue) {
            value += reader.text();
        }
    });
}

/// Names of the sheets and the parts they lie in, in the workbook's order.
QList<QPair<QString, QString>> sheetParts(const Package &package)
{
    QMap<QString, QString> targets;
    visitElements(package.parts.value(u"xl/_rels/workbook.xml.rels"_s), [&](const QXmlStreamReader &reader) {
        if (!reader.isStartElement() || reader.name() != u"Relationship")
            return;
        const QString target = reader.attributes().value(u"Target"_s).toString();
        targets[reader.attributes().value(u"Id"_s).toString()] =
            target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
    });
    QList<QPair<QString, QString>> sheets;
    visitElements(package.parts.value(u"xl/workbook.xml"_s), [&](const QXmlStreamReader &reader) {
        if (!reader.isStartElement() || reader.name() != u"sheet")
            return;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (attribute.name() == u"id")
                sheets.append(
                    {reader.attributes().value(u"name"_s).toString(), targets.value(attribute.value().toString())});
        }
    });
    return sheets;
}

} // namespace

Sheets sheetsOfXlsx(const Package &package, Budget &budget)
{
    Workbook book{{}, dateStyles(package.parts.value(u"xl/styles.xml"_s)), {}};
    if (const auto strings = package.parts.constFind(u"xl/sharedStrings.xml"_s); strings != package.parts.cend())
        readStrings(*strings, book);
    Sheets sheets;
    sheets.isWhole = book.isWhole;
    const auto parts = sheetParts(package);
    for (const auto &[name, part] : parts) {
        Section sheet{.part = Section::Part::Sheet, .title = budget.text(name)};
        sheets.isWhole = readSheet(package.parts.value(part), book, sheet, budget) && sheets.isWhole;
        sheets.sections << sheet;
        sheets.parts << part;
    }
    for (int i = 0; i < int(book.strings.size()); ++i) {
        if (!book.used.contains(i))
            sheets.unused << book.strings[i];
    }
    return sheets;
}

Sheets sheetsOfOds(const QByteArray &content, Budget &budget)
{
    Sheets sheets;
    QStringList row;
    QString cell;
    int repeats = 1;
    bool isParagraph = false;
    sheets.isWhole = visitElements(content, [&](const QXmlStreamReader &reader) {
        const auto name = reader.name();
        const bool isCell = name == u"table-cell" || name == u"covered-table-cell";
        if (reader.isStartElement()) {
            isParagraph = isParagraph || name == u"p";
            if (name == u"table")
                sheets.sections << Section{.part = Section::Part::Sheet,
                                           .title = budget.text(reader.attributes().value(u"table:name"_s).toString())};
            else if (name == u"table-row") {
                row.clear();
                cell.clear(); // what stood in no cell: a drawing's text, a change that is kept
            } else if (isCell)
                repeats = std::clamp(reader.attributes().value(u"table:number-columns-repeated"_s).toInt(), 1,
                                     limits::columns);
            else if (name == u"p" && !cell.isEmpty())
                cell += u'\n';
        } else if (reader.isEndElement()) {
            isParagraph = isParagraph && name != u"p";
            for (; isCell && repeats > 0 && row.size() <= limits::columns; --repeats)
                row << cell;
            if (isCell)
                cell.clear();
            if (name == u"table-row" && !sheets.sections.isEmpty()) {
                while (!row.isEmpty() && row.last().isEmpty())
                    row.removeLast();
                if (!row.isEmpty())
                    budget.addRow(sheets.sections.last().rows, row);
            }
        } else if (reader.isCharacters() && isParagraph) {
            cell += reader.text();
        }
    });
    return sheets;
}

} // namespace habeas::preview
