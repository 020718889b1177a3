// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemtext.h"
#include "radar.h"
#include "redaction.h"
#include "thirdparties.h"

#include "core/progress.h"

namespace habeas::collection {

/// What is to be hidden in one item, besides the people decided about: kept until it is recorded.
struct RedactionPlan {
    QList<preview::Passage> passages; ///< of the text
    QMap<int, QList<QRectF>> areas; ///< by page, from 0; in parts of its width and height

    bool isEmpty() const { return passages.isEmpty() && areas.isEmpty(); }
    friend bool operator==(const RedactionPlan &, const RedactionPlan &) = default;
};

/// The places of \a finding on a page whose people are to be unrecognisable; none if its text is not as long as it was
/// when they were found.
QList<Finding::Mark> marksToHide(const Finding &finding, const PersonVerdicts &verdicts, int page, qsizetype length);

/// What is hidden in what the item is called: the people in it who are to be unrecognisable.
QList<NamePart> namesToHide(const std::optional<Finding> &finding, const PersonVerdicts &verdicts, StandIns &standIns,
                            const Words &words);

/// Everything that is hidden in a text: people to be unrecognisable with their stand-ins, passages of the plan, and in
/// a chat what \a rule leaves of other people's messages.
/// Refused "redaction.looked-before": the text is not the one that was looked through; "redaction.look-first": the rule
/// cannot be applied before that; "redaction.too-many-marks": not every place is known.
Result<QList<Cover>> coversIn(const preview::PlainText &text, const std::optional<Finding> &finding,
                              const PersonVerdicts &verdicts, System::ChatRule rule, const RedactionPlan &plan,
                              StandIns &standIns, const Words &words);

/// Records a PDF or picture without the areas of \a plan and without the people to be unrecognisable, as what goes out
/// instead of \a source, and reads it back: its pages are pictures, no text is left. Blocks; a thread of its own.
///
/// Refused "redaction.nothing-covered", "redaction.no-place" (where a name stands on the page is not known, and no area
/// is drawn there), "redaction.looked-before" (the text is not what the radar saw), "redaction.more-pictures" (it would
/// leave out what is not shown: further pages of a scan); Storage "redaction.read-back"; and
/// as redactPages() and preview::Reading.
Result<Item> redactAreas(storage::Vault &vault, const Clock &clock, const Case &value, const storage::ItemLine &source,
                         const RedactionPlan &plan, const Verdict &verdict, const QString &helper, const Watch &watch);

} // namespace habeas::collection
