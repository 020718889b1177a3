// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processings.h"

#include "countries.h"
#include "text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

/// More may follow it in the same cell.
QString asSentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || trimmed.back().isPunct() ? trimmed : trimmed + u'.';
}

Missing lacking(const char *part, const char *what, const System &system)
{
    return {QString::fromLatin1(part),
            {u"letters.missing."_s + QLatin1String(what), {{u"system"_s, system.name}}},
            Missing::Place::System,
            system.id};
}

Facts categoriesOf(Gathering &gathering, const System &system)
{
    const Missing incomplete = lacking("15.1.b", "categories", system);
    QStringList named;
    for (const LocalText &category : system.categories) {
        const QString name = cleaned(in(gathering.language(), category));
        if (name.isEmpty())
            gathering.lack(incomplete);
        else
            named << name;
    }
    return gathering.required(named.join(u"; "_s), incomplete);
}

Facts describe(Gathering &gathering, const System &system, bool unread)
{
    Facts row(Facts::type::object);
    row.set("name", gathering.required(system.name, lacking("15.1.a", "system-name", system)));
    row.set("unread", unread);
    row.set("purpose", gathering.required(system.purpose, lacking("15.1.a", "purpose", system)));
    row.set("basis", gathering.required(system.legalBasis, lacking("15.1.a", "legal-basis", system)));
    row.set("categories", categoriesOf(gathering, system));
    row.set("retention",
            gathering.required(asSentence(in(gathering.language(), system.retention.rule)),
                               lacking("15.1.d", "retention", system)));
    row.set("backup", gathering.count(system.retention.backupDays.value_or(0)));
    return row;
}

/// Rows {name, text} of the systems that say something in \a member; the names of the others.
struct Said {
    Facts rows{Facts::type::list};
    QStringList silent;
};

Said saidBy(Gathering &gathering, const QList<System> &systems, LocalText System::*member, const char *part,
            const char *what)
{
    Said said;
    for (const System &system : systems) {
        const Facts text = gathering.optional(system.*member, lacking(part, what, system));
        if (text.is_false()) {
            said.silent << cleaned(system.name);
            continue;
        }
        Facts row(Facts::type::object);
        row.set("name", gathering.text(system.name));
        row.set("text", text);
        said.rows << row;
    }
    return said;
}

/// One recipient, with every system that gives it data.
struct Receiving {
    Recipient recipient;
    QStringList systems;
    System first;
};

QList<Receiving> receivingOf(const QList<System> &systems)
{
    QList<Receiving> all;
    for (const System &system : systems) {
        for (const Recipient &recipient : system.recipients) {
            auto known =
                std::find_if(all.begin(), all.end(), [&](const Receiving &one) { return one.recipient == recipient; });
            if (known == all.end())
                known = all.insert(all.end(), {recipient, {}, system});
            known->systems << cleaned(system.name);
        }
    }
    return all;
}

Facts countryOf(Gathering &gathering, const Receiving &receiving)
{
    const QString &code = receiving.recipient.thirdCountry;
    if (code.isEmpty())
        return Facts(false);
    return gathering.required(
        thirdCountryName(code, gathering.language()),
        {u"15.2"_s,
         {u"letters.missing.country"_s, {{u"system"_s, receiving.first.name}, {u"country"_s, code}}},
         Missing::Place::System,
         receiving.first.id});
}

void gatherRecipients(Gathering &gathering, const QList<System> &systems)
{
    Facts recipients(Facts::type::list), transfers(Facts::type::list);
    for (const Receiving &receiving : receivingOf(systems)) {
        const Recipient &recipient = receiving.recipient;
        Facts row(Facts::type::object);
        row.set("name", gathering.required(recipient.name, lacking("15.1.c", "recipient", receiving.first)));
        row.set("processor", recipient.processor);
        row.set("country", countryOf(gathering, receiving));
        row.set("systems", gathering.text(receiving.systems.join(u", "_s)));
        recipients << row;
        if (recipient.thirdCountry.isEmpty())
            continue;
        row.set("safeguard", gathering.required(recipient.safeguard, lacking("15.2", "safeguard", receiving.first)));
        transfers << row;
    }
    QStringList unknown;
    for (const System &system : systems) {
        if (system.recipients.isEmpty() && !system.noRecipients)
            unknown << cleaned(system.name);
    }
    gathering.set("unknownRecipients", gathering.optional(unknown.join(u", "_s)));
    // That the register names nobody does not say that nobody gets the data: that is an answer somebody gives.
    const bool isNobody =
        std::all_of(systems.begin(), systems.end(), [](const System &one) { return one.noRecipients; });
    gathering.set("nobody", isNobody);
    gathering.set("recipients", recipients);
    gathering.set("transfers", transfers);
}

} // namespace

void gatherProcessings(Gathering &gathering, const QList<System> &concerned, const QSet<SystemId> &unread)
{
    Facts rows(Facts::type::list);
    for (const System &system : concerned)
        rows << describe(gathering, system, unread.contains(system.id));
    gathering.set("systems", rows);

    const Said sources = saidBy(gathering, concerned, &System::source, "15.1.g", "source");
    gathering.set("sources", sources.rows);
    gathering.set("fromPerson", gathering.optional(sources.silent.join(u", "_s)));
    const Said decisions = saidBy(gathering, concerned, &System::automatedDecision, "15.1.h", "automated-decision");
    gathering.set("automated", decisions.rows);
    gathering.set("automatedAny", decisions.rows.is_non_empty_list());
    gatherRecipients(gathering, concerned);
}

void gatherPortability(Gathering &gathering, const QList<System> &concerned)
{
    Facts portable(Facts::type::list), others(Facts::type::list);
    for (const System &system : concerned) {
        Facts row(Facts::type::object);
        row.set("name", gathering.required(system.name, lacking("20", "system-name", system)));
        row.set("basis", gathering.required(system.legalBasis, lacking("20", "legal-basis", system)));
        (system.portable ? portable : others) << row;
    }
    gathering.set("portable", portable);
    gathering.set("portableAny", portable.is_non_empty_list());
    gathering.set("notPortable", others);
    gathering.set("notPortableAny", others.is_non_empty_list());
}

} // namespace habeas::letters
