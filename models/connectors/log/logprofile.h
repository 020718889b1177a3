// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>
#include <QTimeZone>

namespace habeas::connectors {

/// How a log is written, as a system profile's "connector" object declares it.
///
/// {"kind": "log", "format": "combined", "files": "access.log*", "timeZone": "Europe/Berlin",
///  "userInUrl": {"paths": ["/remote.php/dav/files/{user}"], "parameters": ["user"], "referrer": true}}
struct LogProfile {
    enum class Format {
        Common, ///< NCSA common log format, Apache "%h %l %u %t \"%r\" %>s %b"
        Combined, ///< with referrer and user agent; what else follows is kept and not read
        VhostCombined, ///< the virtual host before it, as Debian's other_vhosts_access.log
        Json, ///< one JSON object a line; `fields` says which key is what
    };
    /// Keys of a JSON line; empty: the log does not say.
    struct Fields {
        QString time, user, address, method, target, status, agent;
    };

    Format format = Format::Combined;
    QString files = QStringLiteral("access.log*"); ///< pattern of file names inside a folder
    QTimeZone zone{"Europe/Berlin"}; ///< whose days a period is given in
    QStringList userPaths; ///< URL paths with one part {user}; what follows it is open
    QStringList userParameters; ///< URL parameters that hold a user name
    bool inReferrer = false; ///< look for both in the referrer too
    Fields fields;
    QString noUser = QStringLiteral("-"); ///< what stands there when nobody is logged in
    QStringList texts; ///< keys of a JSON line in whose text a user name may stand

    /// Malformed "log.profile" for a key, type or value it does not know: a typing error would otherwise make
    /// every search silently short.
    static Result<LogProfile> fromJson(const QJsonObject &connector);
};

} // namespace habeas::connectors
