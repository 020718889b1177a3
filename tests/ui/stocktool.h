// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace habeas::tests {

/// What a program that nobody here wrote prints; a missing or failing one ends the test by its name.
inline QByteArray stockTool(const QString &program, const QStringList &arguments)
{
    constexpr int patience = 60'000;
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(patience);
    const QByteArray output = process.readAllStandardOutput();
    if (!ended || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return output;
}

} // namespace habeas::tests
