// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QWidget>

namespace habeas::ui {
namespace {

QString &lastFolder()
{
    static QString folder;
    return folder;
}

} // namespace

QString placeToSave(const QString &name)
{
    QString folder = lastFolder();
    for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::HomeLocation}) {
        if (folder.isEmpty() || !QFileInfo(folder).isDir()) // unplugged meanwhile
            folder = QStandardPaths::writableLocation(place);
    }
    return name.isEmpty() ? folder : QDir(folder).filePath(name);
}

QString saveFile(const QWidget *from, const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return QCoreApplication::translate("habeas::ui",
                                           "The file could not be written. Choose a folder you may write to.");
    tellSaved(from, path);
    return {};
}

void tellSaved(const QWidget *from, const QString &path)
{
    lastFolder() = QFileInfo(path).absolutePath();
    SavedEvent saved(path);
    for (QWidget *window = from->window(); window && !saved.isAccepted();
         window = window->parentWidget() ? window->parentWidget()->window() : nullptr)
        QCoreApplication::sendEvent(window, &saved);
}

QEvent::Type SavedEvent::kind()
{
    static const auto kind = Type(registerEventType());
    return kind;
}

} // namespace habeas::ui
