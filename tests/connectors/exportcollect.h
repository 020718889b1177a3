// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportcase.h"
#include "recordingsink.h"

#include "connectors/nextcloudexport/nextcloudexport.h"

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

inline QString demoExport()
{
    return QStringLiteral(HABEAS_RESOURCES "/demo/nextcloud/mia.lindner_2026-11-20_07-30-12.zip");
}

/// The whole run over the export at \a location, of the account \a uid.
inline Result<> collect(const QString &location, const QString &uid, Sink &sink, const Watch &watch = {},
                        const ArchiveWalk::Limits &limits = {})
{
    Candidate candidate;
    candidate.reference = uid;
    return NextcloudExport(location, limits).collect(candidate, {}, sink, watch);
}

inline QStringList names(const QList<Code> &codes)
{
    QStringList list;
    for (const Code &code : codes)
        list << code.name;
    return list;
}

/// The remark called \a name; empty if there is none.
inline Code remark(const Item &item, QStringView name)
{
    for (const Code &code : item.remarks) {
        if (code.name == name)
            return code;
    }
    return {};
}

} // namespace habeas::connectors
