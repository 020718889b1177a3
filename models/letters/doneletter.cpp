// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doneletter.h"

#include "answerledger.h"
#include "noticerows.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using Outcome = DonePart::Outcome;
using enum law::Right;

bool isNothingFound(const QList<LedgerLine> &ledger)
{
    return std::none_of(ledger.begin(), ledger.end(), [](const LedgerLine &line) { return line.found > 0; });
}

bool isDecided(const QList<DonePart> &parts)
{
    return std::all_of(parts.begin(), parts.end(), [](const DonePart &part) { return part.outcome.has_value(); });
}

/// Two parts that say the same in other letters or spaces are about the same data.
QString likened(const QString &what)
{
    return what.simplified().toCaseFolded();
}

/// Some data stay by a ground that stands against this very right, not only against another one.
bool isKeptAgainst(law::Right right, const DoneInput &input)
{
    return std::any_of(input.parts.begin(), input.parts.end(), [&](const DonePart &part) {
        const auto fit = part.outcome ? groundsFor(*part.outcome, {right}, input.frame.organisation, input.table)
                                      : QList<law::Ground>();
        return std::any_of(fit.begin(), fit.end(),
                           [&](const law::Ground &ground) { return ground.code == part.ground.code; });
    });
}

/// Followed, at least in part. What was erased where an objection was upheld in part was erased because of it, too
/// (Art. 17(1)(c)).
bool isMet(law::Right right, const DoneInput &input)
{
    return isFollowed(right, input.parts)
        || (right == Objection && input.weighed == Weighing::Partly && isAny(input.parts, {Outcome::Erased}));
}

/// Writes the parts of one letter.
class Parts
{
public:
    Parts(Gathering &gathering, const DoneInput &input) : m_gathering(gathering), m_input(input) { }

    void set()
    {
        setRows("erased", "anyErased", Outcome::Erased);
        setRows("corrected", "anyCorrected", Outcome::Corrected);
        setRows("limited", "anyLimited", Outcome::Restricted);
        setRows("ended", "anyEnded", Outcome::Ended);
        setRows("kept", "anyKept", Outcome::Kept);
        setRows("instead", "anyInstead", Outcome::RestrictedInstead);
        setRows("unconcerned", "anyUnconcerned", Outcome::Unconcerned);
        for (const DonePart &part : m_input.parts) {
            if (!part.outcome)
                m_gathering.lack(missing("part-outcome", part.system));
        }
        if (isAboutAll(m_input.rights))
            needEverySystem();
        if (isDecided(m_input.parts) && (isAnythingDone(m_input.parts) || isAny(m_input.parts, {Outcome::Kept})))
            needEveryRight();
    }

private:
    QString nameOf(const SystemId &system) const
    {
        const auto line = std::find_if(m_input.ledger.begin(), m_input.ledger.end(),
                                       [&](const LedgerLine &each) { return each.system == system; });
        return line == m_input.ledger.end() ? QString() : line->systemName;
    }

    Missing missing(const char *what, const SystemId &system) const
    {
        Missing lack = missingIn(u"done"_s, what);
        lack.what.params = {{u"system"_s, nameOf(system)}};
        lack.system = system;
        return lack;
    }

    bool hasOthers(const DonePart &part) const
    {
        const auto &parts = m_input.parts;
        return std::count_if(parts.begin(), parts.end(),
                             [&](const DonePart &each) { return each.system == part.system; })
            > 1;
    }

    /// What is named apart from the rest of the same system, and only further below in the letter.
    QString namedBelow(const DonePart &rest) const
    {
        QStringList named;
        for (const DonePart &part : m_input.parts) {
            if (part.system == rest.system && !isRest(part) && part.outcome && *part.outcome > *rest.outcome)
                named << part.what.trimmed();
        }
        return named.join(u"; "_s);
    }

    static bool isRest(const DonePart &part) { return part.what.trimmed().isEmpty(); }

