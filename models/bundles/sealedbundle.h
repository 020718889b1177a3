// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bagwriter.h"
#include "core/newfile.h"
#include "crypto/age.h"

#include <variant>

namespace habeas::bundles {

/// Sealed for whoever knows the passphrase.
struct ForPassphrase {
    Secret passphrase;
    int workFactor = crypto::age::generatedWorkFactor;
};

/// Sealed for whoever holds one of the keys.
struct ForKeys {
    std::vector<crypto::age::Recipient> recipients;
};

using SealedFor = std::variant<ForPassphrase, ForKeys>;

/// A bundle that is written but has no name on the disk yet: it gets it once it was opened as its
/// recipient will.
///
/// Holds what opens it, in locked memory, and goes with it: a bundle that is dropped leaves nothing
/// behind.
class SealedBundle
{
public:
    SealedBundle(std::unique_ptr<NewFile> file, SealedFor sealedFor, Secret fileKey, const BagFacts &facts);

    qint64 sizeBytes() const { return m_sizeBytes; }
    const BagFacts &facts() const { return m_facts; }
    /// "passphrase" or the public keys, comma-separated.
    QString recipient() const;

    /// Opens the file from the disk through the code that opens every bundle and compares every
    /// digest, Payload-Oxum and the manifests with what was meant to be written. Gives the file's
    /// SHA-512, raw.
    ///
    /// With the passphrase it takes the recipient's whole way. For keys, whose secret halves are
    /// not here, the way begins with the file key: header, its MAC and all content are checked, but
    /// not that a recipient's stanza holds this key. Blocks. Crypto "bundle.rehearsal" if anything
    /// differs; or what reading it answered.
    Result<QByteArray> rehearse(const Watch &watch = {});

    /// Syncs the file and gives it its name. Refused "bundle.not-rehearsed"; else NewFile's errors.
    /// Call once.
    Result<> release();

private:
    crypto::age::Keys keys() const;

    std::unique_ptr<NewFile> m_file;
    SealedFor m_sealedFor;
    Secret m_fileKey;
    BagFacts m_facts;
    qint64 m_sizeBytes;
    bool m_rehearsed = false;
};

} // namespace habeas::bundles
