// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonviews.h"

#include "connectors/certificateauthority.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

QJsonObject textJson(const LocalText &text)
{
    return {{u"de"_s, text.german}, {u"en"_s, text.english}};
}

QJsonObject contactJson(const Contact &contact)
{
    return {{u"name"_s, contact.name},
            {u"address"_s, QJsonArray::fromStringList(contact.address)},
            {u"email"_s, contact.email},
            {u"phone"_s, contact.phone},
            {u"web"_s, contact.web}};
}

QJsonArray gapsJson(const QList<Gap> &gaps, const Words &words)
{
    QJsonArray array;
    for (const Gap &gap : gaps) {
        QJsonObject json = jsonOf(gap.reason, words);
        json.insert(u"where"_s, gap.where);
        if (gap.ask)
            json.insert(u"ask"_s, jsonOf(*gap.ask, words));
        array.append(json);
    }
    return array;
}

QJsonArray codesJson(const QList<Code> &codes, const Words &words)
{
    QJsonArray array;
    for (const Code &code : codes)
        array.append(jsonOf(code, words));
    return array;
}

QJsonArray stepsJson(const law::Deadline &deadline)
{
    QJsonArray steps;
    for (const law::Step &step : deadline.steps) {
        QJsonObject json{{u"code"_s, step.code}, {u"date"_s, jsonOf(step.date)}, {u"source"_s, step.source}};
        if (step.days)
            json.insert(u"days"_s, *step.days);
        steps.append(json);
    }
    return steps;
}

QString matchCode(connectors::Candidate::Match match)
{
    switch (match) {
    case connectors::Candidate::Match::Certain:
        return u"certain"_s;
    case connectors::Candidate::Match::Likely:
        return u"likely"_s;
    case connectors::Candidate::Match::Possible:
        return u"possible"_s;
    }
    return {};
}

QJsonArray authoritiesJson(const System &system)
{
    QJsonArray array;
    for (const connectors::CertificateAuthority &each : connectors::certificateAuthoritiesOf(system.authorities)) {
        array.append(QJsonObject{{u"name"_s, each.name},
                                 {u"sha256"_s, QString::fromLatin1(each.fingerprint.toHex())},
                                 {u"validUntil"_s, each.validUntil.toUTC().toString(Qt::ISODate)}});
    }
    return array;
}

} // namespace

