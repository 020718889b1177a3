// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace habeas::ui {

/// Replaces what lies at \a path, whole or not at all: the dialog has asked. What went wrong, for people; else empty.
QString saveFile(const QString &path, const QByteArray &bytes);

} // namespace habeas::ui
