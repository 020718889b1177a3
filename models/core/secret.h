// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace habeas {

/// Bytes in locked, guarded memory (sodium_malloc), wiped when they go.
///
/// Move-only; no conversion to QString or QByteArray, no debug operator: what needs the bytes names view().
/// sodium_init() must have succeeded before the first one is made (first line of every main()).
class Secret
{
public:
    Secret() = default;
    /// \a size bytes, zeroed.
    explicit Secret(std::size_t size);
    /// A copy of \a bytes; the caller wipes its own.
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// \a size bytes from the system's generator.
    static Secret random(std::size_t size);

    Secret clone() const { return Secret(view()); }

    unsigned char *data() { return m_bytes; }
    const unsigned char *data() const { return m_bytes; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return {reinterpret_cast<const char *>(m_bytes), static_cast<qsizetype>(m_size)}; }

    /// Compares in constant time.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    unsigned char *m_bytes = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites \a bytes, which must be the only owner of its buffer, and empties it.
void wipe(QByteArray &bytes);
/// The same for text; a buffer shared with another string stays as it is and is wiped with its last owner.
void wipe(QString &text);

} // namespace habeas
