// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "radar.h"
#include "thirdparties.h"

#include "core/words.h"

namespace habeas::collection {

/// How the places of what is missing are called where they leave the office: nobody can redact a file that could not be
/// read or is gone, but its name tells of people all the same.
class OutwardPlaces
{
public:
    /// Knows whom the items of the case name, and the people of the register's directory listings. Reads every finding.
    static Result<OutwardPlaces> of(const storage::Vault &vault, const Case &value);

    /// \a where  a path inside a system. Who is to be unrecognisable is masked; from where it names others of whom
    /// nothing is decided it is only said that it does.
    QString said(const QString &where) const;

private:
    OutwardPlaces(const Radar &radar, const PersonVerdicts &verdicts, Language language);

    QString partSaid(const QString &part) const;
    QList<PersonDecision::Kind> kindsIn(const QString &part, QStringList &toMask) const;

    Radar m_radar;
    PersonVerdicts m_verdicts;
    QString m_blank, m_namesOthers;
};

} // namespace habeas::collection
