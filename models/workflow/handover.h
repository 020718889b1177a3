// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casework.h"

#include "cases/task.h"

namespace habeas::workflow {

/// Something that \a answer announces does not go, or goes in another form than it says, if \a handed does.
bool isOtherForm(const Letter &answer, CopyForm handed);

/// Whoever gets what goes one of these ways gets the other, too: "USB-Stick, persönlich" and "mit dem USB-Stick". Pure.
bool isSameWay(const QString &one, const QString &other);

/// Errors of recordEvent() for HandedOver: nothing leaves the house before it is known who gets it and the head has
/// signed, and what is recorded is what the letter says.
///
/// "hand-over.way" (not said), "hand-over.identity" (not known, or not shown that they may), "event.custody-unclear",
/// "hand-over.not-heard", "hand-over.no-bundle",
/// "hand-over.not-released" (paper without a signed answer letter), "hand-over.before-sealing",
/// "hand-over.enclosures" (copies on paper that the letter announces, and nobody said that they are there),
/// "hand-over.other-form" (not what the letter names, and the detail "otherForm" does not say why),
/// "hand-over.passphrase-way", "hand-over.same-way" (bundle and passphrase).
Result<> checkHandOver(const Office &office, const Case &value, const Organisation &organisation, const NewEvent &fact);

/// Errors of recordEvent() for Refused: checkDecidedByHead(); those of checkHandOver() about who asks, if the letter
/// says what is held and stays: that is no bare refusal.
Result<> checkRefused(const Office &office, const Case &value, const NewEvent &fact);

/// Errors of recordEvent() for Answered and PartAnswered: those of checkHandOver() about who asks, for even that
/// something was erased tells a stranger that there was something (Art. 12(6)). Only a refusal goes to whom nobody
/// knows (Art. 12(2), (4)). "event.reason-needed" where no letter that went out says what became of all that was
/// asked for, and no remark; where data were asked for, also if no letter of the case that the head
/// signed, or that went out, says what was answered.
Result<> checkAnswered(const Office &office, const Case &value, const NewEvent &fact);

} // namespace habeas::workflow
