// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writing.h"

#include "letters/donepart.h"
#include "letters/notices.h"

#include <variant>

namespace habeas::workflow {

// What a person decides for a letter around the answer; the rest is taken from case and register.

struct AcknowledgementNotice { };

/// Asks who is asking. Every way is a code of law/identity, mildest first.
struct IdentityNotice {
    QString doubt;
    QStringList ways;
    bool withoutUndueDelay = true; ///< else the period runs on
};

/// Asks which data are meant.
struct ClarificationNotice {
    QList<SystemId> areas; ///< empty: every system of the register
    QDate answerBy;
    bool withoutUndueDelay = true;
};

struct ExtensionNotice {
    QList<letters::ExtensionInput::Reason> reasons;
    QString explanation;
};

struct RefusalNotice {
    QList<law::Right> rights; ///< empty: every right that is still to be answered
    QList<law::ReliedGround> grounds;
    QString explanation;
};

/// Says what became of the data, part by part.
struct DoneNotice {
    QList<law::Right> rights; ///< empty: every right asked for that still is to be done
    QString what;
    QDate doneOn;
    QList<letters::DonePart> parts; ///< where something changed, the system's recipients are those to tell (Art. 19)
    QStringList told; ///< names of these recipients
    QString whyNotTold; ///< the others
};

/// Tells somebody who got data from us what has become of them (Art. 19).
struct RecipientNotice {
    SystemId system;
    Contact recipient; ///< an empty name is taken from the register: the system's only recipient
    QList<law::Right> rights;
    QList<Identifier> identifiers; ///< as ProcessorNotice
    QString what;
};

/// Asks a processor for its part.
struct ProcessorNotice {
    SystemId system;
    Contact processor; ///< what is empty is taken from the register: its only processor, the system's contact
    QList<Identifier> identifiers; ///< empty: user names and mail addresses of the case, else the name
    QDate answerBy;
};

using Notice = std::variant<AcknowledgementNotice, IdentityNotice, ClarificationNotice, ExtensionNotice, RefusalNotice,
                            DoneNotice, RecipientNotice, ProcessorNotice>;

/// A letter around the answer as it stands now, with what is still missing in it. NotFound for an unknown system.
Result<letters::LetterContent> draftNotice(const Office &office, const CaseId &id, const LetterOrder &order,
                                           const Notice &notice);

/// The recipients of those of \a systems in which something of \a parts changed (Art. 19), by name, each once. Pure.
QStringList recipientsOf(const QList<letters::DonePart> &parts, const QList<System> &systems);

/// Finishes it; errors as keepLetter(), "letter.rights-not-open" (nobody asked for that, or it is answered), and of a
/// notice to a recipient "letter.identity" (it is not known whose data they are) and "letter.nothing-to-tell" (no
/// letter that went out says so, or it was told). That it went out is an event of its own, recorded when it did.
Result<Letter> finishNotice(Office &office, const CaseId &id, const LetterOrder &order, const Notice &notice);

} // namespace habeas::workflow
