// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sealedrow.h"

#include "aead.h"
#include "digest.h"

#include <QCborStreamWriter>
#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::SealedRow)
};

// KEYS.md, "Sealed row"
constexpr char envelope = 1;
constexpr qsizetype versionAt = 1;
constexpr qsizetype sizeAt = 3;
constexpr qsizetype headSize = 7;
constexpr qsizetype lengthSize = 4; ///< of the body, at the start of the plain text
constexpr qsizetype smallestPlain = 256;

/// The smallest of 256, 384, 512, 768, 1024 … (2^n and 1.5 x 2^n) that takes \a size bytes.
qsizetype paddedSize(qsizetype size)
{
    qsizetype bucket = smallestPlain;
    while (bucket < size) {
        if (bucket + bucket / 2 >= size)
            return bucket + bucket / 2;
        bucket *= 2;
    }
    return bucket;
}

/// Canonical CBOR: vault, tag, row, generation, then the plain columns by name.
QByteArray nameBytes(const RowName &name)
{
    PlainColumns columns = name.columns;
    std::sort(columns.begin(), columns.end(),
              [](const PlainColumn &a, const PlainColumn &b) { return a.name < b.name; });
    QByteArray bytes;
    QCborStreamWriter cbor(&bytes);
    cbor.startArray(5);
    cbor.append(name.vault.value.toRfc4122());
    cbor.append(static_cast<quint64>(name.tag));
    cbor.append(name.row.toRfc4122());
    cbor.append(static_cast<quint64>(name.generation));
    cbor.startArray(static_cast<quint64>(columns.size()));
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const PlainColumn &column = columns[i];
        Q_ASSERT(i == 0 || columns[i - 1].name != column.name);
        Q_ASSERT(column.value.isNull() || column.value.isBool() || column.value.isInteger() || column.value.isString()
                 || column.value.isByteArray());
        cbor.startArray(2);
        cbor.appendTextString(column.name.constData(), column.name.size());
        column.value.toCbor(cbor);
        cbor.endArray();
    }
    cbor.endArray();
    cbor.endArray();
    return bytes;
}

QByteArray associated(QByteArrayView head, const RowName &name)
{
    QByteArray bytes("habeas/sealed-row/1");
    return bytes.append('\0').append(head).append(nameBytes(name));
}

Error brokenRow()
{
    return {Error::Kind::Crypto, u"crypto.row-broken"_s,
            Text::tr("A record does not open: it was changed, exchanged or moved, or belongs to "
                     "another key. This record "
                     "cannot be read; nothing else was touched. Let the journal be checked, and "
                     "restore the vault from a "
                     "backup.")};
}

Error truncatedRow()
{
    return {Error::Kind::Crypto, u"crypto.row-truncated"_s,
            Text::tr("A record is cut off: its end is missing. This record cannot be read; nothing "
                     "else was touched. "
                     "Restore the vault from a backup.")};
}

Error newerRow()
{
    return {Error::Kind::Unsupported, u"crypto.row-newer"_s,
            Text::tr("A newer version of Habeas wrote a record. Nothing was changed. Install the "
                     "newer version.")};
}

/// The map inside an authenticated plain text.
std::optional<QCborMap> mapIn(QByteArrayView bytes)
{
    const qsizetype length = qFromBigEndian<quint32>(bytes.data());
    if (length > bytes.size() - lengthSize)
        return std::nullopt;
    const QByteArrayView padding = bytes.sliced(lengthSize + length);
    if (std::any_of(padding.begin(), padding.end(), [](char c) { return c != 0; }))
        return std::nullopt;
    QCborParserError error;
    const auto raw = QByteArray::fromRawData(bytes.data() + lengthSize, length);
    const QCborValue value = QCborValue::fromCbor(raw, &error);
    if (error.error != QCborError::NoError || error.offset != length || !value.isMap())
        return std::nullopt;
    return value.toMap();
}

} // namespace

Result<QByteArray> sealRow(const RowBody &body, const RowName &name, const Secret &key)
{
    QByteArray cbor = QCborValue(body.map).toCbor();
    if (cbor.size() > rowBodyLimit) {
        return Error{Error::Kind::Refused, u"crypto.row-too-long"_s,
                     Text::tr("A record is longer than 16 MiB. It was not saved. Shorten the "
                              "text, or attach it as a file.")};
    }
    QByteArray plain(paddedSize(lengthSize + cbor.size()), '\0');
    qToBigEndian(static_cast<quint32>(cbor.size()), plain.data());
    std::copy(cbor.cbegin(), cbor.cend(), plain.begin() + lengthSize);
    wipe(cbor);

    QByteArray head(headSize, Qt::Uninitialized);
    head[0] = envelope;
    qToBigEndian(body.version, head.data() + versionAt);
    qToBigEndian(static_cast<quint32>(headSize + aeadOverhead + plain.size()), head.data() + sizeAt);
    const QByteArray sealed = head + seal(key, plain, associated(head, name));
    wipe(plain);
    return sealed;
}

Result<RowBody> openRow(QByteArrayView sealed, const RowName &name, const Secret &key, quint16 newest)
{
    if (!sealed.isEmpty() && sealed.front() > envelope)
        return newerRow();
    if (!sealed.isEmpty() && sealed.front() != envelope)
        return brokenRow();
    if (sealed.size() < headSize)
        return truncatedRow();
    const qsizetype size = qFromBigEndian<quint32>(sealed.data() + sizeAt);
    if (sealed.size() < size)
        return truncatedRow();
    if (sealed.size() > size || size < headSize + aeadOverhead + smallestPlain)
        return brokenRow();

    // The map is on the ordinary heap, so its encoding may be too; locking memory for each row
    // would take ten times as long as opening it.
    QByteArray plain(size - headSize - aeadOverhead, Qt::Uninitialized);
    if (!openInto({reinterpret_cast<unsigned char *>(plain.data()), static_cast<std::size_t>(plain.size())}, key,
                  sealed.sliced(headSize), associated(sealed.first(headSize), name)))
        return brokenRow();
    const auto version = qFromBigEndian<quint16>(sealed.data() + versionAt);
    if (version > newest) {
        wipe(plain);
        return newerRow();
    }
    const auto map = mapIn(plain);
    wipe(plain);
    if (!map)
        return brokenRow();
    return RowBody{version, *map};
}

QByteArray rowDigest(QByteArrayView sealed, const RowName &name)
{
    Digest digest(Hash::Sha512);
    digest.add(QByteArrayView("habeas/row-digest/1", qsizetype(sizeof "habeas/row-digest/1")));
    digest.add(nameBytes(name));
    digest.add(sealed);
    return digest.result();
}

} // namespace habeas::crypto
