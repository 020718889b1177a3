// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestreading.h"

#include <algorithm>
#include <utility>

namespace habeas::law {
namespace {

using Field = Suggestion::Field;
using Place = Passage::Place;

constexpr qsizetype besideName = 60; ///< as far behind a name its day of birth stands

/// A suggestion by a passage that has no number yet.
struct Finding {
    Field field;
    QString value;
    Passage passage;
    bool isWeak = false;
};

Passage at(Place place, const QString &text, qsizetype start, qsizetype length, bool isHandedOn = false)
{
    return {place, start, length, text.mid(start, length), isHandedOn};
}

Field fieldOf(PersonSign::About about)
{
    switch (about) {
    case PersonSign::About::Name:
        return Field::Name;
    case PersonSign::About::Born:
        return Field::Born;
    case PersonSign::About::Group:
        return Field::Group;
    case PersonSign::About::Capacity:
        break;
    }
    return Field::Capacity;
}

/// \a looked  of \a text what is looked at; the rest is blotted out
QList<Finding> findIn(const RequestSigns &signs, Place place, const QString &text, const QString &looked,
                      bool isHandedOn = false)
{
    QList<Finding> findings;
    for (const PersonSign &sign : signs.peopleIn(looked))
        findings << Finding{fieldOf(sign.about), sign.value, at(place, text, sign.start, sign.length, isHandedOn),
                            sign.isWeak};
    for (const Sign &sign : signs.in(looked))
        findings << Finding{Field::Right, codeOf(sign.right), at(place, text, sign.start, sign.length, isHandedOn)};
    return findings;
}

/// What is written by whom.
struct Parted {
    QString own; ///< the text, with points in place of what is quoted: no pattern reaches across
    QString handedOn; ///< the same the other way round, of the newest message that was handed on; empty: there is none
    QList<Quoted> quoted;
};

void blot(QString &text, qsizetype from, qsizetype until)
{
    for (qsizetype i = from; i < qMin(until, text.size()); ++i) {
        if (text.at(i) != u'\n')
            text[i] = u'.';
    }
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar each) { return each == u'.' || each.isSpace(); });
}

QList<Quoted> stretchesOf(const QList<Quotation> &quotations, const QString &text)
{
    QList<Quoted> stretches;
    for (const Quotation &each : quotations) {
        const qsizetype end = each.goesOn ? text.size() : each.start + each.length;
        if (!stretches.isEmpty() && each.start <= stretches.constLast().start + stretches.constLast().length)
            stretches.last().length = qMax(end - stretches.constLast().start, stretches.constLast().length);
        else
            stretches << Quoted{each.start, end - each.start};
    }
    return stretches;
}

/// Where the newest of the quoted messages ends: where the next one begins. Two headings right behind each other are
/// one ("-----Original Message-----", "From: …").
qsizetype endOfNewest(const QList<Quotation> &quotations, const QString &text)
{
    qsizetype behindHeading = -1;
    for (const Quotation &each : quotations) {
        if (!each.goesOn)
            continue;
        if (behindHeading >= 0 && !isBlank(QStringView(text).mid(behindHeading, each.start - behindHeading)))
            return each.start;
        behindHeading = each.start + each.length;
    }
    return text.size();
}

Parted partedBy(const RequestSigns &signs, const Incoming &incoming, bool &isHandedOn)
{
    const QList<Quotation> quotations = signs.quotationsIn(incoming.text);
    Parted parted{incoming.text, {}, stretchesOf(quotations, incoming.text)};
    for (const Quoted &each : std::as_const(parted.quoted))
        blot(parted.own, each.start, each.start + each.length);
    isHandedOn = !parted.quoted.isEmpty() && (isBlank(parted.own) || signs.isHandedOn(incoming.subject, incoming.text));
    if (!isHandedOn)
        return parted;
    const qsizetype end = endOfNewest(quotations, incoming.text);
    parted.handedOn = incoming.text;
    qsizetype from = 0;
    for (const Quoted &each : std::as_const(parted.quoted)) {
        blot(parted.handedOn, from, each.start);
        from = each.start + each.length;
    }
    blot(parted.handedOn, from, incoming.text.size());
    blot(parted.handedOn, end, incoming.text.size());
    parted.quoted = end < incoming.text.size() ? QList{Quoted{end, incoming.text.size() - end}} : QList<Quoted>();
    return parted;
}

