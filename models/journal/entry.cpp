// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entry.h"

#include "crypto/digest.h"
#include "crypto/jsonline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <sodium.h>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using habeas::crypto::JsonLine;

namespace habeas::journal {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::journal::Entry)
};

constexpr auto format = "journal-entry/1"_L1;
constexpr quint16 detailsVersion = 1;
constexpr qsizetype saltSize = 32;
constexpr qsizetype actionLimit = 64;
constexpr qsizetype bodyLimit = qsizetype(32) * 1024 * 1024;
enum DetailsMember { Salt = 1, Json = 2 };

QByteArray sha512(QByteArrayView bytes)
{
    return crypto::digestOf(crypto::Hash::Sha512, bytes);
}

QString timeText(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

bool isActionCode(QStringView code)
{
    return !code.isEmpty() && code.size() <= actionLimit && std::all_of(code.begin(), code.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

QByteArray detailsDigest(const ProvableDetails &details)
{
    crypto::Digest digest(crypto::Hash::Sha512);
    constexpr char purpose[] = "habeas/journal-details/1"; // its zero byte included
    digest.add(QByteArrayView(purpose, qsizetype(sizeof purpose)));
    digest.add(details.salt);
    digest.add(details.json);
    return digest.result();
}

/// The details are bound to their place in the chain as a row's body is to its row.
crypto::RowName detailsName(const EntryContent &content, const ChainName &chain)
{
    using crypto::PlainColumn;
    return {chain.vault,
            crypto::RecordTag::JournalDetails,
            chain.organisation.value,
            content.details.generation,
            {PlainColumn::integer("sequence", content.sequence), PlainColumn::text("at", timeText(content.at)),
             PlainColumn::text("actor", content.actor.toString()), PlainColumn::text("action", content.action),
             PlainColumn::text("case", content.caseId.isNull() ? QString() : content.caseId.toString())}};
}

Result<SealedDetails> sealDetails(const QJsonObject &json, const EntryContent &content, const ChainName &chain,
                                  const DetailsKey &key)
{
    const Secret salt = Secret::random(saltSize);
    const ProvableDetails plain{salt.view().toByteArray(), QJsonDocument(json).toJson(QJsonDocument::Compact)};
    const auto sealed = crypto::sealRow({detailsVersion, {{Salt, plain.salt}, {Json, plain.json}}},
                                        detailsName(content, chain), key.key);
    if (!sealed)
        return sealed.error();
    return SealedDetails{key.scope, key.generation, *sealed, detailsDigest(plain)};
}

QByteArray written(const EntryContent &c)
{
    JsonLine line;
    line.word("habeas", QString(format)).number("sequence", c.sequence).word("at", timeText(c.at));
    line.word("actor", c.actor.toString()).text("signer", c.signer.toHex()).word("action", c.action);
    if (!c.caseId.isNull())
        line.word("case", c.caseId.toString());
    line.object("details",
                JsonLine()
                    .word("under", codeOf(c.details.scope))
                    .number("generation", c.details.generation)
                    .text("sealed", c.details.sealed.toBase64())
                    .text("digest", c.details.digest.toHex()));
    if (!c.rows.isEmpty()) {
        QList<JsonLine> rows;
        for (const RowMark &mark : c.rows) {
            rows << JsonLine()
                        .number("tag", mark.tag)
                        .word("row", mark.row.toString(QUuid::WithoutBraces))
                        .text("digest", mark.digest.toHex());
        }
        line.array("rows", rows);
    }
    if (!c.statement.isEmpty()) {
        line.object(
            "statement",
            JsonLine().text("text", c.statement.bytes.toBase64()).text("signature", c.statement.signature.toBase64()));
    }
    line.text("previous", c.previous.toHex());
    return line.bytes();
}

/// As leniently as Qt reads; the caller compares what it writes again.
std::optional<EntryContent> parsed(const QJsonObject &json)
{
    const auto text = [](const QJsonObject &of, QLatin1String name) { return of.value(name).toString(); };
    const auto hex = [&text](const QJsonObject &of, QLatin1String name) {
        return QByteArray::fromHex(text(of, name).toLatin1());
    };
    const auto base64 = [&text](const QJsonObject &of, QLatin1String name) {
        return QByteArray::fromBase64(text(of, name).toLatin1());
    };
    const QJsonObject details = json.value("details"_L1).toObject();
    const auto scope = fromCode<DetailsScope>(text(details, "under"_L1));
    if (!scope)
        return std::nullopt;

    EntryContent c;
    c.sequence = json.value("sequence"_L1).toInteger();
    c.at = QDateTime::fromString(text(json, "at"_L1), Qt::ISODateWithMs);
    c.actor = UserId::fromString(text(json, "actor"_L1));
    c.signer = hex(json, "signer"_L1);
    c.action = text(json, "action"_L1);
    c.caseId = CaseId::fromString(text(json, "case"_L1));
    c.details = {*scope, static_cast<quint32>(details.value("generation"_L1).toInteger()), base64(details, "sealed"_L1),
                 hex(details, "digest"_L1)};
    const QJsonArray rows = json.value("rows"_L1).toArray();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        c.rows << RowMark{static_cast<quint16>(row.value("tag"_L1).toInteger()), QUuid::fromString(text(row, "row"_L1)),
                          hex(row, "digest"_L1)};
    }
    const QJsonObject statement = json.value("statement"_L1).toObject();
    c.statement = {base64(statement, "text"_L1), base64(statement, "signature"_L1)};
    c.previous = hex(json, "previous"_L1);
    return c;
}

bool isComplete(const EntryContent &c)
{
    const auto isMark = [](const RowMark &mark) {
        return !mark.row.isNull() && (mark.digest.isEmpty() || mark.digest.size() == hashSize);
    };
    return c.sequence > 0 && c.at.isValid() && !c.actor.isNull() && c.signer.size() == crypto::publicKeySize
        && isActionCode(c.action) && c.details.generation > 0 && !c.details.sealed.isEmpty()
        && c.details.digest.size() == hashSize && c.previous.size() == hashSize
        && (c.statement.isEmpty() || c.statement.signature.size() == crypto::signatureSize)
        && std::all_of(c.rows.begin(), c.rows.end(), isMark);
}

Error malformedEntry()
{
    return {Error::Kind::Malformed, u"journal.entry-malformed"_s,
            Text::tr("A journal entry is not as Habeas writes it. It proves nothing. Let the "
                     "journal be checked: the check "
                     "says which entries still hold.")};
}

Error wrongDetails()
{
    return {Error::Kind::Crypto, u"journal.details-digest"_s,
            Text::tr("The details of a journal entry are not those that were signed. They are not "
                     "shown. Let the journal "
                     "be checked.")};
}

} // namespace

Head Head::start(const ChainName &chain)
{
    Q_ASSERT(chain.organisationKey.size() == crypto::publicKeySize);
    QByteArray bytes("habeas/journal-start/1");
    bytes.append('\0').append(chain.vault.value.toRfc4122()).append(chain.organisation.value.toRfc4122());
    return {0, sha512(bytes.append(chain.organisationKey))};
}

QByteArray linkHash(QByteArrayView previous, QByteArrayView bodyDigest)
{
    return sha512(previous.toByteArray().append(bodyDigest));
}

Result<Entry> makeEntry(const Draft &draft, const Head &head, const ChainName &chain, const crypto::SigningKey &signer,
                        const DetailsKey &detailsKey)
{
    Q_ASSERT((detailsKey.scope == DetailsScope::Organisation) || !draft.caseId.isNull());
    EntryContent content;
    content.sequence = head.sequence + 1;
    content.at = draft.at.toUTC();
    content.actor = draft.actor;
    content.signer = signer.publicKey();
    content.action = codeOf(draft.action);
    content.caseId = draft.caseId;
    content.details.generation = detailsKey.generation;
    content.rows = draft.rows;
    content.statement = draft.statement;
    content.previous = head.hash;
    auto details = sealDetails(draft.details, content, chain, detailsKey);
    if (!details)
        return details.error();
    content.details = std::move(*details);
    Q_ASSERT(isComplete(content));

    const QByteArray body = written(content);
    return Entry{body, signer.sign(body), linkHash(head.hash, sha512(body))};
}

Result<Head> headAfter(const Entry &entry)
{
    const auto content = readBody(entry.body);
    if (!content)
        return content.error();
    return Head{content->sequence, entry.hash};
}

Result<EntryContent> readBody(QByteArrayView body)
{
    if (body.size() > bodyLimit)
        return malformedEntry();
    const auto raw = QByteArray::fromRawData(body.data(), body.size());
    const QJsonObject json = QJsonDocument::fromJson(raw).object();
    const QString name = json.value("habeas"_L1).toString();
    if (name.startsWith("journal-entry/"_L1) && name != format) {
        return Error{Error::Kind::Unsupported, u"journal.entry-newer"_s,
                     Text::tr("A newer version of Habeas wrote a journal entry. Nothing was "
                              "changed. Install the newer "
                              "version.")};
    }
    auto content = parsed(json);
    if (!content || !isComplete(*content) || written(*content) != body)
        return malformedEntry();
    return std::move(*content);
}

Result<ProvableDetails> openProvableDetails(const EntryContent &entry, const ChainName &chain, const Secret &key)
{
    const auto body = crypto::openRow(entry.details.sealed, detailsName(entry, chain), key, detailsVersion);
    if (!body)
        return body.error();
    const ProvableDetails details{body->map.value(Salt).toByteArray(), body->map.value(Json).toByteArray()};
    if (!provesDetails(details, entry.details.digest))
        return wrongDetails();
    return details;
}

bool provesDetails(const ProvableDetails &details, QByteArrayView digest)
{
    const QByteArray computed = detailsDigest(details);
    return details.salt.size() == saltSize && digest.size() == computed.size()
        && sodium_memcmp(digest.data(), computed.constData(), static_cast<size_t>(computed.size())) == 0;
}

Result<QJsonObject> openDetails(const EntryContent &entry, const ChainName &chain, const Secret &key)
{
    const auto details = openProvableDetails(entry, chain, key);
    if (!details)
        return details.error();
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(details->json, &error);
    if (error.error != QJsonParseError::NoError || !json.isObject())
        return wrongDetails();
    return json.object();
}

} // namespace habeas::journal
