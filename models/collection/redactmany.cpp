// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redactmany.h"

#include "redactionplan.h"

#include "collection/text.h"
#include "core/words.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::collection {
namespace {

/// The item stays as it was, and the next one is looked at.
bool isOfItem(const Error &error)
{
    const bool isOfReading = error.code.startsWith(u"preview.") && error.code != u"preview.helper-missing"
        && error.code != u"preview.unconfined" && error.code != u"preview.cancelled";
    return error.kind == Error::Kind::Refused || isOfReading;
}

Error refused()
{
    return {Error::Kind::Refused, u"redaction.by-hand"_s, Text::tr("This item can only be redacted by hand.")};
}

/// Redacts one item after the other.
class Redacting
{
public:
    Redacting(storage::Vault &vault, const Clock &clock, const Case &value, const Verdict &verdict,
              const QString &helper, const Watch &watch, StandIns &standIns)
        : m_vault(vault),
          m_clock(clock),
          m_case(value),
          m_verdict(verdict),
          m_helper(helper),
          m_watch(watch),
          m_standIns(standIns),
          m_words(Words::of(value.language))
    { }

    Result<Item> redactOne(const storage::ItemLine &line);

private:
    Result<TextRedaction> redactionOf(const storage::ItemLine &line, const PersonVerdicts &verdicts);

    storage::Vault &m_vault;
    const Clock &m_clock;
    const Case &m_case;
    const Verdict &m_verdict;
    const QString &m_helper;
    const Watch &m_watch;
    StandIns &m_standIns;
    const Words m_words;
};

Result<TextRedaction> Redacting::redactionOf(const storage::ItemLine &line, const PersonVerdicts &verdicts)
{
    const auto names = namesToHide(line.finding, verdicts, m_standIns, m_words);
    if (!preview::kindOf(line.item.mediaType, line.item.path))
        return TextRedaction{{}, {}, m_standIns.given(), names};
    const auto read = textOf(m_vault, line.item, m_words, m_helper, m_watch.stop);
    if (!read)
        return read.error();
    const bool isCut = std::any_of(read->lacks.begin(), read->lacks.end(),
                                   [](const Code &lack) { return lack.name == u"radar.lacks.part"; });
    if (isCut || read->pages.size() != 1)
        return refused();
    const auto system = m_vault.registry().system(line.item.system);
    if (!system)
        return system.error();
    const preview::PlainText text{read->pages.constFirst(), read->messages};
    const auto covers = coversIn(text, line.finding, verdicts, system->chatRule, {}, m_standIns, m_words);
    if (!covers)
        return covers.error();
    return TextRedaction{text.text, *covers, m_standIns.given(), names, system->chatRule};
}

Result<Item> Redacting::redactOne(const storage::ItemLine &line)
{
    const auto verdicts = PersonVerdicts::of(m_vault, m_case.id);
    if (!verdicts)
        return verdicts.error();
    const auto kind = preview::kindOf(line.item.mediaType, line.item.path);
    if (kind == preview::Kind::Pdf || kind == preview::Kind::Picture)
        return redactAreas(m_vault, m_clock, m_case, line, {}, m_verdict, m_helper, {{}, m_watch.stop});
    const auto redaction = redactionOf(line, *verdicts);
    if (!redaction)
        return redaction.error();
    return redactText(m_vault, m_clock, m_case, line.item, *redaction, m_verdict);
}

} // namespace

Result<Act> redactMany(storage::Vault &vault, const Clock &clock, const Case &value, const QList<ItemId> &items,
                       const Verdict &verdict, QMap<QString, QString> &standIns, const QString &helper,
                       const Watch &watch)
{
    if (const auto checked = checkGround(verdict); !checked)
        return checked.error();
    StandIns given(standIns);
    Act act;
    act.id = QUuid::createUuid();
    Verdict ofAct = verdict;
    ofAct.act = act.id;
    Redacting work(vault, clock, value, ofAct, helper, watch, given);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (watch.stopRequested()) {
            act.left = items.size() - i;
            break;
        }
        watch.tell({i, items.size(), {u"review.step-redact"_s, {}}, {}});
        const auto lines = vault.items().lines(value.id, {items[i]}, storage::ItemFilter::Radar::Read);
        if (!lines)
            return lines.error();
        const auto made = work.redactOne(lines->constFirst());
        if (!made && made.error().code == u"preview.cancelled")
            continue; // the stop is seen above
        if (!made && !isOfItem(made.error()))
            return made.error();
        if (!made) {
            ++act.refused;
            continue;
        }
        const auto one = lastActOn(vault, items[i], act.id);
        if (!one)
            return one.error();
        act.items += one->items;
        act.before += one->before;
        act.made += one->made;
    }
    standIns = given.given();
    return act;
}

} // namespace habeas::collection
