// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dav.h"

#include "errors.h"

#include <QLocale>
#include <QXmlStreamReader>

#include <array>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int deepest = 40; ///< elements in each other
constexpr qint64 longestRefusal = 64 * 1024;

struct Prefix {
    QLatin1String prefix;
    QLatin1String uri;
};
constexpr std::array prefixes{
    Prefix{QLatin1String("d"), QLatin1String("DAV:")},
    Prefix{QLatin1String("oc"), QLatin1String("http://owncloud.org/ns")},
    Prefix{QLatin1String("nc"), QLatin1String("http://nextcloud.org/ns")},
    Prefix{QLatin1String("cal"), QLatin1String("urn:ietf:params:xml:ns:caldav")},
    Prefix{QLatin1String("card"), QLatin1String("urn:ietf:params:xml:ns:carddav")},
    Prefix{QLatin1String("cs"), QLatin1String("http://calendarserver.org/ns/")},
    Prefix{QLatin1String("x"), QLatin1String("http://apple.com/ns/ical/")},
};

QString nameOf(const QXmlStreamReader &xml)
{
    for (const Prefix &known : prefixes) {
        if (xml.namespaceUri() == known.uri)
            return known.prefix + u':' + xml.name().toString();
    }
    return xml.namespaceUri().toString() + xml.name().toString();
}

/// "HTTP/1.1 404 Not Found"
int statusIn(const QString &line)
{
    return line.section(u' ', 1, 1).toInt();
}

/// "/remote.php/dav/files/mia/%C3%9Cbung/" as "/remote.php/dav/files/mia/Übung". An absolute URL loses its host.
QString pathIn(const QString &href)
{
    QByteArray path = href.trimmed().toUtf8();
    if (const qsizetype host = path.indexOf("://"); host > 0 && host < 8)
        path = path.mid(std::max<qsizetype>(0, path.indexOf('/', host + 3)));
    QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(path));
    while (decoded.size() > 1 && decoded.endsWith(u'/'))
        decoded.chop(1);
    return decoded;
}

/// The reading of one answer: where in it we are, and the resource being built.
class Multistatus
{
public:
    Multistatus(const std::function<Result<>(const Resource &)> &take, const DavLimits &limits)
        : m_take(take), m_limits(limits)
    { }

    Result<> add(const QByteArray &piece)
    {
        m_bytes += piece.size();
        if (m_bytes > m_limits.bytes)
            return tooLong();
        m_xml.addData(piece);
        while (!m_xml.atEnd()) {
            if (const auto seen = step(m_xml.readNext()); !seen)
                return seen.error();
        }
        const bool isOnlyShort = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        return !m_xml.hasError() || isOnlyShort ? Result<>() : notUnderstood();
    }

    bool isWhole() const { return m_ended; }

private:
    Result<> step(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return notUnderstood();
        case QXmlStreamReader::StartElement:
            return start(nameOf(m_xml));
        case QXmlStreamReader::Characters:
            if (m_text.size() + m_xml.text().size() > m_limits.longestText)
                return tooLong();
            m_text += m_xml.text();
            return {};
        case QXmlStreamReader::EndElement:
            return end();
        case QXmlStreamReader::EndDocument:
            m_ended = true;
            return {};
        default:
            return {};
        }
    }

    Result<> start(const QString &name)
    {
        if (m_path.size() >= deepest || (m_path.isEmpty() && name != u"d:multistatus"))
            return notUnderstood();
        m_path << name;
        m_text.clear();
        if (isAt(2) && name == u"d:response")
            m_resource = {};
        if (isAt(3) && name == u"d:propstat") {
            m_found.clear();
            m_foundStatus = 200;
        }
        if (m_path.size() > 5 && isInProp())
            m_found[m_path.at(4)].elements << name;
        return {};
    }

    Result<> end()
    {
        const QString name = m_path.takeLast();
        const qsizetype depth = m_path.size() + 1;
        const QString text = std::exchange(m_text, {});
        if (depth == 3 && name == u"d:href")
            m_resource.path = pathIn(text);
        else if (depth == 3 && name == u"d:status")
            m_resource.status = statusIn(text);
        else if (depth == 3 && name == u"d:propstat")
            keepFound();
        else if (depth == 4 && name == u"d:status")
            m_foundStatus = statusIn(text);
        else if (depth == 5 && isInProp())
            addText(m_found[name], text);
        else if (depth > 5 && isInProp())
            addText(m_found[m_path.at(4)], text);
        else if (depth == 2 && name == u"d:response")
            return give();
        return {};
    }

    static void addText(Resource::Property &property, const QString &text)
    {
        const bool isBlank = !property.elements.isEmpty() && text.trimmed().isEmpty();
        if (isBlank)
            return;
        property.text += property.text.isEmpty() ? text : u' ' + text;
    }

    bool isAt(qsizetype depth) const { return m_path.size() == depth; }
    bool isInProp() const { return m_path.size() >= 4 && m_path.at(2) == u"d:propstat" && m_path.at(3) == u"d:prop"; }

    void keepFound()
    {
        if (m_foundStatus >= 200 && m_foundStatus < 300)
            m_resource.properties.insert(m_found);
    }

    Result<> give()
    {
        if (m_resource.path.isEmpty() || ++m_resources > m_limits.resources)
            return m_resource.path.isEmpty() ? notUnderstood() : tooLong();
        return m_take(m_resource);
    }

    const std::function<Result<>(const Resource &)> &m_take;
    const DavLimits m_limits;
    QXmlStreamReader m_xml;
    QStringList m_path; ///< names of the open elements
    QString m_text;
    Resource m_resource;
    QHash<QString, Resource::Property> m_found; ///< of the open propstat
    int m_foundStatus = 200;
    qint64 m_bytes = 0;
    qint64 m_resources = 0;
    bool m_ended = false;
};

} // namespace

