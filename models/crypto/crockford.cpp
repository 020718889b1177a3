// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crockford.h"

namespace habeas::crypto {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

} // namespace

QChar crockfordSymbol(int value)
{
    Q_ASSERT(value >= 0 && value < 32);
    return QLatin1Char(alphabet[value]);
}

std::optional<int> crockfordValue(QChar symbol)
{
    const char16_t upper = symbol.toUpper().unicode();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    for (int value = 0; value < 32; ++value) {
        if (upper == static_cast<unsigned char>(alphabet[value]))
            return value;
    }
    return std::nullopt;
}

bool isGroupMark(QChar symbol)
{
    return symbol.isSpace() || symbol.category() == QChar::Punctuation_Dash;
}

QList<quint8> fiveBitValues(QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() % 5 == 0);
    QList<quint8> values;
    values.reserve(bytes.size() / 5 * 8);
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8 | static_cast<quint8>(byte)) & 0xfff;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            values.append((buffer >> bits) & 31);
        }
    }
    return values;
}

} // namespace habeas::crypto
