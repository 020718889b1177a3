// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "jsonviews.h"
#include "vaultaccess.h"

#include "workflow/calendar.h"
#include "workflow/casework.h"
#include "workflow/registration.h"
#include "workflow/yeardocument.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

using workflow::Office;
using workflow::Outcome;
using workflow::Told;
using workflow::YearLine;
using workflow::YearReport;

struct ReportOptions {
    int year = 0;
    std::string organisation, pdf, csv;
};

/// Null: not told.
QJsonValue jsonOf(Told value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject jsonOf(const YearReport &report)
{
    QJsonArray lines;
    for (const YearLine &line : report.lines) {
        lines.append(QJsonObject{{u"right"_s, line.right ? QJsonValue(codeOf(*line.right)) : QJsonValue()},
                                 {u"received"_s, jsonOf(line.received)},
                                 {u"inTime"_s, jsonOf(line.at(Outcome::InTime))},
                                 {u"late"_s, jsonOf(line.at(Outcome::Late))},
                                 {u"open"_s, jsonOf(line.at(Outcome::Open))},
                                 {u"withdrawn"_s, jsonOf(line.at(Outcome::Withdrawn))},
                                 {u"inTimePercent"_s, jsonOf(line.inTimePercent)},
                                 {u"medianDays"_s, jsonOf(line.medianDays)}});
    }
    return {{u"year"_s, report.year}, {u"until"_s, ctl::jsonOf(report.until)}, {u"lines"_s, lines}};
}

/// Columns below each other, numbers flush right.
void sayTable(const Context &context, const QList<QStringList> &records)
{
    QList<qsizetype> widths(records.constFirst().size(), 0);
    for (const QStringList &record : records) {
        for (qsizetype column = 0; column < record.size(); ++column)
            widths[column] = std::max(widths.at(column), record.at(column).size());
    }
    for (const QStringList &record : records) {
        QString line = record.constFirst().leftJustified(widths.constFirst());
        for (qsizetype column = 1; column < record.size(); ++column)
            line += u"  "_s + record.at(column).rightJustified(widths.at(column));
        context.say(line);
    }
}

Result<> report(Context &context, const ReportOptions &options, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(options.organisation));
    if (!organisation)
        return organisation.error();
    ProgressLine line(context);
    const auto cases = workflow::readYear(office, *organisation, options.year, line.watch());
    line.clear();
    if (!cases)
        return cases.error();
    const QDate today = office.today(*organisation);
    const Language language = context.words.language();
    const YearReport made = workflow::yearReportOf(*cases, options.year, qMin(QDate(options.year, 12, 31), today));
    const auto records = workflow::yearRecords(made, language);
    if (!options.pdf.empty()) {
        const auto pdf = letters::toPdf(workflow::yearDocument(made, *organisation, today, language));
        if (!pdf)
            return pdf.error();
        if (const auto written = writeNew(text(options.pdf), *pdf); !written)
            return written.error();
    }
    if (!options.csv.empty()) {
        if (const auto written = writeNew(text(options.csv), workflow::csvOf(records, language)); !written)
            return written.error();
    }
    sayTable(context, records);
    context.say(Text::tr("Numbers below %1 are not told, nor those they would follow from: they could point at "
                         "somebody.")
                    .arg(workflow::leastTold));
    context.answer({{u"report"_s, jsonOf(made)}});
    return {};
}

struct CalendarOptions {
    std::string organisation, number, out;
};

Result<QList<workflow::CalendarDay>> daysOf(Context &context, const CalendarOptions &options, Office &office,
                                            const Organisation &organisation)
{
    if (options.number.empty()) {
        ProgressLine line(context);
        return workflow::readCalendar(office, organisation, line.watch());
    }
    const auto value = workflow::caseNumbered(office, text(options.number), organisation.id);
    return value ? workflow::calendarOf(office, *value) : value.error();
}

Result<> calendar(Context &context, const CalendarOptions &options, Office &office)
{
    const auto organisation = workflow::organisationNamed(office, text(options.organisation));
    if (!organisation)
        return organisation.error();
    const auto days = daysOf(context, options, office, *organisation);
    if (!days)
        return days.error();
    const QString name = context.words.say({u"calendar.name"_s, {{u"organisation"_s, organisation->name}}});
    const QByteArray ics = workflow::icsOf(*days, name, context.words, office.clock.now());
    if (const auto written = writeNew(text(options.out), ics); !written)
        return written.error();
    context.say(Text::tr("%n day(s) written for a calendar; they name nobody: %1", nullptr, int(days->size()))
                    .arg(text(options.out)));
    QJsonArray array;
    for (const workflow::CalendarDay &day : *days) {
        array.append(QJsonObject{{u"case"_s, day.number},
                                 {u"kind"_s, codeOf(day.kind)},
                                 {u"on"_s, ctl::jsonOf(day.on)},
                                 {u"pressing"_s, day.isPressing}});
    }
    context.answer({{u"path"_s, text(options.out)}, {u"days"_s, array}});
    return {};
}

} // namespace

void addReport(CLI::App &app, Context &context)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App *command = app.add_subcommand("report", "the requests of a year: numbers only, small ones left out");
    command->add_option("year", options->year)->required()->check(CLI::Range(2018, 9999));
    command->add_option("--org", options->organisation, "which one, if the vault holds several");
    command->add_option("-o,--out", options->pdf, "also as PDF/A with charts, into this new file");
    command->add_option("--csv", options->csv, "also as CSV, into this new file");
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) { return report(context, *options, office); });
    });
}

void addCalendar(CLI::App &app, Context &context)
{
    auto options = std::make_shared<CalendarOptions>();
    CLI::App *command = app.add_subcommand("calendar", "the deadlines of the open cases for any calendar (iCalendar)");
    command->add_option("--org", options->organisation, "which one, if the vault holds several");
    command->add_option("--case", options->number, "only this one");
    command->add_option("-o,--out", options->out, "new file, e.g. deadlines.ics")->required();
    command->callback([options, &context] {
        withOffice(context, [&](Office &office) { return calendar(context, *options, office); });
    });
}

} // namespace habeas::ctl
