// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session.h"

#include "register/organisation.h"

namespace habeas::storage {

/// Makes an organisation inside the caller's transaction: signing, organisation and index key, the DPO role with this
/// user in it, the first four entries of its journal. Conflict "storage.exists" if its id is taken. \a userName  as the
/// organisation shall know the user
Result<> foundOrganisation(Session &session, const Organisation &organisation, const QString &userName);

} // namespace habeas::storage
