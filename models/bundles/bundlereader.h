// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bag.h"
#include "core/bytestream.h"
#include "core/progress.h"
#include "crypto/age.h"

namespace habeas::bundles {

// Everything here blocks, reads what it checks once, and needs no vault. An Error says that there
// is no bundle to report on (not age, wrong key, altered, not a strict ZIP); a report with problems
// that the bag in it is not valid.

/// Opens the binary age file \a file and checks all of it; writes nothing.
Result<BagReport> readBundle(SeekableSource &file, const crypto::age::Keys &keys, const Watch &watch = {});

/// The same for the file \a path, which may be armored too (its binary form is then put into a
/// temporary file).
Result<BagReport> verifyBundle(const QString &path, const crypto::age::Keys &keys, const Watch &watch = {});

/// Decrypts and unpacks the bundle \a path, checks it, and gives it the folder \a target, so that
/// target/START.html is there if the report has no problems; else \a target is as it was before,
/// and the report says why.
///
/// \a target must be absent or an empty folder: Conflict "open.target-not-empty", and untouched.
/// Nothing is ever written outside of it and of one temporary folder (beside it, or inside if it
/// exists), which goes on every fault. Files are readable by their owner only. Storage
/// "open.no-space", "open.write".
Result<BagReport> openBundle(const QString &path, const crypto::age::Keys &keys, const QString &target,
                             const Watch &watch = {});

/// Checks a bag that was unpacked: \a folder holds bagit.txt, or has one folder in it that does.
/// NotFound "verify.not-a-folder".
Result<BagReport> verifyFolder(const QString &folder, const Watch &watch = {});

} // namespace habeas::bundles
