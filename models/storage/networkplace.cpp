// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkplace.h"

#include <QFile>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <QDir>
#include <windows.h>
#elif defined(Q_OS_LINUX)
#include <sys/vfs.h>
#endif

namespace habeas::storage {

bool isNetworkFileSystem(quint32 type)
{
    // linux/magic.h and statfs(2): NFS, SMB, CIFS, SMB2, FUSE, AFS, Coda, NCP, 9P, Ceph, GFS2, OCFS2, Lustre
    static constexpr std::array<quint32, 13> types{
        0x6969, 0x517B,     0xFF534D42, 0xFE534D42, 0x65735546, 0x5346414F, 0x73757245,
        0x564C, 0x01021997, 0x00C36400, 0x01161970, 0x7461636F, 0x0BD00BD0,
    };
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool isOnNetworkShare(const QString &folder)
{
#ifdef Q_OS_WIN
    if (folder.startsWith(QLatin1String("//")) || folder.startsWith(QLatin1String("\\\\")))
        return true;
    const QString drive = QDir::toNativeSeparators(folder.left(3));
    return GetDriveTypeW(reinterpret_cast<LPCWSTR>(drive.utf16())) == DRIVE_REMOTE;
#elif defined(Q_OS_LINUX)
    struct statfs place = {};
    if (statfs(QFile::encodeName(folder).constData(), &place) != 0)
        return false;
    return isNetworkFileSystem(static_cast<quint32>(place.f_type));
#else
    Q_UNUSED(folder)
    return false;
#endif
}

} // namespace habeas::storage
