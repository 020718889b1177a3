// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "strictcontext.h"

#include <algorithm>

namespace habeas::letters {

void StrictContext::enter(const Row &row)
{
    m_found = row.list;
    push(row.facts);
}

const Facts *StrictContext::get(const std::string &name) const
{
    const Facts *found = context::get(name);
    if (!found && m_unknown.empty())
        m_unknown = name;
    m_found = qualified(name);
    return found;
}

void StrictContext::push(const Facts *facts)
{
    m_inside.push_back({facts, m_found});
    context::push(facts);
}

void StrictContext::pop()
{
    context::pop();
    m_found = std::move(m_inside.back().list); // the next row of a list is pushed without being looked up again
    m_inside.pop_back();
}

const Facts *StrictContext::get_partial(const std::string &name) const
{
    m_unknown = '>' + name;
    return nullptr;
}

std::string StrictContext::qualified(const std::string &name) const
{
    const std::string first = name.substr(0, name.find('.'));
    const auto scope = std::find_if(m_inside.rbegin(), m_inside.rend(),
                                    [&](const Row &row) { return row.facts->get(first) != nullptr; });
    return scope == m_inside.rend() ? name : scope->list + '.' + name;
}

} // namespace habeas::letters
