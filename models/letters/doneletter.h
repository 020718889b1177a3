// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "donepart.h"
#include "frame.h"

namespace habeas::letters {

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
    QStringList resting = {}; ///< names of systems in which the data stay restricted until it is lifted (Art. 18(3))
    QDate today = {}; ///< the letter is not dated later, and what is kept until then is not kept in vain; invalid: any
    std::optional<Weighing> weighed = {}; ///< how it was decided about the objection; nothing: not, or there is none
};
Result<LetterContent> doneLetter(const DoneInput &input);

} // namespace habeas::letters
