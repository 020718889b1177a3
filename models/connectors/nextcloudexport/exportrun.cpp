// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportrun.h"

#include "comments.h"
#include "contents.h"
#include "secrets.h"

#include "connectors/archive/itemstream.h"
#include "connectors/mediatype.h"

#include <QJsonDocument>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;
using Kind = Place::Kind;

namespace {

constexpr qsizetype beginningSize = 8 * 1024; ///< enough to tell a media type and a calendar's name
constexpr qint64 mostFolderBytes = 8 * 1024 * 1024; ///< of folder names kept for the list

bool isOfEntry(const Error &error)
{
    return error.code.startsWith(u"entry.");
}

QString pathOr(const Entry &entry, qint64 number)
{
    return entry.path.isEmpty() ? u"#%1"_s.arg(number) : entry.path;
}

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace

ExportRun::ExportRun(const Survey &survey, const QString &source, Sink &sink, const Watch &watch)
    : m_survey(survey), m_source(source), m_sink(sink), m_watch(watch), m_wanted(survey.commented)
{
    for (auto it = survey.systemTags.begin(); it != survey.systemTags.end(); ++it)
        m_wanted.insert(it.key());
}

Result<> ExportRun::run(EntryReader &reader)
{
    for (;;) {
        const auto taken = takeNext(reader);
        if (taken && !*taken)
            break;
        if (taken)
            continue;
        if (taken.error().code != u"archive.bomb")
            return taken.error();
        m_sink.gap(gapOf(taken.error(), m_source)); // what was read before it stands
        break;
    }
    for (const auto step : {&ExportRun::giveComments, &ExportRun::giveSystemTags, &ExportRun::giveFolders}) {
        if (const auto given = (this->*step)(); !given)
            return given.error();
    }
    finish(reader);
    return {};
}

/// False at the end.
Result<bool> ExportRun::takeNext(EntryReader &reader)
{
    Entry entry;
    const auto next = reader.next(entry);
    if (next && !*next)
        return false;
    ++m_entries;
    if (!next && !isOfEntry(next.error()))
        return next.error();
    if (!next) {
        leaveOut(gapOf(next.error(), u"#%1"_s.arg(m_entries)));
        return true;
    }
    entry.path = pathOr(entry, m_entries);
    const auto taken = take(reader, entry);
    return taken ? Result<bool>(true) : Result<bool>(taken.error());
}

Result<> ExportRun::take(EntryReader &reader, const Entry &entry)
{
    tell(reader, entry.path);
    const bool isInside = entry.path.startsWith(m_survey.prefix);
    const Place place =
        isInside ? placeOf(entry.path.mid(m_survey.prefix.size())) : Place{Kind::Unknown, entry.path, {}, {}, {}, {}};
    if (place.kind == Kind::File && m_wanted.contains(place.path))
        m_inExport.insert(place.path);
    if (entry.type == Entry::Type::Folder) {
        remember(entry);
        return {};
    }

    Item head = itemHead(entry, place, m_survey, m_source);
    const auto name = quint64(qHash(entry.path));
    if (m_names.contains(name))
        head.remarks.append({u"remark.duplicate-entry"_s, {}});
    m_names.insert(name);

    if (entry.encrypted) {
        leaveOut({Code{u"gap.entry-encrypted"_s, {}}, entry.path});
        return {};
    }
    if (entry.type == Entry::Type::Special) {
        leaveOut({Code{u"gap.special-file"_s, {}}, entry.path});
        return {};
    }
    if (place.kind == Kind::TrashKey) {
        leaveOut({Code{u"gap.encryption-key"_s, {}}, entry.path});
        return {};
    }
    if (entry.type == Entry::Type::Link) {
        head.mediaType = u"text/plain"_s;
        head.remarks.append({u"remark.link-target"_s, {}});
        return give(head, entry.linkTarget.toUtf8());
    }
    return takeFile(reader, entry, place, std::move(head));
}

Result<> ExportRun::takeFile(EntryReader &reader, const Entry &entry, const Place &place, Item head)
{
    // A settings document that lies elsewhere, or a second time, holds the same secrets.
    const bool isSettings = place.kind == Kind::Settings || place.kind == Kind::AccountData
        || (place.kind == Kind::Unknown && entry.path.section(u'/', -1) == u"settings.json");
    const bool isComments = place.kind == Kind::Comments && !m_comments;
    const bool isSystemTags = place.kind == Kind::SystemTags && !m_systemTags;
    const bool isTakenApart = isSettings || isComments || isSystemTags;

    auto beginning = readBeginning(reader, isTakenApart ? longestDocument : beginningSize);
    if (!beginning && !isOfEntry(beginning.error()))
        return beginning.error();
    if (!beginning) {
        leaveOut(gapOf(beginning.error(), entry.path));
        return {};
    }
    if (isSettings)
        return takeSettings(*beginning, std::move(head));
    if (isTakenApart && beginning->isWhole && objectIn(beginning->bytes)) {
        (isComments ? m_comments : m_systemTags) = Deferred{std::move(head), std::move(beginning->bytes)};
        return {};
    }
    if (head.mediaType.isEmpty())
        head.mediaType = mediaTypeOf(entry.path, QByteArrayView(beginning->bytes.left(beginningSize)));
    if (head.kind == ItemKind::Calendar) {
        if (const QString name = calendarName(beginning->bytes); !name.isEmpty())
            head.title = name;
    }
    const auto given =
        streamItem(reader, head, beginning->bytes, beginning->isWhole, m_sink, [&] { tell(reader, entry.path); });
    if (!given)
        return given.error();
    ++(*given == Given::Whole ? m_items : m_leftOut);
    return {};
}

Result<> ExportRun::takeSettings(const Beginning &document, Item head)
{
    head.mediaType = u"application/json"_s;
    const auto object = document.isWhole ? objectIn(document.bytes) : std::nullopt;
    if (!object) {
        leaveOut({Code{u"gap.settings-not-cleaned"_s, {}}, head.path});
        return {};
    }
    const Redacted clean = withoutSecrets(*object);
    if (clean.removed == 0)
        return give(head, document.bytes);
    head.remarks.append({u"remark.secret-removed"_s, {{u"count"_s, clean.removed}}});
    return give(head, written(clean.value.toObject()));
}

void ExportRun::remember(const Entry &entry)
{
    m_folderBytes += entry.path.size();
    if (m_folderBytes > mostFolderBytes) {
        ++m_foldersUnlisted;
        return;
    }
    QJsonObject folder{{u"path"_s, entry.path}};
    if (entry.modifiedAt.isValid())
        folder[u"modifiedAt"] = entry.modifiedAt.toString(Qt::ISODate);
    m_folders.append(folder);
}

Result<> ExportRun::give(const Item &head, const QByteArray &content)
{
    const auto given = giveItem(head, content, m_sink);
    m_items += given ? 1 : 0;
    return given;
}

Result<> ExportRun::giveComments()
{
    if (!m_comments)
        return {};
    const auto isInExport = [this](const QString &path) { return m_inExport.contains(path); };
    const QJsonObject comments = objectIn(m_comments->json).value_or(QJsonObject());
    const auto groups = splitComments(comments, m_survey.account.uid, isInExport);
    for (const CommentGroup &group : groups) {
        Item head = m_comments->head;
        head.path += u'#' + group.name + (group.onReceived ? u"-on-received"_s : QString());
        head.ownership = group.ownership;
        head.otherPeople = group.otherPeople;
        head.modifiedAt = group.newest;
        head.remarks.append({u"remark.comments-"_s + group.name, {{u"count"_s, group.count}}});
        if (group.onReceived)
            head.remarks.append({u"remark.on-received-files"_s, {}});
        if (const auto given = give(head, written(group.comments)); !given)
            return given.error();
    }
    if (!groups.isEmpty())
        return {};
    m_comments->head.ownership = Ownership::Own; // no comments at all: the document itself says so
    return give(m_comments->head, m_comments->json);
}

/// Tags on the subject's files, and tags on files the subject only received: the school's, or somebody else's.
Result<> ExportRun::giveSystemTags()
{
    if (!m_systemTags)
        return {};
    const QJsonObject all = objectIn(m_systemTags->json).value_or(QJsonObject());
    QJsonObject own;
    QJsonObject received;
    for (auto it = all.begin(); it != all.end(); ++it)
        (m_inExport.contains(it.key()) ? own : received).insert(it.key(), *it);
    if (received.isEmpty())
        return give(m_systemTags->head, m_systemTags->json);
    if (!own.isEmpty()) {
        Item head = m_systemTags->head;
        head.path += u"#own"_s;
        if (const auto given = give(head, written(own)); !given)
            return given.error();
    }
    Item head = m_systemTags->head;
    head.path += u"#on-received"_s;
    head.ownership = Ownership::Shared;
    head.remarks.append({u"remark.on-received-files"_s, {}});
    return give(head, written(received));
}

/// Empty folders have names, too.
Result<> ExportRun::giveFolders()
{
    if (m_foldersUnlisted > 0)
        m_sink.gap({Code{u"gap.folders-not-listed"_s, {{u"count"_s, m_foldersUnlisted}}}, m_source});
    if (m_folders.isEmpty())
        return {};
    Item head;
    head.path = u"#folders"_s;
    head.title = u"folders.json"_s;
    head.kind = ItemKind::Metadata;
    head.mediaType = u"application/json"_s;
    head.ownership = Ownership::Own;
    head.request = m_source;
    head.remarks = {{u"remark.folder-list"_s, {{u"count"_s, m_folders.size()}}}};
    return give(head, written({{u"folders"_s, m_folders}}));
}

void ExportRun::leaveOut(const Gap &gap)
{
    m_sink.gap(gap);
    ++m_leftOut;
}

void ExportRun::tell(const EntryReader &reader, const QString &path)
{
    m_watch.tell({reader.position(), reader.total(), {u"step.reading-entry"_s, {{u"name"_s, path}}}});
}

void ExportRun::finish(const EntryReader &reader)
{
    const auto gaps = m_survey.gaps + reader.gaps() + notInExport(m_survey.apps, m_survey.migrators);
    for (const Gap &gap : gaps)
        m_sink.gap(gap);

    const Account &account = m_survey.account;
    m_sink.lookedFor({u"how.nextcloud-export"_s,
                      {{u"source"_s, m_source}, {u"user"_s, account.uid}, {u"version"_s, m_survey.serverVersion}}});
    if (m_survey.migrators) {
        m_sink.lookedFor(
            {u"how.nextcloud-export-types"_s, {{u"types"_s, QJsonArray::fromStringList(*m_survey.migrators)}}});
    }
    m_sink.lookedFor({u"how.nextcloud-export-read"_s,
                      {{u"entries"_s, m_entries},
                       {u"folders"_s, m_folders.size() + m_foldersUnlisted},
                       {u"items"_s, m_items},
                       {u"leftOut"_s, m_leftOut}}});
}

} // namespace habeas::connectors
