// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace habeas {

/// From now on every use of storage, contents or the network on \a thread is a bug and stops the program: the desktop
/// forbids its GUI thread. Null: none is.
void forbidThread(const QThread *thread);

/// Stops the program on a forbidden thread, in release builds too: a frozen window is found in testing, not by a DPO.
/// \a what  was used there, for the log: "storage"
void checkThreadAllowed(const char *what);

} // namespace habeas
