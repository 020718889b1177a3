// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bytestream.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace habeas::crypto::age {

constexpr QByteArrayView armorBegin = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr QByteArrayView armorEnd = "-----END AGE ENCRYPTED FILE-----";

/// Takes the ASCII armor off an age file: RFC 7468 strict, 64 columns, canonical base64, LF or CRLF.
///
/// White space before and after is allowed, at most 1 KiB each; anything else is Malformed "age.armor", and
/// what was given before that error must be discarded. The source outlives it.
class ArmorReader final : public ByteSource
{
public:
    explicit ArmorReader(ByteSource &source);
    Result<std::size_t> read(std::span<char> buffer) override;

private:
    enum class State { Before, Body, AtEndLine, Ended };

    Result<std::optional<QByteArrayView>> nextLine();
    Result<> skipLeading();
    Result<> readBody();
    Result<> expectEndLine();
    Result<> checkTrailing();

    ByteSource &m_source;
    State m_state = State::Before;
    std::optional<Error> m_error;
    std::vector<char> m_text;
    std::size_t m_textBegin = 0;
    std::size_t m_textEnd = 0;
    bool m_sourceEnded = false;
    QByteArray m_decoded;
    qsizetype m_decodedBegin = 0;
};

} // namespace habeas::crypto::age
