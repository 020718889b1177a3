// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptaccess.h"

#include "crypto/digest.h"
#include "register/profiles.h"
#include "workflow/text.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

Error notKept(const System &system)
{
    return refused(
        u"access.not-kept"_s,
        Text::tr("The access to “%1” was not kept: a password is needed, and for a person's own access their case.")
            .arg(system.name));
}

/// The case an access is kept for: a person's own is used in no other.
CaseId ownerOf(const System &system, const CaseId &caseId)
{
    return loginOf(system) == Login::Persons ? caseId : CaseId();
}

/// What an access was kept under; nothing where the system has no authorities of its own.
QByteArray digestOf(const QByteArray &authorities)
{
    return authorities.isEmpty() ? QByteArray() : crypto::digestOf(crypto::Hash::Sha256, authorities);
}

storage::Deed deed(journal::Action action, const System &system, const CaseId &owner)
{
    return {action, owner, {{u"name"_s, system.name}}};
}

} // namespace

Login loginOf(const System &system)
{
    if (!connectors::isLive(system.connector))
        return Login::None;
    if (!takesSignIn(system))
        return Login::Schools;
    const auto profile = profileNamed(system.profile);
    const bool asksAll = profile && profile->connector.value(u"asks"_s) == u"administrator"_s;
    return asksAll ? Login::Schools : Login::Persons;
}

Result<std::optional<Credential>> keptAccess(const Office &office, const System &system, const CaseId &caseId)
{
    if (loginOf(system) == Login::Persons && caseId.isNull())
        return std::optional<Credential>();
    return office.vault.registry().credential(system.id, ownerOf(system, caseId));
}

Result<> keepAccess(Office &office, const System &system, const CaseId &caseId, const connectors::Access &access)
{
    const Login login = loginOf(system);
    const bool isOfNobody = login == Login::None || (login == Login::Persons && caseId.isNull());
    if (isOfNobody || access.account.isEmpty() || !access.password || access.password->isEmpty())
        return notKept(system);
    const auto entry = office.vault.registry().system(system.id);
    if (!entry && entry.error().kind != Error::Kind::NotFound)
        return entry.error();
    if (!entry || entry->location != system.location || entry->authorities != system.authorities) {
        return refused(u"access.entry-differs"_s,
                       Text::tr("The access to “%1” was not kept: its entry in the register is not saved, or names "
                                "another address or authority. Save it first.")
                           .arg(system.name));
    }
    Credential credential;
    credential.organisation = system.organisation;
    credential.system = system.id;
    credential.caseId = ownerOf(system, caseId);
    credential.location = system.location;
    credential.authorities = digestOf(system.authorities);
    credential.account = access.account;
    credential.by = office.vault.user();
    return office.vault.change(system.organisation, deed(journal::Action::CredentialStored, system, credential.caseId),
                               [&](storage::Change &change) -> Result<> {
                                   const auto before = keptAccess(office, system, caseId);
                                   if (!before)
                                       return before.error();
                                   credential.id = *before ? (*before)->id : CredentialId::create();
                                   credential.at = office.clock.now();
                                   return change.put(credential, *access.password);
                               });
}

bool isFor(const Credential &kept, const System &system)
{
    return kept.system == system.id && kept.location == system.location
        && kept.authorities == digestOf(system.authorities);
}

Result<connectors::Access> openAccess(const Office &office, const System &system, const Credential &kept)
{
    if (!isFor(kept, system)) {
        return refused(u"access.elsewhere"_s,
                       Text::tr("The access that is kept for “%1” was for another address or certificate authority "
                                "than the register now names. It was not sent there. Look at the entry, then enter the "
                                "password again.")
                           .arg(system.name));
    }
    auto secret = office.vault.registry().secretOf(kept);
    if (!secret)
        return secret.error();
    return connectors::Access{kept.account, std::make_shared<const Secret>(*std::move(secret)), {}};
}

Result<Forgotten> forgetAccess(Office &office, const System &system, const Credential &kept, const Watch &watch)
{
    const auto access = openAccess(office, system, kept); // before it is gone
    const auto removed =
        office.vault.change(system.organisation, deed(journal::Action::CredentialRemoved, system, kept.caseId),
                            [&](storage::Change &change) { return change.remove(kept); });
    if (!removed)
        return removed.error();
    if (!takesSignIn(system))
        return Forgotten{};
    if (!access)
        return Forgotten{false, access.error()};
    const auto ended = endAccess(system, *access, watch);
    return ended ? Forgotten{true, {}} : Forgotten{false, ended.error()};
}

} // namespace habeas::workflow
