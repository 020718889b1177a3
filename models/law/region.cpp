// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "region.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::law {

QString nameOf(Region region, Language language)
{
    const bool german = language == Language::German;
    switch (region) {
    case Region::Austria:
        return german ? u"Österreich"_s : u"Austria"_s;
    case Region::BadenWuerttemberg:
        return u"Baden-Württemberg"_s;
    case Region::Bavaria:
        return german ? u"Bayern"_s : u"Bavaria"_s;
    case Region::Berlin:
        return u"Berlin"_s;
    case Region::Brandenburg:
        return u"Brandenburg"_s;
    case Region::Bremen:
        return u"Bremen"_s;
    case Region::Hamburg:
        return u"Hamburg"_s;
    case Region::Hesse:
        return german ? u"Hessen"_s : u"Hesse"_s;
    case Region::MecklenburgWesternPomerania:
        return german ? u"Mecklenburg-Vorpommern"_s : u"Mecklenburg-Western Pomerania"_s;
    case Region::LowerSaxony:
        return german ? u"Niedersachsen"_s : u"Lower Saxony"_s;
    case Region::NorthRhineWestphalia:
        return german ? u"Nordrhein-Westfalen"_s : u"North Rhine-Westphalia"_s;
    case Region::RhinelandPalatinate:
        return german ? u"Rheinland-Pfalz"_s : u"Rhineland-Palatinate"_s;
    case Region::Saarland:
        return u"Saarland"_s;
    case Region::Saxony:
        return german ? u"Sachsen"_s : u"Saxony"_s;
    case Region::SaxonyAnhalt:
        return german ? u"Sachsen-Anhalt"_s : u"Saxony-Anhalt"_s;
    case Region::SchleswigHolstein:
        return u"Schleswig-Holstein"_s;
    case Region::Thuringia:
        return german ? u"Thüringen"_s : u"Thuringia"_s;
    }
    return {};
}

} // namespace habeas::law
