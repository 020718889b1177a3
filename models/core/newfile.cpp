// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace habeas {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NewFile)
};

/// A dangling link counts as there: writing through it would create what it points to.
bool isTaken(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

Error taken(const QString &path)
{
    return {Error::Kind::Conflict, u"file.exists"_s,
            Text::tr("%1 exists already and is not overwritten. Choose another name or remove it first.").arg(path)};
}

bool syncFile(QFileDevice &file)
{
#ifdef Q_OS_WIN
    return file.flush() && _commit(file.handle()) == 0;
#else
    return file.flush() && ::fsync(file.handle()) == 0;
#endif
}

/// The name itself is on the disk only once its folder is. Not every file system can: then it is as safe as it gets.
void syncFolder(const QString &folder)
{
#ifndef Q_OS_WIN
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
#else
    Q_UNUSED(folder)
#endif
}

} // namespace

NewFile::NewFile(const QString &path) : m_path(path), m_file(QFileInfo(path).absolutePath() + u"/.habeas-XXXXXX.part"_s)
{ }

Result<std::unique_ptr<NewFile>> NewFile::create(const QString &path)
{
    if (QFileInfo(path).fileName().isEmpty()) {
        return Error{Error::Kind::Malformed, u"file.no-name"_s,
                     Text::tr("A name for the new file is missing. Nothing was written.")};
    }
    if (isTaken(path))
        return taken(path);
    std::unique_ptr<NewFile> file(new NewFile(path));
    if (!file->m_file.open()) {
        return Error{Error::Kind::Storage, u"file.create"_s,
                     Text::tr("%1 cannot be created: %2").arg(path, file->m_file.errorString())};
    }
    return file;
}

Result<> NewFile::commit()
{
    const Error failed{Error::Kind::Storage, u"file.commit"_s,
                       Text::tr("%1 could not be written completely and was discarded. Is the disk full?").arg(m_path)};
    if (!syncFile(m_file))
        return failed;
    // QTemporaryFile's own rename never overwrites: linkat(2), else renameat2(RENAME_NOREPLACE), else link(2).
    if (!m_file.rename(m_path))
        return isTaken(m_path) ? taken(m_path) : failed;
    m_file.setAutoRemove(false);
    syncFolder(QFileInfo(m_path).absolutePath());
    return {};
}

} // namespace habeas
