// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "radarrun.h"

#include "givennames.h"
#include "itemtext.h"
#include "radar.h"
#include "review.h"
#include "spared.h"

#include "collection/text.h"
#include "connectors/spelling.h"
#include "core/words.h"

#include <QRegularExpression>
#include <QSet>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace habeas::collection {
namespace {

constexpr qsizetype batchFindings = 200;
constexpr auto batchTime = 20s; // a run that is stopped has lost no more than this

using Radars = storage::ItemFilter::Radar;

/// A fault of what is read, not of the vault or of how it is read.
bool isOfContent(const Error &error)
{
    return error.code.startsWith(u"preview.") && error.code != u"preview.helper-missing"
        && error.code != u"preview.unconfined" && error.code != u"preview.cancelled";
}

Error stopped()
{
    return {Error::Kind::Cancelled, u"radar.cancelled"_s,
            Text::tr("The search for other people was stopped. What was looked through stays; it can go on at any "
                     "time.")};
}

/// A place that names somebody.
struct Spot {
    qsizetype start = 0;
    qsizetype length = 0;
    Person person;
};

/// Also one that was exported into a folder: as JSON.
bool mayBeChat(const Item &item)
{
    return item.kind == ItemKind::Message || item.kind == ItemKind::Comment
        || preview::kindOf(item.mediaType, item.path) == preview::Kind::Json;
}

class RadarWork
{
public:
    RadarWork(storage::Vault &vault, const Clock &clock, const Case &value, const QString &helper, const Watch &watch)
        : m_vault(vault),
          m_clock(clock),
          m_case(value),
          m_helper(helper),
          m_watch(watch),
          m_words(Words::of(value.language))
    { }

    Result<RadarRun> run(Look look);

private:
    Result<> know();
    Result<> askChats(const QList<Item> &chats, QList<Person> &people);
    Result<> lookAt(const Item &item);
    QList<Spot> spotsIn(const QString &text, const QList<preview::Spoken> &messages) const;
    Finding::Named &namedIn(Finding &finding, const Person &person, const QString &asWritten) const;
    void mark(Finding &finding, int page, qsizetype start, qsizetype length, const Person &person, const QString &text);
    void noteSpeakers(Finding &finding, const QList<preview::Spoken> &messages) const;
    void lookAtName(Finding &finding, const Item &item) const;
    Result<> flush();

