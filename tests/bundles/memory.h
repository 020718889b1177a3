// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../sanitized.h"

#include <QFile>

#ifdef HABEAS_SANITIZED
// Memory that was freed is kept aside by the sanitizer, 256 MiB of it: that is not what is measured
// here.
extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=1";
}
#endif

namespace habeas::test {

/// How far this process's resident memory has risen, at its highest, since this object was made.
class MemoryPeak
{
public:
    MemoryPeak()
    {
        QFile reset(QStringLiteral("/proc/self/clear_refs"));
        if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1)
            qFatal("the peak of resident memory cannot be reset");
        reset.close();
        m_before = peakKib();
    }

    double growthMib() const { return static_cast<double>(peakKib() - m_before) / 1024; }

private:
    static qint64 peakKib()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            qFatal("no /proc/self/status");
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toLongLong();
        }
        qFatal("no VmHWM");
    }

    qint64 m_before = 0;
};

} // namespace habeas::test
