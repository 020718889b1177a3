// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enumcodes.h"
#include "core/language.h"

namespace habeas::law {

/// Where an organisation lies, as far as public holidays and supervision go: a German state or Austria.
///
/// Stored and printed as ISO 3166-2 ("DE-NI") or ISO 3166-1 ("AT"). Austria's holidays are federal law, so
/// its states are not told apart.
enum class Region {
    Austria,
    BadenWuerttemberg,
    Bavaria,
    Berlin,
    Brandenburg,
    Bremen,
    Hamburg,
    Hesse,
    MecklenburgWesternPomerania,
    LowerSaxony,
    NorthRhineWestphalia,
    RhinelandPalatinate,
    Saarland,
    Saxony,
    SaxonyAnhalt,
    SchleswigHolstein,
    Thuringia,
};
inline constexpr int regionCount = 17;

enum class Country { Austria, Germany };

constexpr Country countryOf(Region region)
{
    return region == Region::Austria ? Country::Austria : Country::Germany;
}

/// "Niedersachsen", "Lower Saxony".
QString nameOf(Region region, Language language);

} // namespace habeas::law

template <> struct habeas::EnumCodes<habeas::law::Region> {
    using enum habeas::law::Region;
    static constexpr std::array table{
        EnumCode{Austria, "AT"},
        EnumCode{BadenWuerttemberg, "DE-BW"},
        EnumCode{Bavaria, "DE-BY"},
        EnumCode{Berlin, "DE-BE"},
        EnumCode{Brandenburg, "DE-BB"},
        EnumCode{Bremen, "DE-HB"},
        EnumCode{Hamburg, "DE-HH"},
        EnumCode{Hesse, "DE-HE"},
        EnumCode{MecklenburgWesternPomerania, "DE-MV"},
        EnumCode{LowerSaxony, "DE-NI"},
        EnumCode{NorthRhineWestphalia, "DE-NW"},
        EnumCode{RhinelandPalatinate, "DE-RP"},
        EnumCode{Saarland, "DE-SL"},
        EnumCode{Saxony, "DE-SN"},
        EnumCode{SaxonyAnhalt, "DE-ST"},
        EnumCode{SchleswigHolstein, "DE-SH"},
        EnumCode{Thuringia, "DE-TH"},
    };
    static_assert(table.size() == habeas::law::regionCount);
};
