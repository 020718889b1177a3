// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "context.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

constexpr qint64 longestSecret = 64 * 1024;

/// One line, and only that: what servers, files and letters bring along (escape sequences, line ends, overrides of the
/// writing direction) must not steer the terminal or forge a line of ours.
QString cleaned(QString line)
{
    for (QChar &c : line) {
        const bool overridesDirection =
            (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (c.category() == QChar::Other_Control || overridesDirection)
            c = QChar::ReplacementCharacter;
    }
    return line;
}

void put(FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotFound:
        return u"not-found"_s;
    case Error::Kind::Conflict:
        return u"conflict"_s;
    case Error::Kind::Denied:
        return u"denied"_s;
    case Error::Kind::Unreachable:
        return u"unreachable"_s;
    case Error::Kind::Malformed:
        return u"malformed"_s;
    case Error::Kind::Storage:
        return u"storage"_s;
    case Error::Kind::Crypto:
        return u"crypto"_s;
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    case Error::Kind::Unsupported:
        return u"unsupported"_s;
    case Error::Kind::Refused:
        return u"refused"_s;
    }
    return {};
}

void stripLineEnd(QByteArray &bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    else
        return;
    if (bytes.endsWith('\r'))
        bytes.chop(1);
}

Result<Secret> takeSecret(QFile &file)
{
    QByteArray bytes = file.read(longestSecret + 1);
    if (bytes.size() > longestSecret) {
        wipe(bytes);
        return Error{
            Error::Kind::Malformed, u"secret.too-long"_s,
            Text::tr("The file with the secret is longer than 64 KiB. Name the file that holds only the secret.")};
    }
    stripLineEnd(bytes);
    if (bytes.isEmpty())
        return Error{Error::Kind::Malformed, u"secret.empty"_s, Text::tr("The file with the secret is empty.")};
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

} // namespace

void Context::say(const QString &line) const
{
    if (!json)
        put(stdout, cleaned(line));
}

void Context::answer(const QJsonObject &document) const
{
    if (json)
        put(stdout, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)));
}

void Context::warn(const QString &line) const
{
    put(stderr, cleaned(line));
}

void Context::fail(const Error &error)
{
    // A value the command line cannot have is wrong usage, like an unknown option: nothing was tried.
    const bool isUsage = error.code.startsWith(u"argument."_s) || error.code == u"vault.not-named"_s;
    exit = isUsage ? Usage : Failed;
    put(stderr, cleaned(u"habeasctl: "_s + error.message));
    answer({{u"error"_s,
             QJsonObject{{u"code"_s, error.code}, {u"kind"_s, kindName(error.kind)}, {u"message"_s, error.message}}}});
}

Result<Secret> secretFromFile(const std::string &name)
{
    QFile file;
    bool open = false;
    if (name == "-") {
        open = file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
    } else if (name.starts_with("fd:")) {
        bool isNumber = false;
        const int descriptor = QByteArray::fromStdString(name.substr(3)).toInt(&isNumber);
        open = isNumber && file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered);
    } else {
        file.setFileName(QString::fromStdString(name));
        open = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    if (!open) {
        return Error{Error::Kind::NotFound, u"secret.unreadable"_s,
                     Text::tr("The file with the secret cannot be read: %1").arg(QString::fromStdString(name))};
    }
    return takeSecret(file);
}

#ifdef Q_OS_WIN
bool hasTerminal()
{
    return _isatty(_fileno(stdin));
}

Result<Secret> secretFromTerminal(const QString &prompt)
{
    if (!hasTerminal())
        return Error{Error::Kind::Refused, u"secret.no-terminal"_s,
                     Text::tr("There is no terminal to ask at. Give the secret in a file.")};
    std::fputs(prompt.toLocal8Bit().constData(), stderr);
    QString typed;
    for (wint_t c = _getwch(); c != L'\r' && c != L'\n'; c = _getwch())
        typed.append(QChar(static_cast<char16_t>(c)));
    std::fputc('\n', stderr);
    QByteArray bytes = typed.toUtf8();
    typed.fill(u'\0');
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}
#else
bool hasTerminal()
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal >= 0)
        ::close(terminal);
    return terminal >= 0;
}

Result<Secret> secretFromTerminal(const QString &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    termios before{};
    if (terminal < 0 || tcgetattr(terminal, &before) != 0) {
        if (terminal >= 0)
            ::close(terminal);
        return Error{Error::Kind::Refused, u"secret.no-terminal"_s,
                     Text::tr("There is no terminal to ask at. Give the secret in a file.")};
    }
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(terminal, TCSAFLUSH, &silent);
    const QByteArray asked = prompt.toLocal8Bit();
    [[maybe_unused]] auto shown = ::write(terminal, asked.constData(), static_cast<std::size_t>(asked.size()));

    Secret line(4096);
    std::size_t length = 0;
    while (length < line.size()) {
        char c = 0;
        if (::read(terminal, &c, 1) != 1 || c == '\n')
            break;
        line.data()[length++] = static_cast<unsigned char>(c);
    }
    tcsetattr(terminal, TCSAFLUSH, &before);
    shown = ::write(terminal, "\n", 1);
    ::close(terminal);
    if (length == 0)
        return Error{Error::Kind::Malformed, u"secret.empty"_s, Text::tr("Nothing was typed.")};
    return Secret(line.view().first(static_cast<qsizetype>(length)));
}
#endif

} // namespace habeas::ctl