/// Whether \a shorter says no more and nothing else than \a longer: "Emil" or "Reinke" of "Emil Reinke", "5 c" and
/// "5c", "5" of "5c".
bool saysLess(Field field, const QString &shorter, const QString &longer)
{
    if (field == Field::Name) {
        const QString a = shorter.toCaseFolded();
        const QString b = longer.toCaseFolded();
        return a == b || b.startsWith(a + u' ') || b.endsWith(u' ' + a);
    }
    const auto plain = [](QString value) { return value.remove(u' ').toCaseFolded(); };
    const QString a = plain(shorter);
    const QString b = plain(longer);
    return a == b || (field == Field::Group && b.size() == a.size() + 1 && b.startsWith(a) && b.back().isLetter());
}

/// The one value that all of \a findings agree on. Empty: there is none, or more than one.
QString agreedOn(Field field, const QList<Finding> &findings)
{
    QString longest;
    for (const Finding &each : findings) {
        if (each.value.size() > longest.size())
            longest = each.value;
    }
    const bool isOne = std::all_of(findings.begin(), findings.end(),
                                   [&](const Finding &each) { return saysLess(field, each.value, longest); });
    return isOne ? longest : QString();
}

/// As agreedOn(); what says only who somebody is counts where nothing says whom it is about, or to say that in full.
QString valueOf(Field field, const QList<Finding> &all)
{
    QList<Finding> strong;
    QList<Finding> weak;
    for (const Finding &each : all) {
        if (each.field == field)
            (each.isWeak ? weak : strong) << each;
    }
    if (strong.isEmpty())
        return agreedOn(field, weak);
    const QString said = agreedOn(field, strong);
    if (said.isEmpty())
        return {};
    weak.removeIf(
        [&](const Finding &each) { return !saysLess(field, each.value, said) && !saysLess(field, said, each.value); });
    const QString whole = agreedOn(field, strong + weak);
    return whole.isEmpty() ? said : whole;
}

/// Removes what says another name than \a name, and the day of birth that stands behind it.
void removeOthers(QList<Finding> &findings, const QString &name)
{
    QList<Passage> others;
    findings.removeIf([&](const Finding &each) {
        const bool isOther = each.field == Field::Name && !saysLess(Field::Name, each.value, name);
        if (isOther)
            others << each.passage;
        return isOther;
    });
    findings.removeIf([&](const Finding &each) {
        return each.field == Field::Born && std::any_of(others.begin(), others.end(), [&](const Passage &other) {
                   const qsizetype behind = each.passage.start - other.start - other.length;
                   return each.passage.place == other.place && behind >= 0 && behind < besideName;
               });
    });
}

void settle(QList<Finding> &findings)
{
    for (const Field field : {Field::Name, Field::Born, Field::Group, Field::Capacity}) {
        const QString value = valueOf(field, findings);
        if (field == Field::Name && !value.isEmpty())
            removeOthers(findings, value);
        findings.removeIf([&](const Finding &each) { return each.field == field && value.isEmpty(); });
        for (Finding &each : findings)
            each.value = each.field == field ? value : each.value;
    }
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
    const Parted parted = partedBy(signs, incoming, reading.isHandedOn);
    reading.quoted = parted.quoted;
    QList<Finding> findings = findIn(signs, Place::Subject, incoming.subject, incoming.subject)
        + findIn(signs, Place::Text, incoming.text, parted.own)
        + findIn(signs, Place::Text, incoming.text, parted.handedOn, true);
    settle(findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.passage.place, a.passage.start) < std::pair(b.passage.place, b.passage.start);
    });
    for (const Finding &each : std::as_const(findings))
        add(reading, each.field, each.value, each.passage);
    return reading;
}

} // namespace habeas::law
