// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attributemap.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr std::array lists{
    std::pair{"userName", &AttributeMap::userName},
    std::pair{"mail", &AttributeMap::mail},
    std::pair{"givenName", &AttributeMap::givenName},
    std::pair{"familyName", &AttributeMap::familyName},
    std::pair{"displayName", &AttributeMap::displayName},
    std::pair{"group", &AttributeMap::group},
    std::pair{"number", &AttributeMap::number},
    std::pair{"birthDate", &AttributeMap::birthDate},
    std::pair{"phone", &AttributeMap::phone},
    std::pair{"created", &AttributeMap::created},
    std::pair{"modified", &AttributeMap::modified},
    std::pair{"photo", &AttributeMap::photo},
    std::pair{"certificate", &AttributeMap::certificate},
    std::pair{"memberDn", &AttributeMap::memberDn},
    std::pair{"memberUserName", &AttributeMap::memberUserName},
    std::pair{"memberOf", &AttributeMap::memberOf},
    std::pair{"namesOthers", &AttributeMap::namesOthers},
    std::pair{"text", &AttributeMap::text},
    std::pair{"secret", &AttributeMap::secret},
    std::pair{"fileTime", &AttributeMap::fileTime},
};

Error wrong(const QString &key)
{
    return {Error::Kind::Malformed, u"directory.profile"_s,
            QCoreApplication::translate("Ldif",
                                        "The system profile cannot be used: \"%1\" in its connector part is unknown or "
                                        "not what it should be. Nothing was searched. Correct the profile.")
                .arg(key)};
}

std::optional<QStringList> names(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    const auto array = value.toArray();
    for (const auto &name : array) {
        if (!name.isString() || name.toString().isEmpty())
            return std::nullopt;
        list << name.toString().toLower();
    }
    return list;
}

std::optional<QList<AttributeMap::PrimaryGroup>> primaryGroups(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<AttributeMap::PrimaryGroup> groups;
    const auto array = value.toArray();
    for (const auto &entry : array) {
        const QJsonObject pair = entry.toObject();
        if (!pair[u"own"_s].isString() || !pair[u"group"_s].isString())
            return std::nullopt;
        groups << AttributeMap::PrimaryGroup{pair[u"own"_s].toString().toLower(), pair[u"group"_s].toString().toLower(),
                                             pair[u"rid"_s].toBool()};
    }
    return groups;
}

bool take(AttributeMap &map, const QString &key, const QJsonValue &value)
{
    if (key == "primaryGroup"_L1) {
        auto groups = primaryGroups(value);
        if (groups)
            map.primaryGroup = *std::move(groups);
        return groups.has_value();
    }
    for (const auto &[name, member] : lists) {
        if (key != QLatin1String(name))
            continue;
        auto list = names(value);
        if (list)
            map.*member = *std::move(list);
        return list.has_value();
    }
    return false;
}

} // namespace

Result<AttributeMap> AttributeMap::fromProfile(const QJsonObject &connector)
{
    AttributeMap map;
    for (auto it = connector.begin(); it != connector.end(); ++it) {
        if (it.key() == "kind"_L1)
            continue;
        if (it.key() == "groupClasses"_L1) {
            auto list = names(it.value());
            if (!list)
                return wrong(it.key());
            map.groupClasses = *std::move(list);
            continue;
        }
        if (it.key() == "unencrypted"_L1 && it.value().isBool()) {
            map.allowsClear = it.value().toBool();
            continue;
        }
        if (it.key() != "attributes"_L1 || !it.value().isObject())
            return wrong(it.key());
        const QJsonObject attributes = it.value().toObject();
        for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
            if (!take(map, attribute.key(), attribute.value()))
                return wrong(attribute.key());
        }
    }
    return map;
}

QString baseName(QStringView attribute)
{
    const qsizetype options = attribute.indexOf(u';');
    return (options < 0 ? attribute : attribute.first(options)).toString().toLower();
}

} // namespace habeas::connectors
