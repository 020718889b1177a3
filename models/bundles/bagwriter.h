// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bag.h"
#include "contents.h"
#include "core/progress.h"

namespace habeas::bundles {

/// Writes the contents as a ZIP that holds one bag, laid out as FORMAT.md says, in one pass over
/// every content.
///
/// Blocks; memory is bounded but for some hundred bytes an item. Does not finish \a target. Errors:
/// Refused "bundle.too-many-items"; Conflict "bundle.content-changed" where a content is not what
/// its item recorded (size, digest); Cancelled; those of the contents and the target. Progress in
/// bytes of content.
Result<BagFacts> writeBag(const BundleContents &contents, ByteSink &target, const Watch &watch = {});

/// About as many bytes as writeBag() will write: what has to be free on the disk.
qint64 estimatedSize(const BundleContents &contents);

} // namespace habeas::bundles
