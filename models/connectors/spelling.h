// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connector.h"

#include <QString>
#include <QStringList>

namespace habeas::connectors {

/// \a text for comparing identifiers: composed (NFC) and case folded. Nothing else is forgiven.
QString folded(QStringView text);

/// The words of \a text with the spelling forgiven: case, accents, composed or not, ä/ae/a, ß/ss, ø/o, ł/l.
///
/// "Müller", "MUELLER" and "Muller" give the same word; so do "O'Brien" and "OBrien". More names than one may
/// fall together ("Mueller", "Muller"): good for proposing, never for deciding. Words end at whatever is
/// neither letter nor digit, apostrophes apart.
QStringList skeletonWords(QStringView text);

/// The words of \a text, folded() only.
QStringList foldedWords(QStringView text);

/// The names of one person, prepared for being compared with many.
class PersonName
{
public:
    enum class Likeness { None, OtherSpelling, Same };
    /// One way of being called. Each word is kept folded and as skeletonWords() has it.
    struct Name {
        QStringList family; ///< all of them
        QStringList given; ///< any of them; empty: not asked for
        QStringList familySkeleton;
        QStringList givenSkeleton;
    };

    explicit PersonName(const Query &query);

    bool isEmpty() const { return m_names.isEmpty(); }
    /// Whether somebody called \a names (given, family, shown name, in any order) may be the person.
    ///
    /// All words of the family name and one of the given names must be there; a query that has only one of
    /// the two asks for that one. Each of the other names stands in for the family or the given name, and
    /// for both if it has several words.
    Likeness compare(const QStringList &names) const;
    /// Whether \a text names the person: given and family name close together, in either order.
    /// Half a query (a family name only) is never found in a text: it would find too many others.
    bool isNamedIn(QStringView text) const;
    /// Whether \a word, folded(), is one of the words of the names.
    bool hasWord(const QString &word) const;
    /// Whether \a userName looks as if made from the name: "mia.lindner", "mlindner2", "lindnerm".
    bool mayBeUserName(QStringView userName) const;

    const QList<Name> &names() const { return m_names; }

private:
    void add(const QString &given, const QString &family);

    QList<Name> m_names;
};

} // namespace habeas::connectors
