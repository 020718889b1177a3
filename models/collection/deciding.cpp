// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deciding.h"

#include "collection/text.h"
#include "review.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

constexpr qsizetype batchItems = storage::ItemStore::keyLimit;

using Radars = storage::ItemFilter::Radar;

Error stopped()
{
    return {Error::Kind::Cancelled, u"decision.cancelled"_s, Text::tr("It was stopped. Nothing was decided.")};
}

DecisionId idOf(const std::optional<Decision> &decision)
{
    return decision ? decision->id : DecisionId();
}

bool sayTheSame(const std::optional<Decision> &a, const std::optional<Decision> &b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->kind == b->kind && a->ground == b->ground && a->note == b->note && a->redactedItem == b->redactedItem;
}

/// Two passes over the same items: all are looked at before the first is written.
class Deciding
{
public:
    Deciding(storage::Vault &vault, const Clock &clock, const Case &value, const Watch &watch)
        : m_vault(vault), m_clock(clock), m_case(value), m_watch(watch)
    { }
    virtual ~Deciding() = default;

    Result<Act> run(const QList<ItemId> &items);

protected:
    /// Before each batch.
    virtual Result<> prepare(const QList<storage::ItemLine> &lines, qsizetype from) = 0;
    virtual Result<> check(const storage::ItemLine &line) = 0;
    virtual Decision decide(const storage::ItemLine &line) = 0;
    virtual journal::Action action() const = 0;
    virtual QJsonObject detailsAbout(const QList<Item> &items) const = 0; ///< beside the act's id
    virtual Radars radar() const { return Radars::Ignored; }

    storage::Vault &m_vault;
    const Clock &m_clock;
    const Case &m_case;

private:
    Result<QList<storage::ItemLine>> look(const QList<ItemId> &batch, qsizetype from);
    Result<> write(const QList<ItemId> &batch, qsizetype from, Act &act);

    const Watch &m_watch;
};

Result<QList<storage::ItemLine>> Deciding::look(const QList<ItemId> &batch, qsizetype from)
{
    const auto now = m_vault.cases().caseWith(m_case.id);
    if (!now)
        return now.error();
    if (stateOf(now->events) == CaseState::Closed)
        return Error{Error::Kind::Refused, u"decision.case-closed"_s,
                     Text::tr("The case is closed. Nothing was decided. Reopen it first; that is recorded too.")};
    auto lines = m_vault.items().lines(m_case.id, batch, radar());
    if (!lines)
        return lines;
    if (const auto prepared = prepare(*lines, from); !prepared)
        return prepared.error();
    for (const storage::ItemLine &line : *lines) {
        if (const auto checked = check(line); !checked)
            return checked.error();
    }
    return lines;
}

/// What is changed is read inside: nobody's decision is overlooked.
Result<> Deciding::write(const QList<ItemId> &batch, qsizetype from, Act &act)
{
    Act part;
    const auto stored =
        m_vault.change(m_case.organisation, {action(), m_case.id, {}}, [&](storage::Change &change) -> Result<> {
            part = {};
            const auto lines = look(batch, from);
            if (!lines)
                return lines.error();
            QList<Item> items;
            for (const storage::ItemLine &line : *lines) {
                const Decision decision = decide(line);
                if (const auto put = change.put(decision); !put)
                    return put.error();
                items << line.item;
                part.items << line.item.id;
                part.before << idOf(line.decision);
                part.made << decision.id;
            }
            QJsonObject details = detailsAbout(items);
            details.insert(u"act"_s, act.id.toString(QUuid::WithoutBraces));
            for (auto detail = details.begin(); detail != details.end(); ++detail)
                change.tell(detail.key(), detail.value());
            return {};
        });
    if (!stored)
        return stored.error();
    act.items += part.items;
    act.before += part.before;
    act.made += part.made;
    return {};
}

