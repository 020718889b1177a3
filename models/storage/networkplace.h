// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace habeas::storage {

/// True if \a folder is on a network drive, as far as the system says. FUSE counts: sshfs and the like look no
/// different from a local one.
bool isOnNetworkShare(const QString &folder);

/// The same for a number of statfs(2), f_type.
bool isNetworkFileSystem(quint32 type);

} // namespace habeas::storage
