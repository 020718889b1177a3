// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include <string>

namespace habeas::letters {

// Where the values stand in a text. While a template is filled they are between marks: noncharacters (U+FDD0 to
// U+FDD2), which isPrintable() refuses and cleaned() writes out, so that no value brings one along. Pure; any thread.

/// \a value between marks that name it; not empty.
std::string marked(const std::string &name, const std::string &value);

/// The text as it is read, and where its fields stand.
Paragraph withoutMarks(const QString &marked);

/// What stands in the field.
QString valueOf(const Field &field, const QString &text);

/// Where a field of this name comes from, and is corrected.
Missing::Place originOf(const QString &name);

} // namespace habeas::letters
