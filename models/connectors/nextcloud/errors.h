// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace habeas::connectors::nextcloud {

// What can go wrong with a server as a whole. No personal data in them; an address is one the user typed.
Error badAddress();
Error denied();
Error unreachable();
Error silentServer();
Error cutOff();
Error busy();
/// Refused for a while because somebody at this address has guessed passwords: 429.
Error throttled();
Error tooLong();
Error notUnderstood();
Error maintenance();
Error accountDisabled();
Error notNextcloud();
Error otherAccount();
Error noRight();
Error tooManyAccounts();
Error endlessPages();
/// \a problem  Qt's sentence about the certificate
Error tlsFailed(const QString &problem);
/// \a target  scheme and host the server sent us to
Error redirected(const QString &target);
/// An answer of another status than can be used.
Error refusedPart(int status);
/// The profile's "connector" object says something that is not understood.
Error badProfile();

} // namespace habeas::connectors::nextcloud
