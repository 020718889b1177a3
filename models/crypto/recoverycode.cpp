// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recoverycode.h"

#include "crockford.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <sodium.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::RecoveryCode)
};

constexpr int dataSymbols = 8;
constexpr int lineSymbols = dataSymbols + 2;
constexpr int allSymbols = recoveryCodeLines * lineSymbols;
constexpr int groupSymbols = 5;
constexpr int lineBytes = 5; // eight times five bits
static_assert(recoveryCodeBytes / lineBytes == recoveryCodeLines);

/// Times x in GF(32) = GF(2)[x] / (x^5 + x^2 + 1).
int timesX(int value)
{
    value <<= 1;
    return value & 32 ? value ^ 0b100101 : value;
}

/// The two check symbols of a line: a distance-3 Reed-Solomon code over GF(32), so that any two
/// wrong symbols show. The line's number is one more symbol of it, so that swapped lines show too.
std::array<int, 2> checksOf(const unsigned char *symbols, int line)
{
    int sum = line + 1;
    int weighted = 0;
    for (int i = dataSymbols - 1; i >= 0; --i) {
        sum ^= symbols[i];
        weighted = timesX(weighted) ^ symbols[i];
    }
    return {sum, weighted};
}

Error typo(int line)
{
    return {Error::Kind::Malformed, u"vault.recovery-typo"_s,
            Text::tr("There is a typing error in line %1 of the recovery code. Nothing was "
                     "changed. Compare this line with "
                     "the sheet.")
                .arg(line + 1)};
}

/// How many symbols were typed; their values, one a byte, in \a symbols as far as it goes.
Result<int> readSymbols(QStringView text, Secret &symbols)
{
    int count = 0;
    for (const QChar typed : text) {
        if (isGroupMark(typed))
            continue;
        const auto value = crockfordValue(typed);
        if (!value) {
            return Error{Error::Kind::Malformed, u"vault.recovery-symbol"_s,
                         Text::tr("Symbol %1 of the recovery code is one that no code has. Nothing was "
                                  "changed. Codes have "
                                  "digits and letters without I, L, O and U: compare it with the sheet.")
                             .arg(count + 1)};
        }
        if (count < static_cast<int>(symbols.size()))
            symbols.data()[count] = static_cast<unsigned char>(*value);
        ++count;
    }
    return count;
}

} // namespace

Secret newRecoveryCode()
{
    return Secret::random(recoveryCodeBytes);
}

Secret recoveryCodeText(const Secret &code)
{
    Q_ASSERT(code.size() == recoveryCodeBytes);
    constexpr int lineLength = lineSymbols + 1 + 1; // one hyphen, one line end
    Secret text(recoveryCodeLines * lineLength - 1);
    Secret symbols(lineSymbols);
    unsigned char *out = text.data();
    for (int line = 0; line < recoveryCodeLines; ++line) {
        quint64 bits = 0;
        for (int i = 0; i < lineBytes; ++i)
            bits = bits << 8 | code.data()[line * lineBytes + i];
        for (int i = 0; i < dataSymbols; ++i)
            symbols.data()[i] = static_cast<unsigned char>(bits >> (5 * (dataSymbols - 1 - i)) & 31);
        const auto checks = checksOf(symbols.data(), line);
        symbols.data()[dataSymbols] = static_cast<unsigned char>(checks[0]);
        symbols.data()[dataSymbols + 1] = static_cast<unsigned char>(checks[1]);

        if (line > 0)
            *out++ = '\n';
        for (int i = 0; i < lineSymbols; ++i) {
            if (i == groupSymbols)
                *out++ = '-';
            *out++ = static_cast<unsigned char>(crockfordSymbol(symbols.data()[i]).toLatin1());
        }
    }
    return text;
}

Result<Secret> readRecoveryCode(const Secret &typed)
{
    Secret symbols(allSymbols);
    QString text = QString::fromUtf8(typed.view());
    const auto count = readSymbols(text, symbols);
    wipe(text);
    if (!count)
        return count.error();
    if (*count != allSymbols) {
        return Error{Error::Kind::Malformed, u"vault.recovery-length"_s,
                     Text::tr("The recovery code has %1 symbols; %2 were typed. Nothing was "
                              "changed. Compare it with the "
                              "sheet.")
                         .arg(allSymbols)
                         .arg(*count)};
    }
    Secret code(recoveryCodeBytes);
    for (int line = 0; line < recoveryCodeLines; ++line) {
        const unsigned char *of = symbols.data() + static_cast<std::ptrdiff_t>(line) * lineSymbols;
        const auto checks = checksOf(of, line);
        if (checks[0] != of[dataSymbols] || checks[1] != of[dataSymbols + 1])
            return typo(line);
        quint64 bits = 0;
        for (int i = 0; i < dataSymbols; ++i)
            bits = bits << 5 | of[i];
        for (int i = 0; i < lineBytes; ++i)
            code.data()[line * lineBytes + i] = static_cast<unsigned char>(bits >> (8 * (lineBytes - 1 - i)));
    }
    return code;
}

} // namespace habeas::crypto
