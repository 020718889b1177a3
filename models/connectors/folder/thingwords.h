// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace habeas::connectors {

/// Whether \a word, folded(), is what folders of a school are about rather than a family name: "klassenkonferenz",
/// "unfall". In doubt not for words that many are called by, or that family names end in.
bool isThingWord(const QString &word);

/// Whether a file called \a name is about many by its name: "Klassenliste4d.csv", "Protokoll der Konferenz".
bool isListsName(const QString &name);

/// Whether \a name is one of somebody whom schools, projects and plays are called after: "Anne Frank", "Peter Pan".
bool isWellKnownName(const QString &name);

} // namespace habeas::connectors
