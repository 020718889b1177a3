// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerledger.h"

#include "plainwords.h"
#include "text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using State = LedgerLine::State;

/// Places named per reason; the bundle's ledger.json has all of them.
constexpr qsizetype namedPlaces = 5;

Missing lacking(const char *what, const QString &name, SystemId system, Missing::Place place = Missing::Place::Ledger)
{
    return {u"ledger"_s, {u"letters.missing."_s + QLatin1String(what), {{u"system"_s, name}}}, place, system};
}

bool isAnswered(State state)
{
    return state != State::Open && state != State::Running;
}

bool wasRead(State state)
{
    return state == State::Found || state == State::Nothing || state == State::Partial;
}

void check(Gathering &gathering, const LedgerLine &line)
{
    const auto lack = [&](const char *what) { gathering.lack(lacking(what, line.systemName, line.system)); };
    if (!isAnswered(line.state))
        return lack("unanswered");
    if (wasRead(line.state)) {
        if (line.how.isEmpty())
            lack("how");
        if (!line.readAt.isValid())
            lack("read-on");
    }
    if (line.state == State::Found || line.state == State::Nothing)
        return;
    if (line.reason.trimmed().isEmpty())
        lack("reason");
    if (!line.approved)
        lack("approval");
}

Facts rowOf(Gathering &gathering, const LedgerLine &line)
{
    const auto sentence = [&](const Code &code) {
        return QString::fromStdString(gathering.sentence(plain(code), u"ledger"_s, line.system).string_value());
    };
    QStringList said;
    for (const Code &how : line.how)
        said << sentence(how);
    const QString failure = line.failure ? sentence(*line.failure) : QString();
    if (line.failure)
        said << failure;

    Facts row(Facts::type::object);
    row.set("failure", gathering.optional(failure));
    row.set("name", gathering.text(line.systemName));
    row.set("found", gathering.count(line.found));
    row.set("partial", line.state == State::Partial);
    row.set("failed", line.state == State::Failed);
    row.set("notAsked", line.state == State::NotAsked);
    row.set("open", !isAnswered(line.state));
    row.set("how", gathering.optional(said.join(u' ')));
    row.set("reason", gathering.optional(line.reason));
    const QDate readOn = line.readAt.toTimeZone(gathering.frame().organisation.zone()).date();
    row.set("readOn", wasRead(line.state) && readOn.isValid() ? gathering.dayInTable(readOn) : Facts(false));
    return row;
}

/// Gaps of one system that have one reason.
struct GapGroup {
    Code reason;
    QStringList places;
    qint64 count = 0;

    /// In few words for the letter, the sentence itself says of how many.
    bool isCounted() const { return reason.params.contains(u"count"_s); }
};

QList<GapGroup> groupsOf(const QList<Gap> &gaps)
{
    QList<GapGroup> groups;
    for (const Gap &gap : gaps) {
        const Code reason = plain(gap.reason);
        const bool isAdded = reason.name != gap.reason.name && reason.params.contains(u"count"_s);
        auto known = std::find_if(groups.begin(), groups.end(), [&](const GapGroup &group) {
            return isAdded ? group.reason.name == reason.name : group.reason == reason;
        });
        if (known == groups.end())
            known = groups.insert(groups.end(), {reason, {}, 0});
        else if (isAdded)
            known->reason.params[u"count"_s] =
                known->reason.params[u"count"_s].toInteger() + reason.params[u"count"_s].toInteger();
        ++known->count;
        const QString place = isDistinguishedName(gap.where) ? QString() : foreign(gap.where);
        if (!place.isEmpty() && known->places.size() < namedPlaces && !known->places.contains(place))
            known->places << place;
    }
    return groups;
}

