// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notices.h"

namespace habeas::workflow {

/// How far \a letter follows the objection; nothing: it says nothing of one, or is from before this was kept. Pure.
std::optional<Letter::Extent> objectionIn(const Letter &letter);

/// What is kept with a finished letter that says what became of the data: how far it follows its \a rights, what stays
/// and until when, who is told and who is not.
Result<LetterFacts> factsOfDone(const Office &office, const DoneNotice &notice, const QList<law::Right> &rights,
                                const Case &value);

/// Whether \a letter says of the objection what was decided about it; nothing: it says nothing of one, or is from
/// before that was kept. What was erased is processed no more either, where the decision is that it ends for some.
/// Pure.
std::optional<bool> saysDecided(const Letter &letter, Weighing result);

/// What \a notice lacks beside what the letter itself asks for: who gets what was changed (silentAmong()), and that it
/// says of the objection what was decided (\a result): known before the head signs it. Pure.
QList<letters::Missing> lackedBy(const DoneNotice &notice, const QList<law::Right> &rights,
                                 std::optional<Weighing> result, const Organisation &organisation,
                                 const law::Grounds &table, const QList<System> &systems);

/// Those of \a systems of whose recipients nothing is said, though something of \a parts is told to recipients: silence
/// is not that there are none (Art. 19). Of one that left the register nothing can be said any more. Pure.
QList<System> silentAmong(const QList<letters::DonePart> &parts, const QList<System> &systems);

/// Refused "letter.stale": \a letter says that data were changed, and a recipient of them is in the register that it
/// does not know of. Of a letter from before this was kept nothing is asked.
Result<> checkKnowsRecipients(const Office &office, const Letter &letter);

/// Refused "letter.nothing-to-tell": no letter that went out says that this was done and that this recipient is told,
/// or it was told already.
Result<> checkIsToTell(const Office &office, const Case &value, const Letter::Telling &telling);

} // namespace habeas::workflow
