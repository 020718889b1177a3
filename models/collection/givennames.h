// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/thirdparties.h"

namespace habeas::collection {

class Radar;

/// Whom a given name alone means, once all of an item is read, its name too: the only one the item names whole who is
/// called so, and their hits are one person's then. Where several may be meant it stays open, and Finding::Named says
/// whom: those the item names, else those \a radar knows.
void settleGivenNames(Finding &finding, const Radar &radar);

} // namespace habeas::collection
