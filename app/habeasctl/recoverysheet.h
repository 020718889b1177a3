// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include <string>

namespace habeas::ctl {

/// Refused "vault.sheet-file-needed": with --json a sheet goes to a file, and none is named.
Result<> wayForSheet(const Context &context, const std::string &file);
/// The sheet goes to a new \a file of its owner or, without one, to the terminal: it opens the vault like the
/// passphrase.
Result<> giveSheet(const Context &context, const std::string &file, const Secret &sheet);
/// Asks at the terminal for what was just typed. Malformed "vault.passphrases-differ".
Result<> typedAgain(const Secret &passphrase);

} // namespace habeas::ctl
