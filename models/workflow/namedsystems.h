// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/ledger.h"

#include <QJsonObject>

namespace habeas::workflow {

/// A system that a fact of a case names. Systems are renamed: the id says which one it is, the name how it was called.
struct NamedSystem {
    SystemId system; ///< null: recorded before ids were kept
    QString name;

    /// Whether both are the same one: by name where one of them has no id. Pure.
    bool isSame(const NamedSystem &other) const;
};

/// Those that \a details of an event name, "systems" with their "systemIds"; none: all that it may be about. Pure.
QList<NamedSystem> systemsIn(const QJsonObject &details);

/// \a details with the ids of the systems of \a ledger that it names; none where it has no such system, or two of that
/// name (one left the register): both are meant then. Pure.
QJsonObject withSystemIds(const QJsonObject &details, const QList<LedgerLine> &ledger);

/// Whether \a system, or the one of \a line, is one of \a systems. Pure.
bool isAmong(const QList<NamedSystem> &systems, const NamedSystem &system);
bool isAmong(const QList<NamedSystem> &systems, const LedgerLine &line);

/// As \a ledger calls them today, else as they were called then. Pure.
QStringList namesOf(const QList<NamedSystem> &systems, const QList<LedgerLine> &ledger);

} // namespace habeas::workflow
