// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptdrafts.h"

#include "casework.h"
#include "wishjson.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

/// Whoever wrote in another window, or at another desk, is not overwritten.
Result<> checkFound(const std::optional<Draft> &kept, const QJsonObject &found)
{
    const auto wish = kept ? wishFromJson(kept->kind, kept->wish) : Result<LetterWish>(LetterWish());
    if (!kept ? found.isEmpty() : wish && toJson(*wish) == found)
        return {};
    return Error{Error::Kind::Conflict, u"letter.draft-changed"_s,
                 QCoreApplication::translate(
                     "habeas::workflow",
                     "Somebody went on with this letter in another window. Copy what you wrote here, open the case "
                     "again, and put it where it belongs.")};
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

Result<> checkDraft(const Office &office, const CaseId &id, const QString &kind, const QJsonObject &found)
{
    const auto kept = draftOf(office, id, kind);
    return kept ? checkFound(*kept, found) : kept.error();
}

Result<> keepDraft(Office &office, const CaseId &id, const LetterWish &wish, const QJsonObject &found)
{
    const auto value = office.vault.cases().caseWith(id);
    if (!value)
        return value.error();
    if (const auto open = checkOpen(*value); !open)
        return open.error();
    const QString kind = kindOf(wish);
    const QJsonObject json = toJson(wish);
    const auto before = draftOf(office, id, kind);
    if (!before)
        return before.error();
    if (*before && (*before)->wish == json)
        return {};
    const auto changed = office.vault.change(
        value->organisation, {journal::Action::LetterDrafted, id, {{u"number"_s, value->number}, {u"name"_s, kind}}},
        [&](storage::Change &change) -> Result<> {
            const auto kept = draftOf(office, id, kind); // nobody writes meanwhile
            if (!kept)
                return kept.error();
            if (const auto same = checkFound(*kept, found); !same)
                return same.error();
            return change.put(Draft{*kept ? (*kept)->id : DraftId::create(), id, kind, json, office.vault.user(),
                                    office.clock.now()});
        });
    return changed ? Result<>() : Result<>(changed.error());
}

} // namespace habeas::workflow
