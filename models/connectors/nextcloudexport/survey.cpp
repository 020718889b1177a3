// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "survey.h"

#include "layout.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;
using Kind = Place::Kind;

namespace {

/// All documents together: a hostile archive may hold thousands of folders with a user.json.
constexpr qsizetype mostDocumentBytes = 3 * longestDocument;

/// One document as it was found: nothing if it could not be read or is too long.
struct Document {
    QString path;
    std::optional<QByteArray> bytes;
};

/// The documents below one folder of the archive, by their place.
using Documents = QMap<QString, Document>;

bool isDocument(Kind kind)
{
    switch (kind) {
    case Kind::User:
    case Kind::Settings:
    case Kind::Versions:
    case Kind::AddressBookName:
    case Kind::TrashLocations:
    case Kind::AccountData:
    case Kind::Tags:
    case Kind::SystemTags:
    case Kind::Comments:
        return true;
    default:
        return false;
    }
}

/// Where an export may begin: at the root, or in the one folder somebody packed it in.
QStringList possiblePrefixes(const QString &path)
{
    const qsizetype slash = path.indexOf(u'/');
    return slash < 0 ? QStringList{QString()} : QStringList{QString(), path.left(slash + 1)};
}

/// Reads one document, or finds out that it cannot be read. Only what ends the whole walk is an Error.
Result<Document> readFor(EntryReader &reader, const Entry &entry, qsizetype room)
{
    auto beginning = readBeginning(reader, std::min(room, longestDocument));
    if (!beginning && !beginning.error().code.startsWith(u"entry."))
        return beginning.error();
    Document document{entry.path, std::nullopt};
    if (beginning && beginning->isWhole)
        document.bytes = std::move(beginning->bytes);
    return document;
}

/// All documents of the archive, by prefix and place; the first of a name counts.
Result<QMap<QString, Documents>> findDocuments(EntryReader &reader, const Watch &watch)
{
    QMap<QString, Documents> found;
    qsizetype room = mostDocumentBytes;
    Entry entry;
    for (;;) {
        const auto next = reader.next(entry);
        if (!next && next.error().code.startsWith(u"entry."))
            continue;
        if (!next)
            return next.error();
        if (!*next)
            return found;
        watch.tell({reader.position(), reader.total(), {u"step.looking-through"_s, {{u"name"_s, entry.path}}}});
        if (entry.type != Entry::Type::File || entry.encrypted)
            continue;
        for (const QString &prefix : possiblePrefixes(entry.path)) {
            const QString place = entry.path.mid(prefix.size());
            if (!isDocument(placeOf(place).kind) || found[prefix].contains(place))
                continue;
            auto document = readFor(reader, entry, room);
            if (!document)
                return document.error();
            room -= document->bytes ? document->bytes->size() : 0;
            found[prefix].insert(place, std::move(*document));
            break;
        }
    }
}

bool looksLikeExport(const Documents &documents)
{
    return documents.contains(u"user.json"_s)
        || (documents.contains(u"settings.json"_s) && documents.contains(u"versions.json"_s))
        || documents.contains(u"migrator_versions.json"_s);
}

QString text(const QJsonValue &value)
{
    return value.toVariant().toString();
}

QHash<QString, QStringList> tagsByPath(const QJsonObject &tags)
{
    QHash<QString, QStringList> byPath;
    for (auto it = tags.begin(); it != tags.end(); ++it) {
        // System tags are {"id": "name"}, others ["name"]; PHP may turn the one into the other.
        const QJsonArray list = it->toArray();
        const QJsonObject map = it->toObject();
        for (const QJsonValue &tag : list)
            byPath[it.key()] << text(tag);
        for (const QJsonValue &tag : map)
            byPath[it.key()] << text(tag);
    }
    return byPath;
}

/// Takes documents apart and remembers which could not be.
class Reading
{
public:
    Reading(Survey &survey, const Documents &documents) : m_survey(survey), m_documents(documents) { }

    bool has(const QString &place) const { return m_documents.contains(place); }

    QJsonObject object(const QString &place)
    {
        const auto document = m_documents.constFind(place);
        if (document == m_documents.constEnd())
            return {};
        auto object = document->bytes ? objectIn(*document->bytes) : std::nullopt;
        if (!object) {
            m_survey.gaps.append({Code{u"gap.document-not-understood"_s, {}}, document->path});
            m_failed << place;
        }
        return object.value_or(QJsonObject());
    }

    bool failed(const QString &place) const { return m_failed.contains(place); }

    /// The keys of an object; nothing if the document is not there or not understood.
    std::optional<QStringList> keys(const QString &place)
    {
        const QStringList keys = object(place).keys();
        return has(place) && !failed(place) ? std::optional(keys) : std::nullopt;
    }

private:
    Survey &m_survey;
    const Documents &m_documents;
    QStringList m_failed;
};

void takeApart(Survey &survey, const Documents &documents)
{
    Reading reading(survey, documents);
    const QJsonObject versions = reading.object(u"versions.json"_s);
    if (reading.has(u"versions.json"_s) && !reading.failed(u"versions.json"_s))
        survey.apps = versions.keys();
    survey.serverVersion = text(versions[u"core"]);
    survey.migrators = reading.keys(u"migrator_versions.json"_s);
    survey.account = accountOf(reading.object(u"user.json"_s), reading.object(u"settings.json"_s),
                               reading.object(u"settings/account.json"_s));
    survey.tags = tagsByPath(reading.object(u"files/tags.json"_s));
    survey.systemTags = tagsByPath(reading.object(u"files/systemtags.json"_s));
    survey.trashLocations = reading.object(u"files_trashbin/locations.json"_s);
    const QStringList commented = reading.object(u"files/comments.json"_s).keys();
    survey.commented = QSet(commented.begin(), commented.end());
    for (auto it = documents.begin(); it != documents.end(); ++it) {
        if (const Place place = placeOf(it.key()); place.kind == Kind::AddressBookName)
            survey.addressBooks.insert(place.path, text(reading.object(it.key())[u"displayName"]));
    }
    if (survey.account.uid.isEmpty())
        survey.gaps.append({Code{u"gap.export-without-user"_s, {}}, survey.prefix + u"user.json"_s});
}

} // namespace

Result<Beginning> readBeginning(EntryReader &reader, qsizetype enough)
{
    Beginning beginning;
    while (beginning.bytes.size() < enough) {
        const auto piece = reader.read();
        if (!piece)
            return piece.error();
        if (piece->isEmpty()) {
            beginning.isWhole = true;
            break;
        }
        beginning.bytes.append(*piece);
    }
    return beginning;
}

std::optional<QJsonObject> objectIn(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isObject())
        return document.object();
    if (document.isArray() && document.array().isEmpty())
        return QJsonObject();
    return std::nullopt;
}

Result<Survey> surveyOf(EntryReader &reader, const Watch &watch)
{
    auto documents = findDocuments(reader, watch);
    if (!documents)
        return documents.error();
    for (auto it = documents->begin(); it != documents->end(); ++it) { // "" comes first
        if (!looksLikeExport(*it))
            continue;
        Survey survey;
        survey.prefix = it.key();
        takeApart(survey, *it);
        return survey;
    }
    return Error{Error::Kind::Malformed, u"nextcloud-export.not-an-export"_s,
                 QCoreApplication::translate(
                     "NextcloudExport",
                     "This is no export of a Nextcloud account: it has neither user.json nor migrator_versions.json. "
                     "Nothing was read from it. Ask the administrator for the file that \"occ user:export\" writes.")};
}

} // namespace habeas::connectors
