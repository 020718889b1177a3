// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame.h"

#include "cases/ledger.h"
#include "law/grounds.h"
#include "law/region.h"

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

/// Art. 16, 17 and 18. Pure.
bool isToldToRecipients(law::Right right);

/// What was asked for is done, as far as it is (Art. 12(3) with Art. 7(3), 16, 17, 18, 21): part by part what was done
/// and what stays, by which ground (Art. 12(4)), and who was told of it (Art. 19).
struct DoneInput {
    struct Told {
        QString recipient;
        bool isTold = true;
    };
    Frame frame;
    QList<law::Right> rights; ///< of the rights asked for; access and portability are answered with the data instead
    QList<DonePart> parts;
    QList<LedgerLine> ledger; ///< names the systems; what was found there is to be dealt with, rectification aside
    law::Grounds table;
    QString what; ///< what is to be said besides, as whole sentences; needed where there are no parts
    QDate doneOn; ///< not before the receipt, not later than the letter; not needed where nothing was done
    QList<Told> recipients; ///< whoever had got the data from us
    QString whyNotTold; ///< needed where one of them was not: impossible, or a disproportionate effort
    QDate fileKeptUntil; ///< as AnswerInput
    QDate today = {}; ///< the letter is not dated later, and what is kept until then is not kept in vain; invalid: any
};
Result<LetterContent> doneLetter(const DoneInput &input);

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
