// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logprofile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr std::array formats{
    std::pair{"common", LogProfile::Format::Common},
    std::pair{"combined", LogProfile::Format::Combined},
    std::pair{"vhost-combined", LogProfile::Format::VhostCombined},
    std::pair{"json", LogProfile::Format::Json},
};

constexpr std::array fieldNames{
    std::pair{"time", &LogProfile::Fields::time},       std::pair{"user", &LogProfile::Fields::user},
    std::pair{"address", &LogProfile::Fields::address}, std::pair{"method", &LogProfile::Fields::method},
    std::pair{"target", &LogProfile::Fields::target},   std::pair{"status", &LogProfile::Fields::status},
    std::pair{"agent", &LogProfile::Fields::agent},
};

/// Takes the parts of the object one by one; whatever is left or wrong is remembered.
class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) { }

    QString text(QLatin1String key, const QString &fallback)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && (!value.isString() || value.toString().isEmpty()))
            fail(key);
        return value.toString(fallback);
    }
    bool flag(QLatin1String key)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && !value.isBool())
            fail(key);
        return value.toBool();
    }
    QStringList texts(QLatin1String key)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && !value.isArray())
            fail(key);
        QStringList list;
        const QJsonArray array = value.toArray();
        for (const auto &entry : array) {
            if (entry.toString().isEmpty())
                fail(key);
            list << entry.toString();
        }
        return list;
    }
    Reader part(QLatin1String key)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && !value.isObject())
            fail(key);
        return Reader(value.toObject());
    }
    void fail(const QString &key)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
    }
    /// The key that is wrong or unknown; empty if all is well.
    QString wrong() const { return m_wrong.isEmpty() && !m_object.isEmpty() ? m_object.begin().key() : m_wrong; }

private:
    QJsonObject m_object;
    QString m_wrong;
};

Error wrongProfile(const QString &key)
{
    return {Error::Kind::Malformed, u"log.profile"_s,
            QCoreApplication::translate("Log",
                                        "The system profile cannot be used: \"%1\" in its connector part is unknown or "
                                        "not what it should be. Nothing was searched. Correct the profile.")
                .arg(key)};
}

} // namespace

Result<LogProfile> LogProfile::fromJson(const QJsonObject &connector)
{
    LogProfile profile;
    Reader reader(connector);
    reader.text("kind"_L1, u"log"_s);
    profile.files = reader.text("files"_L1, profile.files);
    if (profile.files.contains(u'/') || profile.files.contains(u'\\'))
        reader.fail(u"files"_s);

    const QString format = reader.text("format"_L1, u"combined"_s);
    bool known = false;
    for (const auto &[name, value] : formats) {
        if (format == QLatin1String(name)) {
            profile.format = value;
            known = true;
        }
    }
    if (!known)
        reader.fail(u"format"_s);

    profile.zone = QTimeZone(reader.text("timeZone"_L1, u"Europe/Berlin"_s).toLatin1());
    if (!profile.zone.isValid())
        reader.fail(u"timeZone"_s);

    Reader inUrl = reader.part("userInUrl"_L1);
    profile.userPaths = inUrl.texts("paths"_L1);
    for (const QString &path : std::as_const(profile.userPaths)) {
        if (path.count(u"{user}"_s) != 1 || !path.startsWith(u'/'))
            inUrl.fail(u"paths"_s);
    }
    profile.userParameters = inUrl.texts("parameters"_L1);
    profile.inReferrer = inUrl.flag("referrer"_L1);

    Reader fields = reader.part("fields"_L1);
    for (const auto &[name, member] : fieldNames)
        profile.fields.*member = fields.text(QLatin1String(name), {});
    if (profile.format == Format::Json && profile.fields.time.isEmpty())
        fields.fail(u"time"_s);
    profile.noUser = reader.text("noUser"_L1, profile.noUser);
    profile.texts = reader.texts("texts"_L1);

    for (const Reader &part : {inUrl, fields, reader}) {
        if (!part.wrong().isEmpty())
            return wrongProfile(part.wrong());
    }
    return profile;
}

} // namespace habeas::connectors
