// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "agekeys.h"
#include "core/bytestream.h"

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace habeas::crypto::age {

struct Header;

/// log2 of the scrypt work factor N (r = 8, p = 1): memory is N KiB, time grows with N.
constexpr int generatedWorkFactor = 15; ///< for passphrases with 80 bits of their own
constexpr int chosenWorkFactor = 18; ///< for passphrases a person thought of; age's own default
constexpr int workFactorLimit = 22; ///< read at most: 4 GiB

/// What trying a passphrase on a file will take.
struct PassphraseCost {
    int workFactor = 0;
    quint64 memoryBytes = 0;
    std::chrono::milliseconds time{}; ///< estimated by a small run on this machine, now
};

/// What may open a file.
struct Keys {
    std::vector<Identity> identities;
    /// Asked once, only if the file is sealed with a passphrase, before the work begins. An error it
    /// returns (a person says no, there is no terminal) ends the opening. May be empty: no passphrase.
    std::function<Result<Secret>(const PassphraseCost &)> passphrase;
    /// Opens the file that was sealed under it, whatever its recipients: for the rehearsal of a file for keys that
    /// are not here. Empty: none. The header's MAC is checked with it as ever.
    Secret fileKey;

    static Keys withPassphrase(Secret passphrase);
    static Keys withIdentity(Identity identity);
};

/// Seals what is written to it into one binary age v1 file. finish() completes it: without it the file
/// does not open. The target outlives it. Memory: about 1 MiB, while creating for a passphrase 2^workFactor KiB.
class Writer final : public ByteSink
{
public:
    /// To 1 to 1000 recipients, each can open it alone; Refused "age.recipients" otherwise. Writes the header at once.
    static Result<std::unique_ptr<Writer>> create(ByteSink &target, std::span<const Recipient> recipients);
    /// To whoever knows \a passphrase. \a workFactor from 1 to workFactorLimit. Blocks for the key derivation.
    /// Refused "age.passphrase-empty"; "age.memory" if there is not enough for it.
    static Result<std::unique_ptr<Writer>> create(ByteSink &target, const Secret &passphrase, int workFactor);
    ~Writer() override;

    Result<> write(QByteArrayView bytes) override;
    Result<> finish() override;

    /// The key this one file is sealed under. \sa Keys::fileKey
    const Secret &fileKey() const;

private:
    struct Parts;
    explicit Writer(std::unique_ptr<Parts> parts);
    static Result<std::unique_ptr<Writer>> begin(ByteSink &target, const Secret &fileKey, Header header);

    std::unique_ptr<Parts> m_parts;
};

/// Opens an age v1 file from front to back; ASCII armor is recognised.
///
/// The stable codes of its errors:
/// - "age.not-age" the bytes are no age file; "age.version" a later version of the format
/// - "age.armor" broken armor; "age.header" a broken or over-long header (limit: 1 MiB)
/// - "age.key-needed", "age.passphrase-needed" sealed in the way for which \a keys has nothing
/// - "age.no-match" none of the identities fits; "age.wrong-passphrase"
/// - "age.work-factor" above workFactorLimit; "age.memory" not enough for the passphrase's work factor
/// - "age.mac" the header was changed
/// - "age.payload-truncated", "age.payload-altered" as payload.h says
/// - whatever the source or Keys::passphrase returned
class Reader final : public ByteSource
{
public:
    /// Reads the header and finds the key. The source outlives the reader.
    static Result<std::unique_ptr<Reader>> open(ByteSource &source, const Keys &keys);
    ~Reader() override;

    /// A chunk's bytes come only after its tag was checked; only a read of 0 says that all of it was there.
    Result<std::size_t> read(std::span<char> buffer) override;

private:
    struct Parts;
    explicit Reader(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

/// The plaintext of a binary age file, readable at any position. Same errors as Reader; armored files are
/// Unsupported "age.armor-seek" (take ArmorReader first). The last chunk is checked before this returns.
Result<std::unique_ptr<SeekableSource>> openSeekable(SeekableSource &file, const Keys &keys);

} // namespace habeas::crypto::age
