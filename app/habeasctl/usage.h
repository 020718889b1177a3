// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace habeas::ctl {

/// What is wrong with the command line, in the reader's language, and where to read more. \a sentence is what CLI11
/// says of it; one that is not known here stays as it is.
QString usageMessage(const QString &sentence);

} // namespace habeas::ctl
