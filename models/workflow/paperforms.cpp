// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paperforms.h"

#include "letters/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using letters::Block;
using letters::Paragraph;
using letters::Table;

constexpr qsizetype longestParagraph = 2000; ///< a line of a text may be a megabyte: it is laid out in pieces
constexpr qsizetype mostColumns = 6; ///< a wider table is set row by row
constexpr qsizetype longestColumnHead = 60; ///< it is repeated on every sheet
constexpr qsizetype narrowest = 6;
constexpr qsizetype widest = 48;
constexpr qsizetype encodedLine = 50; ///< without a blank, and longer
constexpr int encodedLines = 8; ///< one behind the other are no words: a file in Base64

/// The lines of a text as paragraphs. Files that stand in it as Base64 (attachments of an e-mail, photos of a
/// directory) would fill sheets with what nobody reads: they are counted.
class Lines
{
public:
    explicit Lines(const Words &words) : m_words(words) { }

    void add(const QString &line)
    {
        const QString bare = line.trimmed();
        const bool isEncoded = bare.size() >= encodedLine && !bare.contains(u' ');
        if (!isEncoded)
            endRun();
        if (isEncoded)
            m_run << bare;
        else if (!bare.isEmpty())
            put(line);
    }

    QList<Block> finish()
    {
        endRun();
        return std::move(m_blocks);
    }
    qint64 omitted() const { return m_omitted; }

private:
    void endRun()
    {
        if (m_run.size() >= encodedLines) {
            m_blocks << Paragraph{m_words.say({u"paper.encoded"_s, {{u"count"_s, m_run.size()}}})};
            m_omitted += m_run.size();
        } else {
            for (const QString &line : std::as_const(m_run))
                put(line);
        }
        m_run.clear();
    }

    void put(const QString &line)
    {
        for (qsizetype at = 0; at < line.size(); at += longestParagraph)
            m_blocks << Paragraph{letters::foreign(line.mid(at, longestParagraph))};
    }

    const Words &m_words;
    QList<Block> m_blocks;
    QStringList m_run;
    qint64 m_omitted = 0;
};

QList<int> widthsOf(const Table &table)
{
    QList<int> widths;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        qsizetype longest = table.columns.at(column).size();
        for (const QStringList &row : table.rows)
            longest = std::max(longest, row.at(column).size());
        widths << int(std::clamp(longest, narrowest, widest));
    }
    return widths;
}

Table pointTable(const Words &words)
{
    return {{words.sentence(u"paper.point"_s), words.sentence(u"paper.entry"_s)}, {30, 70}, {}};
}

/// A sheet with more columns than paper has room for: each row as names and values.
QList<Block> rowByRow(const Table &table, const Words &words)
{
    QList<Block> blocks;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        Table record = pointTable(words);
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            if (!table.rows.at(row).at(column).isEmpty())
                record.rows << QStringList{table.columns.at(column), table.rows.at(row).at(column)};
        }
        blocks << Paragraph{words.say({u"paper.row"_s, {{u"row"_s, row + 1}}})};
        if (!record.rows.isEmpty())
            blocks << record;
    }
    return blocks;
}

QList<Block> blocksOf(const preview::Section &section, const Words &words)
{
    qsizetype columns = 0;
    for (const QStringList &row : section.rows)
        columns = std::max(columns, row.size());
    if (columns == 0)
        return {};
    Table table;
    const QList<QStringList> rows = preview::rowsOf(section, words);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << letters::foreign(cell);
        cells.resize(columns);
        table.rows << cells;
    }
    if (section.hasHeader) {
        table.columns = table.rows.takeFirst();
    } else if (columns == 2) {
        table.columns = pointTable(words).columns;
    } else {
        for (qsizetype column = 1; column <= columns; ++column)
            table.columns << QString::number(column);
    }
    const bool hasLongHead = std::any_of(table.columns.begin(), table.columns.end(),
                                         [](const QString &head) { return head.size() > longestColumnHead; });
    if (columns > mostColumns || hasLongHead)
        return rowByRow(table, words);
    table.widths = widthsOf(table);
    return {table};
}

Table tableOf(const QList<preview::Message> &messages, const Words &words, const QTimeZone &zone)
{
    Table table{{words.sentence(u"paper.when"_s), words.sentence(u"paper.who"_s), words.sentence(u"paper.message"_s)},
                {18, 22, 60},
                {}};
    for (const preview::Message &message : messages) {
        const QDateTime at = message.at.toTimeZone(zone);
        const QString day = at.isValid() ? letters::shortDate(at.date(), words.language()) : QString();
        const QString time = at.isValid() ? at.time().toString(u"hh:mm"_s) : QString();
        const bool isNamed = !message.author.isEmpty() && message.author != message.authorId;
        const QString who = isNamed ? message.author + u" ("_s + message.authorId + u')' : message.authorId;
        table.rows << QStringList{(day + u' ' + time).trimmed(), letters::foreign(who), letters::foreign(message.text)};
    }
    return table;
}

} // namespace

PaperForm paperFormOf(const preview::Preview &preview, const Words &words, const QTimeZone &zone)
{
    PaperForm form;
    qint64 omitted = 0;
    for (const preview::Section &section : preview.sections) {
        letters::Part part;
        part.code = u"paper"_s;
        const QString title = letters::foreign(section.title);
        const bool isLong = title.size() > longestHeading;
        if (!title.isEmpty())
            part.heading = isLong ? title.first(longestHeading) + u'…' : title;
        else if (section.part != preview::Section::Part::Body && preview.sections.size() > 1)
            part.heading = preview::headingOf(section.part, words);
        Lines lines(words);
        const QStringList all = section.text.split(u'\n');
        for (const QString &line : all)
            lines.add(line);
        if (isLong)
            part.blocks << Paragraph{title};
        part.blocks += lines.finish() + blocksOf(section, words);
        omitted += lines.omitted();
        if (!part.blocks.isEmpty() || !part.heading.isEmpty())
            form.parts << part;
    }
    if (!preview.messages.isEmpty()) {
        form.parts << letters::Part{u"paper"_s, {}, {}, {tableOf(preview.messages, words, zone)}};
        form.lacks << Code{u"paper.why.chat"_s, {}};
    }
    if (omitted > 0)
        form.lacks << Code{u"paper.why.encoded"_s, {{u"count"_s, omitted}}};
    return form;
}

} // namespace habeas::workflow
