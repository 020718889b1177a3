// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "odtpackage.h"

#include <QCoreApplication>
#include <QDateTime>

#include <zip.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

struct FreeSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

bool add(zip_t *archive, const PackageEntry &entry, time_t time)
{
    zip_source_t *source = zip_source_buffer(archive, entry.bytes.constData(), zip_uint64_t(entry.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, entry.path.toLatin1().constData(), source, ZIP_FL_ENC_GUESS);
    if (index < 0) {
        zip_source_free(source); // an added one belongs to the archive
        return false;
    }
    const auto place = zip_uint64_t(index);
    return zip_set_file_compression(archive, place, entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0
        && zip_file_set_mtime(archive, place, time, 0) == 0;
}

QByteArray contentOf(zip_source_t *source)
{
    zip_stat_t facts;
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(qsizetype(facts.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), facts.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

QByteArray write(const QList<PackageEntry> &entries, QDate day)
{
    // ZIP has local time only: noon of the day is that day wherever the program runs.
    const auto time = time_t(QDateTime(day, QTime(12, 0)).toSecsSinceEpoch());
    const std::unique_ptr<zip_source_t, FreeSource> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!target)
        return {};
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
    if (!archive)
        return {};
    zip_source_keep(target.get()); // closing the archive lets go of one
    for (const PackageEntry &entry : entries) {
        if (!add(archive.get(), entry, time))
            return {};
    }
    if (zip_close(archive.get()) != 0)
        return {};
    archive.release();
    return contentOf(target.get());
}

} // namespace

Result<QByteArray> packed(const QList<PackageEntry> &entries, QDate day)
{
    const QByteArray bytes = write(entries, day);
    if (!bytes.isEmpty())
        return bytes;
    return Error{Error::Kind::Storage, u"letter.odt"_s,
                 QCoreApplication::translate(
                     "habeas::letters",
                     "The OpenDocument file of the letter could not be written: memory may be short. No file was made. "
                     "Close other programs and try again.")};
}

} // namespace habeas::letters
