// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>

namespace habeas::connectors {

/// What an independent program said. `failure` names the program if it is missing or did not end with 0.
struct ToolRun {
    QByteArray output;
    QString failure;
};

/// Runs \a program to its end; programs of administrators (sbin) are found for everybody.
inline ToolRun runTool(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    const QStringList places{QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")};
    QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(program, places);
    if (path.isEmpty())
        return {{}, program + QStringLiteral(" is not installed")};
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(path, arguments);
    if (!process.waitForFinished(300'000))
        return {{}, program + QStringLiteral(" did not end")};
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {{}, program + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError())};
    return {process.readAllStandardOutput(), {}};
}

} // namespace habeas::connectors
