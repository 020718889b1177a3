// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/nextcloud/loginflow.h"
#include "register/system.h"

namespace habeas::workflow {

/// A person about to sign in to a system in a browser of theirs: no password of theirs passes through this program, and
/// second factors and single sign-on work.
using SignIn = connectors::nextcloud::LoginFlow::Started;

/// Whether \a system knows such a thing: a live Nextcloud.
bool takesSignIn(const System &system);
/// What to say where it does not: Unsupported "sign-in.none".
Error noSignIn(const System &system);

/// Begins one: `login` is the page to open. These block: off the GUI thread.
/// noSignIn(); errors of the server.
Result<SignIn> beginSignIn(const System &system, const Watch &watch);

/// Waits until the person has granted access, telling how long is left. Whose account it is, find() says: a browser may
/// have been signed in as somebody else.
///
/// Unreachable "sign-in.too-late" after twenty minutes (also if it was refused: the server does not say which).
Result<connectors::Access> awaitSignIn(const System &system, const SignIn &begun, const Watch &watch);

/// Takes back an access at its server: what was granted with awaitSignIn(), or an app password that was handed over.
///
/// Refused "nextcloud.not-app-password" for an account's own password; nothing is changed then.
Result<> endAccess(const System &system, const connectors::Access &access, const Watch &watch);

} // namespace habeas::workflow
