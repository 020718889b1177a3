// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bech32.h"

#include <algorithm>
#include <array>
#include <span>

namespace habeas::crypto {
namespace {

constexpr QByteArrayView alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr qsizetype checksumLength = 6;
constexpr qsizetype longestPrefix = 83;

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
char toLower(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// BIP 173, bech32_polymod: the checksum of 5-bit values fed one by one.
class Checksum
{
public:
    explicit Checksum(QByteArrayView lowerCasePrefix)
    {
        for (const char c : lowerCasePrefix)
            add(static_cast<unsigned char>(c) >> 5);
        add(0);
        for (const char c : lowerCasePrefix)
            add(static_cast<unsigned char>(c) & 31);
    }

    void add(unsigned value)
    {
        static constexpr std::array<quint32, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        const quint32 top = m_state >> 25;
        m_state = ((m_state & 0x1ffffff) << 5) ^ value;
        for (std::size_t bit = 0; bit < generator.size(); ++bit)
            m_state ^= (top >> bit & 1) ? generator[bit] : 0;
    }

    quint32 state() const { return m_state; }

private:
    quint32 m_state = 1;
};

/// Packs 5-bit values into whole bytes; nothing if more than padding is left over.
std::optional<Secret> toBytes(std::span<const unsigned char> values)
{
    Secret bytes(values.size() * 5 / 8);
    std::size_t written = 0;
    quint32 pending = 0;
    int bits = 0;
    for (const unsigned char value : values) {
        pending = (pending << 5 | value) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.data()[written++] = static_cast<unsigned char>(pending >> bits);
        }
    }
    const bool padded = bits < 5 && (pending & ((1u << bits) - 1)) == 0;
    if (!padded)
        return std::nullopt;
    return bytes;
}

bool hasOneCase(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), isUpper) || std::none_of(text.begin(), text.end(), isLower);
}

bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 33 && c <= 126; });
}

} // namespace

std::optional<Bech32> readBech32(QByteArrayView text)
{
    const qsizetype separator = text.lastIndexOf('1');
    if (separator < 1 || separator > longestPrefix || text.size() - separator - 1 < checksumLength)
        return std::nullopt;
    if (!isPrintable(text) || !hasOneCase(text))
        return std::nullopt;

    Bech32 result;
    result.isUpperCase = std::any_of(text.begin(), text.end(), isUpper);
    result.prefix = text.first(separator).toByteArray().toLower();
    Checksum checksum(result.prefix);

    const QByteArrayView symbols = text.sliced(separator + 1);
    Secret values(static_cast<std::size_t>(symbols.size()));
    for (qsizetype i = 0; i < symbols.size(); ++i) {
        const qsizetype value = alphabet.indexOf(toLower(symbols[i]));
        if (value < 0)
            return std::nullopt;
        values.data()[i] = static_cast<unsigned char>(value);
        checksum.add(static_cast<unsigned>(value));
    }
    if (checksum.state() != 1)
        return std::nullopt;

    auto bytes = toBytes({values.data(), values.size() - checksumLength});
    if (!bytes)
        return std::nullopt;
    result.data = std::move(*bytes);
    return result;
}

Secret writeBech32(QByteArrayView prefix, QByteArrayView data)
{
    Q_ASSERT(!prefix.isEmpty() && prefix.size() <= longestPrefix && isPrintable(prefix));
    Q_ASSERT(std::none_of(prefix.begin(), prefix.end(), isUpper));
    const qsizetype symbols = (data.size() * 8 + 4) / 5;
    Secret text(static_cast<std::size_t>(prefix.size() + 1 + symbols + checksumLength));
    auto *out = std::copy(prefix.begin(), prefix.end(), text.data());
    *out++ = '1';

    Checksum checksum(prefix);
    const auto put = [&](quint32 value) {
        checksum.add(value);
        *out++ = static_cast<unsigned char>(alphabet[value]);
    };
    quint32 pending = 0;
    int bits = 0;
    for (const char c : data) {
        pending = (pending << 8 | static_cast<unsigned char>(c)) & 0xfff;
        for (bits += 8; bits >= 5; bits -= 5)
            put(pending >> (bits - 5) & 31);
    }
    if (bits > 0)
        put(pending << (5 - bits) & 31);

    Checksum closing = checksum;
    for (qsizetype i = 0; i < checksumLength; ++i)
        closing.add(0);
    const quint32 sum = closing.state() ^ 1;
    for (int i = 0; i < checksumLength; ++i)
        *out++ = static_cast<unsigned char>(alphabet[sum >> (5 * (5 - i)) & 31]);
    return text;
}

} // namespace habeas::crypto
