// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threadguard.h"

#include <QThread>

#include <atomic>

namespace habeas {

namespace {
std::atomic<const QThread *> forbidden = nullptr;
}

void forbidThread(const QThread *thread)
{
    forbidden = thread;
}

void checkThreadAllowed(const char *what)
{
    const QThread *const thread = forbidden;
    if (thread && QThread::currentThread() == thread)
        qFatal("%s was used on the thread that draws the windows", what);
}

} // namespace habeas
