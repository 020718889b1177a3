// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personsname.h"

#include "connectors/spelling.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the radar knows of German, too (resources/radar), as skeletonWords() has it. Damaged, it makes nobody's folder
/// a person's.
struct NameLists {
    QSet<QString> firstNames;
    QSet<QString> noNames;
    QSet<QString> joined; ///< "Zwillinge"
    QSet<QString> ambiguous;
    QSet<QString> particles;
};

const NameLists &nameLists()
{
    static const NameLists lists = [] {
        QFile file(u":/radar/german.json"_s);
        const QJsonObject json =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const auto wordsOf = [&](QLatin1StringView list) {
            QSet<QString> words;
            const QStringList listed = json[list].toVariant().toStringList();
            for (const QString &word : listed)
                words << skeletonWords(word).join(QString());
            return words;
        };
        return NameLists{wordsOf("firstNames"_L1) + wordsOf("moreFirstNames"_L1), wordsOf("noNames"_L1),
                         wordsOf("joined"_L1), wordsOf("ambiguous"_L1), wordsOf("particles"_L1)};
    }();
    return lists;
}

/// "Allgemeine Listen" is two words as a name is.
bool isAThing(const QString &word)
{
    // The ends of compounds ("Klassenkonferenz"), and short words, which names end in, too ("Kaplan").
    static const QStringList ends{
        u"klasse"_s,    u"klassen"_s,    u"jahrgang"_s,    u"jahrgänge"_s,   u"halbjahr"_s,     u"schuljahr"_s,
        u"allgemein"_s, u"allgemeine"_s, u"allgemeines"_s, u"sonstige"_s,    u"sonstiges"_s,    u"diverses"_s,
        u"liste"_s,     u"listen"_s,     u"protokoll"_s,   u"protokolle"_s,  u"konferenz"_s,    u"konferenzen"_s,
        u"fotos"_s,     u"bilder"_s,     u"noten"_s,       u"zeugnis"_s,     u"zeugnisse"_s,    u"vorlagen"_s,
        u"archiv"_s,    u"unterlagen"_s, u"dokumente"_s,   u"elternabend"_s, u"elternabende"_s, u"briefe"_s,
        u"kurse"_s,     u"gruppe"_s,     u"gruppen"_s,     u"projekt"_s,     u"projekte"_s,     u"fahrt"_s,
        u"fahrten"_s,   u"ausflug"_s,    u"ausflüge"_s,    u"pläne"_s,       u"akten"_s,        u"verwaltung"_s,
        u"schule"_s,    u"unterricht"_s, u"geschwister"_s, u"wettbewerb"_s,  u"schüler"_s,      u"schülerinnen"_s};
    static const QStringList wholes{u"jahr"_s, u"foto"_s, u"kurs"_s, u"plan"_s, u"team"_s, u"sankt"_s, u"st"_s};
    return wholes.contains(word)
        || std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return word.endsWith(end); });
}

/// The words of a folder's name, or of a part of it, by what they may be.
class NameWords
{
public:
    NameWords(const QString &part, const QStringList &ownWords)
    {
        static const QRegularExpression word(u"\\p{L}[\\p{L}\\p{M}'’-]+"_s);
        for (auto words = word.globalMatch(part.normalized(QString::NormalizationForm_C)); words.hasNext();)
            add(words.next().captured(), ownWords);
    }

    int listed() const { return m_listed; }
    int others() const { return m_others; }
    int count() const { return m_listed + m_others; }
    /// Names a thing, or several people.
    bool isThing() const { return m_isThing; }
    /// Has a word of every day that is a family name, too: "Kunst, Jonas" is a person, "Jonas Kunst" hardly.
    bool isDoubtful() const { return m_isDoubtful; }
    /// Has a given name that is no word of its own, as in "Summer School".
    bool isSureOfGivenName() const { return m_sure > 0; }

private:
    void add(const QString &word, const QStringList &ownWords)
    {
        static const QStringList wordsAsWell{u"can"_s, u"joy"_s, u"per"_s, u"sam"_s, u"sultan"_s, u"summer"_s};
        static const QStringList familyNames{u"alt"_s, u"gross"_s, u"klein"_s}; // borne by too many for a doubt
        const NameLists &lists = nameLists();
        const QStringList plain = skeletonWords(word);
        const auto areAll = [&](const QSet<QString> &list) {
            return std::all_of(plain.begin(), plain.end(), [&](const QString &each) { return list.contains(each); });
        };
        if (areAll(lists.firstNames)) { // "Anna-Lena", not "Klara-Schule"
            ++m_listed;
            m_sure += wordsAsWell.contains(plain.constFirst()) ? 0 : 1;
            return;
        }
        const QStringList folds = foldedWords(word);
        const bool isOwn =
            std::all_of(folds.begin(), folds.end(), [&](const QString &each) { return ownWords.contains(each); });
        if (isOwn || areAll(lists.particles))
            return;
        ++m_others;
        m_isThing = m_isThing || std::any_of(folds.begin(), folds.end(), isAThing);
        for (const QString &each : plain) {
            const bool isWord = lists.noNames.contains(each) && !familyNames.contains(each);
            m_isThing = m_isThing || lists.joined.contains(each) || (isWord && !lists.ambiguous.contains(each));
            m_isDoubtful = m_isDoubtful || isWord;
        }
    }

    int m_listed = 0;
    int m_sure = 0;
    int m_others = 0;
    bool m_isThing = false;
    bool m_isDoubtful = false;
};

} // namespace

bool isOnePersonsName(const QString &folder, const QStringList &own)
{
    static const QRegularExpression several(u"[;&+]|\\b(?:u|und|oder|mit)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption);
    if (folder.contains(several))
        return false;
    QStringList ownWords;
    for (const QString &theirs : own)
        ownWords += foldedWords(theirs);
    const NameWords all(folder, ownWords);
    if (all.isThing())
        return false;
    if (!folder.contains(u','))
        return all.isSureOfGivenName() && all.others() <= 1 && all.count() <= 3 && !all.isDoubtful();
    const NameWords family(folder.section(u',', 0, 0), ownWords);
    const NameWords given(folder.section(u',', 1, 1), ownWords);
    const bool isMore = family.count() + given.count() < all.count(); // behind a second comma
    return !isMore && given.listed() > 0 && given.others() <= 1 && family.count() <= 2 && family.others() <= 2;
}

} // namespace habeas::connectors
