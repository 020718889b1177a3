// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/words.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <string>

namespace CLI {
class App;
}

namespace habeas::ctl {

/// What this program says itself, in the reader's language: Text::tr("…").
struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeasctl)
};

/// What the shell is told. Scripts depend on these numbers.
enum ExitCode {
    Done = 0,
    Usage = 1, ///< the command line is wrong; nothing was tried
    Failed = 2, ///< refused or failed; nothing was changed unless the message says so
    Incomplete = 3, ///< done, but something is missing: the output says what
};

/// What every command is given: the options that hold for all, the clock, the reader's language.
struct Context {
    bool json = false;
    Words words;
    const Clock &clock;
    std::string vault; ///< --vault
    std::string vaultPassphraseFile; ///< --vault-passphrase-file
    ExitCode exit = Done; ///< set by the command that ran

    /// A line for people on stdout; nothing with --json. Control characters are replaced, line ends too.
    void say(const QString &line) const;
    /// The command's one JSON document on stdout; nothing without --json.
    void answer(const QJsonObject &document) const;
    /// Says the error on stderr (with --json also {"error": {code, kind, message}} on stdout); exit becomes Failed, or
    /// Usage for an argument that cannot be.
    void fail(const Error &error);
    /// What goes wrong without ending the work: a line on stderr.
    void warn(const QString &line) const;
};

/// The secret in the first line's place of \a file: all its bytes, one trailing LF or CRLF stripped.
/// "-" is standard input, "fd:N" an open file descriptor (not on Windows). Never an argument.
Result<Secret> secretFromFile(const std::string &file);
/// Asks on the terminal without echo; Refused if there is none.
Result<Secret> secretFromTerminal(const QString &prompt);
/// Whether there is a terminal to ask at.
bool hasTerminal();

} // namespace habeas::ctl
