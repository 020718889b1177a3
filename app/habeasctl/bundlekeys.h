// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "context.h"

#include "crypto/age.h"

#include <string>

namespace habeas::ctl {

/// What opens a sealed file, as `unseal`, `open` and `verify` are told.
struct BundleKeyOptions {
    std::string identityFile;
    std::string passphraseFile;

    bool isEmpty() const { return identityFile.empty() && passphraseFile.empty(); }
};

/// Adds --identity and --passphrase-file, which exclude each other.
void addBundleKeyOptions(CLI::App &command, BundleKeyOptions &options);

/// The keys in these files; without one, the passphrase is asked for at the terminal when it is
/// needed. A costly passphrase is announced before it is tried. \a context outlives the keys.
Result<crypto::age::Keys> keysFrom(const BundleKeyOptions &options, const Context &context);

} // namespace habeas::ctl
