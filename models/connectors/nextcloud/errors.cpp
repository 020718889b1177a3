// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errors.h"

#include <QCoreApplication>

namespace habeas::connectors::nextcloud {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Nextcloud)
};

} // namespace

Error badAddress()
{
    return {Error::Kind::Refused, u"nextcloud.address"_s,
            Text::tr(
                "The address of this Nextcloud cannot be used. Nothing was asked. It must begin with https:// and hold "
                "neither a user name nor a question mark. Correct it in the register.")};
}

Error denied()
{
    return {
        Error::Kind::Denied, u"nextcloud.denied"_s,
        Text::tr("The server refused the login. It was not tried again, because wrong attempts slow it down for the "
                 "whole school. Check the user name, use an app password where a second factor is required, and ask "
                 "the administrator whether the account is disabled.")};
}

Error unreachable()
{
    return {
        Error::Kind::Unreachable, u"nextcloud.unreachable"_s,
        Text::tr("The server cannot be reached. Nothing more could be read. Check the address and the connection, then "
                 "repeat the run.")};
}

Error silentServer()
{
    return {Error::Kind::Unreachable, u"nextcloud.silent"_s,
            Text::tr("The server did not answer in time. What is missing is listed. Repeat the run later.")};
}

Error cutOff()
{
    return {Error::Kind::Unreachable, u"nextcloud.cut-off"_s,
            Text::tr("The server broke off its answer. What is missing is listed. Repeat the run later.")};
}

Error busy()
{
    return {
        Error::Kind::Unreachable, u"nextcloud.busy"_s,
        Text::tr("The server asks to wait for longer than this program does. What is missing is listed. Repeat the run "
                 "later.")};
}

Error throttled()
{
    return {
        Error::Kind::Unreachable, u"nextcloud.throttled"_s,
        Text::tr("The server turns this address away for a while, as after too many failed logins; the whole school "
                 "may share it. What is missing is listed. Repeat the run in half an hour, or ask the "
                 "administrator to run \"occ security:bruteforce:reset\" with this computer's address.")};
}

Error tooLong()
{
    return {
        Error::Kind::Malformed, u"nextcloud.too-long"_s,
        Text::tr("An answer of the server is longer than it can be. It was not used. Ask the administrator to check "
                 "the server.")};
}

Error notUnderstood()
{
    return {
        Error::Kind::Malformed, u"nextcloud.not-understood"_s,
        Text::tr("An answer of the server could not be understood. It was not used. Check that the address is that of "
                 "a Nextcloud.")};
}

Error maintenance()
{
    return {Error::Kind::Unreachable, u"nextcloud.maintenance"_s,
            Text::tr("The server is being maintained. Nothing was read. Repeat the run when it is back.")};
}

Error accountDisabled()
{
    return {
        Error::Kind::Denied, u"nextcloud.account-disabled"_s,
        Text::tr("The account is disabled, so its content cannot be read this way. Ask the administrator to enable it "
                 "for the time of the run, or to hand over \"occ user:export\".")};
}

Error notNextcloud()
{
    return {Error::Kind::Malformed, u"nextcloud.not-nextcloud"_s,
            Text::tr("There is no Nextcloud at this address. Nothing was read. Enter the address as it stands in the "
                     "browser, up to but without \"index.php\" or \"login\".")};
}

Error otherAccount()
{
    return {Error::Kind::Conflict, u"nextcloud.other-account"_s,
            Text::tr("The login belongs to another account than the one that was confirmed. Nothing was collected. "
                     "Log in as the person concerned, or look for the person again.")};
}

Error noRight()
{
    return {
        Error::Kind::Denied, u"nextcloud.no-right"_s,
        Text::tr("This account may not look at other accounts. Nothing was read. Use an administrator's app password, "
                 "or ask as the person concerned.")};
}

Error tooManyAccounts()
{
    return {Error::Kind::Refused, u"nextcloud.too-many"_s,
            Text::tr("Too many accounts may be meant to look at each. Nobody was proposed. Add a user name or a mail "
                     "address of the person.")};
}

Error endlessPages()
{
    return {Error::Kind::Malformed, u"nextcloud.endless"_s,
            Text::tr("The server repeats its pages without an end. What is missing is listed. Ask the administrator to "
                     "check the server.")};
}

Error tlsFailed(const QString &problem)
{
    return {Error::Kind::Unreachable, u"nextcloud.tls"_s,
            Text::tr("The server could not prove who it is (%1). Nothing was sent to it. If it uses the school's own "
                     "certificate authority, choose its certificate in the system's entry; else ask the administrator.")
                .arg(problem)};
}

Error redirected(const QString &target)
{
    return {
        Error::Kind::Refused, u"nextcloud.redirected"_s,
        Text::tr("The server sends to another address (%1). It was not followed, so that the login goes nowhere else. "
                 "If that address is right, enter it in the register.")
            .arg(target)};
}

Error refusedPart(int status)
{
    return {
        Error::Kind::Malformed, u"nextcloud.status-%1"_s.arg(status),
        Text::tr("The server answered with status %1. What is missing is listed. Ask the administrator.").arg(status)};
}

Error badProfile()
{
    return {Error::Kind::Malformed, u"nextcloud.profile"_s,
            Text::tr("The settings of this connector are not understood: \"asks\" is \"person\" or \"administrator\". "
                     "Correct them in the register.")};
}

} // namespace habeas::connectors::nextcloud
