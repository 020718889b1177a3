// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "agekeys.h"

#include "bech32.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto::age {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Age)
};

constexpr QByteArrayView recipientPrefix = "age";
constexpr QByteArrayView identityPrefix = "age-secret-key-";
static_assert(crypto_scalarmult_BYTES == std::tuple_size_v<Recipient::Point>);

Error badRecipient()
{
    return {Error::Kind::Malformed, u"age.recipient"_s,
            Text::tr("This is not an age public key, or a character of it is wrong. One begins with \"age1\" and is 62 "
                     "characters long. Ask the person to send it again as text.")};
}

Error otherRecipient()
{
    return {Error::Kind::Unsupported, u"age.recipient-kind"_s,
            Text::tr("This kind of public key is not supported. Ask the person for an age key that begins with "
                     "\"age1\" and is 62 characters long, or seal with a passphrase.")};
}

Error badIdentity()
{
    return {Error::Kind::Malformed, u"age.identity"_s,
            Text::tr("This is not an age secret key, or a character of it is wrong. One begins with "
                     "\"AGE-SECRET-KEY-1\".")};
}

Error badIdentityFile(const QString &message)
{
    return {Error::Kind::Malformed, u"age.identity-file"_s, message};
}

/// A point of low order gives the same shared secret, zero, to everybody.
bool isLowOrder(const Recipient::Point &point)
{
    const Secret scalar = Secret::random(crypto_scalarmult_SCALARBYTES);
    Secret shared(crypto_scalarmult_BYTES);
    return crypto_scalarmult(shared.data(), scalar.data(), point.data()) != 0;
}

} // namespace

Result<Recipient> Recipient::parse(QStringView text)
{
    const QByteArray ascii = text.toUtf8();
    const std::optional<Bech32> read = readBech32(ascii);
    if (ascii.startsWith("ssh-") || (read && read->prefix.startsWith("age1")))
        return otherRecipient();
    if (!read || read->isUpperCase || read->prefix != recipientPrefix || read->data.size() != crypto_scalarmult_BYTES)
        return badRecipient();
    Point point;
    std::memcpy(point.data(), read->data.data(), point.size());
    if (isLowOrder(point))
        return badRecipient();
    return Recipient(point);
}

QString Recipient::toString() const
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(m_point.data()), qsizetype(m_point.size()));
    return QString::fromLatin1(writeBech32(recipientPrefix, bytes).view());
}

Identity Identity::generate()
{
    return Identity(Secret::random(crypto_scalarmult_SCALARBYTES));
}

Result<Identity> Identity::parse(QByteArrayView text)
{
    std::optional<Bech32> read = readBech32(text);
    if (!read || !read->isUpperCase || read->prefix != identityPrefix
        || read->data.size() != crypto_scalarmult_SCALARBYTES)
        return badIdentity();
    return Identity(std::move(read->data));
}

Recipient Identity::recipient() const
{
    Recipient::Point point;
    crypto_scalarmult_base(point.data(), m_scalar.data());
    return Recipient(point);
}

Secret Identity::toText() const
{
    Secret text = writeBech32(identityPrefix, m_scalar.view());
    std::transform(text.data(), text.data() + text.size(), text.data(),
                   [](unsigned char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    return text;
}

Result<std::vector<Identity>> parseIdentities(const Secret &file)
{
    std::vector<Identity> identities;
    QByteArrayView rest = file.view();
    if (rest.startsWith("age-encryption.org/") || rest.startsWith("-----BEGIN AGE ENCRYPTED FILE"))
        return badIdentityFile(
            Text::tr("The file with the secret keys is itself encrypted. Decrypt it first and name the result."));
    for (int number = 1; !rest.isEmpty(); ++number) {
        const qsizetype end = rest.indexOf('\n');
        QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.endsWith('\r'))
            line = line.chopped(1);
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        Result<Identity> identity = Identity::parse(line);
        if (!identity) {
            return badIdentityFile(
                Text::tr("Line %1 of the file with the secret keys is not an age secret key. Each begins "
                         "with \"AGE-SECRET-KEY-1\"; keys for plug-ins and post-quantum keys are not supported.")
                    .arg(number));
        }
        identities.push_back(std::move(*identity));
    }
    if (identities.empty())
        return badIdentityFile(Text::tr("There is no secret key in the file. One begins with \"AGE-SECRET-KEY-1\"."));
    return identities;
}

} // namespace habeas::crypto::age
