// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nextclouddouble.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <archive.h>
#include <archive_entry.h>

namespace habeas::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray home = "/remote.php/dav/files/mia.lindner";

/// Requests that were recorded, and under which number. The first fitting beginning counts.
struct Recorded {
    const char *request;
    const char *number;
};
constexpr Recorded recorded[] = {
    {"GET /status.php", "001"},
    {"GET /ocs/v2.php/cloud/user", "134"},
    {"GET /ocs/v2.php/cloud/capabilities", "003"},
    {"GET /ocs/v2.php/apps/files_sharing/api/v1/shares?shared_with_me=true", "281"},
    {"GET /ocs/v2.php/apps/files_sharing/api/v1/shares/pending", "284"},
    {"GET /ocs/v2.php/apps/files_sharing/api/v1/shares", "280"},
    {"GET /ocs/v2.php/apps/files_sharing/api/v1/deletedshares", "285"},
    {"GET /ocs/v2.php/apps/files_sharing/api/v1/remote_shares", "286"},
    {"GET /ocs/v2.php/apps/activity/api/v2/activity/all?limit=200&since=769", "341"},
    {"GET /ocs/v2.php/apps/activity/api/v2/activity/all?limit=200&since=732", "339"},
    {"GET /ocs/v2.php/apps/activity/api/v2/activity/all?limit=200", "340"},
    {"GET /ocs/v2.php/apps/notifications/api/v2/notifications", "350"},
    {"GET /ocs/v2.php/apps/user_status/api/v1/user_status", "380"},
    {"GET /ocs/v2.php/apps/weather_status/api/v1/location", "393"},
    {"GET /ocs/v2.php/apps/circles/circles", "390"},
    {"GET /index.php/avatar/mia.lindner/512", "384"},
    {"GET /index.php/apps/mail/api/accounts", "145"},
    {"GET /ocs/v2.php/apps/spreed/api/v4/room/c2es8uh7/participants", "361"},
    {"GET /ocs/v2.php/apps/spreed/api/v4/room/rcvb9siz/participants", "361"},
    {"GET /ocs/v2.php/apps/spreed/api/v4/room/y2ys4ziv/participants", "361"},
    {"GET /ocs/v2.php/apps/spreed/api/v1/chat/y2ys4ziv?lookIntoFuture=0&limit=200&setReadMarker=0", "364"},
    {"GET "
     "/ocs/v2.php/apps/spreed/api/v1/chat/c2es8uh7?lookIntoFuture=0&limit=200&setReadMarker=0&lastKnownMessageId=38",
     "364"},
    {"GET /ocs/v2.php/apps/spreed/api/v1/chat/c2es8uh7?lookIntoFuture=0&limit=200&setReadMarker=0", "362"},
    {"GET /ocs/v2.php/apps/spreed/api/v1/chat/rcvb9siz?lookIntoFuture=0&limit=200&setReadMarker=0&lastKnown", "364"},
    {"GET /ocs/v2.php/apps/spreed/api/v1/chat/rcvb9siz?lookIntoFuture=0&limit=200&setReadMarker=0", "365"},
    {"GET /ocs/v2.php/apps/spreed/api/v1/poll/c2es8uh7/1", "370"},
    {"GET /ocs/v2.php/apps/spreed/api/v1/reaction/c2es8uh7/", "371"},
    {"GET /ocs/v2.php/apps/spreed/api/v4/room", "360"},
    {"PROPFIND /remote.php/dav/calendars/mia.lindner/inbox/", "314"},
    {"PROPFIND /remote.php/dav/trashbin/mia.lindner/trash/alt.d1795316477/", "252"},
    {"PROPFIND /remote.php/dav/trashbin/mia.lindner/trash/", "250"},
    {"PROPFIND /remote.php/dav/systemtags/", "275"},
    {"GET /remote.php/dav/calendars/mia.lindner/schule/?export", "304"},
    {"GET /remote.php/dav/calendars/mia.lindner/personal/?export", "445"},
    {"GET /remote.php/dav/calendars/mia.lindner/personal_shared_by_kemal.yilmaz/?export", "306"},
    {"GET /remote.php/dav/calendars/mia.lindner/contact_birthdays/?export", "316"},
    {"GET /remote.php/dav/addressbooks/users/mia.lindner/contacts/?export", "321"},
    {"GET /remote.php/dav/addressbooks/users/mia.lindner/freunde/?export", "322"},
    {"GET /remote.php/dav/addressbooks/users/mia.lindner/z-app-generated--contactsinteraction--recent/?export", "325"},
};

