// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entry.h"

#include <variant>

namespace habeas::journal {

// A chain as a file anybody can check: JSON lines, the first naming the chain. Layout: FORMAT.md.

/// The first line, without its line end.
QByteArray headerLine(const ChainName &chain);
/// An entry in full.
QByteArray exportLine(const Entry &entry);
/// An entry of which only its place is shown: a dossier's way to leave other people's cases out.
QByteArray hiddenLine(const Entry &entry, qint64 sequence);

/// A place whose content is not shown.
struct HiddenEntry {
    qint64 sequence = 0;
    QByteArray bodyDigest;
    QByteArray hash;

    friend bool operator==(const HiddenEntry &, const HiddenEntry &) = default;
};

/// The longest line that is read.
constexpr qsizetype exportLineLimit = qsizetype(64) * 1024 * 1024;

/// Malformed "journal.export-malformed" or Unsupported "journal.export-newer".
Result<ChainName> readHeaderLine(QByteArrayView line);
/// Malformed "journal.export-malformed" if it is neither.
Result<std::variant<Entry, HiddenEntry>> readExportLine(QByteArrayView line);

} // namespace habeas::journal
