// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace habeas::ui {

/// Where a dialog for saving \a name begins: in the folder somebody saved in last in this sitting, else among their
/// documents. It is kept nowhere: a folder may be named after somebody.
QString placeToSave(const QString &name = {});

/// Replaces what lies at \a path, whole or not at all: the dialog has asked. What went wrong, for people; else empty,
/// and savedFiles() tells it.
QString saveFile(const QString &path, const QByteArray &bytes);

/// Says that a file was saved there otherwise than by saveFile().
void tellSaved(const QString &path);

/// Tells what was saved, to those who show where it lies.
class SavedFiles final : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void saved(const QString &path);
};
SavedFiles &savedFiles();

} // namespace habeas::ui
