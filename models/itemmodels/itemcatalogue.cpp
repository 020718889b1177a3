// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemcatalogue.h"

#include <QSet>

#include <algorithm>

namespace habeas::itemmodels {
namespace {

constexpr int firstMonth = 8; // of a school year
const QDate epoch(1970, 1, 1);

} // namespace

std::pair<QDate, QDate> schoolYear(int year)
{
    return {QDate(year, firstMonth, 1), QDate(year + 1, firstMonth, 1).addDays(-1)};
}

ItemCatalogue::ItemCatalogue(const QList<Run> &runs)
{
    for (const Run &run : runs) {
        m_runs << Run{run.system, run.items, {}};
        for (const storage::ItemKey &key : run.keys) {
            Entry entry;
            entry.id = key.id;
            entry.run = qint32(m_runs.size() - 1);
            entry.decision = key.decision ? qint8(*key.decision) : qint8(-1);
            m_places.insert(key.id, m_entries.size());
            m_entries << entry;
        }
    }
}

bool ItemCatalogue::update(const QList<Run> &runs)
{
    qsizetype known = 0;
    for (const Run &run : runs) {
        for (const storage::ItemKey &key : run.keys) {
            const auto place = m_places.constFind(key.id);
            if (place == m_places.constEnd())
                continue; // a redaction made since
            m_entries[*place].decision = key.decision ? qint8(*key.decision) : qint8(-1);
            ++known;
        }
    }
    return known == m_entries.size();
}

QList<ItemId> ItemCatalogue::unread(qsizetype limit) const
{
    QList<ItemId> ids;
    for (qsizetype i = m_read; i < m_entries.size() && ids.size() < limit; ++i)
        ids << m_entries[i].id;
    return ids;
}

int ItemCatalogue::placeOf(const QString &person)
{
    const auto known = m_peoplePlaces.constFind(person);
    if (known != m_peoplePlaces.constEnd())
        return *known;
    m_peoplePlaces.insert(person, int(m_people.size()));
    m_people << person;
    return int(m_people.size()) - 1;
}

void ItemCatalogue::take(const QList<storage::ItemLine> &lines)
{
    for (const storage::ItemLine &line : lines) {
        if (m_read >= m_entries.size())
            return;
        Entry &entry = m_entries[m_read++];
        entry.isRead = true;
        entry.isRedaction = line.item.madeFrom.has_value();
        entry.kind = qint8(line.item.kind);
        if (line.item.modifiedAt.isValid())
            entry.day = qint32(epoch.daysTo(line.item.modifiedAt.toLocalTime().date()));
        entry.people = qint32(m_named.size());
        if (!line.finding)
            continue;
        entry.isUnclear = !line.finding->lacks.isEmpty();
        const qsizetype count = qMin<qsizetype>(line.finding->named.size(), std::numeric_limits<quint16>::max());
        for (qsizetype i = 0; i < count; ++i)
            m_named << placeOf(line.finding->named[i].key);
        entry.peopleCount = quint16(count);
    }
}

void ItemCatalogue::setDecision(const QList<ItemId> &items, std::optional<Decision::Kind> kind)
{
    for (const ItemId &item : items) {
        const auto place = m_places.constFind(item);
        if (place != m_places.constEnd())
            m_entries[*place].decision = kind ? qint8(*kind) : qint8(-1);
    }
}

std::optional<Decision::Kind> ItemCatalogue::decisionOf(const ItemId &item) const
{
    const auto place = m_places.constFind(item);
    if (place == m_places.constEnd() || m_entries[*place].decision < 0)
        return std::nullopt;
    return static_cast<Decision::Kind>(m_entries[*place].decision);
}

/// A redaction is none of the items. Before it is read, one is known by standing behind all that the run kept.
bool ItemCatalogue::isShown(const Entry &entry, qint64 place) const
{
    return entry.isRead ? !entry.isRedaction : place < m_runs[entry.run].items;
}

template <class Visit> void ItemCatalogue::visitAll(const Visit &visit) const
{
    qint32 run = -1;
    qint64 place = 0;
    for (const Entry &entry : m_entries) {
        place = entry.run == run ? place + 1 : 0;
        run = entry.run;
        if (isShown(entry, place))
            visit(entry);
    }
}

/// By place in m_people: whether they are other people, as far as it is decided.
QList<bool> ItemCatalogue::others(const collection::PersonVerdicts &verdicts) const
{
    QList<bool> others;
    for (const QString &person : m_people) {
        const auto kind = verdicts.kindOf(person);
        others << (kind != PersonDecision::Kind::Subject && kind != PersonDecision::Kind::NoPerson);
    }
    return others;
}

bool ItemCatalogue::fits(const Entry &entry, const ItemChoice &choice, const QList<bool> &others, int person) const
{
    if (!choice.system.isNull() && m_runs[entry.run].system != choice.system)
        return false;
    if (choice.kind && entry.kind != qint8(*choice.kind))
        return false;
    if (entry.decision < 0 ? !choice.open : !choice.decided)
        return false;
    if (choice.isUndated && (entry.day != noDay || !entry.isRead))
        return false;
    if (choice.from.isValid() && (entry.day == noDay || entry.day < epoch.daysTo(choice.from)))
        return false;
    if (choice.to.isValid() && (entry.day == noDay || entry.day > epoch.daysTo(choice.to)))
        return false;
    const auto begin = m_named.constBegin() + entry.people;
    const auto end = begin + entry.peopleCount;
    if (person >= 0 && std::find(begin, end, person) == end)
        return false;
    const bool hasPeople = entry.isUnclear || std::any_of(begin, end, [&](qint32 named) { return others[named]; });
    return !choice.withPeopleOnly || hasPeople;
}

template <class Visit>
void ItemCatalogue::visit(const ItemChoice &choice, const collection::PersonVerdicts &verdicts,
                          const Visit &visit) const
{
    const QList<bool> isOther = others(verdicts);
    const int person = choice.person.isEmpty() ? -1 : m_peoplePlaces.value(choice.person, int(m_people.size()));
    visitAll([&](const Entry &entry) {
        if (fits(entry, choice, isOther, person))
            visit(entry);
    });
}

QList<ItemId> ItemCatalogue::chosen(const ItemChoice &choice, const collection::PersonVerdicts &verdicts) const
{
    QList<const Entry *> entries;
    visit(choice, verdicts, [&](const Entry &entry) { entries << &entry; });
    if (choice.order == ItemChoice::Order::Newest)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry *a, const Entry *b) { return a->day > b->day; });
    if (choice.order == ItemChoice::Order::Oldest) { // what has no day stands last either way
        std::stable_sort(entries.begin(), entries.end(), [](const Entry *a, const Entry *b) {
            return b->day == noDay ? a->day != noDay : a->day != noDay && a->day < b->day;
        });
    }
    QList<ItemId> ids;
    ids.reserve(entries.size());
    for (const Entry *entry : std::as_const(entries))
        ids << entry->id;
    return ids;
}

