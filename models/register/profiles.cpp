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

enum class Need { Required, Optional };

/// Takes members out of an object one by one and remembers the first that is missing or of the wrong type; what is
/// left at the end is unknown.
class Members
{
public:
    explicit Members(QJsonObject json) : m_json(std::move(json)) { }

    LocalText text(const QString &key, Need need)
    {
        const QJsonValue value = m_json.take(key);
        if (value.isUndefined() && need == Need::Optional)
            return {};
        Members both(value.toObject());
        const LocalText text{both.string(u"de"_s, Need::Required), both.string(u"en"_s, Need::Required)};
        adopt(both, key); // one language alone is a hole in every letter of the other
        return text;
    }

    QString string(const QString &key, Need need)
    {
        const QJsonValue value = m_json.take(key);
        if ((need == Need::Required && value.toString().isEmpty()) || (!value.isUndefined() && !value.isString()))
            wrong(key);
        return value.toString();
    }

    std::optional<int> days(const QString &key, int least)
    {
        const QJsonValue value = m_json.take(key);
        if (value.isUndefined())
            return std::nullopt;
        if (value.toInt(-1) < least)
            wrong(key);
        return value.toInt();
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = m_json.take(key);
        if (!value.isUndefined() && !value.isBool())
            wrong(key);
        return value.toBool();
    }

    QJsonArray array(const QString &key, Need need)
    {
        const QJsonValue value = m_json.take(key);
        if ((need == Need::Required && value.toArray().isEmpty()) || (!value.isUndefined() && !value.isArray()))
            wrong(key);
        return value.toArray();
    }

    QJsonObject object(const QString &key, Need need)
    {
        const QJsonValue value = m_json.take(key);
        if ((need == Need::Required && value.toObject().isEmpty()) || (!value.isUndefined() && !value.isObject()))
            wrong(key);
        return value.toObject();
    }

    void wrong(const QString &key)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
    }
    QString firstWrong() const { return m_wrong.isEmpty() && !m_json.isEmpty() ? m_json.begin().key() : m_wrong; }
    /// What is wrong in \a part is wrong here, at \a key.
    void adopt(const Members &part, const QString &key)
    {
        if (!part.firstWrong().isEmpty())
            wrong(key + u'.' + part.firstWrong());
    }

private:
    QJsonObject m_json;
    QString m_wrong;
};

Error malformed(const QString &name, const QString &what)
{
    return {Error::Kind::Malformed, u"register.profile"_s,
            QCoreApplication::translate(
                "habeas",
                "The system profile “%1” is broken at “%2”: something is missing there, unknown or of "
                "the wrong kind. No entry was made from it. Correct it, or install the program "
                "again if it is one that came with it.")
                .arg(name, what)};
}

Recipient recipientOf(const QJsonValue &value, Members &profile)
{
    Members members(value.toObject());
    Recipient recipient{members.string(u"name"_s, Need::Required), members.flag(u"processor"_s),
                        members.string(u"thirdCountry"_s, Need::Optional),
                        members.text(u"safeguard"_s, Need::Optional)};
    if (!recipient.thirdCountry.isEmpty() && recipient.safeguard.german.isEmpty())
        members.wrong(u"safeguard"_s); // Art. 15(2) GDPR
    profile.adopt(members, u"recipients"_s);
    return recipient;
}

Retention retentionOf(const QJsonObject &json, Members &profile)
{
    Members members(json);
    const Retention retention{members.text(u"rule"_s, Need::Required), members.days(u"days"_s, 0),
                              members.days(u"backupDays"_s, 0)};
    profile.adopt(members, u"retention"_s);
    return retention;
}

void readAnswer(Profile &profile, Members &members)
{
    Members answer(members.object(u"answer"_s, Need::Required));
    const auto by = fromCode<Profile::Answerer>(answer.string(u"by"_s, Need::Required));
    if (!by)
        answer.wrong(u"by"_s);
    profile.answerer = by.value_or(Profile::Answerer::Person);
    profile.answerWithinDays = answer.days(u"withinDays"_s, 1);
    members.adopt(answer, u"answer"_s);
}

