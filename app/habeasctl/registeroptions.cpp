// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registeroptions.h"

#include "vaultaccess.h"

#include "connectors/certificateauthority.h"
#include "workflow/schoolholidays.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::ctl {
namespace {

/// One that stays keeps what else is known of it: its country and its safeguard.
QList<Recipient> recipientsOf(const std::vector<std::string> &names, const QList<Recipient> &known)
{
    QList<Recipient> recipients;
    for (const std::string &each : names) {
        const QString name = text(each);
        const auto same = std::find_if(known.begin(), known.end(),
                                       [&](const Recipient &recipient) { return recipient.name == name; });
        if (!name.isEmpty())
            recipients << (same != known.end() ? *same : Recipient{.name = name, .processor = true});
    }
    return recipients;
}

constexpr qint64 longestCalendar = 2 * 1024 * 1024; // what is longer is refused as none

Result<QList<SchoolHoliday>> holidaysIn(const std::string &name)
{
    QFile file(text(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, u"argument.file"_s,
                     Text::tr("The calendar cannot be read: %1").arg(file.fileName())};
    return workflow::schoolHolidaysOf(file.read(longestCalendar));
}

} // namespace

void ContactOptions::addTo(CLI::App &command, const std::string &prefix, const std::string &who)
{
    addGiven(command, "--" + prefix + "-name", name, "name of " + who);
    command.add_option("--" + prefix + "-address", address, "line of the address (repeat)");
    addGiven(command, "--" + prefix + "-email", email);
    addGiven(command, "--" + prefix + "-phone", phone);
    addGiven(command, "--" + prefix + "-web", web);
}

void ContactOptions::applyTo(Contact &contact) const
{
    put(name, contact.name);
    put(address, contact.address);
    put(email, contact.email);
    put(phone, contact.phone);
    put(web, contact.web);
}

void OrganisationOptions::addTo(CLI::App &command, bool isNew)
{
    addGiven(command, "--name", name)->required(isNew);
    addGiven(command, "--region", region, "AT, or a German state like DE-NI")->required(isNew);
    addGiven(command, "--time-zone", timeZone, "like Europe/Berlin");
    addGiven(command, "--body", body, "public or private");
    addGiven(command, "--regime", regime, "gdpr");
    command.add_option("--local-holiday", localHolidays, "code of a holiday of the place (repeat)");
    command.add_option("--joint-controller", jointControllers,
                       "joint controller with address, Art. 26, or \"none\", for the record of Art. 30 (repeat)");
    addGiven(command, "--representative", representative, "of a controller outside the Union, Art. 27");
    measures.addTo(command, "measures", "technical and organisational measures for all systems, Art. 30(1)(g)");
    command.add_option("--school-holiday", schoolHolidays,
                       "'name day - day', like 'Ferien 2026-12-23 - 2027-01-06' (repeat; '' for none)");
    addGiven(command, "--school-calendar", schoolCalendar, "calendar file (.ics) with the school holidays");
    letterhead.addTo(command, "letterhead", "the office on letters");
    head.addTo(command, "head", "the head, who decides");
    dpo.addTo(command, "dpo", "the data protection officer");
    authority.addTo(command, "authority", "the supervisory authority, if not the state's");
}

Result<> OrganisationOptions::applyTo(Organisation &organisation) const
{
    put(name, organisation.name);
    put(region, organisation.region);
    if (timeZone)
        organisation.timeZone = QByteArray::fromStdString(*timeZone);
    put(localHolidays, organisation.localHolidays);
    if (!schoolHolidays.empty() || schoolCalendar) {
        const auto holidays = schoolCalendar ? holidaysIn(*schoolCalendar)
                                             : workflow::schoolHolidaysIn(texts(schoolHolidays).join(u'\n'));
        if (!holidays)
            return holidays.error();
        organisation.schoolHolidays = *holidays;
    }
    if (body) {
        const auto code = codeArgument<Organisation::Body>(*body);
        if (!code)
            return code.error();
        organisation.body = *code;
    }
    if (regime) {
        const auto code = codeArgument<Organisation::Regime>(*regime);
        if (!code)
            return code.error();
        organisation.regime = *code;
    }
    put(jointControllers, organisation.jointControllers);
    put(representative, organisation.representative);
    measures.applyTo(organisation.measures);
    letterhead.applyTo(organisation.letterhead);
    head.applyTo(organisation.head);
    dpo.applyTo(organisation.dpo);
    authority.applyTo(organisation.authority);
    return {};
}

void LocalTextOptions::addTo(CLI::App &command, const std::string &name, const std::string &help)
{
    addGiven(command, "--" + name + "-de", german, help + ", in German");
    addGiven(command, "--" + name + "-en", english, "the same in English");
}

void LocalTextOptions::applyTo(LocalText &value) const
{
    put(german, value.german);
    put(english, value.english);
}

void SystemOptions::addTo(CLI::App &command)
{
    addGiven(command, "--name", name, "as people in the house call it");
    addGiven(command, "--connector", connector,
             "ldap, ldif, nextcloud, nextcloud-export, log, folder, manual; default: the profile's");
    addGiven(command, "--location", location, "file or folder the connector reads, or the address of a live system");
    addGiven(command, "--authorities", authorities,
             "file (PEM or DER) with the school's own authority, which certifies the live system ('' for none)");
    command.add_option("--recipient", recipients, "processor by name (repeat)");
    addGiven(command, "--no-recipients", noRecipients, "yes or no: nobody gets the data, Art. 15(1)(c)")
        ->check(CLI::IsMember({"yes", "no"}));
    addGiven(command, "--contact", contact, "who is asked where no connector reads");
    purpose.addTo(command, "purpose", "what it is for, Art. 15(1)(a)");
    legalBasis.addTo(command, "legal-basis", "on what grounds");
    command.add_option("--category-de", categoriesGerman, "kind of data in German, Art. 15(1)(b) (repeat)");
    command.add_option("--category-en", categoriesEnglish, "the same in English, in the same order (repeat)");
    persons.addTo(command, "persons", "whose data, Art. 30(1)(c)");
    measures.addTo(command, "measures", "technical and organisational measures of this system, Art. 30(1)(g)");
    retention.addTo(command, "retention", "how long data are kept, Art. 15(1)(d)");
    command.add_option("--retention-days", days, "the first data vanish after so many days")
        ->check(CLI::NonNegativeNumber);
    command.add_option("--backup-days", backupDays, "and their backups after so many more")
        ->check(CLI::NonNegativeNumber);
    source.addTo(command, "source", "where the data come from, if not from the person, Art. 15(1)(g)");
    addGiven(command, "--portable", portable, "yes or no: consent or contract, automated, given by the person")
        ->check(CLI::IsMember({"yes", "no"}));
    addGiven(command, "--checked", checked, "yes or no: what the profile leaves to the school was found out")
        ->check(CLI::IsMember({"yes", "no"}));
}

Result<> SystemOptions::applyTo(System &system, const Clock &clock) const
{
    put(name, system.name);
    put(connector, system.connector);
    put(contact, system.contact);
    if (location) {
        const QString place = text(*location);
        const bool isAsGiven = place.isEmpty() || place.contains(u"://"); // nowhere, or the address of a live system
        system.location = isAsGiven ? place : QFileInfo(place).absoluteFilePath();
    }
    if (authorities) {
        const auto read = authorities->empty()
            ? Result(QByteArray())
            : connectors::certificateAuthoritiesFrom(text(*authorities), clock.now());
        if (!read)
            return read.error();
        system.authorities = *read;
    }
    if (!recipients.empty()) {
        system.recipients = recipientsOf(recipients, system.recipients);
        system.noRecipients = false;
    }
    if (noRecipients) {
        system.noRecipients = *noRecipients == "yes";
        if (system.noRecipients)
            system.recipients.clear();
    }
    if (categoriesGerman.size() != categoriesEnglish.size()) {
        return Error{Error::Kind::Malformed, u"argument.pairs"_s,
                     Text::tr("Give each category in both languages: as many --category-de as --category-en.")};
    }
    if (!categoriesGerman.empty())
        system.categories.clear();
    for (std::size_t i = 0; i < categoriesGerman.size(); ++i)
        system.categories << LocalText{text(categoriesGerman[i]), text(categoriesEnglish[i])};
    purpose.applyTo(system.purpose);
    legalBasis.applyTo(system.legalBasis);
    persons.applyTo(system.persons);
    measures.applyTo(system.measures);
    retention.applyTo(system.retention.rule);
    source.applyTo(system.source);
    if (days)
        system.retention.days = *days;
    if (backupDays)
        system.retention.backupDays = *backupDays;
    if (portable)
        system.portable = *portable == "yes";
    if (checked)
        system.isChecked = *checked == "yes";
    return {};
}

} // namespace habeas::ctl
