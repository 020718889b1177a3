// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vaultaccess.h"

#include "core/devicestream.h"
#include "core/newfile.h"
#include "workflow/safekeeping.h"

#include <QDeadlineTimer>
#include <QLocale>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

// A signal handler may touch nothing but this; a thread carries it on.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void onInterrupt(int)
{
    interrupted = true;
}

/// A server that is silent tells no progress: whoever waits for it is stopped all the same.
void carryOn(const std::stop_token &enough, std::stop_source stop)
{
    using namespace std::chrono_literals;
    for (; !enough.stop_requested(); std::this_thread::sleep_for(50ms)) {
        if (interrupted)
            stop.request_stop();
    }
}

bool errorStreamIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr));
#else
    return ::isatty(STDERR_FILENO);
#endif
}

qint64 milliseconds()
{
    return QDeadlineTimer::current().deadline();
}

QString stepCountOf(const Progress &progress)
{
    if (progress.total > 0)
        return u"%1 / %2"_s.arg(progress.done).arg(progress.total);
    return progress.done > 0 ? QString::number(progress.done) : QString();
}

/// What a run on a system has come to.
QString tallyOf(const Progress &progress)
{
    if (!progress.tally)
        return {};
    const Tally &tally = *progress.tally;
    const QString count = Text::tr("%n item(s), %1", nullptr, static_cast<int>(tally.items))
                              .arg(QLocale().formattedDataSize(tally.bytes));
    return tally.requests > 0 ? Text::tr("%1, %n request(s)", nullptr, static_cast<int>(tally.requests)).arg(count)
                              : count;
}

} // namespace

Result<QString> vaultFolder(const Context &context)
{
    if (!context.vault.empty())
        return text(context.vault);
    return Error{Error::Kind::Malformed, u"vault.not-named"_s,
                 Text::tr("No vault is named. Say which one with --vault DIR.")};
}

Result<Secret> vaultPassphrase(const Context &context, const QString &prompt)
{
    if (!context.vaultPassphraseFile.empty())
        return secretFromFile(context.vaultPassphraseFile);
    return secretFromTerminal(prompt);
}

namespace {

using Opened = Result<std::unique_ptr<storage::Vault>>;

void withVault(Context &context, const std::function<Opened(const QString &folder)> &open,
               const std::function<Result<>(workflow::Office &)> &work)
{
    const auto folder = vaultFolder(context);
    if (!folder)
        return context.fail(folder.error());
    const auto calendar = law::HolidayCalendar::load();
    if (!calendar)
        return context.fail(calendar.error());
    const Opened vault = open(*folder);
    if (!vault)
        return context.fail(vault.error());
    for (const Code &remark : (*vault)->remarks())
        context.warn(context.words.say(remark));
    workflow::Office office{**vault, context.clock, *calendar};
    if (const auto told = workflow::recordRestored(office, *folder); !told)
        context.warn(told.error().message);
    if (const auto done = work(office); !done)
        context.fail(done.error());
}

} // namespace

void withOffice(Context &context, const std::function<Result<>(workflow::Office &)> &work)
{
    const auto open = [&context](const QString &folder) -> Opened {
        const auto passphrase = vaultPassphrase(context, Text::tr("Passphrase of the vault: "));
        if (!passphrase)
            return passphrase.error();
        return storage::Vault::open(folder, *passphrase, context.clock);
    };
    withVault(context, open, work);
}

void withRecoveredOffice(Context &context, const Secret &typed, const std::function<Result<>(workflow::Office &)> &work)
{
    const auto open = [&](const QString &folder) {
        return storage::Vault::openWithRecovery(folder, typed, context.clock);
    };
    withVault(context, open, work);
}

Error noneOf(const std::string &value, const QStringList &codes)
{
    return {Error::Kind::Malformed, u"argument.code"_s,
            Text::tr("“%1” is none of the words that can stand here. Give one of: %2.")
                .arg(text(value), codes.join(u", "_s))};
}

Result<QDate> dayOf(const std::string &value, QDate today)
{
    if (value == "today")
        return today;
    const QDate day = QDate::fromString(text(value), Qt::ISODate);
    if (day.isValid())
        return day;
    return Error{Error::Kind::Malformed, u"argument.day"_s,
                 Text::tr("“%1” is no day. Write it as 2026-11-22.").arg(text(value))};
}

Result<QDate> dayOf(const std::string &value, const workflow::Office &office, const Case &ofCase)
{
    const auto organisation = office.vault.registry().organisation(ofCase.organisation);
    if (!organisation)
        return organisation.error();
    return dayOf(value, office.today(*organisation));
}

Result<> writeNew(const QString &path, QByteArrayView bytes)
{
    auto file = NewFile::create(path);
    if (!file)
        return file.error();
    DeviceSink sink((*file)->device());
    if (const auto written = sink.write(bytes); !written)
        return written.error();
    return (*file)->commit();
}

QStringList texts(const std::vector<std::string> &values)
{
    QStringList list;
    for (const std::string &value : values)
        list << text(value);
    return list;
}

ProgressLine::ProgressLine(const Context &context) : m_context(context), m_isTerminal(errorStreamIsTerminal())
{
    interrupted = false;
    std::signal(SIGINT, onInterrupt);
    m_listener = std::jthread(carryOn, m_stop);
}

ProgressLine::~ProgressLine()
{
    std::signal(SIGINT, SIG_DFL);
    clear();
}

void ProgressLine::clear()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
    m_shown = false;
}

Watch ProgressLine::watch()
{
    return {[this](const Progress &progress) { show(progress); }, m_stop.get_token()};
}

void ProgressLine::show(const Progress &progress)
{
    const qint64 now = milliseconds();
    if (!m_isTerminal || m_context.json || now - m_lastShown < 250)
        return;
    m_lastShown = now;
    m_shown = true;
    // What is read now comes from a server or a file: no control characters on the terminal.
    QString step = m_context.words.say(progress.step);
    for (QChar &c : step) {
        if (c.category() == QChar::Other_Control)
            c = u'?';
    }
    QStringList parts{tallyOf(progress), stepCountOf(progress), step.left(100)};
    parts.removeAll(QString());
    const QByteArray line = (u"\r\033[K"_s + parts.join(u"  "_s)).toUtf8();
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace habeas::ctl
