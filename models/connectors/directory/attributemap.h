// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace habeas::connectors {

/// Which attribute of a directory says what. Names are lower case, without options.
///
/// A profile overrides any of the lists (`"attributes": {"mail": ["mailPrimaryAddress", …]}`); what it leaves
/// out is as in OpenLDAP with inetOrgPerson.
struct AttributeMap {
    QStringList userName{QStringLiteral("uid")};
    QStringList mail{QStringLiteral("mail")};
    QStringList givenName{QStringLiteral("givenname")};
    QStringList familyName{QStringLiteral("sn")};
    QStringList displayName{QStringLiteral("displayname"), QStringLiteral("cn"), QStringLiteral("gecos")};
    QStringList group{QStringLiteral("departmentnumber"), QStringLiteral("ou")};
    QStringList number{QStringLiteral("employeenumber")};
    QStringList birthDate{QStringLiteral("schacdateofbirth"), QStringLiteral("dateofbirth")};
    QStringList phone{QStringLiteral("telephonenumber"), QStringLiteral("mobile"), QStringLiteral("homephone")};
    QStringList created{QStringLiteral("createtimestamp")};
    QStringList modified{QStringLiteral("modifytimestamp")};
    QStringList photo{QStringLiteral("jpegphoto"), QStringLiteral("photo")};
    QStringList certificate{QStringLiteral("usercertificate"), QStringLiteral("usersmimecertificate")};
    QStringList memberDn{QStringLiteral("member"), QStringLiteral("uniquemember"), QStringLiteral("roleoccupant")};
    QStringList memberUserName{QStringLiteral("memberuid")};
    QStringList memberOf{QStringLiteral("memberof")};
    /// Attributes of a person's own entry that name other people.
    QStringList namesOthers{QStringLiteral("manager"), QStringLiteral("secretary"), QStringLiteral("seealso"),
                            QStringLiteral("owner"), QStringLiteral("documentauthor")};
    /// Free texts: a name may stand in the middle.
    QStringList text{QStringLiteral("description"), QStringLiteral("info"), QStringLiteral("comment")};
    bool allowsClear = false; ///< a server may be asked unencrypted if it offers nothing else ("unencrypted": true)
    QStringList secret; ///< beside those that are always secret
    QStringList fileTime; ///< 100 ns since 1601, as Active Directory writes times
    /// The group whose number stands in the person's entry; with rid it is the last part of the group's SID.
    struct PrimaryGroup {
        QString own;
        QString group;
        bool rid = false;
    };
    QList<PrimaryGroup> primaryGroup{{QStringLiteral("gidnumber"), QStringLiteral("gidnumber"), false}};
    QStringList groupClasses{QStringLiteral("groupofnames"),       QStringLiteral("groupofuniquenames"),
                             QStringLiteral("posixgroup"),         QStringLiteral("groupofurls"),
                             QStringLiteral("organizationalrole"), QStringLiteral("group")};

    /// From a profile's "connector" object. Malformed "directory.profile" for a key or type it does not know: a
    /// typing error would otherwise make every search silently short.
    static Result<AttributeMap> fromProfile(const QJsonObject &connector);
};

/// The attribute's name without its options, lower case: "cn" of "CN;lang-de".
QString baseName(QStringView attribute);

} // namespace habeas::connectors
