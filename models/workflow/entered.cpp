// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entered.h"

#include "connectors/log/logsearch.h"
#include "workflow/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace habeas::workflow {
namespace {

constexpr int longestLife = 125; // years

Error malformed(const QString &code, const QString &message)
{
    return {Error::Kind::Malformed, code, message};
}

/// QHostAddress reads "7" as one, too.
bool isAddress(const QString &text)
{
    return (text.count(u'.') == 3 || text.contains(u':')) && !connectors::addressKey(text).isEmpty();
}

bool isMail(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    return at > 0 && at < text.size() - 1
        && std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
}

} // namespace

Result<> checkMails(const QStringList &mails)
{
    for (const QString &mail : mails) {
        if (!isMail(mail)) {
            return malformed(u"subject.mail"_s,
                             Text::tr("“%1” is no e-mail address. Write it like mia@example.org, several with commas "
                                      "between them.")
                                 .arg(mail));
        }
    }
    return {};
}

Result<> checkUserNames(const QStringList &names)
{
    for (const QString &name : names) {
        if (isAddress(name)) {
            return malformed(
                u"subject.user-name"_s,
                Text::tr("“%1” is an IP address, no user name. It belongs among the IP addresses.").arg(name));
        }
    }
    return {};
}

Result<> checkAddresses(const QStringList &addresses)
{
    for (const QString &address : addresses) {
        if (isAddress(address))
            continue;
        return malformed(u"subject.ip-address"_s,
                         isMail(address)
                             ? Text::tr("“%1” is an e-mail address, no IP address. It belongs among the e-mail "
                                        "addresses.")
                                   .arg(address)
                             : Text::tr("“%1” is no IP address. Write it like 192.0.2.7 or 2001:db8::7, several with "
                                        "commas between them.")
                                   .arg(address));
    }
    return {};
}

Result<> checkBorn(QDate day, QDate today)
{
    if (day > today)
        return malformed(u"subject.born"_s, Text::tr("The day of birth lies in the future."));
    if (day.addYears(longestLife) < today)
        return malformed(u"subject.born"_s,
                         Text::tr("The day of birth lies more than %n years ago.", nullptr, longestLife));
    return {};
}

Result<> check(const Subject &subject, QDate today)
{
    if (subject.bornOn) {
        if (const auto born = checkBorn(*subject.bornOn, today); !born)
            return born;
    }
    if (const auto mails = checkMails(subject.mails); !mails)
        return mails;
    if (const auto names = checkUserNames(subject.userNames); !names)
        return names;
    return checkAddresses(subject.addresses);
}

} // namespace habeas::workflow
