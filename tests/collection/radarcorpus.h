// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection/radar.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace habeas::tests {

/// The invented school of tests/data/radar, and how well a radar does on its texts.
class RadarCorpus
{
public:
    struct Score {
        int marks = 0; ///< what a person would have marked
        int found = 0; ///< of these, covered whole
        int named = 0; ///< of these, those of one known person
        int right = 0; ///< of these, given to that person
        int mistaken = 0; ///< marks of nobody known that were given to somebody known
        int hits = 0;
        int falseAlarms = 0; ///< hits where nothing was to be marked
        qsizetype words = 0;
        QStringList missed;
        QStringList alarms;

        double recall() const { return double(found) / marks; }
        double alarmShare() const { return double(falseAlarms) / hits; }
    };

    /// \a folder  tests/data/radar
    explicit RadarCorpus(const QString &folder) : m_folder(folder)
    {
        QList<QStringList> table;
        const QStringList lines = read(QStringLiteral("people.csv")).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            table << line.split(u';');
        const QList<collection::Person> people = collection::peopleIn(table);
        for (qsizetype i = 0; i < people.size(); ++i) {
            const bool isSpared = table[i + 1].last() == QStringLiteral("1");
            (isSpared ? m_spared : m_others) << people[i];
        }
    }

    collection::Radar radar(const collection::RadarLists &lists) const { return {m_others, m_spared, lists}; }
    const QList<collection::Person> &others() const { return m_others; }

    /// \a part  "texts" or "unseen"
    Score measure(const collection::Radar &radar, const QString &part) const
    {
        Score score;
        const QStringList names = QDir(m_folder + u'/' + part).entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            measureText(radar, name, read(part + u'/' + name), score);
        return score;
    }

private:
    struct Mark {
        qsizetype start;
        qsizetype length;
        QString person;
    };

    QString read(const QString &name) const
    {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        return QString::fromUtf8(file.readAll());
    }

    /// The key of "jule.kaminski", or of "guardian:Dorota Kaminska", who has no user name.
    QString keyOf(const QString &person) const
    {
        const QString name = person.section(u':', 1);
        for (const collection::Person &other : m_others) {
            if (other.identifiers.contains(person)
                || (!name.isEmpty() && other.role == collection::Person::Role::Guardian
                    && other.givenName + u' ' + other.familyName == name))
                return other.key;
        }
        if (person != QStringLiteral("?"))
            qFatal("nobody is called %s", qPrintable(person));
        return {};
    }

    bool isKnown(const QString &key) const
    {
        return std::any_of(m_others.begin(), m_others.end(),
                           [&](const collection::Person &other) { return other.key == key; });
    }

    void measureText(const collection::Radar &radar, const QString &name, const QString &marked, Score &score) const
    {
        static const QRegularExpression mark(QStringLiteral("\\[\\[([^|\\]]+)\\|([^\\]]+)\\]\\]"));
        QString text;
        QList<Mark> marks;
        qsizetype from = 0;
        for (auto matches = mark.globalMatch(marked); matches.hasNext();) {
            const auto match = matches.next();
            text += marked.mid(from, match.capturedStart() - from);
            marks << Mark{text.size(), match.capturedLength(1), keyOf(match.captured(2))};
            text += match.captured(1);
            from = match.capturedEnd();
        }
        text += marked.mid(from);
        score.words += text.split(QRegularExpression(QStringLiteral("\\s+"))).size();

        const QList<collection::Hit> hits = radar.hits(text);
        score.hits += int(hits.size());
        score.marks += int(marks.size());
        for (const Mark &each : marks) {
            QString left = text.mid(each.start, each.length);
            bool isRight = false, isMistaken = false;
            for (const collection::Hit &hit : hits) {
                for (qsizetype at = std::max(hit.start, each.start);
                     at < std::min(hit.start + hit.length, each.start + each.length); ++at) {
                    left[at - each.start] = u' ';
                    isRight = hit.person == each.person;
                    isMistaken = each.person.isEmpty() && isKnown(hit.person);
                }
            }
            const bool isFound = std::none_of(left.begin(), left.end(), [](QChar c) { return c.isLetterOrNumber(); });
            score.found += isFound;
            score.mistaken += isMistaken;
            if (isMistaken)
                score.missed << name + QStringLiteral(": nobody known: ") + text.mid(each.start, each.length);
            if (!isFound)
                score.missed << name + QStringLiteral(": ") + text.mid(each.start, each.length);
            if (isFound && !each.person.isEmpty()) {
                ++score.named;
                score.right += isRight;
                if (!isRight)
                    score.missed << name + QStringLiteral(": somebody else: ") + text.mid(each.start, each.length);
            }
        }
        for (const collection::Hit &hit : hits) {
            const bool isMeant = std::any_of(marks.begin(), marks.end(), [&](const Mark &each) {
                return hit.start < each.start + each.length && each.start < hit.start + hit.length;
            });
            score.falseAlarms += !isMeant;
            if (!isMeant)
                score.alarms << name + QStringLiteral(": ") + text.mid(hit.start, hit.length);
        }
    }

    QString m_folder;
    QList<collection::Person> m_others;
    QList<collection::Person> m_spared;
};

} // namespace habeas::tests
