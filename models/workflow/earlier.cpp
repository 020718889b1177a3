// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "earlier.h"

#include "answering.h"
#include "changes.h"
#include "completeness.h"

#include "crypto/blindindex.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

using habeas::crypto::BlindIndex;

namespace habeas::workflow {
namespace {

constexpr int linesAtOnce = 200;
constexpr int mostLines = 1'000; // that are opened for one beginning of a name
constexpr qsizetype comparedLetters = 4; // of a name that may be misspelt
constexpr qsizetype shortestWord = 3; // of a user name that may be a name

QStringList subjectNames(const Subject &subject)
{
    return QStringList{subject.givenName, subject.familyName} + subject.otherNames;
}

bool shareOne(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.begin(), some.end(),
                       [&](const QString &each) { return others.contains(each, Qt::CaseInsensitive); });
}

/// How the longest word of \a name begins, as it is compared: "heid" of "von der Heide".
QString beginningOf(const QString &name)
{
    QList<uint> longest;
    for (const QString &word : BlindIndex::skeletons(name)) {
        if (const auto letters = word.toUcs4(); letters.size() > longest.size())
            longest = letters;
    }
    longest = longest.first(qMin(longest.size(), comparedLetters));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(longest.constData()), longest.size());
}

/// One of \a names begins as one of \a then does: "Lindtner" as "Lindner".
bool beginsAlike(const QStringList &then, const QStringList &names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const QString &name) { return BlindIndex::matches(then, beginningOf(name)); });
}

/// What is the same besides the name.
QList<Code> signsOf(const Subject &then, const Subject &now)
{
    QList<Code> signs;
    if (shareOne(then.userNames, now.userNames))
        signs << Code{u"earlier.same.user-name"_s, {}};
    if (shareOne(then.mails, now.mails))
        signs << Code{u"earlier.same.mail"_s, {}};
    if (now.bornOn && then.bornOn == now.bornOn && beginsAlike(subjectNames(then), subjectNames(now)))
        signs << Code{u"earlier.same.birthday"_s, {}};
    return signs;
}

