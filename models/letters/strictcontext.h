// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "template.h"

#include <vector>

namespace habeas::letters {

/// One row of a list, and what the list is called.
struct Row {
    const Facts *facts = nullptr;
    std::string list;
};

/// Looks values up as mustache does, but remembers a name that is not there and what the value found last is called,
/// and knows no partials: those would read a value as a template.
class StrictContext final : public kainjow::mustache::context<std::string>
{
public:
    explicit StrictContext(const Facts *facts) : context(facts) { }

    /// Looks into \a row first.
    void enter(const Row &row);
    /// The first name that no value has; empty: there was none.
    const std::string &unknown() const { return m_unknown; }
    /// "holding.n" for the n of the section holding.
    const std::string &found() const { return m_found; }

    const Facts *get(const std::string &name) const override;
    void push(const Facts *facts) override;
    void pop() override;
    const Facts *get_partial(const std::string &name) const override;

private:
    std::string qualified(const std::string &name) const;

    mutable std::string m_unknown;
    mutable std::string m_found;
    std::vector<Row> m_inside; ///< the sections, the innermost last
};

} // namespace habeas::letters
