// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "office.h"

namespace habeas::workflow {

/// A task for each thing that \a run lacks and the operator of \a system can give: the question with its command, due
/// in two weeks, but not after the case's safe day. What the case has a task for, answered or not, is not asked twice.
Result<> askOperator(Office &office, const Case &value, const System &system, const Collection &run);

/// Records what the operator answered: it does not change the ledger's line, which tells what the run found. NotFound
/// "task.unknown" if \a id is no such task of the case; errors of checkAnswer().
Result<> answerOperatorTask(Office &office, const Case &value, const TaskId &id, const Task::Answer &answer);

} // namespace habeas::workflow
