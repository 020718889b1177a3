// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QMimeData;
QT_END_NAMESPACE

namespace habeas::ui {

/// The local files that were dropped or copied; empty if it is anything else, or nothing (null).
QStringList localFilesIn(const QMimeData *data);

/// A picture that was copied.
struct CopiedPicture {
    QString ending; ///< "png"; empty: there is none
    QByteArray bytes; ///< as another program offers them, not decoded here
};
CopiedPicture pictureIn(const QMimeData *data);

} // namespace habeas::ui
