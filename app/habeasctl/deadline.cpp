// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "law/citation.h"
#include "law/deadlinebatch.h"
#include "law/deadlinejson.h"
#include "law/holidays.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

/// What was typed, as the JSON that a line of a batch would hold: both are read by the same code.
struct DeadlineOptions {
    QJsonObject facts;
    QJsonArray questions;
    QJsonArray localHolidays;
    std::string batch;

    QJsonObject toJson() const
    {
        QJsonObject json = facts;
        if (!questions.isEmpty())
            json.insert(u"questions"_s, questions);
        if (!localHolidays.isEmpty())
            json.insert(u"localHolidays"_s, localHolidays);
        return json;
    }

    void ask(const std::string &day) { questions.append(QJsonObject{{u"asked"_s, QString::fromStdString(day)}}); }

    /// Answers follow their question on the command line.
    void answer(const std::string &day)
    {
        QJsonObject question = questions.isEmpty() ? QJsonObject() : questions.last().toObject();
        if (question.isEmpty() || question.contains(u"answered"_s))
            throw CLI::ValidationError("--answered", Text::tr("follows the --asked it answers").toStdString());
        question.insert(u"answered"_s, QString::fromStdString(day));
        questions.replace(questions.size() - 1, question);
    }

    /// --extended alone says "in time, on a day not given".
    void extend(const std::string &day)
    {
        facts.insert(u"extended"_s, day.empty() ? QJsonValue(true) : QJsonValue(QString::fromStdString(day)));
    }

    void addLocalHoliday(const std::string &code) { localHolidays.append(QString::fromStdString(code)); }
};

/// Lines as they arrive from a file or a pipe, none held that is longer than law::longestBatchLine.
///
/// Reads the descriptor itself: QFile and stdio wait until their buffer is full, so that a program that writes a
/// line and waits for the answer would wait forever.
class LineReader
{
public:
    struct Line {
        QByteArray text; ///< without its LF; empty if it was too long
        qint64 sizeBytes = 0;
    };

    explicit LineReader(int descriptor) : m_descriptor(descriptor), m_buffer(64 * 1024, Qt::Uninitialized) { }

    /// False at the end and after a read error.
    bool next(Line &line)
    {
        line = {};
        bool hasBegun = false;
        while (m_at < m_end || fill()) {
            hasBegun = true;
            const auto from = m_buffer.cbegin() + m_at;
            const auto to = m_buffer.cbegin() + m_end;
            const auto lineEnd = std::find(from, to, '\n');
            append(line, QByteArrayView(from, lineEnd));
            m_at = static_cast<qsizetype>(lineEnd - m_buffer.cbegin());
            if (lineEnd != to) {
                ++m_at;
                return true;
            }
        }
        return hasBegun && !m_failed;
    }

    bool failed() const { return m_failed; }

private:
    static void append(Line &line, QByteArrayView part)
    {
        line.sizeBytes += part.size();
        if (line.sizeBytes > law::longestBatchLine)
            line.text.clear();
        else
            line.text += part;
    }

    bool fill()
    {
        std::fflush(stdout); // who waits for answers gets them before we wait for questions
#ifdef Q_OS_WIN
        const auto count = ::_read(m_descriptor, m_buffer.data(), static_cast<unsigned>(m_buffer.size()));
#else
        auto count = ::read(m_descriptor, m_buffer.data(), static_cast<std::size_t>(m_buffer.size()));
        while (count < 0 && errno == EINTR)
            count = ::read(m_descriptor, m_buffer.data(), static_cast<std::size_t>(m_buffer.size()));
#endif
        m_failed = count < 0;
        m_at = 0;
        m_end = std::max<qsizetype>(0, static_cast<qsizetype>(count));
        return m_end > 0;
    }

    int m_descriptor;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    bool m_failed = false;
};

/// One answer a line, in order; blank lines at the very end are no lines.
class Batch
{
public:
    Batch(const law::HolidayCalendar &calendar, QDate today) : m_calendar(calendar), m_today(today) { }

    void answer(const LineReader::Line &line)
    {
        if (line.sizeBytes <= law::longestBatchLine && line.text.trimmed().isEmpty()) {
            ++m_blanks;
            return;
        }
        for (; m_blanks > 0; --m_blanks)
            put(law::answerBatchLine({}, ++m_count, m_today, m_calendar));
        ++m_count;
        put(line.sizeBytes > law::longestBatchLine ? law::answerOverlongLine(m_count, line.sizeBytes)
                                                   : law::answerBatchLine(line.text, m_count, m_today, m_calendar));
    }

    qint64 count() const { return m_count; }
    qint64 refused() const { return m_refused; }

private:
    void put(const law::BatchAnswer &answer)
    {
        std::fwrite(answer.line.constData(), 1, static_cast<std::size_t>(answer.line.size()), stdout);
        std::fputc('\n', stdout);
        if (answer.isRefused)
            ++m_refused;
    }

    const law::HolidayCalendar &m_calendar;
    QDate m_today;
    qint64 m_count = 0;
    qint64 m_blanks = 0;
    qint64 m_refused = 0;
};

