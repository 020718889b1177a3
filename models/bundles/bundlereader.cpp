// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundlereader.h"

#include "bagsurveyor.h"
#include "cancelled.h"
#include "core/devicestream.h"
#include "crypto/armor.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <functional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace habeas::bundles {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BundleReader)
};

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerOnly | QFile::ExeOwner;

Error writeFailure()
{
    return {Error::Kind::Storage, u"open.write"_s,
            Text::tr("A file of the bundle could not be written. What was unpacked so far was removed. Is the disk "
                     "full, or does it not allow these file names?")};
}

/// Writes what the surveyor sees into a folder that nobody else knows yet.
class Unpacker final : public ZipSurveyor
{
public:
    explicit Unpacker(const QString &folder) : m_folder(folder) { }

    Result<> index(const QList<ZipEntry> &entries) override
    {
        qint64 wanted = 0;
        for (const ZipEntry &entry : entries)
            wanted += static_cast<qint64>(entry.size);
        const QStorageInfo disk(m_folder);
        if (disk.isValid() && disk.bytesAvailable() < wanted) {
            constexpr qint64 mebibyte = 1024 * 1024;
            return Error{Error::Kind::Storage, u"open.no-space"_s,
                         Text::tr("The bundle unpacks to %1 MiB, the disk has %2 MiB left. "
                                  "Nothing was unpacked. Make "
                                  "room, or choose another disk.")
                             .arg(wanted / mebibyte + 1)
                             .arg(disk.bytesAvailable() / mebibyte)};
        }
        return ZipSurveyor::index(entries);
    }

    Result<> folder(const ZipEntry &entry) override
    {
        if (!makeFolder(inBag(entry)))
            return writeFailure();
        return ZipSurveyor::folder(entry);
    }

    Result<> begin(const ZipEntry &entry) override
    {
        const QString path = inBag(entry);
        m_file.setFileName(m_folder + u'/' + path);
        // NewOnly: two names that this file system takes for one do not overwrite each other.
        if (!makeFolder(path.section(u'/', 0, -2))
            || !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return writeFailure();
        return ZipSurveyor::begin(entry);
    }

    Result<> write(QByteArrayView bytes) override
    {
        if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
            return writeFailure();
        return ZipSurveyor::write(bytes);
    }

    Result<> end() override
    {
        const bool flushed = m_file.flush();
        m_file.close();
        if (!flushed || m_file.error() != QFileDevice::NoError)
            return writeFailure();
        return ZipSurveyor::end();
    }

private:
    bool makeFolder(const QString &path)
    {
        if (path.isEmpty() || m_made.contains(path))
            return true;
        m_made.insert(path);
        return makeFolder(path.section(u'/', 0, -2)) && QDir(m_folder).mkdir(path, ownerFolder);
    }

    QString m_folder;
    QSet<QString> m_made;
    QFile m_file;
};

Result<> readInto(SeekableSource &file, const crypto::age::Keys &keys, ZipVisitor &visitor, const Watch &watch)
{
    auto zip = crypto::age::openSeekable(file, keys);
    return zip ? readZip(**zip, visitor, watch) : zip.error();
}

/// Takes the armor off into a temporary file, which holds ciphertext only.
Result<> readArmored(QIODevice &armored, const crypto::age::Keys &keys, ZipVisitor &visitor, const Watch &watch)
{
    QTemporaryFile binary;
    armored.seek(0);
    DeviceSource text(armored);
    crypto::age::ArmorReader reader(text);
    if (!binary.open())
        return writeFailure();
    std::vector<char> buffer(256 * 1024);
    while (true) {
        if (watch.stopRequested())
            return cancelled();
        auto got = reader.read(buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        if (binary.write(buffer.data(), static_cast<qint64>(*got)) != static_cast<qint64>(*got))
            return writeFailure();
    }
    if (!binary.flush())
        return writeFailure();
    SeekableDevice source(binary);
    return readInto(source, keys, visitor, watch);
}

Result<> readFile(const QString &path, const crypto::age::Keys &keys, ZipVisitor &visitor, const Watch &watch)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{Error::Kind::NotFound, u"open.unreadable"_s, Text::tr("The bundle cannot be read: %1").arg(path)};
    }
    SeekableDevice source(file);
    auto read = readInto(source, keys, visitor, watch);
    if (read || read.error().code != "age.armor-seek"_L1)
        return read;
    return readArmored(file, keys, visitor, watch);
}

/// The folder a bundle is unpacked to, and what becomes of it.
class Target
{
public:
    explicit Target(const QString &path) : m_path(QDir::cleanPath(QDir::current().absoluteFilePath(path))) { }

