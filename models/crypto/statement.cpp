// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statement.h"

#include "digest.h"
#include "jsonline.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace habeas::crypto {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(habeas::crypto::Statement)
};

constexpr qsizetype digestSize = 64;
constexpr qsizetype statementLimit = 4096;

/// Which members a kind has. What it needs it has, and nothing else.
struct Shape {
    bool user, role, key, boxKey, signKey, boxDigest;
};

Shape shapeOf(Statement::Kind kind)
{
    switch (kind) {
    case Statement::Kind::UserKeys:
        return {.user = true, .role = false, .key = false, .boxKey = true, .signKey = true, .boxDigest = false};
    case Statement::Kind::UserKeysEnded:
        return {.user = true, .role = false, .key = false, .boxKey = false, .signKey = true, .boxDigest = false};
    case Statement::Kind::RoleKey:
        return {.user = false, .role = true, .key = false, .boxKey = true, .signKey = false, .boxDigest = false};
    case Statement::Kind::Joined:
        return {.user = true, .role = true, .key = false, .boxKey = false, .signKey = false, .boxDigest = true};
    case Statement::Kind::Left:
        return {.user = true, .role = true, .key = false, .boxKey = false, .signKey = false, .boxDigest = false};
    case Statement::Kind::Granted:
        return {.user = true, .role = false, .key = true, .boxKey = false, .signKey = false, .boxDigest = true};
    case Statement::Kind::GrantedToRole:
        return {.user = false, .role = true, .key = true, .boxKey = false, .signKey = false, .boxDigest = true};
    case Statement::Kind::GrantEnded:
        return {.user = true, .role = false, .key = true, .boxKey = false, .signKey = false, .boxDigest = false};
    }
    Q_UNREACHABLE();
}

bool isComplete(const Statement &s)
{
    const Shape shape = shapeOf(s.kind);
    const auto isSize = [](const QByteArray &bytes, bool wanted, qsizetype size) {
        return bytes.size() == (wanted ? size : 0);
    };
    const auto isHere = [&s](VaultId vault, OrganisationId organisation) {
        return vault == s.vault && organisation == s.organisation;
    };
    return !s.vault.isNull() && !s.organisation.isNull() && s.at.isValid() && s.user.isNull() != shape.user
        && s.role.has_value() == shape.role && s.key.has_value() == shape.key
        && (!s.role || (isHere(s.role->vault, s.role->organisation) && s.role->generation > 0))
        && (!s.key || (isHere(s.key->vault, s.key->organisation) && s.key->isComplete()))
        && isSize(s.boxKey, shape.boxKey, boxPublicKeySize) && isSize(s.signKey, shape.signKey, publicKeySize)
        && isSize(s.boxDigest, shape.boxDigest, digestSize);
}

QByteArray written(const Statement &s)
{
    JsonLine line;
    line.text("habeas", "statement/1")
        .word("vault", s.vault.toString())
        .word("organisation", s.organisation.toString());
    line.word("at", s.at.toUTC().toString(Qt::ISODateWithMs)).word("kind", codeOf(s.kind));
    if (!s.user.isNull())
        line.word("user", s.user.toString());
    if (s.role)
        line.word("role", codeOf(s.role->role)).number("roleGeneration", s.role->generation);
    if (s.key) {
        line.word("key", codeOf(s.key->kind));
        if (!s.key->caseId.isNull())
            line.word("case", s.key->caseId.toString());
        if (!s.key->system.isNull())
            line.word("system", s.key->system.toString());
        line.number("generation", s.key->generation);
    }
    if (!s.boxKey.isEmpty())
        line.text("boxKey", s.boxKey.toHex());
    if (!s.signKey.isEmpty())
        line.text("signKey", s.signKey.toHex());
    if (!s.boxDigest.isEmpty())
        line.text("boxDigest", s.boxDigest.toHex());
    return line.bytes();
}

