// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace habeas::crypto {

// Five bits a symbol, for what people read, dictate and type: Crockford's base 32 (digits, then
// letters without I, L, O, U). Reading takes either case, I and L for 1 and O for 0, and skips
// spaces and hyphens of any kind.

/// The symbol of \a value, 0 to 31.
QChar crockfordSymbol(int value);
/// The value of one typed symbol; nothing if it is none.
std::optional<int> crockfordValue(QChar symbol);
/// True for what separates groups and carries nothing.
bool isGroupMark(QChar symbol);

/// \a bytes (a multiple of five) as values of five bits, most significant first.
QList<quint8> fiveBitValues(QByteArrayView bytes);

} // namespace habeas::crypto
