// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes.h"

#include "connectors/certificateauthority.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr qsizetype longestText = 300;

struct Field {
    QString code;
    QString text;
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString textOf(const Contact &contact)
{
    return joined(QStringList{contact.name} + contact.address + QStringList{contact.email, contact.phone, contact.web});
}

QString textOf(const LocalText &text)
{
    return text.english.isEmpty() ? text.german : text.german + u" / "_s + text.english;
}

QString textOf(const QList<LocalText> &texts)
{
    QStringList parts;
    for (const LocalText &text : texts)
        parts << textOf(text);
    return joined(parts);
}

QString textOf(const QList<Recipient> &recipients)
{
    QStringList parts;
    for (const Recipient &each : recipients) {
        const QString beyond = joined({each.thirdCountry, textOf(each.safeguard)});
        parts << (beyond.isEmpty() ? each.name : u"%1 (%2)"_s.arg(each.name, beyond));
    }
    return joined(parts);
}

QString textOf(const Retention &retention)
{
    const auto days = [](std::optional<int> count) { return count ? QString::number(*count) : u"–"_s; };
    return u"%1 [%2 + %3]"_s.arg(textOf(retention.rule), days(retention.days), days(retention.backupDays));
}

QString textOf(const std::optional<Representative> &who)
{
    if (!who)
        return {};
    return joined(
        QStringList{who->name, codeOf(who->capacity), who->evidenceSeen, codeOf(who->subjectHeard), who->email}
        + who->postal);
}

QString textOf(const QList<law::Right> &rights)
{
    QStringList codes;
    for (const law::Right right : rights)
        codes << codeOf(right);
    return joined(codes);
}

QString textOf(const QList<SchoolHoliday> &holidays)
{
    QStringList parts;
    for (const SchoolHoliday &each : holidays)
        parts << u"%1 %2/%3"_s.arg(each.name, each.first.toString(Qt::ISODate), each.last.toString(Qt::ISODate));
    return joined(parts);
}

QList<Field> fieldsOf(const Organisation &organisation)
{
    return {{u"name"_s, organisation.name},
            {u"region"_s, organisation.region},
            {u"time-zone"_s, QString::fromLatin1(organisation.timeZone)},
            {u"local-holidays"_s, joined(organisation.localHolidays)},
            {u"school-holidays"_s, textOf(organisation.schoolHolidays)},
            {u"body"_s, codeOf(organisation.body)},
            {u"letterhead"_s, textOf(organisation.letterhead)},
            {u"head"_s, textOf(organisation.head)},
            {u"dpo"_s, textOf(organisation.dpo)},
            {u"authority"_s, textOf(organisation.authority)},
            {u"joint-controllers"_s, joined(organisation.jointControllers)},
            {u"controller-representative"_s, organisation.representative},
            {u"measures"_s, textOf(organisation.measures)}};
}

QString authoritiesOf(const System &system)
{
    QStringList parts;
    for (const connectors::CertificateAuthority &each : connectors::certificateAuthoritiesOf(system.authorities))
        parts << each.name + u' ' + each.fingerprintText();
    return joined(parts);
}

QList<Field> fieldsOf(const System &system)
{
    return {{u"name"_s, system.name},
            {u"connector"_s, system.connector},
            {u"location"_s, system.location},
            {u"authorities"_s, authoritiesOf(system)},
            {u"contact"_s, system.contact},
            {u"purpose"_s, textOf(system.purpose)},
            {u"legal-basis"_s, textOf(system.legalBasis)},
            {u"categories"_s, textOf(system.categories)},
            {u"persons"_s, textOf(system.persons)},
            {u"measures"_s, textOf(system.measures)},
            {u"recipients"_s, system.noRecipients ? u"–"_s : textOf(system.recipients)},
            {u"retention"_s, textOf(system.retention)},
            {u"source"_s, textOf(system.source)},
            {u"automated-decision"_s, textOf(system.automatedDecision)},
            {u"third-party-policy"_s, textOf(system.thirdPartyPolicy)},
            {u"portable"_s, system.portable ? u"yes"_s : u"no"_s},
            {u"checked"_s, system.isChecked ? u"yes"_s : u"no"_s}};
}

QList<Field> fieldsOf(const Case &value)
{
    const Subject &subject = value.subject;
    return {{u"received-on"_s, receivedOn(value.events).toString(Qt::ISODate)},
            {u"rights"_s, textOf(value.rights)},
            {u"given-name"_s, subject.givenName},
            {u"family-name"_s, subject.familyName},
            {u"other-names"_s, joined(subject.otherNames)},
            {u"born-on"_s, subject.bornOn ? subject.bornOn->toString(Qt::ISODate) : QString()},
            {u"role"_s, subject.role},
            {u"group"_s, subject.group},
            {u"mails"_s, joined(subject.mails)},
            {u"user-names"_s, joined(subject.userNames)},
            {u"addresses"_s, joined(subject.addresses)},
            {u"postal"_s, joined(subject.postal)},
            {u"representative"_s, textOf(value.representative)},
            {u"channel"_s, value.channel},
            {u"request"_s, value.request},
            {u"language"_s, languageCode(value.language)}};
}

QString shortened(const QString &text)
{
    return text.size() <= longestText ? text : text.left(longestText) + u'…';
}

QJsonArray between(const QList<Field> &before, const QList<Field> &after)
{
    QJsonArray changes;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i].text != after[i].text) {
            changes.append(QJsonObject{{u"field"_s, before[i].code},
                                       {u"from"_s, shortened(before[i].text)},
                                       {u"to"_s, shortened(after[i].text)}});
        }
    }
    return changes;
}

} // namespace

QJsonArray changesBetween(const Organisation &before, const Organisation &after)
{
    return between(fieldsOf(before), fieldsOf(after));
}

QJsonArray changesBetween(const System &before, const System &after)
{
    return between(fieldsOf(before), fieldsOf(after));
}

QJsonArray changesBetween(const Case &before, const Case &after)
{
    return between(fieldsOf(before), fieldsOf(after));
}

QJsonArray documentsChange(qsizetype count)
{
    return {QJsonObject{{u"field"_s, u"documents"_s}, {u"from"_s, QString()}, {u"to"_s, QString::number(count)}}};
}

QJsonArray destroyedChange(qsizetype count, qsizetype shortened)
{
    const auto told = [](const QString &field, qsizetype number) {
        return QJsonObject{{u"field"_s, field}, {u"from"_s, QString()}, {u"to"_s, QString::number(number)}};
    };
    QJsonArray changes{told(u"documents-destroyed"_s, count)};
    if (shortened > 0)
        changes.append(told(u"mails-shortened"_s, shortened));
    return changes;
}

QList<Code> changesIn(const QJsonObject &details)
{
    const auto orDash = [](const QJsonValue &value) {
        const QString text = value.toString();
        return text.isEmpty() ? u"–"_s : text;
    };
    QList<Code> codes;
    const QJsonArray changes = details.value(u"changes"_s).toArray();
    for (const QJsonValue &each : changes) {
        codes << Code{u"change."_s + each[u"field"_s].toString(),
                      {{u"from"_s, orDash(each[u"from"_s])}, {u"to"_s, orDash(each[u"to"_s])}}};
    }
    return codes;
}

} // namespace habeas::workflow
