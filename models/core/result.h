// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <type_traits>
#include <utility>
#include <variant>

namespace habeas {

/// Why an operation failed. Code branches on `kind`; scripts and tests on `code`; people read `message`.
///
/// `message` says, translated and in this order: what happened, what it means for the case, what to do next.
/// None of the three ever carries personal data or a secret: errors are logged and shown. A name the
/// user typed on this command line or chose in this dialog (a file, a case number) may be repeated.
struct Error {
    enum class Kind {
        NotFound, ///< what was named is not there
        Conflict, ///< somebody else was first, or it is there already
        Denied, ///< a right, a passphrase or an approval is missing
        Unreachable, ///< a server or device did not answer
        Malformed, ///< input that is not what it claims to be
        Storage, ///< disk or database
        Crypto, ///< a seal is broken: wrong key, altered, truncated or moved
        Cancelled, ///< the person asked to stop
        Unsupported, ///< newer format, missing feature
        Refused, ///< a rule of the workflow forbids it now (an unfilled letter, an empty ledger line)
    };
    Kind kind;
    QString code; ///< stable, dotted, lower case: "vault.wrong-passphrase"
    QString message;
};

/// A value, or the Error that prevented it; `Result<>` for "done". Dropping one does not compile.
///
/// Member names follow std::expected, which g++ 12 lacks.
template <class T = std::monostate> class [[nodiscard]] Result
{
public:
    // No `requires`: what reads qpdf's headers is C++17 for clang (habeas_reads_qpdf).
    template <class Nothing = T, std::enable_if_t<std::is_same_v<Nothing, std::monostate>, int> = 0> Result() { }
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace habeas
