// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "linesource.h"

#include "core/secret.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace habeas::crypto::age {

/// One way to the file key, for one recipient.
struct Stanza {
    QByteArray type;
    QList<QByteArray> arguments; ///< without the type
    QByteArray body;

    QByteArray toText() const; ///< as it stands in the header, last LF included
    friend bool operator==(const Stanza &, const Stanza &) = default;
};

/// The textual part of an age file (C2SP age, "Header").
struct Header {
    std::vector<Stanza> stanzas;
    QByteArray mac; ///< 32 bytes

    /// Everything the MAC is over: up to and including "---".
    QByteArray authenticated() const;
    QByteArray toText() const;
    /// HMAC-SHA-256 of authenticated() under the key derived from \a fileKey.
    QByteArray macUnder(const Secret &fileKey) const;
};

constexpr QByteArrayView versionPrefix = "age-encryption.org/";
constexpr std::size_t headerLimit = 1024 * 1024; ///< some 9,000 recipients; a reader holds it in memory

/// Reads a header strictly by its ABNF, and nothing behind it. "age.not-age", "age.version", "age.header".
Result<Header> readHeader(LineSource &source);

/// "age.header": the header breaks a rule.
Error brokenHeader();

} // namespace habeas::crypto::age
