// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace habeas::connectors::nextcloud {

/// An answer of the OCS API: {"ocs": {"meta": …, "data": …}}, or an error before its controller, which is XML.
struct OcsAnswer {
    int status = 0; ///< of HTTP, which /ocs/v2.php makes that of the API
    bool isOcs = false; ///< false: the app is not there, or an error before it
    QJsonValue data;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body; ///< as it came

    bool isGood() const { return status == 200 && isOcs; }
    /// Neither the app nor the thing is there. An app that is off answers 404, too.
    bool isAbsent() const { return status == 404; }
    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

/// GET below /ocs/v2.php/. Errors as Http::ask(); other statuses are in the answer.
/// Malformed "nextcloud.not-understood" if a status 200 holds no JSON.
Result<OcsAnswer> askOcs(Http &http, const QByteArray &target);

/// The data of a good answer; Malformed "nextcloud.status-NNN" for every other.
Result<QJsonValue> ocsData(Http &http, const QByteArray &target);

/// PHP writes an empty object as [].
QJsonObject objectOf(const QJsonValue &value);
/// Numbers come as numbers or as strings.
QString textOf(const QJsonValue &value);

} // namespace habeas::connectors::nextcloud
