// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/ledger.h"
#include "cases/task.h"
#include "law/grounds.h"
#include "law/region.h"
#include "register/organisation.h"

#include <initializer_list>
#include <optional>

namespace habeas::letters {

/// What becomes of some of the data that were found in a system.
struct DonePart {
    enum class Outcome {
        Erased,
        Corrected,
        Restricted, ///< as was asked for
        Ended, ///< no longer processed for what was objected to, or consented to
        Kept, ///< as they are, by a ground of the law
        RestrictedInstead, ///< not erased but only stored from now on, by a ground of the law
        Unconcerned, ///< what was asked for is not about them
    };
    SystemId system;
    QString what; ///< which data, in a few words; empty: all that were found there, or the rest beside other parts
    std::optional<Outcome> outcome; ///< nothing: not decided yet
    law::ReliedGround ground; ///< of Kept and RestrictedInstead
    QString why; ///< of Unconcerned

    friend bool operator==(const DonePart &, const DonePart &) = default;
};

/// Whether it stands only by a ground of the law, with what that asks for. Pure.
bool needsGround(DonePart::Outcome outcome);

/// Whether one of them is said of some part. Pure.
bool isAny(const QList<DonePart> &parts, std::initializer_list<DonePart::Outcome> outcomes);

/// Whether something becomes of some of the data. Pure.
bool isAnythingDone(const QList<DonePart> &parts);

/// What \a right itself asks for was done with some of the data, or has no object left. Pure.
bool isFollowed(law::Right right, const QList<DonePart> &parts);

/// How far the letter follows \a right, where \a organisation lies: not at all, or not where data stay by a ground that
/// stands against this very right. Pure.
Letter::Extent extentOf(law::Right right, const QList<DonePart> &parts, const Organisation &organisation,
                        const law::Grounds &table);

/// What can become of data about which these rights speak, in the order of the enumeration. Pure.
QList<DonePart::Outcome> outcomesOf(const QList<law::Right> &rights);

/// The grounds by which data stay, or are restricted instead, against these rights, where \a organisation lies.
QList<law::Ground> groundsFor(DonePart::Outcome outcome, const QList<law::Right> &rights,
                              const Organisation &organisation, const law::Grounds &table);

/// Whether one of them asks about all that is held: then each system in which something was found is dealt with. Where
/// something is corrected, the rest stays as it is without anybody having asked otherwise. Pure.
bool isAboutAll(const QList<law::Right> &rights);

/// What the letter is of a request that is wholly or partly not complied with (Art. 12(4)). Data that were found and
/// are said to be none of the matter, where all was asked about, are refused as well: the head decides on it. Pure.
Letter::Refuses refusedBy(const QList<DonePart> &parts, const QList<law::Right> &rights,
                          const QList<LedgerLine> &ledger);

/// Has something happened to these data that whoever got them from us is told (Art. 19)? Pure.
bool isToldToRecipients(DonePart::Outcome outcome);

/// As what recipients are told of it: rectification, erasure or restriction; nothing: they are not. Pure.
std::optional<law::Right> toldAs(DonePart::Outcome outcome);

/// What recipients are told of what became of the data of \a system, each once. Pure.
QList<law::Right> toldOf(const SystemId &system, const QList<DonePart> &parts);

/// By what data stay, or are only stored. Pure.
QList<law::ReliedGround> groundsOf(const QList<DonePart> &parts);

/// The first of the days until which \a grounds say that data are kept; invalid: none of them says one. Pure.
QDate keptUntil(const QList<law::ReliedGround> &grounds, const law::Grounds &table);

/// Art. 16, 17 and 18. Pure.
bool isToldToRecipients(law::Right right);

} // namespace habeas::letters

template <> struct habeas::EnumCodes<habeas::letters::DonePart::Outcome> {
    using enum habeas::letters::DonePart::Outcome;
    static constexpr std::array table{
        EnumCode{Erased, "erased"},
        EnumCode{Corrected, "corrected"},
        EnumCode{Restricted, "restricted"},
        EnumCode{Ended, "ended"},
        EnumCode{Kept, "kept"},
        EnumCode{RestrictedInstead, "restricted-instead"},
        EnumCode{Unconcerned, "unconcerned"},
    };
};
