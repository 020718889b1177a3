// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "record.h"

#include "core/words.h"
#include "letters/countries.h"
#include "letters/gathering.h"
#include "letters/text.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using letters::Bullets;
using letters::Paragraph;
using letters::Part;
using letters::Table;

/// Writes one record and notes on the way what the register lacks.
class Writing
{
public:
    Writing(const Organisation &organisation, Language language)
        : m_general(organisation.measures), m_words(Words::of(language))
    { }

    QString say(const QString &what, const QJsonObject &params = {}) const
    {
        return letters::typeset(m_words.say({u"record."_s + what, params}), m_words.language());
    }

    Part controller(const Organisation &organisation)
    {
        const QString whose = letters::cleaned(organisation.name);
        const Contact &letterhead = organisation.letterhead;
        Table table{{say(u"point"_s), say(u"entry"_s)}, {30, 70}, {}};
        const auto add = [&](const QString &point, const QString &entry) {
            table.rows << QStringList{say(point), needed(entry, whose, point)};
        };
        add(u"controller"_s, whose);
        add(u"address"_s, letterhead.address.join(u", "_s));
        add(u"contact"_s, waysTo(letterhead));
        add(u"head"_s, organisation.head.name);
        add(u"dpo"_s, organisation.dpo.name);
        add(u"dpo-contact"_s, (organisation.dpo.address + QStringList{waysTo(organisation.dpo)}).join(u", "_s));
        add(u"joint"_s, organisation.jointControllers.join(u"; "_s));
        if (!organisation.representative.isEmpty()) // whoever sits in the Union needs none
            add(u"representative"_s, organisation.representative);
        add(u"measures-general"_s, in(organisation.measures));
        return {u"controller"_s, say(u"article-a"_s), say(u"controller-head"_s), {table}};
    }

    Part activity(const System &system)
    {
        const QString name = letters::cleaned(system.name);
        Table table{{say(u"point"_s), say(u"entry"_s)}, {30, 70}, {}};
        const auto add = [&](const QString &point, const QString &entry) {
            table.rows << QStringList{say(point), needed(entry, name, point)};
        };
        add(u"purpose"_s, in(system.purpose));
        add(u"legal-basis"_s, in(system.legalBasis));
        add(u"persons"_s, in(system.persons));
        add(u"categories"_s, categoriesOf(system));
        table.rows << QStringList{say(u"recipients"_s), recipientsOf(system)};
        table.rows << QStringList{say(u"transfers"_s), transfersOf(system)};
        add(u"erasure"_s, erasureOf(system));
        add(u"measures"_s, measuresOf(system));
        return {u"activity"_s, say(u"article-b"_s), name.isEmpty() ? say(u"nameless"_s) : name, {table}};
    }

    /// Of all that was written so far.
    Part gaps() const
    {
        Part part{u"gaps"_s, {}, say(u"gaps"_s), {}};
        if (m_gaps.isEmpty())
            part.blocks << Paragraph{say(u"no-gaps"_s)};
        else
            part.blocks << Paragraph{say(u"gaps.about"_s)} << Bullets{m_gaps};
        return part;
    }

private:
    QString in(const LocalText &text) const { return letters::in(m_words.language(), text); }

    QString needed(const QString &entry, const QString &whose, const QString &point)
    {
        const QString text = letters::cleaned(entry);
        if (!text.isEmpty())
            return letters::typeset(text, m_words.language());
        m_gaps << say(u"gap"_s, {{u"whose"_s, whose}, {u"point"_s, say(point)}});
        return say(u"missing"_s);
    }

    static QString waysTo(const Contact &contact)
    {
        QStringList ways{contact.phone, contact.email, contact.web};
        ways.removeAll(QString());
        return ways.join(u", "_s);
    }

    /// Empty if one of them is missing in this language: a list that leaves out is worse than none.
    QString categoriesOf(const System &system) const
    {
        QStringList categories;
        for (const LocalText &category : system.categories)
            categories << letters::cleaned(in(category));
        return categories.contains(QString()) ? QString() : categories.join(u"; "_s);
    }

    QString recipientsOf(const System &system)
    {
        QStringList recipients;
        for (const Recipient &recipient : system.recipients) {
            const QString name = needed(recipient.name, letters::cleaned(system.name), u"recipients"_s);
            recipients << (recipient.processor ? say(u"processor"_s, {{u"name"_s, name}}) : name);
        }
        if (recipients.isEmpty() && !system.noRecipients)
            return needed({}, letters::cleaned(system.name), u"recipients"_s); // nobody has said that there are none
        return recipients.isEmpty() ? say(u"no-recipients"_s) : recipients.join(u"; "_s);
    }

    QString transfersOf(const System &system)
    {
        const QString whose = letters::cleaned(system.name);
        QStringList transfers;
        for (const Recipient &recipient : system.recipients) {
            if (recipient.thirdCountry.isEmpty())
                continue;
            const QString known = letters::thirdCountryName(recipient.thirdCountry, m_words.language());
            const QString country = known.isEmpty() ? letters::cleaned(recipient.thirdCountry) : known;
            transfers << say(u"transfer"_s,
                             {{u"name"_s, letters::cleaned(recipient.name)},
                              {u"country"_s, country},
                              {u"safeguard"_s, needed(in(recipient.safeguard), whose, u"safeguard"_s)}});
        }
        return transfers.isEmpty() ? say(u"no-transfers"_s) : transfers.join(u"; "_s);
    }

    /// Art. 30(1)(g) asks for a general description: the organisation's, and what this system has besides.
    QString measuresOf(const System &system) const
    {
        QStringList measures;
        if (!in(m_general).isEmpty())
            measures << say(u"as-general"_s);
        measures << in(system.measures);
        measures.removeAll(QString());
        return measures.join(u' ');
    }

    QString erasureOf(const System &system) const
    {
        const QString rule = letters::cleaned(in(system.retention.rule));
        if (rule.isEmpty() || !system.retention.backupDays)
            return rule;
        const bool isSentence = rule.endsWith(u'.'); // as somebody entered it
        return rule + (isSentence ? u" "_s : u". "_s) + say(u"backups"_s, {{u"count"_s, *system.retention.backupDays}});
    }

    LocalText m_general; ///< measures that hold for all systems
    Words m_words;
    QStringList m_gaps;
};

} // namespace

letters::Document recordDocument(const Organisation &organisation, const QList<System> &systems, QDate on,
                                 Language language)
{
    Writing writing(organisation, language);
    letters::Document document;
    document.language = language;
    document.sender = letters::cleaned(organisation.name);
    document.title = writing.say(u"title"_s);
    document.on = on;
    document.opening = {
        writing.say(u"about"_s, {{u"on"_s, letters::plainDate(on, language)}, {u"count"_s, systems.size()}})};
    QList<letters::Section> activities;
    const Part controller = writing.controller(organisation);
    for (const System &system : systems)
        activities << letters::Section{writing.activity(system), {}};
    document.sections = {{controller, {}}, {writing.gaps(), {}}};
    document.sections << activities;
    return document;
}

} // namespace habeas::workflow
