// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/code.h"
#include "core/enumcodes.h"

#include <QJsonObject>

namespace habeas::journal {

/// What was done. Words for it: resources/words/journal.<de|en>.json, "journal.<code>" (always
/// sayable) and, where the details can be opened, "journal.<code>.told" with their parameters.
enum class Action {
    // the vault
    VaultCreated,
    OrganisationAdded,
    OrganisationChanged,
    BackupMade,
    Restored,
    ChainVerified,
    Countersigned,
    // people and keys; these carry a statement
    UserKeysStated,
    UserKeysEnded,
    RoleKeyStated,
    RoleJoined,
    RoleLeft,
    KeyGranted,
    GrantEnded,
    KeyDestroyed,
    PassphraseChanged,
    RecoverySheetMade,
    // the register
    SystemAdded,
    SystemChanged,
    SystemRemoved,
    CredentialStored,
    CredentialRemoved,
    PersonLookedUp, ///< in a directory, before there is a case; not who
    // a case
    CaseOpened,
    CaseChanged,
    EventRecorded,
    IdentityAsked,
    IdentityAnswered,
    IdentityConfirmed,
    IdentityRefused,
    CapacityShown,
    SubjectHeard,
    ConflictKnown,
    ConflictSettled,
    CopyDestroyed,
    NoteAdded,
    TaskAdded,
    TaskAnswered,
    TaskAsked,
    AcknowledgementDropped,
    ApprovalRecorded,
    CandidateConfirmed,
    CollectionStarted,
    CollectionFinished,
    CollectionCancelled,
    CollectionFailed,
    CollectionInterrupted,
    ItemsFound,
    PeopleLookedFor,
    PersonDecided,
    ItemRedacted,
    DecisionMade,
    DecisionUndone,
    LedgerAnswered,
    LetterDrafted, ///< what a person made of a letter so far was kept, or thrown away
    LetterFinished,
    BundleSealed,
    BundleRehearsed,
    PaperEditionMade, ///< left the vault to be printed
    HandedOver,
    DossierMade,
    CaseClosed,
    CaseReopened,
    CaseDeleted,
};

/// The parameters the sentence ".told" of \a action asks for: an entry's details should have them.
/// Empty: it has none.
QStringList sentenceParameters(Action action);

/// Whether \a action has a second sentence, ".about", for details that name the system it is about. Items have no name
/// here: theirs are sealed with what was collected, and an entry outlives that.
bool namesWhatItIsAbout(Action action);

/// The sentence for an entry: with its details if they are at hand and have every parameter the
/// sentence asks for, else what was done without them (the key may be destroyed). Unknown actions
/// keep their name. \a action  the entry's action code \a details  as openDetails() gave them;
/// empty if they could not be opened
Code sentenceOf(const QString &action, const QJsonObject &details);

} // namespace habeas::journal

template <> struct habeas::EnumCodes<habeas::journal::Action> {
    using enum habeas::journal::Action;
    static constexpr std::array table{
        EnumCode{VaultCreated, "vault-created"},
        EnumCode{OrganisationAdded, "organisation-added"},
        EnumCode{OrganisationChanged, "organisation-changed"},
        EnumCode{BackupMade, "backup-made"},
        EnumCode{Restored, "restored"},
        EnumCode{ChainVerified, "chain-verified"},
        EnumCode{Countersigned, "countersigned"},
        EnumCode{UserKeysStated, "user-keys-stated"},
        EnumCode{UserKeysEnded, "user-keys-ended"},
        EnumCode{RoleKeyStated, "role-key-stated"},
        EnumCode{RoleJoined, "role-joined"},
        EnumCode{RoleLeft, "role-left"},
        EnumCode{KeyGranted, "key-granted"},
        EnumCode{GrantEnded, "grant-ended"},
        EnumCode{KeyDestroyed, "key-destroyed"},
        EnumCode{PassphraseChanged, "passphrase-changed"},
        EnumCode{RecoverySheetMade, "recovery-sheet-made"},
        EnumCode{SystemAdded, "system-added"},
        EnumCode{SystemChanged, "system-changed"},
        EnumCode{SystemRemoved, "system-removed"},
        EnumCode{CredentialStored, "credential-stored"},
        EnumCode{CredentialRemoved, "credential-removed"},
        EnumCode{PersonLookedUp, "person-looked-up"},
        EnumCode{CaseOpened, "case-opened"},
        EnumCode{CaseChanged, "case-changed"},
        EnumCode{EventRecorded, "event-recorded"},
        EnumCode{IdentityAsked, "identity-asked"},
        EnumCode{IdentityAnswered, "identity-answered"},
        EnumCode{IdentityConfirmed, "identity-confirmed"},
        EnumCode{IdentityRefused, "identity-refused"},
        EnumCode{CapacityShown, "capacity-shown"},
        EnumCode{SubjectHeard, "subject-heard"},
        EnumCode{ConflictKnown, "conflict-known"},
        EnumCode{ConflictSettled, "conflict-settled"},
        EnumCode{CopyDestroyed, "copy-destroyed"},
        EnumCode{NoteAdded, "note-added"},
        EnumCode{TaskAdded, "task-added"},
        EnumCode{TaskAnswered, "task-answered"},
        EnumCode{TaskAsked, "task-asked"},
        EnumCode{AcknowledgementDropped, "acknowledgement-dropped"},
        EnumCode{ApprovalRecorded, "approval-recorded"},
        EnumCode{CandidateConfirmed, "candidate-confirmed"},
        EnumCode{CollectionStarted, "collection-started"},
        EnumCode{CollectionFinished, "collection-finished"},
        EnumCode{CollectionCancelled, "collection-cancelled"},
        EnumCode{CollectionFailed, "collection-failed"},
        EnumCode{CollectionInterrupted, "collection-interrupted"},
        EnumCode{ItemsFound, "items-found"},
        EnumCode{PeopleLookedFor, "people-looked-for"},
        EnumCode{PersonDecided, "person-decided"},
        EnumCode{ItemRedacted, "item-redacted"},
        EnumCode{DecisionMade, "decision-made"},
        EnumCode{DecisionUndone, "decision-undone"},
        EnumCode{LedgerAnswered, "ledger-answered"},
        EnumCode{LetterDrafted, "letter-drafted"},
        EnumCode{LetterFinished, "letter-finished"},
        EnumCode{BundleSealed, "bundle-sealed"},
        EnumCode{BundleRehearsed, "bundle-rehearsed"},
        EnumCode{PaperEditionMade, "paper-edition-made"},
        EnumCode{HandedOver, "handed-over"},
        EnumCode{DossierMade, "dossier-made"},
        EnumCode{CaseClosed, "case-closed"},
        EnumCode{CaseReopened, "case-reopened"},
        EnumCode{CaseDeleted, "case-deleted"},
    };
};
