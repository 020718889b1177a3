// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paperfront.h"

#include "core/words.h"
#include "letters/text.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

using letters::Paragraph;
using letters::Part;
using letters::Table;
using letters::Verbatim;

constexpr qsizetype digitsInLine = 64; ///< of the 128 of a SHA-512

class Front
{
public:
    Front(const bundles::BundleContents &contents, const bundles::BundlePlan &plan, const PaperFront &front)
        : m_contents(contents), m_plan(plan), m_front(front), m_words(Words::of(contents.language))
    { }

    letters::Document document() const
    {
        const Organisation &organisation = m_contents.organisation;
        letters::Document document;
        document.language = m_contents.language;
        document.sender = letters::cleaned(organisation.name);
        document.senderLines = {letters::cleaned(organisation.letterhead.address.join(u", "_s)), contact()};
        document.senderLines.removeAll(QString());
        document.title = say(u"title"_s, {{u"number"_s, m_contents.caseNumber}});
        document.on = m_front.on;
        const QJsonObject facts{{u"name"_s, letters::cleaned(m_front.subject)},
                                {u"day"_s, m_front.on.toString(Qt::ISODate)},
                                {u"sheets"_s, m_front.sheets}};
        document.opening << say(m_front.sheets > 0 ? u"about"_s : u"about.empty"_s, facts) << say(u"complete"_s);
        if (m_front.sheets > 0)
            document.opening << say(u"foreign"_s);
        document.sections << letters::Section{missing(), {}};
        document.sections << contentsList();
        return document;
    }

private:
    QString say(const QString &what, const QJsonObject &params = {}) const
    {
        return letters::typeset(m_words.say({u"paper."_s + what, params}), m_words.language());
    }

    QString contact() const
    {
        const Contact &letterhead = m_contents.organisation.letterhead;
        QStringList ways{letterhead.phone, letterhead.email, letterhead.web};
        ways.removeAll(QString());
        return letters::cleaned(ways.join(u", "_s));
    }

    Part missing() const
    {
        Part part{u"missing"_s, {}, say(u"missing"_s), {}};
        for (const bundles::PlannedSystem &system : m_plan.systems) {
            for (const PaperItem &item : m_front.items.value(system.id)) {
                if (item.lacks)
                    addMissing(part, item);
            }
        }
        if (part.blocks.isEmpty())
            return {u"missing"_s, {}, say(u"missing"_s), {Paragraph{say(u"all-printed"_s)}}};
        QStringList who{letters::cleaned(m_contents.organisation.name), contact()};
        who.removeAll(QString());
        part.blocks.prepend(Paragraph{say(u"missing.how"_s, {{u"contact"_s, who.join(u", "_s)}})});
        return part;
    }

    void addMissing(Part &part, const PaperItem &item) const
    {
        QStringList why;
        for (const Code &each : item.lacks->why)
            why << m_words.say(each);
        const QLocale locale(m_words.language() == Language::German ? u"de_DE"_s : u"en_GB"_s);
        part.blocks << Paragraph{
            say(u"missing.line"_s,
                {{u"number"_s, item.number},
                 {u"system"_s, letters::cleaned(item.lacks->system)},
                 {u"path"_s, letters::foreign(item.lacks->path)},
                 {u"size"_s, locale.formattedDataSize(item.lacks->sizeBytes, 1, QLocale::DataSizeTraditionalFormat)},
                 {u"why"_s, why.join(u' ')}})};
        const QString digest = QString::fromLatin1(item.lacks->sha512.toHex());
        part.blocks << Verbatim{
            Verbatim::Look::Command,
            {m_words.sentence(u"paper.missing.sum"_s), digest.first(digitsInLine), digest.sliced(digitsInLine)}};
    }

    QList<letters::Section> contentsList() const
    {
        QList<letters::Section> sections{{{u"contents"_s, {}, say(u"contents"_s), {}}, {}}};
        for (const bundles::PlannedSystem &system : m_plan.systems) {
            Part part{u"contents"_s, stateOf(system), letters::cleaned(system.name), {}};
            Table table{{say(u"number"_s), say(u"what"_s), say(u"on-sheet"_s)}, {8, 72, 20}, {}};
            for (const PaperItem &item : m_front.items.value(system.id))
                table.rows << QStringList{QString::number(item.number), item.name, sheetOf(item)};
            if (!table.rows.isEmpty())
                part.blocks << table;
            sections << letters::Section{part, {}};
        }
        return sections;
    }

    /// What the system answered, as START.html says it.
    QString stateOf(const bundles::PlannedSystem &system) const
    {
        if (!system.line)
            return m_words.say({u"bundles.state.unlisted"_s, {}});
        QStringList state{
            m_words.say({u"bundles.state."_s + codeOf(system.line->state), {{u"count"_s, system.line->found}}})};
        if (system.contents && !system.contents->withheld.isEmpty())
            state << say(u"withheld"_s, {{u"count"_s, system.contents->withheld.size()}});
        return state.join(u" · "_s);
    }

    QString sheetOf(const PaperItem &item) const
    {
        if (item.sheet == 0)
            return say(u"not-printed"_s);
        return item.lacks ? say(u"partly"_s, {{u"sheet"_s, item.sheet}}) : QString::number(item.sheet);
    }

    const bundles::BundleContents &m_contents;
    const bundles::BundlePlan &m_plan;
    const PaperFront &m_front;
    const Words m_words;
};

} // namespace

QString nameOnPaper(const Item &item)
{
    const QString path = letters::foreign(item.path);
    const QString title = letters::foreign(item.title);
    return title.isEmpty() || title == path ? path : u"%1 (%2)"_s.arg(title, path);
}

letters::Document paperFrontOf(const bundles::BundleContents &contents, const bundles::BundlePlan &plan,
                               const PaperFront &front)
{
    return Front(contents, plan, front).document();
}

} // namespace habeas::workflow
