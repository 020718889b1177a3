// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yeardocument.h"

#include "core/words.h"
#include "letters/text.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using letters::Bar;
using letters::BarChart;
using letters::Section;
using letters::Table;

/// Puts one report into words.
class Wording
{
public:
    Wording(const YearReport &report, Language language) : m_report(report), m_words(Words::of(language)) { }

    QString say(const char *what, const QJsonObject &params = {}) const
    {
        return letters::typeset(m_words.say({u"report."_s + QLatin1String(what), params}), m_words.language());
    }

    Section requests() const
    {
        Table table{{say("right"), say("received"), say("in-time"), say("late"), say("open"), say("withdrawn")},
                    {40, 22, 22, 22, 22, 26},
                    {}};
        for (const YearLine &line : m_report.lines)
            table.rows << QStringList{nameOf(line),
                                      number(line.received),
                                      number(line.at(Outcome::InTime)),
                                      number(line.at(Outcome::Late)),
                                      number(line.at(Outcome::Open)),
                                      number(line.at(Outcome::Withdrawn))};
        const auto received = [](const YearLine &line) { return line.received; };
        return {{u"requests"_s, {}, say("requests"), {table}},
                {byRight("chart.received", "number", received), byState()}};
    }

    QList<QStringList> records() const
    {
        const auto digits = [this](Told value) { return value ? QString::number(*value) : say("untold"); };
        QList<QStringList> records{{say("right"), say("received"), say("in-time"), say("late"), say("open"),
                                    say("withdrawn"), say("share"), say("median")}};
        for (const YearLine &line : m_report.lines) {
            QStringList record{nameOf(line), digits(line.received)};
            for (const Told &count : line.counts)
                record << digits(count);
            records << record + QStringList{digits(line.inTimePercent), digits(line.medianDays)};
        }
        for (QStringList &record : records) // typeset for paper; a table is searched
            record.replaceInStrings(QString(QChar::Nbsp), u" "_s);
        return records;
    }

    Section speed() const
    {
        Table table{{say("right"), say("share"), say("median")}, {40, 40, 40}, {}};
        for (const YearLine &line : m_report.lines)
            table.rows << QStringList{nameOf(line), told("percent", line.inTimePercent), number(line.medianDays)};
        const auto percent = [](const YearLine &line) { return line.inTimePercent; };
        const auto median = [](const YearLine &line) { return line.medianDays; };
        return {{u"speed"_s, u"Art. 12"_s, say("speed"), {letters::Paragraph{say("speed.about")}, table}},
                {byRight("chart.share", "percent", percent, 100), byRight("chart.median", "days", median)}};
    }

private:
    QString nameOf(const YearLine &line) const
    {
        return line.right ? say(("right." + QByteArray(codeOf(*line.right).toLatin1())).constData()) : say("all");
    }

    QString told(const char *unit, Told value) const
    {
        return value ? say(unit, {{u"count"_s, *value}}) : say("untold");
    }
    QString number(Told value) const { return told("number", value); }

    static Bar barOf(const QString &label, const QString &told, Told value, int whole)
    {
        return {label, told, value ? std::optional(double(*value) / std::max(whole, 1)) : std::nullopt};
    }

    /// \a whole  what a bar of full length stands for; 0: the largest
    BarChart byRight(const char *title, const char *unit, const std::function<Told(const YearLine &)> &valueOf,
                     int whole = 0) const
    {
        for (const YearLine &line : whole == 0 ? m_report.lines : QList<YearLine>())
            whole = std::max(whole, valueOf(line).value_or(0));
        BarChart chart{say(title), {}};
        for (const YearLine &line : m_report.lines)
            chart.bars << barOf(nameOf(line), told(unit, valueOf(line)), valueOf(line), whole);
        return chart;
    }

    /// Of all requests, which the last line tells.
    BarChart byState() const
    {
        const YearLine &all = m_report.lines.constLast();
        int whole = 0;
        for (const Told &count : all.counts)
            whole = std::max(whole, count.value_or(0));
        BarChart chart{say("chart.state"), {}};
        constexpr std::array names{"in-time", "late", "open", "withdrawn"};
        static_assert(names.size() == outcomeCount);
        for (std::size_t i = 0; i < outcomeCount; ++i)
            chart.bars << barOf(say(names[i]), number(all.counts[i]), all.counts[i], whole);
        return chart;
    }

    const YearReport &m_report;
    Words m_words;
};

} // namespace

QList<QStringList> yearRecords(const YearReport &report, Language language)
{
    return Wording(report, language).records();
}

letters::Document yearDocument(const YearReport &report, const Organisation &organisation, QDate on, Language language)
{
    const Wording wording(report, language);
    letters::Document document;
    document.language = language;
    document.sender = letters::cleaned(organisation.name);
    document.title = wording.say("title", {{u"year"_s, QString::number(report.year)}});
    document.on = on;
    document.opening = {wording.say("about",
                                    {{u"year"_s, QString::number(report.year)},
                                     {u"until"_s, letters::plainDate(report.until, language)}}),
                        wording.say("suppression", {{u"least"_s, leastTold}})};
    document.sections = {wording.requests(), wording.speed()};
    return document;
}

} // namespace habeas::workflow
