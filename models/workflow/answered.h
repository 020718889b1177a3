// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"

namespace habeas::workflow {

/// What no letter finished \a asOf answers any more: the rights that a letter which went out, the hand-over, or an
/// answer or a refusal without a letter answered since the case was last opened again before then.
QList<law::Right> answeredAsOf(const Case &value, const QList<Letter> &letters, const QDateTime &asOf);

} // namespace habeas::workflow
