// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include "workflow/office.h"

#include <functional>
#include <thread>

namespace habeas::ctl {

/// Opens the vault the options name, runs \a work with it and reports its error. The passphrase comes from
/// --vault-passphrase-file, else from the terminal.
void withOffice(Context &context, const std::function<Result<>(workflow::Office &)> &work);

/// The same, opened with the code of the recovery sheet as it was \a typed.
void withRecoveredOffice(Context &context, const Secret &typed,
                         const std::function<Result<>(workflow::Office &)> &work);

/// The vault's folder. Malformed "vault.not-named" without --vault.
Result<QString> vaultFolder(const Context &context);

/// The vault's passphrase; \a prompt for the terminal.
Result<Secret> vaultPassphrase(const Context &context, const QString &prompt);

/// A day as the command line takes it: YYYY-MM-DD, or "today". Malformed "argument.day".
Result<QDate> dayOf(const std::string &text, QDate today);
/// The same, today being that of the organisation of \a value.
Result<QDate> dayOf(const std::string &text, const workflow::Office &office, const Case &value);

/// Writes a new file whole or not at all. Conflict "file.exists".
Result<> writeNew(const QString &path, QByteArrayView bytes);

/// Malformed "argument.code": \a text is none of \a codes, and they are named.
Error noneOf(const std::string &text, const QStringList &codes);

/// One of the codes of \a Enum; else noneOf() them.
template <class Enum> Result<Enum> codeArgument(const std::string &text)
{
    const auto value = fromCode<Enum>(QString::fromStdString(text));
    if (value)
        return *value;
    return noneOf(text, allCodes<Enum>());
}

inline QString text(const std::string &value)
{
    return QString::fromStdString(value);
}
QStringList texts(const std::vector<std::string> &values);

/// Prints the progress of a long work on the terminal's error stream, one line that is rewritten at most four times a
/// second: how far, what a run has come to, what is read now. Stops on Ctrl+C. One at a time in a process.
class ProgressLine
{
public:
    explicit ProgressLine(const Context &context);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    Watch watch();
    /// Empties the line, so that an answer can follow; progress told later shows again.
    void clear();

private:
    void show(const Progress &progress);

    const Context &m_context;
    std::stop_source m_stop;
    std::jthread m_listener;
    bool m_isTerminal;
    qint64 m_lastShown = 0;
    bool m_shown = false;
};

} // namespace habeas::ctl
