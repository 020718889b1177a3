// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/threadguard.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

namespace habeas::tests {

/// For a test that its program runs once more, because what it tries ends the program: true there, on a thread that is
/// forbidden from now on.
inline bool isForbiddenHere()
{
    const bool isHere = qEnvironmentVariableIsSet("HABEAS_TEST_FORBIDDEN");
    if (isHere)
        forbidThread(QThread::currentThread());
    return isHere;
}

/// Runs the test function \a name that way. What it said when it ended; empty if it did not.
inline QString saidWhenForbidden(const char *name)
{
    QProcess again;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HABEAS_TEST_FORBIDDEN"), QStringLiteral("1"));
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(name)});
    const bool hasEnded =
        again.waitForFinished(60'000) && (again.exitStatus() == QProcess::CrashExit || again.exitCode() != 0);
    return hasEnded ? QString::fromUtf8(again.readAll()) : QString();
}

} // namespace habeas::tests
