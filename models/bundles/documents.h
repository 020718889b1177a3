// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words.h"
#include "plan.h"

namespace habeas::bundles {

// The JSON of a bundle (FORMAT.md, "For programs"; schemas in resources/schemas). UTF-8. Every code
// stands beside its sentence in the bundle's language. Nothing in them names who works on the case.

/// What every system of the register answered.
QByteArray ledgerDocument(const BundleContents &contents, const Words &words);

/// How much was held back, and why: nothing by which a third person could be recognised.
QByteArray withheldDocument(const BundleContents &contents, const BundlePlan &plan);

/// Every file with its origin, its names and its digest. Streamed, since there may be very many.
Result<> writeItemsDocument(const BundleContents &contents, const BundlePlan &plan, const Words &words,
                            ByteSink &target);

/// The schemas these documents follow: name in the bag, content.
QList<std::pair<QString, QByteArray>> schemaFiles();

} // namespace habeas::bundles
