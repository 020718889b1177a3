// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../sanitized.h"

#include <QFile>

namespace habeas::connectors {

/// How much this process has grown since it was made, at its peak (Linux).
class MemoryPeak
{
public:
    MemoryPeak()
    {
        QFile peaks(QStringLiteral("/proc/self/clear_refs"));
        if (peaks.open(QIODevice::WriteOnly))
            peaks.write("5"); // the peak counts from here (proc(5))
        m_before = kiB("VmRSS:");
    }
    /// Nothing can be said under a sanitizer, which keeps what was freed: 0 then.
    qint64 grownMiB() const
    {
#ifdef HABEAS_SANITIZED
        return 0;
#else
        return (kiB("VmHWM:") - m_before) / 1024;
#endif
    }

private:
    static qint64 kiB(const char *field)
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            qFatal("the memory of this process cannot be read");
        const auto lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(field))
                return line.mid(static_cast<qsizetype>(qstrlen(field))).trimmed().split(' ').first().toLongLong();
        }
        qFatal("the memory of this process is not told");
    }

    qint64 m_before = 0;
};

} // namespace habeas::connectors