/// As leniently as Qt reads; the caller compares what it writes again.
std::optional<Statement> parsed(const QJsonObject &json)
{
    const auto text = [&json](QLatin1String name) { return json.value(name).toString(); };
    const auto hex = [&text](QLatin1String name) { return QByteArray::fromHex(text(name).toLatin1()); };
    const auto kind = fromCode<Statement::Kind>(text("kind"_L1));
    if (!kind)
        return std::nullopt;
    Statement s;
    s.kind = *kind;
    s.vault = VaultId::fromString(text("vault"_L1));
    s.organisation = OrganisationId::fromString(text("organisation"_L1));
    s.at = QDateTime::fromString(text("at"_L1), Qt::ISODateWithMs);
    s.user = UserId::fromString(text("user"_L1));
    if (const auto role = fromCode<Role>(text("role"_L1)))
        s.role =
            RoleName{s.vault, s.organisation, *role, static_cast<quint32>(json.value("roleGeneration"_L1).toInteger())};
    if (const auto keyKind = fromCode<KeyKind>(text("key"_L1)))
        s.key = KeyName{s.vault,
                        s.organisation,
                        *keyKind,
                        CaseId::fromString(text("case"_L1)),
                        SystemId::fromString(text("system"_L1)),
                        static_cast<quint32>(json.value("generation"_L1).toInteger())};
    s.boxKey = hex("boxKey"_L1);
    s.signKey = hex("signKey"_L1);
    s.boxDigest = hex("boxDigest"_L1);
    return s;
}

Error unsignedStatement()
{
    return {Error::Kind::Crypto, u"crypto.statement-unsigned"_s,
            Text::tr("A statement about a person or a key does not carry the organisation's "
                     "signature. It is ignored: "
                     "somebody may be trying to give themselves access. Let the journal be "
                     "checked, and tell the data "
                     "protection officer.")};
}

Error malformedStatement()
{
    return {Error::Kind::Malformed, u"crypto.statement-malformed"_s,
            Text::tr("A signed statement about a person or a key cannot be read. It is ignored. "
                     "Let the journal be "
                     "checked.")};
}

} // namespace

QByteArray boxDigestOf(QByteArrayView box)
{
    return digestOf(Hash::Sha512, box);
}

SignedStatement signStatement(const Statement &statement, const SigningKey &organisationKey)
{
    Q_ASSERT(isComplete(statement));
    const QByteArray bytes = written(statement);
    return {bytes, organisationKey.sign(bytes)};
}

Result<Statement> verifyStatement(const SignedStatement &signedStatement, QByteArrayView organisationKey,
                                  const VaultId &vault, const OrganisationId &organisation)
{
    if (signedStatement.bytes.size() > statementLimit
        || !verify(organisationKey, signedStatement.bytes, signedStatement.signature))
        return unsignedStatement();
    const QJsonObject json = QJsonDocument::fromJson(signedStatement.bytes).object();
    const QString format = json.value("habeas"_L1).toString();
    if (format.startsWith("statement/"_L1) && format != "statement/1"_L1) {
        return Error{Error::Kind::Unsupported, u"crypto.statement-newer"_s,
                     Text::tr("A newer version of Habeas made a statement about a person or a "
                              "key. It is ignored here. "
                              "Install the newer version.")};
    }
    const auto statement = parsed(json);
    if (!statement || !isComplete(*statement) || written(*statement) != signedStatement.bytes)
        return malformedStatement();
    if (statement->vault != vault || statement->organisation != organisation)
        return unsignedStatement();
    return *statement;
}

Result<Statement> verifyStatementWithBox(const SignedStatement &signedStatement, QByteArrayView box,
                                         QByteArrayView organisationKey, const VaultId &vault,
                                         const OrganisationId &organisation)
{
    auto statement = verifyStatement(signedStatement, organisationKey, vault, organisation);
    if (!statement)
        return statement;
    const QByteArray digest = boxDigestOf(box);
    if (statement->boxDigest.size() != digest.size()
        || sodium_memcmp(statement->boxDigest.constData(), digest.constData(), static_cast<size_t>(digest.size()))
            != 0) {
        return Error{Error::Kind::Crypto, u"crypto.statement-box"_s,
                     Text::tr("A sealed key is not the one the organisation's signed statement "
                              "speaks of. It is not used. "
                              "Let the journal be checked, and have the access given again.")};
    }
    return statement;
}

} // namespace habeas::crypto
