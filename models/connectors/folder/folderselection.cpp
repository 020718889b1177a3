// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderselection.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

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

/// What the radar knows of German, too (resources/radar). Damaged, it makes nobody's folder a person's.
struct NameLists {
    QSet<QString> firstNames;
    QSet<QString> noNames;
    QStringList nounEndings;
    QSet<QString> particles;
};

const NameLists &nameLists()
{
    static const NameLists lists = [] {
        QFile file(u":/radar/german.json"_s);
        const QJsonObject json =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const auto wordsOf = [&](QLatin1StringView list) {
            QStringList words = json[list].toVariant().toStringList();
            for (QString &word : words)
                word = folded(word);
            return words;
        };
        const auto setOf = [&](QLatin1StringView list) {
            const QStringList words = wordsOf(list);
            return QSet<QString>(words.begin(), words.end());
        };
        return NameLists{setOf("firstNames"_L1), setOf("noNames"_L1), wordsOf("nounEndings"_L1), setOf("particles"_L1)};
    }();
    return lists;
}

/// Whether nothing but one person's name can be meant: a first name everybody knows and at most one other word, or a
/// name in the way of directories, turned by a comma or with a dot, whose words are none of every day.
bool isOnePersonsName(const QString &folder, const QStringList &own)
{
    static const QRegularExpression word(u"\\p{L}[\\p{L}'’-]+"_s);
    static const QRegularExpression several(u"[;&+]|,.*,"_s);
    static const QRegularExpression dotted(u"^[^\\s,]+\\.[^\\s,]+$"_s);
    if (folder.contains(several) || isCalledAfterAThing(folder, own))
        return false;
    QStringList ownWords;
    for (const QString &theirs : own)
        ownWords += foldedWords(theirs);
    const NameLists &lists = nameLists();
    int listed = 0, others = 0;
    bool isEveryday = false;
    for (auto words = word.globalMatch(folder); words.hasNext();) {
        const QString each = folded(words.next().captured());
        if (each == u"und" || each == u"oder")
            return false;
        const bool isListed = lists.firstNames.contains(each.section(u'-', 0, 0));
        if (lists.particles.contains(each) || (!isListed && ownWords.contains(each)))
            continue;
        (isListed ? listed : others) += 1;
        // As the radar has it: Kaplan is no noun.
        const auto endsSo = [&](const QString &ending) {
            const qsizetype before = each.size() - ending.size();
            return each.endsWith(ending) && (before == 0 || before > 2);
        };
        const bool isWord =
            lists.noNames.contains(each) || std::any_of(lists.nounEndings.begin(), lists.nounEndings.end(), endsSo);
        isEveryday = isEveryday || (!isListed && isWord);
    }
    const bool hasComma = folder.contains(u',');
    if (listed > 0 && others <= 1 && (hasComma || !isEveryday))
        return true;
    const bool areDotted = folder.contains(dotted)
        && std::any_of(own.begin(), own.end(), [](const QString &theirs) { return theirs.contains(dotted); });
    return (hasComma || areDotted) && !lists.firstNames.isEmpty() && !isEveryday;
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
    const QStringList words = foldedWords(name);
    return std::any_of(m_person.names().begin(), m_person.names().end(), [&](const PersonName::Name &one) {
        return !one.family.isEmpty() && std::all_of(one.family.begin(), one.family.end(), [&](const QString &word) {
            return words.contains(word);
        });
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
    const bool hasComma = name.contains(u',');
    const auto isAlike = [&](const QString &theirs) {
        return shapeOf(theirs) == shapeOf(name) && shapeOf(name) != Shape::Other
            && (hasComma || !theirs.contains(u','));
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
