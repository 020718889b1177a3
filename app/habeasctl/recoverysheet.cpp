// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recoverysheet.h"

#include "vaultaccess.h"

#include "core/devicestream.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {

Result<SheetPlace> SheetPlace::make(const Context &context, const std::string &file)
{
    if (context.json && file.empty()) {
        return Error{Error::Kind::Refused, u"vault.sheet-file-needed"_s,
                     Text::tr("With --json the recovery sheet goes to a file: name one with --recovery-sheet. Nothing "
                              "was made.")};
    }
    if (file.empty())
        return SheetPlace({}, nullptr);
    auto made = NewFile::create(text(file));
    if (!made)
        return made.error();
    return SheetPlace(text(file), std::move(*made));
}

Result<> SheetPlace::give(const Context &context, const Secret &sheet)
{
    if (!m_file) {
        context.say(Text::tr(
            "Recovery sheet: write it down or print it now, and lock it away. It is shown once and opens the vault."));
        for (const QString &line : QString::fromUtf8(sheet.view()).split(u'\n'))
            context.say(line);
        return {};
    }
    DeviceSink sink(m_file->device());
    if (const auto written = sink.write(sheet.view()); !written)
        return written.error();
    if (const auto committed = m_file->commit(); !committed)
        return committed.error();
    context.say(Text::tr("The recovery sheet is in %1. Print it, lock it away and delete the file.").arg(m_path));
    return {};
}

void SheetPlace::takeBack(const Context &context)
{
    if (m_file && QFile::remove(m_path))
        return;
    context.warn(Text::tr("The new recovery sheet opens nothing. Destroy it; the one before is valid as it was."));
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