void addGaps(Gathering &gathering, const LedgerLine &line, Facts &gaps)
{
    for (const GapGroup &group : groupsOf(line.gaps)) {
        Facts row(Facts::type::object);
        row.set("name", gathering.text(line.systemName));
        row.set("reason", gathering.sentence(group.reason, u"ledger"_s, line.system));
        row.set("count", gathering.count(group.isCounted() ? 1 : group.count));
        row.set("places", gathering.optional(group.places.join(u", "_s)));
        row.set("more", gathering.count(group.places.isEmpty() ? 0 : group.count - group.places.size()));
        gaps << row;
    }
}

void gatherReadOn(Gathering &gathering, const QList<LedgerLine> &ledger)
{
    QDate first, last;
    for (const LedgerLine &line : ledger) {
        const QDate day = line.readAt.toTimeZone(gathering.frame().organisation.zone()).date();
        if (!wasRead(line.state) || !day.isValid())
            continue;
        first = first.isValid() ? std::min(first, day) : day;
        last = last.isValid() ? std::max(last, day) : day;
    }
    Facts asOf(Facts::type::object);
    asOf.set("any", first.isValid());
    asOf.set("oneDay", first == last);
    asOf.set("first", gathering.date(first));
    asOf.set("last", gathering.date(last));
    asOf.set("firstShort", gathering.dayInTable(first));
    asOf.set("lastShort", gathering.dayInTable(last));
    gathering.set("asOf", asOf);
}

void checkAgainstRegister(Gathering &gathering, const QList<System> &systems, const QList<LedgerLine> &ledger)
{
    if (systems.isEmpty())
        gathering.lack({u"ledger"_s, {u"letters.missing.no-systems"_s, {}}, Missing::Place::Organisation, {}});
    const auto has = [](const auto &list, auto member, SystemId id) {
        return std::any_of(list.begin(), list.end(), [&](const auto &one) { return one.*member == id; });
    };
    for (const System &system : systems) {
        if (!has(ledger, &LedgerLine::system, system.id))
            gathering.lack(lacking("unanswered", system.name, system.id));
    }
    for (const LedgerLine &line : ledger) {
        if (!has(systems, &System::id, line.system))
            gathering.lack(lacking("not-in-register", line.systemName, line.system, Missing::Place::System));
    }
}

} // namespace

Search gatherLedger(Gathering &gathering, const QList<System> &systems, const QList<LedgerLine> &ledger)
{
    checkAgainstRegister(gathering, systems, ledger);
    Search search;
    Facts rows(Facts::type::list), gaps(Facts::type::list);
    qsizetype read = 0; // in part at least; where there is none, nothing is said of what was found
    for (const LedgerLine &line : ledger) {
        check(gathering, line);
        rows << rowOf(gathering, line);
        addGaps(gathering, line, gaps);
        if (line.found > 0)
            search.holding.insert(line.system);
        if (line.state != State::Found && line.state != State::Nothing)
            search.unread.insert(line.system);
        if (line.state == State::Found || line.state == State::Nothing || line.state == State::Partial)
            ++read;
    }
    gathering.set("ledger", rows);
    gathering.set("gaps", gaps);
    gathering.set("searched", gathering.count(ledger.size()));
    gathering.set("holding", gathering.count(search.holding.size()));
    gathering.set("unread", gathering.count(search.unread.size()));
    gathering.set("read", gathering.count(read));
    gatherReadOn(gathering, ledger);
    return search;
}

void gatherUnsearched(Gathering &gathering, const QList<LedgerLine> &ledger)
{
    Facts rows(Facts::type::list), gaps(Facts::type::list);
    for (const LedgerLine &line : ledger) {
        if (line.state != State::Partial && line.state != State::Failed && line.state != State::NotAsked)
            continue;
        if (line.reason.trimmed().isEmpty())
            gathering.lack({u"unsearched"_s,
                            {u"letters.missing.reason"_s, {{u"system"_s, line.systemName}}},
                            Missing::Place::Ledger,
                            line.system});
        rows << rowOf(gathering, line);
        addGaps(gathering, line, gaps);
    }
    gathering.set("anyUnsearched", rows.is_non_empty_list());
    gathering.set("unsearched", rows);
    gathering.set("gaps", gaps);
}

} // namespace habeas::letters
