// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace habeas::mail {

/// All that an e-mail says, for somebody to read: what it is about first, what only servers read last. Hostile.
struct ReadableMail {
    struct Header {
        QString name; ///< "From"
        QString value; ///< encoded words (RFC 2047) decoded

        friend bool operator==(const Header &, const Header &) = default;
    };
    /// A part with a text: its transfer encoding undone, its characters as they came.
    struct Text {
        QString name; ///< of a file that came along; empty: what was written
        QByteArray content;
        QString charset; ///< as the part says; may be empty or wrong
        bool isHtml = false;

        friend bool operator==(const Text &, const Text &) = default;
    };
    struct File {
        QString name; ///< may be empty
        QString mediaType;
        qint64 sizeBytes = 0; ///< decoded

        friend bool operator==(const File &, const File &) = default;
    };
    QList<Header> envelope; ///< From, To, Date, Subject and their like, in this order; the date with its offset
    QList<Header> others; ///< in theirs
    QList<Text> texts;
    QList<File> files; ///< what came along and is no text
    QList<ReadableMail> forwarded; ///< e-mails inside this one
    bool lacksParts = false; ///< there are more parts, or deeper ones, than are read
};

/// Nothing if \a message has no sender: it is no e-mail. Opens no file, so that a confined process can call
/// it once loadCharsets() was called. Any thread.
std::optional<ReadableMail> readableMail(const QByteArray &message);

/// Loads from the disk what the usual charsets of headers need, and keeps it: call once, before there is no disk.
void loadCharsets();

} // namespace habeas::mail
