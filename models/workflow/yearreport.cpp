// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yearreport.h"

#include "answering.h"
#include "casework.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <climits>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr int casesPerReading = 200;
constexpr std::size_t sumColumn = outcomeCount;
constexpr std::size_t columnCount = outcomeCount + 1;

/// Counts of one line; the last one is their sum.
using Counts = std::array<int, columnCount>;
using Hidden = std::array<bool, columnCount>;

Outcome outcomeOf(const YearCase &of, QDate until)
{
    if (of.answeredOn.isValid() && of.answeredOn <= until)
        return of.answeredOn <= of.dueOn ? Outcome::InTime : Outcome::Late;
    return of.isWithdrawn ? Outcome::Withdrawn : Outcome::Open;
}

/// What is left out of a table of counts whose lines and columns have sums.
class Suppression
{
public:
    Suppression(QList<Counts> counts, Readership readers)
        : m_counts(std::move(counts)), m_hidden(m_counts.size(), Hidden{})
    {
        if (readers == Readership::Office)
            return;
        for (qsizetype line = 0; line < m_counts.size(); ++line) {
            for (std::size_t column = 0; column < columnCount; ++column) {
                const int count = m_counts[line][column];
                m_hidden[line][column] = count > 0 && count < leastTold;
            }
        }
        while (hideMore()) { }
    }

    bool isHidden(qsizetype line, std::size_t column) const { return m_hidden[line][column]; }

private:
    struct Cell {
        qsizetype line;
        std::size_t column;
    };

    QList<QList<Cell>> relations() const
    {
        QList<QList<Cell>> all;
        for (qsizetype line = 0; line < m_counts.size(); ++line) {
            QList<Cell> cells;
            for (std::size_t column = 0; column < columnCount; ++column)
                cells << Cell{line, column};
            all << cells;
        }
        for (std::size_t column = 0; column < columnCount; ++column) {
            QList<Cell> cells;
            for (qsizetype line = 0; line < m_counts.size(); ++line)
                cells << Cell{line, column};
            all << cells;
        }
        return all;
    }

    int countAt(const Cell &cell) const { return m_counts[cell.line][cell.column]; }
    bool isHidden(const Cell &cell) const { return isHidden(cell.line, cell.column); }

    /// What is left out of a line or column comes to enough that nobody knows it for a handful.
    bool isEnough(const QList<Cell> &relation) const
    {
        int together = 0;
        qsizetype hidden = 0;
        for (const Cell &cell : relation) {
            together += isHidden(cell) ? countAt(cell) : 0;
            hidden += isHidden(cell);
        }
        return hidden == 0 || hidden == relation.size() || together >= leastTold;
    }

    /// Lines and columns are equations, hidden cells their unknowns: one follows from the others exactly if its line
    /// and its column hang together by nothing but it (a bridge of the graph of lines and columns).
    bool follows(const Cell &cell) const
    {
        QSet<qsizetype> lines{cell.line};
        QSet<std::size_t> columns;
        for (bool grows = true; grows;) {
            grows = false;
            for (qsizetype line = 0; line < m_counts.size(); ++line) {
                for (std::size_t column = 0; column < columnCount; ++column) {
                    const bool isItself = line == cell.line && column == cell.column;
                    if (isItself || !isHidden(line, column) || lines.contains(line) == columns.contains(column))
                        continue;
                    lines.insert(line);
                    columns.insert(column);
                    grows = true;
                }
            }
        }
        return !columns.contains(cell.column);
    }

    /// Hides the smallest told number of the relation, zeros last. False: all are hidden.
    bool hideIn(const QList<Cell> &relation)
    {
        const auto rank = [this](const Cell &cell) { return countAt(cell) == 0 ? INT_MAX : countAt(cell); };
        const Cell *next = nullptr;
        for (const Cell &cell : relation) {
            if (!isHidden(cell) && (!next || rank(cell) < rank(*next)))
                next = &cell;
        }
        if (next)
            m_hidden[next->line][next->column] = true;
        return next;
    }

    /// Hides one number more where what is hidden could be found. False: nothing can.
    bool hideMore()
    {
        const auto all = relations();
        for (const auto &relation : all) {
            if (!isEnough(relation) && hideIn(relation))
                return true;
        }
        for (const auto &relation : all) {
            for (const Cell &cell : relation) {
                if (isHidden(cell) && follows(cell) && hideIn(relation))
                    return true;
            }
        }
        return false;
    }

    QList<Counts> m_counts;
    QList<Hidden> m_hidden;
};

Counts countsOf(const QList<YearCase> &cases, QDate until)
{
    Counts counts{};
    for (const YearCase &of : cases)
        ++counts[static_cast<std::size_t>(outcomeOf(of, until))];
    counts[sumColumn] = int(cases.size());
    return counts;
}

