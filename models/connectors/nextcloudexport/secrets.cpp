// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Keys whose value is a secret, wherever they stand.
const char *const secretKeys[] = {
    "pass(word|wd|phrase|code)|passwort|kennwort", // mail, external storage, integrations
    "token", // app and OAuth tokens
    "secret", // TOTP, OAuth clients, web hooks
    "api_?-?key|access_?-?key|auth_?-?(key|data)", // integrations
    "private_?-?key|master_?-?key|recovery_?-?key|key_?-?pair|_key$", // encryption
    "credential|cookie|bearer|jwt|signature",
    "verifymail|lostpassword|verification_?data|reset_?password", // core: links sent by mail
    "(^|[^a-z])(totp|otp|pin|puk|pw|pwd)([^a-z]|$)",
    "session_?-?id|csrf|nonce",
};

/// Keys of an object whose own keys are secrets: core keeps {"login_token": {"<the token>": "<when>"}}.
const char *const holdersOfSecretKeys[] = {
    "^login_token$",
    "(^|_)tokens$",
};

/// Forms that are secrets under any key.
const char *const secretForms[] = {
    "-----BEGIN [A-Z ]*PRIVATE KEY",
    "\\$(argon2(id|i|d)|2[abxy]|5|6|y)\\$", // password hashes
    "^[0-9a-f]{32,}\\|[0-9a-f]{16,}\\|[0-9a-f]{32,}", // Nextcloud's ICrypto: ciphertext|iv|mac|version
    "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}", // JSON web tokens
    "[a-z][a-z0-9+.-]*://[^/@\\s:]*:[^/@\\s]+@", // URLs with a password
    "\"[^\"]*(pass(word|wd|phrase)|token|secret|private_?key)[^\"]*\"\\s*:", // JSON in a string
};

template <std::size_t count> QRegularExpression anyOf(const char *const (&patterns)[count])
{
    QStringList parts;
    for (const char *pattern : patterns)
        parts << QLatin1String(pattern);
    return QRegularExpression(parts.join(u'|'), QRegularExpression::CaseInsensitiveOption);
}

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

bool isSecretKey(const QString &key)
{
    static const QRegularExpression pattern = anyOf(secretKeys);
    return matches(pattern, key);
}

bool holdsSecretKeys(const QString &key)
{
    static const QRegularExpression pattern = anyOf(holdersOfSecretKeys);
    return matches(pattern, key);
}

bool isSecretText(const QString &text)
{
    static const QRegularExpression pattern = anyOf(secretForms);
    return matches(pattern, text);
}

bool saysSomething(const QJsonValue &value)
{
    return !value.isNull() && value != QJsonValue(QString()) && value != QJsonValue(QJsonArray())
        && value != QJsonValue(QJsonObject());
}

class Redaction
{
public:
    QJsonValue cleaned(const QJsonValue &value)
    {
        if (value.isObject())
            return cleaned(value.toObject());
        if (value.isArray())
            return cleaned(value.toArray());
        return value.isString() && isSecretText(value.toString()) ? taken() : value;
    }
    int removed = 0;

private:
    QJsonValue taken()
    {
        ++removed;
        return QJsonValue::Null;
    }

    QJsonObject cleaned(const QJsonObject &object)
    {
        QJsonObject clean;
        for (auto it = object.begin(); it != object.end(); ++it)
            clean.insert(isSecretText(it.key()) ? numbered() : it.key(), cleanedMember(it.key(), it.value()));
        return clean;
    }

    QJsonValue cleanedMember(const QString &key, const QJsonValue &value)
    {
        if (holdsSecretKeys(key) && value.isObject())
            return withNumberedKeys(value.toObject());
        // An app of such a name ("password_policy") is a group of settings, looked at one by one.
        if (isSecretKey(key) && !value.isObject() && saysSomething(value))
            return taken();
        return cleaned(value);
    }

    QJsonObject withNumberedKeys(const QJsonObject &object)
    {
        QJsonObject clean;
        for (const QJsonValue &value : object)
            clean.insert(numbered(), cleaned(value));
        return clean;
    }

    QString numbered()
    {
        ++removed;
        return u"#%1"_s.arg(++m_numbered);
    }

    QJsonArray cleaned(const QJsonArray &array)
    {
        QJsonArray clean;
        for (const QJsonValue &value : array)
            clean.append(cleaned(value));
        return clean;
    }

    int m_numbered = 0;
};

} // namespace

Redacted withoutSecrets(const QJsonValue &document)
{
    Redaction redaction;
    const QJsonValue clean = redaction.cleaned(document);
    return {clean, redaction.removed};
}

} // namespace habeas::connectors
