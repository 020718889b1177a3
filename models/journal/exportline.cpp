// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportline.h"

#include "crypto/digest.h"
#include "crypto/jsonline.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::JsonLine;

namespace habeas::journal {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::journal::ExportLine)
};

constexpr auto format = "journal-export/1"_L1;

Error malformedExport()
{
    return {Error::Kind::Malformed, u"journal.export-malformed"_s,
            Text::tr("A line of the exported journal is not as Habeas writes it. The file proves "
                     "nothing from here on. Have "
                     "it exported again.")};
}

bool isPrintableAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// The body as a JSON text that reads as it stands. One with other bytes (then it is damaged, and
/// an export must show it as it is) goes into `entryBase64`.
JsonLine startWithBody(const QByteArray &body)
{
    if (!isPrintableAscii(body))
        return JsonLine().text("entryBase64", body.toBase64());
    return JsonLine().escapedText("entry", body);
}

QJsonObject objectIn(QByteArrayView line)
{
    if (line.size() > exportLineLimit)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size())).object();
}

QByteArray hexIn(const QJsonObject &json, QLatin1String name)
{
    return QByteArray::fromHex(json.value(name).toString().toLatin1());
}

QByteArray base64In(const QJsonObject &json, QLatin1String name)
{
    return QByteArray::fromBase64(json.value(name).toString().toLatin1());
}

QByteArray written(const HiddenEntry &hidden)
{
    return JsonLine()
        .number("sequence", hidden.sequence)
        .text("bodyDigest", hidden.bodyDigest.toHex())
        .text("hash", hidden.hash.toHex())
        .bytes();
}

} // namespace

QByteArray headerLine(const ChainName &chain)
{
    return JsonLine()
        .word("habeas", QString(format))
        .word("vault", chain.vault.toString())
        .word("organisation", chain.organisation.toString())
        .text("organisationKey", chain.organisationKey.toHex())
        .bytes();
}

QByteArray exportLine(const Entry &entry)
{
    return startWithBody(entry.body)
        .text("signature", entry.signature.toBase64())
        .text("hash", entry.hash.toHex())
        .bytes();
}

QByteArray hiddenLine(const Entry &entry, qint64 sequence)
{
    return written({sequence, crypto::digestOf(crypto::Hash::Sha512, entry.body), entry.hash});
}

Result<ChainName> readHeaderLine(QByteArrayView line)
{
    const QJsonObject json = objectIn(line);
    const QString name = json.value("habeas"_L1).toString();
    if (name.startsWith("journal-export/"_L1) && name != format) {
        return Error{Error::Kind::Unsupported, u"journal.export-newer"_s,
                     Text::tr("A newer version of Habeas exported this journal. Nothing was "
                              "checked. Install the newer "
                              "version.")};
    }
    const ChainName chain{VaultId::fromString(json.value("vault"_L1).toString()),
                          OrganisationId::fromString(json.value("organisation"_L1).toString()),
                          hexIn(json, "organisationKey"_L1)};
    if (chain.organisationKey.size() != crypto::publicKeySize || headerLine(chain) != line)
        return malformedExport();
    return chain;
}

Result<std::variant<Entry, HiddenEntry>> readExportLine(QByteArrayView line)
{
    const QJsonObject json = objectIn(line);
    if (json.contains("bodyDigest"_L1)) {
        const HiddenEntry hidden{json.value("sequence"_L1).toInteger(), hexIn(json, "bodyDigest"_L1),
                                 hexIn(json, "hash"_L1)};
        if (hidden.bodyDigest.size() != hashSize || hidden.hash.size() != hashSize || written(hidden) != line)
            return malformedExport();
        return std::variant<Entry, HiddenEntry>(hidden);
    }
    const Entry entry{json.contains("entryBase64"_L1) ? base64In(json, "entryBase64"_L1)
                                                      : json.value("entry"_L1).toString().toLatin1(),
                      base64In(json, "signature"_L1), hexIn(json, "hash"_L1)};
    if (entry.body.isEmpty() || exportLine(entry) != line)
        return malformedExport();
    return std::variant<Entry, HiddenEntry>(entry);
}

} // namespace habeas::journal