qint64 Resource::number(const QString &name, qint64 otherwise) const
{
    bool isNumber = false;
    const qint64 value = text(name).trimmed().toLongLong(&isNumber);
    return isNumber ? value : otherwise;
}

QString Resource::etag() const
{
    return QString::fromLatin1(plainEtag(text(u"d:getetag"_s).toLatin1()));
}

QByteArray plainEtag(const QByteArray &etag)
{
    QByteArray plain = etag.trimmed();
    if (plain.startsWith("W/"))
        plain = plain.mid(2);
    if (plain.size() >= 2 && plain.startsWith('"') && plain.endsWith('"'))
        plain = plain.sliced(1, plain.size() - 2);
    return plain.endsWith("-gzip") ? plain.chopped(5) : plain; // added by proxies that compress
}

QDateTime httpTime(const QString &text)
{
    const QDateTime moment = QLocale::c().toDateTime(text.trimmed(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return moment.isValid() ? QDateTime(moment.date(), moment.time(), Qt::UTC) : QDateTime();
}

QDateTime Resource::modifiedAt() const
{
    return httpTime(text(u"d:getlastmodified"_s));
}

Result<> readMultistatus(const std::function<Result<QByteArray>()> &nextPiece,
                         const std::function<Result<>(const Resource &)> &take, const DavLimits &limits)
{
    Multistatus reading(take, limits);
    for (;;) {
        const auto piece = nextPiece();
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return reading.isWhole() ? Result<>() : notUnderstood();
        if (const auto added = reading.add(*piece); !added)
            return added.error();
    }
}

Result<DavAnswer> askDav(Http &http, const Request &request, const std::function<Result<>(const Resource &)> &take,
                         const DavLimits &limits)
{
    for (int attempt = 0;; ++attempt) {
        const auto transfer = http.open(request);
        const auto status = transfer->status();
        if (!status) {
            const auto again = http.mayTryAgain(status.error(), attempt);
            if (!again || !*again)
                return again ? status.error() : again.error();
            continue;
        }
        if (const auto refusal = http.refused(*status, *transfer))
            return *refusal;
        const auto again = http.mayTryAgain(*status, *transfer, attempt);
        if (!again)
            return again.error();
        if (*again)
            continue;
        DavAnswer answer{*status, {}, transfer->headers()};
        if (*status != 207) {
            auto body = transfer->readAll(longestRefusal);
            if (body) {
                answer.body = std::move(*body);
                return answer;
            }
            const auto retry = http.mayTryAgain(body.error(), attempt);
            if (!retry || !*retry)
                return retry ? body.error() : retry.error();
            continue;
        }
        qint64 given = 0;
        const auto counting = [&](const Resource &resource) {
            ++given;
            return take(resource);
        };
        const auto read = readMultistatus([&] { return transfer->read(); }, counting, limits);
        if (read)
            return answer;
        if (given > 0) { // some were taken: whoever took them decides
            http.gaveUp(read.error());
            return read.error();
        }
        const auto retry = http.mayTryAgain(read.error(), attempt);
        if (!retry || !*retry)
            return retry ? read.error() : retry.error();
    }
}

Result<std::pair<DavAnswer, QList<Resource>>> listDav(Http &http, const Request &request)
{
    QList<Resource> all;
    const DavLimits small{256LL * 1024 * 1024, 100'000, DavLimits().longestText};
    auto answer = askDav(
        http, request,
        [&](const Resource &resource) {
            all << resource;
            return Result<>();
        },
        small);
    if (!answer)
        return answer.error();
    return std::pair(std::move(*answer), std::move(all));
}

QByteArray namespaces()
{
    QByteArray declared;
    for (const Prefix &known : prefixes)
        declared += " xmlns:" + QByteArray(known.prefix.data()) + "=\"" + known.uri.data() + '"';
    return declared;
}

QByteArray elementsOf(const QByteArray &properties)
{
    QByteArray elements;
    for (const QByteArray &property : properties.split(' '))
        elements += '<' + property + "/>";
    return elements;
}

Request propfind(const QByteArray &target, const QByteArray &depth, const QByteArray &properties)
{
    Request request;
    request.method = "PROPFIND";
    request.target = target;
    request.headers = {{"Depth", depth}, {"Content-Type", "application/xml; charset=utf-8"}};
    request.body = "<?xml version=\"1.0\" encoding=\"utf-8\"?><d:propfind" + namespaces() + "><d:prop>"
        + elementsOf(properties) + "</d:prop></d:propfind>";
    return request;
}

Request report(const QByteArray &target, const QByteArray &body)
{
    Request request;
    request.method = "REPORT";
    request.target = target;
    request.headers = {{"Depth", "1"}, {"Content-Type", "application/xml; charset=utf-8"}};
    request.body = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body;
    return request;
}

Error refusalOf(int status, const QByteArray &body)
{
    if (status == 503 && body.contains("User disabled"))
        return accountDisabled();
    if (status == 503 && (body.contains("ServerMaintenanceMode") || body.contains("aintenance")))
        return maintenance();
    return refusedPart(status);
}

} // namespace habeas::connectors::nextcloud
