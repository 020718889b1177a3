// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linesource.h"

#include <QByteArray>

#include <optional>

namespace habeas::crypto::age {

constexpr QByteArrayView armorBegin = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr QByteArrayView armorEnd = "-----END AGE ENCRYPTED FILE-----";
constexpr std::size_t armorWhiteSpace = 1024; ///< allowed before, and after; as much as age allows

/// Takes the ASCII armor off an age file: RFC 7468 strict, 64 columns, canonical base64, LF or CRLF.
///
/// White space before and after is allowed; anything else is Malformed "age.armor", and what was given before
/// that error must be discarded. The source outlives it.
class ArmorReader final : public ByteSource
{
public:
    explicit ArmorReader(ByteSource &source) : m_lines(source) { }
    Result<std::size_t> read(std::span<char> buffer) override;

private:
    enum class State { Before, Body, Ended };

    Result<> advance();
    Result<> skipToBegin();
    Result<> readBodyLine();
    Result<> readEndLine();
    Result<> checkTrailing();

    LineSource m_lines;
    State m_state = State::Before;
    QByteArray m_decoded; ///< of the line read last
    qsizetype m_given = 0;
    std::optional<Error> m_error;
};

} // namespace habeas::crypto::age
