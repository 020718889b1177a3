// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language.h"

namespace habeas::law {

/// A text that is data in both languages (a holiday's name, the condition of a ground).
struct Bilingual {
    QString german;
    QString english;

    const QString &in(Language language) const { return language == Language::German ? german : english; }
    friend bool operator==(const Bilingual &, const Bilingual &) = default;
};

} // namespace habeas::law
