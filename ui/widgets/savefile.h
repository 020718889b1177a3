// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QEvent>
#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace habeas::ui {

/// Where a dialog for saving \a name begins: in the folder somebody saved in last in this sitting, else among their
/// documents. It is kept nowhere: a folder may be named after somebody.
QString placeToSave(const QString &name = {});

/// Replaces what lies at \a path, whole or not at all: the dialog has asked. What went wrong, for people; else empty,
/// and the window around \a from is told.
QString saveFile(const QWidget *from, const QString &path, const QByteArray &bytes);

/// Says that a file was saved there otherwise than by saveFile().
void tellSaved(const QWidget *from, const QString &path);

/// Comes to the window in which a file was saved, and from a dialog to the one below, until one accepts it.
class SavedEvent final : public QEvent
{
public:
    explicit SavedEvent(const QString &path) : QEvent(kind()), m_path(path) { ignore(); }

    static Type kind();
    const QString &path() const { return m_path; }

private:
    QString m_path;
};

} // namespace habeas::ui