    /// Those of \a outcome, system by system: what is named, then the rest.
    QList<DonePart> inOrder(Outcome outcome) const
    {
        QList<DonePart> all;
        std::copy_if(m_input.parts.begin(), m_input.parts.end(), std::back_inserter(all),
                     [&](const DonePart &part) { return part.outcome == outcome; });
        QList<DonePart> ordered;
        for (const DonePart &first : std::as_const(all)) {
            const auto isOf = [&](const DonePart &part) { return part.system == first.system; };
            if (std::any_of(ordered.begin(), ordered.end(), isOf))
                continue;
            for (const bool wanted : {false, true})
                std::copy_if(all.begin(), all.end(), std::back_inserter(ordered),
                             [&](const DonePart &part) { return isOf(part) && isRest(part) == wanted; });
        }
        return ordered;
    }

    /// Another part says that something else becomes of the same data: nobody knows which of them is meant.
    bool isTwice(const DonePart &part) const
    {
        const auto &parts = m_input.parts;
        return std::count_if(parts.begin(), parts.end(),
                             [&](const DonePart &each) {
                                 return each.system == part.system && likened(each.what) == likened(part.what);
                             })
            > 1;
    }

    void setRows(const char *list, const char *any, Outcome outcome)
    {
        Facts rows(Facts::type::list);
        const QList<DonePart> parts = inOrder(outcome);
        for (const DonePart &part : parts)
            rows << row(part);
        m_gathering.set(list, rows);
        m_gathering.set(any, !parts.isEmpty());
    }

    Facts row(const DonePart &part)
    {
        if (!outcomesOf(m_input.rights).contains(*part.outcome))
            m_gathering.lack(missing("part-unfit", part.system));
        if (isTwice(part))
            m_gathering.lack(missing(part.what.trimmed().isEmpty() ? "part-what" : "part-twice", part.system));
        Facts facts(Facts::type::object);
        facts.set("system", m_gathering.required(nameOf(part.system), missing("part-nowhere", part.system)));
        facts.set("what", m_gathering.optional(part.what));
        facts.set("rest", hasOthers(part));
        facts.set("except", m_gathering.optional(isRest(part) ? namedBelow(part) : QString()));
        if (needsGround(*part.outcome))
            setGroundOf(part, facts);
        if (part.outcome == Outcome::Unconcerned)
            facts.set("why", m_gathering.required(part.why, missing("part-why", part.system)));
        return facts;
    }

    void setGroundOf(const DonePart &part, Facts &row)
    {
        const auto fit = groundsFor(*part.outcome, m_input.rights, m_input.frame.organisation, m_input.table);
        const auto ground = std::find_if(fit.begin(), fit.end(),
                                         [&](const law::Ground &each) { return each.code == part.ground.code; });
        if (ground == fit.end()) {
            row.set("title", m_gathering.required(QString(), missing("part-ground", part.system)));
            row.set("source", false);
            row.set("facts", Facts(Facts::type::list));
        } else {
            setGround(m_gathering, row, *ground, part.ground, u"done"_s, nameOf(part.system), part.system);
            needEndToCome(*ground, part);
        }
    }

    /// A letter may be dated back: data whose retention has ended since are to be erased, not kept (Art. 5(1)(e)).
    void needEndToCome(const law::Ground &ground, const DonePart &part)
    {
        for (const law::RecordedFact &fact : ground.records) {
            const QString text = part.ground.facts.value(fact.code).trimmed();
            const QDate day = QDate::fromString(text.endsWith(u'.') ? text.chopped(1) : text, Qt::ISODate);
            const bool isPast = day.isValid() && m_input.today.isValid() && day < m_input.today;
            if (fact.kind != law::RecordedFact::Kind::Until || !isPast || day < m_input.frame.on)
                continue; // before the letter's own date: said already
            Missing lack = missing("fact-past", part.system);
            lack.what.params = {
                {u"fact"_s, inBoth(saidLabel(fact))},
                {u"about"_s, nameOf(part.system)},
            };
            m_gathering.lack(lack);
        }
    }

