// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldaperrors.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <ldap.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

using Kind = Error::Kind;

struct Sentence {
    LdapFault fault;
    Kind kind;
    const char *code;
    const char *message;
};

constexpr Sentence sentences[] = {
    {LdapFault::UnknownHost, Kind::Unreachable, "ldap.unknown-host",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server’s name is not known in this network. Nothing was read. Check the location "
                       "in the register and whether this computer is online.")},
    {LdapFault::Refused, Kind::Unreachable, "ldap.refused",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server’s computer answers, but nothing listens at this port. Nothing was read. "
                       "Check the port in the register and whether the service runs.")},
    {LdapFault::NoAnswer, Kind::Unreachable, "ldap.no-answer",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server does not answer. Nothing was read. Check the location in the register, "
                       "the network and the firewall.")},
    {LdapFault::NoTls, Kind::Refused, "ldap.no-tls",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server offers no encryption (StartTLS), so the password and the answers would be "
                       "readable on the way. Nothing was sent. Use ldaps:// or have StartTLS switched on.")},
    {LdapFault::TlsFailed, Kind::Unreachable, "ldap.tls-failed",
     QT_TRANSLATE_NOOP("Ldap",
                       "The encrypted connection to the directory server failed. Nothing was read. Perhaps the port "
                       "speaks no TLS, or only an outdated version of it.")},
    {LdapFault::CertificateUntrusted, Kind::Crypto, "ldap.certificate-untrusted",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server’s certificate comes from no authority this computer trusts. Nothing was "
                       "sent. If the school has an authority of its own, choose its certificate in the system's entry; "
                       "otherwise somebody may stand in between.")},
    {LdapFault::CertificateExpired, Kind::Crypto, "ldap.certificate-expired",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server’s certificate is not valid today. Nothing was sent. Have it renewed, and "
                       "check this computer’s date.")},
    {LdapFault::CertificateName, Kind::Crypto, "ldap.certificate-name",
     QT_TRANSLATE_NOOP(
         "Ldap",
         "The directory server’s certificate is made out to another name. Nothing was sent. Put the name of the "
         "certificate in the register; if it is the right one already, somebody may stand in between.")},
    {LdapFault::EncryptionNeeded, Kind::Refused, "ldap.encryption-needed",
     QT_TRANSLATE_NOOP(
         "Ldap",
         "The directory server accepts a login only over an encrypted connection. Nothing was read. Use ldaps://.")},
    {LdapFault::EmptyPassword, Kind::Refused, "ldap.empty-password",
     QT_TRANSLATE_NOOP("Ldap",
                       "An account was named without a password. Directory servers take that for nobody’s login and "
                       "show less, so nothing was sent. Give the password.")},
    {LdapFault::WrongPassword, Kind::Denied, "ldap.wrong-password",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server refuses the account or its password. Nothing was read. Check both; after "
                       "a few more attempts the account may be locked.")},
    {LdapFault::WrongAccountName, Kind::Denied, "ldap.account-name",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server does not understand the name of the account. Nothing was read. Write it "
                       "as the server wants it: a DN, or with Active Directory user@domain.")},
    {LdapFault::AccountLocked, Kind::Denied, "ldap.account-locked",
     QT_TRANSLATE_NOOP("Ldap",
                       "The account is locked at the directory server, usually after wrong passwords. Nothing was "
                       "read. Have it unlocked.")},
    {LdapFault::AccountDisabled, Kind::Denied, "ldap.account-disabled",
     QT_TRANSLATE_NOOP("Ldap",
                       "The account is switched off or expired at the directory server. Nothing was read. Use another "
                       "one or have it enabled.")},
    {LdapFault::PasswordExpired, Kind::Denied, "ldap.password-expired",
     QT_TRANSLATE_NOOP("Ldap",
                       "The password of the account has expired or must be changed first. Nothing was read. Change it, "
                       "then start again.")},
    {LdapFault::LoginNeeded, Kind::Denied, "ldap.login-needed",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server answers nobody without a login. Nothing was read. Name an account.")},
    {LdapFault::AccessDenied, Kind::Denied, "ldap.access-denied",
     QT_TRANSLATE_NOOP("Ldap",
                       "The account may not read here. What was found so far is incomplete. Use an account that may "
                       "read the whole directory.")},
    {LdapFault::BaseMissing, Kind::NotFound, "ldap.base-missing",
     QT_TRANSLATE_NOOP("Ldap",
                       "The part of the directory named in the register is not there, or the account may not see it. "
                       "Nothing was found. Check the base behind the server’s name and the account.")},
    {LdapFault::BaseElsewhere, Kind::Refused, "ldap.base-elsewhere",
     QT_TRANSLATE_NOOP("Ldap",
                       "The part of the directory named in the register lies on another server. Nothing was read. Put "
                       "that server in the register.")},
    {LdapFault::BaseUnknown, Kind::Refused, "ldap.base-unknown",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server does not say what it holds. Nothing was read. Write the base in the "
                       "register behind the server’s name.")},
    {LdapFault::EntryGone, Kind::NotFound, "ldap.entry-gone",
     QT_TRANSLATE_NOOP("Ldap",
                       "The chosen entry is not in the directory, or the account may not see it. Nothing was "
                       "collected. Search again.")},
    {LdapFault::ProfileUnfit, Kind::Refused, "ldap.profile-unfit",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory knows none of the fields by which the profile looks for people. Nothing was "
                       "searched. Choose the profile that fits this server.")},
    {LdapFault::SearchCut, Kind::Refused, "ldap.search-cut",
     QT_TRANSLATE_NOOP(
         "Ldap",
         "The directory server stopped the search at one of its limits before anybody was found. Somebody may be there "
         "nevertheless. Give a user name or an e-mail address, or use an account with higher limits.")},
    {LdapFault::Busy, Kind::Unreachable, "ldap.busy",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server is busy, under maintenance or refuses to work now. What was found so far "
                       "is incomplete. Try again later.")},
    {LdapFault::Mute, Kind::Unreachable, "ldap.mute",
     QT_TRANSLATE_NOOP("Ldap",
                       "The directory server accepted the connection but stopped answering. What was found so far is "
                       "incomplete. Try again later, and have the server looked at if it stays so.")},
    {LdapFault::Died, Kind::Unreachable, "ldap.died",
     QT_TRANSLATE_NOOP(
         "Ldap",
         "The connection to the directory server broke off. What was found so far is incomplete. Start again.")},
};

