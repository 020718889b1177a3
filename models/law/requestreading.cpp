// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestreading.h"

#include <algorithm>
#include <utility>

namespace habeas::law {
namespace {

using Field = Suggestion::Field;
using Place = Passage::Place;

/// A suggestion by a passage that has no number yet.
struct Finding {
    Field field;
    QString value;
    Passage passage;
};

Passage at(Place place, const QString &text, qsizetype start, qsizetype length)
{
    return {place, start, length, text.mid(start, length)};
}

Field fieldOf(PersonSign::About about)
{
    switch (about) {
    case PersonSign::About::Name:
        return Field::Name;
    case PersonSign::About::Group:
        return Field::Group;
    case PersonSign::About::Capacity:
        break;
    }
    return Field::Capacity;
}

QList<Finding> findIn(const RequestSigns &signs, Place place, const QString &text)
{
    QList<Finding> findings;
    for (const PersonSign &sign : signs.peopleIn(text))
        findings << Finding{fieldOf(sign.about), sign.value, at(place, text, sign.start, sign.length)};
    for (const Sign &sign : signs.in(text))
        findings << Finding{Field::Right, codeOf(sign.right), at(place, text, sign.start, sign.length)};
    return findings;
}

/// The one value of \a field that all its findings agree on: "Emil" is what "Emil Reinke" says, "5 c" what "5c" does.
/// Empty: there is none, or more than one.
QString agreedOn(const QList<Finding> &findings, Field field)
{
    QString longest;
    for (const Finding &each : findings) {
        if (each.field == field && each.value.size() > longest.size())
            longest = each.value;
    }
    const auto plain = [](QString value) { return value.remove(u' ').toCaseFolded(); };
    const bool isOne = std::all_of(findings.begin(), findings.end(), [&](const Finding &each) {
        if (each.field != field)
            return true;
        return plain(each.value) == plain(longest) || (field == Field::Name && longest.startsWith(each.value + u' '));
    });
    return isOne ? longest : QString();
}

void add(RequestReading &reading, Field field, const QString &value, const Passage &passage)
{
    qsizetype index = reading.passages.indexOf(passage);
    if (index < 0) {
        index = reading.passages.size();
        reading.passages << passage;
    }
    auto same = std::find_if(reading.suggestions.begin(), reading.suggestions.end(),
                             [&](const Suggestion &each) { return each.field == field && each.value == value; });
    if (same == reading.suggestions.end())
        same = reading.suggestions.insert(same, Suggestion{field, value, {}});
    if (const int number = int(index) + 1; !same->numbers.contains(number))
        same->numbers << number;
}

} // namespace

const Suggestion *RequestReading::find(Suggestion::Field field, const QString &value) const
{
    const auto found = std::find_if(suggestions.begin(), suggestions.end(), [&](const Suggestion &each) {
        return each.field == field && (value.isEmpty() || each.value == value);
    });
    return found == suggestions.end() ? nullptr : &*found;
}

RequestReading readRequest(const RequestSigns &signs, const Incoming &incoming)
{
    RequestReading reading;
    if (!incoming.sender.isEmpty())
        add(reading, Field::Asking, {}, at(Place::Sender, incoming.sender, 0, incoming.sender.size()));
    if (!incoming.day.isEmpty())
        add(reading, Field::Received, {}, at(Place::Day, incoming.day, 0, incoming.day.size()));
    QList<Finding> findings =
        findIn(signs, Place::Subject, incoming.subject) + findIn(signs, Place::Text, incoming.text);
    for (const Field field : {Field::Name, Field::Group, Field::Capacity}) {
        const QString agreed = agreedOn(findings, field);
        findings.removeIf([&](const Finding &each) { return each.field == field && agreed.isEmpty(); });
        for (Finding &each : findings)
            each.value = each.field == field ? agreed : each.value;
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.passage.place, a.passage.start) < std::pair(b.passage.place, b.passage.start);
    });
    for (const Finding &each : std::as_const(findings))
        add(reading, each.field, each.value, each.passage);
    return reading;
}

} // namespace habeas::law
