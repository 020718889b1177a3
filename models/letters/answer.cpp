// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answer.h"

#include "answerledger.h"
#include "gathering.h"
#include "processings.h"
#include "text.h"

#include "law/citation.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::letters {
namespace {

using law::Right;

/// Systems named on the page for a young person, which has to stay one page.
constexpr qsizetype systemsOnChildPage = 6;

struct Totals {
    qint64 handedOut = 0;
    qint64 onPaper = 0;
    qint64 redacted = 0;
    qint64 withheld = 0;

    qint64 all() const { return handedOut + onPaper + redacted + withheld; }
    void operator+=(const Totals &more)
    {
        handedOut += more.handedOut;
        onPaper += more.onPaper;
        redacted += more.redacted;
        withheld += more.withheld;
    }
};

Totals totalsOf(const ItemCounts &counts)
{
    Totals totals{counts.handedOut, counts.onPaper, 0, 0};
    for (const LeftOut &part : counts.leftOut)
        (part.kind == Decision::Kind::Redact ? totals.redacted : totals.withheld) += part.count;
    return totals;
}

void setTotals(Facts &facts, const Gathering &gathering, const Totals &totals)
{
    facts.set("handedOut", gathering.count(totals.handedOut));
    facts.set("onPaper", gathering.count(totals.onPaper));
    facts.set("redacted", gathering.count(totals.redacted));
    facts.set("withheld", gathering.count(totals.withheld));
    facts.set("all", gathering.count(totals.all()));
}

/// Whether this letter answers \a right: asked for, and not dealt with by a letter of its own.
bool isAnsweredHere(const AnswerInput &input, Right right)
{
    return input.frame.request.rights.contains(right) && !input.apart.contains(right);
}

/// Parts 15(3) and 15(4): what goes out, what does not, and why.
class Copies
{
public:
    Copies(Gathering &gathering, const AnswerInput &input) : m_gathering(gathering), m_input(input) { }

    void gather()
    {
        for (const LedgerLine &line : m_input.ledger)
            takeLine(line);
        m_gathering.set("copies", m_copies);
        m_gathering.set("leftOut", m_leftOut);
        Facts totals(Facts::type::object);
        setTotals(totals, m_gathering, m_totals);
        m_gathering.set("totals", totals);
        m_gathering.set("leftOutCount", m_gathering.count(m_totals.redacted + m_totals.withheld));
        gatherBundle();
        gatherPolicies();
    }

private:
    Missing undecided(const LedgerLine &line, qint64 difference) const
    {
        return {u"15.3"_s,
                {u"letters.missing.undecided"_s, {{u"system"_s, line.systemName}, {u"count"_s, difference}}},
                Missing::Place::Review,
                line.system};
    }

    void takeLine(const LedgerLine &line)
    {
        Totals ofSystem;
        for (const ItemCounts &counts : m_input.counts) {
            if (counts.system != line.system)
                continue;
            ofSystem += totalsOf(counts);
            for (const LeftOut &part : counts.leftOut)
                takeLeftOut(line, part);
        }
        if (ofSystem.all() != line.found)
            m_gathering.lack(undecided(line, line.found - ofSystem.all()));
        if (ofSystem.all() == 0)
            return;
        Facts row(Facts::type::object);
        row.set("name", m_gathering.text(line.systemName));
        setTotals(row, m_gathering, ofSystem);
        m_copies << row;
        m_totals += ofSystem;
    }

    void takeLeftOut(const LedgerLine &line, const LeftOut &part)
    {
        const Language language = m_gathering.language();
        const Missing noGround{
            u"15.4"_s,
            {u"letters.missing.ground"_s, {{u"system"_s, line.systemName}, {u"count"_s, part.count}}},
            Missing::Place::Review,
            line.system};
        const law::Ground *ground = m_input.grounds.find(part.ground);
        Facts row(Facts::type::object);
        row.set("name", m_gathering.text(line.systemName));
        row.set("redacted", part.kind == Decision::Kind::Redact);
        row.set("count", m_gathering.count(part.count));
        row.set("ground", m_gathering.required(ground ? ground->title.in(language) : QString(), noGround));
        row.set("source",
                m_gathering.optional(ground ? law::citationIn(language, ground->sources.value(0)) : QString()));
        m_leftOut << row;
    }

    void gatherBundle()
    {
        const Missing noBundle{u"15.3"_s, {u"letters.missing.bundle"_s, {}}, Missing::Place::Letter, {}};
        const auto copy = copyOf(m_input);
        m_gathering.set("passphrase", m_input.bundleKey == BundleKey::Passphrase);
        const bool isSealed = copy && copy != CopyForm::Paper;
        m_gathering.set("bundle", isSealed ? m_gathering.required(m_input.bundleFile, noBundle) : Facts(false));
        m_gathering.set("paperCopy", copy && copy != CopyForm::Bundle);
        if (copy == CopyForm::Paper && isAnsweredHere(m_input, Right::Portability))
            m_gathering.lack({u"20"_s, {u"letters.missing.paper-portability"_s, {}}, Missing::Place::Letter, {}});
    }