QString decodedPath(const QByteArray &target)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(target));
}

QString parentOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash <= 0 ? u"/"_s : path.left(slash);
}

QByteArray element(const char *name, const QByteArray &value)
{
    return QByteArray("<") + name + '>' + value + "</" + name + '>';
}

la_ssize_t append(archive *, void *bytes, const void *data, std::size_t size)
{
    static_cast<QByteArray *>(bytes)->append(static_cast<const char *>(data), qsizetype(size));
    return la_ssize_t(size);
}

/// The answer a client of the trash gets for a file that the recorded listing names with this length.
Reply zeros(qint64 length)
{
    Reply reply;
    reply.zeros = length;
    return reply;
}

} // namespace

Reply notThere()
{
    Reply reply;
    reply.status = 404;
    reply.headers = {{"Content-Type", "application/xml; charset=utf-8"}};
    reply.body = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<d:error xmlns:d=\"DAV:\" "
                 "xmlns:s=\"http://sabredav.org/ns\"><s:exception>Sabre\\DAV\\Exception\\NotFound</s:exception>"
                 "<s:message>File could not be located</s:message></d:error>";
    return reply;
}

Reply multistatus(const QByteArray &responses)
{
    Reply reply;
    reply.status = 207;
    reply.headers = {{"Content-Type", "application/xml; charset=utf-8"}};
    reply.body = "<?xml version=\"1.0\"?>\n<d:multistatus xmlns:d=\"DAV:\" xmlns:s=\"http://sabredav.org/ns\" "
                 "xmlns:oc=\"http://owncloud.org/ns\" xmlns:nc=\"http://nextcloud.org/ns\" "
                 "xmlns:cal=\"urn:ietf:params:xml:ns:caldav\">"
        + responses + "</d:multistatus>\n";
    return reply;
}

Reply json(const QByteArray &text, int status)
{
    Reply reply;
    reply.status = status;
    reply.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    reply.body = text;
    return reply;
}

