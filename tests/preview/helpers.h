// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace habeas::tests {

/// The helpers that are alive, or dead and not yet noticed.
inline int helpers()
{
    int count = 0;
    const auto processes = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile stat(QStringLiteral("/proc/") + process + QStringLiteral("/stat"));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const auto fields = stat.readAll().split(')').value(1).trimmed().split(' ');
        count += fields.value(1).toLongLong() == QCoreApplication::applicationPid();
    }
    return count;
}

} // namespace habeas::tests
