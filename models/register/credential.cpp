// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credential.h"

#include "core/cborfields.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas {

QCborMap toCbor(const Credential &credential)
{
    QCborMap map{{u"id"_s, QCborValue(credential.id.value)},
                 {u"organisation"_s, QCborValue(credential.organisation.value)},
                 {u"system"_s, QCborValue(credential.system.value)},
                 {u"by"_s, QCborValue(credential.by.value)},
                 {u"at"_s, toCborTime(credential.at)},
                 {u"secret"_s, credential.sealedSecret}};
    if (!credential.caseId.isNull())
        map.insert(u"case"_s, QCborValue(credential.caseId.value));
    insertKnown(map, "location"_L1, credential.location);
    if (!credential.authorities.isEmpty())
        map.insert(u"authorities"_s, credential.authorities);
    insertKnown(map, "account"_L1, credential.account);
    return map;
}

Result<Credential> credentialFromCbor(const QCborMap &map)
{
    CborFields fields(map);
    Credential credential;
    credential.id = fields.id<CredentialId>("id"_L1);
    credential.organisation = fields.id<OrganisationId>("organisation"_L1);
    credential.system = fields.id<SystemId>("system"_L1);
    credential.caseId = fields.id<CaseId>("case"_L1);
    credential.location = fields.textOr("location"_L1);
    credential.authorities = fields.bytes("authorities"_L1);
    credential.account = fields.textOr("account"_L1);
    credential.by = fields.id<UserId>("by"_L1);
    credential.at = fields.time("at"_L1);
    credential.sealedSecret = fields.bytes("secret"_L1);
    if (fields.failed())
        return fields.error("credential"_L1);
    return credential;
}

} // namespace habeas
