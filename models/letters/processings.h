// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gathering.h"

#include <QSet>

namespace habeas::letters {

/// What the register says of the systems that hold, or may hold, data of the person: Art. 15(1)(a) to (d), (g), (h) and
/// 15(2), each per system.
///
/// \a unread  those that could not be read, or not wholly: whether they hold anything is not known
void gatherProcessings(Gathering &gathering, const QList<System> &concerned, const QSet<SystemId> &unread);

/// Which of them Art. 20 covers, and on which legal basis the others rest.
void gatherPortability(Gathering &gathering, const QList<System> &concerned);

} // namespace habeas::letters
