// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectors/capabilities.h"

namespace habeas::connectors {

/// Where in the directory is searched, and which fields of the profile its schema does not know.
Result<Capabilities> probeDirectory(const Source &source, const Watch &watch);

} // namespace habeas::connectors