    /// The rules for other people's data in chats and lists, of the systems that gave something.
    void gatherPolicies()
    {
        Facts policies(Facts::type::list);
        for (const System &system : m_input.systems) {
            const Missing oneSided{u"15.4"_s,
                                   {u"letters.missing.policy"_s, {{u"system"_s, system.name}}},
                                   Missing::Place::System,
                                   system.id};
            const bool gave = std::any_of(m_input.ledger.begin(), m_input.ledger.end(), [&](const LedgerLine &line) {
                return line.system == system.id && line.found > 0;
            });
            const auto add = [&](const Facts &text) {
                Facts row(Facts::type::object);
                row.set("name", m_gathering.text(system.name));
                row.set("text", text);
                policies << row;
            };
            const Facts policy = gave ? m_gathering.optional(system.thirdPartyPolicy, oneSided) : Facts(false);
            if (!policy.is_false())
                add(policy);
            if (gave && system.chatRule != System::ChatRule::Undeclared)
                add(m_gathering.sentence({u"letters.chat-rule."_s + codeOf(system.chatRule), {}}, u"15.4"_s,
                                         system.id));
        }
        m_gathering.set("policies", policies);
    }

    Gathering &m_gathering;
    const AnswerInput &m_input;
    Facts m_copies{Facts::type::list};
    Facts m_leftOut{Facts::type::list};
    Totals m_totals;
};

void gatherRights(Gathering &gathering, const AnswerInput &input)
{
    const Case &request = input.frame.request;
    const auto lack = [&](const QString &what) {
        gathering.lack({u"rights"_s, {u"letters.missing."_s + what, {}}, Missing::Place::Case, {}});
    };
    if (request.rights.isEmpty())
        lack(u"no-rights"_s);
    const bool answersAny = isAnsweredHere(input, Right::Access) || isAnsweredHere(input, Right::Portability);
    Facts apart(Facts::type::list);
    for (const Right right : request.rights) {
        if (isAnsweredHere(input, right) && (right == Right::Access || right == Right::Portability))
            continue;
        const QDate wentOut = input.apart.value(right);
        if (!answersAny && !input.apart.contains(right))
            lack(u"right."_s + codeOf(right));
        Facts row(Facts::type::object);
        row.set("text", gathering.sentence({u"letters.right."_s + codeOf(right), {}}, u"apart"_s, {}));
        row.set("on", wentOut.isValid() ? gathering.date(wentOut) : Facts(false));
        apart << row;
    }
    gathering.set("changedOn", input.changedOn.isValid() ? gathering.date(input.changedOn) : Facts(false));
    gathering.set("anyApart", apart.is_non_empty_list());
    gathering.set("apart", apart);
    gathering.set("access", isAnsweredHere(input, Right::Access));
    gathering.set("portability", isAnsweredHere(input, Right::Portability));
    // Elected class speakers act within the school's responsibility: without a power of attorney of those concerned
    // they have no right to others' data.
    const auto &other = request.representative;
    const auto events = effectiveEvents(request.events);
    const bool mayAct = std::any_of(events.begin(), events.end(),
                                    [](const Event &event) { return event.kind == Event::Kind::CapacityShown; });
    if (other && other->capacity == Representative::Capacity::ClassSpeaker && !mayAct)
        gathering.lack({u"addressee"_s, {u"letters.missing.no-right"_s, {}}, Missing::Place::Case, {}});
}

void gatherPeriods(Gathering &gathering, const AnswerInput &input)
{
    const bool late = input.due && input.frame.on > *input.due;
    gathering.set("late", late);
    gathering.set("due", late ? gathering.date(*input.due) : Facts(false));
    gathering.set(
        "keptUntil",
        gathering.requiredDay(input.fileKeptUntil,
                              {u"file"_s, {u"letters.missing.kept-until"_s, {}}, Missing::Place::Letter, {}}));
}

void gatherChildPage(Gathering &gathering, const AnswerInput &input, const QList<System> &holding)
{
    gathering.set("childPage", input.childPage);
    Facts places(Facts::type::list);
    for (const System &system : holding.first(std::min(holding.size(), systemsOnChildPage))) {
        Facts row(Facts::type::object);
        row.set("name", gathering.text(system.name));
        row.set("purpose", gathering.text(in(gathering.language(), system.purpose)));
        places << row;
    }
    gathering.set("places", places);
    gathering.set("morePlaces", gathering.count(std::max<qsizetype>(0, holding.size() - systemsOnChildPage)));
}

QList<System> systemsIn(const QList<System> &systems, const QSet<SystemId> &ids)
{
    QList<System> chosen;
    std::copy_if(systems.begin(), systems.end(), std::back_inserter(chosen),
                 [&](const System &system) { return ids.contains(system.id); });
    return chosen;
}

} // namespace

std::optional<CopyForm> copyOf(const AnswerInput &input)
{
    const bool goesOut = std::any_of(input.counts.begin(), input.counts.end(), [](const ItemCounts &counts) {
        const Totals totals = totalsOf(counts);
        return totals.handedOut + totals.redacted > 0;
    });
    return goesOut ? std::optional(input.copy) : std::nullopt;
}

Result<LetterContent> answerLetter(const AnswerInput &input)
{
    Gathering gathering(input.frame);
    gathering.needAuthority(u"15.1.f"_s);
    gathering.needOfficer(u"dpo"_s);
    gatherRights(gathering, input);
    gatherPeriods(gathering, input);

    const Search search = gatherLedger(gathering, input.systems, input.ledger);
    const QList<System> concerned = systemsIn(input.systems, search.holding + search.unread);
    const bool hasAccess = isAnsweredHere(input, Right::Access);
    gathering.set("concerned", !concerned.isEmpty());
    gathering.set("lettered", !concerned.isEmpty() && hasAccess);
    if (hasAccess)
        gatherProcessings(gathering, concerned, search.unread);
    if (isAnsweredHere(input, Right::Portability))
        gatherPortability(gathering, concerned);
    Copies(gathering, input).gather();
    gatherChildPage(gathering, input, systemsIn(input.systems, search.holding));
    return gathering.write(u"answer"_s);
}

} // namespace habeas::letters
