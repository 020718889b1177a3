// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backupfolder.h"

#include "cancelled.h"
#include "migrations.h"

#include "core/devicestream.h"
#include "core/newfile.h"
#include "crypto/digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr int newestFormat = 1;
constexpr qint64 backupFileLimit = 64 * 1024 * 1024;
constexpr qsizetype digestHexSize = 128;
constexpr int lineLimit = 1024;

Error notWritten()
{
    return {Error::Kind::Storage, u"backup.not-written"_s,
            BackupText::tr("The backup could not be written completely and was thrown away. Check that the disk is not "
                           "full and that you may write to the folder.")};
}

/// Every file below the folder but the manifest and backup.json, by its path inside, in a fixed order.
QStringList contentFiles(const QString &folder)
{
    QStringList paths;
    const QDir place(QDir(folder).absolutePath()); // else a relative path stands before every name
    QDirIterator files(place.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = place.relativeFilePath(files.next());
        if (path != backupFileName() && path != manifestFileName())
            paths << path;
    }
    paths.sort();
    return paths;
}

Result<> writeLine(QIODevice &device, const QByteArray &line)
{
    return DeviceSink(device).write(line);
}

/// A line of `sha512sum`: digest, two spaces, path. Paths are ours: nothing but letters, digits, '-', '.', '/'.
struct ManifestLine {
    QByteArray digest;
    QString path;
};

std::optional<ManifestLine> manifestLine(const QByteArray &line)
{
    if (line.size() < digestHexSize + 4 || line.size() > lineLimit || line.mid(digestHexSize, 2) != "  ")
        return std::nullopt;
    const QString path = QString::fromLatin1(line.mid(digestHexSize + 2).chopped(1));
    const bool isOurs = std::all_of(path.begin(), path.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u'/';
    });
    if (!line.endsWith('\n') || !isOurs || path.contains(u".."_s) || path.startsWith(u'/'))
        return std::nullopt;
    return ManifestLine{QByteArray::fromHex(line.first(digestHexSize)), path};
}

QJsonObject toJson(const BackupSummary &summary, int schema, const QByteArray &manifestDigest)
{
    QJsonArray heads;
    for (auto head = summary.heads.begin(); head != summary.heads.end(); ++head) {
        heads << QJsonObject{{u"organisation"_s, head.key().toString()},
                             {u"sequence"_s, head->sequence},
                             {u"hash"_s, QString::fromLatin1(head->hash.toHex())}};
    }
    QJsonArray faults;
    for (const Code &fault : summary.faults)
        faults << fault.toJson();
    return {{u"habeas-backup"_s, newestFormat},
            {u"vault"_s, summary.vault.toString()},
            {u"made"_s, summary.madeAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"schema"_s, schema},
            {u"rows"_s, summary.rows},
            {u"files"_s, summary.files},
            {u"bytes"_s, summary.bytes},
            {u"heads"_s, heads},
            {u"faults"_s, faults},
            {u"manifest"_s, QString::fromLatin1(manifestDigest.toHex())}};
}

std::optional<BackupSummary> fromJson(const QJsonObject &json)
{
    BackupSummary summary;
    summary.vault = VaultId::fromString(json.value(u"vault"_s).toString());
    summary.madeAt = QDateTime::fromString(json.value(u"made"_s).toString(), Qt::ISODateWithMs);
    summary.rows = json.value(u"rows"_s).toInteger(-1);
    summary.files = json.value(u"files"_s).toInteger(-1);
    summary.bytes = json.value(u"bytes"_s).toInteger(-1);
    const QJsonArray heads = json.value(u"heads"_s).toArray();
    for (const auto &value : heads) {
        const QJsonObject head = value.toObject();
        summary.heads.insert(
            OrganisationId::fromString(head.value(u"organisation"_s).toString()),
            {head.value(u"sequence"_s).toInteger(), QByteArray::fromHex(head.value(u"hash"_s).toString().toLatin1())});
    }
    const QJsonArray faults = json.value(u"faults"_s).toArray();
    for (const auto &fault : faults)
        summary.faults << Code::fromJson(fault.toObject());
    const bool whole = !summary.vault.isNull() && summary.madeAt.isValid() && summary.rows >= 0 && summary.files >= 0
        && summary.bytes >= 0;
    return whole ? std::optional(summary) : std::nullopt;
}

Error newerBackup()
{
    return {Error::Kind::Unsupported, u"backup.newer"_s,
            BackupText::tr(
                "A newer version of Habeas made this backup. Nothing was changed. Install the current version.")};
}

} // namespace