Result<Act> Deciding::run(const QList<ItemId> &items)
{
    const bool isLong = items.size() > batchItems; // else the look inside the change is enough
    for (qsizetype from = 0; isLong && from < items.size(); from += batchItems) {
        if (m_watch.stopRequested())
            return stopped();
        m_watch.tell({from, items.size(), {u"review.step-look"_s, {}}, {}});
        if (const auto seen = look(items.mid(from, batchItems), from); !seen)
            return seen.error();
    }
    Act act;
    act.id = QUuid::createUuid();
    for (qsizetype from = 0; from < items.size(); from += batchItems) {
        if (m_watch.stopRequested()) {
            act.left = items.size() - from;
            return from == 0 ? Result<Act>(stopped()) : Result<Act>(act);
        }
        m_watch.tell({from, items.size(), {u"review.step-decide"_s, {}}, {}});
        if (const auto written = write(items.mid(from, batchItems), from, act); !written)
            return written.error();
    }
    return act;
}

class ByVerdict final : public Deciding
{
public:
    ByVerdict(storage::Vault &vault, const Clock &clock, const Case &value, const Verdict &verdict, const Watch &watch)
        : Deciding(vault, clock, value, watch), m_verdict(verdict)
    { }

protected:
    Radars radar() const override { return m_verdict.kind == Decision::Kind::HandOut ? Radars::Read : Radars::Ignored; }
    Result<> prepare(const QList<storage::ItemLine> &, qsizetype) override
    {
        auto check = VerdictCheck::of(m_vault, m_case, m_verdict);
        if (!check)
            return check.error();
        m_check = std::move(*check);
        return {};
    }
    Result<> check(const storage::ItemLine &line) override { return m_check->pass(line); }
    Decision decide(const storage::ItemLine &line) override
    {
        return decisionOn(m_vault, m_clock, line.item, m_verdict);
    }
    journal::Action action() const override { return journal::Action::DecisionMade; }
    QJsonObject detailsAbout(const QList<Item> &items) const override
    {
        return detailsOf(m_vault, m_case, items,
                         {{u"decision"_s, codeOf(m_verdict.kind)}, {u"ground"_s, m_verdict.ground}});
    }

private:
    const Verdict &m_verdict;
    std::optional<VerdictCheck> m_check;
};

class ByUndoing final : public Deciding
{
public:
    ByUndoing(storage::Vault &vault, const Clock &clock, const Case &value, const Act &act, const Watch &watch)
        : Deciding(vault, clock, value, watch), m_act(act)
    { }

protected:
    Result<> prepare(const QList<storage::ItemLine> &lines, qsizetype from) override;
    Result<> check(const storage::ItemLine &line) override;
    Decision decide(const storage::ItemLine &line) override;
    journal::Action action() const override { return journal::Action::DecisionUndone; }
    QJsonObject detailsAbout(const QList<Item> &items) const override
    {
        return detailsOf(m_vault, m_case, items,
                         {{u"decision"_s, m_becomes.values().join(u", "_s)},
                          {u"takes-back"_s, m_act.id.toString(QUuid::WithoutBraces)}});
    }

private:
    std::optional<Decision> known(const DecisionId &id) const;

    const Act &m_act;
    QMap<Decision::Kind, QString> m_becomes; ///< what items of the batch become
    QHash<ItemId, qsizetype> m_places; ///< of the batch
    QHash<DecisionId, Decision> m_decisions; ///< of the batch, before and made
};

Result<> ByUndoing::prepare(const QList<storage::ItemLine> &lines, qsizetype from)
{
    m_places.clear();
    m_decisions.clear();
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_places.insert(lines[i].item.id, from + i);
    for (const auto &ids : {m_act.before.mid(from, lines.size()), m_act.made.mid(from, lines.size())}) {
        const auto read = m_vault.items().decisions(m_case.id, ids);
        if (!read)
            return read.error();
        m_decisions.insert(*read);
    }
    m_becomes.clear();
    for (qsizetype i = from; i < from + lines.size(); ++i) {
        const auto before = known(m_act.before[i]);
        const auto kind = before ? before->kind : Decision::Kind::Undecided;
        m_becomes.insert(kind, codeOf(kind));
    }
    return {};
}

