// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookaround.h"

#include "casework.h"
#include "lookaroundacts.h"
#include "registration.h"
#include "schoolholidays.h"

#include "register/profiles.h"
#include "workflow/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

Result<QJsonObject> table()
{
    QFile file(u":/demo/lookaround.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return brokenDemo();
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    return object.isEmpty() ? Result<QJsonObject>(brokenDemo()) : object;
}

NewCase newCaseFrom(const QJsonObject &json, const OrganisationId &organisation, QDate today)
{
    NewCase wanted;
    wanted.organisation = organisation;
    for (const QString &code : demoTexts(json.value(u"rights"_s)))
        wanted.rights << fromCode<law::Right>(code).value_or(law::Right::Access);
    wanted.subject.givenName = json.value(u"givenName"_s).toString();
    wanted.subject.familyName = json.value(u"familyName"_s).toString();
    wanted.subject.group = json.value(u"group"_s).toString();
    wanted.subject.role = json.value(u"role"_s).toString();
    wanted.subject.postal = demoTexts(json.value(u"postal"_s));
    wanted.subject.userNames = demoTexts(json.value(u"userNames"_s));
    wanted.channel = json.value(u"channel"_s).toString();
    wanted.request = json.value(u"request"_s).toString();
    wanted.receivedOn = today.addDays(-json.value(u"receivedDaysAgo"_s).toInt());
    const QJsonObject other = json.value(u"representative"_s).toObject();
    if (!other.isEmpty()) {
        Representative representative;
        representative.name = other.value(u"name"_s).toString();
        representative.capacity = fromCode<Representative::Capacity>(other.value(u"capacity"_s).toString())
                                      .value_or(Representative::Capacity::Other);
        representative.evidenceSeen = other.value(u"evidenceSeen"_s).toString();
        representative.subjectHeard =
            fromCode<Representative::Heard>(other.value(u"heard"_s).toString()).value_or(Representative::Heard::NotYet);
        representative.postal = demoTexts(other.value(u"postal"_s));
        wanted.representative = representative;
    }
    return wanted;
}

/// \a changed  the day it was last changed; invalid: now
Result<> writeFile(const QString &path, const QByteArray &content, QDate changed = {})
{
    QFile file(path);
    const bool isWritten = QFileInfo(path).dir().mkpath(u"."_s) && file.open(QIODevice::WriteOnly)
        && file.write(content) == content.size() && file.flush()
        && (!changed.isValid() || file.setFileTime(changed.startOfDay(), QFileDevice::FileModificationTime));
    if (isWritten)
        return {};
    return Error{Error::Kind::Storage, u"lookaround.folder"_s,
                 Text::tr("The invented school's files cannot be written: the disk for temporary files is full "
                          "or locked. Make room, then try again.")};
}

/// The files the school keeps about everybody, in a folder of the person's name.
Result<> writeFiles(const QJsonArray &files, const QString &folder, const QString &name, QDate today)
{
    for (const auto &each : files) {
        const QString fileName = each[u"name"_s].toString().replace(u"{year}"_s, QString::number(today.year() - 1));
        const QByteArray content = each[u"text"_s].toString().replace(u"{name}"_s, name).toUtf8();
        if (const auto written = writeFile(folder + u'/' + name + u'/' + fileName, content); !written)
            return written.error();
    }
    return {};
}

/// What it keeps about one of them besides: resources/demo/review.
Result<> writeMaterial(const QJsonArray &files, const QString &folder, QDate today)
{
    for (const auto &each : files) {
        QFile source(u":/demo/review/"_s + each[u"file"_s].toString());
        if (!source.open(QIODevice::ReadOnly))
            return brokenDemo();
        const auto written = writeFile(folder + u'/' + each[u"as"_s].toString(), source.readAll(),
                                       today.addDays(-each[u"daysAgo"_s].toInt()));
        if (!written)
            return written.error();
    }
    return {};
}

/// The school's own holidays, each year on the same days: those of this school year and the next.
QList<SchoolHoliday> schoolHolidays(const QJsonArray &array, QDate today)
{
    QList<SchoolHoliday> holidays;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        for (const auto &each : array) {
            const auto day = [&](const QString &end) {
                return QDate::fromString(QString::number(year) + u'-' + each[end].toString(), Qt::ISODate);
            };
            SchoolHoliday holiday{each[u"name"_s].toString(), day(u"first"_s), day(u"last"_s)};
            if (holiday.last < holiday.first)
                holiday.last = holiday.last.addYears(1);
            if (holiday.last >= today)
                holidays << holiday;
        }
    }
    return holidays;
}

