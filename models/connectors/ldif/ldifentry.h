// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ldifreader.h"

#include "../directory/entry.h"

namespace habeas::connectors {

/// \a record must be of Kind::Entry.
DirectoryEntry entryOf(const LdifRecord &record);

/// The bytes of \a record without \a secrets, without faulty lines and comments: each kept line as it was.
QByteArray withoutSecrets(const LdifRecord &record, const QStringList &secrets);

} // namespace habeas::connectors
