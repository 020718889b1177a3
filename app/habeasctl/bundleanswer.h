// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include "bundles/bag.h"

namespace habeas::ctl {

/// What was found out about a bundle as `open` and `verify` answer it: {"valid", "case",
/// "payloadFiles", "payloadBytes", "manifestSha512", "tagManifestSha512", "problems": [{"code",
/// "path", "text", …}]}.
QJsonObject answerOf(const bundles::BagReport &report, const Words &words);

/// A line on stderr for every problem; the command has failed.
void failWithProblems(Context &context, const QList<bundles::Problem> &problems);

} // namespace habeas::ctl
