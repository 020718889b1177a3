// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderselection.h"

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

/// "Allgemeine Listen" is two words as a name is. What \a own folders of a person say, too, tells nothing.
bool isCalledAfterAThing(const QString &folder, const QStringList &own)
{
    // The ends of compounds ("Klassenkonferenz"), and short words, which names end in, too ("Kaplan").
    static const QStringList ends{u"klasse"_s,     u"klassen"_s,    u"jahrgang"_s,    u"jahrgänge"_s,    u"halbjahr"_s,
                                  u"schuljahr"_s,  u"allgemein"_s,  u"allgemeine"_s,  u"allgemeines"_s,  u"sonstige"_s,
                                  u"sonstiges"_s,  u"diverses"_s,   u"liste"_s,       u"listen"_s,       u"protokoll"_s,
                                  u"protokolle"_s, u"konferenz"_s,  u"konferenzen"_s, u"fotos"_s,        u"bilder"_s,
                                  u"noten"_s,      u"zeugnis"_s,    u"zeugnisse"_s,   u"vorlagen"_s,     u"archiv"_s,
                                  u"unterlagen"_s, u"dokumente"_s,  u"elternabend"_s, u"elternabende"_s, u"briefe"_s,
                                  u"kurse"_s,      u"gruppe"_s,     u"gruppen"_s,     u"projekt"_s,      u"projekte"_s,
                                  u"fahrt"_s,      u"fahrten"_s,    u"ausflug"_s,     u"ausflüge"_s,     u"pläne"_s,
                                  u"akten"_s,      u"verwaltung"_s, u"schule"_s,      u"unterricht"_s};
    static const QStringList wholes{u"jahr"_s, u"foto"_s, u"kurs"_s, u"plan"_s, u"team"_s};
    QStringList ownWords;
    for (const QString &theirs : own)
        ownWords += foldedWords(theirs);
    const QStringList words = foldedWords(folder);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return !ownWords.contains(word)
            && (wholes.contains(word)
                || std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return word.endsWith(end); }));
    });
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
    const bool hasComma = name.contains(u',');
    const auto isAlike = [&](const QString &theirs) {
        return shapeOf(theirs) == shapeOf(name) && (hasComma || !theirs.contains(u','));
    };
    if (own.isEmpty() ? shapeOf(name) != Shape::FullName : std::none_of(own.begin(), own.end(), isAlike))
        return false;
    return hasComma || !isCalledAfterAThing(name, own);
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