Result<QList<System>> addSystems(Office &office, const QJsonArray &array, const OrganisationId &organisation,
                                 const QString &folder)
{
    QList<System> systems;
    for (const auto &each : array) {
        const auto profile = profileNamed(each[u"profile"_s].toString());
        if (!profile)
            return profile.error();
        System system = systemFrom(*profile, organisation);
        system.isChecked = true;
        system.name = each[u"name"_s].toString();
        system.contact = each[u"contact"_s].toString();
        if (system.connector != u"manual"_s)
            system.location = folder;
        for (const auto &processor : each[u"processors"_s].toArray())
            system.recipients << Recipient{processor.toString(), true, {}, {}};
        system.noRecipients = each[u"noRecipients"_s].toBool();
        const auto added = addSystem(office, system);
        if (!added)
            return added.error();
        systems << *added;
    }
    return systems;
}

} // namespace

Result<Organisation> lookAroundOrganisation()
{
    const auto read = table();
    if (!read)
        return read.error();
    const QJsonObject json = read->value(u"organisation"_s).toObject();
    Organisation organisation;
    organisation.name = json.value(u"name"_s).toString();
    organisation.region = json.value(u"region"_s).toString();
    organisation.head.name = json.value(u"head"_s).toString();
    organisation.dpo.name = json.value(u"dpo"_s).toString();
    organisation.dpo.email = json.value(u"dpoMail"_s).toString();
    organisation.letterhead.name = organisation.name;
    organisation.letterhead.address = demoTexts(json.value(u"address"_s));
    organisation.dpo.address = organisation.letterhead.address;
    return organisation;
}

Result<> fillForLookingAround(Office &office, const QString &folder, const Watch &watch)
{
    const auto json = table();
    if (!json)
        return json.error();
    const auto organisations = office.vault.registry().organisations();
    if (!organisations)
        return organisations.error();
    const Organisation &organisation = organisations->constFirst();
    const QDate today = office.today(organisation);
    const auto kept =
        keepSchoolHolidays(office, organisation.id, schoolHolidays(json->value(u"schoolHolidays"_s).toArray(), today));
    if (!kept)
        return kept.error();
    const auto systems = addSystems(office, json->value(u"systems"_s).toArray(), organisation.id, folder);
    if (!systems)
        return systems.error();
    const QJsonArray cases = json->value(u"cases"_s).toArray();
    qint64 done = 0;
    for (const auto &each : cases) {
        watch.tell({++done, cases.size(), {u"step.look-around"_s, {}}, {}});
        const NewCase wanted = newCaseFrom(each.toObject(), organisation.id, today);
        const auto written = writeFiles(json->value(u"files"_s).toArray(), folder, wanted.subject.fullName(), today);
        if (!written)
            return written.error();
        const auto more =
            writeMaterial(each[u"material"_s].toArray(), folder + u'/' + wanted.subject.fullName(), today);
        if (!more)
            return more.error();
        const auto value = openCase(office, wanted);
        if (!value)
            return value.error();
        DemoActs acting(office, *value, *systems, organisation.head.name, today);
        const QJsonArray acts = each[u"acts"_s].toArray();
        for (const auto &act : acts) {
            if (watch.stopRequested())
                return Error{Error::Kind::Cancelled, u"lookaround.cancelled"_s, Text::tr("Stopped.")};
            if (const auto acted = acting.act(act.toObject(), watch); !acted)
                return acted.error();
        }
    }
    return {};
}

} // namespace habeas::workflow
