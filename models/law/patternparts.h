// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablefields.h"

#include <QHash>
#include <QRegularExpression>

namespace habeas::law {

/// The patterns of a table, which have parts in common: "{name}" in a pattern stands for the part of that name. A part
/// may use those before it.
class PatternParts
{
public:
    explicit PatternParts(Fault &fault) : m_fault(fault) { }

    void read(Fields &table); ///< its member "parts"
    /// The patterns in \a member of \a fields; what is none is a fault.
    QList<QRegularExpression> patternsIn(Fields &fields, const QString &member, const QString &where) const;

private:
    QString whole(const QString &pattern, const QString &where) const;

    Fault &m_fault;
    QHash<QString, QString> m_parts;
};

} // namespace habeas::law
