// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"
#include "core/code.h"
#include "register/organisation.h"
#include "register/system.h"

#include <QJsonArray>

namespace habeas::workflow {

// What a correction replaced, for the journal: a list of {"field", "from", "to"} in the details of its entry, sealed
// with them and gone with their key. Texts as a person reads them, codes as they are; a long text is cut with "…".

QJsonArray changesBetween(const Organisation &before, const Organisation &after);
QJsonArray changesBetween(const System &before, const System &after);
/// The day of receipt too; no other event.
QJsonArray changesBetween(const Case &before, const Case &after);

/// \a count documents were kept: such a list of its own.
QJsonArray documentsChange(qsizetype count);
/// \a count documents were destroyed, and \a shortened e-mails are kept without what was.
QJsonArray destroyedChange(qsizetype count, qsizetype shortened);

/// The list in \a details, to be said: "change.<field>" with "from" and "to", "–" for nothing. None: empty.
QList<Code> changesIn(const QJsonObject &details);

} // namespace habeas::workflow
