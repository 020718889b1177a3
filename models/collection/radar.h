// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"
#include "radarlists.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>

namespace habeas {
class Words;
}

namespace habeas::collection {

/// A place in a text that may tell who somebody other than the subject is.
struct Hit {
    enum class Why {
        Identifier, ///< a user name, mail address or number of a known person
        FullName, ///< of a known person, also with an initial
        GivenName,
        FamilyName,
        Titled, ///< "Frau …"
        NameShaped, ///< looks like a name, of nobody known
        Mail, ///< an address of nobody known
        Phone,
        Address, ///< street and number
    };
    qsizetype start = 0; ///< UTF-16 units
    qsizetype length = 0;
    QString person; ///< a Person's key, or made of what stands there ("given:anna"): one decision serves all hits of it
    Why why = Why::NameShaped;

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// Finds other people in texts: those known, and what has the shape of a name.
///
/// It marks for a person to look at; it decides nothing, and it misses some: how many, `./dev bench radar` measures.
/// Declined and joined forms (Annas, Müllers, Müllerkinder), spellings (ae/ä, ss/ß, Turkish and Polish letters),
/// initials (A. Müller, Anna M.), nicknames, titles. A word that is also a common one (Winter) counts only where it
/// stands like a name. Names of the people spared are passed over, unless another's name stands with it (Paul Lindner).
/// Values in, values out: any thread, several at a time.
class Radar
{
public:
    /// \a others  whoever is known: united() first, so that a decision finds all of somebody's hits
    /// \a spared  the subject and who acts for them
    Radar(const QList<Person> &others, const QList<Person> &spared, const RadarLists &lists);

    /// In the order of the text, without overlaps. One pass over the words; a full name in the text tells who is meant
    /// by the given name alone.
    QList<Hit> hits(const QString &text) const;

    /// Who has \a key; a Person that only has the key if the radar made it of what stood there.
    Person person(const QString &key) const;

    /// The names of those known whose given names \a skeleton is among, words joined by blanks; not of who is spared.
    QStringList calledSo(const QString &skeleton) const;

private:
    friend class RadarScan;
    struct Meaning {
        QList<int> given; ///< places in m_people, ascending
        QList<int> family;
        bool isNickname = false; ///< `given` comes from one
        bool isDeclined = false;
        bool isListed = false; ///< among the first names everybody knows
        bool isAmbiguous = false;
    };

    void index(int place);
    void addWord(QHash<QString, QList<int>> &words, const QString &word, int place);
    Meaning meaningOf(const QString &skeleton) const;
    bool isKnown(const QString &skeleton) const;
    bool isOrdinary(const QString &skeleton) const;

    QList<Person> m_people; ///< others, then spared
    int m_sparedFrom = 0;
    RadarLists m_lists;
    QHash<QString, QList<int>> m_given; ///< by skeleton
    QHash<QString, QList<int>> m_nick;
    QHash<QString, QList<int>> m_family;
    QHash<QString, QList<int>> m_identifiers; ///< folded; telephone numbers as digits
    QList<QRegularExpression> m_addresses; ///< what an address looks like
    QStringList m_sparedAddresses; ///< skeletons, words joined by blanks
};

/// What stands in the place of a person: "Schüler A". A letter is given at the first asking and kept.
class StandIns
{
public:
    StandIns() = default;
    /// Goes on from those that redactions of the case already used, by person's key.
    explicit StandIns(const QMap<QString, QString> &used) : m_given(used) { }

    QString of(const Person &person, const Words &words);
    const QMap<QString, QString> &given() const { return m_given; } ///< by person's key

private:
    QMap<QString, QString> m_given;
};

} // namespace habeas::collection

template <> struct habeas::EnumCodes<habeas::collection::Hit::Why> {
    using enum habeas::collection::Hit::Why;
    static constexpr std::array table{
        EnumCode{Identifier, "identifier"},
        EnumCode{FullName, "full-name"},
        EnumCode{GivenName, "given-name"},
        EnumCode{FamilyName, "family-name"},
        EnumCode{Titled, "titled"},
        EnumCode{NameShaped, "name-shaped"},
        EnumCode{Mail, "mail"},
        EnumCode{Phone, "phone"},
        EnumCode{Address, "address"},
    };
};