    /// "One picture" says nothing of the 39 other finds: a part is about all that was found there, or about the rest.
    void needEverySystem()
    {
        const auto &parts = m_input.parts;
        for (const LedgerLine &line : m_input.ledger) {
            const auto isOf = [&](const DonePart &part) { return part.system == line.system; };
            if (line.found == 0)
                continue;
            if (std::none_of(parts.begin(), parts.end(), isOf))
                m_gathering.lack(missing("part-system", line.system));
            else if (std::none_of(parts.begin(), parts.end(),
                                  [&](const DonePart &part) { return isOf(part) && part.what.trimmed().isEmpty(); }))
                m_gathering.lack(missing("part-rest", line.system));
        }
    }

    /// Each right is answered for itself (Art. 12(3), (4)): data that were corrected are not erased.
    void needEveryRight()
    {
        for (const law::Right right : m_input.rights) {
            if (isMet(right, m_input) || isKeptAgainst(right, m_input))
                continue;
            Missing lack = missingIn(u"done"_s, "right-undone");
            const Code name{u"letters.right."_s + codeOf(right), {}};
            lack.what.params = {
                {u"right"_s, inBoth({Words::of(Language::German).say(name), Words::of(Language::English).say(name)})}};
            m_gathering.lack(lack);
        }
    }

    Gathering &m_gathering;
    const DoneInput &m_input;
};

/// Art. 19: each recipient is told, unless that is impossible or involves disproportionate effort.
void setToldRecipients(Gathering &gathering, const DoneInput &input)
{
    QStringList told, notTold;
    for (const DoneInput::Told &each : input.recipients)
        (each.isTold ? told : notTold) << each.recipient;
    const auto &parts = input.parts;
    const bool isAsked = std::any_of(input.rights.begin(), input.rights.end(),
                                     [](law::Right right) { return isToldToRecipients(right); });
    const bool isChanged = std::any_of(parts.begin(), parts.end(), [](const DonePart &part) {
        return part.outcome && isToldToRecipients(*part.outcome);
    });
    gathering.set("art19", isChanged || (isAsked && parts.isEmpty()));
    const bool isAnywhere = input.rights.contains(Rectification)
        || std::any_of(input.ledger.begin(), input.ledger.end(), [](const LedgerLine &line) { return line.found > 0; });
    if (isAsked && isAnywhere && parts.isEmpty()) // who got data from us follows from where it was
        gathering.lack(missingIn(u"recipients"_s, "where"));
    gathering.set("anyRecipient", !input.recipients.isEmpty());
    gathering.set("anyTold", !told.isEmpty());
    gathering.set("anyNotTold", !notTold.isEmpty());
    gathering.set("told", textRows(gathering, told));
    gathering.set("notTold", textRows(gathering, notTold));
    gathering.set("whyNotTold", gathering.optional(input.whyNotTold));
    if (!notTold.isEmpty() && input.whyNotTold.trimmed().isEmpty())
        gathering.lack(missingIn(u"recipients"_s, "why-not-told"));
}

/// The rights that were followed, and which of them in part only.
Facts followedRows(Gathering &gathering, const QList<law::Right> &rights, const DoneInput &input)
{
    if (rights.isEmpty())
        return rightRows(gathering, rights, u"done"_s);
    Facts rows(Facts::type::list);
    for (const law::Right right : rights) {
        Facts row(Facts::type::object);
        row.set("text", gathering.sentence({u"letters.right."_s + codeOf(right), {}}, u"done"_s, {}));
        row.set("partly", isAnythingDone(input.parts) && isKeptAgainst(right, input));
        rows << row;
    }
    return rows;
}

/// An objection that was followed in part is answered by both: what ended, and what goes on by which grounds
/// (Art. 12(4), Art. 21(1)). That some data are none of the matter is no ground.
void needBothOfObjection(Gathering &gathering, const DoneInput &input)
{
    if (input.weighed != Weighing::Partly || !input.rights.contains(Objection))
        return;
    if (!isAny(input.parts, {Outcome::Ended, Outcome::Erased}) || !isKeptAgainst(Objection, input))
        gathering.lack(missingIn(u"done"_s, "objection-parts"));
}

