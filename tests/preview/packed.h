// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace habeas::tests {

/// An Office file, as far as its parts are given.
inline QByteArray packed(const QList<QPair<QString, QByteArray>> &parts)
{
    QByteArray zip(qsizetype(1) << 20, '\0');
    for (const auto &part : parts)
        zip.resize(zip.size() + part.second.size() / 8 + 4096);
    std::size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, zip.data(), std::size_t(zip.size()), &used);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.toUtf8().constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, content.size());
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), std::size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_free(writer);
    return zip.first(qsizetype(used));
}

} // namespace habeas::tests