void readGroup(Profile &profile, Members &members)
{
    const bool isLog = profile.connector.value(u"kind"_s).toString() == "log"_L1;
    profile.group = profile.answerer == Profile::Answerer::Processor ? Profile::Group::Processors
        : isLog                                                      ? Profile::Group::MailAndLogs
                                                                     : Profile::Group::Administration;
    const QString said = members.string(u"group"_s, Need::Optional);
    const auto group = fromCode<Profile::Group>(said);
    if (group)
        profile.group = *group;
    else if (!said.isEmpty())
        members.wrong(u"group"_s);
}

Result<Profile> profileOf(const QJsonObject &document, const QString &name)
{
    Members members(document);
    Profile profile;
    profile.document = document;
    members.string(u"$schema"_s, Need::Optional);
    profile.id = members.string(u"id"_s, Need::Required);
    profile.title = members.text(u"title"_s, Need::Required);
    profile.toCheck = members.text(u"toCheck"_s, Need::Required);
    readAnswer(profile, members);
    profile.connector = members.object(u"connector"_s, Need::Required);
    readGroup(profile, members);
    System &system = profile.system;
    system.profile = profile.id;
    system.name = profile.title.german;
    system.purpose = members.text(u"purpose"_s, Need::Required);
    system.legalBasis = members.text(u"legalBasis"_s, Need::Required);
    system.persons = members.text(u"persons"_s, Need::Optional);
    system.measures = members.text(u"measures"_s, Need::Optional);
    system.source = members.text(u"source"_s, Need::Optional);
    system.automatedDecision = members.text(u"automatedDecision"_s, Need::Optional);
    system.thirdPartyPolicy = members.text(u"thirdPartyPolicy"_s, Need::Optional);
    system.portable = members.flag(u"portable"_s);
    system.retention = retentionOf(members.object(u"retention"_s, Need::Required), members);
    system.connector = profile.connector.value(u"kind"_s).toString();
    // "manual" is what nobody but a person, a processor or a piece of paper can answer.
    if (system.connector.isEmpty()
        || (system.connector == "manual"_L1) == (profile.answerer == Profile::Answerer::Connector))
        members.wrong(u"connector.kind"_s);
    const QJsonArray categories = members.array(u"categories"_s, Need::Required);
    for (const QJsonValue &value : categories) {
        Members category(QJsonObject{{u"text"_s, value}});
        system.categories << category.text(u"text"_s, Need::Required);
        members.adopt(category, u"categories"_s);
    }
    const QJsonArray recipients = members.array(u"recipients"_s, Need::Optional);
    for (const QJsonValue &value : recipients)
        system.recipients << recipientOf(value, members);
    if (!members.firstWrong().isEmpty())
        return malformed(name, members.firstWrong());
    return profile;
}

} // namespace

Result<Profile> profileFromJson(const QByteArray &document, const QString &name)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(document);
    if (!parsed.isObject())
        return malformed(name, u"JSON"_s);
    return profileOf(parsed.object(), name);
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
                 QCoreApplication::translate("habeas", "There is no system profile “%1”. There are: %2.")
                     .arg(id, known.join(u", "_s))};
}

System systemFrom(const Profile &profile, const OrganisationId &organisation)
{
    System system = profile.system;
    system.id = SystemId::create();
    system.organisation = organisation;
    return system;
}

Result<System> systemFrom(const Profile &profile, const OrganisationId &organisation, const QJsonObject &overrides)
{
    QJsonObject document = profile.document;
    QJsonObject left = overrides;
    Members own(QJsonObject{{u"name"_s, left.take(u"name"_s)},
                            {u"location"_s, left.take(u"location"_s)},
                            {u"contact"_s, left.take(u"contact"_s)}});
    for (auto it = left.begin(); it != left.end(); ++it) {
        const bool isEmpty = (it->isObject() && it->toObject().isEmpty()) || (it->isArray() && it->toArray().isEmpty());
        if (isEmpty || it.key() == "id"_L1)
            document.remove(it.key()); // an entry stays of its profile: without id it is refused
        else
            document.insert(it.key(), it.value());
    }
    const auto changed = profileOf(document, profile.id);
    if (!changed)
        return changed.error();
    System system = systemFrom(*changed, organisation);
    const QString name = own.string(u"name"_s, Need::Optional);
    system.name = name.isEmpty() ? system.name : name;
    system.location = own.string(u"location"_s, Need::Optional);
    system.contact = own.string(u"contact"_s, Need::Optional);
    if (!own.firstWrong().isEmpty())
        return malformed(profile.id, own.firstWrong());
    return system;
}

} // namespace habeas
