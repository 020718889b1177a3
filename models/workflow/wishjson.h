// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drafting.h"

#include <QJsonObject>

namespace habeas::workflow {

/// The kind of letter a wish is for, of letters/: "answer" without a notice.
QString kindOf(const LetterWish &wish);

/// What a person decided and worded, to be gone on with another day: FORMAT.md of letters. Without the day of the
/// letter.
QJsonObject toJson(const LetterWish &wish);

/// Its reverse for a letter of this \a kind; LetterOrder::on is not set. What is absent is as a wish is made.
/// Malformed "letter.draft" for a kind nobody knows, "letter.wording" as letters::wordingsFromJson().
Result<LetterWish> wishFromJson(const QString &kind, const QJsonObject &json);

} // namespace habeas::workflow