    Result<> prepare()
    {
        const QFileInfo info(m_path);
        if (!QFileInfo(info.absolutePath()).isDir()) {
            return Error{Error::Kind::NotFound, u"open.no-place"_s,
                         Text::tr("There is no folder %1 to unpack into. Nothing was unpacked. Choose another place.")
                             .arg(info.absolutePath())};
        }
        m_existed = info.exists() || info.isSymLink();
        const bool isEmptyFolder =
            info.isDir() && QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        if (m_existed && !isEmptyFolder) {
            return Error{Error::Kind::Conflict, u"open.target-not-empty"_s,
                         Text::tr("%1 is there already and is not an empty folder. Nothing was "
                                  "unpacked. Name a folder "
                                  "that does not exist yet.")
                             .arg(m_path)};
        }
        const QString place = m_existed ? m_path : info.path();
        m_work.emplace(place + u"/.habeas-open-XXXXXX"_s);
        return m_work->isValid() ? Result<>() : writeFailure();
    }

    QString workFolder() const { return m_work->path(); }

    /// What was unpacked becomes the target: by one rename, or one a piece where the folder
    /// existed.
    Result<> keep()
    {
        if (!m_existed) {
            if (!QDir().rename(m_work->path(), m_path))
                return writeFailure();
            m_work->setAutoRemove(false);
            return {};
        }
        const QDir work(m_work->path());
        QStringList moved;
        for (const QString &name :
             work.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
            if (!QDir().rename(work.filePath(name), m_path + u'/' + name)) {
                for (const QString &back : moved)
                    QDir().rename(m_path + u'/' + back,
                                  work.filePath(back)); // goes with the work folder
                return writeFailure();
            }
            moved << name;
        }
        return {};
    }

private:
    QString m_path;
    bool m_existed = false;
    std::optional<QTemporaryDir> m_work;
};

/// Reads the files of a folder into a survey.
class FolderReader
{
public:
    FolderReader(const QString &folder, const Watch &watch) : m_folder(folder), m_watch(watch) { }

    Result<BagReport> run()
    {
        QDirIterator entries(m_folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            if (m_watch.stopRequested())
                return cancelled();
            const QFileInfo info(entries.next());
            const QString path = info.filePath().mid(m_folder.size() + 1);
            if (info.isSymLink() || !(info.isDir() || info.isFile()))
                m_problems.append({{u"bag.not-a-file"_s, {}}, path});
            else if (info.isDir())
                m_surveyor.folder(path);
            else if (auto read = readFile(info.filePath(), path); !read)
                return read.error();
        }
        BagReport report = checkBag(m_surveyor.survey());
        report.problems = m_problems + report.problems;
        return report;
    }

private:
    Result<> readFile(const QString &name, const QString &path)
    {
        QFile file(name);
        m_surveyor.begin(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            m_problems.append({{u"bag.unreadable"_s, {}}, path});
            m_surveyor.end();
            return {};
        }
        DeviceSource source(file);
        while (true) {
            if (m_watch.stopRequested())
                return cancelled();
            auto got = source.read(m_buffer);
            if (!got)
                return got.error();
            if (*got == 0)
                break;
            if (auto taken = m_surveyor.write({m_buffer.data(), static_cast<qsizetype>(*got)}); !taken)
                return taken;
            m_progress.done += static_cast<qint64>(*got);
            m_watch.tell(m_progress);
        }
        m_surveyor.end();
        return {};
    }

    QString m_folder;
    const Watch &m_watch;
    BagSurveyor m_surveyor;
    QList<Problem> m_problems;
    std::vector<char> m_buffer = std::vector<char>(256 * 1024);
    Progress m_progress{0, 0, {u"bundles.step.checking"_s, {}}};
};

} // namespace

Result<BagReport> readBundle(SeekableSource &file, const crypto::age::Keys &keys, const Watch &watch)
{
    ZipSurveyor surveyor;
    if (auto read = readInto(file, keys, surveyor, watch); !read)
        return read.error();
    return checkBag(surveyor.survey());
}

Result<BagReport> verifyBundle(const QString &path, const crypto::age::Keys &keys, const Watch &watch)
{
    ZipSurveyor surveyor;
    if (auto read = readFile(path, keys, surveyor, watch); !read)
        return read.error();
    return checkBag(surveyor.survey());
}

Result<BagReport> openBundle(const QString &path, const crypto::age::Keys &keys, const QString &targetPath,
                             const Watch &watch)
{
    Target target(targetPath);
    if (auto prepared = target.prepare(); !prepared)
        return prepared.error();
    Unpacker unpacker(target.workFolder());
    if (auto read = readFile(path, keys, unpacker, watch); !read)
        return read.error();
    BagReport report = checkBag(unpacker.survey());
    if (!report.isValid())
        return report;
    if (auto kept = target.keep(); !kept)
        return kept.error();
    return report;
}

Result<BagReport> verifyFolder(const QString &path, const Watch &watch)
{
    QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    if (!QFileInfo(folder).isDir()) {
        return Error{Error::Kind::NotFound, u"verify.not-a-folder"_s, Text::tr("There is no folder %1.").arg(path)};
    }
    if (!QFileInfo::exists(folder + u'/' + declarationName)) {
        const auto inside =
            QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        if (inside.size() == 1 && inside.first().isDir() && !inside.first().isSymLink())
            folder = inside.first().filePath();
    }
    return FolderReader(folder, watch).run();
}

} // namespace habeas::bundles