    storage::Vault &m_vault;
    const Clock &m_clock;
    const Case &m_case;
    const QString m_helper;
    const Watch &m_watch;
    const Words m_words;
    RadarRun m_run;
    QDateTime m_since; ///< Spared::since
    QSet<QString> m_own; ///< by which systems know the subject, folded
    std::optional<Radar> m_radar;
    QList<Finding> m_kept; ///< not yet in the vault
    std::chrono::steady_clock::time_point m_flushed = std::chrono::steady_clock::now();
};

/// Who speaks in chats and comments is known by name from there, also in what stands elsewhere.
Result<> RadarWork::askChats(const QList<Item> &chats, QList<Person> &people)
{
    QSet<std::pair<QString, QString>> seen;
    for (const Item &chat : chats) {
        const auto read = textOf(m_vault, chat, m_words, m_helper, m_watch.stop);
        if (!read && !isOfContent(read.error()))
            return read.error();
        const auto messages = read ? read->messages : QList<preview::Spoken>();
        for (const preview::Spoken &message : messages) {
            const std::pair said(message.authorId, message.shownName);
            const auto speaker = seen.contains(said) ? std::nullopt : personOf(said.first, said.second);
            if (speaker)
                people << *speaker;
            seen.insert(said);
        }
    }
    return {};
}

Result<> RadarWork::know()
{
    const auto spared = sparedIn(m_vault, m_case);
    if (!spared)
        return spared.error();
    m_since = spared->since;
    for (const QString &identifier : spared->people.constFirst().identifiers)
        m_own.insert(connectors::folded(identifier));
    auto people = listedPeople(m_vault, m_case, m_run.lacks);
    if (!people)
        return people.error();
    QSet<QString> seen;
    QList<Item> chats;
    const auto visited = forEachItem(m_vault, m_case, [&](const storage::ItemLine &line) -> Result<> {
        if (mayBeChat(line.item))
            chats << line.item;
        for (const QString &other : line.item.otherPeople)
            seen.insert(other);
        return {};
    });
    if (!visited)
        return visited.error();
    QStringList named = seen.values();
    named.sort(); // who is united with whom does not hang on chance
    for (const QString &other : std::as_const(named)) {
        if (const auto person = personOf(other, QString()))
            *people << *person;
    }
    if (const auto asked = askChats(chats, *people); !asked)
        return asked.error();
    const auto lists = RadarLists::load();
    if (!lists)
        return lists.error();
    QList<Person> others = united(*people);
    // Who is spared stands in the directory, too.
    others.removeIf([&](const Person &person) { return areSame(person, spared->people.constFirst()); });
    m_run.people = others.size();
    m_radar.emplace(others, spared->people, *lists);
    return {};
}

void RadarWork::mark(Finding &finding, int page, qsizetype start, qsizetype length, const Person &person,
                     const QString &text)
{
    Finding::Named &named = namedIn(finding, person, text.mid(start, length));
    ++named.hits;
    if (finding.marks.size() < Finding::markLimit)
        finding.marks << Finding::Mark{page, start, length, int(std::distance(finding.named.data(), &named))};
}

Finding::Named &RadarWork::namedIn(Finding &finding, const Person &person, const QString &asWritten) const
{
    const auto known = std::find_if(finding.named.begin(), finding.named.end(),
                                    [&](const Finding::Named &named) { return named.key == person.key; });
    if (known != finding.named.end())
        return *known;
    const QString name = (person.givenName + u' ' + person.familyName).trimmed();
    finding.named << Finding::Named{
        person.key, name.isEmpty() ? asWritten.simplified() : name, codeOf(person.role), 0, {}};
    return finding.named.last();
}

/// "Förderplan Anna Müller.pdf", "mueller_anna.docx": what a thing is called tells of people, too. It is looked at as
/// it is, for user names, and with the signs that stand for blanks in names of files.
void RadarWork::lookAtName(Finding &finding, const Item &item) const
{
    static const QRegularExpression joints(u"[_.+-]+"_s);
    // Part of one would pass for a telephone number: "0611-4198-9310".
    static const QRegularExpression uuid(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList names = item.path.split(u'/', Qt::SkipEmptyParts);
    if (!names.contains(item.title))
        names << item.title;
    for (QString &name : names) {
        name.replace(uuid, u" "_s);
        for (const QString &text : {name, QString(name).replace(joints, u" "_s)}) {
            const auto hits = m_radar->hits(text);
            for (const Hit &hit : hits) {
                const QString part = text.mid(hit.start, hit.length);
                Finding::Named &named = namedIn(finding, m_radar->person(hit.person), part);
                if (named.inName.contains(part))
                    continue;
                named.inName << part;
                ++named.hits;
            }
        }
    }
}

/// In the order of the text; who speaks in a chat is known without the radar.
QList<Spot> RadarWork::spotsIn(const QString &text, const QList<preview::Spoken> &messages) const
{
    QList<Spot> spots;
    for (const preview::Spoken &message : messages) {
        const auto speaker = personOf(message.authorId, message.shownName);
        if (speaker && !m_own.contains(connectors::folded(message.authorId)))
            spots << Spot{message.author.start, message.author.length, *speaker};
    }
    const qsizetype speakers = spots.size();
    qsizetype next = 0; // both are in the order of the text
    const auto hits = m_radar->hits(text);
    for (const Hit &hit : hits) {
        while (next < speakers && spots[next].start + spots[next].length <= hit.start)
            ++next;
        const bool isSpeaker = next < speakers && spots[next].start < hit.start + hit.length;
        if (!isSpeaker)
            spots << Spot{hit.start, hit.length, m_radar->person(hit.person)};
    }
    std::sort(spots.begin(), spots.end(), [](const Spot &a, const Spot &b) { return a.start < b.start; });
    return spots;
}

/// A rule for chats hides what others wrote, and what nobody is said to have written.
void RadarWork::noteSpeakers(Finding &finding, const QList<preview::Spoken> &messages) const
{
    QSet<int> speakers;
    for (const preview::Spoken &message : messages) {
        const auto speaker = personOf(message.authorId, message.shownName);
        if (!speaker)
            finding.hasUnsaid = finding.hasUnsaid || message.words.length > 0;
        else if (!m_own.contains(connectors::folded(message.authorId))) {
            const Finding::Named &named = namedIn(finding, *speaker, message.shownName); // may move the others
            speakers.insert(int(std::distance(finding.named.constData(), &named)));
        }
    }
    finding.speakers = speakers.values();
    std::sort(finding.speakers->begin(), finding.speakers->end());
}

Result<> RadarWork::lookAt(const Item &item)
{
    Finding finding{FindingId::create(), m_case.id, item.id, item.system, {}, {}, {}, {}, m_clock.now()};
    const auto read = textOf(m_vault, item, m_words, m_helper, m_watch.stop);
    if (!read) {
        if (!isOfContent(read.error()))
            return read.error();
        lookAtName(finding, item);
        finding.lacks << Code{u"radar.lacks.unreadable"_s, {}};
        m_kept << finding;
        return {};
    }
    finding.lacks = read->lacks;
    for (int page = 0; page < int(read->pages.size()); ++page) {
        const QString &text = read->pages[page];
        finding.lengths << text.size();
        const auto spots = spotsIn(text, read->messages);
        for (const Spot &spot : spots)
            mark(finding, page, spot.start, spot.length, spot.person, text);
    }
    qint64 hits = 0;
    for (const Finding::Named &named : std::as_const(finding.named))
        hits += named.hits;
    lookAtName(finding, item);
    settleGivenNames(finding, *m_radar);
    noteSpeakers(finding, read->messages);
    if (hits > finding.marks.size())
        finding.lacks << Code{u"radar.lacks.marks"_s, {{u"count"_s, hits - finding.marks.size()}}};
    m_kept << finding;
    return {};
}

Result<> RadarWork::flush()
{
    m_flushed = std::chrono::steady_clock::now();
    if (m_kept.isEmpty())
        return {};
    const QJsonObject details{{u"number"_s, m_case.number}, {u"count"_s, m_kept.size()}};
    const auto stored = m_vault.change(m_case.organisation, {journal::Action::PeopleLookedFor, m_case.id, details},
                                       [&](storage::Change &change) -> Result<> {
                                           for (const Finding &finding : std::as_const(m_kept)) {
                                               if (const auto put = change.put(finding); !put)
                                                   return put.error();
                                           }
                                           return {};
                                       });
    if (!stored)
        return stored.error();
    m_run.looked += m_kept.size();
    m_kept.clear();
    return {};
}

Result<RadarRun> RadarWork::run(Look look)
{
    if (const auto known = know(); !known)
        return known.error().code == u"preview.cancelled" ? stopped() : known.error();
    QList<ItemId> items;
    const auto listed = forEachItem(
        m_vault, m_case,
        [&](const storage::ItemLine &line) -> Result<> {
            if (look == Look::Everywhere || !line.finding || isBefore(*line.finding, m_since))
                items << line.item.id;
            return {};
        },
        Radars::Read);
    if (!listed)
        return listed.error();
    qint64 done = 0;
    for (const ItemId &id : std::as_const(items)) {
        m_watch.tell({done++, items.size(), {u"radar.step"_s, {}}, {}});
        const auto line = m_vault.items().item(id);
        const auto looked = line ? lookAt(line->item) : line.error();
        const bool isTime = std::chrono::steady_clock::now() - m_flushed > batchTime;
        if (!looked || isTime || m_kept.size() >= batchFindings) {
            if (const auto flushed = flush(); !flushed)
                return flushed.error();
        }
        if (!looked)
            return looked.error().code == u"preview.cancelled" ? stopped() : looked.error();
    }
    const auto flushed = flush();
    return flushed ? Result<RadarRun>(m_run) : flushed.error();
}

} // namespace

Result<qint64> countUnlooked(const storage::Vault &vault, const Case &value)
{
    storage::ItemFilter looked;
    looked.radar = Radars::Present; // never of a redaction
    auto count = countLeft(vault, value, looked);
    const auto spared = sparedIn(vault, value);
    if (!spared)
        return spared.error();
    if (!count || !spared->since.isValid())
        return count;
    const auto visited = forEachItem(
        vault, value,
        [&](const storage::ItemLine &line) -> Result<> {
            *count += line.finding && isBefore(*line.finding, spared->since);
            return {};
        },
        Radars::Read);
    return visited ? count : visited.error();
}

Result<RadarRun> lookForPeople(storage::Vault &vault, const Clock &clock, const Case &value, Look look,
                               const QString &helper, const Watch &watch)
{
    return RadarWork(vault, clock, value, helper, watch).run(look);
}

} // namespace habeas::collection
