// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

constexpr qint64 longestProfile = 256 * 1024;

/// Reads members and remembers the first that is missing or of the wrong type.
class Members
{
public:
    explicit Members(const QJsonObject &json) : m_json(json) { }

    LocalText text(const QString &key, bool required)
    {
        const QJsonObject both = m_json.value(key).toObject();
        const LocalText text{both.value(u"de"_s).toString(), both.value(u"en"_s).toString()};
        // One language alone is a hole in every letter of the other.
        if ((required || m_json.contains(key)) && (text.german.isEmpty() || text.english.isEmpty()))
            wrong(key);
        return text;
    }

    QString string(const QString &key, bool required)
    {
        const QJsonValue value = m_json.value(key);
        if ((required && value.toString().isEmpty()) || (!value.isUndefined() && !value.isString()))
            wrong(key);
        return value.toString();
    }

    std::optional<int> days(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isDouble() || value.toInt(-1) < 0)
            wrong(key);
        return value.toInt();
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isBool())
            wrong(key);
        return value.toBool();
    }

    QJsonArray array(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isArray())
            wrong(key);
        return value.toArray();
    }

    QJsonObject object(const QString &key) const { return m_json.value(key).toObject(); }
    void wrong(const QString &key)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
    }
    const QString &firstWrong() const { return m_wrong; }

private:
    QJsonObject m_json;
    QString m_wrong;
};

Error malformed(const QString &name, const QString &what)
{
    return {Error::Kind::Malformed, u"register.profile"_s,
            QCoreApplication::translate("habeas", "The system profile “%1” is broken at “%2”. The program was built with a damaged "
                                                  "file; install it again.").arg(name, what)};
}

Recipient recipientOf(const QJsonObject &json, Members &profile)
{
    Members members(json);
    Recipient recipient{members.string(u"name"_s, true), members.flag(u"processor"_s),
                        members.string(u"thirdCountry"_s, false), members.text(u"safeguard"_s, false)};
    if (!recipient.thirdCountry.isEmpty() && recipient.safeguard.german.isEmpty())
        members.wrong(u"safeguard"_s);
    if (!members.firstWrong().isEmpty())
        profile.wrong(u"recipients."_s + members.firstWrong());
    return recipient;
}

Retention retentionOf(const QJsonObject &json, Members &profile)
{
    Members members(json);
    const Retention retention{members.text(u"rule"_s, true), members.days(u"days"_s), members.days(u"backupDays"_s)};
    if (!members.firstWrong().isEmpty())
        profile.wrong(u"retention."_s + members.firstWrong());
    return retention;
}

} // namespace

Result<Profile> profileFromJson(const QByteArray &document, const QString &name)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(document);
    if (!parsed.isObject())
        return malformed(name, u"JSON"_s);
    Members members(parsed.object());
    Profile profile;
    profile.id = members.string(u"id"_s, true);
    profile.title = members.text(u"title"_s, true);
    profile.connector = members.object(u"connector"_s);
    System &system = profile.system;
    system.profile = profile.id;
    system.name = profile.title.german;
    system.purpose = members.text(u"purpose"_s, true);
    system.legalBasis = members.text(u"legalBasis"_s, true);
    system.source = members.text(u"source"_s, false);
    system.automatedDecision = members.text(u"automatedDecision"_s, false);
    system.thirdPartyPolicy = members.text(u"thirdPartyPolicy"_s, false);
    system.portable = members.flag(u"portable"_s);
    system.retention = retentionOf(members.object(u"retention"_s), members);
    system.connector = profile.connector.value(u"kind"_s).toString();
    if (system.connector.isEmpty())
        members.wrong(u"connector.kind"_s);
    const QJsonArray categories = members.array(u"categories"_s);
    for (const QJsonValue &value : categories) {
        Members category(QJsonObject{{u"text"_s, value}});
        system.categories << category.text(u"text"_s, true);
        if (!category.firstWrong().isEmpty())
            members.wrong(u"categories"_s);
    }
    if (categories.isEmpty())
        members.wrong(u"categories"_s);
    const QJsonArray recipients = members.array(u"recipients"_s);
    for (const QJsonValue &value : recipients)
        system.recipients << recipientOf(value.toObject(), members);
    if (!members.firstWrong().isEmpty())
        return malformed(name, members.firstWrong());
    return profile;
}

Result<QList<Profile>> profiles()
{
    QList<Profile> all;
    const QDir folder(u":/systems"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return malformed(name, u"file"_s);
        auto profile = profileFromJson(file.read(longestProfile), name);
        if (!profile)
            return profile.error();
        if (profile->id + u".json"_s != name)
            return malformed(name, u"id"_s);
        all << std::move(*profile);
    }
    return all;
}

Result<Profile> profileNamed(const QString &id)
{
    const auto all = profiles();
    if (!all)
        return all.error();
    QStringList known;
    for (const Profile &profile : *all) {
        if (profile.id == id)
            return profile;
        known << profile.id;
    }
    return Error{Error::Kind::NotFound, u"register.profile-unknown"_s,
                 QCoreApplication::translate("habeas", "There is no system profile “%1”. There are: %2.").arg(id, known.join(u", "_s))};
}

System systemFrom(const Profile &profile, const OrganisationId &organisation)
{
    System system = profile.system;
    system.id = SystemId::create();
    system.organisation = organisation;
    return system;
}

} // namespace habeas
