// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame.h"

#include "cases/collection.h"
#include "law/grounds.h"
#include "register/system.h"

namespace habeas::letters {

// The letters around an answer. Each is complete or lists what is missing, as answerLetter(); errors as there.
// Pure: they read compiled-in templates only; any thread.

/// May the period be suspended while a question is open? Only if it was asked without undue delay.
enum class Suspension { None, UntilAnswered };

/// The request has arrived; until when it will be answered (Art. 12(3)).
struct AcknowledgementInput {
    Frame frame;
    QDate due; ///< end of the regular period
    QDate fileKeptUntil; ///< as AnswerInput
};
Result<LetterContent> acknowledgementLetter(const AcknowledgementInput &input);

/// Who is asking? Only with reasonable doubt, which the letter names (Art. 12(6)).
struct IdentityQuestionInput {
    Frame frame;
    QString doubt; ///< why it is not clear, as whole sentences
    QStringList ways; ///< codes of law/identity, of which the person chooses one; mildest first
    Suspension suspension = Suspension::UntilAnswered;
};
Result<LetterContent> identityLetter(const IdentityQuestionInput &input);

/// Which data are meant? Only where much is processed (recital 63). Without an answer the whole is answered.
struct ClarificationInput {
    Frame frame;
    QList<System> areas; ///< of the register, to choose from
    QDate answerBy; ///< from then on the request is taken as comprehensive
    Suspension suspension = Suspension::UntilAnswered;
};
Result<LetterContent> clarificationLetter(const ClarificationInput &input);

/// Two further months, with reasons, told within the first month (Art. 12(3) sentences 2 and 3).
struct ExtensionInput {
    enum class Reason { Complexity, NumberOfRequests }; ///< the law knows no other; lack of staff is none
    Frame frame;
    QList<Reason> reasons;
    QString explanation; ///< what makes it so in this case, as whole sentences
    QDate noticeBy; ///< last day to tell of it: a letter dated later is not finished
    QDate due; ///< end of the extended period
};
Result<LetterContent> extensionLetter(const ExtensionInput &input);

/// Nothing, or not all, is done: reasons, complaint and judicial remedy (Art. 12(4)).
struct RefusalInput {
    Frame frame;
    QList<law::Right> refused; ///< of the rights asked for
    QList<law::ReliedGround> grounds; ///< what each asks for is needed: without it the ground is none
    law::Grounds table;
    QString explanation; ///< what is to be said besides, as whole sentences
};
Result<LetterContent> refusalLetter(const RefusalInput &input);

/// A recipient is told that data it has got were corrected, erased or restricted (Art. 19 sentence 1).
struct RecipientInput {
    Frame frame;
    Contact recipient;
    SystemId system; ///< whose recipient it is; null: another one
    QList<law::Right> rights; ///< Art. 16, 17, 18 only
    QList<Identifier> identifiers; ///< by which the recipient knows the person
    QString what; ///< what is to be done there as well, as whole sentences
};
Result<LetterContent> recipientLetter(const RecipientInput &input);

/// A processor is asked for its part (Art. 28(3)(e)). Names the person only by what the processor knows them by.
struct ProcessorRequestInput {
    Frame frame;
    System system;
    Contact processor;
    QList<Identifier> identifiers;
    QDate answerBy; ///< inside our own period
};
Result<LetterContent> processorLetter(const ProcessorRequestInput &input);

} // namespace habeas::letters

template <> struct habeas::EnumCodes<habeas::letters::ExtensionInput::Reason> {
    using enum habeas::letters::ExtensionInput::Reason;
    static constexpr std::array table{EnumCode{Complexity, "complexity"},
                                      EnumCode{NumberOfRequests, "number-of-requests"}};
};
