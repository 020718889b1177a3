// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace habeas::mail {

/// A file that came with an e-mail, decoded.
struct Attachment {
    QString name; ///< as the sender gave it, hostile; empty if there is none
    QByteArray content;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// What an e-mail that came in says, for a person to check. Nothing of it is proven: anybody can write any sender.
struct IncomingMail {
    QString fromName;
    QString fromAddress;
    QString to; ///< as the sender wrote it: "Sekretariat <sekretariat@example.org>, …"
    QString subject;
    QDateTime sentAt; ///< as the sender says; invalid if it does not
    QDateTime receivedAt; ///< as the last server on the way says (RFC 5321 section 4.4); invalid if none does
    QString text; ///< the first plain text; empty if there is none
    QString html; ///< the first HTML text where no plain one is: to be read without loading anything
    QList<Attachment> attachments; ///< an e-mail that was forwarded as a file is one, whole
    QString headerLines; ///< as they came, folded and encoded; the first mostHeaderBytes
    bool isCut = false; ///< the text, a name or the subject was longer than what is read
    bool lacksParts = false; ///< there are more parts than are read: attachments may be missing here

    /// As far as it says; invalid if it does not.
    QDateTime cameAt() const { return receivedAt.isValid() ? receivedAt : sentAt; }

    friend bool operator==(const IncomingMail &, const IncomingMail &) = default;
};

constexpr qint64 mostBytes = 50'000'000; ///< of a message that is read
constexpr int mostParts = 1'000; ///< of a message; what stands behind is not read
constexpr qsizetype mostHeaderBytes = 64 * 1024;
constexpr qsizetype mostCharacters = 500'000; ///< of its text
constexpr qsizetype mostOfAName = 1'000; ///< characters of the sender's name and address, and of the subject
constexpr qsizetype mostRecipients = 10'000; ///< characters of all of them

/// Reads an Internet message (RFC 5322, MIME). Malformed "mail.not-a-message" if it has neither sender nor text,
/// Refused "mail.too-large". Any thread.
Result<IncomingMail> readMail(const QByteArray &message);

} // namespace habeas::mail
