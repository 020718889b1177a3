// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files.h"

namespace habeas::connectors::nextcloud {

// The parts of an account beside its files, each as Run describes. What the server does not have goes to Run::absent.

/// Account, groups, quota; picture, status, weather location, circles.
Result<> collectProfile(Run &run);
/// Only a picture that was uploaded: the server draws one for everybody else.
Result<> giveAvatar(Run &run, const QString &uid);
Result<> collectNotifications(Run &run);
/// The stream of what she did and what happened to her things, as long as the server keeps it.
Result<> collectActivity(Run &run);
/// Devices signed in and app passwords, by their names; mail accounts set up.
Result<> collectSessions(Run &run);
Result<> collectMailAccounts(Run &run);
/// Deleted files of the account and, where the server shows them, of its group folders.
Result<> collectTrash(Run &run, const Tree &tree);
/// Earlier contents of the subject's own files.
Result<> collectVersions(Run &run, const Tree &tree);
/// Comments on every file she can see, told apart by author.
Result<> collectComments(Run &run, const Tree &tree);
/// Shares given, received, waiting, declined and from other servers, without their secrets; compared with the tree.
Result<> collectShares(Run &run, const Tree &tree);
/// Which files carry which of the school's tags.
Result<Marks> collectMarks(Run &run, const Tree &tree);
Result<> collectCalendars(Run &run);
Result<> collectDeletedEvents(Run &run);
Result<> collectContacts(Run &run);
/// Rooms, who is in them, messages by author, polls and reactions. Marks nothing as read.
Result<> collectTalk(Run &run);

/// The list of devices was not told: a gap, and a question to the operator.
void saySessionsUnread(Run &run);
/// What no interface gives even to the person herself: each a gap that says what the operator can do.
void sayWhatIsOutOfReach(Run &run);
/// The same for what an administrator's account cannot read of somebody else.
void sayWhatAdministratorsCannotRead(Run &run, const QString &uid);

} // namespace habeas::connectors::nextcloud
