// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QCborMap>
#include <QDateTime>
#include <QString>

namespace habeas {

using CredentialId = Id<struct CredentialTag>;

/// An access to a system that is kept in the vault: all of it but the password, which only storage opens.
struct Credential {
    CredentialId id;
    OrganisationId organisation;
    SystemId system;
    CaseId caseId; ///< the case whose person granted it, to be used in no other; null: the school's own access
    QString location; ///< of the system when it was kept: it is sent nowhere else
    QByteArray authorities; ///< digest of the system's at that time: nobody else may have certified the server since
    QString account; ///< login name or DN
    UserId by;
    QDateTime at;
    QByteArray sealedSecret; ///< crypto/sealedsecret.h; storage fills it in

    friend bool operator==(const Credential &, const Credential &) = default;
};

QCborMap toCbor(const Credential &credential);
Result<Credential> credentialFromCbor(const QCborMap &map);

} // namespace habeas