/// The middle of the days from receipt to answer; of an even number the lower one.
int medianOf(const QList<YearCase> &cases, QDate until)
{
    QList<int> days;
    for (const YearCase &of : cases) {
        if (of.answeredOn.isValid() && of.answeredOn <= until)
            days << int(of.receivedOn.daysTo(of.answeredOn));
    }
    std::sort(days.begin(), days.end());
    return days.at((days.size() - 1) / 2);
}

YearLine lineOf(const QList<YearCase> &cases, const Counts &counts, const Suppression &suppression, qsizetype at,
                QDate until, Readership readers)
{
    const auto told = [&](std::size_t column) {
        return suppression.isHidden(at, column) ? Told() : Told(counts[column]);
    };
    YearLine line;
    for (std::size_t column = 0; column < outcomeCount; ++column)
        line.counts[column] = told(column);
    line.received = told(sumColumn);
    if (!line.at(Outcome::InTime) || !line.at(Outcome::Late))
        return line;
    const int answered = *line.at(Outcome::InTime) + *line.at(Outcome::Late);
    if (answered < (readers == Readership::Office ? 1 : leastTold))
        return line;
    line.inTimePercent = qRound(100.0 * *line.at(Outcome::InTime) / answered);
    line.medianDays = medianOf(cases, until);
    return line;
}

Result<YearCase> yearCaseOf(const Office &office, const CaseId &id)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    YearCase of;
    of.rights = value->rights;
    const QList<Event> events = effectiveEvents(value->events);
    of.receivedOn = receivedOn(events);
    const auto letters = office.vault.cases().letters(id);
    if (!letters)
        return letters.error();
    of.answeredOn = answeredOn(*value, *letters);
    of.isWithdrawn = std::any_of(events.begin(), events.end(),
                                 [](const Event &event) { return event.kind == Event::Kind::Withdrawn; });
    const auto deadlines = deadlinesOf(office, *value);
    if (!deadlines)
        return deadlines.error();
    of.dueOn = deadlines->due.date;
    return of;
}

} // namespace

YearReport yearReportOf(const QList<YearCase> &cases, int year, QDate until, Readership readers)
{
    QList<std::optional<law::Right>> rights;
    QList<QList<YearCase>> groups;
    QList<Counts> counts;
    const auto add = [&](std::optional<law::Right> right, const QList<YearCase> &group) {
        rights << right;
        groups << group;
        counts << countsOf(group, until);
    };
    for (const auto &right : EnumCodes<law::Right>::table) {
        QList<YearCase> group = cases;
        group.removeIf([&](const YearCase &of) { return !of.rights.contains(right.value); });
        if (!group.isEmpty())
            add(right.value, group);
    }
    add(std::nullopt, cases);
    const Suppression suppression(counts, readers);
    YearReport report{year, until, {}};
    for (qsizetype at = 0; at < groups.size(); ++at) {
        YearLine line = lineOf(groups[at], counts[at], suppression, at, until, readers);
        line.right = rights[at];
        report.lines << line;
    }
    return report;
}

Result<QList<YearCase>> readYear(const Office &office, const Organisation &organisation, int year, const Watch &watch)
{
    storage::CaseFilter filter;
    filter.organisation = organisation.id;
    QList<YearCase> cases;
    QByteArray after;
    do {
        const auto page = office.vault.cases().list(filter, storage::CaseOrder::Received,
                                                    storage::Direction::Descending, casesPerReading, after);
        if (!page)
            return page.error();
        for (const storage::CaseLine &line : page->lines) {
            if (watch.stopRequested()) {
                return Error{Error::Kind::Cancelled, u"report.stopped"_s,
                             QCoreApplication::translate("habeas::workflow", "The report was stopped.")};
            }
            const int received = line.projection.receivedOn.year();
            if (received < year)
                return cases; // the newest come first
            if (received > year)
                continue;
            const auto of = yearCaseOf(office, line.id);
            if (!of)
                return of.error();
            cases << *of;
            watch.tell({cases.size(), 0, {}});
        }
        after = page->next;
    } while (!after.isEmpty());
    return cases;
}

QByteArray csvOf(const QList<QStringList> &records, Language language)
{
    const QChar between = language == Language::German ? u';' : u',';
    QByteArray csv = "\xEF\xBB\xBF";
    for (const QStringList &record : records) {
        QStringList cells;
        for (QString cell : record) {
            if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front()))
                cell.prepend(u'\'');
            const bool needsQuotes =
                cell.contains(between) || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
            cells << (needsQuotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell);
        }
        csv += cells.join(between).toUtf8() + "\r\n";
    }
    return csv;
}

} // namespace habeas::workflow
