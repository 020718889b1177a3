// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deciding.h"

namespace habeas::collection {

/// Redacts items one after the other by what is decided about people, and by the rules for chats: each is recorded and
/// read back as if it were redacted alone. What cannot be, or has nothing to hide, stays as it was and is counted in
/// Act::refused. \a standIns  used in the case so far; those given here are added.
///
/// Stopped: what was redacted stays, and the act says what it did not come to. Refused as checkGround(); other errors
/// end it. Reads contents through \a helper (preview::helperProgram()); blocks: a thread of its own.
Result<Act> redactMany(storage::Vault &vault, const Clock &clock, const Case &value, const QList<ItemId> &items,
                       const Verdict &verdict, QMap<QString, QString> &standIns, const QString &helper,
                       const Watch &watch);

} // namespace habeas::collection
