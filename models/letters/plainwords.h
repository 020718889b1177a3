// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"

namespace habeas::letters {

/// What \a code says, for somebody who knows no names of fields, lines of files or branches of a directory, and in the
/// letter's own language alone: a code of "letters.plain.…", with "count" where several of them are one with a sum;
/// \a code itself where that is plain. Pure.
///
/// The bundle's ledger.json has the code itself.
Code plain(const Code &code);

/// "uid=mia,ou=people,dc=school": a directory's own name of an entry, which tells a reader of a letter nothing. Pure.
bool isDistinguishedName(const QString &where);

} // namespace habeas::letters
