// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "review.h"

#include "core/progress.h"

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace habeas::collection {

/// Records \a replacement, which somebody redacted elsewhere, as what goes out instead of \a source, under its name
/// without the people who are to be unrecognisable. What can be read of it is searched for them first.
///
/// \a replacement  open, can be read from any position; \a mediaType  what it is
/// Refused, where no note says that a person has looked: "redaction.still-named" (one of them stands in it),
/// "redaction.unread" (it cannot be read), "redaction.look-first" (the original was not looked through); always
/// "redaction.same-content" (it is the original); errors of preview::Reading and redact(). Blocks; a thread of its own.
Result<Item> redactByFile(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                          QIODevice &replacement, const QString &mediaType, const Verdict &verdict,
                          const QString &helper, const Watch &watch);

} // namespace habeas::collection
