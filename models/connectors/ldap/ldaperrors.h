// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <optional>

namespace habeas::connectors {

/// Why a directory server could not be asked. Each has a code and a sentence of its own; none names a person.
enum class LdapFault {
    UnknownHost,
    Refused,
    NoAnswer,
    NoTls,
    TlsFailed,
    CertificateUntrusted,
    CertificateExpired,
    CertificateName,
    EncryptionNeeded,
    EmptyPassword,
    WrongPassword,
    WrongAccountName,
    AccountLocked,
    AccountDisabled,
    PasswordExpired,
    LoginNeeded,
    AccessDenied,
    BaseMissing,
    BaseElsewhere,
    BaseUnknown,
    EntryGone,
    ProfileUnfit,
    SearchCut,
    Busy,
    Mute,
    Died,
};

Error ldapError(LdapFault fault);
/// A result code (RFC 4511 appendix A) no fault stands for. Malformed "ldap.result".
Error ldapResultError(int code);
/// The fault a search's result code stands for. \a isNobody  asked without an account
Error ldapEndError(int code, bool isNobody);

/// The fault a refused login stands for. \a text  the server's own words, which Active Directory puts the reason into;
/// \a policy  what the password policy control said
Error ldapBindError(int code, const QString &text, std::optional<int> policy);

} // namespace habeas::connectors
