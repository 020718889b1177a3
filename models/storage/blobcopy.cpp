// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blobcopy.h"

#include "cancelled.h"
#include "rows.h"

#include "crypto/digest.h"

#include <QCoreApplication>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

constexpr std::size_t bufferSize = 256 * 1024;

/// Gives \a sink, if there is one, everything \a source holds; the bytes' digest.
Result<QByteArray> pump(SeekableSource &source, ByteSink *sink, const Watch &watch)
{
    crypto::Digest digest(crypto::Hash::Sha512);
    std::vector<char> buffer(bufferSize);
    for (quint64 position = 0;;) {
        if (watch.stopRequested())
            return cancelled();
        const auto got = source.readAt(position, buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            return digest.result();
        const QByteArrayView bytes(buffer.data(), qsizetype(*got));
        digest.add(bytes);
        if (sink) {
            if (auto written = sink->write(bytes); !written)
                return written.error();
        }
        position += *got;
    }
}

Result<> copyOne(const QString &name, SeekableSource &source, BlobStore &to, const Watch &watch)
{
    auto target = to.create(name);
    if (!target)
        return target.error();
    const auto read = pump(source, target->get(), watch);
    if (!read)
        return read.error();
    if (auto finished = (*target)->finish(); !finished)
        return finished.error();
    if (auto published = (*target)->publish(); !published)
        return published.error();
    auto again = to.open(name);
    if (!again)
        return again.error();
    const auto readBack = pump(**again, nullptr, watch);
    if (!readBack)
        return readBack.error();
    if (*readBack == *read)
        return {};
    return Error{
        Error::Kind::Storage, u"backup.not-written"_s,
        QCoreApplication::translate("BlobCopy",
                                    "A content reads back from the disk other than it was written. The copy was "
                                    "thrown away. Check the disk.")};
}

} // namespace

Result<> copyBlobs(Connection &database, const BlobStore &from, BlobStore &to, QStringList &copied,
                   QStringList &missing, const Watch &watch)
{
    const auto total = database.textOf(u"SELECT count(*) FROM blob_files"_s);
    if (!total)
        return total.error();
    Query files(database, u"SELECT file FROM blob_files ORDER BY file"_s);
    qint64 count = 0;
    return forEachRow(files, [&]() -> Result<> {
        const QString name = files.text(0);
        watch.tell({count++, total->toLongLong(), {u"storage.copying-contents"_s, {}}});
        if (!isBlobFileName(name)) { // none of ours: nothing to copy under it
            missing << name;
            return {};
        }
        auto source = from.open(name);
        if (!source && source.error().kind == Error::Kind::NotFound) {
            missing << name;
            return {};
        }
        if (!source)
            return source.error();
        if (auto done = copyOne(name, **source, to, watch); !done)
            return done.error();
        copied << name;
        return {};
    });
}

} // namespace habeas::storage
