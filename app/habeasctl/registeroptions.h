// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "givenoptions.h"

#include "core/clock.h"
#include "core/result.h"
#include "register/organisation.h"
#include "register/system.h"

namespace habeas::ctl {

/// Options of one contact: --head-name, --head-email, …
struct ContactOptions {
    Given name, email, phone, web;
    std::vector<std::string> address;

    void addTo(CLI::App &command, const std::string &prefix, const std::string &who);
    void applyTo(Contact &contact) const;
};

/// --purpose-de and --purpose-en.
struct LocalTextOptions {
    Given german, english;

    void addTo(CLI::App &command, const std::string &name, const std::string &help);
    void applyTo(LocalText &text) const;
};

/// What is known of a controller.
struct OrganisationOptions {
    Given name, region, timeZone, body, regime;
    std::vector<std::string> localHolidays, jointControllers, schoolHolidays;
    Given representative, schoolCalendar;
    LocalTextOptions measures;
    ContactOptions letterhead, head, dpo, authority;

    void addTo(CLI::App &command, bool isNew);
    /// Malformed "argument.code", "holidays.no-line"; NotFound "argument.file"; errors of
    /// workflow::schoolHolidaysOf().
    Result<> applyTo(Organisation &organisation) const;
    /// Something is given that deadlines depend on.
    bool movesDates() const { return region || timeZone || !localHolidays.empty(); }
};

/// What is known of a system, all but its profile.
struct SystemOptions {
    Given name, connector, location, authorities, contact, portable, checked, noRecipients;
    std::vector<std::string> recipients, categoriesGerman, categoriesEnglish;
    std::optional<int> days, backupDays;
    LocalTextOptions purpose, legalBasis, persons, measures, retention, source;

    void addTo(CLI::App &command);
    /// Malformed "argument.pairs": categories that have a name in one language only; errors of
    /// connectors::certificateAuthoritiesFrom().
    Result<> applyTo(System &system, const Clock &clock) const;
};

} // namespace habeas::ctl
