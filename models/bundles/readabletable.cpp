// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readablewriters.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

constexpr qsizetype longestRecord = 256 * 1024;

char separatorOf(const QByteArray &record)
{
    constexpr std::array candidates{',', ';', '\t'};
    return *std::max_element(candidates.begin(), candidates.end(),
                             [&record](char a, char b) { return record.count(a) < record.count(b); });
}

QList<QByteArray> cellsOf(const QByteArray &record, char separator)
{
    QList<QByteArray> cells{QByteArray()};
    bool insideQuotes = false;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (c == '"' && insideQuotes && i + 1 < record.size() && record[i + 1] == '"')
            cells.last() += record[i++];
        else if (c == '"')
            insideQuotes = !insideQuotes;
        else if (c == separator && !insideQuotes)
            cells << QByteArray();
        else
            cells.last() += c;
    }
    return cells;
}

} // namespace

void TableRows::line(const QByteArray &line, qint64 omitted)
{
    m_record += m_record.isEmpty() ? line : '\n' + line;
    m_recordOmitted += omitted;
    if (line.count('"') % 2 != 0)
        m_insideQuotes = !m_insideQuotes;
    // A quote that never closes would swallow the rest of the file.
    if (!m_insideQuotes || m_record.size() > longestRecord)
        endRecord();
}

void TableRows::lastLine()
{
    if (!m_record.isEmpty())
        endRecord();
}

void TableRows::endRecord()
{
    const bool isFirst = m_separator == 0;
    if (isFirst)
        m_separator = separatorOf(m_record);
    QString cells;
    for (const QByteArray &cell : cellsOf(m_record, m_separator)) {
        const QString html = shown(decoded(cell));
        cells += isFirst ? u"<th scope=\"col\">"_s + html + u"</th>"_s : u"<td>"_s + html + u"</td>"_s;
    }
    if (m_recordOmitted > 0)
        cells += u"<td>"_s + omission(m_recordOmitted) + u"</td>"_s;
    const QString row = u"<tr>"_s + cells + u"</tr>\n"_s;
    if (isFirst) {
        const QString begin = u"<table class=\"grid\">"_s;
        const QString head = u"<thead>"_s + row + u"</thead>\n"_s;
        const bool isShort = begin.size() + head.size() <= HtmlPages::longestBegin;
        m_pages.open(isShort ? begin + head : begin, u"</table>\n"_s);
        if (!isShort)
            m_pages.add(head);
    } else {
        m_pages.add(row);
    }
    m_record.clear();
    m_recordOmitted = 0;
    m_insideQuotes = false;
}

} // namespace habeas::bundles
