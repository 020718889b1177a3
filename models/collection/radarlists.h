// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace habeas::collection {

/// What the radar knows of German besides the people: resources/radar/german.json, words as
/// connectors::skeletonWords() has them.
struct RadarLists {
    QSet<QString> titles; ///< "frau": a name follows
    QSet<QString> titlesOfWomen; ///< of them
    QSet<QString> titlesOfMen;
    QSet<QString> kinTitles; ///< "lehrerin": a name may follow
    QSet<QString> afterTitle; ///< "direktor": follows a title and is no name
    QSet<QString> particles; ///< "von"
    QSet<QString> determiners; ///< "im": before these words stands no name
    QSet<QString> tails; ///< "straße": what ends so is called after somebody
    QStringList joined; ///< "kinder": written together with a family name
    QSet<QString> wellKnown; ///< "goethe"
    QString streets; ///< a regular expression: ends of streets' names
    QString beforeStreets; ///< a regular expression: "Am", before a street that has no such end
    QSet<QString> functional; ///< "sekretariat": an address of nobody in particular
    QStringList nounEndings; ///< "arbeit": no family name ends so
    QSet<QString> noNames; ///< "hausaufgaben"
    QSet<QString> ambiguous; ///< "winter": also a word
    QSet<QString> firstNames;
    QSet<QString> namesOfWomen; ///< given names that do not end as most of women's do
    QSet<QString> namesOfMen; ///< given names that end as most of women's do
    QSet<QString> namesOfBoth;
    QHash<QString, QStringList> nicknames; ///< by given name

    /// Whether only women bear the given name, as far as that can be told.
    bool isOfWoman(const QString &givenName) const;
    bool isOfMan(const QString &givenName) const;

    /// Compiled in. Malformed "radar.lists" only if the resource is damaged.
    static Result<RadarLists> load();
};

} // namespace habeas::collection
