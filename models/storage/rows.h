// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include <type_traits>

namespace habeas::storage {

/// Runs \a query and calls \a visit at every row. An error ends it, if \a visit gives a Result<>.
template <class Visit> Result<> forEachRow(Query &query, const Visit &visit)
{
    if (auto done = query.exec(); !done)
        return done;
    for (;;) {
        const auto row = query.next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if constexpr (std::is_void_v<std::invoke_result_t<Visit>>)
            visit();
        else if (auto visited = visit(); !visited)
            return visited;
    }
}

/// What is read of a row.
template <class T> struct ReadValue {
    using Type = T;
};
template <class T> struct ReadValue<Result<T>> {
    using Type = T;
};

/// Runs \a query and gives what \a read makes of every row: a value, or a Result of one. An error ends it.
template <class Read> auto allRows(Query &query, const Read &read)
{
    using Value = typename ReadValue<std::invoke_result_t<Read>>::Type;
    QList<Value> values;
    const auto done = forEachRow(query, [&]() -> Result<> {
        Result<Value> value = read();
        if (!value)
            return value.error();
        values << *std::move(value);
        return {};
    });
    return done ? Result<QList<Value>>(std::move(values)) : Result<QList<Value>>(done.error());
}

} // namespace habeas::storage
