// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents.h"

namespace habeas::workflow {

/// A task for each thing that \a run lacks and the operator of \a system can give: the question with its command, due
/// in two weeks, but not after the case's safe day. What the case has a task for, answered or not, is not asked twice.
Result<> askOperator(Office &office, const Case &value, const System &system, const Collection &run);

/// Records what the operator answered, and keeps what they handed in among the finds of the run that speaks for the
/// system, to be reviewed like them. The gap they were asked for is closed if there was nothing, or if something is
/// handed in; one that was found and is not stays a gap. It may be answered again: the last answer counts.
///
/// NotFound "task.unknown" if \a id is no such task of the case; Refused "task.no-run" (nothing was collected there),
/// "task.run-going"; errors of checkAnswer() and keepDocuments().
Result<> answerOperatorTask(Office &office, const Case &value, const TaskId &id, const Task::Answer &answer,
                            const QList<NewDocument> &files = {});

} // namespace habeas::workflow
