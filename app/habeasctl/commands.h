// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include "cases/document.h"

namespace habeas::ctl {

// Each adds its subcommand to the parser; the command runs in the parser's callback and sets Context::exit.
// All of them outlive the parse: they may keep references to both.
void addInit(CLI::App &app, Context &context);
void addOrg(CLI::App &app, Context &context);
void addSystem(CLI::App &app, Context &context);
void addSystemAccess(CLI::App &group, Context &context); ///< "access", inside "system"
void addCase(CLI::App &app, Context &context);
void addCaseEntry(CLI::App &group, Context &context); ///< "open" and "edit", inside "case"
void addCaseView(CLI::App &group, Context &context); ///< "show", inside "case"
void addCaseDocuments(CLI::App &group, Context &context); ///< "document", inside "case"
void sayDocuments(Context &context, const QList<Document> &documents); ///< with their numbers
void addIdentity(CLI::App &app, Context &context);
void addFind(CLI::App &app, Context &context);
void addCollect(CLI::App &app, Context &context);
void addItems(CLI::App &app, Context &context);
void addDecide(CLI::App &app, Context &context);
void addLedger(CLI::App &app, Context &context);
void addApprove(CLI::App &app, Context &context);
void addLetter(CLI::App &app, Context &context);
void addSeal(CLI::App &app, Context &context);
void addPaper(CLI::App &app, Context &context);
void addReport(CLI::App &app, Context &context);
void addCalendar(CLI::App &app, Context &context);
void addJournal(CLI::App &app, Context &context);
void addPassphrase(CLI::App &app, Context &context);
void addRecoverySheet(CLI::App &app, Context &context);
void addBackup(CLI::App &app, Context &context);
void addRestore(CLI::App &app, Context &context);
// These need no vault.
void addDeadline(CLI::App &app, Context &context);
void addOpen(CLI::App &app, Context &context);
void addUnseal(CLI::App &app, Context &context);
void addVerify(CLI::App &app, Context &context);

} // namespace habeas::ctl
