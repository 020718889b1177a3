// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/connector.h"
#include "connectors/spelling.h"

namespace habeas::connectors {

/// How the name of a file or folder fits the query.
struct NameFit {
    bool isIdentifier = false; ///< it is one of the user names or mail addresses
    PersonName::Likeness likeness = PersonName::Likeness::None;
    bool isGroup = false;

    bool isAny() const { return isIdentifier || likeness != PersonName::Likeness::None; }
    Candidate::Match match() const;
};

/// Compares names of files and folders with whom a query asks for.
class NameJudge
{
public:
    explicit NameJudge(const Query &query);
    NameFit fit(const QString &name) const;
    /// Bears the family name: it may be of all of the family ("Geschwister Lindner").
    bool isOfFamily(const QString &name) const;

private:
    PersonName m_person;
    QStringList m_group;
    QStringList m_identifiers;
};

/// What of a folder belongs to the person whose folders in it a human being has confirmed. Paths are relative to it.
class FolderSelection
{
public:
    enum class Whose {
        Theirs, ///< in their folder, or loose with their name
        Named, ///< a file elsewhere with their name
        Others, ///< only its name is looked at
        Namesake, ///< in the folder of somebody who is called like them: not even that
    };

    /// \a isPerPerson  every folder is a person's; otherwise all of it is this person's
    /// \a folders  those of the person; none: only what bears the name
    FolderSelection(bool isPerPerson, QStringList folders, NameJudge judge);

    const QStringList &folders() const { return m_folders; }
    Whose whose(const QString &path, bool isFolder) const;
    /// A folder of the person's lies in it.
    bool isAbove(const QString &path) const;
    /// Called as people's folders are here, and surely another single person's: a class's or a year's is called
    /// otherwise. In doubt it is nobody's.
    bool isOfAPerson(const QString &folder) const;
    /// Lies in what is called like another person's folder.
    bool isInAPersons(const QString &file) const;
    /// A folder inside others' that no longer bears the name is not looked at, however it was chosen.
    bool isReachable(const QString &own) const;
    /// As it may be shown to the person: another one's folder bears a name that is none of their business.
    QString shownPath(const QString &path) const;

private:
    bool m_isPerPerson;
    QStringList m_folders;
    NameJudge m_judge;
};

} // namespace habeas::connectors
