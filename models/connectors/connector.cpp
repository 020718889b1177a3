// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connector.h"

#include "folder/folderconnector.h"
#ifdef HABEAS_LDAP
#include "ldap/ldapconnector.h"
#endif
#include "ldif/ldifconnector.h"
#include "log/logconnector.h"
#include "log/logfiles.h"
#include "nextcloud/nextcloudconnector.h"
#include "nextcloudexport/nextcloudexport.h"

#include "core/threadguard.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

using Maker = Result<std::unique_ptr<Connector>> (*)(const Source &);

struct Kind {
    QLatin1String name;
    Maker make;
    bool isLive = false; ///< its location is an address
};

constexpr Kind kinds[] = {
    {QLatin1String("folder"), &FolderConnector::make},
#ifdef HABEAS_LDAP
    {QLatin1String("ldap"), &LdapConnector::make, true},
#endif
    {QLatin1String("ldif"), &makeLdifConnector},
    {QLatin1String("log"), &makeLogConnector},
    {QLatin1String("nextcloud"), &nextcloud::NextcloudConnector::make, true},
    {QLatin1String("nextcloud-export"), &NextcloudExport::make},
};

/// nullptr for a kind nobody serves.
const Kind *kindNamed(const QString &name)
{
    const auto found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind &kind) { return name == kind.name; });
    return found == std::end(kinds) ? nullptr : found;
}

// A dangling link is as good as nothing. A log's location may end in a pattern of file names.
bool isThere(const QString &location)
{
    return !location.isEmpty() && (QFileInfo::exists(location) || LogFiles::isPattern(location));
}

} // namespace

QStringList connectorKinds()
{
    QStringList names;
    for (const Kind &kind : kinds)
        names << kind.name;
    return names;
}

bool isLive(const QString &kind)
{
    const Kind *known = kindNamed(kind);
    return known && known->isLive;
}

Result<std::unique_ptr<Connector>> makeConnector(const QString &kind, const Source &source)
{
    checkThreadAllowed("a connector"); // even a folder may lie on a network drive
    const Kind *known = kindNamed(kind);
    if (!known) {
        return Error{Error::Kind::Unsupported, u"connectors.unknown-kind"_s,
                     QCoreApplication::translate(
                         "Connector",
                         "There is no connector called \"%1\". The system cannot be asked by this program. "
                         "Choose another connector for it, or record a person's answer instead.")
                         .arg(kind)};
    }
    if (!known->isLive && !isThere(source.location)) {
        return Error{
            Error::Kind::NotFound, u"connectors.location-missing"_s,
            QCoreApplication::translate("Connector",
                                        "The file or folder of this system is not there. Nothing was read. "
                                        "Check its location in the register, and that the drive is connected.")};
    }
    return known->make(source);
}

} // namespace habeas::connectors