/// What cases under another name are looked for by: how the names begin, and whatever stands in user names and
/// addresses and may be a name.
QStringList wordsFor(const Subject &subject)
{
    static const QRegularExpression noLetters(u"[^\\p{L}]+"_s);
    QStringList words;
    for (const QString &name : subjectNames(subject))
        words << beginningOf(name);
    for (const QString &each : subject.userNames + subject.mails) {
        for (const QString &part : each.section(u'@', 0, 0).split(noLetters, Qt::SkipEmptyParts)) {
            if (part.size() >= shortestWord)
                words << part;
        }
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

/// Answered, refused or withdrawn.
Result<QDate> settledOn(const Office &office, const Case &value)
{
    const auto letters = office.vault.cases().letters(value.id);
    if (!letters)
        return letters.error();
    QDate on = answeredOn(value, *letters);
    for (const Event &event : effectiveEvents(value.events)) {
        if (event.kind == Event::Kind::Withdrawn && !on.isValid())
            on = event.on;
    }
    return on;
}

template <class T> void takeKnown(T &place, const T &value)
{
    if (!value.isEmpty())
        place = value;
}

/// What is said of the person now and was otherwise then.
/// \a isOfName  the names are those that were typed, or begin like them
QList<Code> changesOfPerson(const Case &then, const Subject &now, bool isOfName)
{
    Case after = then;
    if (!isOfName) {
        takeKnown(after.subject.givenName, now.givenName);
        takeKnown(after.subject.familyName, now.familyName);
    }
    takeKnown(after.subject.role, now.role);
    takeKnown(after.subject.group, now.group);
    takeKnown(after.subject.mails, now.mails);
    takeKnown(after.subject.userNames, now.userNames);
    takeKnown(after.subject.postal, now.postal);
    if (now.bornOn)
        after.subject.bornOn = now.bornOn;
    return changesIn({{u"changes"_s, changesBetween(then, after)}});
}

/// Only a hand-over says that every system of that day had answered: whoever was refused, withdrew or asked for no copy
/// may never have been looked for in one that has stood there all the time. One that somebody was asked for was there.
bool isAddedSince(const LedgerLine &line, const QList<Task> &tasks)
{
    return line.state == LedgerLine::State::Open
        && std::none_of(tasks.begin(), tasks.end(), [&](const Task &task) { return task.system == line.system; });
}

/// What was found then; and the systems that came or went since the answer.
Result<QList<Code>> changesOfSystems(const Office &office, const Case &value, QDate settled)
{
    const auto ledger = ledgerOf(office, value);
    if (!ledger)
        return ledger.error();
    const auto systems = systemsOf(office, value);
    if (!systems)
        return systems.error();
    const auto tasks = office.vault.cases().tasks(value.id);
    if (!tasks)
        return tasks.error();
    const QList<Event> events = effectiveEvents(value.events);
    const bool isHandedOver = std::any_of(events.begin(), events.end(),
                                          [](const Event &event) { return event.kind == Event::Kind::HandedOver; });
    qint64 found = 0;
    QStringList added;
    QStringList removed;
    for (const LedgerLine &line : *ledger) {
        found += line.found;
        const auto system =
            std::find_if(systems->begin(), systems->end(), [&](const System &each) { return each.id == line.system; });
        if (system != systems->end() && system->removedOn.isValid())
            removed << line.systemName;
        else if (isHandedOver && isAddedSince(line, *tasks))
            added << line.systemName;
    }
    QList<Code> codes{{u"earlier.found"_s, {{u"count"_s, found}}}};
    if (settled.isValid() && !added.isEmpty())
        codes << Code{u"earlier.systems-added"_s, {{u"systems"_s, added.join(u", "_s)}}};
    if (settled.isValid() && !removed.isEmpty())
        codes << Code{u"earlier.systems-removed"_s, {{u"systems"_s, removed.join(u", "_s)}}};
    return codes;
}

/// Somebody who may be the person, before anything of the case is read.
struct PossibleCase {
    CaseId id;
    QDate receivedOn;
    bool isOfName = false;
    QList<Code> signs;
};

Result<EarlierCase> read(const Office &office, const PossibleCase &possible, const Subject &subject)
{
    const auto value = office.vault.cases().caseWith(possible.id);
    if (!value)
        return value.error();
    const auto settled = settledOn(office, *value);
    if (!settled)
        return settled.error();
    EarlierCase earlier{
        value->id,     value->number,          value->subject.fullName(), possible.isOfName, possible.signs,
        value->rights, stateOf(value->events), receivedOn(value->events), *settled,          {}};
    if (!earlier.settledOn.isValid() && earlier.state != CaseState::Closed)
        earlier.remarks << Code{u"earlier.open"_s, {}};
    const auto systems = changesOfSystems(office, *value, earlier.settledOn);
    if (!systems)
        return systems.error();
    earlier.remarks << *systems << changesOfPerson(*value, subject, possible.isOfName);
    return earlier;
}

/// The lines of a search, the latest first, but no more than about \a most.
Result<> eachLine(const Office &office, const storage::CaseFilter &filter, int most,
                  const std::function<void(const storage::CaseLine &)> &take)
{
    QByteArray next;
    for (int read = 0; read < most;) {
        const auto page = office.vault.cases().list(filter, storage::CaseOrder::Received,
                                                    storage::Direction::Descending, qMin(most, linesAtOnce), next);
        if (!page)
            return page.error();
        for (const storage::CaseLine &line : page->lines)
            take(line);
        read += int(page->lines.size());
        next = page->next;
        if (next.isEmpty())
            break;
    }
    return {};
}

Result<QList<PossibleCase>> possibleCases(const Office &office, const OrganisationId &organisation,
                                          const Subject &subject, int limit)
{
    QHash<CaseId, PossibleCase> found;
    storage::CaseFilter filter;
    filter.organisation = organisation;
    const auto note = [&](const storage::CaseLine &line, bool isOfName) {
        const QList<Code> signs = signsOf(line.subject, subject);
        if (isOfName || !signs.isEmpty())
            found.insert(line.id,
                         {line.id, line.projection.receivedOn, isOfName || found.value(line.id).isOfName, signs});
    };
    if (!subject.givenName.isEmpty() && !subject.familyName.isEmpty()) {
        filter.text = subject.fullName();
        if (const auto read = eachLine(office, filter, limit, [&](const auto &line) { note(line, true); }); !read)
            return read.error();
    }
    if (subject.bornOn || !subject.userNames.isEmpty() || !subject.mails.isEmpty()) {
        for (const QString &word : wordsFor(subject)) {
            filter.text = word;
            const auto read = eachLine(office, filter, mostLines, [&](const auto &line) { note(line, false); });
            if (!read)
                return read.error();
        }
    }
    return found.values();
}

} // namespace

Result<QList<EarlierCase>> earlierCases(const Office &office, const OrganisationId &organisation,
                                        const Subject &subject, int limit)
{
    QList<EarlierCase> all;
    const auto done = office.vault.snapshot([&]() -> Result<> {
        auto likely = possibleCases(office, organisation, subject, limit);
        if (!likely)
            return likely.error();
        std::sort(likely->begin(), likely->end(), [](const PossibleCase &a, const PossibleCase &b) {
            return std::tuple(a.signs.size(), a.isOfName, a.receivedOn, a.id)
                > std::tuple(b.signs.size(), b.isOfName, b.receivedOn, b.id);
        });
        for (const PossibleCase &possible : std::as_const(*likely).first(qMin(likely->size(), qsizetype(limit)))) {
            const auto earlier = read(office, possible, subject);
            if (!earlier)
                return earlier.error();
            all << *earlier;
        }
        return {};
    });
    return done ? Result<QList<EarlierCase>>(all) : done.error();
}

} // namespace habeas::workflow
