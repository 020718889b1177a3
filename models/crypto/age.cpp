// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "age.h"

#include "ageheader.h"
#include "agestanzas.h"
#include "armor.h"
#include "payload.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto::age {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Age)
};

constexpr std::size_t mostRecipients = 1000;

/// Armor, or something that was meant to be: a line that begins with five hyphens, which no binary header has.
bool looksArmored(QByteArrayView start)
{
    return !start.startsWith(versionPrefix) && (start.startsWith("-----") || start.indexOf("\n-----") >= 0);
}

/// Reads the header and the nonce behind it; gives the payload's key.
Result<Secret> payloadKeyOf(LineSource &source, const Keys &keys)
{
    const Result<Header> header = readHeader(source);
    if (!header)
        return header.error();
    const Result<Secret> fileKey = keys.fileKey.isEmpty() ? unwrap(*header, keys) : keys.fileKey.clone();
    if (!fileKey)
        return fileKey.error();
    const QByteArray mac = header->macUnder(*fileKey);
    if (sodium_memcmp(mac.constData(), header->mac.constData(), static_cast<std::size_t>(mac.size())) != 0) {
        return Error{
            Error::Kind::Crypto, u"age.mac"_s,
            Text::tr("The beginning of this encrypted file was changed after it was sealed. Nothing in it can be "
                     "trusted. Fetch the file again.")};
    }
    std::array<char, payloadNonceSize> nonce{};
    const Result<std::size_t> got = source.read(nonce);
    if (!got)
        return got.error();
    if (*got != nonce.size())
        return brokenHeader();
    return payloadKey(*fileKey, {nonce.data(), static_cast<qsizetype>(nonce.size())});
}

/// A seekable source from its beginning on.
class FromStart final : public ByteSource
{
public:
    explicit FromStart(SeekableSource &source) : m_source(source) { }
    Result<std::size_t> read(std::span<char> buffer) override
    {
        Result<std::size_t> got = m_source.readAt(m_position, buffer);
        if (got)
            m_position += *got;
        return got;
    }

private:
    SeekableSource &m_source;
    quint64 m_position = 0;
};

} // namespace

Keys Keys::withPassphrase(Secret passphrase)
{
    Keys keys;
    keys.passphrase = [shared = std::make_shared<Secret>(std::move(passphrase))](
                          const PassphraseCost &) -> Result<Secret> { return shared->clone(); };
    return keys;
}

Keys Keys::withIdentity(Identity identity)
{
    Keys keys;
    keys.identities.push_back(std::move(identity));
    return keys;
}

struct Writer::Parts {
    Parts(const Secret &sealedUnder, const Secret &key, ByteSink &target)
        : fileKey(sealedUnder.clone()), payload(key, target)
    { }

    Secret fileKey;
    PayloadWriter payload;
};

Writer::Writer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Writer::~Writer() = default;

Result<std::unique_ptr<Writer>> Writer::create(ByteSink &target, std::span<const Recipient> recipients)
{
    if (recipients.empty() || recipients.size() > mostRecipients) {
        return Error{Error::Kind::Refused, u"age.recipients"_s,
                     Text::tr("A file is sealed for at least one key and at most %n.", nullptr, int(mostRecipients))};
    }
    const Secret fileKey = Secret::random(fileKeySize);
    Header header;
    for (const Recipient &recipient : recipients)
        header.stanzas.push_back(wrapForRecipient(fileKey, recipient));
    return begin(target, fileKey, std::move(header));
}

Result<std::unique_ptr<Writer>> Writer::create(ByteSink &target, const Secret &passphrase, int workFactor)
{
    Q_ASSERT(workFactor >= 1 && workFactor <= workFactorLimit);
    if (passphrase.isEmpty()) {
        return Error{Error::Kind::Refused, u"age.passphrase-empty"_s,
                     Text::tr("A file cannot be sealed with an empty passphrase.")};
    }
    const Secret fileKey = Secret::random(fileKeySize);
    Result<Stanza> stanza = wrapForPassphrase(fileKey, passphrase, workFactor);
    if (!stanza)
        return stanza.error();
    Header header;
    header.stanzas.push_back(std::move(*stanza));
    return begin(target, fileKey, std::move(header));
}

Result<std::unique_ptr<Writer>> Writer::begin(ByteSink &target, const Secret &fileKey, Header header)
{
    header.mac = header.macUnder(fileKey);
    std::array<char, payloadNonceSize> nonce{};
    randombytes_buf(nonce.data(), nonce.size());
    const QByteArrayView nonceBytes(nonce.data(), static_cast<qsizetype>(nonce.size()));
    if (auto written = target.write(header.toText() + nonceBytes.toByteArray()); !written)
        return written.error();
    return std::unique_ptr<Writer>(
        new Writer(std::make_unique<Parts>(fileKey, payloadKey(fileKey, nonceBytes), target)));
}

Result<> Writer::write(QByteArrayView bytes)
{
    return m_parts->payload.write(bytes);
}

Result<> Writer::finish()
{
    return m_parts->payload.finish();
}

const Secret &Writer::fileKey() const
{
    return m_parts->fileKey;
}

struct Reader::Parts {
    explicit Parts(ByteSource &source) : raw(source) { }

    LineSource raw;
    std::unique_ptr<ArmorReader> armor; ///< over raw, if there is any
    std::unique_ptr<LineSource> binary; ///< over raw or armor
    std::unique_ptr<PayloadReader> payload;
};

Reader::Reader(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(ByteSource &source, const Keys &keys)
{
    auto parts = std::make_unique<Parts>(source);
    const Result<QByteArrayView> start = parts->raw.peek(armorWhiteSpace + armorBegin.size());
    if (!start)
        return start.error();
    if (looksArmored(*start))
        parts->armor = std::make_unique<ArmorReader>(parts->raw);
    ByteSource &bytes = parts->armor ? static_cast<ByteSource &>(*parts->armor) : parts->raw;
    parts->binary = std::make_unique<LineSource>(bytes);
    const Result<Secret> key = payloadKeyOf(*parts->binary, keys);
    if (!key)
        return key.error();
    parts->payload = std::make_unique<PayloadReader>(*key, *parts->binary);
    return std::unique_ptr<Reader>(new Reader(std::move(parts)));
}

Result<std::size_t> Reader::read(std::span<char> buffer)
{
    return m_parts->payload->read(buffer);
}

Result<std::unique_ptr<SeekableSource>> openSeekable(SeekableSource &file, const Keys &keys)
{
    FromStart source(file);
    LineSource lines(source);
    const Result<QByteArrayView> start = lines.peek(armorWhiteSpace + armorBegin.size());
    if (!start)
        return start.error();
    if (looksArmored(*start)) {
        return Error{
            Error::Kind::Unsupported, u"age.armor-seek"_s,
            Text::tr("This encrypted file is in its text form (\"armor\") and can only be read from front to back.")};
    }
    const Result<Secret> key = payloadKeyOf(lines, keys);
    if (!key)
        return key.error();
    auto payload = SeekablePayload::open(*key, file, lines.position());
    if (!payload)
        return payload.error();
    return std::unique_ptr<SeekableSource>(std::move(*payload));
}

} // namespace habeas::crypto::age
