// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entry.h"

#include "../spelling.h"

namespace habeas::connectors {

/// Proposes who in a directory the subject may be: give it every entry, then ask for the candidates.
///
/// An identifier of the query makes a candidate certain, unless several entries carry it (a parent's address in
/// two children's entries) or the date of birth is another one. A name with the class or the date of birth
/// makes it likely, a name alone possible.
class DirectoryFinder
{
public:
    static constexpr qsizetype mostCandidates = 500;

    DirectoryFinder(const Query &query, const AttributeMap &map);
    void take(const DirectoryEntry &entry);
    bool tooMany() const { return m_tooMany; }
    /// Best first, then by name and DN.
    QList<Candidate> candidates() const;

private:
    struct Hit {
        Candidate candidate;
        QString key;
        QStringList identifiers; ///< folded values of the query that it carries
        PersonName::Likeness name = PersonName::Likeness::None;
        bool sameGroup = false;
        std::optional<bool> sameBirthday; ///< nothing: one of the two does not say
    };
    Hit compare(const DirectoryEntry &entry) const;
    void describe(Hit &hit, const DirectoryEntry &entry) const;
    Candidate judged(const Hit &hit) const;

    const Query &m_query;
    const AttributeMap &m_map;
    const PersonName m_name;
    QStringList m_userNames, m_mails; ///< folded
    QList<Hit> m_hits;
    bool m_tooMany = false;
};

/// Refused "directory.too-many": the search has to be narrowed.
Error tooManyCandidates();

/// Everything by which the entry knows its person.
QList<Identifier> identifiersOf(const DirectoryEntry &entry, const AttributeMap &map);

} // namespace habeas::connectors
