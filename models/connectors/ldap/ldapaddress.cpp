// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapaddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {

bool LdapAddress::isLoopback() const
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QString LdapAddress::server() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return u"%1://%2:%3"_s.arg(isTls ? u"ldaps"_s : u"ldap"_s, name).arg(port);
}

Result<LdapAddress> LdapAddress::from(const QString &location)
{
    const QUrl url(location, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isTls = scheme == "ldaps"_L1;
    if (!url.isValid() || (!isTls && scheme != "ldap"_L1) || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasQuery() || url.hasFragment()) {
        return Error{Error::Kind::Malformed, u"ldap.bad-address"_s,
                     QCoreApplication::translate("Ldap",
                                                 "The system's location is no directory server's address. Nothing was "
                                                 "searched. Write it in the register as ldaps://SERVER/BASE, for "
                                                 "instance ldaps://ldap.school.example/dc=school,dc=example, without "
                                                 "an account: that is given when the system is asked.")};
    }
    LdapAddress address;
    address.isTls = isTls;
    address.host = url.host();
    address.port = static_cast<quint16>(url.port(isTls ? 636 : 389));
    address.base = url.path(QUrl::FullyDecoded).mid(1);
    return address;
}

} // namespace habeas::connectors
