// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "givenoptions.h"

#include "cases/case.h"
#include "core/result.h"

namespace habeas::ctl {

/// What is known of a request besides its dated facts.
struct CaseOptions {
    Given givenName, familyName, born, role, group, channel, request, requestFile, language;
    std::vector<std::string> rights, otherNames, mails, userNames, addresses, postal;
    Given representative, capacity, evidence, heard, representativeMail;
    std::vector<std::string> representativePostal;

    void addTo(CLI::App &command, bool isNew);
    /// Malformed "argument.code", "argument.day", "argument.representative"; NotFound "argument.file".
    Result<> applyTo(Case &value, QDate today) const;

private:
    Result<> applyTo(Subject &subject, QDate today) const;
    Result<> applyTo(std::optional<Representative> &representative) const;
};

} // namespace habeas::ctl
