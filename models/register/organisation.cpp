// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organisation.h"

#include "core/cborfields.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

QCborMap contactToCbor(const Contact &contact)
{
    QCborMap map;
    insertKnown(map, "name"_L1, contact.name);
    insertKnown(map, "address"_L1, toCborArray(contact.address));
    insertKnown(map, "email"_L1, contact.email);
    insertKnown(map, "phone"_L1, contact.phone);
    insertKnown(map, "web"_L1, contact.web);
    return map;
}

Contact contactFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    return {fields.textOr("name"_L1), fields.texts("address"_L1), fields.textOr("email"_L1), fields.textOr("phone"_L1),
            fields.textOr("web"_L1)};
}

QCborArray holidaysToCbor(const QList<SchoolHoliday> &holidays)
{
    QCborArray array;
    for (const SchoolHoliday &holiday : holidays)
        array << QCborArray{holiday.name, holiday.first.toString(Qt::ISODate), holiday.last.toString(Qt::ISODate)};
    return array;
}

/// What is no holiday is left out: nothing depends on one.
QList<SchoolHoliday> holidaysFromCbor(const QCborArray &array)
{
    const auto dayOf = [](const QCborValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); };
    QList<SchoolHoliday> holidays;
    for (const auto &value : array) {
        const QCborArray each = value.toArray();
        const SchoolHoliday holiday{each.at(0).toString(), dayOf(each.at(1)), dayOf(each.at(2))};
        if (holiday.first.isValid() && holiday.last >= holiday.first)
            holidays << holiday;
    }
    return holidays;
}

} // namespace

QCborMap toCbor(const LocalText &text)
{
    QCborMap map;
    insertKnown(map, "de"_L1, text.german);
    insertKnown(map, "en"_L1, text.english);
    return map;
}

LocalText localTextFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    return {fields.textOr("de"_L1), fields.textOr("en"_L1)};
}

QCborMap toCbor(const Organisation &organisation)
{
    QCborMap map;
    map.insert(u"id"_s, QCborValue(organisation.id.value));
    map.insert(u"name"_s, organisation.name);
    map.insert(u"region"_s, organisation.region);
    map.insert(u"timeZone"_s, QString::fromLatin1(organisation.timeZone));
    map.insert(u"body"_s, codeOf(organisation.body));
    map.insert(u"regime"_s, codeOf(organisation.regime));
    insertKnown(map, "localHolidays"_L1, toCborArray(organisation.localHolidays));
    insertKnown(map, "schoolHolidays"_L1, holidaysToCbor(organisation.schoolHolidays));
    insertKnown(map, "letterhead"_L1, contactToCbor(organisation.letterhead));
    insertKnown(map, "authority"_L1, contactToCbor(organisation.authority));
    insertKnown(map, "dpo"_L1, contactToCbor(organisation.dpo));
    insertKnown(map, "head"_L1, contactToCbor(organisation.head));
    insertKnown(map, "jointControllers"_L1, toCborArray(organisation.jointControllers));
    insertKnown(map, "representative"_L1, organisation.representative);
    insertKnown(map, "measures"_L1, toCbor(organisation.measures));
    return map;
}

Result<Organisation> organisationFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Organisation organisation{
        .id = fields.id<OrganisationId>("id"_L1),
        .name = fields.text("name"_L1),
        .region = fields.text("region"_L1),
        .timeZone = fields.text("timeZone"_L1).toLatin1(),
        .localHolidays = fields.texts("localHolidays"_L1),
        .schoolHolidays = holidaysFromCbor(fields.array("schoolHolidays"_L1)),
        .body = fields.code<Organisation::Body>("body"_L1),
        .regime = fields.code<Organisation::Regime>("regime"_L1),
        .letterhead = contactFromCbor(fields.map("letterhead"_L1)),
        .authority = contactFromCbor(fields.map("authority"_L1)),
        .dpo = contactFromCbor(fields.map("dpo"_L1)),
        .head = contactFromCbor(fields.map("head"_L1)),
        .jointControllers = fields.texts("jointControllers"_L1),
        .representative = fields.textOr("representative"_L1),
        .measures = localTextFromCbor(fields.map("measures"_L1)),
    };
    if (fields.failed())
        return fields.error("organisation"_L1);
    return organisation;
}

} // namespace habeas