NextcloudDouble::NextcloudDouble() : m_recordings(QStringLiteral(HABEAS_TEST_DATA "/nextcloud/recordings"))
{
    const auto shared = [](File &file, const QString &owner) {
        file.owner = owner;
        file.mount = "shared";
        file.permissions = file.isFolder ? "SRGDNVCK" : "SRGNVW";
    };
    files[u"/"_s].isFolder = true;
    files[u"/"_s].id = 48;
    for (const char *folder : {"/Schule", "/Schule/Mathe", "/Schule/Deutsch", "/Privat", "/Privat/Tagebuch", "/leer"})
        addFolder(QString::fromUtf8(folder));
    files[u"/Schule/Mathe"_s].shareTypes = {1};
    files[u"/Schule/Mathe"_s].id = 53;
    files[u"/Privat/Tagebuch"_s].shareTypes = {0};
    files[u"/Privat/Tagebuch"_s].id = 56;
    File &notes = add(u"/Schule/Mathe/noten.csv"_s, "Datum;Fach;Note\n2024-09-10;Mathe;2\n");
    notes.isFavourite = true;
    notes.comments = 3;
    notes.shareTypes = {3};
    notes.id = 90;
    File &versioned = add(u"/Schule/Mathe/versioniert.txt"_s, "Fassung 5");
    versioned.id = 94;
    File &essay = add(u"/Schule/Deutsch/Aufsätze 2024/Mein Ferienerlebnis.md"_s, "# Ferien\n");
    essay.shareTypes = {0};
    essay.id = 87;
    File &photo = add(u"/Privat/Foto Hund.png"_s, "\x89PNG\r\n\x1a\n Hund");
    photo.shareTypes = {3, 10};
    photo.id = 92;
    add(u"/Privat/%20 wörtlich #1?.txt"_s, "Namen sind Daten");
    add(u"/Privat/Tagebuch/2024.txt"_s, "Liebes Tagebuch");
    add(u"/leer.txt"_s, {});
    add(u"/mit Summe.txt"_s, "abc").checksum = "SHA1:a9993e364706816aba3e25717850c26c9cd0d89d";
    for (int i = 0; i < 12; ++i)
        add(u"/viele/datei_%1.txt"_s.arg(i), "Datei " + QByteArray::number(i));
    File &report = add(u"/Beurteilung Mia Lindner.txt"_s, "Mia arbeitet gut mit.");
    shared(report, u"kemal.yilmaz"_s);
    report.comments = 2;
    report.id = 623;
    const auto received = QJsonDocument::fromJson(m_recordings.body(u"281"_s))[u"ocs"][u"data"].toArray();
    for (const QJsonValue &share : received) {
        const QString path = share[u"path"].toString();
        if (files.contains(path))
            continue;
        const bool isFolder = share[u"item_type"] == u"folder"_s;
        File &file = isFolder ? addFolder(path) : add(path, "von jemand anderem");
        shared(file, share[u"uid_owner"].toString());
    }
    File &folder = addFolder(u"/Klassenordner 5b"_s);
    folder.mount = "group";
    folder.permissions = "RMGNVCK";
    File &list = add(u"/Klassenordner 5b/Klassenliste.txt"_s, "Mia, Paul, Lea");
    list.mount = "group";
    list.permissions = "RMGNVW";
}

NextcloudDouble::File &NextcloudDouble::add(const QString &path, const QByteArray &content)
{
    for (QString folder = parentOf(path); !files.contains(folder); folder = parentOf(folder))
        addFolder(folder);
    File &file = files[path];
    file.id = m_nextId++;
    file.content = content;
    return file;
}

NextcloudDouble::File &NextcloudDouble::addFolder(const QString &path)
{
    File &file = files[path];
    file.id = m_nextId++;
    file.isFolder = true;
    file.permissions = "RGDNVCK";
    return file;
}

/// A folder's changes with whatever lies below it.
QByteArray NextcloudDouble::etagOf(const QString &path) const
{
    const File &file = *files.constFind(path);
    if (!file.etag.isEmpty())
        return file.etag;
    QCryptographicHash hash(QCryptographicHash::Md5);
    if (!file.isFolder)
        hash.addData(file.content + QByteArray::number(file.zeros) + path.toUtf8());
    const QString prefix = path == u"/" ? path : path + u'/';
    for (auto it = files.begin(); file.isFolder && it != files.end(); ++it) {
        if (it.key().startsWith(prefix) && !it->isFolder)
            hash.addData(it->content + it->etag + it.key().toUtf8());
    }
    return hash.result().toHex();
}

