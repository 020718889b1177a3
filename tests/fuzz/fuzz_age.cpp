// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../crypto/bytes.h"

#include "crypto/age.h"
#include "crypto/ageheader.h"
#include "crypto/armor.h"
#include "crypto/bech32.h"
#include "crypto/payload.h"

#include <sodium.h>

#include <cstdint>
#include <cstdlib>

using namespace habeas;
using namespace habeas::crypto;
using namespace habeas::test;
using namespace Qt::Literals::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The vectors of tests/data/age serve as corpus: their lines before the file are passed over.
QByteArray withoutVectorHeader(const QByteArray &input)
{
    const qsizetype end = input.startsWith("expect: ") ? input.indexOf("\n\n") : -1;
    return end < 0 ? input : input.sliced(end + 2);
}

age::Keys keys()
{
    age::Keys keys;
    keys.identities.push_back(std::move(*age::Identity::parse(
        "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"))); // the one of the vectors
    keys.passphrase = [](const age::PassphraseCost &cost) -> Result<Secret> {
        if (cost.workFactor > 10)
            return Error{Error::Kind::Cancelled, u"fuzz.expensive"_s, {}};
        return Secret(QByteArrayView("password"));
    };
    return keys;
}

/// Front to back and by position must agree on every file that is not armored.
void openWhole(const QByteArray &file)
{
    ByteArraySource source(file);
    auto reader = age::Reader::open(source, keys());
    Outcome outcome;
    if (reader)
        outcome = readAll(**reader);
    const bool opens = reader && outcome.code.isEmpty();

    SeekableByteArray seekable(file);
    auto opened = age::openSeekable(seekable, keys());
    if (!opened && opened.error().code == u"age.armor-seek"_s)
        return;
    QByteArray all(opened ? static_cast<qsizetype>((*opened)->size()) : 0, Qt::Uninitialized);
    const bool seeks = opened && (*opened)->readAt(0, {all.data(), static_cast<std::size_t>(all.size())});
    require(opens == seeks);
    require(!opens || all == outcome.bytes);
}

/// What parses is written back byte for byte.
void headerHasOneSpelling(const QByteArray &file)
{
    ByteArraySource source(file);
    LineSource lines(source);
    const auto header = age::readHeader(lines);
    if (header)
        require(header->toText() == file.first(static_cast<qsizetype>(lines.position())));
}

void armorHasOneSpelling(const QByteArray &file)
{
    ByteArraySource source(file);
    age::ArmorReader reader(source);
    const Outcome outcome = readAll(reader);
    if (!outcome.code.isEmpty())
        return;
    const QByteArray encoded = outcome.bytes.toBase64();
    QByteArray text = age::armorBegin.toByteArray() + '\n';
    for (qsizetype at = 0; at < encoded.size(); at += 64)
        text += encoded.mid(at, 64) + '\n';
    text += age::armorEnd;
    require(QByteArray(file).replace("\r\n", "\n").trimmed() == text);
}

void bech32HasOneSpelling(const QByteArray &text)
{
    const auto read = readBech32(text);
    if (read)
        require(writeBech32(read->prefix, read->data.view()).view() == text.toLower());
}

void payloadOpensOnlyWithTheKey(const QByteArray &sealed)
{
    ByteArraySource source(sealed);
    PayloadReader reader(Secret(payloadKeySize), source);
    readAll(reader);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    return sodium_init() < 0 ? 1 : 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray file = withoutVectorHeader(input);
    openWhole(file);
    headerHasOneSpelling(file);
    armorHasOneSpelling(file);
    bech32HasOneSpelling(file);
    payloadOpensOnlyWithTheKey(file);
    if (!file.isEmpty())
        (void)age::parseIdentities(Secret(QByteArrayView(file)));
    return 0;
}
