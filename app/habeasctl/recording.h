// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include "workflow/office.h"

#include <string>
#include <vector>

namespace habeas::ctl {

/// What a command says of a dated fact.
struct EventOptions {
    std::string number, kind, on = "today", note, method, seen, custody, heard, by, replaces, way, passphraseWay, copy,
                              otherForm, result, weighedBy, originalAt, told;
    bool delayed = false, noFile = false, enclosed = false, alreadyOut = false;
    std::vector<std::string> systems; ///< by their names
    std::vector<int> documents; ///< of the case, as case document list numbers them
};

/// Records it in the case that is named, and answers with the event.
Result<> record(Context &context, const EventOptions &options, Event::Kind kind, workflow::Office &office);

} // namespace habeas::ctl