void ItemCatalogue::add(Counts &counts, const Entry &entry)
{
    if (entry.decision < 0) {
        ++counts.open;
        return;
    }
    switch (static_cast<Decision::Kind>(entry.decision)) {
    case Decision::Kind::HandOut:
        ++counts.handOut;
        return;
    case Decision::Kind::Redact:
        ++counts.redact;
        return;
    case Decision::Kind::Withhold:
        ++counts.withhold;
        return;
    case Decision::Kind::Undecided:
        ++counts.open;
        return;
    }
}

ItemCatalogue::Counts ItemCatalogue::counts(const ItemChoice &choice, const collection::PersonVerdicts &verdicts) const
{
    Counts counts;
    visit(choice, verdicts, [&](const Entry &entry) { add(counts, entry); });
    return counts;
}

QHash<SystemId, ItemCatalogue::Counts> ItemCatalogue::countsBySystem() const
{
    QHash<SystemId, Counts> all;
    visitAll([&](const Entry &entry) { add(all[m_runs[entry.run].system], entry); });
    return all;
}

QMap<ItemKind, ItemCatalogue::Counts> ItemCatalogue::kindsIn(const SystemId &system) const
{
    QMap<ItemKind, Counts> all;
    visitAll([&](const Entry &entry) {
        if (entry.isRead && m_runs[entry.run].system == system)
            add(all[static_cast<ItemKind>(entry.kind)], entry);
    });
    return all;
}

QList<int> ItemCatalogue::schoolYears() const
{
    QSet<qint32> days;
    visitAll([&](const Entry &entry) {
        if (entry.day != noDay)
            days.insert(entry.day);
    });
    QSet<int> years;
    for (const qint32 day : std::as_const(days)) {
        const QDate date = epoch.addDays(day);
        years.insert(date.month() >= firstMonth ? date.year() : date.year() - 1);
    }
    QList<int> sorted(years.begin(), years.end());
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return sorted;
}

bool ItemCatalogue::hasUndated() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [](const Entry &entry) { return entry.isRead && !entry.isRedaction && entry.day == noDay; });
}

} // namespace habeas::itemmodels