QByteArray NextcloudDouble::response(const QString &path, const File &file) const
{
    QByteArray href = home + QUrl::toPercentEncoding(path, "/");
    if (file.isFolder && !href.endsWith('/'))
        href += '/';
    QByteArray types;
    for (const int type : file.shareTypes)
        types += element("oc:share-type", QByteArray::number(type));
    QByteArray known = element("d:getlastmodified", "Tue, 10 Sep 2024 20:26:40 GMT")
        + element("d:getetag", "&quot;" + etagOf(path) + "&quot;") + element("oc:fileid", QByteArray::number(file.id))
        + element("oc:permissions", file.permissions) + element("oc:owner-id", file.owner.toUtf8())
        + element("oc:favorite", file.isFavourite ? "1" : "0")
        + element("oc:comments-count", QByteArray::number(file.comments)) + element("oc:share-types", types)
        + element("nc:creation_time", "0") + element("nc:mount-type", file.mount);
    if (file.isFolder) {
        int folderCount = 0;
        int fileCount = 0;
        for (auto it = files.begin(); it != files.end(); ++it) {
            if (it.key() != u"/" && parentOf(it.key()) == path)
                ++(it->isFolder ? folderCount : fileCount);
        }
        known += element("d:resourcetype", "<d:collection/>")
            + element("nc:contained-folder-count", QByteArray::number(folderCount))
            + element("nc:contained-file-count", QByteArray::number(fileCount));
    } else {
        const qint64 size = file.zeros >= 0 ? file.zeros : file.content.size();
        known += "<d:resourcetype/>" + element("d:getcontenttype", "text/plain")
            + element("d:getcontentlength", QByteArray::number(size));
        if (!file.checksum.isEmpty())
            known += element("oc:checksums", element("oc:checksum", file.checksum));
    }
    if (file.mount == "group")
        known += element("nc:group-folder-id", "1");
    const QByteArray unknown = file.mount == "group" ? "<nc:lock/>" : "<nc:lock/><nc:group-folder-id/>";
    return "<d:response>" + element("d:href", href)
        + element("d:propstat", element("d:prop", known) + element("d:status", "HTTP/1.1 200 OK"))
        + element("d:propstat", element("d:prop", unknown) + element("d:status", "HTTP/1.1 404 Not Found"))
        + "</d:response>";
}

Reply NextcloudDouble::listing(const QString &path, const QByteArray &depth) const
{
    if (!files.contains(path))
        return notThere();
    QByteArray responses = response(path, files[path]);
    const QString prefix = path == u"/" ? path : path + u'/';
    for (auto it = files.begin(); depth != "0" && it != files.end(); ++it) {
        const bool isBelow = it.key() != path && it.key().startsWith(prefix);
        if (isBelow && !hidden.contains(it.key()) && (depth == "infinity" || parentOf(it.key()) == path))
            responses += response(it.key(), *it);
    }
    return multistatus(responses);
}

Reply NextcloudDouble::content(const Asked &asked, const File &file) const
{
    Reply reply;
    reply.headers = {{"Content-Type", "text/plain;charset=UTF-8"},
                     {"ETag", '"' + etagOf(decodedPath(asked.path().mid(home.size()))) + '"'},
                     {"Last-Modified", "Tue, 10 Sep 2024 20:26:40 GMT"}};
    reply.zeros = file.zeros;
    reply.body = file.content;
    reply.isChunked = file.zeros < 0 && file.content.isEmpty(); // as the real one does
    const QByteArray range = asked.headers.value("range");
    const QByteArray ifRange = asked.headers.value("if-range");
    const bool isSame = ifRange.isEmpty() || ifRange == reply.headers.at(1).second;
    if (!range.startsWith("bytes=") || !isSame)
        return reply;
    const qint64 size = file.zeros >= 0 ? file.zeros : file.content.size();
    const qsizetype dash = range.indexOf('-');
    const qint64 from = range.mid(6, dash - 6).toLongLong();
    const QByteArray last = range.mid(dash + 1);
    const qint64 end = last.isEmpty() ? size : std::min(last.toLongLong() + 1, size);
    if (from >= size) {
        reply.status = 416;
        reply.body.clear();
        reply.zeros = -1;
        return reply;
    }
    reply.status = 206;
    reply.headers.append(
        {"Content-Range",
         "bytes " + QByteArray::number(from) + '-' + QByteArray::number(end - 1) + '/' + QByteArray::number(size)});
    reply.body = file.content.mid(from, end - from);
    if (file.zeros >= 0)
        reply.zeros = end - from;
    return reply;
}

