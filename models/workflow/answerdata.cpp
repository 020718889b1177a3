// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerdata.h"

#include "completeness.h"

#include "collection/review.h"
#include "core/words.h"
#include "law/grounds.h"

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

/// Collects items of all systems into their places.
class Sorting
{
public:
    Sorting(const Office &office, const Case &value, const law::Grounds &grounds)
        : m_office(office), m_language(value.language), m_grounds(grounds)
    { }

    Result<> take(const storage::ItemLine &line);
    Decided finish(const QList<System> &systems);

private:
    bundles::WithholdingReason reasonOf(const QString &ground) const;
    QString policyOf(const System &system) const;
    std::function<Result<std::unique_ptr<ByteSource>>()> contentOf(const BlobId &blob) const;
    void note(const QDateTime &time);

    const Office &m_office;
    Language m_language;
    const law::Grounds &m_grounds;
    Decided m_decided;
    QHash<SystemId, bundles::SystemContents> m_contents;
    QHash<SystemId, letters::ItemCounts> m_counts;
};

void Sorting::note(const QDateTime &time)
{
    if (!m_decided.lastChange.isValid() || time > m_decided.lastChange)
        m_decided.lastChange = time;
}

bundles::WithholdingReason Sorting::reasonOf(const QString &code) const
{
    const law::Ground *ground = m_grounds.find(code);
    return {code, ground ? ground->title.in(m_language) : code};
}

void countLeftOut(letters::ItemCounts &counts, const Decision &decision)
{
    for (letters::LeftOut &leftOut : counts.leftOut) {
        if (leftOut.kind == decision.kind && leftOut.ground == decision.ground) {
            ++leftOut.count;
            return;
        }
    }
    counts.leftOut << letters::LeftOut{decision.kind, decision.ground, 1};
}

std::function<Result<std::unique_ptr<ByteSource>>()> Sorting::contentOf(const BlobId &blob) const
{
    const storage::Vault &vault = m_office.vault;
    return [&vault, blob]() -> Result<std::unique_ptr<ByteSource>> {
        auto reader = vault.items().read(blob);
        if (!reader)
            return reader.error();
        return std::unique_ptr<ByteSource>(std::move(*reader));
    };
}

Result<> Sorting::take(const storage::ItemLine &line)
{
    const Item &item = line.item;
    note(item.readAt);
    if (!line.decision) {
        ++m_decided.undecided;
        return {};
    }
    const Decision &decision = *line.decision;
    note(decision.at);
    bundles::SystemContents &contents = m_contents[item.system];
    letters::ItemCounts &counts = m_counts[item.system];
    switch (decision.kind) {
    case Decision::Kind::HandOut:
        contents.items << bundles::HandedOut{item, {}, contentOf(item.blob)};
        ++counts.handedOut;
        return {};
    case Decision::Kind::Undecided: // the store never gives one
        ++m_decided.undecided;
        return {};
    case Decision::Kind::Withhold:
        contents.withheld << bundles::Withheld{item.kind, reasonOf(decision.ground)};
        countLeftOut(counts, decision);
        return {};
    case Decision::Kind::Redact: {
        const auto redacted = m_office.vault.items().item(decision.redactedItem.value_or(ItemId()));
        if (!redacted)
            return redacted.error();
        contents.items << bundles::HandedOut{redacted->item, reasonOf(decision.ground), contentOf(redacted->item.blob)};
        countLeftOut(counts, decision);
        return {};
    }
    }
    return {};
}

/// What is done about other people's data: in the register's words, and the rule for chats.
QString Sorting::policyOf(const System &system) const
{
    QStringList sentences{m_language == Language::German ? system.thirdPartyPolicy.german
                                                         : system.thirdPartyPolicy.english};
    if (system.chatRule != System::ChatRule::Undeclared)
        sentences << Words::of(m_language).sentence(u"letters.chat-rule."_s + codeOf(system.chatRule));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

Decided Sorting::finish(const QList<System> &systems)
{
    for (const System &system : systems) {
        bundles::SystemContents contents = m_contents.value(system.id);
        contents.id = system.id;
        contents.name = system.name;
        contents.thirdPartyPolicy = policyOf(system);
        if (!contents.items.isEmpty() || !contents.withheld.isEmpty())
            m_decided.systems << contents;
        letters::ItemCounts counts = m_counts.value(system.id);
        counts.system = system.id;
        m_decided.counts << counts;
    }
    return std::move(m_decided);
}

} // namespace

Result<Decided> decidedItems(const Office &office, const Case &value)
{
    const auto grounds = law::Grounds::load();
    if (!grounds)
        return grounds.error();
    const auto systems = systemsOf(office, value);
    if (!systems)
        return systems.error();
    Sorting sorting(office, value, *grounds);
    const auto visited =
        collection::forEachItem(office.vault, value, [&](const storage::ItemLine &line) { return sorting.take(line); });
    if (!visited)
        return visited.error();
    return sorting.finish(*systems);
}

} // namespace habeas::workflow
