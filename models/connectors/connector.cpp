// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connector.h"

#include "folder/folderconnector.h"
#include "ldif/ldifconnector.h"
#include "log/logconnector.h"
#include "log/logfiles.h"
#include "nextcloudexport/nextcloudexport.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

using Maker = Result<std::unique_ptr<Connector>> (*)(const Source &);

struct Kind {
    QLatin1String name;
    Maker make;
};

constexpr Kind kinds[] = {
    {QLatin1String("folder"), &FolderConnector::make},
    {QLatin1String("ldif"), &makeLdifConnector},
    {QLatin1String("log"), &makeLogConnector},
    {QLatin1String("nextcloud-export"), &NextcloudExport::make},
};

/// nullptr for a kind nobody serves.
Maker makerOf(const QString &kind)
{
    for (const Kind &known : kinds) {
        if (kind == known.name)
            return known.make;
    }
    return nullptr;
}

} // namespace

Result<std::unique_ptr<Connector>> makeConnector(const QString &kind, const Source &source)
{
    const Maker make = makerOf(kind);
    if (!make) {
        return Error{Error::Kind::Unsupported, u"connectors.unknown-kind"_s,
                     QCoreApplication::translate("Connector",
                         "There is no connector called \"%1\". The system cannot be asked by this program. "
                         "Choose another connector for it, or record a person's answer instead.").arg(kind)};
    }
    // exists() is false for a dangling link, which is as good as nothing.
    // A log's location may end in a pattern of file names.
    if (source.location.isEmpty() || !(QFileInfo::exists(source.location) || LogFiles::isPattern(source.location))) {
        return Error{Error::Kind::NotFound, u"connectors.location-missing"_s,
                     QCoreApplication::translate("Connector",
                         "The file or folder of this system is not there. Nothing was read. "
                         "Check its location in the register, and that the drive is connected.")};
    }
    return make(source);
}

} // namespace habeas::connectors