Error backupDamaged(const QStringList &what)
{
    constexpr qsizetype named = 5;
    QString list = what.first(qMin(what.size(), named)).join(u", "_s);
    if (what.size() > named)
        list += BackupText::tr(" and %n more", nullptr, int(what.size() - named));
    return {
        Error::Kind::Crypto, u"backup.damaged"_s,
        BackupText::tr("The backup is damaged: %1. Nothing was restored or changed. Take another backup; this one may "
                       "still serve an expert to save parts.")
            .arg(list)};
}

Result<> writeManifest(const QString &folder, BackupSummary &summary, const Watch &watch)
{
    auto manifest = NewFile::create(QDir(folder).filePath(manifestFileName()));
    if (!manifest)
        return notWritten();
    const QStringList paths = contentFiles(folder);
    for (const QString &path : paths) {
        const QString full = QDir(folder).filePath(path);
        watch.tell({summary.bytes, 0, {u"storage.reading-back"_s, {}}});
        const auto digest = crypto::digestOfFile(crypto::Hash::Sha512, full, Watch{{}, watch.stop});
        if (!digest)
            return digest.error().kind == Error::Kind::Cancelled ? cancelled() : notWritten();
        if (auto done = writeLine((*manifest)->device(), digest->toHex() + "  " + path.toLatin1() + '\n'); !done)
            return notWritten();
        summary.bytes += QFileInfo(full).size();
    }
    summary.files = paths.size() - 1; // the database apart
    return (*manifest)->commit() ? Result<>() : Result<>(notWritten());
}

Result<> verifyManifest(const QString &folder, const Watch &watch)
{
    QFile manifest(QDir(folder).filePath(manifestFileName()));
    if (!manifest.open(QIODevice::ReadOnly))
        return backupDamaged({manifestFileName()});
    const QStringList there = contentFiles(folder);
    QSet<QString> unnamed(there.begin(), there.end());
    QStringList damaged;
    qint64 bytes = 0;
    while (!manifest.atEnd()) {
        const auto line = manifestLine(manifest.readLine(lineLimit + 1));
        if (!line)
            return backupDamaged({manifestFileName()});
        unnamed.remove(line->path);
        const QString full = QDir(folder).filePath(line->path);
        const auto digest = crypto::digestOfFile(crypto::Hash::Sha512, full, Watch{{}, watch.stop});
        if (!digest && digest.error().kind == Error::Kind::Cancelled)
            return cancelled();
        if (!digest || *digest != line->digest)
            damaged << line->path;
        bytes += QFileInfo(full).size();
        watch.tell({bytes, 0, {u"storage.reading-back"_s, {}}});
    }
    damaged += unnamed.values();
    return damaged.isEmpty() ? Result<>() : Result<>(backupDamaged(damaged));
}

Result<> writeBackupFile(const QString &folder, int schema, BackupSummary &summary)
{
    const auto manifestDigest = crypto::digestOfFile(crypto::Hash::Sha512, QDir(folder).filePath(manifestFileName()));
    if (!manifestDigest)
        return notWritten();
    const QByteArray bytes = QJsonDocument(toJson(summary, schema, *manifestDigest)).toJson();
    auto file = NewFile::create(QDir(folder).filePath(backupFileName()));
    if (!file || !writeLine((*file)->device(), bytes) || !(*file)->commit())
        return notWritten();
    summary.sha512 = crypto::digestOf(crypto::Hash::Sha512, bytes);
    return {};
}

Result<QPair<BackupSummary, int>> readBackupFile(const QString &folder)
{
    QFile file(QDir(folder).filePath(backupFileName()));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            Error::Kind::NotFound, u"backup.missing"_s,
            BackupText::tr("There is no backup in this folder, or it may not be read: the file backup.json could "
                           "not be opened. A folder whose name ends in \".partial\" is a backup that was never "
                           "finished.")};
    }
    const QByteArray bytes = file.read(backupFileLimit);
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(u"habeas-backup"_s).toInt() > newestFormat || json.value(u"schema"_s).toInt() > newestSchema())
        return newerBackup();
    auto summary = fromJson(json);
    const int schema = json.value(u"schema"_s).toInt();
    if (!summary || json.value(u"habeas-backup"_s).toInt() < 1 || schema < 1)
        return backupDamaged({backupFileName()});
    const auto digest = crypto::digestOfFile(crypto::Hash::Sha512, QDir(folder).filePath(manifestFileName()));
    if (!digest || QString::fromLatin1(digest->toHex()) != json.value(u"manifest"_s).toString())
        return backupDamaged({manifestFileName()});
    summary->sha512 = crypto::digestOf(crypto::Hash::Sha512, bytes);
    return QPair<BackupSummary, int>(std::move(*summary), schema);
}

} // namespace habeas::storage
