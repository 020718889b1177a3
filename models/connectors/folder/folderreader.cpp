// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t blockSize = 256 * 1024;
constexpr std::size_t deepest = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FolderReader)
};

Error unreadable()
{
    return {Error::Kind::Storage, u"entry.unreadable"_s,
            Text::tr("A file could not be opened or read, and was left out.")};
}

Error changed()
{
    return {Error::Kind::Conflict, u"entry.changed"_s,
            Text::tr("A file was changed while it was read, and was left out. Run it again when nobody writes there.")};
}

/// QDir leaves out names that are no UTF-8; std::filesystem gives every name as it lies on the disk.
QString textOf(const fs::path &path, bool &guessed)
{
    guessed = false;
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.generic_wstring());
#else
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(path.native()));
    if (!decoder.hasError())
        return text;
    guessed = true;
    return QString::fromLatin1(QByteArrayView(path.native()));
#endif
}

Entry::Type typeOf(fs::file_type type)
{
    switch (type) {
    case fs::file_type::regular:
        return Entry::Type::File;
    case fs::file_type::directory:
        return Entry::Type::Folder;
    case fs::file_type::symlink:
        return Entry::Type::Link;
    default:
        return Entry::Type::Special;
    }
}

QDateTime changeTime(const fs::path &file)
{
    std::error_code failed;
    const auto time = fs::last_write_time(file, failed);
    if (failed)
        return {};
    const auto system = std::chrono::file_clock::to_sys(time);
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(system.time_since_epoch()).count(), Qt::UTC);
}

/// Opens a regular file and nothing else: what was one when it was listed may be a link or a pipe by now.
bool openRegular(QFile &file, const fs::path &path)
{
#ifdef Q_OS_WIN
    file.setFileName(QString::fromStdWString(path.wstring()));
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
#else
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat status = {};
    if (descriptor < 0)
        return false;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)
        || !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return false;
    }
    return true;
#endif
}

} // namespace

FolderReader::FolderReader(fs::path root, const Watch &watch)
    : m_root(std::move(root)), m_watch(watch), m_block(blockSize)
{ }

Result<std::unique_ptr<FolderReader>> FolderReader::open(const QString &folder, const Watch &watch)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
#ifdef Q_OS_WIN
    fs::path root(real.toStdWString());
#else
    fs::path root(QFile::encodeName(real).toStdString());
#endif
    std::unique_ptr<FolderReader> reader(new FolderReader(std::move(root), watch));
    if (real.isEmpty() || !reader->enter(reader->m_root, {})) {
        return Error{Error::Kind::Storage, u"folder.unreadable"_s,
                     Text::tr("The folder could not be listed. Nothing was read from it. "
                              "Check that it is there and that you may read it.")};
    }
    return reader;
}

bool FolderReader::enter(const fs::path &folder, const QString &path)
{
    std::error_code failed;
    Level level{{}, folder, path};
    fs::directory_iterator it(folder, failed);
    for (; !failed && it != fs::directory_iterator(); it.increment(failed))
        level.names.push_back(it->path().filename());
    if (failed)
        return false;
    std::sort(level.names.begin(), level.names.end(), std::greater<>());
    m_levels.push_back(std::move(level));
    return true;
}

Result<bool> FolderReader::next(Entry &entry)
{
    m_file.close();
    m_currentIsFile = false;
    m_hasEntered = false;
    while (!m_levels.empty() && m_levels.back().names.empty())
        m_levels.pop_back();
    if (!m_watch.mayGoOn())
        return stoppedRun();
    if (m_levels.empty())
        return false;

    Level &level = m_levels.back();
    const fs::path name = std::move(level.names.back());
    level.names.pop_back();
    m_current = level.folder / name;
    entry = {};
    const QString text = textOf(name, entry.nameGuessed);
    entry.path = level.path.isEmpty() ? text : level.path + u'/' + text;

    std::error_code failed;
    entry.type = typeOf(fs::symlink_status(m_current, failed).type());
    if (entry.type == Entry::Type::Link) {
        bool guessed = false;
        entry.linkTarget = textOf(fs::read_symlink(m_current, failed), guessed);
        return true;
    }
    entry.modifiedAt = changeTime(m_current);
    if (entry.type == Entry::Type::File) {
        m_currentIsFile = true;
        const auto size = fs::file_size(m_current, failed);
        if (!failed)
            entry.sizeBytes = qint64(size);
    }
    if (entry.type == Entry::Type::Folder) { // `level` ends here: enter() may move it
        if (m_levels.size() >= deepest)
            m_gaps.append({Code{u"gap.folder-too-deep"_s, {}}, entry.path});
        else if (m_hasEntered = enter(m_current, entry.path); !m_hasEntered)
            m_gaps.append({Code{u"gap.folder-unreadable"_s, {}}, entry.path});
    }
    return true;
}

Result<> FolderReader::openCurrent()
{
    if (!openRegular(m_file, m_current))
        return unreadable();
    m_sizeBefore = m_file.size();
    m_changedBefore = m_file.fileTime(QFileDevice::FileModificationTime);
    m_read = 0;
    return {};
}

Result<QByteArrayView> FolderReader::read()
{
    if (!m_watch.mayGoOn())
        return stoppedRun();
    if (!m_currentIsFile)
        return QByteArrayView();
    if (!m_file.isOpen()) {
        if (const auto opened = openCurrent(); !opened)
            return opened.error();
    }
    const qint64 count = m_file.read(m_block.data(), qint64(m_block.size()));
    if (count < 0)
        return unreadable();
    m_read += count;
    m_position += count;
    // A file that grows faster than it is read would never end.
    if (m_read > m_sizeBefore || (count == 0 && !isUnchanged()))
        return changed();
    return QByteArrayView(m_block.data(), qsizetype(count));
}

bool FolderReader::isUnchanged()
{
    return m_read == m_sizeBefore && m_file.size() == m_sizeBefore
        && m_file.fileTime(QFileDevice::FileModificationTime) == m_changedBefore;
}

void FolderReader::passOver()
{
    if (m_hasEntered)
        m_levels.pop_back();
    m_hasEntered = false;
}

} // namespace habeas::connectors
