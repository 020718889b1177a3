// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace habeas::connectors {

/// A form in which two spellings of one distinguished name (RFC 4514) are equal; empty if \a text is none.
///
/// Escapes are resolved, types and values case folded and composed, blanks at the edges dropped and inside
/// drawn together, the parts of a multi-valued name sorted. Values are compared as caseIgnoreMatch would,
/// whatever their attribute: two entries that differ only in case exist in no directory a school runs.
QString dnKey(QStringView text);

/// The value of the first part, unescaped, for people: "Mia Lindner" of "cn=Mia Lindner,ou=…". Empty if \a text
/// is no distinguished name.
QString firstValueOfDn(QStringView text);

} // namespace habeas::connectors
