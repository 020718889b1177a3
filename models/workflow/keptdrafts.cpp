// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptdrafts.h"

#include "casework.h"
#include "wishjson.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

Result<> changeDraft(Office &office, const CaseId &id, const QString &kind,
                     const std::function<Result<>(storage::Change &)> &write)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    if (const auto open = checkOpen(*value); !open)
        return open.error();
    const auto changed = office.vault.change(
        value->organisation, {journal::Action::LetterDrafted, id, {{u"number"_s, value->number}, {u"name"_s, kind}}},
        write);
    return changed ? Result<>() : Result<>(changed.error());
}

} // namespace

const LetterWish *KeptDrafts::of(const QString &kind) const
{
    const auto found =
        std::find_if(wishes.begin(), wishes.end(), [&](const LetterWish &wish) { return kindOf(wish) == kind; });
    return found == wishes.end() ? nullptr : &*found;
}

Result<KeptDrafts> keptDrafts(const Office &office, const CaseId &id)
{
    auto drafts = office.vault.cases().drafts(id);
    if (!drafts)
        return drafts.error();
    std::reverse(drafts->begin(), drafts->end()); // of one moment the one that was begun later
    std::stable_sort(drafts->begin(), drafts->end(), [](const Draft &a, const Draft &b) { return a.at > b.at; });
    KeptDrafts kept;
    for (const Draft &draft : std::as_const(*drafts)) {
        const auto wish = wishFromJson(draft.kind, draft.wish);
        if (wish)
            kept.wishes << *wish;
        else
            kept.damaged = wish.error();
    }
    return kept;
}

Result<std::optional<Draft>> draftOf(const Office &office, const CaseId &id, const QString &kind)
{
    const auto drafts = office.vault.cases().drafts(id);
    if (!drafts)
        return drafts.error();
    for (const Draft &draft : *drafts) {
        if (draft.kind == kind)
            return std::optional(draft);
    }
    return std::optional<Draft>();
}

Result<> keepDraft(Office &office, const CaseId &id, const LetterWish &wish)
{
    const QString kind = kindOf(wish);
    const auto before = draftOf(office, id, kind);
    if (!before)
        return before.error();
    Draft draft = before->value_or(Draft{DraftId::create(), id, kind, {}, {}, {}});
    const QJsonObject json = toJson(wish);
    if (draft.wish == json)
        return {};
    draft.wish = json;
    draft.by = office.vault.user();
    draft.at = office.clock.now();
    return changeDraft(office, id, kind, [&](storage::Change &change) { return change.put(draft); });
}

Result<> dropDraft(Office &office, const CaseId &id, const QString &kind)
{
    const auto draft = draftOf(office, id, kind);
    if (!draft)
        return draft.error();
    if (!*draft)
        return {};
    return changeDraft(office, id, kind, [&](storage::Change &change) { return change.remove(**draft); });
}

} // namespace habeas::workflow
