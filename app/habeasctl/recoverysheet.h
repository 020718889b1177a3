// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include "core/newfile.h"

#include <memory>
#include <string>

namespace habeas::ctl {

/// Where a sheet goes, made ready before there is one: a sheet that cannot be delivered is not made.
class SheetPlace
{
public:
    /// A new \a file of its owner or, without one, the terminal. Refused "vault.sheet-file-needed": with --json
    /// it is a file, and none is named. Errors of NewFile::create().
    static Result<SheetPlace> make(const Context &context, const std::string &file);

    /// Delivers \a sheet, which opens the vault like the passphrase; a file is on the disk then. Once.
    Result<> give(const Context &context, const Secret &sheet);
    /// The delivered sheet does not come to open anything: its file goes, or the terminal says so.
    void takeBack(const Context &context);

private:
    SheetPlace(QString path, std::unique_ptr<NewFile> file) : m_path(std::move(path)), m_file(std::move(file)) { }

    QString m_path;
    std::unique_ptr<NewFile> m_file; ///< null: the terminal
};

/// Asks at the terminal for what was just typed. Malformed "vault.passphrases-differ".
Result<> typedAgain(const Secret &passphrase);

} // namespace habeas::ctl
