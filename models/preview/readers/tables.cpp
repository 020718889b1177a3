// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "budget.h"
#include "reader.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace habeas::preview {
namespace {

/// The separator of which the first line has most, outside quotes.
QChar separatorOf(QStringView text)
{
    QHash<QChar, int> counts;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u'\n' && !quoted)
            break;
        else if (!quoted)
            ++counts[c];
    }
    QChar best = u',';
    for (const QChar c : {u';', u'\t'}) {
        if (counts.value(c) > counts.value(best))
            best = c;
    }
    return best;
}

/// Records one after the other (RFC 4180). A quote that is never closed ends with the text.
class Records
{
public:
    explicit Records(QStringView text) : m_text(text), m_separator(separatorOf(text)) { }

    bool atEnd() const { return m_at >= m_text.size(); }
    QStringList next()
    {
        QStringList cells;
        QString cell;
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (quoted && c == u'"' && m_text.mid(m_at + 1, 1) == u"\"")
                cell += m_text[m_at++];
            else if (c == u'"' && (quoted || cell.isEmpty()))
                quoted = !quoted;
            else if (!quoted && c == m_separator)
                cells << std::exchange(cell, {});
            else if (!quoted && c == u'\n')
                break;
            else
                cell += c;
        }
        ++m_at;
        return cells << cell;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    QChar m_separator;
};

} // namespace

Preview readTable(const wire::Question &question, const QByteArray &content)
{
    const Decoded text = decoded(content, question.sent < question.total);
    Budget budget;
    Preview preview;
    Section table;
    table.hasHeader = true;
    qint64 rows = 0;
    for (Records records(text.text); !records.atEnd(); ++rows)
        budget.addRow(table.rows, records.next());
    preview.sections << table;
    // A content that was cut has rows that nobody counted.
    const bool isWhole = question.sent == question.total;
    preview.remarks = cutRemarks(question, text) + budget.remarks(isWhole ? rows : 0);
    return preview;
}

Preview readProperties(const wire::Question &question, const QByteArray &content)
{
    const Decoded decodedText = decoded(content, question.sent < question.total);
    QString text = decodedText.text;
    text.replace(u"\n "_s, u""_s).replace(u"\n\t"_s, u""_s); // RFC 6350 §3.2, RFC 5545 §3.1
    Budget budget;
    Preview preview;
    qint64 components = 0;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        qsizetype colon = 0;
        for (bool quoted = false; colon < line.size() && (quoted || line[colon] != u':'); ++colon)
            quoted = quoted != (line[colon] == u'"');
        const QString name = line.first(colon).section(u'.', -1);
        QString value = line.mid(colon + 1);
        if (name.compare(u"BEGIN"_s, Qt::CaseInsensitive) == 0) {
            if (++components <= limits::sections)
                preview.sections << Section{.part = Section::Part::Record};
            continue;
        }
        if (name.compare(u"END"_s, Qt::CaseInsensitive) == 0 || components > limits::sections)
            continue;
        value.replace(u"\\n"_s, u"\n"_s, Qt::CaseInsensitive);
        value.replace(u"\\,"_s, u","_s).replace(u"\\;"_s, u";"_s).replace(u"\\\\"_s, u"\\"_s);
        if (preview.sections.isEmpty())
            preview.sections << Section{};
        Section &section = preview.sections.last();
        const QString key = name.section(u';', 0, 0).toUpper();
        if (section.title.isEmpty() && (key == u"FN" || key == u"SUMMARY"))
            section.title = budget.text(value);
        budget.addRow(section.rows, {name, value});
    }
    preview.remarks = cutRemarks(question, decodedText) + budget.remarks();
    if (components > limits::sections)
        preview.remarks << Remark{Remark::Kind::OnlySections, limits::sections, components};
    return preview;
}

} // namespace habeas::preview