QJsonValue jsonOf(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonOf(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject jsonOf(const Code &code, const Words &words)
{
    QJsonObject json = code.toJson();
    json.insert(u"text"_s, words.say(code));
    return json;
}

QJsonArray jsonOf(const QList<SchoolHoliday> &holidays)
{
    QJsonArray array;
    for (const SchoolHoliday &each : holidays)
        array.append(
            QJsonObject{{u"name"_s, each.name}, {u"first"_s, jsonOf(each.first)}, {u"last"_s, jsonOf(each.last)}});
    return array;
}

QJsonObject jsonOf(const Organisation &organisation)
{
    return {{u"id"_s, organisation.id.toString()},
            {u"name"_s, organisation.name},
            {u"region"_s, organisation.region},
            {u"timeZone"_s, QString::fromLatin1(organisation.timeZone)},
            {u"localHolidays"_s, QJsonArray::fromStringList(organisation.localHolidays)},
            {u"schoolHolidays"_s, jsonOf(organisation.schoolHolidays)},
            {u"body"_s, codeOf(organisation.body)},
            {u"regime"_s, codeOf(organisation.regime)},
            {u"letterhead"_s, contactJson(organisation.letterhead)},
            {u"authority"_s, contactJson(organisation.authority)},
            {u"dpo"_s, contactJson(organisation.dpo)},
            {u"head"_s, contactJson(organisation.head)},
            {u"jointControllers"_s, QJsonArray::fromStringList(organisation.jointControllers)},
            {u"representative"_s, organisation.representative},
            {u"measures"_s, textJson(organisation.measures)}};
}

QJsonObject jsonOf(const System &system)
{
    QJsonObject json{{u"id"_s, system.id.toString()},
                     {u"name"_s, system.name},
                     {u"profile"_s, system.profile},
                     {u"connector"_s, system.connector},
                     {u"location"_s, system.location},
                     {u"authorities"_s, authoritiesJson(system)},
                     {u"contact"_s, system.contact},
                     {u"portable"_s, system.portable},
                     {u"checked"_s, system.isChecked},
                     {u"persons"_s, textJson(system.persons)},
                     {u"measures"_s, textJson(system.measures)}};
    if (system.retention.days)
        json.insert(u"retentionDays"_s, *system.retention.days);
    if (system.retention.backupDays)
        json.insert(u"backupDays"_s, *system.retention.backupDays);
    return json;
}

QJsonObject jsonOf(const Event &event)
{
    QJsonObject json{{u"id"_s, event.id.toString()}, {u"kind"_s, codeOf(event.kind)},
                     {u"on"_s, jsonOf(event.on)},    {u"recordedAt"_s, jsonOf(event.recordedAt)},
                     {u"note"_s, event.note},        {u"details"_s, event.details}};
    if (event.replaces)
        json.insert(u"replaces"_s, event.replaces->toString());
    if (event.answers)
        json.insert(u"answers"_s, event.answers->toString());
    if (event.kind == Event::Kind::IdentityAsked || event.kind == Event::Kind::ClarificationAsked)
        json.insert(u"withoutUndueDelay"_s, event.withoutUndueDelay);
    return json;
}

QJsonObject jsonOf(const Case &value)
{
    QJsonArray rights, events;
    for (const law::Right right : value.rights)
        rights.append(codeOf(right));
    for (const Event &event : value.events)
        events.append(jsonOf(event));
    QJsonObject subject{{u"givenName"_s, value.subject.givenName},
                        {u"familyName"_s, value.subject.familyName},
                        {u"otherNames"_s, QJsonArray::fromStringList(value.subject.otherNames)},
                        {u"role"_s, value.subject.role},
                        {u"group"_s, value.subject.group},
                        {u"mails"_s, QJsonArray::fromStringList(value.subject.mails)},
                        {u"userNames"_s, QJsonArray::fromStringList(value.subject.userNames)},
                        {u"addresses"_s, QJsonArray::fromStringList(value.subject.addresses)},
                        {u"postal"_s, QJsonArray::fromStringList(value.subject.postal)}};
    if (value.subject.bornOn)
        subject.insert(u"bornOn"_s, jsonOf(*value.subject.bornOn));
    QJsonObject json{{u"id"_s, value.id.toString()},
                     {u"number"_s, value.number},
                     {u"organisation"_s, value.organisation.toString()},
                     {u"state"_s, codeOf(stateOf(value.events))},
                     {u"rights"_s, rights},
                     {u"subject"_s, subject},
                     {u"channel"_s, value.channel},
                     {u"request"_s, value.request},
                     {u"language"_s, languageCode(value.language)},
                     {u"receivedOn"_s, jsonOf(receivedOn(value.events))},
                     {u"events"_s, events}};
    if (value.representative) {
        json.insert(u"representative"_s,
                    QJsonObject{{u"name"_s, value.representative->name},
                                {u"capacity"_s, codeOf(capacityOf(value).value_or(value.representative->capacity))},
                                {u"evidenceSeen"_s, value.representative->evidenceSeen},
                                {u"email"_s, value.representative->email},
                                {u"postal"_s, QJsonArray::fromStringList(value.representative->postal)},
                                {u"subjectHeard"_s, codeOf(value.representative->subjectHeard)}});
    }
    return json;
}

QJsonObject jsonOf(const law::Deadlines &deadlines)
{
    return {{u"due"_s, jsonOf(deadlines.due.date)},
            {u"safe"_s, jsonOf(deadlines.safe.date)},
            {u"noticeBy"_s, jsonOf(deadlines.noticeBy.date)},
            {u"suspendedDays"_s, deadlines.suspendedDays},
            {u"isSuspended"_s, deadlines.isSuspended},
            {u"isExtended"_s, deadlines.isExtended},
            {u"isOrientationOnly"_s, deadlines.period == law::PeriodKind::Orientation},
            {u"steps"_s,
             QJsonObject{{u"due"_s, stepsJson(deadlines.due)},
                         {u"safe"_s, stepsJson(deadlines.safe)},
                         {u"noticeBy"_s, stepsJson(deadlines.noticeBy)}}}};
}

QJsonObject jsonOf(const Collection &run, const Words &words)
{
    QJsonArray identifiers;
    for (const Identifier &identifier : run.identifiers)
        identifiers.append(QJsonObject{{u"kind"_s, codeOf(identifier.kind)}, {u"value"_s, identifier.value}});
    QJsonObject json{{u"id"_s, run.id.toString()},
                     {u"system"_s, run.system.toString()},
                     {u"state"_s, codeOf(run.state)},
                     {u"startedAt"_s, jsonOf(run.startedAt)},
                     {u"finishedAt"_s, jsonOf(run.finishedAt)},
                     {u"candidate"_s, run.candidate},
                     {u"references"_s, QJsonArray::fromStringList(run.references)},
                     {u"items"_s, run.items},
                     {u"bytes"_s, run.bytes},
                     {u"requests"_s, run.requests},
                     {u"seconds"_s, static_cast<double>(run.startedAt.msecsTo(run.finishedAt)) / 1000},
                     {u"how"_s, codesJson(run.how, words)},
                     {u"gaps"_s, gapsJson(run.gaps, words)},
                     {u"identifiers"_s, identifiers}};
    if (run.failure)
        json.insert(u"failure"_s, jsonOf(*run.failure, words));
    return json;
}

QJsonObject jsonOf(const LedgerLine &line, const Words &words)
{
    QJsonObject json{{u"system"_s, line.systemName},
                     {u"systemId"_s, line.system.toString()},
                     {u"state"_s, codeOf(line.state)},
                     {u"found"_s, line.found},
                     {u"how"_s, codesJson(line.how, words)},
                     {u"gaps"_s, gapsJson(line.gaps, words)},
                     {u"reason"_s, line.reason},
                     {u"answeredBy"_s, line.answeredBy},
                     {u"readAt"_s, jsonOf(line.readAt)},
                     {u"approved"_s, line.approved},
                     {u"settled"_s, line.settled()},
                     {u"goneOn"_s, jsonOf(line.goneOn)}};
    if (line.failure)
        json.insert(u"failure"_s, jsonOf(*line.failure, words));
    return json;
}

QJsonObject jsonOf(const Task &task, const Words &words)
{
    QJsonObject json{{u"id"_s, task.id.toString()},  {u"system"_s, task.system.toString()},
                     {u"kind"_s, codeOf(task.kind)}, {u"title"_s, task.title},
                     {u"assignee"_s, task.assignee}, {u"dueOn"_s, jsonOf(task.dueOn)}};
    if (task.ask)
        json.insert(u"ask"_s, jsonOf(*task.ask, words));
    if (const auto &answer = task.answer) {
        json.insert(u"answer"_s,
                    QJsonObject{{u"state"_s, codeOf(answer->state)},
                                {u"found"_s, answer->found},
                                {u"how"_s, answer->how},
                                {u"reason"_s, answer->reason},
                                {u"by"_s, answer->by},
                                {u"on"_s, jsonOf(answer->on)}});
    }
    return json;
}

QJsonObject jsonOf(const storage::ItemLine &line)
{
    const Item &item = line.item;
    QJsonObject json{{u"id"_s, item.id.toString()},
                     {u"system"_s, item.system.toString()},
                     {u"path"_s, item.path},
                     {u"title"_s, item.title},
                     {u"kind"_s, codeOf(item.kind)},
                     {u"mediaType"_s, item.mediaType},
                     {u"ownership"_s, codeOf(item.ownership)},
                     {u"otherPeople"_s, QJsonArray::fromStringList(item.otherPeople)},
                     {u"modifiedAt"_s, jsonOf(item.modifiedAt)},
                     {u"request"_s, item.request},
                     {u"size"_s, item.sizeBytes},
                     {u"sha512"_s, QString::fromLatin1(item.sha512.toHex())}};
    if (line.decision) {
        json.insert(u"decision"_s,
                    QJsonObject{{u"kind"_s, codeOf(line.decision->kind)},
                                {u"ground"_s, line.decision->ground},
                                {u"note"_s, line.decision->note},
                                {u"at"_s, jsonOf(line.decision->at)}});
    }
    return json;
}

QJsonObject jsonOf(const connectors::Candidate &candidate, const Words &words)
{
    QJsonArray identifiers;
    for (const Identifier &identifier : candidate.identifiers)
        identifiers.append(QJsonObject{{u"kind"_s, codeOf(identifier.kind)}, {u"value"_s, identifier.value}});
    return {{u"reference"_s, candidate.reference},
            {u"name"_s, candidate.name},
            {u"match"_s, matchCode(candidate.match)},
            {u"identifiers"_s, identifiers},
            {u"traits"_s, QJsonArray::fromStringList(candidate.traits)},
            {u"reasons"_s, codesJson(candidate.reasons, words)}};
}

QJsonObject jsonOf(const Bundle &bundle)
{
    QJsonObject json{{u"id"_s, bundle.id.toString()},
                     {u"fileName"_s, bundle.fileName},
                     {u"size"_s, bundle.sizeBytes},
                     {u"sha512"_s, QString::fromLatin1(bundle.sha512.toHex())},
                     {u"manifestSha512"_s, QString::fromLatin1(bundle.manifestSha512.toHex())},
                     {u"payloadFiles"_s, bundle.payloadFiles},
                     {u"payloadBytes"_s, bundle.payloadBytes},
                     {u"recipient"_s, bundle.recipient},
                     {u"sealedAt"_s, jsonOf(bundle.sealedAt)},
                     {u"rehearsedAt"_s, bundle.rehearsedAt ? jsonOf(*bundle.rehearsedAt) : QJsonValue()}};
    return json;
}

QJsonObject jsonOf(const Note &note)
{
    return {{u"text"_s, note.text}, {u"at"_s, jsonOf(note.at)}};
}

QJsonObject jsonOf(const Document &document)
{
    QJsonObject json{{u"id"_s, document.id.toString()}, {u"event"_s, document.event.toString()},
                     {u"name"_s, document.name},        {u"mediaType"_s, document.mediaType},
                     {u"size"_s, document.sizeBytes},   {u"sha512"_s, QString::fromLatin1(document.sha512.toHex())}};
    if (document.partOf)
        json.insert(u"partOf"_s, document.partOf->toString());
    return json;
}

QJsonObject jsonOf(const Letter &letter)
{
    QJsonObject digests;
    for (auto it = letter.sha512.begin(); it != letter.sha512.end(); ++it)
        digests.insert(it.key(), QString::fromLatin1(it.value().toHex()));
    QJsonObject json{{u"id"_s, letter.id.toString()},
                     {u"kind"_s, letter.kind},
                     {u"language"_s, languageCode(letter.language)},
                     {u"finishedAt"_s, jsonOf(letter.finishedAt)},
                     {u"sha512"_s, digests}};
    if (letter.refuses != Letter::Refuses::Nothing)
        json.insert(u"refuses"_s, codeOf(letter.refuses));
    if (!letter.told.isEmpty())
        json.insert(u"told"_s, QJsonArray::fromStringList(letter.told));
    return json;
}

QJsonObject jsonOf(const Approval &approval)
{
    QJsonObject json{{u"subject"_s, codeOf(approval.subject)},
                     {u"by"_s, approval.approvedBy},
                     {u"signedOn"_s, jsonOf(approval.signedOn)},
                     {u"originalAt"_s, approval.originalAt},
                     {u"recordedAt"_s, jsonOf(approval.recordedAt)}};
    if (!approval.system.isNull())
        json.insert(u"system"_s, approval.system.toString());
    return json;
}

} // namespace habeas::ctl
