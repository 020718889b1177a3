// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "run.h"

namespace habeas::connectors::nextcloud {

/// Whom an administrator's account finds for \a query, best first.
///
/// The server's search knows parts of user names, shown names and main mail addresses, as written: it is asked for each
/// spelling. It does not know further mail addresses: where one is asked for and nobody has it for certain, every
/// account is looked at, page by page.
Result<QList<Candidate>> findAccounts(Http &http, const Query &query, const Watch &watch);

/// What an administrator's account sees of \a uid: the profile. NotFound "nextcloud.no-such-account".
Result<> collectAccount(Run &run, const QString &uid);

} // namespace habeas::connectors::nextcloud
