// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdict.h"

#include "collection/text.h"
#include "law/grounds.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

Error refused(const QString &code, const QString &message)
{
    return {Error::Kind::Refused, code, message};
}

bool concernsOthers(const Item &item)
{
    return item.ownership == Ownership::OtherPerson || !item.otherPeople.isEmpty();
}

QString systemsOf(const storage::Vault &vault, const QList<Item> &items)
{
    QSet<SystemId> systems;
    for (const Item &item : items)
        systems << item.system;
    QStringList names;
    for (const SystemId &id : std::as_const(systems)) {
        if (const auto system = vault.registry().system(id))
            names << system->name;
    }
    names.sort();
    return names.join(u", "_s);
}

/// A ground without its reason is none. A redaction is the milder means, and shows itself what it hides.
Result<> checkReason(const Verdict &verdict)
{
    if (verdict.kind != Decision::Kind::Withhold || !verdict.note.trimmed().isEmpty())
        return {};
    return refused(
        u"decision.reason-needed"_s,
        Text::tr("Say in a note why the ground holds here; where it is about others, whose interests are affected, "
                 "how they were weighed, and why redacting is not enough. Nothing was decided."));
}

} // namespace

Result<> checkGround(const Verdict &verdict)
{
    if (verdict.kind == Decision::Kind::HandOut)
        return {};
    if (verdict.ground.isEmpty())
        return refused(u"decision.ground-needed"_s,
                       Text::tr("What is not handed out needs a legal ground. Nothing was decided."));
    const auto grounds = law::Grounds::load();
    if (!grounds)
        return grounds.error();
    const law::Ground *ground = grounds->find(verdict.ground);
    if (ground && ground->effect == law::Ground::Effect::WithholdItem)
        return checkReason(verdict);
    QStringList known;
    for (const law::Ground &each : grounds->all()) {
        if (each.effect == law::Ground::Effect::WithholdItem)
            known << each.code;
    }
    return refused(
        u"decision.ground-unknown"_s,
        Text::tr("“%1” is no ground for withholding an item. There are: %2.").arg(verdict.ground, known.join(u", "_s)));
}

Result<QHash<SystemId, System::ChatRule>> chatRulesOf(const storage::Vault &vault, const OrganisationId &organisation)
{
    const auto systems = vault.registry().systems(organisation, storage::RegisterStore::Which::Ever);
    if (!systems)
        return systems.error();
    QHash<SystemId, System::ChatRule> rules;
    for (const System &system : *systems) {
        if (system.chatRule != System::ChatRule::Undeclared)
            rules.insert(system.id, system.chatRule);
    }
    return rules;
}

Result<VerdictCheck> VerdictCheck::of(const storage::Vault &vault, const Case &value, const Verdict &verdict)
{
    VerdictCheck check;
    check.m_handsOut = verdict.kind == Decision::Kind::HandOut;
    check.m_isWeighed = !verdict.note.trimmed().isEmpty();
    auto people = PersonVerdicts::of(vault, value.id);
    if (!people)
        return people.error();
    check.m_people = std::move(*people);
    auto rules = chatRulesOf(vault, value.organisation);
    if (!rules)
        return rules.error();
    check.m_chatRules = std::move(*rules);
    return check;
}

Result<> VerdictCheck::pass(const storage::ItemLine &line) const
{
    if (!m_handsOut)
        return {};
    if (concernsOthers(line.item) && !m_isWeighed) {
        return refused(u"decision.note-needed"_s,
                       Text::tr("Among these are contents of other people. They are handed out only with a note "
                                "that says how their "
                                "rights were weighed (Art. 15(4) GDPR). Nothing was decided."));
    }
    // The letter says by which rule chats of this system go out: who speaks in one must be known first.
    const auto rule = m_chatRules.value(line.item.system, System::ChatRule::Undeclared);
    const bool knowsSpeakers = line.finding && line.finding->speakers;
    if (!knowsSpeakers && line.item.kind == ItemKind::Message && rule != System::ChatRule::Undeclared) {
        return refused(u"decision.look-first"_s,
                       Text::tr("There is a rule for chats of this system, and these were not looked through for "
                                "other people yet. Look for them first. Nothing was decided."));
    }
    const auto count = line.finding ? m_people.countIn(*line.finding) : PersonVerdicts::Count();
    if (count.toRedact > 0) {
        return refused(u"decision.redact-first"_s,
                       Text::tr("Somebody is named in these items who is to be made unrecognisable everywhere. "
                                "Redact them, or decide otherwise about the person. Nothing was decided."));
    }
    if (count.undecided > 0 && !m_isWeighed) {
        return refused(u"decision.people-undecided"_s,
                       Text::tr("Other people are named in these items. Decide about them first, or say in a note "
                                "how their rights were weighed (Art. 15(4) GDPR). Nothing was decided."));
    }
    if (line.finding && m_people.hidesIn(*line.finding, rule)) {
        return refused(u"decision.rule-hides"_s,
                       Text::tr("The rule for chats of this system hides messages in these. Redact them, decide that "
                                "their authors may be named, or change the rule. Nothing was decided."));
    }
    return {};
}

bool VerdictCheck::isOwnAlone(const storage::ItemLine &line) const
{
    const auto count = line.finding ? m_people.countIn(*line.finding) : PersonVerdicts::Count();
    const bool namesOthers = concernsOthers(line.item) || count.undecided > 0 || count.toRedact > 0;
    return line.item.ownership == Ownership::Own && !namesOthers;
}

Decision decisionOn(const storage::Vault &vault, const Clock &clock, const Item &item, const Verdict &verdict)
{
    Decision decision;
    decision.id = DecisionId::create();
    decision.caseId = item.caseId;
    decision.item = item.id;
    decision.kind = verdict.kind;
    decision.ground = verdict.ground;
    decision.note = verdict.note;
    decision.by = vault.user();
    decision.at = clock.now();
    return decision;
}

QJsonObject detailsOf(const storage::Vault &vault, const Case &value, const QList<Item> &items, const QJsonObject &more)
{
    QJsonObject details = more;
    details.insert(u"number"_s, value.number);
    details.insert(u"count"_s, items.size());
    details.insert(u"about"_s, systemsOf(vault, items));
    if (items.size() == 1)
        details.insert(u"item"_s, items.constFirst().id.toString());
    return details;
}

} // namespace habeas::collection
