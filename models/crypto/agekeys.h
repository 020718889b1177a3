// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

#include <array>
#include <vector>

namespace habeas::crypto::age {

/// Whom a file can be sealed to: an X25519 public key, written "age1…".
class Recipient
{
public:
    using Point = std::array<unsigned char, 32>;

    /// Malformed "age.recipient" if it is none: a typing error (Bech32 finds it), another kind of key
    /// (post-quantum, SSH, plug-in) or a point of low order.
    static Result<Recipient> parse(QStringView text);
    explicit Recipient(const Point &point) : m_point(point) { }

    QString toString() const;
    const Point &point() const { return m_point; }
    friend bool operator==(const Recipient &, const Recipient &) = default;

private:
    Point m_point;
};

/// The secret of a Recipient, written "AGE-SECRET-KEY-1…".
class Identity
{
public:
    static Identity generate();
    /// Malformed "age.identity" if \a text is none.
    static Result<Identity> parse(QByteArrayView text);

    Recipient recipient() const;
    /// As age-keygen writes it, without a line end.
    Secret toText() const;
    const Secret &scalar() const { return m_scalar; }

private:
    explicit Identity(Secret scalar) : m_scalar(std::move(scalar)) { }

    Secret m_scalar;
};

/// Every identity of a file as age-keygen writes it: one a line, empty lines and lines that begin with '#'
/// skipped. Malformed "age.identity-file" if a line is none of these (the message names its number) or there
/// is no identity.
Result<std::vector<Identity>> parseIdentities(const Secret &file);

} // namespace habeas::crypto::age