/// Nothing for one that says the item is open.
std::optional<Decision> ByUndoing::known(const DecisionId &id) const
{
    const auto found = m_decisions.constFind(id);
    const bool isOpen = found == m_decisions.constEnd() || found->kind == Decision::Kind::Undecided;
    return isOpen ? std::nullopt : std::optional(*found);
}

Result<> ByUndoing::check(const storage::ItemLine &line)
{
    if (sayTheSame(line.decision, known(m_act.made.at(m_places.value(line.item.id)))))
        return {};
    return Error{Error::Kind::Refused, u"decision.changed-since"_s,
                 Text::tr("About items of this step something else was decided since. Nothing was taken back. Decide "
                          "about them anew.")};
}

Decision ByUndoing::decide(const storage::ItemLine &line)
{
    const auto before = known(m_act.before.at(m_places.value(line.item.id)));
    Decision decision = decisionOn(m_vault, m_clock, line.item, {Decision::Kind::Undecided, {}, {}});
    if (!before)
        return decision;
    decision.kind = before->kind;
    decision.ground = before->ground;
    decision.note = before->note;
    decision.redactedItem = before->redactedItem;
    decision.standIns = before->standIns;
    decision.hidden = before->hidden;
    return decision;
}

} // namespace

Result<Act> decide(storage::Vault &vault, const Clock &clock, const Case &value, const QList<ItemId> &items,
                   const Verdict &verdict, const Watch &watch)
{
    if (verdict.kind == Decision::Kind::Redact || verdict.kind == Decision::Kind::Undecided) {
        return Error{Error::Kind::Refused, u"decision.redaction-needed"_s,
                     Text::tr("A redaction needs the redacted content: give the file that goes out instead.")};
    }
    if (const auto checked = checkGround(verdict); !checked)
        return checked.error();
    return ByVerdict(vault, clock, value, verdict, watch).run(items);
}

Result<Act> handOutOwn(storage::Vault &vault, const Clock &clock, const Case &value, const Watch &watch)
{
    const Verdict verdict;
    const auto check = VerdictCheck::of(vault, value, verdict);
    if (!check)
        return check.error();
    QList<ItemId> own;
    qint64 seen = 0;
    const auto visited = forEachItem(
        vault, value,
        [&](const storage::ItemLine &line) -> Result<> {
            if (watch.stopRequested())
                return stopped();
            watch.tell({++seen, 0, {u"review.step-look"_s, {}}, {}});
            if (!line.decision && check->isOwnAlone(line))
                own << line.item.id;
            return {};
        },
        Radars::Read);
    if (!visited)
        return visited.error();
    return decide(vault, clock, value, own, verdict, watch);
}

Result<Act> lastActOn(const storage::Vault &vault, const ItemId &item, const QUuid &id)
{
    const auto decisions = vault.items().decisions(item);
    if (!decisions)
        return decisions.error();
    if (decisions->isEmpty())
        return Error{Error::Kind::NotFound, u"storage.not-found"_s, Text::tr("Nothing was decided about this item.")};
    const DecisionId before = decisions->size() > 1 ? decisions->at(decisions->size() - 2).id : DecisionId();
    return Act{id, {item}, {before}, {decisions->last().id}};
}

Result<Act> takeBack(storage::Vault &vault, const Clock &clock, const Case &value, const Act &act, const Watch &watch)
{
    const auto bundles = vault.cases().bundles(value.id);
    if (!bundles)
        return bundles.error();
    if (!bundles->isEmpty()) {
        return Error{Error::Kind::Refused, u"decision.sealed"_s,
                     Text::tr("The case's bundle is sealed: what was decided for it is not taken back. To change "
                              "something, decide about the items anew, then write the letter and seal again.")};
    }
    return ByUndoing(vault, clock, value, act, watch).run(act.items);
}

} // namespace habeas::collection
