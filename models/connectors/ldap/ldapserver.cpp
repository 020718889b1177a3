// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ldapserver.h"

#include "ldaperrors.h"

#include "../directory/distinguishedname.h"

#include <ldap.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::connectors {
namespace {

constexpr char pagedResults[] = LDAP_CONTROL_PAGEDRESULTS;
constexpr char activeDirectory[] = "1.2.840.113556.1.4.800"; // MS-ADTS 3.1.1.3.4.3
constexpr char allOperational[] = LDAP_FEATURE_ALL_OP_ATTRS;

/// Constructed attributes of Active Directory that say something about a person and come only when named.
constexpr const char *constructed[] = {"canonicalname",
                                       "createtimestamp",
                                       "modifytimestamp",
                                       "msds-principalname",
                                       "msds-user-account-control-computed",
                                       "msds-userpasswordexpirytimecomputed",
                                       "msds-resultantpso"};

/// A search in a single entry; its values, or nothing where it is not there or not to be read.
Result<std::optional<DirectoryEntry>> entryAt(LdapSession &session, const QString &dn, const QByteArray &filter,
                                              const QList<QByteArray> &attributes, int *code = nullptr)
{
    std::optional<DirectoryEntry> found;
    const auto end = session.search({.base = dn, .scope = LdapScope::Entry, .filter = filter, .attributes = attributes},
                                    [&](DirectoryEntry &entry) -> Result<> {
                                        found = entry;
                                        return {};
                                    });
    if (!end)
        return end.error();
    if (code)
        *code = end->code;
    return found;
}

Result<> readSchema(LdapSession &session, const QString &dn, LdapSchema &schema)
{
    const auto entry = entryAt(session, dn, "(objectClass=*)",
                               {QByteArrayLiteral("attributeTypes"), QByteArrayLiteral("objectClasses")});
    if (!entry)
        return entry.error();
    if (!*entry)
        return {};
    for (const DirectoryAttribute &attribute : (*entry)->attributes()) {
        for (const QByteArray &value : attribute.values) {
            if (attribute.base == "attributetypes"_L1)
                schema.addAttribute(value);
            else
                schema.addClass(value);
        }
    }
    schema.complete();
    return {};
}

QString productOf(const DirectoryEntry &root, bool isActiveDirectory)
{
    const QString vendor = (root.firstText({u"vendorname"_s}) + u' ' + root.firstText({u"vendorversion"_s})).trimmed();
    if (!vendor.isEmpty())
        return vendor;
    if (isActiveDirectory)
        return u"Active Directory"_s;
    return root.isA({u"openldaprootdse"_s}) ? u"OpenLDAP"_s : QString();
}

} // namespace

Result<LdapServer> LdapServer::from(LdapSession &session)
{
    int code = 0;
    const auto root = entryAt(session, {}, "(objectClass=*)", {"*", "+"}, &code);
    if (!root)
        return root.error();
    if (!*root)
        return ldapError(code == LDAP_SUCCESS || code == LDAP_NO_SUCH_OBJECT ? LdapFault::BaseUnknown
                                                                             : LdapFault::LoginNeeded);
    LdapServer server;
    const QStringList controls = (*root)->texts({u"supportedcontrol"_s});
    if (controls.contains(QLatin1String(pagedResults)))
        session.allowPaging();
    server.isActiveDirectory = (*root)->texts({u"supportedcapabilities"_s}).contains(QLatin1String(activeDirectory));
    server.givesOperational = (*root)->texts({u"supportedfeatures"_s}).contains(QLatin1String(allOperational));
    server.product = productOf(**root, server.isActiveDirectory);

    const QStringList contexts = (*root)->texts({u"namingcontexts"_s});
    for (const QString &context : contexts)
        server.contexts << dnKey(context);
    // A domain's configuration and zones hold no people; its own part is named apart.
    const QString own = (*root)->firstText({u"defaultnamingcontext"_s});
    if (!session.address().base.isEmpty())
        server.bases << session.address().base;
    else
        server.bases = own.isEmpty() ? contexts : QStringList(own);
    server.bases.removeAll(QString());
    if (server.bases.isEmpty())
        return ldapError(LdapFault::BaseUnknown);

    const QString schema = (*root)->firstText({u"subschemasubentry"_s});
    if (auto read = readSchema(session, schema.isEmpty() ? u"cn=Subschema"_s : schema, server.schema); !read)
        return read.error();
    return server;
}

QList<QByteArray> LdapServer::everything() const
{
    QList<QByteArray> attributes{"*"};
    if (givesOperational)
        attributes << "+";
    if (isActiveDirectory) {
        for (const char *name : constructed) {
            if (schema.knows(QLatin1String(name)))
                attributes << name;
        }
        // It cuts long lists into ranges unasked; asked, a Samba server does as well.
        attributes << "member;range=0-1499";
    } else if (!givesOperational) {
        const QStringList named = schema.operational();
        for (const QString &name : named)
            attributes << name.toUtf8();
    }
    return attributes;
}

LdapSession::Clear clearnessOf(const LdapAddress &address, const AttributeMap &map)
{
    return address.isLoopback() || map.allowsClear ? LdapSession::Clear::IfNoTls : LdapSession::Clear::Never;
}

Result<AttributeMap> fitting(const AttributeMap &map, const LdapSchema &schema, QStringList &unknown)
{
    AttributeMap fit = map;
    for (QStringList *list :
         {&fit.userName, &fit.mail, &fit.givenName, &fit.familyName, &fit.displayName, &fit.group, &fit.number,
          &fit.birthDate, &fit.phone, &fit.created, &fit.modified, &fit.photo, &fit.certificate, &fit.memberDn,
          &fit.memberUserName, &fit.memberOf, &fit.namesOthers, &fit.text}) {
        QStringList known;
        for (const QString &name : std::as_const(*list)) {
            if (schema.knows(name))
                known << name;
            else if (!unknown.contains(name))
                unknown << name;
        }
        *list = known;
    }
    if ((fit.userName + fit.mail + fit.givenName + fit.familyName + fit.displayName).isEmpty())
        return ldapError(LdapFault::ProfileUnfit);
    return fit;
}

} // namespace habeas::connectors
