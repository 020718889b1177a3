// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace habeas::connectors {

/// The IANA media type of a file by its name and the \a beginning of its content (a few KiB are enough).
/// A guess for people and readers, never a promise; "application/octet-stream" if nothing is known. Any thread.
QString mediaTypeOf(const QString &path, QByteArrayView beginning);

} // namespace habeas::connectors
