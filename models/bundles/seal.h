// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contents.h"
#include "sealedbundle.h"

namespace habeas::bundles {

/// "datenpaket-2026-0041.zip.age": what age opens becomes a .zip.
QString bundleFileName(const QString &caseNumber, Language language);

/// Streams bag, ZIP and age into a new file that will be called \a path, and never replaces
/// another.
///
/// Blocks: call off the GUI thread; encrypts on a second thread. Memory grows by less than 50 MiB
/// whatever is sealed, besides 2^workFactor KiB while a passphrase's key is derived. Then:
/// rehearse(), release(). Storage "bundle.no-space" before anything is written; else the errors of
/// writeBag(), age::Writer and NewFile.
Result<SealedBundle> sealBundle(const BundleContents &contents, SealedFor sealedFor, const QString &path,
                                const Watch &watch = {});

} // namespace habeas::bundles
