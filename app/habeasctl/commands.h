// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

namespace habeas::ctl {

// Each adds its subcommand to the parser; the command runs in the parser's callback and sets Context::exit.
// All of them outlive the parse: they may keep references to both.
void addDeadline(CLI::App &app, Context &context);
void addOpen(CLI::App &app, Context &context);
void addUnseal(CLI::App &app, Context &context);
void addVerify(CLI::App &app, Context &context);

} // namespace habeas::ctl
