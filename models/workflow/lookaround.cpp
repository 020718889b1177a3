// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookaround.h"

#include "approving.h"
#include "asking.h"
#include "casework.h"
#include "closing.h"
#include "completeness.h"
#include "registration.h"
#include "schoolholidays.h"
#include "tasks.h"

#include "collection/deciding.h"
#include "collection/radarrun.h"
#include "collection/review.h"
#include "preview/request.h"
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

Error brokenTable()
{
    return {Error::Kind::Malformed, u"lookaround.table"_s,
            Text::tr("The invented school that belongs to Habeas cannot be read. Install Habeas again.")};
}

Result<QJsonObject> table()
{
    QFile file(u":/demo/lookaround.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return brokenTable();
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    return object.isEmpty() ? Result<QJsonObject>(brokenTable()) : object;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const auto array = value.toArray();
    for (const auto &each : array)
        list << each.toString();
    return list;
}

NewCase newCaseFrom(const QJsonObject &json, const OrganisationId &organisation, QDate today)
{
    NewCase wanted;
    wanted.organisation = organisation;
    for (const QString &code : texts(json.value(u"rights"_s)))
        wanted.rights << fromCode<law::Right>(code).value_or(law::Right::Access);
    wanted.subject.givenName = json.value(u"givenName"_s).toString();
    wanted.subject.familyName = json.value(u"familyName"_s).toString();
    wanted.subject.group = json.value(u"group"_s).toString();
    wanted.subject.role = json.value(u"role"_s).toString();
    wanted.subject.userNames = texts(json.value(u"userNames"_s));
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
        wanted.representative = representative;
    }
    return wanted;
}

/// One case on its way: each act is what a person would do.
class Acting
{
public:
    Acting(Office &office, const Case &value, const QList<System> &systems, QString head, QDate today)
        : m_office(office), m_case(value), m_systems(systems), m_head(std::move(head)), m_today(today)
    { }

    Result<> act(const QJsonObject &json, const Watch &watch);

private:
    Result<> record(const QJsonObject &json);
    Result<> collectAll(const Watch &watch);
    Result<> ask(const QStringList &systems);
    Result<> leaveOut(const QJsonObject &json);
    Result<> answerAll();
    Result<> handOutAll();
    Result<> approve(const QString &subject);

    Office &m_office;
    const Case &m_case;
    const QList<System> &m_systems;
    QString m_head;
    QDate m_today;
};

Result<> Acting::record(const QJsonObject &json)
{
    NewEvent fact;
    fact.kind = fromCode<Event::Kind>(json.value(u"kind"_s).toString()).value_or(Event::Kind::Acknowledged);
    fact.on = m_today.addDays(-json.value(u"daysAgo"_s).toInt());
    fact.note = json.value(u"note"_s).toString();
    for (const QString &name : {u"method"_s, u"seen"_s}) {
        if (json.contains(name))
            fact.details.insert(name, json.value(name));
    }
    const auto event = recordEvent(m_office, m_case.id, fact);
    return event ? Result<>() : event.error();
}

Result<> Acting::collectAll(const Watch &watch)
{
    for (const System &system : m_systems) {
        if (system.connector == u"manual"_s)
            continue;
        const auto query = queryOf(m_case);
        const auto candidates = findSubject(m_office, m_case, system, query, {}, watch);
        if (!candidates)
            return candidates.error();
        if (candidates->isEmpty())
            return brokenTable();
        const auto run = collect(m_office, m_case, system, candidates->first(1), query, {}, watch);
        if (!run)
            return run.error();
    }
    return {};
}

Result<> Acting::ask(const QStringList &systems)
{
    for (const System &system : m_systems) {
        if (!systems.contains(system.name))
            continue;
        if (const auto asked = recordAsked(m_office, m_case.id, system.id); !asked)
            return asked.error();
    }
    return {};
}

/// One system is not asked, and why: the head has not agreed yet.
Result<> Acting::leaveOut(const QJsonObject &json)
{
    const QString name = json.value(u"system"_s).toString();
    const auto system =
        std::find_if(m_systems.begin(), m_systems.end(), [&](const System &each) { return each.name == name; });
    if (system == m_systems.end())
        return brokenTable();
    Task::Answer answer;
    answer.state = Task::Answer::State::NotAsked;
    answer.reason = json.value(u"reason"_s).toString();
    answer.by = system->contact;
    answer.on = m_today;
    const auto answered = answerLedger(m_office, m_case.id, system->id, answer);
    return answered ? Result<>() : answered.error();
}

Result<> Acting::answerAll()
{
    for (const System &system : m_systems) {
        if (system.connector != u"manual"_s)
            continue;
        Task::Answer answer;
        answer.state = Task::Answer::State::Nothing;
        answer.how = Text::tr("looked through and asked; nothing about the person beyond the school file");
        answer.by = system.contact;
        answer.on = m_today;
        if (const auto answered = answerLedger(m_office, m_case.id, system.id, answer); !answered)
            return answered.error();
    }
    return {};
}

Result<> Acting::handOutAll()
{
    QList<ItemId> items;
    const auto visited =
        collection::forEachItem(m_office.vault, m_case, [&](const storage::ItemLine &line) -> Result<> {
            items << line.item.id;
            return {};
        });
    if (!visited)
        return visited.error();
    const auto decided = collection::decide(m_office.vault, m_office.clock, m_case, items,
                                            {.kind = Decision::Kind::HandOut, .note = Text::tr("nobody else in it")});
    return decided ? Result<>() : decided.error();
}

Result<> Acting::approve(const QString &subject)
{
    Approval approval;
    approval.subject = fromCode<Approval::Subject>(subject).value_or(Approval::Subject::Release);
    approval.approvedBy = m_head;
    approval.signedOn = m_today;
    approval.originalAt = Text::tr("folder in the office");
    return recordApproval(m_office, m_case.id, approval);
}

Result<> Acting::act(const QJsonObject &json, const Watch &watch)
{
    const QString act = json.value(u"act"_s).toString();
    if (act == u"event"_s)
        return record(json);
    if (act == u"collect"_s)
        return collectAll(watch);
    if (act == u"look"_s) {
        const auto looked = collection::lookForPeople(m_office.vault, m_office.clock, m_case,
                                                      collection::Look::Everywhere, preview::helperProgram(), watch);
        return looked ? Result<>() : looked.error();
    }
    if (act == u"ask"_s)
        return ask(texts(json.value(u"systems"_s)));
    if (act == u"leave-out"_s)
        return leaveOut(json);
    if (act == u"answer-all"_s)
        return answerAll();
    if (act == u"hand-out"_s)
        return handOutAll();
    if (act == u"approve"_s)
        return approve(json.value(u"subject"_s).toString());
    if (act == u"close"_s) {
        const auto closed = closeCase(m_office, m_case.id, {});
        return closed ? Result<>() : closed.error();
    }
    return brokenTable();
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
            return brokenTable();
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
    organisation.letterhead.address = texts(json.value(u"address"_s));
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
        Acting acting(office, *value, *systems, organisation.head.name, today);
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