/// What was done is said of the rights that were followed; that another was not is said beside what stays.
void setRights(Gathering &gathering, const DoneInput &input)
{
    QList<law::Right> followed = input.rights;
    if (isAnythingDone(input.parts))
        followed.removeIf([&](law::Right right) { return !isMet(right, input); });
    QList<law::Right> rest = input.rights;
    rest.removeIf([&](law::Right right) { return followed.contains(right); });
    if (followed.isEmpty()) // restricted instead is no right of its own
        std::swap(followed, rest);
    gathering.set("done", followedRows(gathering, followed, input));
    gathering.set("anyNotFollowed", !rest.isEmpty());
    gathering.set("notFollowed", rest.isEmpty() ? Facts(Facts::type::list) : rightRows(gathering, rest, u"kept"_s));
}

/// What the rights mean from now on, as far as they were followed.
void setEffects(Gathering &gathering, const DoneInput &input)
{
    using enum DonePart::Outcome;
    const auto &parts = input.parts;
    gathering.set("withdrawn", input.rights.contains(ConsentWithdrawal));
    gathering.set("restricted",
                  parts.isEmpty() ? input.rights.contains(Restriction) : isAny(parts, {Restricted, RestrictedInstead}));
    gathering.set("resting", gathering.optional(input.resting.join(u", "_s)));
    gathering.set("objected", input.rights.contains(Objection) && (parts.isEmpty() || isMet(Objection, input)));
}

/// It was done after it was asked for, and before the letter says so.
void needDoneOn(Gathering &gathering, const DoneInput &input)
{
    gathering.set("doneOn", gathering.requiredDate(input.doneOn, missingIn(u"done"_s, "done-on")));
    const QDate received = receivedOn(input.frame.request.events);
    if (input.doneOn > input.frame.on)
        gathering.lack(missingIn(u"done"_s, "done-later"));
    else if (input.doneOn.isValid() && received.isValid() && input.doneOn < received)
        gathering.lack(missingIn(u"done"_s, "done-before"));
}

/// Whether the letter is also one of Art. 12(4). Words alone do nothing with data that were found.
void setRefusal(Gathering &gathering, const DoneInput &input)
{
    const auto &parts = input.parts;
    const bool isSaid = !input.what.trimmed().isEmpty();
    const bool isDone = isAnythingDone(parts) || parts.isEmpty() || (isSaid && isNothingFound(input.ledger));
    gathering.set("refuses", refusedBy(parts, input.rights, input.ledger) != Letter::Refuses::Nothing);
    gathering.set("anyStays", isAny(parts, {Outcome::Kept, Outcome::RestrictedInstead}));
    gathering.set("isDone", isDone);
    if (!isDone && isDecided(parts) && !isAny(parts, {Outcome::Kept}))
        gathering.lack(missingIn(u"done"_s, "nothing-done"));
    gathering.set("doneOn", Facts(false));
    if (isDone)
        needDoneOn(gathering, input);
}

} // namespace

Result<LetterContent> doneLetter(const DoneInput &input)
{
    Gathering gathering = beginNotice(input.frame);
    gathering.needAuthority(u"complaint"_s);
    setRights(gathering, input);
    if (input.today.isValid() && input.frame.on > input.today)
        gathering.lack(missingIn(u"done"_s, "dated-ahead"));
    if (input.rights.contains(Access) || input.rights.contains(Portability))
        gathering.lack(missingIn(u"done"_s, "answer-instead"));
    if (input.parts.isEmpty())
        gathering.set("what", paragraphs(gathering, input.what, missingIn(u"done"_s, "what-was-done")));
    else
        gathering.set("what", paragraphs(gathering, input.what));
    Parts(gathering, input).set();
    needBothOfObjection(gathering, input);
    setRefusal(gathering, input);
    setEffects(gathering, input);
    gatherUnsearched(gathering, isAboutAll(input.rights) ? input.ledger : QList<LedgerLine>());
    setToldRecipients(gathering, input);
    gathering.set("keptUntil", gathering.requiredDay(input.fileKeptUntil, missingIn(u"file"_s, "kept-until")));
    return gathering.write(u"done"_s);
}

} // namespace habeas::letters
