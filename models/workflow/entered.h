// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/case.h"

namespace habeas::workflow {

// What a person is looked up by has to be of its kind: an e-mail address among the IP addresses finds nobody in any
// system, and nobody would notice. Only what is obviously something else is refused. Pure.

Result<> checkMails(const QStringList &mails); ///< Malformed "subject.mail"
Result<> checkUserNames(const QStringList &names); ///< Malformed "subject.user-name": an IP address
Result<> checkAddresses(const QStringList &addresses); ///< Malformed "subject.ip-address"
Result<> checkBorn(QDate day, QDate today); ///< Malformed "subject.born": after \a today, or nobody lives that long

/// All of them.
Result<> check(const Subject &subject, QDate today);

} // namespace habeas::workflow
