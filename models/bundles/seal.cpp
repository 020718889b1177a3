// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seal.h"

#include "backgroundsink.h"
#include "core/devicestream.h"
#include "plan.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

using crypto::age::Writer;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Seal)
};

Result<> checkSpace(const BundleContents &contents, const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const qint64 wanted = estimatedSize(contents);
    if (!disk.isValid() || disk.bytesAvailable() >= wanted)
        return {};
    constexpr qint64 mebibyte = 1024 * 1024;
    return Error{Error::Kind::Storage, u"bundle.no-space"_s,
                 Text::tr("The bundle needs about %1 MiB, the disk has %2 MiB left. Nothing was "
                          "written. Make room, or "
                          "choose another disk.")
                     .arg(wanted / mebibyte + 1)
                     .arg(disk.bytesAvailable() / mebibyte)};
}

Result<std::unique_ptr<Writer>> writerFor(const SealedFor &sealedFor, ByteSink &target)
{
    if (const auto *known = std::get_if<ForPassphrase>(&sealedFor))
        return Writer::create(target, known->passphrase, known->workFactor);
    return Writer::create(target, std::get<ForKeys>(sealedFor).recipients);
}

/// The archive through the encryption, which runs beside the hashing.
Result<BagFacts> writeThrough(Writer &writer, const BundleContents &contents, const Watch &watch)
{
    BackgroundSink background(writer);
    auto facts = writeBag(contents, background, watch);
    if (!facts)
        return facts;
    if (auto finished = background.finish(); !finished)
        return finished.error();
    return facts;
}

} // namespace

QString bundleFileName(const QString &caseNumber, Language language)
{
    return bundleName(caseNumber, language) + u".zip.age"_s;
}

Result<SealedBundle> sealBundle(const BundleContents &contents, SealedFor sealedFor, const QString &path,
                                const Watch &watch)
{
    if (auto space = checkSpace(contents, path); !space)
        return space.error();
    auto file = NewFile::create(path);
    if (!file)
        return file.error();
    DeviceSink disk((*file)->device());
    auto writer = writerFor(sealedFor, disk);
    if (!writer)
        return writer.error();
    auto facts = writeThrough(**writer, contents, watch);
    if (!facts)
        return facts.error();
    if (auto finished = (*writer)->finish(); !finished)
        return finished.error();
    if (auto finished = disk.finish(); !finished)
        return finished.error();
    return SealedBundle(std::move(*file), std::move(sealedFor), (*writer)->fileKey().clone(), *facts);
}

} // namespace habeas::bundles
