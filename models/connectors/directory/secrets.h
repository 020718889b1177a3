// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace habeas::connectors {

/// Whether \a values of the attribute \a base (lower case, without options) are a password, its hash or history,
/// or a key: told to be there, never collected.
///
/// Known names first; then names that speak of passwords or keys, unless name and value tell about one only
/// (pwdChangedTime, a time, stays); then values that look like a password hash under any name.
/// Rather one attribute too many: the remark names it, and the school can look.
bool isSecret(const QString &base, const QList<QByteArray> &values, const QStringList &alsoSecret);

} // namespace habeas::connectors
