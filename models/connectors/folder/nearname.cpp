// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nearname.h"

#include "connectors/spelling.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <utility>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is heard of a name, roughly: less than it takes to tell names apart.
QString soundOf(const QString &skeleton)
{
    static const QList<std::pair<QString, QString>> spellings{{u"ph"_s, u"f"_s},  {u"th"_s, u"t"_s}, {u"dt"_s, u"t"_s},
                                                              {u"tz"_s, u"z"_s},  {u"ck"_s, u"k"_s}, {u"ch"_s, u"x"_s},
                                                              {u"c"_s, u"k"_s},   {u"y"_s, u"i"_s},  {u"j"_s, u"i"_s},
                                                              {u"ai"_s, u"ei"_s}, {u"ie"_s, u"i"_s}, {u"v"_s, u"f"_s}};
    QString heard = skeleton;
    for (const auto &[written, sound] : spellings)
        heard.replace(written, sound);
    QString plain;
    for (const QChar c : std::as_const(heard)) {
        const bool isMute = !plain.isEmpty() && (c == u'h' || c == plain.back());
        if (!isMute)
            plain += c;
    }
    return plain;
}

/// How many letters are wrong, missing, too many, or have changed places with the next.
qsizetype mistakesBetween(const QString &one, const QString &other)
{
    QList<qsizetype> before;
    QList<qsizetype> above;
    QList<qsizetype> row;
    for (qsizetype j = 0; j <= other.size(); ++j)
        above << j;
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row = {i};
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const bool isSame = one[i - 1] == other[j - 1];
            qsizetype least = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (isSame ? 0 : 1)});
            const bool isSwapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (isSwapped)
                least = std::min(least, before[j - 2] + 1);
            row << least;
        }
        before = std::exchange(above, row);
    }
    return above.constLast();
}

/// The full names that a name may be short for, itself among them where it has short ones.
const QHash<QString, QSet<QString>> &fullNames()
{
    static const auto names = [] {
        QHash<QString, QSet<QString>> full;
        QFile file(u":/radar/german.json"_s);
        const QJsonObject json =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const QJsonObject listed = json["nicknames"_L1].toObject();
        for (auto name = listed.begin(); name != listed.end(); ++name) {
            const QString whole = skeletonWords(name.key()).join(QString());
            const QStringList shorts = name.value().toVariant().toStringList();
            full[whole] << whole;
            for (const QString &nickname : shorts)
                full[skeletonWords(nickname).join(QString())] << whole;
        }
        return full;
    }();
    return names;
}

} // namespace

bool isNearFamilyName(const QString &one, const QString &other)
{
    constexpr qsizetype least = 4; // of fewer letters every other name is near
    constexpr qsizetype isLong = 8;
    if (one == other)
        return true;
    const QString heard = soundOf(one);
    const QString meant = soundOf(other);
    const qsizetype size = std::min(one.size(), other.size());
    if (heard == meant || size < least)
        return heard == meant;
    const qsizetype forgiven = size < isLong ? 1 : 2;
    return std::min(mistakesBetween(heard, meant), mistakesBetween(one, other)) <= forgiven;
}

bool isGivenNameLike(const QString &one, const QString &other)
{
    return one == other || soundOf(one) == soundOf(other)
        || fullNames().value(one).intersects(fullNames().value(other));
}

} // namespace habeas::connectors
