// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/connector.h"
#include "register/system.h"

namespace habeas::workflow {

/// What a test of a system's connector showed, in sentences "probe.…" of resources/words.
struct ConnectionTest {
    QList<Code> proven; ///< what has just been seen to work
    QList<Code> limits; ///< what this way of asking does not read, or does not prove
};

/// Asks \a system about an invented person: reaches it, logs in and searches as a collection would, and keeps nothing;
/// then looks which parts the access can read, without reading them.
///
/// The invented name is random and stands in the server's logs. A file or folder is read to its end, so a long log
/// takes its time. Refused "ask.no-connector" for a system that a person answers; else the errors of the connector,
/// each of which says what is to be done.
Result<ConnectionTest> testConnection(const System &system, const connectors::Access &access, const Watch &watch);

} // namespace habeas::workflow
