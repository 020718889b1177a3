// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account.h"

#include "connectors/spelling.h"

#include <QJsonArray>

#include <algorithm>

namespace habeas::connectors {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestText = 300; ///< of a field that is shown; people write stories into their headline

QString clipped(const QJsonValue &value)
{
    return value.toVariant().toString().simplified().left(longestText);
}

/// {"phone": {"name", "value", "scope", …}}
QString field(const QJsonObject &fields, const QString &name)
{
    return clipped(fields[name].toObject()[u"value"]);
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text, Qt::CaseInsensitive))
        list << text;
}

bool containsFolded(const QStringList &list, const QString &text)
{
    const auto isText = [&](const QString &one) { return folded(one.trimmed()) == folded(text); };
    return !text.isEmpty() && std::any_of(list.begin(), list.end(), isText);
}

bool isInGroup(const Account &account, const QString &group)
{
    const QStringList wanted = foldedWords(group);
    const auto isNamedIn = [&](const QString &text) {
        const QStringList words = foldedWords(text);
        return std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return words.contains(word); });
    };
    return !wanted.isEmpty() && std::any_of(account.descriptions.begin(), account.descriptions.end(), isNamedIn);
}

} // namespace

Account accountOf(const QJsonObject &user, const QJsonObject &settings, const QJsonObject &fields)
{
    Account account;
    // Ids may come as numbers; a user name is compared byte by byte, so it is neither trimmed nor clipped.
    account.uid = user[u"uid"].toVariant().toString();
    account.name = clipped(user[u"displayName"]);
    if (account.name.isEmpty())
        account.name = field(fields, u"displayname"_s);
    addOnce(account.mails, field(fields, u"email"_s));
    addOnce(account.mails, clipped(settings[u"settings"].toObject()[u"email"]));
    const QJsonArray additional = fields[u"additional_mail"].toArray();
    for (const QJsonValue &mail : additional)
        addOnce(account.mails, clipped(mail.toObject()[u"value"]));
    account.phone = field(fields, u"phone"_s);
    if (const QDate born = QDate::fromString(field(fields, u"birthdate"_s), Qt::ISODate); born.isValid())
        account.bornOn = born;
    for (const auto name : {u"headline", u"role", u"organisation"})
        addOnce(account.descriptions, field(fields, QString::fromUtf16(name)));
    return account;
}

Candidate candidateOf(const Account &account, const Query &query)
{
    Candidate candidate;
    candidate.reference = account.uid;
    candidate.name = account.name.isEmpty() ? account.uid : account.name;
    candidate.traits = account.descriptions + account.mails;
    if (account.bornOn)
        candidate.traits << account.bornOn->toString(Qt::ISODate);

    const auto addIdentifier = [&](Identifier::Kind kind, const QString &value) {
        if (!value.isEmpty())
            candidate.identifiers.append({kind, value});
    };
    addIdentifier(Identifier::Kind::UserName, account.uid);
    for (const QString &mail : account.mails)
        addIdentifier(Identifier::Kind::Mail, mail);
    addIdentifier(Identifier::Kind::Name, account.name);
    addIdentifier(Identifier::Kind::Phone, account.phone);

    const auto because = [&](const QString &reason) { candidate.reasons.append({reason, {}}); };
    const bool isUser = containsFolded(query.userNames, account.uid);
    const bool isMail = std::any_of(account.mails.begin(), account.mails.end(),
                                    [&](const QString &mail) { return containsFolded(query.mails, mail); });
    if (isUser)
        because(u"reason.nextcloud-user-name"_s);
    if (isMail)
        because(u"reason.nextcloud-mail"_s);

    const PersonName person(query);
    const auto likeness = person.compare({account.name});
    const bool isUserNameOfName = likeness == PersonName::Likeness::None && person.mayBeUserName(account.uid);
    if (likeness == PersonName::Likeness::Same)
        because(u"reason.nextcloud-name"_s);
    if (likeness == PersonName::Likeness::OtherSpelling)
        because(u"reason.nextcloud-name-spelling"_s);
    if (isUserNameOfName)
        because(u"reason.nextcloud-user-name-like-name"_s);
    const bool isGroup = isInGroup(account, query.group);
    const bool isBirthday = account.bornOn && query.bornOn == account.bornOn;
    if (isGroup)
        because(u"reason.nextcloud-group"_s);
    if (isBirthday)
        because(u"reason.nextcloud-birthday"_s);

    if (isUser || isMail)
        candidate.match = Candidate::Match::Certain;
    else if (likeness != PersonName::Likeness::None && (isGroup || isBirthday))
        candidate.match = Candidate::Match::Likely;
    if (candidate.reasons.isEmpty())
        because(u"reason.nothing-matches"_s);
    return candidate;
}

} // namespace habeas::connectors
