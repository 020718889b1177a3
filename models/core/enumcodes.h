// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace habeas {

/// One enumerator and the stable code it is stored and printed as.
template <class Enum> struct EnumCode {
    Enum value;
    const char *code;
};
template <class Enum> EnumCode(Enum, const char *) -> EnumCode<Enum>; // clang before 17 does not find this by itself

/// The table of an enumeration: specialise with `static constexpr std::array table{EnumCode{E::A, "a"}, …};`.
///
/// Codes are part of the file formats: never renamed, only added.
template <class Enum> struct EnumCodes;

/// The stable code of \a value; empty for a value outside the table.
template <class Enum> QString codeOf(Enum value)
{
    for (const auto &entry : EnumCodes<Enum>::table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.code);
    }
    return {};
}

/// The enumerator written as \a code; nothing if there is none (a newer program's, or a typing error).
template <class Enum> std::optional<Enum> fromCode(QStringView code)
{
    for (const auto &entry : EnumCodes<Enum>::table) {
        if (code == QLatin1String(entry.code))
            return entry.value;
    }
    return std::nullopt;
}

/// Every code of the enumeration, in the table's order: for help texts and checks.
template <class Enum> QStringList allCodes()
{
    QStringList codes;
    for (const auto &entry : EnumCodes<Enum>::table)
        codes << QString::fromLatin1(entry.code);
    return codes;
}

} // namespace habeas
