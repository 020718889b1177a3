// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recoverysheet.h"

#include "vaultaccess.h"

#include "core/devicestream.h"
#include "core/newfile.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {

Result<> wayForSheet(const Context &context, const std::string &file)
{
    if (!context.json || !file.empty())
        return {};
    return Error{
        Error::Kind::Refused, u"vault.sheet-file-needed"_s,
        Text::tr("With --json the recovery sheet goes to a file: name one with --recovery-sheet. Nothing was made.")};
}

Result<> giveSheet(const Context &context, const std::string &file, const Secret &sheet)
{
    if (file.empty()) {
        context.say(Text::tr(
            "Recovery sheet: write it down or print it now, and lock it away. It is shown once and opens the vault."));
        for (const QString &line : QString::fromUtf8(sheet.view()).split(u'\n'))
            context.say(line);
        return {};
    }
    auto made = NewFile::create(text(file));
    if (!made)
        return made.error();
    DeviceSink sink((*made)->device());
    if (const auto written = sink.write(sheet.view()); !written)
        return written.error();
    if (const auto committed = (*made)->commit(); !committed)
        return committed.error();
    context.say(Text::tr("The recovery sheet is in %1. Print it, lock it away and delete the file.").arg(text(file)));
    return {};
}

Result<> typedAgain(const Secret &passphrase)
{
    const auto again = secretFromTerminal(Text::tr("Once more: "));
    if (!again)
        return again.error();
    if (*again == passphrase)
        return {};
    return Error{Error::Kind::Malformed, u"vault.passphrases-differ"_s, Text::tr("The two differ. Nothing was made.")};
}

} // namespace habeas::ctl
