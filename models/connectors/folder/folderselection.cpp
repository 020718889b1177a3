// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderselection.h"

#include "personsname.h"

#include <QRegularExpression>

#include <algorithm>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How a folder is called: people's folders of one place are called alike.
enum class Shape { FullName, Word, Other };

Shape shapeOf(const QString &folder)
{
    static const QRegularExpression word(u"\\p{L}[\\p{L}'’-]+"_s);
    auto words = word.globalMatch(folder);
    int count = 0;
    for (; words.hasNext() && count < 2; ++count)
        words.next();
    return count >= 2 ? Shape::FullName : count == 1 ? Shape::Word : Shape::Other;
}

} // namespace

Candidate::Match NameFit::match() const
{
    if (isIdentifier)
        return Candidate::Match::Certain;
    const bool isMore = likeness != PersonName::Likeness::None && isGroup;
    return isMore ? Candidate::Match::Likely : Candidate::Match::Possible;
}

NameJudge::NameJudge(const Query &query) : m_person(query), m_group(foldedWords(query.group))
{
    for (const QString &identifier : query.userNames + query.mails)
        m_identifiers << folded(identifier.trimmed());
}

NameFit NameJudge::fit(const QString &name) const
{
    const QString plain = folded(name);
    const QString base = folded(name.section(u'.', 0, -2)); // without the ending
    const QStringList words = foldedWords(name);
    NameFit fit;
    fit.isIdentifier = m_identifiers.contains(plain) || (!base.isEmpty() && m_identifiers.contains(base));
    fit.likeness = m_person.compare({name});
    fit.isGroup = !m_group.isEmpty()
        && std::all_of(m_group.begin(), m_group.end(), [&](const QString &word) { return words.contains(word); });
    return fit;
}

bool NameJudge::isOfFamily(const QString &name) const
{
    const QStringList words = skeletonWords(name);
    return std::any_of(m_person.names().begin(), m_person.names().end(), [&](const PersonName::Name &one) {
        const auto isThere = [&](const QString &word) { return words.contains(word); };
        return !one.familySkeleton.isEmpty()
            && std::all_of(one.familySkeleton.begin(), one.familySkeleton.end(), isThere);
    });
}

FolderSelection::FolderSelection(bool isPerPerson, QStringList folders, NameJudge judge)
    : m_isPerPerson(isPerPerson), m_folders(std::move(folders)), m_judge(std::move(judge))
{ }

FolderSelection::Whose FolderSelection::whose(const QString &path, bool isFolder) const
{
    if (!m_isPerPerson)
        return Whose::Theirs;
    const QStringList parts = path.split(u'/');
    const qsizetype depths = parts.size() - (isFolder ? 0 : 1);
    for (qsizetype depth = 1; depth <= depths; ++depth) {
        const QString folder = parts.first(depth).join(u'/');
        if (m_folders.contains(folder))
            return Whose::Theirs;
        if (m_judge.fit(parts[depth - 1]).isAny() && !isAbove(folder))
            return Whose::Namesake;
    }
    if (isFolder || !m_judge.fit(parts.constLast()).isAny())
        return Whose::Others;
    return depths == 0 ? Whose::Theirs : Whose::Named;
}

bool FolderSelection::isAbove(const QString &path) const
{
    return std::any_of(m_folders.begin(), m_folders.end(),
                       [&](const QString &own) { return own.startsWith(path + u'/'); });
}

bool FolderSelection::isOfAPerson(const QString &folder) const
{
    const QString name = folder.section(u'/', -1);
    QStringList own; // beside it, or beside what it lies in
    for (const QString &theirs : m_folders) {
        if (theirs.count(u'/') == folder.count(u'/'))
            own << theirs.section(u'/', -1);
    }
    const auto isAlike = [&](const QString &theirs) {
        return shapeOf(theirs) == shapeOf(name) && shapeOf(name) != Shape::Other
            && (name.contains(u',') || !theirs.contains(u','));
    };
    if (m_folders.isEmpty() ? shapeOf(name) != Shape::FullName : std::none_of(own.begin(), own.end(), isAlike))
        return false;
    return !m_judge.isOfFamily(name) && isOnePersonsName(name, own);
}

bool FolderSelection::isInAPersons(const QString &file) const
{
    const QStringList parts = file.split(u'/');
    for (qsizetype depth = 1; depth < parts.size(); ++depth) {
        const QString folder = parts.first(depth).join(u'/');
        if (!isAbove(folder) && isOfAPerson(folder))
            return true;
    }
    return false;
}

bool FolderSelection::isReachable(const QString &own) const
{
    return !own.contains(u'/') || m_judge.fit(own.section(u'/', -1)).isAny();
}

QString FolderSelection::shownPath(const QString &path) const
{
    return whose(path, false) == Whose::Named ? path.section(u'/', -1) : path;
}

} // namespace habeas::connectors
