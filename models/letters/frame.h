// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content.h"

#include "cases/case.h"
#include "register/organisation.h"

namespace habeas::letters {

/// What every letter has around its message, as values.
///
/// The letter's language is the case's. It goes to the representative, if there is one, else to the subject.
struct Frame {
    Organisation organisation;
    Case request;
    QDate on; ///< date of the letter
    QString salutation; ///< as the office addresses the person ("Sehr geehrte Frau Hartung,"); empty: a neutral one
    QString journalHead; ///< the chain's head when the letter is written, as it is printed
    QString keyFingerprint; ///< of the organisation's signing key, as it is printed
};

} // namespace habeas::letters
