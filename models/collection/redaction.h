// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "radarlists.h"
#include "review.h"

#include <QHash>

namespace habeas::collection {

/// A passage that goes out as something else.
struct Cover {
    qsizetype start = 0; ///< UTF-16 units
    qsizetype length = 0;
    QString standIn; ///< "Schüler/in A"; empty: only that something was here

    friend bool operator==(const Cover &, const Cover &) = default;
};

/// \a text with each passage replaced by its stand-in in brackets. Passages that overlap become one with both names;
/// one that reaches into a character takes all of it. \a blank  stands where there is no stand-in: "unkenntlich".
/// Nothing of what was covered is in the result, not even its length.
QString covered(const QString &text, QList<Cover> covers, const QString &blank);

/// The words that covers hide, to look for them elsewhere: titles, particles and the like are none, and an "s" at the
/// end does not matter.
class HiddenWords
{
public:
    HiddenWords(const QString &text, const QList<Cover> &covers, const RadarLists &lists);
    /// As the words of \a texts: for areas of pages, whose text is known or guessed.
    HiddenWords(const QStringList &texts, const RadarLists &lists);

    /// More of them: every word of \a text, however short or common, goes out as \a standIn.
    void addAll(const QString &text, const QString &standIn);

    bool isEmpty() const { return m_standIns.isEmpty(); }
    /// Where one of them still stands in \a text, with the stand-in that hid it: to be looked at, and covered as well.
    QList<Cover> leftIn(const QString &text) const;
    /// \a name, a path or title, without them; a stand-in brings nothing into it that a file name cannot hold.
    QString masked(const QString &name, const QString &blank) const;

private:
    void add(const QString &text, const QString &standIn, const RadarLists &lists);

    QHash<QString, QString> m_standIns; ///< by word
};

/// How a redaction made of \a source is called: without \a hidden, marked as redacted in the case's language, and with
/// the \a ending (".txt") of what it is now.
Outgoing outgoingWithout(const HiddenWords &hidden, const Item &source, const QString &mediaType, const QString &ending,
                         Language language);

/// A part of what an item is called, and what stands there instead. Empty stand-in: only that something was here.
struct NamePart {
    QString text;
    QString standIn;

    friend bool operator==(const NamePart &, const NamePart &) = default;
};

/// A redacted text.
struct TextRedaction {
    QString text; ///< all that can be read of the item (preview::plainText)
    QList<Cover> covers;
    QMap<QString, QString> standIns; ///< StandIns::given()
    QList<NamePart> names; ///< what is hidden in the item's name besides
    System::ChatRule chatRule = System::ChatRule::Undeclared; ///< what a chat is covered by
};

/// Records the covered text, UTF-8, as what goes out instead of \a source, and reads it back from the vault to compare.
/// If nothing is covered but parts of its name, the content goes out as it is, under another name.
///
/// Refused "redaction.nothing-covered", "redaction.outside" (a passage that the text does not have),
/// "redaction.name-inside" (only the name is covered, and who stands in it stands in the text), and as redact().
/// Blocks; the vault's thread.
Result<Item> redactText(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                        const TextRedaction &redaction, const Verdict &verdict);

/// Records \a content (a covered picture or PDF) as what goes out instead of \a source. \a hidden  what its areas hid,
/// as far as known: its names are masked. Errors as redact(). Blocks; the vault's thread.
Result<Item> redactPages(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                         const QByteArray &content, const QString &mediaType, const QStringList &hidden,
                         const QList<NamePart> &names, const Verdict &verdict);

/// Records the content of \a source under a name without \a names. Errors as redact().
Result<Item> rename(storage::Vault &vault, const Clock &clock, const Case &value, const Item &source,
                    const QList<NamePart> &names, const QMap<QString, QString> &standIns, const Verdict &verdict);

} // namespace habeas::collection
