// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "thirdparties.h"

#include "cases/case.h"
#include "preview/preview.h"

namespace habeas::collection {

/// The rows of tables in \a text that are about others: they name somebody else and not \a subject. With only the name
/// covered, a mark or a remark beside it would still point at them in a small class.
///
/// Who may be named, is the subject or is no person does not make a row another's. None if the text is not the one that
/// \a finding was made of. Pure.
QList<preview::Passage> rowsOfOthers(const preview::PlainText &text, const std::optional<Finding> &finding,
                                     const PersonVerdicts &verdicts, const Subject &subject);

} // namespace habeas::collection