Reply NextcloudDouble::archive(const Asked &asked) const
{
    if (!hasArchives)
        return {404, {{"Content-Type", "text/html"}}, "<html>"};
    const QUrlQuery query(QString::fromLatin1(asked.target.mid(asked.target.indexOf('?') + 1)));
    const QString dir = query.queryItemValue(u"dir"_s, QUrl::FullyDecoded);
    const QString wanted = query.queryItemValue(u"files"_s, QUrl::FullyDecoded);
    QStringList names{wanted};
    if (const auto list = QJsonDocument::fromJson(wanted.toUtf8()); list.isArray())
        names = list.toVariant().toStringList();
    Reply reply;
    reply.headers = {{"Content-Type", "application/zip"}};
    reply.isChunked = true;
    struct archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_zip_set_compression_store(zip);
    archive_write_set_options(zip, "hdrcharset=UTF-8");
    archive_write_open(zip, &reply.body, nullptr, &append, nullptr);
    const QString folder = dir == u"/" ? dir : dir + u'/';
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString inside = it.key().mid(folder.size());
        if (!it.key().startsWith(folder) || it->isFolder || !names.contains(inside.section(u'/', 0, 0)))
            continue;
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, inside.toUtf8().constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, it->content.size());
        archive_write_header(zip, entry);
        archive_write_data(zip, it->content.constData(), std::size_t(it->content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    return reply;
}

Reply NextcloudDouble::fileAnswer(const Asked &asked) const
{
    QString path = decodedPath(asked.path().mid(home.size()));
    if (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    if (asked.method == "REPORT")
        return asked.body.contains("<oc:systemtag>1<") ? m_recordings.reply(u"235"_s) : multistatus({});
    if (asked.method == "PROPFIND") {
        const QByteArray depth = asked.headers.value("depth");
        if (depth == "infinity" && !allowsInfinity)
            return {403, {}, "Forbidden"};
        return listing(path, depth);
    }
    return files.contains(path) && !files[path].isFolder ? content(asked, files[path]) : notThere();
}

Reply NextcloudDouble::versions(const Asked &asked) const
{
    if (asked.path().contains("/versions/94"))
        return asked.method == "PROPFIND" ? m_recordings.reply(u"260"_s)
                                          : zeros(asked.path().endsWith("1726014400")       ? 40
                                                      : asked.path().endsWith("1726010800") ? 30
                                                      : asked.path().endsWith("1726007200") ? 20
                                                                                            : 10);
    return multistatus("<d:response>" + element("d:href", asked.path())
                       + element("d:propstat",
                                 element("d:prop", "<d:resourcetype><d:collection/></d:resourcetype>")
                                     + element("d:status", "HTTP/1.1 200 OK"))
                       + "</d:response>");
}

/// Three comments on her own file, two on the teacher's.
Reply NextcloudDouble::comments(const Asked &asked) const
{
    if (asked.path().endsWith("/623"))
        return m_recordings.reply(u"272"_s);
    const auto comment = [](const char *id, const char *actor, const char *message) {
        return "<d:response>" + element("d:href", QByteArray("/remote.php/dav/comments/files/90/") + id)
            + element("d:propstat",
                      element("d:prop",
                              element("oc:id", id) + element("oc:verb", "comment") + element("oc:actorType", "users")
                                  + element("oc:actorId", actor)
                                  + element("oc:creationDateTime", "Sun, 22 Nov 2026 03:01:41 GMT")
                                  + element("oc:message", message))
                          + element("d:status", "HTTP/1.1 200 OK"))
            + "</d:response>";
    };
    return multistatus(comment("3", "mia.lindner", "Eine Notiz von mir")
                       + comment("2", "paul.weiss", "Frag @mia.lindner")
                       + comment("1", "paul.weiss", "Ganz etwas anderes"));
}

/// As many events or cards as the recorded export of the same collection holds.
Reply NextcloudDouble::collection(const Asked &asked) const
{
    Asked exported = asked;
    exported.method = "GET";
    exported.target = asked.target + "?export";
    const QByteArray text = answer(exported).body;
    const qsizetype cards = text.count("BEGIN:VCARD");
    QSet<QByteArray> uids;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("UID:"))
            uids.insert(line.trimmed());
    }
    QByteArray responses = "<d:response>" + element("d:href", asked.path())
        + element("d:propstat",
                  element("d:prop", "<d:resourcetype><d:collection/></d:resourcetype>")
                      + element("d:status", "HTTP/1.1 200 OK"))
        + "</d:response>";
    const qsizetype count = cards > 0 ? cards : uids.size();
    for (qsizetype i = 0; i < count; ++i) {
        responses += "<d:response>" + element("d:href", asked.path() + QByteArray::number(i))
            + element("d:propstat", element("d:prop", "<d:resourcetype/>") + element("d:status", "HTTP/1.1 200 OK"))
            + "</d:response>";
    }
    return multistatus(responses);
}

