// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "law/grounds.h"

#include <QString>

#include <string>

namespace habeas::ctl {

/// What is wrong with the command line, in the reader's language, and where to read more. \a sentence is what CLI11
/// says of it; one that is not known here stays as it is.
QString usageMessage(const QString &sentence);

/// \a help and the codes of the grounds that have \a effect; without them if their table cannot be read, which the
/// command says when it needs it.
std::string withGrounds(const std::string &help, law::Ground::Effect effect);

} // namespace habeas::ctl
