// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savefile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace habeas::ui {

QString saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return QCoreApplication::translate("habeas::ui",
                                       "The file could not be written. Choose a folder you may write to.");
}

} // namespace habeas::ui
