// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/collection.h"
#include "core/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <memory>

namespace habeas::connectors {

/// One entry of an archive or of a folder, as it says of itself. Nothing of it is checked: the path may be
/// absolute, climb, or hold any character; the size may be a lie. It is data and never becomes a path of ours.
struct Entry {
    enum class Type { File, Folder, Link, Special };
    /// How the archive's own list and its content agree about it.
    enum class Listing {
        Listed,
        Contradicted, ///< listed, but with other lengths or another checksum than before the content
        Unlisted, ///< its content lies in the archive, the list does not name it
        Recovered, ///< read without a list, because there is none or it is damaged
    };
    QString path; ///< '/' between parts; a folder without the '/' at its end
    Type type = Type::File;
    Listing listing = Listing::Listed;
    QString linkTarget; ///< for Link
    qint64 sizeBytes = -1; ///< -1: not said
    QDateTime modifiedAt; ///< UTC; invalid if not said
    bool encrypted = false;
    bool nameGuessed = false; ///< the name is not UTF-8: its bytes were read as Latin-1
};

/// Gives entries one after the other, and the content of each in pieces. Any size in constant memory.
///
/// An Error of read() whose code begins with "entry." loses this entry only, and next() goes on behind it:
/// "entry.damaged", "entry.unsupported", "entry.encrypted", "entry.bomb", "entry.unreadable", "entry.changed".
/// Every other Error ends the walk; what came before stands. Kind::Cancelled: the watch asked to stop.
class EntryReader
{
public:
    virtual ~EntryReader() = default;
    /// Moves to the next entry; false at the end.
    virtual Result<bool> next(Entry &entry) = 0;
    /// The next piece of the current entry's content, empty at its end. Valid until the next call.
    virtual Result<QByteArrayView> read() = 0;
    /// What is missing that has no entry; complete once next() has said false.
    virtual QList<Gap> gaps() const { return {}; }
    /// Bytes of the medium read so far, and in all (0 if unknown): for progress.
    virtual qint64 position() const = 0;
    virtual qint64 total() const = 0;
};

/// The gap an entry leaves whose content could not be read: "entry.damaged" becomes "gap.entry-damaged".
Gap gapOf(const Error &error, const QString &path);

/// The Error of a run that the watch asked to stop.
Error stoppedRun();

} // namespace habeas::connectors