/// Why Active Directory refused a login: the Windows error in its message, "… data 775, v4f7c" (MS-ERREF 2.2).
std::optional<LdapFault> windowsFault(const QString &text)
{
    static const QRegularExpression data(u"\\bdata ([0-9a-f]{3,8})\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = data.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    switch (match.captured(1).toInt(nullptr, 16)) {
    case 0x775:
        return LdapFault::AccountLocked;
    case 0x533: // disabled
    case 0x701: // expired
    case 0x530: // not at this hour
    case 0x531: // not from this computer
        return LdapFault::AccountDisabled;
    case 0x532:
    case 0x773:
        return LdapFault::PasswordExpired;
    default:
        return LdapFault::WrongPassword;
    }
}

} // namespace

Error ldapError(LdapFault fault)
{
    const Sentence &sentence = sentences[static_cast<std::size_t>(fault)];
    Q_ASSERT(sentence.fault == fault);
    return {sentence.kind, QString::fromLatin1(sentence.code), QCoreApplication::translate("Ldap", sentence.message)};
}

Error ldapResultError(int code)
{
    return {
        Kind::Malformed, u"ldap.result"_s,
        QCoreApplication::translate("Ldap",
                                    "The directory server answered with the error %1 of the LDAP standard. What was "
                                    "found so far is incomplete. Show this number to whoever runs the server.")
            .arg(code)};
}

Error ldapEndError(int code, bool isNobody)
{
    switch (code) {
    case LDAP_OPERATIONS_ERROR: // Active Directory to somebody who has not logged in
    case LDAP_STRONG_AUTH_REQUIRED:
    case LDAP_INAPPROPRIATE_AUTH:
        return isNobody ? ldapError(LdapFault::LoginNeeded) : ldapResultError(code);
    case LDAP_REFERRAL:
        return ldapError(LdapFault::BaseElsewhere);
    case LDAP_NO_SUCH_OBJECT:
    case LDAP_INVALID_DN_SYNTAX:
        return ldapError(LdapFault::BaseMissing);
    case LDAP_BUSY:
    case LDAP_UNAVAILABLE:
    case LDAP_UNWILLING_TO_PERFORM:
        return ldapError(LdapFault::Busy);
    default:
        return ldapResultError(code);
    }
}

Error ldapBindError(int code, const QString &text, std::optional<int> policy)
{
    if (policy == PP_accountLocked)
        return ldapError(LdapFault::AccountLocked);
    if (policy == PP_passwordExpired || policy == PP_changeAfterReset)
        return ldapError(LdapFault::PasswordExpired);
    switch (code) {
    case LDAP_INVALID_CREDENTIALS:
        return ldapError(windowsFault(text).value_or(LdapFault::WrongPassword));
    case LDAP_INAPPROPRIATE_AUTH:
    case LDAP_NO_SUCH_OBJECT:
        return ldapError(LdapFault::WrongPassword);
    case LDAP_INVALID_DN_SYNTAX:
        return ldapError(LdapFault::WrongAccountName);
    case LDAP_STRONG_AUTH_REQUIRED:
    case LDAP_CONFIDENTIALITY_REQUIRED:
        return ldapError(LdapFault::EncryptionNeeded);
    case LDAP_BUSY:
    case LDAP_UNAVAILABLE:
    case LDAP_UNWILLING_TO_PERFORM:
        return ldapError(LdapFault::Busy);
    case LDAP_INSUFFICIENT_ACCESS:
        return ldapError(LdapFault::AccessDenied);
    default:
        return ldapResultError(code);
    }
}

} // namespace habeas::connectors
