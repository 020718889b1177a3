// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collection/thirdparties.h"

#include <QDate>
#include <QHash>

namespace habeas::itemmodels {

/// Which items of a catalogue, and in which order.
struct ItemChoice {
    enum class Order { Found, Newest, Oldest };
    SystemId system; ///< null: of all
    std::optional<ItemKind> kind;
    bool open = true;
    bool decided = true;
    bool withPeopleOnly = false; ///< in which other people were seen, or nobody can tell
    QDate from; ///< when they were last changed; invalid: since ever
    QDate to; ///< invalid: until ever
    bool isUndated = false; ///< only those of which no system says when
    QString person; ///< only those that name them, by the radar's key
    QString text; ///< only those whose title, path or people have it, whatever its case
    Order order = Order::Found;

    friend bool operator==(const ItemChoice &, const ItemChoice &) = default;
};

/// What is known of every item of a case without holding the items: a few dozen bytes each, so that a hundred thousand
/// can be counted, filtered and walked through at once.
///
/// Decisions are known from the start; kind, day and people once an item was read (take()). Values in, values out.
class ItemCatalogue
{
public:
    /// A run that speaks.
    struct Run {
        SystemId system;
        qint64 items = 0; ///< that it kept
        QList<storage::ItemKey> keys; ///< of its items, and of redactions of them
    };
    struct Counts {
        qint64 open = 0;
        qint64 handOut = 0;
        qint64 redact = 0;
        qint64 withhold = 0;

        qint64 decided() const { return handOut + redact + withhold; }
        qint64 total() const { return open + decided(); }
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    /// What is counted, all in one pass.
    struct Overview {
        struct OfSystem {
            Counts all;
            QMap<ItemKind, Counts> kinds; ///< of what was read
        };
        Counts all;
        QHash<SystemId, OfSystem> systems;
        qint64 withPeople = 0; ///< in which other people were seen, or nobody can tell
        QList<int> schoolYears; ///< the years in which those begin of which there are items; newest first
        bool hasUndated = false;
    };

    ItemCatalogue() = default;
    explicit ItemCatalogue(const QList<Run> &runs);

    /// The next items to be read, at most \a limit; empty: all were.
    QList<ItemId> unread(qsizetype limit) const;
    /// The answer to unread(), in its order.
    void take(const QList<storage::ItemLine> &lines);
    qsizetype readCount() const { return m_read; }
    qsizetype size() const { return m_entries.size(); } ///< redactions among them
    /// What was decided meanwhile; nothing: they are open again.
    void setDecision(const QList<ItemId> &items, std::optional<Decision::Kind> kind);
    /// Decisions as they are in the vault now, of the same runs with the same number of items: what is new among their
    /// keys is redactions. False if items are gone: begin anew.
    bool update(const QList<Run> &runs);

    QList<ItemId> chosen(const ItemChoice &choice, const collection::PersonVerdicts &verdicts) const;
    Overview overview(const collection::PersonVerdicts &verdicts) const;
    Counts counts() const; ///< of all items
    QHash<SystemId, Counts> countsOf(const QList<ItemId> &items) const; ///< of these, by the system they are from
    /// The place in \a items of the next open one behind \a from, or the one before it; from the other end on if there
    /// is none left. -1: none of them is open.
    qsizetype nextOpen(const QList<ItemId> &items, qsizetype from, bool forward) const;

private:
    struct Entry {
        ItemId id;
        qint32 run = 0;
        qint32 day = noDay; ///< since 1970
        qsizetype textEnd = 0; ///< in m_texts; it begins where that of the entry before ends
        qint32 people = 0; ///< where they begin in m_named
        qint16 schoolYear = 0; ///< 0: it has no day
        quint16 peopleCount = 0;
        qint8 decision = -1;
        qint8 kind = -1;
        bool isRead = false;
        bool isRedaction = false;
        bool isUnclear = false; ///< whether there are people in it
    };
    static constexpr qint32 noDay = std::numeric_limits<qint32>::min();

    bool isShown(const Entry &entry, qint64 place) const;
    bool hasPeople(const Entry &entry, const QList<bool> &others) const;
    bool fits(const Entry &entry, const ItemChoice &choice, const QList<bool> &others, int person) const;
    QByteArrayView textOf(const Entry &entry) const;
    QList<bool> others(const collection::PersonVerdicts &verdicts) const;
    template <class Visit> void visitAll(const Visit &visit) const;
    static void add(Counts &counts, const Entry &entry);
    static qint32 sortKey(const Entry &entry, ItemChoice::Order order);
    qsizetype placeOf(const ItemId &item, qsizetype expected) const;
    int placeOfPerson(const QString &person);

    QList<Run> m_runs; ///< without keys
    QList<Entry> m_entries; ///< run by run, in the order found
    QHash<ItemId, qsizetype> m_places;
    QStringList m_people; ///< keys
    QHash<QString, int> m_peoplePlaces;
    QList<qint32> m_named; ///< places in m_people, entry by entry
    QByteArray m_texts; ///< what is searched of each that was read, case folded
    qsizetype m_read = 0;
};

/// The first and last day of the school year that begins in \a year: 1 August to 31 July, in all Länder (§ 1 of the
/// agreement on school years, KMK 1964).
std::pair<QDate, QDate> schoolYear(int year);

} // namespace habeas::itemmodels
