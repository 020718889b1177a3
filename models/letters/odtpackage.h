// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace habeas::letters {

/// One file of an OpenDocument package.
struct PackageEntry {
    QString path; ///< ASCII
    QByteArray bytes;
    bool stored = false; ///< else deflated
};

/// The entries, in order, as a ZIP without extra fields, all dated \a day. Storage "letter.odt".
///
/// Through libzip: libarchive gives every entry an extra field, which ODF forbids for `mimetype`.
Result<QByteArray> packed(const QList<PackageEntry> &entries, QDate day);

} // namespace habeas::letters
