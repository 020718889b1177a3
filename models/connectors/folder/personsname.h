// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace habeas::connectors {

/// Whether nothing but one single person can be meant by \a folder: a given name that many bear, with at most a family
/// name beside it. In doubt not: "Mathe Wettbewerb" and "Listen, Protokolle" are two words as a name is, and a name
/// nobody has listed looks no different.
/// \a own  what the person's folders beside it are called: a class that all of them bear says nothing
bool isOnePersonsName(const QString &folder, const QStringList &own);

} // namespace habeas::connectors
