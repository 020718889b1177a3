// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connector.h"

namespace habeas::connectors {

/// What an access to a live system can and cannot read, part by part: "probe.…" of resources/words.
struct Capabilities {
    QList<Code> reads; ///< has just been seen
    QList<Code> lacks; ///< not there, or not for this access
};

/// Asks the system of \a kind, without reading anybody's content. Empty for kinds whose parts cannot be told apart.
/// Blocks; errors as the connector's.
Result<Capabilities> capabilitiesOf(const QString &kind, const Source &source, const Watch &watch);

} // namespace habeas::connectors
