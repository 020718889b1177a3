// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http.h"

#include <QStringList>

namespace habeas::connectors::nextcloud {

/// What a server says of one resource of a multistatus answer (RFC 4918, 14.24).
///
/// Properties are named by namespace and local name, "d:getetag", "oc:fileid", whatever prefixes the server uses.
/// Only those it gave with a 2xx status are here: one that is missing has an empty text and is not contained.
struct Resource {
    struct Property {
        QString text; ///< its own; where it has elements, their texts with blanks between
        QStringList elements; ///< names of all elements in it
    };
    QString path; ///< decoded, as the server spells it, without '/' at the end; starts with '/'
    int status = 200; ///< of the response as a whole
    QHash<QString, Property> properties;

    bool has(const QString &name) const { return properties.contains(name); }
    QString text(const QString &name) const { return properties.value(name).text; }
    qint64 number(const QString &name, qint64 otherwise = -1) const;
    bool isFolder() const
    {
        return properties.value(QStringLiteral("d:resourcetype")).elements.contains(u"d:collection");
    }
    bool isA(const QString &type) const
    {
        return properties.value(QStringLiteral("d:resourcetype")).elements.contains(type);
    }
    QString etag() const; ///< without quotes and weakness mark
    QDateTime modifiedAt() const; ///< UTC; d:getlastmodified
};

/// Bounds of a listing. Other than the default in tests only.
struct DavLimits {
    qint64 bytes = 4LL * 1024 * 1024 * 1024;
    qint64 resources = 2'000'000;
    qsizetype longestText = 16 * 1024 * 1024; ///< of one property: an event may have attachments
};

/// Reads a multistatus answer piece by piece and gives each resource once it is complete.
///
/// Foreign XML: a document type, an entity of its own, elements deeper than 40 or an answer that ends early are
/// Malformed "nextcloud.not-understood".
Result<> readMultistatus(const std::function<Result<QByteArray>()> &nextPiece,
                         const std::function<Result<>(const Resource &)> &take, const DavLimits &limits = {});

/// Asks and reads in one go, trying again where the server is busy and nothing was given yet.
/// The result is the HTTP status; only 207 gives resources.
struct DavAnswer {
    int status = 0;
    QByteArray body; ///< of other statuses, at most 64 KiB
    QHash<QByteArray, QByteArray> headers;
};
Result<DavAnswer> askDav(Http &http, const Request &request, const std::function<Result<>(const Resource &)> &take,
                         const DavLimits &limits = {});
/// All resources in a list, for answers that are small.
Result<std::pair<DavAnswer, QList<Resource>>> listDav(Http &http, const Request &request);

/// "PROPFIND" of \a properties ("d:getetag oc:fileid") at \a target.
Request propfind(const QByteArray &target, const QByteArray &depth, const QByteArray &properties);
/// "REPORT" with \a body, an XML fragment that may use the prefixes d, oc, nc, cal, card, cs.
Request report(const QByteArray &target, const QByteArray &body);
/// The declarations of those prefixes.
QByteArray namespaces();
/// The properties as empty elements.
QByteArray elementsOf(const QByteArray &properties);

/// An entity tag without its quotes, its weakness mark, and what compressing proxies add.
QByteArray plainEtag(const QByteArray &etag);
/// "Sun, 22 Nov 2026 03:01:18 GMT"; invalid if it is none.
QDateTime httpTime(const QString &text);

/// What an answer that is neither good nor 404 means: maintenance, a disabled account, or its status.
Error refusalOf(int status, const QByteArray &body);

} // namespace habeas::connectors::nextcloud
