// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ocs.h"

#include "dav.h"
#include "errors.h"

#include <QJsonDocument>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

Result<OcsAnswer> askOcs(Http &http, const QByteArray &target)
{
    Request request;
    request.target = "/ocs/v2.php/" + target;
    request.headers = {{"Accept", "application/json"}};
    auto answer = http.ask(request);
    if (!answer)
        return answer.error();
    OcsAnswer ocs{answer->status, false, {}, answer->headers, answer->body};
    const QJsonDocument document = answer->isJson() ? QJsonDocument::fromJson(answer->body) : QJsonDocument();
    const QJsonObject envelope = document.object().value(u"ocs").toObject();
    ocs.isOcs = envelope.contains(u"meta") && envelope.contains(u"data");
    ocs.data = envelope.value(u"data");
    if (ocs.status == 200 && !ocs.isOcs)
        return notUnderstood();
    return ocs;
}

Result<QJsonValue> ocsData(Http &http, const QByteArray &target)
{
    auto answer = askOcs(http, target);
    if (!answer)
        return answer.error();
    if (!answer->isGood())
        return refusalOf(answer->status, answer->body);
    return answer->data;
}

QJsonObject objectOf(const QJsonValue &value)
{
    return value.toObject();
}

QString textOf(const QJsonValue &value)
{
    return value.toVariant().toString();
}

} // namespace habeas::connectors::nextcloud
