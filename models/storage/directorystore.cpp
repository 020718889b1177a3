// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "directorystore.h"

#include "core/devicestream.h"
#include "core/newfile.h"
#include "core/threadguard.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace habeas::storage {

namespace {

Q_LOGGING_CATEGORY(lcBlobs, "habeas.storage.blobs", QtInfoMsg)

struct BlobText {
    Q_DECLARE_TR_FUNCTIONS(BlobStore)
};

Error notWritten()
{
    return {
        Error::Kind::Storage, u"blob.not-written"_s,
        BlobText::tr("A content could not be stored. It counts as not collected. Check that the disk with the vault is "
                     "not full and that you may write to its folder.")};
}

/// A new folder lasts once the one it lies in is on the disk. File systems that cannot sync folders keep the order
/// themselves.
void syncFolder(const QString &path)
{
#ifdef Q_OS_WIN
    Q_UNUSED(path)
#else
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#endif
}

/// Temporary files of killed writers, where the file system gives every file a name at once (core/newfile.h).
void removeUnnamed(const QString &folder)
{
    QDirIterator files(folder, {u".habeas-*.part"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        QFile::remove(files.next());
}

/// An open file of a store, owned.
class FileSource final : public SeekableSource
{
public:
    explicit FileSource(std::unique_ptr<QFile> file) : m_file(std::move(file)), m_source(*m_file) { }
    quint64 size() const override { return m_source.size(); }
    Result<std::size_t> readAt(quint64 position, std::span<char> buffer) override
    {
        return m_source.readAt(position, buffer);
    }

private:
    std::unique_ptr<QFile> m_file;
    SeekableDevice m_source;
};

} // namespace

bool isBlobFileName(const QString &name)
{
    return name.size() == 32 && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString newBlobFileName()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

class DirectoryStore::File final : public NewBlobFile
{
public:
    File(DirectoryStore &store, QString name, std::unique_ptr<NewFile> file)
        : m_store(store), m_name(std::move(name)), m_file(std::move(file)), m_sink(m_file->device())
    { }
    const QString &name() const override { return m_name; }
    Result<> write(QByteArrayView bytes) override { return m_sink.write(bytes); }
    Result<> finish() override { return m_sink.finish(); }
    Result<> publish() override
    {
        if (auto done = m_file->commit(); !done)
            return notWritten();
        m_store.m_orphans.insert(m_name);
        if (m_store.m_sharing == Sharing::Private)
            return {};
        constexpr auto rights = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup
            | QFile::ReadOther | QFile::WriteOther;
        if (!QFile::setPermissions(m_store.pathOf(m_name), QFile::permissions(m_store.m_root) & rights))
            return notWritten();
        return {};
    }

private:
    DirectoryStore &m_store;
    QString m_name;
    std::unique_ptr<NewFile> m_file;
    DeviceSink m_sink;
};

DirectoryStore::DirectoryStore(const QString &root, const VaultId &vault, Sharing sharing,
                               std::unique_ptr<Presence> presence)
    : m_root(root),
      m_folder(root + u'/' + vault.toString()),
      m_sharing(sharing),
      m_presence(std::move(presence)),
      m_writer(newBlobFileName())
{ }

DirectoryStore::~DirectoryStore()
{
    for (const QString &name : std::as_const(m_orphans))
        QFile::remove(pathOf(name));
}

QString DirectoryStore::pathOf(const QString &name) const
{
    Q_ASSERT(isBlobFileName(name));
    return m_folder + u'/' + name.left(2) + u'/' + name;
}

Result<> DirectoryStore::makeFolder(const QString &path) const
{
    if (QDir(path).exists())
        return {};
    const QString parent = QFileInfo(path).path();
    if (path == m_root && m_sharing == Sharing::Team) {
        return Error{
            Error::Kind::Storage, u"blob.place-missing"_s,
            BlobText::tr("The shared folder for the contents, named in vault.json, is not there. Nothing was stored. "
                         "Check that the network drive is connected.")};
    }
    if (path != m_root) {
        if (auto made = makeFolder(parent); !made)
            return made.error();
    }
    // Somebody else may be making it at the same moment.
    if (!QDir().mkdir(path) && !QDir(path).exists())
        return notWritten();
    if (m_sharing == Sharing::Team && path != m_root)
        QFile::setPermissions(path, QFile::permissions(m_root));
    syncFolder(parent);
    return {};
}

Result<> DirectoryStore::beginWriting()
{
    if (m_lock)
        return {};
    if (auto made = makeFolder(m_folder + u"/writers"_s); !made)
        return made.error();
    // Before its lock is there: a lock whose writer is not here is a dead one's.
    if (auto announced = m_presence ? m_presence->announce(m_writer) : Result<>(); !announced)
        return announced;
    auto lock = std::make_unique<QLockFile>(lockOf(m_writer));
    lock->setStaleLockTime(0); // only a process that is gone leaves a stale one, however long a run takes
    if (!lock->tryLock(0))
        return notWritten();
    m_lock = std::move(lock);
    return {};
}

Result<std::unique_ptr<NewBlobFile>> DirectoryStore::create(const QString &name)
{
    checkThreadAllowed("the store of contents");
    if (auto begun = beginWriting(); !begun)
        return begun.error();
    if (auto made = makeFolder(QFileInfo(pathOf(name)).path()); !made)
        return made.error();
    auto file = NewFile::create(pathOf(name));
    if (!file)
        return notWritten();
    return std::unique_ptr<NewBlobFile>(new File(*this, name, std::move(*file)));
}

Result<std::unique_ptr<SeekableSource>> DirectoryStore::open(const QString &name) const
{
    checkThreadAllowed("the store of contents");
    auto file = std::make_unique<QFile>(pathOf(name));
    if (!file->exists()) {
        return Error{
            Error::Kind::NotFound, u"blob.missing"_s,
            BlobText::tr("The file with a collected content is gone from the vault's folder. The content cannot "
                         "be shown or handed out; everything else can. Bring the file back from a backup.")};
    }
    if (!file->open(QIODevice::ReadOnly)) {
        return Error{
            Error::Kind::Storage, u"blob.unreadable"_s,
            BlobText::tr("A content in the vault's folder may not be read. Check the permissions of the folder "
                         "and the disk.")};
    }
    return std::unique_ptr<SeekableSource>(new FileSource(std::move(file)));
}

void DirectoryStore::adopt(const QStringList &names)
{
    for (const QString &name : names)
        m_orphans.remove(name);
}

Result<> DirectoryStore::remove(const QString &name)
{
    const QString path = pathOf(name);
    if (!QFile::exists(path) || QFile::remove(path))
        return {};
    return Error{
        Error::Kind::Storage, u"blob.not-removed"_s,
        BlobText::tr("The file of a destroyed content could not be removed. Its key is destroyed, so nobody can "
                     "read it. Check the permissions of the vault's folder.")};
}

QStringList DirectoryStore::fileNames() const
{
    QStringList names;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (files.fileInfo().dir().dirName() != u"writers"_s)
            names << files.fileName();
    }
    return names;
}

/// The lock of a writer that is gone; it is removed.
bool DirectoryStore::isLockFree(const QString &writer) const
{
    if (m_presence && isBlobFileName(writer)) {
        const auto isHere = m_presence->isHere(writer);
        return isHere && !*isHere && (QFile::remove(lockOf(writer)) || !QFile::exists(lockOf(writer)));
    }
    QLockFile lock(lockOf(writer));
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

/// By somebody else who is still there. Letting go of a dead writer's lock removes it; the mark keeps in mind that
/// there was one.
bool DirectoryStore::isHeld(const QString &writer) const
{
    if (!isLockFree(writer))
        return true;
    QFile mark(litterMark());
    if (!mark.open(QIODevice::WriteOnly))
        qCInfo(lcBlobs) << "the mark of a killed writer could not be made";
    return false;
}

Result<QString> DirectoryStore::writer()
{
    checkThreadAllowed("the store of contents");
    const auto begun = beginWriting();
    return begun ? Result(m_writer) : Result<QString>(begun.error());
}

bool DirectoryStore::isAtWork(const QString &writer) const
{
    checkThreadAllowed("the store of contents");
    if (m_lock && writer == m_writer)
        return true;
    return isBlobFileName(writer) && QFile::exists(lockOf(writer)) && isHeld(writer);
}

DirectoryStore::Writers DirectoryStore::lookForWriters() const
{
    Writers writers;
    const QDir folder(m_folder + u"/writers"_s);
    const auto names = folder.entryList({u"*.lock"_s}, QDir::Files);
    for (const QString &name : names) {
        const QString writer = name.chopped(5);
        const bool isOwn = m_lock && writer == m_writer;
        writers.areAtWork = (!isOwn && isHeld(writer)) || writers.areAtWork;
    }
    writers.leftLitter = QFile::exists(litterMark());
    return writers;
}

Result<> DirectoryStore::sweep(const std::function<Result<bool>(const QString &)> &isNamed)
{
    if (!lookForWriters().leftLitter)
        return {};
    // The order matters. A file listed here whose writer is not at work in the next line is either named by the
    // database by now or never will be; a writer that starts later has no file in the list.
    const QStringList names = fileNames();
    if (lookForWriters().areAtWork)
        return {};
    for (const QString &name : names) {
        if (!isBlobFileName(name))
            continue;
        const auto named = isNamed(name);
        if (!named)
            return named.error();
        if (!*named && !m_orphans.contains(name))
            QFile::remove(pathOf(name));
    }
    removeUnnamed(m_folder);
    QFile::remove(litterMark());
    return {};
}

} // namespace habeas::storage
