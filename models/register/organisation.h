// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/enumcodes.h"
#include "core/id.h"
#include "core/result.h"

#include <QCborMap>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace habeas {

/// Somebody who can be written to, as it stands on a letter.
struct Contact {
    QString name;
    QStringList address; ///< lines below the name
    QString email;
    QString phone;
    QString web;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// A sentence of the register in the languages a letter can have.
struct LocalText {
    QString german;
    QString english;

    friend bool operator==(const LocalText &, const LocalText &) = default;
};
QCborMap toCbor(const LocalText &text); ///< without what is empty
LocalText localTextFromCbor(const QCborMap &map);

/// Days without school. No deadline moves for them; but somebody has to be there.
struct SchoolHoliday {
    QString name; ///< "Weihnachtsferien"
    QDate first;
    QDate last; ///< included

    bool contains(QDate day) const { return day >= first && day <= last; }
    friend bool operator==(const SchoolHoliday &, const SchoolHoliday &) = default;
};

/// A controller (Art. 4(7) GDPR): the school that answers.
struct Organisation {
    /// Public bodies act under Art. 6(1)(e): Art. 20(3) takes most of what they hold out of portability.
    enum class Body { Public, Private };
    /// Only GDPR is implemented; church law is named so that it is refused, not guessed.
    enum class Regime { Gdpr, Kdg, DsgEkd };

    OrganisationId id;
    QString name;
    QString region; ///< ISO 3166-2 ("DE-NI") or "AT": decides public holidays and the authority
    QByteArray timeZone = "Europe/Berlin"; ///< IANA name
    QStringList localHolidays; ///< codes of holidays that hold only in some places, as law/ lists them
    QList<SchoolHoliday> schoolHolidays; ///< by day; no deadline knows them
    Body body = Body::Public;
    Regime regime = Regime::Gdpr;
    Contact letterhead;
    Contact authority; ///< where a complaint goes, Art. 77
    Contact dpo; ///< Art. 37(7)
    Contact head; ///< who decides for the controller
    QStringList
        jointControllers; ///< Art. 26, 30(1)(a): name and how to reach them, one each; "none" is said, not left out
    QString representative; ///< Art. 27: of a controller outside the Union; name and how to reach them
    LocalText measures; ///< Art. 30(1)(g), 32(1): what holds for all systems, in general

    QTimeZone zone() const { return QTimeZone(timeZone); }
    friend bool operator==(const Organisation &, const Organisation &) = default;
};

QCborMap toCbor(const Organisation &organisation);
/// Unknown keys are ignored: they are a newer program's. Malformed if a required one is missing.
Result<Organisation> organisationFromCbor(const QCborMap &map);

} // namespace habeas

template <> struct habeas::EnumCodes<habeas::Organisation::Body> {
    using enum habeas::Organisation::Body;
    static constexpr std::array table{EnumCode{Public, "public"}, EnumCode{Private, "private"}};
};

template <> struct habeas::EnumCodes<habeas::Organisation::Regime> {
    using enum habeas::Organisation::Regime;
    static constexpr std::array table{EnumCode{Gdpr, "gdpr"}, EnumCode{Kdg, "kdg"}, EnumCode{DsgEkd, "dsg-ekd"}};
};
