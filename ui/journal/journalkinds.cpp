// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalkinds.h"

#include <QCoreApplication>

namespace habeas::ui {
namespace {

struct KindText {
    Q_DECLARE_TR_FUNCTIONS(EntryKind)
};

} // namespace

EntryKind kindOf(journal::Action action)
{
    using enum journal::Action;
    switch (action) { // all of them: a new one must be put somewhere, or nobody finds it
    case VaultCreated:
    case BackupMade:
    case Restored:
    case ChainVerified:
    case Countersigned:
    case UserKeysStated:
    case UserKeysEnded:
    case RoleKeyStated:
    case RoleJoined:
    case RoleLeft:
    case KeyGranted:
    case GrantEnded:
    case KeyDestroyed:
    case PassphraseChanged:
    case RecoverySheetMade:
        return EntryKind::Vault;
    case OrganisationAdded:
    case OrganisationChanged:
    case SystemAdded:
    case SystemChanged:
    case SystemRemoved:
    case CredentialStored:
    case CredentialRemoved:
    case PersonLookedUp:
        return EntryKind::Register;
    case CaseOpened:
    case CaseChanged:
    case EventRecorded:
    case NoteAdded:
    case TaskAdded:
    case TaskAnswered:
    case TaskAsked:
    case AcknowledgementDropped:
    case ApprovalRecorded:
    case DossierMade:
    case CaseClosed:
    case CaseReopened:
    case CaseDeleted:
        return EntryKind::Case;
    case IdentityAsked:
    case IdentityAnswered:
    case IdentityConfirmed:
    case IdentityRefused:
    case CapacityShown:
    case SubjectHeard:
    case ConflictKnown:
    case ConflictSettled:
    case CopyDestroyed:
        return EntryKind::Identity;
    case CandidateConfirmed:
    case CollectionStarted:
    case CollectionFinished:
    case CollectionCancelled:
    case CollectionFailed:
    case CollectionInterrupted:
    case ItemsFound:
    case LedgerAnswered:
        return EntryKind::Collection;
    case PeopleLookedFor:
    case PersonDecided:
    case ItemRedacted:
    case DecisionMade:
    case DecisionUndone:
        return EntryKind::Review;
    case LetterDrafted:
    case LetterFinished:
    case BundleSealed:
    case BundleRehearsed:
    case PaperEditionMade:
    case HandedOver:
        return EntryKind::Answer;
    }
    return EntryKind::Case;
}

QList<journal::Action> actionsOf(EntryKind kind)
{
    QList<journal::Action> actions;
    const auto &all = EnumCodes<journal::Action>::table;
    for (const auto &each : all) {
        if (kindOf(each.value) == kind)
            actions << each.value;
    }
    return actions;
}

QString nameOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Vault:
        return KindText::tr("vault and keys");
    case EntryKind::Register:
        return KindText::tr("controller and systems");
    case EntryKind::Case:
        return KindText::tr("cases and tasks");
    case EntryKind::Identity:
        return KindText::tr("identity");
    case EntryKind::Collection:
        return KindText::tr("collections");
    case EntryKind::Review:
        return KindText::tr("decisions about items");
    case EntryKind::Answer:
        return KindText::tr("letters and hand-over");
    }
    return {};
}

} // namespace habeas::ui