Reply NextcloudDouble::answer(const Asked &asked) const
{
    const QByteArray path = asked.path();
    if (path.startsWith(home))
        return fileAnswer(asked);
    if (path == "/index.php/apps/files/ajax/download.php")
        return archive(asked);
    if (path.startsWith("/remote.php/dav/versions/"))
        return versions(asked);
    if (path.startsWith("/remote.php/dav/comments/"))
        return comments(asked);
    if (path == "/ocs/v2.php/core/navigation/apps")
        return json(R"({"ocs":{"meta":{"status":"ok","statuscode":200},"data":[{"id":"files"},{"id":"polls"}]}})");
    if (path == "/index.php/settings/user/security" || path == "/index.php/settings/user") {
        Reply page;
        page.headers = {{"Content-Type", "text/html; charset=UTF-8"}};
        page.body = "<html><head data-requesttoken=\"ab&quot;cd\"></head><input type=\"hidden\" "
                    "id=\"initial-state-settings-app_tokens\" value=\""
            + sessions.toBase64() + "\"></html>";
        return page;
    }
    if (asked.target.endsWith("/chat/c2es8uh7?lookIntoFuture=0&limit=200&setReadMarker=0&lastKnownMessageId=186")) {
        Reply page = json(R"({"ocs":{"meta":{"status":"ok","statuscode":200},"data":[{"id":38,"actorType":"users",
            "actorId":"kemal.yilmaz","timestamp":1795316513,"message":"Hallo {mention-user1}","messageType":"comment",
            "messageParameters":{"mention-user1":{"type":"user","id":"mia.lindner","name":"Mia Lindner"}},
            "reactions":{"\ud83d\udc4d":1}},{"id":37,"actorType":"users","actorId":"mia.lindner",
            "timestamp":1795316512,"message":"ja","messageType":"comment","messageParameters":[],"reactions":[],
            "parent":{"id":36,"actorType":"users","actorId":"kemal.yilmaz","actorDisplayName":"Kemal Yilmaz",
            "timestamp":1795316511,"message":"Jule hat Fieber","messageType":"comment","messageParameters":[]}}]}})");
        page.headers.append(std::pair<QByteArray, QByteArray>("X-Chat-Last-Given", "38"));
        return page;
    }
    if (path == "/remote.php/dav/calendars/mia.lindner/trashbin/objects/")
        return asked.body.contains("VEVENT") ? m_recordings.reply(u"313"_s) : multistatus({});
    if (asked.method == "PROPFIND" && path == "/remote.php/dav/calendars/mia.lindner/")
        return m_recordings.reply(u"303"_s);
    if (asked.method == "PROPFIND" && path == "/remote.php/dav/addressbooks/users/mia.lindner/")
        return m_recordings.reply(u"320"_s);
    const QByteArray request = asked.method + ' ' + asked.target;
    for (const Recorded &one : recorded) {
        if (request.startsWith(one.request))
            return m_recordings.reply(QString::fromLatin1(one.number));
    }
    if (path.startsWith("/remote.php/dav/trashbin/mia.lindner/trash/"))
        return zeros(path.contains("Brief") ? 9 : path.endsWith("77") ? 27 : path.endsWith("75") ? 11 : 5);
    const bool isCollection = path.startsWith("/remote.php/dav/calendars/mia.lindner/")
        || path.startsWith("/remote.php/dav/addressbooks/users/mia.lindner/");
    if (isCollection && asked.method == "PROPFIND")
        return collection(asked);
    return notThere();
}

} // namespace habeas::tests
