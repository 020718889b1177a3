// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemcatalogue.h"

#include <QByteArrayMatcher>
#include <QSet>

#include <algorithm>
#include <vector>

namespace habeas::itemmodels {
namespace {

constexpr int firstMonth = 8; // of a school year
const QDate epoch(1970, 1, 1);

int schoolYearOf(QDate day)
{
    return day.month() >= firstMonth ? day.year() : day.year() - 1;
}

QByteArray searched(const storage::ItemLine &line)
{
    QString text = line.item.title + u'\n' + line.item.path;
    for (const Finding::Named &named : line.finding ? line.finding->named : QList<Finding::Named>())
        text += u'\n' + named.name;
    return text.toCaseFolded().toUtf8();
}

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

/// Ids mostly come in the order of the entries: \a expected is looked at first. -1: it is none of them.
qsizetype ItemCatalogue::placeOf(const ItemId &item, qsizetype expected) const
{
    const bool isThere = expected >= 0 && expected < m_entries.size() && m_entries[expected].id == item;
    return isThere ? expected : m_places.value(item, -1);
}

bool ItemCatalogue::update(const QList<Run> &runs)
{
    qsizetype known = 0;
    qsizetype last = -1;
    for (const Run &run : runs) {
        for (const storage::ItemKey &key : run.keys) {
            const qsizetype place = placeOf(key.id, last + 1);
            if (place < 0)
                continue; // a redaction made since
            m_entries[place].decision = key.decision ? qint8(*key.decision) : qint8(-1);
            last = place;
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

int ItemCatalogue::placeOfPerson(const QString &person)
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
        m_texts += searched(line);
        entry.textEnd = m_texts.size();
        entry.isRedaction = line.item.madeFrom.has_value();
        entry.kind = qint8(line.item.kind);
        if (line.item.modifiedAt.isValid()) {
            const QDate day = line.item.modifiedAt.toLocalTime().date();
            entry.day = qint32(epoch.daysTo(day));
            entry.schoolYear = qint16(schoolYearOf(day));
        }
        entry.people = qint32(m_named.size());
        if (!line.finding)
            continue;
        entry.isUnclear = !line.finding->lacks.isEmpty();
        const qsizetype count = qMin<qsizetype>(line.finding->named.size(), std::numeric_limits<quint16>::max());
        for (qsizetype i = 0; i < count; ++i)
            m_named << placeOfPerson(line.finding->named[i].key);
        entry.peopleCount = quint16(count);
    }
}

void ItemCatalogue::setDecision(const QList<ItemId> &items, std::optional<Decision::Kind> kind)
{
    qsizetype last = -1;
    for (const ItemId &item : items) {
        const qsizetype place = placeOf(item, last + 1);
        if (place < 0)
            continue;
        m_entries[place].decision = kind ? qint8(*kind) : qint8(-1);
        last = place;
    }
}

qsizetype ItemCatalogue::nextOpen(const QList<ItemId> &items, qsizetype from, bool forward) const
{
    const qsizetype count = items.size();
    const qsizetype step = forward ? 1 : -1;
    qsizetype last = -1;
    for (qsizetype steps = 1; steps <= count; ++steps) {
        const qsizetype at = ((from + step * steps) % count + count) % count;
        const qsizetype place = placeOf(items[at], last + step);
        if (place >= 0 && m_entries[place].decision < 0)
            return at;
        last = place;
    }
    return -1;
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

bool ItemCatalogue::hasPeople(const Entry &entry, const QList<bool> &others) const
{
    const auto begin = m_named.constBegin() + entry.people;
    return entry.isUnclear
        || std::any_of(begin, begin + entry.peopleCount, [&](qint32 named) { return others[named]; });
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
    return !choice.withPeopleOnly || hasPeople(entry, others);
}

/// Of one that was read.
QByteArrayView ItemCatalogue::textOf(const Entry &entry) const
{
    const qsizetype place = &entry - m_entries.constData();
    const qsizetype begin = place > 0 ? m_entries[place - 1].textEnd : 0;
    return QByteArrayView(m_texts).sliced(begin, entry.textEnd - begin);
}

/// What has no day stands last either way.
qint32 ItemCatalogue::sortKey(const Entry &entry, ItemChoice::Order order)
{
    if (order == ItemChoice::Order::Found)
        return 0;
    if (entry.day == noDay)
        return std::numeric_limits<qint32>::max();
    return order == ItemChoice::Order::Newest ? -entry.day : entry.day;
}

QList<ItemId> ItemCatalogue::chosen(const ItemChoice &choice, const collection::PersonVerdicts &verdicts) const
{
    const QList<bool> isOther = others(verdicts);
    const int person = choice.person.isEmpty() ? -1 : m_peoplePlaces.value(choice.person, int(m_people.size()));
    const QByteArrayMatcher text(choice.text.toCaseFolded().toUtf8());
    const auto hasText = [&](const Entry &entry) {
        return text.pattern().isEmpty() || (entry.isRead && text.indexIn(textOf(entry)) >= 0);
    };
    std::vector<std::pair<qint32, const Entry *>> fitting; // what shares a day stays in the order found
    visitAll([&](const Entry &entry) {
        if (fits(entry, choice, isOther, person) && hasText(entry))
            fitting.emplace_back(sortKey(entry, choice.order), &entry);
    });
    if (choice.order != ItemChoice::Order::Found)
        std::sort(fitting.begin(), fitting.end());
    QList<ItemId> ids;
    ids.reserve(qsizetype(fitting.size()));
    for (const auto &[day, entry] : fitting)
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

ItemCatalogue::Counts ItemCatalogue::counts() const
{
    Counts counts;
    visitAll([&](const Entry &entry) { add(counts, entry); });
    return counts;
}

QHash<SystemId, ItemCatalogue::Counts> ItemCatalogue::countsOf(const QList<ItemId> &items) const
{
    QHash<SystemId, Counts> counts;
    qsizetype last = -1;
    for (const ItemId &item : items) {
        const qsizetype place = placeOf(item, last + 1);
        if (place < 0)
            continue;
        const Entry &entry = m_entries[place];
        add(counts[m_runs[entry.run].system], entry);
        last = place;
    }
    return counts;
}

ItemCatalogue::Overview ItemCatalogue::overview(const collection::PersonVerdicts &verdicts) const
{
    Overview overview;
    const QList<bool> isOther = others(verdicts);
    QList<Overview::OfSystem> runs(m_runs.size());
    QSet<int> years;
    int lastYear = 0;
    visitAll([&](const Entry &entry) {
        Overview::OfSystem &run = runs[entry.run];
        add(overview.all, entry);
        add(run.all, entry);
        overview.withPeople += hasPeople(entry, isOther);
        if (!entry.isRead)
            return;
        add(run.kinds[static_cast<ItemKind>(entry.kind)], entry);
        overview.hasUndated |= entry.day == noDay;
        if (entry.day != noDay && entry.schoolYear != lastYear)
            years.insert(lastYear = entry.schoolYear);
    });
    for (qsizetype i = 0; i < runs.size(); ++i)
        overview.systems.insert(m_runs[i].system, runs[i]); // one run speaks for a system
    overview.schoolYears = QList<int>(years.begin(), years.end());
    std::sort(overview.schoolYears.begin(), overview.schoolYears.end(), std::greater<>());
    return overview;
}

} // namespace habeas::itemmodels
