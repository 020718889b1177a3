// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "vaultaccess.h"

#include "workflow/notices.h"

#include <optional>
#include <string>
#include <vector>

namespace habeas::ctl {

/// What the command letter was given.
struct LetterOptions {
    std::string number, kind = "answer", on = "today", copy = "bundle", salutation, folder;
    bool childPage = false, draft = false, late = false, asGenerated = false;
    std::string doubt, answerBy, explanation, system, to, doneOn = "today", notTold;
    std::vector<std::string> ways, areas, reasons, rights, toAddress, told;
    std::vector<std::vector<std::string>> grounds; ///< a code, then FACT=TEXT
    std::vector<std::vector<std::string>> parts; ///< system, outcome, which data; then a ground as above, or why
};

/// The letter that is meant, \a today  where a day is missing; nothing for the answer, which is no notice. Errors of
/// the arguments, before anything is written.
Result<std::optional<workflow::Notice>> noticeOf(const LetterOptions &options, const workflow::Office &office,
                                                 const Case &value, QDate today);

} // namespace habeas::ctl
