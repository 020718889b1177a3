// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system.h"

#include "core/cborfields.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

QCborMap recipientToCbor(const Recipient &recipient)
{
    QCborMap map;
    map.insert(u"name"_s, recipient.name);
    map.insert(u"processor"_s, recipient.processor);
    insertKnown(map, "thirdCountry"_L1, recipient.thirdCountry);
    insertKnown(map, "safeguard"_L1, toCbor(recipient.safeguard));
    return map;
}

Recipient recipientFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    return {fields.textOr("name"_L1), fields.flag("processor"_L1), fields.textOr("thirdCountry"_L1),
            localTextFromCbor(fields.map("safeguard"_L1))};
}

QCborMap retentionToCbor(const Retention &retention)
{
    QCborMap map;
    insertKnown(map, "rule"_L1, toCbor(retention.rule));
    if (retention.days)
        map.insert(u"days"_s, *retention.days);
    if (retention.backupDays)
        map.insert(u"backupDays"_s, *retention.backupDays);
    return map;
}

Retention retentionFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Retention retention{.rule = localTextFromCbor(fields.map("rule"_L1)), .days = {}, .backupDays = {}};
    if (fields.has("days"_L1))
        retention.days = static_cast<int>(fields.number("days"_L1));
    if (fields.has("backupDays"_L1))
        retention.backupDays = static_cast<int>(fields.number("backupDays"_L1));
    return retention;
}

} // namespace

QCborMap toCbor(const System &system)
{
    QCborArray categories, recipients;
    for (const LocalText &category : system.categories)
        categories.append(toCbor(category));
    for (const Recipient &recipient : system.recipients)
        recipients.append(recipientToCbor(recipient));

    QCborMap map;
    map.insert(u"id"_s, QCborValue(system.id.value));
    map.insert(u"organisation"_s, QCborValue(system.organisation.value));
    map.insert(u"name"_s, system.name);
    map.insert(u"connector"_s, system.connector);
    map.insert(u"portable"_s, system.portable);
    if (system.isChecked)
        map.insert(u"checked"_s, true);
    insertKnown(map, "profile"_L1, system.profile);
    insertKnown(map, "purpose"_L1, toCbor(system.purpose));
    insertKnown(map, "legalBasis"_L1, toCbor(system.legalBasis));
    insertKnown(map, "categories"_L1, categories);
    insertKnown(map, "persons"_L1, toCbor(system.persons));
    insertKnown(map, "measures"_L1, toCbor(system.measures));
    insertKnown(map, "recipients"_L1, recipients);
    if (system.noRecipients)
        map.insert(u"noRecipients"_s, true);
    insertKnown(map, "retention"_L1, retentionToCbor(system.retention));
    insertKnown(map, "source"_L1, toCbor(system.source));
    insertKnown(map, "automatedDecision"_L1, toCbor(system.automatedDecision));
    insertKnown(map, "thirdPartyPolicy"_L1, toCbor(system.thirdPartyPolicy));
    if (system.chatRule != System::ChatRule::Undeclared)
        map.insert(u"chatRule"_s, codeOf(system.chatRule));
    insertKnown(map, "location"_L1, system.location);
    if (!system.authorities.isEmpty())
        map.insert(u"authorities"_s, system.authorities);
    insertKnown(map, "contact"_L1, system.contact);
    if (system.removedOn.isValid())
        map.insert(u"removedOn"_s, system.removedOn.toString(Qt::ISODate));
    return map;
}

Result<System> systemFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    System system;
    system.id = fields.id<SystemId>("id"_L1);
    system.organisation = fields.id<OrganisationId>("organisation"_L1);
    system.name = fields.text("name"_L1);
    system.connector = fields.text("connector"_L1);
    system.portable = fields.flag("portable"_L1);
    system.isChecked = fields.flag("checked"_L1);
    system.profile = fields.textOr("profile"_L1);
    system.purpose = localTextFromCbor(fields.map("purpose"_L1));
    system.legalBasis = localTextFromCbor(fields.map("legalBasis"_L1));
    const QCborArray categories = fields.array("categories"_L1);
    for (const QCborValue &category : categories)
        system.categories << localTextFromCbor(category.toMap());
    system.persons = localTextFromCbor(fields.map("persons"_L1));
    system.measures = localTextFromCbor(fields.map("measures"_L1));
    const QCborArray recipients = fields.array("recipients"_L1);
    for (const QCborValue &recipient : recipients)
        system.recipients << recipientFromCbor(recipient.toMap());
    system.noRecipients = fields.flag("noRecipients"_L1);
    system.retention = retentionFromCbor(fields.map("retention"_L1));
    system.source = localTextFromCbor(fields.map("source"_L1));
    system.automatedDecision = localTextFromCbor(fields.map("automatedDecision"_L1));
    system.thirdPartyPolicy = localTextFromCbor(fields.map("thirdPartyPolicy"_L1));
    if (fields.has("chatRule"_L1))
        system.chatRule = fields.code<System::ChatRule>("chatRule"_L1);
    system.location = fields.textOr("location"_L1);
    system.authorities = fields.bytes("authorities"_L1);
    system.contact = fields.textOr("contact"_L1);
    system.removedOn = QDate::fromString(fields.textOr("removedOn"_L1), Qt::ISODate);
    if (fields.failed())
        return fields.error("system"_L1);
    return system;
}

} // namespace habeas
