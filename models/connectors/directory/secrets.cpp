// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

/// OpenLDAP, Samba, Heimdal, MIT, Active Directory, UCS, FreeIPA, eDirectory, GOsa, OATH.
const QSet<QString> &knownSecrets()
{
    static const QSet<QString> names{
        u"userpassword"_s,
        u"authpassword"_s,
        u"pwdhistory"_s,
        u"passwordhistory"_s,
        u"pwhistory"_s,
        u"olcrootpw"_s,
        u"sambantpassword"_s,
        u"sambalmpassword"_s,
        u"sambapasswordhistory"_s,
        u"sambacleartextpassword"_s,
        u"sambapreviouscleartextpassword"_s,
        u"sambabadpasswordhistory"_s,
        u"krb5key"_s,
        u"krbprincipalkey"_s,
        u"krbpwdhistory"_s,
        u"krbmkey"_s,
        u"krbextradata"_s,
        u"unicodepwd"_s,
        u"dbcspwd"_s,
        u"lmpwdhistory"_s,
        u"ntpwdhistory"_s,
        u"supplementalcredentials"_s,
        u"cleartextpassword"_s,
        u"msds-managedpassword"_s,
        u"msds-managedpasswordid"_s,
        u"msds-keycredentiallink"_s,
        u"ms-mcs-admpwd"_s,
        u"mslaps-password"_s,
        u"mslaps-encryptedpassword"_s,
        u"mslaps-encryptedpasswordhistory"_s,
        u"msfve-recoverypassword"_s,
        u"msfve-keypackage"_s,
        u"mspki-accountcredentials"_s,
        u"mspkidpapimasterkeys"_s,
        u"trustauthincoming"_s,
        u"trustauthoutgoing"_s,
        u"initialauthincoming"_s,
        u"initialauthoutgoing"_s,
        u"unixuserpassword"_s,
        u"unixpassword"_s,
        u"userpkcs12"_s,
        u"ipanthash"_s,
        u"ipatokenotpkey"_s,
        u"nspmpassword"_s,
        u"nspmpasswordhistory"_s,
        u"universalpassword"_s,
        u"goimappassword"_s,
        u"oathsecret"_s,
        u"oathencryptionkey"_s,
        u"totpsecret"_s,
        u"privacyideatoken"_s,
        u"univentionpasswordselfservicetoken"_s,
        u"sshprivatekey"_s,
    };
    return names;
}

bool speaksOfSecrets(const QString &base)
{
    // A secretary is a person, and tokenGroups are groups.
    static const QRegularExpression words(u"passw(or)?d|pwd|secret(?!ar)|private-?key|credential|otpkey|tokens?$"_s);
    return words.match(base).hasMatch();
}

/// pwdChangedTime, badPwdCount, passwordSelfServiceEmail tell about a password without being one: by their name
/// and by a value that is a number, a time, a yes or no, a mail address, a phone number or another entry's name.
bool tellsAboutOne(const QString &base, const QList<QByteArray> &values)
{
    static const QRegularExpression words(
        u"time|date|last|chang|set|count|attempt|fail|lock|reset|expir|age|grace|polic|min|max|length|properties|valid|"
        "verif|e?mail|mobile|phone"_s);
    static const QRegularExpression fact(u"^(-?\\d{1,19}|\\d{12,14}(\\.\\d+)?(Z|[+-]\\d{4})|TRUE|FALSE|[^@\\s]+@[^@\\s]"
                                         u"+\\.[^@\\s]+|\\+?[0-9][0-9 ()/-]{4,24}|"
                                         "[A-Za-z][A-Za-z0-9-]*=[^,]+(,[A-Za-z]+=[^,]+)+)?$"_s);
    return words.match(base).hasMatch() && std::all_of(values.begin(), values.end(), [](const QByteArray &value) {
               return fact.match(QString::fromUtf8(value)).hasMatch();
           });
}

/// RFC 2307 "{SSHA}…" and crypt(3) "$6$…": such a value is a hash wherever somebody put it.
bool looksLikeHash(const QByteArray &value)
{
    static const QRegularExpression hash(
        u"^(\\{(MD5|SMD5|SHA|SSHA|SHA\\d{3}|SSHA\\d{3}|CRYPT|PBKDF2[A-Z0-9-]*|ARGON2[A-Z]*|BCRYPT|NT|LANMAN|K5KEY|"
        u"KINIT|SASL|"
        "CLEARTEXT|TOTP\\w*)\\}|\\$(1|2[abxy]|5|6|7|y|gy|argon2[id]{1,2}|pbkdf2[a-z0-9-]*|scrypt)\\$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return (value.startsWith('{') || value.startsWith('$')) && hash.match(QString::fromLatin1(value)).hasMatch();
}

} // namespace

bool isSecret(const QString &base, const QList<QByteArray> &values, const QStringList &alsoSecret)
{
    if (knownSecrets().contains(base) || alsoSecret.contains(base))
        return true;
    if (speaksOfSecrets(base) && !tellsAboutOne(base, values))
        return true;
    return std::any_of(values.begin(), values.end(), looksLikeHash);
}

} // namespace habeas::connectors
