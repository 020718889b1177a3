// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "radarlists.h"

#include "connectors/spelling.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

QString skeletonOf(const QString &word)
{
    return connectors::skeletonWords(word).join(QString());
}

QStringList wordsOf(const QJsonValue &list)
{
    QStringList words;
    const QJsonArray array = list.toArray();
    for (const auto &word : array)
        words << skeletonOf(word.toString());
    return words;
}

/// Any of \a list, which may use the signs of regular expressions.
QString anyOf(const QJsonValue &list)
{
    return list.toVariant().toStringList().join(u'|');
}

QSet<QString> setOf(const QJsonValue &list)
{
    const QStringList words = wordsOf(list);
    return {words.begin(), words.end()};
}

} // namespace

bool RadarLists::isOfWoman(const QString &givenName) const
{
    const bool endsSo = givenName.endsWith(u'a') || givenName.endsWith(u'e');
    return firstNames.contains(givenName) && !namesOfBoth.contains(givenName)
        && (endsSo ? !namesOfMen.contains(givenName) : namesOfWomen.contains(givenName));
}

bool RadarLists::isOfMan(const QString &givenName) const
{
    return firstNames.contains(givenName) && !namesOfBoth.contains(givenName) && !isOfWoman(givenName);
}

Result<RadarLists> RadarLists::load()
{
    QFile file(u":/radar/german.json"_s);
    const QJsonObject json =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    RadarLists lists;
    lists.titles = setOf(json[u"titles"]);
    lists.titlesOfWomen = setOf(json[u"titlesOfWomen"]);
    lists.titlesOfMen = setOf(json[u"titlesOfMen"]);
    lists.kinTitles = setOf(json[u"kinTitles"]);
    lists.afterTitle = setOf(json[u"afterTitle"]);
    lists.particles = setOf(json[u"particles"]);
    lists.determiners = setOf(json[u"determiners"]);
    lists.tails = setOf(json[u"tails"]);
    lists.joined = wordsOf(json[u"joined"]);
    lists.wellKnown = setOf(json[u"wellKnown"]);
    lists.streets = anyOf(json[u"streets"]);
    lists.beforeStreets = anyOf(json[u"beforeStreets"]);
    lists.functional = setOf(json[u"functional"]);
    lists.nounEndings = wordsOf(json[u"nounEndings"]);
    lists.noNames = setOf(json[u"noNames"]);
    lists.ambiguous = setOf(json[u"ambiguous"]);
    const QSet<QString> more = setOf(json[u"moreFirstNames"]); // of women or of men, nobody has said
    lists.firstNames = setOf(json[u"firstNames"]) + more;
    lists.namesOfWomen = setOf(json[u"namesOfWomen"]);
    lists.namesOfMen = setOf(json[u"namesOfMen"]);
    lists.namesOfBoth = setOf(json[u"namesOfBoth"]) + more;
    const QJsonObject nicknames = json[u"nicknames"].toObject();
    for (auto it = nicknames.begin(); it != nicknames.end(); ++it)
        lists.nicknames.insert(skeletonOf(it.key()), wordsOf(*it));
    if (lists.titles.isEmpty() || lists.streets.isEmpty() || lists.beforeStreets.isEmpty() || lists.firstNames.isEmpty()
        || lists.nicknames.isEmpty()) {
        return Error{Error::Kind::Malformed, u"radar.lists"_s,
                     QCoreApplication::translate("habeas::collection",
                                                 "The list of names that belongs to Habeas cannot be read. Third "
                                                 "parties would not be marked. Install Habeas again.")};
    }
    return lists;
}

} // namespace habeas::collection
