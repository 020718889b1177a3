// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "radar.h"

#include <QSet>

namespace habeas::collection {

/// The digits of a telephone number, without +49 or the leading 0; empty if \a text is none.
QString phoneDigits(const QString &text);

/// Reads one text for the radar.
class RadarScan
{
public:
    RadarScan(const Radar &radar, const QString &text);
    QList<Hit> hits();

private:
    struct Word {
        qsizetype start = 0;
        qsizetype length = 0;
        QString skeleton;
        bool isCapital = false;
        bool isTaken = false; ///< part of an identifier, or of what is called after somebody
    };
    /// What stands between a word and the next.
    enum class Joint { Blank, Hyphen, Initial, Comma, Cell, Far };
    /// How somebody is addressed. It tells apart whom a family name alone would make one; nothing else is concluded.
    enum class Address { None, Woman, Man, Household };
    /// A found place whose person may only be known at the end of the text.
    struct Found {
        qsizetype start = 0;
        qsizetype length = 0;
        QList<int> people;
        QString shape; ///< the key, unless one of the people is meant
        Hit::Why why = Hit::Why::NameShaped;
        Address address = Address::None;
        QString family; ///< with a title: the family name's skeleton
        bool isWhole = false; ///< with a title: a given name stands there, too
        bool isDoubtful = false; ///< one of the people spared may be meant, or another
    };
    /// A family name of one or several words.
    struct Family {
        int first = -1; ///< word behind "von"
        int last = -1; ///< word; below the first: there is none
        QList<int> people;
        QString skeleton;
        bool isCapital = false;
        bool isAmbiguous = false;
        bool isPlausible = false; ///< as a name of somebody unknown
    };

    void split();
    void passOverPlaces();
    void findMails();
    void findPhones();
    void findAddresses();
    void findUserNames();
    bool isUserName(const QString &token, const QList<int> &people) const;
    void findNames();

    int atWord(int word);
    int afterTitle(int word);
    int givenNamesEnd(int word) const;
    int hyphenEnd(int word) const;
    bool mayBeName(int word) const;
    bool isStrangeGivenName(int word) const;
    Address addressIn(int first, int behind) const;
    int afterInitial(int word);
    int afterGiven(int word);
    int afterStrangeGiven(int word);
    int afterStrangeFamily(int word);
    int afterFamily(int word);
    int besideFamily(int word, const Family &family);
    bool mayStandBeside(int word) const;
    bool isCompound(int word) const;
    bool isInList(int given) const;
    Family familyAt(int word) const;
    bool standsAlone(int word) const;
    bool isCell(int first, int last) const;

    Joint joint(int word) const;
    bool isWrapped(int word) const;
    bool isRow(qsizetype at) const;
    bool isRunningOn(int first, int last) const;
    Radar::Meaning meaning(int word) const;
    bool isSpared(const QList<int> &people) const;
    bool areAllSpared(const QList<int> &people) const;
    bool mayBeAddressed(int place, Address address) const;
    QList<int> withInitial(const QList<int> &people, QChar letter, bool ofFamily) const;
    int emitWords(int first, int last, const QList<int> &people, const QString &shape, Hit::Why why);
    void emitSpan(qsizetype start, qsizetype length, const QList<int> &people, const QString &shape, Hit::Why why);
    void emitTitled(int first, int last, const Found &said);
    void settleTitled();
    void settleDoubtful();
    QList<int> certainOf(const QList<int> &people) const;
    QList<std::pair<int, int>> linesOf(int first, int last) const;
    QString keyOf(const Found &found) const;

    const Radar &m_radar;
    const QString &m_text;
    QList<Word> m_words;
    mutable QHash<QString, Radar::Meaning> m_meanings;
    QList<Found> m_found;
    QSet<int> m_certain; ///< people whom the text names in full
};

} // namespace habeas::collection
