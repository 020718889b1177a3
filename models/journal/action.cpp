// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "action.h"

#include "cases/case.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace habeas::journal {
namespace {

/// Which fact of a case was recorded is said where no action of its own says it.
bool hasSentenceOfItsOwn(const QString &event)
{
    using enum Event::Kind;
    static constexpr std::array kinds{
        Received,          Acknowledged, ClarificationAsked, ClarificationGiven,
        Extended,          FeeAnnounced, PartAnswered,       Answered,
        Refused,           Withdrawn,    Forwarded,          Corrected,
        DocumentsReceived, Restricted,   RestrictionLifted,  ObjectionWeighed,
        RecipientTold,     PersonTold,
    };
    const auto kind = fromCode<Event::Kind>(event);
    return kind && std::find(kinds.begin(), kinds.end(), *kind) != kinds.end();
}

} // namespace

QStringList sentenceParameters(Action action)
{
    switch (action) {
    case Action::OrganisationAdded:
    case Action::OrganisationChanged:
    case Action::UserKeysStated:
    case Action::UserKeysEnded:
    case Action::RoleJoined:
    case Action::RoleLeft:
    case Action::KeyGranted:
    case Action::GrantEnded:
    case Action::SystemAdded:
    case Action::SystemChanged:
    case Action::SystemRemoved:
    case Action::CredentialStored:
    case Action::CredentialRemoved:
    case Action::PersonLookedUp:
    case Action::CollectionStarted:
    case Action::CollectionFailed:
    case Action::LedgerAnswered:
    case Action::BackupMade:
    case Action::Restored:
    case Action::LetterDrafted:
    case Action::LetterFinished:
    case Action::DossierMade:
        return {u"name"_s};
    case Action::CollectionFinished:
        return {u"name"_s, u"count"_s, u"gaps"_s};
    case Action::CollectionCancelled:
    case Action::CollectionInterrupted:
    case Action::BundleSealed:
    case Action::BundleRehearsed:
        return {u"name"_s, u"count"_s};
    case Action::PaperEditionMade:
        return {u"count"_s, u"missing"_s};
    case Action::PersonDecided:
        return {u"name"_s};
    case Action::PeopleLookedFor:
        return {u"count"_s};
    case Action::CandidateConfirmed:
        return {u"name"_s, u"candidate"_s};
    case Action::ChainVerified:
    case Action::Countersigned:
        return {u"sequence"_s};
    case Action::CaseOpened:
    case Action::CaseChanged:
        return {u"number"_s};
    case Action::EventRecorded:
    case Action::IdentityAsked:
    case Action::IdentityAnswered:
    case Action::IdentityConfirmed:
    case Action::IdentityRefused:
    case Action::CapacityShown:
    case Action::SubjectHeard:
    case Action::ConflictKnown:
    case Action::ConflictSettled:
    case Action::CopyDestroyed:
    case Action::HandedOver:
    case Action::CaseClosed:
    case Action::CaseReopened:
        return {u"on"_s};
    case Action::ApprovalRecorded:
        return {u"by"_s, u"on"_s};
    case Action::TaskAdded:
        return {u"title"_s, u"count"_s};
    case Action::TaskAnswered:
    case Action::TaskAsked:
        return {u"title"_s};
    case Action::ItemRedacted:
        return {u"about"_s};
    case Action::ItemsFound:
    case Action::DecisionMade:
    case Action::DecisionUndone:
        return {u"count"_s};
    case Action::VaultCreated:
    case Action::RoleKeyStated:
    case Action::KeyDestroyed:
    case Action::PassphraseChanged:
    case Action::RecoverySheetMade:
    case Action::NoteAdded:
    case Action::AcknowledgementDropped:
    case Action::CaseDeleted:
        return {};
    }
    return {};
}

bool namesWhatItIsAbout(Action action)
{
    return action == Action::ItemsFound || action == Action::DecisionMade || action == Action::DecisionUndone
        || action == Action::ApprovalRecorded;
}

Code sentenceOf(const QString &action, const QJsonObject &details)
{
    const QString name = u"journal."_s + action;
    const auto known = fromCode<Action>(action);
    const QStringList parameters = known ? sentenceParameters(*known) : QStringList();
    const bool told = !parameters.isEmpty()
        && std::all_of(parameters.begin(), parameters.end(),
                       [&details](const QString &parameter) { return details.contains(parameter); });
    if (!told)
        return {name, {}};
    if (*known == Action::EventRecorded && hasSentenceOfItsOwn(details.value(u"event"_s).toString()))
        return {name + u'.' + details.value(u"event"_s).toString(), details};
    const bool isNamed = namesWhatItIsAbout(*known) && !details.value(u"about"_s).toString().isEmpty();
    return {name + (isNamed ? u".about"_s : u".told"_s), details};
}

} // namespace habeas::journal