void answerBatch(const std::string &name, const law::HolidayCalendar &calendar, QDate today, Context &context)
{
    QFile file(QString::fromStdString(name));
    if (name != "-" && !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        context.fail({Error::Kind::NotFound, u"deadline.batch-unreadable"_s,
                      Text::tr("The file %1 cannot be read. Nothing was computed.").arg(file.fileName())});
        return;
    }
    LineReader lines(name == "-" ? 0 : file.handle());
    Batch batch(calendar, today);
    LineReader::Line line;
    while (lines.next(line))
        batch.answer(line);
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
        context.exit = Failed;
        context.warn(Text::tr("habeasctl: the answers could not be written. What was written is not complete."));
    } else if (lines.failed()) {
        context.exit = Failed;
        context.warn(
            Text::tr("habeasctl: reading stopped after line %1. What follows was not answered.").arg(batch.count()));
    } else if (batch.refused() > 0) {
        context.exit = Failed;
        context.warn(Text::tr("habeasctl: %n of %1 line(s) refused; each of them carries \"error\".", nullptr,
                              static_cast<int>(batch.refused()))
                         .arg(batch.count()));
    }
}

/// "Montag, 19. Oktober 2026".
QString longDay(Language language, QDate day)
{
    return language == Language::German ? QLocale(QLocale::German).toString(day, u"dddd, d. MMMM yyyy"_s)
                                        : QLocale::c().toString(day, u"dddd, d MMMM yyyy"_s);
}

/// "Mo 19.10.2026": always of one width, so that days stand below each other.
QString shortDay(Language language, QDate day)
{
    return language == Language::German
        ? QLocale(QLocale::German).dayName(day.dayOfWeek()).left(2) + day.toString(u" dd.MM.yyyy"_s)
        : QLocale::c().toString(day, u"ddd dd MMM yyyy"_s);
}

void explain(const QString &name, const law::Deadline &deadline, const law::HolidayCalendar &calendar,
             const Context &context)
{
    const Language language = context.words.language();
    context.say(context.words.say({u"deadline.name."_s + name, {}}) + u": "_s + longDay(language, deadline.date));
    for (const law::Step &step : deadline.steps) {
        const QString day = shortDay(language, step.date);
        context.say(u"  "_s + day + u"  "_s + context.words.say(law::sentenceOf(step, calendar, language)));
        context.say(QString(day.size() + 4, u' ') + law::citationIn(language, step.source));
    }
    context.say({});
}

void answerOne(const QJsonObject &facts, const law::HolidayCalendar &calendar, QDate today, Context &context)
{
    const Result<law::DeadlineInput> input = law::deadlineInputFromJson(facts, today);
    if (!input) {
        context.fail(input.error());
        return;
    }
    const Result<law::Deadlines> deadlines = law::deadlinesOf(*input, calendar);
    if (!deadlines) {
        context.fail(deadlines.error());
        return;
    }
    explain(u"safe"_s, deadlines->safe, calendar, context);
    explain(u"due"_s, deadlines->due, calendar, context);
    explain(u"noticeBy"_s, deadlines->noticeBy, calendar, context);
    QJsonObject document = facts;
    const QJsonObject answer = law::toJson(*deadlines);
    for (auto it = answer.begin(); it != answer.end(); ++it)
        document.insert(it.key(), it.value());
    context.answer(document);
}

void run(const DeadlineOptions &options, Context &context)
{
    const Result<law::HolidayCalendar> calendar = law::HolidayCalendar::load();
    if (!calendar) {
        context.fail(calendar.error());
        return;
    }
    const QDate today = context.clock.today(QTimeZone::systemTimeZone());
    if (!options.batch.empty()) {
        answerBatch(options.batch, *calendar, today, context);
        return;
    }
    for (const QString &needed : {u"region"_s, u"received"_s}) {
        if (!options.facts.contains(needed))
            throw CLI::RequiredError("--" + needed.toStdString());
    }
    answerOne(options.toJson(), *calendar, today, context);
}

} // namespace

void addDeadline(CLI::App &app, Context &context)
{
    auto *command = app.add_subcommand("deadline", "The three dates of a request, each with its steps and sources");
    auto options = std::make_shared<DeadlineOptions>();
    const auto fact = [options](const QString &name) {
        return [options, name](const std::string &text) { options->facts.insert(name, QString::fromStdString(text)); };
    };
    auto *batch =
        command
            ->add_option("--batch", options->batch, "answer a file with one JSON object a line (\"-\": standard input)")
            ->type_name("FILE");
    const auto add = [&](const char *name, std::function<void(const std::string &)> take, const char *type,
                         const char *help) {
        return command->add_option_function<std::string>(name, std::move(take), help)
            ->type_name(type)
            ->trigger_on_parse() // in the order typed
            ->excludes(batch);
    };
    add("--region", fact(u"region"_s), "CODE", "AT, or a German state like DE-NI");
    add("--received", fact(u"received"_s), "DAY", "the day the request reached the organisation, like 2026-09-10");
    add(
        "--asked", [options](const std::string &day) { options->ask(day); }, "DAY",
        "the day a question about identity or meaning was sent; may be repeated");
    add(
        "--answered", [options](const std::string &day) { options->answer(day); }, "DAY",
        "the day the answer to the --asked before it arrived; without it the question is open");
    add(
        "--extended", [options](const std::string &day) { options->extend(day); }, "DAY",
        "two further months were announced on that day; without a day: in time")
        ->expected(0, 1);
    add(
        "--local-holiday", [options](const std::string &code) { options->addLocalHoliday(code); }, "CODE",
        "the organisation lies where this local holiday holds (DE-BY: assumption, augsburg-peace-festival; "
        "DE-SN, DE-TH: corpus-christi); may be repeated");
    add("--today", fact(u"today"_s), "DAY", "an open question suspends until this day (default: today)");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace habeas::ctl
