// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace habeas::tests {

// What vaultwriter writes, and what must be found again, and found nowhere in clear.

inline const QByteArray clearTextMarker = "VERTRAULICH-Foerderplan";

inline QString subjectOf(const QString &name, int round)
{
    return QStringLiteral("VERTRAULICH-Foerderplan-%1-%2").arg(name).arg(round);
}

/// From a few bytes to two megabytes, so that a kill meets every stage of writing.
inline QByteArray contentOf(const QString &name, int round)
{
    static constexpr int repeats[]{1, 40, 3'000, 40'000};
    return (subjectOf(name, round) + QLatin1Char('\n')).toUtf8().repeated(repeats[round % 4]);
}

} // namespace habeas::tests
